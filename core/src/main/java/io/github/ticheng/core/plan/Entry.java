// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.RuleFamily.Clause;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule in a plan: its id and label there, and the clauses that any amount can carry. They apply to the unrounded
 * amount in a fixed order: <b>when</b> (a false condition makes it 0.00 and says why), <b>times</b>, <b>at least</b>,
 * <b>at most</b>; then it is rounded.
 *
 * <p>In SHARE, <i>when</i> says who takes part and <i>times</i> changes the weight before the split, and there are no
 * limits; in every other room but PAY there is only <i>when</i>.
 *
 * @param id the rule's id, unique in its plan
 * @param label what people call the rule and its line
 * @param rule the rule
 * @param when the condition under which it applies to an agent, or null for always
 * @param times what the amount is multiplied by, or null for once
 * @param atLeast the least amount, signed, or null
 * @param atMost the greatest amount, signed, or null
 * @param cadence how often it runs: in the last pay period of each month, quarter, half-year or year, over facts rolled
 *     up from the ledger; null for in each pay period, over its own facts
 * @param leavers what becomes of it in PAY for who leaves before it is due; {@link Leavers#UNPAID} where there is no cadence
 * @param paid whether its amount is a line of the statement; false for a figure of PAY, which other entries read by its
 *     {@linkplain Metric#figure metric} and which changes no total by itself
 * @param card the id of the score rule whose scores and grades its rule and clauses mean, or which it grades; null for the
 *     only one of its plan
 * @param <R> the family of the rule
 */
public record Entry<R extends Rule>(
        RuleId id,
        Label label,
        R rule,
        @Nullable Condition when,
        @Nullable Factor times,
        @Nullable Exact atLeast,
        @Nullable Exact atMost,
        @Nullable Cadence cadence,
        Leavers leavers,
        boolean paid,
        @Nullable RuleId card)
        implements Serializable {

    /** What becomes of an entry with a cadence for an agent whose last pay period is not the one in which it is due. */
    public enum Leavers {
        /**
         * It is due in the agent's last pay period, over the days since the longer period began. Of who comes back within that, it
         * is due again at its end, less what was paid then.
         */
        PAID,
        /** It pays nothing, and says so: it is for those who are there when it is due. */
        UNPAID
    }

    /** An entry that is paid. */
    public Entry(
            RuleId id,
            Label label,
            R rule,
            @Nullable Condition when,
            @Nullable Factor times,
            @Nullable Exact atLeast,
            @Nullable Exact atMost,
            @Nullable Cadence cadence) {
        this(id, label, rule, when, times, atLeast, atMost, cadence, Leavers.UNPAID, true, null);
    }

    /** A rule without clauses that runs in each pay period, labelled by its id with spaces for hyphens. */
    public static <R extends Rule> Entry<R> of(String id, R rule) {
        return new Entry<>(RuleId.of(id), Label.of(id.replace('-', ' ')), rule, null, null, null, null, null);
    }

    /** This entry with a label in both languages. */
    public Entry<R> labelled(String english, String chinese) {
        return new Entry<>(
                id, Label.of(english, chinese), rule, when, times, atLeast, atMost, cadence, leavers, paid, card);
    }

    /** This entry under a condition. */
    public Entry<R> when(Condition condition) {
        return new Entry<>(id, label, rule, condition, times, atLeast, atMost, cadence, leavers, paid, card);
    }

    /** This entry with its amount, or its weights in a pool, multiplied by a factor. */
    public Entry<R> times(Factor factor) {
        return new Entry<>(id, label, rule, when, factor, atLeast, atMost, cadence, leavers, paid, card);
    }

    /** This entry with its amount never below another, in the plan's currency. */
    public Entry<R> atLeast(String amount) {
        return new Entry<>(id, label, rule, when, times, Exact.parse(amount), atMost, cadence, leavers, paid, card);
    }

    /** This entry with its amount never above another, in the plan's currency. */
    public Entry<R> atMost(String amount) {
        return new Entry<>(id, label, rule, when, times, atLeast, Exact.parse(amount), cadence, leavers, paid, card);
    }

    /** This entry run once a month, quarter, half-year or year; null for in each pay period. */
    public Entry<R> every(@Nullable Cadence newCadence) {
        return new Entry<>(id, label, rule, when, times, atLeast, atMost, newCadence, leavers, paid, card);
    }

    /** This entry with another answer to what becomes of it for who leaves before it is due. */
    public Entry<R> leavers(Leavers answer) {
        return new Entry<>(id, label, rule, when, times, atLeast, atMost, cadence, answer, paid, card);
    }

    /** This entry as a figure: calculated, read by others and not paid. */
    public Entry<R> unpaid() {
        return new Entry<>(id, label, rule, when, times, atLeast, atMost, cadence, leavers, false, card);
    }

    /** This entry with what it reads of an assessment read on a card, by the id of its score rule; in GRADE, grading that card. */
    public Entry<R> card(String score) {
        return new Entry<>(id, label, rule, when, times, atLeast, atMost, cadence, leavers, paid, RuleId.of(score));
    }

    /** The amount as a metric, under the label of this entry: what other entries read of a figure. */
    public Metric metric() {
        return Metric.figure(id, label);
    }

    /**
     * The family of its rule.
     *
     * @throws IllegalArgumentException if the rule is of none, or of several
     */
    public RuleFamily family() {
        return RuleFamily.of(rule);
    }

    /** The clauses that it has. */
    Set<Clause> clauses() {
        Set<Clause> clauses = EnumSet.allOf(Clause.class);
        clauses.removeIf(clause -> switch (clause) {
            case CARD -> card == null;
            case WHEN -> when == null;
            case TIMES -> times == null;
            case AT_LEAST -> atLeast == null;
            case AT_MOST -> atMost == null;
            case EVERY -> cadence == null;
            case LEAVERS -> leavers == Leavers.UNPAID;
        });
        return clauses;
    }

    /** Whether its amount is held above or below another. */
    public boolean hasLimits() {
        return atLeast != null || atMost != null;
    }

    /** The entry as text that is the same for equal entries and different for different ones. */
    public String canonicalText() {
        return id + "(label=" + canonicalLabel()
                + ",rule=" + rule.canonicalText()
                + ",when=" + (when == null ? "-" : when.canonicalText())
                + ",times=" + (times == null ? "-" : times.canonicalText())
                + ",at-least=" + (atLeast == null ? "-" : atLeast)
                + ",at-most=" + (atMost == null ? "-" : atMost)
                + ",cadence=" + canonicalCadence()
                + (leavers == Leavers.UNPAID ? "" : ",leavers=" + leavers)
                + (card == null ? "" : ",card=" + card)
                + (paid ? ")" : ",unpaid)");
    }

    /** The words as they are, or quoted where they would be taken for the end of a language or of the label. */
    private String canonicalLabel() {
        String english = label.in(Language.ENGLISH);
        String chinese = label.in(Language.CHINESE);
        String words = english + "/" + chinese;
        return words.indexOf('/') < words.lastIndexOf('/') || words.startsWith("\"") || words.contains(",rule=")
                ? FieldType.LABEL.canonicalText(label)
                : words;
    }

    /** As it was written when the only pay periods were months. */
    private String canonicalCadence() {
        return cadence == null ? "MONTH" : cadence == Cadence.MONTH ? "CALENDAR_MONTH" : cadence.name();
    }
}
