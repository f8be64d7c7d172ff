// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An amount for so many months in a row at given grades. Earlier months are read from the ledger, the last one is the
 * month that is paid.
 *
 * <p>Months are those of the calendar; where pay periods are shorter, the grade of a month is that of its last one, and
 * the entry is due once a month or less often. A rule that is due once a quarter pays for what came about in any of the
 * quarter's months.
 *
 * <p>A month in which the agent was assessed and is at none of the grades ends a streak. A month in which the agent was
 * not assessed, or that is not on record, neither breaks nor lengthens one, or breaks it, as declared; it is itself
 * never paid. Months count by their grades alone, whether the entry applied in them or not; what comes about in a month
 * in which it does not apply is not made up for.
 *
 * <table>
 * <caption>200.00 for three months at the top grade</caption>
 * <tr><th>grades</th><th>once a streak</th><th>every three</th></tr>
 * <tr><td>top, top, top, top, good, top, top, top</td><td>months 3 and 8</td><td>months 3 and 8</td></tr>
 * <tr><td>top × 6</td><td>month 3</td><td>months 3 and 6</td></tr>
 * <tr><td>top, top, not assessed, top</td><td>month 4</td><td>month 4</td></tr>
 * </table>
 *
 * @param amount the amount, in the plan's currency; any sign
 * @param months how many months in a row, 1 or more
 * @param grades the ids of the grades, at least one; kept in alphabetical order
 * @param pays whether a long streak pays once or again
 * @param unassessed what a month without an assessment does to a streak
 */
public record StreakBonus(Exact amount, int months, ImmutableList<String> grades, Pays pays, Unassessed unassessed)
        implements PayRule {

    public static final BlockType<StreakBonus> TYPE = BlockType.of("streak-bonus", PayRule.class, StreakBonus.class)
            .with(
                    Field.required("amount", FieldType.AMOUNT, StreakBonus::amount),
                    Field.required("months", FieldType.COUNT, StreakBonus::months),
                    Field.required("grades", FieldType.listOf(FieldType.TEXT), StreakBonus::grades),
                    Field.required("pays", FieldType.choice(Pays.class), StreakBonus::pays),
                    Field.withDefault("unassessed-month", StreakBonus::unassessed, Unassessed.SKIPPED),
                    StreakBonus::new);

    /** How often a streak pays. */
    public enum Pays {
        /** In the month in which the streak is long enough, and not again before it was broken. */
        ONCE_PER_STREAK,
        /** Each time that the streak has grown by so many months. */
        EVERY_TIME
    }

    /** What a month without an assessment does to a streak. */
    public enum Unassessed {
        /** It neither breaks nor lengthens the streak. */
        SKIPPED,
        /** It breaks the streak. */
        BREAKS
    }

    /**
     * Creates a bonus.
     *
     * @throws IllegalArgumentException if there are no months, no grades, or two grades alike
     */
    public StreakBonus {
        amount = amount.withoutTerm();
        Refused.when(months < 1, WagePhrases.STREAK_MONTHS, months);
        Refused.when(grades.isEmpty(), WagePhrases.STREAK_GRADE, null);
        Refused.whenTwice(grades, WagePhrases.GRADES_DIFFER);
        grades = ImmutableList.sortedCopyOf(grades);
    }

    /** This bonus with another answer to what a month without an assessment does. */
    public StreakBonus unassessed(Unassessed answer) {
        return new StreakBonus(amount, months, grades, pays, answer);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        preparation.readsGrades(grades, false);
        preparation.countsMonths(false);
        return this::bonus;
    }

    private Exact bonus(ScoredAgent agent) {
        Scorecard card = agent.card().orElse(null);
        Streaks streaks = streaks(agent, card);
        int times = streaks.times;
        agent.note(() -> card == null && streaks.length == 0
                ? Message.of(WagePhrases.STREAK_UNASSESSED)
                : WagePhrases.STREAK.filled(
                        new GradeNames(names(agent)),
                        streaks.length,
                        months,
                        pays == Pays.EVERY_TIME ? WagePhrases.EVERY_TIME : WagePhrases.ONCE));
        if (times <= 1) {
            return agent.amount(times == 1 ? amount : Exact.ZERO);
        }
        Exact count = agent.figure(Exact.of(times), Unit.NUMBER).from(Source.of(Source.Kind.ASSESSMENT, "streaks"));
        return agent.amount(amount).times(count).named(WagePhrases.STREAKS);
    }

    /** The grades by the names they have on the agent's cards; one that the agent never had, by its id. */
    private ImmutableList<Words> names(ScoredAgent agent) {
        Map<String, Words> names = new HashMap<>();
        agent.ledger().entries().stream()
                .flatMap(entry -> entry.statement().statement(agent.agent().id()).stream())
                .flatMap(earlier -> agent.cardOn(earlier).stream())
                .forEach(card -> name(card, names));
        agent.card().ifPresent(card -> name(card, names));
        return grades.stream()
                .map(id -> names.getOrDefault(id, Words.verbatim(id)))
                .collect(ImmutableList.toImmutableList());
    }

    private static void name(Scorecard card, Map<String, Words> names) {
        Grade grade = card.grade();
        if (grade != null) {
            names.put(grade.id(), grade.label());
        }
    }

    /** Names with a stroke between them. */
    private record GradeNames(ImmutableList<Words> names) implements Words {
        @Override
        public String in(Language language) {
            return names.stream().map(name -> name.in(language)).collect(Collectors.joining(" / "));
        }
    }

    /**
     * What came about in the months of the rule's own period.
     *
     * @param length how long the last streak that reaches into them was
     * @param times how often one paid in them
     */
    private record Streaks(int length, int times) {}

    /** Goes back from the month that is paid to where the first streak began that reaches into the period. */
    private Streaks streaks(ScoredAgent agent, @Nullable Scorecard last) {
        int length = isAt(last) ? 1 : 0;
        int own = length;
        Streaks found = new Streaks(0, 0);
        for (PastPeriod month : agent.earlierMonths()) {
            boolean isOwn = agent.period().contains(month.period());
            if (!isOwn && own == 0) {
                break;
            }
            Scorecard card = agent.cardIn(month).orElse(null);
            if (isAt(card)) {
                length++;
                own += isOwn ? 1 : 0;
            } else if (card != null || unassessed == Unassessed.BREAKS) {
                found = found(found, length, own);
                length = 0;
                own = 0;
            }
        }
        return found(found, length, own);
    }

    /** With a streak of whose months the last ones are in the period. */
    private Streaks found(Streaks later, int length, int own) {
        int before = length - own;
        int times = pays == Pays.EVERY_TIME
                ? length / months - before / months
                : length >= months && before < months ? 1 : 0;
        return new Streaks(later.length > 0 || own == 0 ? later.length : length, later.times + times);
    }

    private boolean isAt(@Nullable Scorecard card) {
        Grade grade = card == null ? null : card.grade();
        return grade != null && grades.contains(grade.id());
    }
}
