// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.room.Compared.PeerSlot;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may ask for when it is prepared, once for its plan: the places of the values it reads. What it asks for
 * here is what it needs; a run supplies it or reports a problem.
 *
 * <p>The core implements this. A wrong request — a metric of another kind, a base that is no earlier PAY rule — is
 * noted as a finding of the plan, and the plan does not run.
 */
public interface Preparation {

    /** The rule that is prepared. */
    RuleId rule();

    /** The agent's amount, count, duration or points of a metric, which every agent the rule applies to must have. */
    Slot<Exact> number(Metric metric);

    /** The same where an agent may be without it: the step must ask {@code has} first. */
    Slot<Exact> optionalNumber(Metric metric);

    /** The agent's ratio of a metric, which every agent the rule applies to must have. */
    Slot<Ratio> ratio(Metric metric);

    /** The same where an agent may be without it: the step must ask {@code has} first. */
    Slot<Ratio> optionalRatio(Metric metric);

    /** The agent's rating of a metric, which every agent the rule applies to must have. */
    Slot<Rating> rating(Metric metric);

    /** The same where an agent may be without it: the step must ask {@code has} first. */
    Slot<Rating> optionalRating(Metric metric);

    /** The team's own amount, count, duration or points of a metric. */
    Slot<Exact> team(Metric metric);

    /**
     * Those with whom the step compares an agent; it looks at them by {@link io.github.ticheng.core.room.Team#among}. Where
     * there is no team yet, because eligibility decides who is in it, the plan has an error.
     */
    default PeerSlot peers(Compared compared) {
        return new PeerSlot(compared, rule());
    }

    /**
     * Says that the step reads the unrounded amount of an earlier PAY rule; only within PAY.
     *
     * @return the rule
     */
    RuleId base(RuleId rule);

    /** The same of a rule whose amount is a month's: one that is due once a month. */
    default RuleId monthlyBase(RuleId rule) {
        return base(rule);
    }

    /** How often the entry is due; empty where that is more often than once a month, or as the facts have it. */
    default Optional<Cadence> cadence() {
        return Optional.empty();
    }

    /**
     * Says that the step counts calendar months, so that its entry must be due once a month or less often.
     *
     * @param severalAtOnce whether it can do with pay periods of several months
     */
    default void countsMonths(boolean severalAtOnce) {}

    /** Says that the step adds up pay periods over a longer period, so that each must belong to one as a whole. */
    default void addsUpOver(Cadence longer) {}

    /** Whether the plan can pay a period: it is in force then, and an entry without a cadence is paid for such periods. */
    default boolean pays(Period period) {
        return true;
    }

    /**
     * Prepares what looks at single orders and days: what it needs there nobody has to have over the whole period.
     *
     * @param part prepares it
     */
    default <T> T ofItems(Function<? super Preparation, T> part) {
        return part.apply(this);
    }

    /** Whether what is prepared {@linkplain #ofItems looks at single orders and days}. */
    default boolean isOfItems() {
        return false;
    }

    /**
     * Prepares what looks at an agent whose values are rolled up with those of earlier periods. A figure has none of these: nothing
     * is kept of it, so to ask for one is an error of the plan.
     *
     * @param part prepares it
     */
    default <T> T rolledUp(Function<? super Preparation, T> part) {
        return part.apply(this);
    }

    /**
     * Says that the step adds values of earlier periods to the agent's own. Those must be of the whole period and of no other:
     * among {@linkplain #ofItems single orders and days}, or where they are {@linkplain #rolledUp rolled up} already, it is an
     * error of the plan.
     */
    default void addsEarlier() {}

    /**
     * Says the same of days at the end of a period that count in the next one alone, so that a run tells whose are lost: of those
     * who are not paid in that.
     *
     * @param firstOpen the first of these days, for the first day of the next period; that day itself where none are open
     */
    default void addsEarlier(UnaryOperator<LocalDate> firstOpen) {
        addsEarlier();
    }

    /** Reports what is wrong or unwise about the block here, in this entry. */
    default void found(Finding finding) {}

    /**
     * Says that the step reads the lines of a rule by its id: the plan must have such a rule that makes lines, and made
     * them before, which in SETTLE means earlier in the order of the plan.
     */
    default void readsLine(RuleId rule) {}

    /** Says that the step reads scorecards: the plan must have a score rule. */
    void readsScorecard();

    /** Says that the step asks whether scores pass: the check finds a plan whose scorecards have no pass mark. */
    default void readsPassMark() {
        readsScorecard();
    }

    /** Says that the step reads grades: the plan must have a grade rule. */
    void readsGrade();

    /**
     * Says that the step reads grades, and which ones it names: the check finds names that the plan's grades do not
     * have.
     *
     * @param named the ids of the grades that the step names
     * @param all whether it can do with no other grade, so that a grade of the plan that it does not name is found too
     */
    default void readsGrades(Collection<String> named, boolean all) {
        readsGrade();
    }

    /**
     * Says that the step reads grades, and what each is worth: the check finds a better one that is worth less, too.
     *
     * @param worth what each grade is worth that the step names
     * @param otherwise what any other grade is worth; null where the step can do with no other
     * @param unit what worth counts
     */
    default void readsGrades(Map<String, Exact> worth, @Nullable Exact otherwise, Unit unit) {
        readsGrades(worth.keySet(), otherwise == null);
    }

    /**
     * Says that the step reads grades of another card than its entry means, by {@link ScoredAgent#card(RuleId)}.
     *
     * @param card the score rule
     * @param named the ids of the grades that the step names
     */
    default void readsGradesOf(RuleId card, Collection<String> named) {
        readsGrades(named, false);
    }

    /** The plan's rounding. */
    Rounding rounding();

    /** The plan's money. */
    Unit money();
}
