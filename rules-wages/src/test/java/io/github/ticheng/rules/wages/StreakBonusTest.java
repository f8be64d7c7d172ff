// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreakBonusTest {

    private static final ImmutableList<String> TOP = ImmutableList.of("top");
    private static final StreakBonus ONCE = Wages.streakBonusOnce("200", 3, TOP);
    private static final StreakBonus EVERY = Wages.streakBonusEveryTime("200", 3, TOP);

    /** The months, from 1 on, in which the bonus is paid; T, G and F are grades, - is a month without assessment. */
    static String paidIn(StreakBonus rule, String months) {
        Desk desk = new Desk(Desk.plan(plan -> Desk.graded(plan).pay("streak", rule)));
        List<String> paid = new ArrayList<>();
        for (int i = 0; i < months.length(); i++) {
            String score = String.valueOf("-FGT".indexOf(months.charAt(i)));
            TeamRun run = desk.pay(
                    Desk.facts(Period.ofMonth(2024 + i / 12, i % 12 + 1).toString())
                            .agent("li-na", f -> f.put(Metrics.ASSESSMENT_SCORE, score)));
            if (!Desk.line(run, "li-na", "streak").equals("CNY 0.00")) {
                assertThat(Desk.line(run, "li-na", "streak")).isEqualTo("CNY 200.00");
                paid.add(String.valueOf(i + 1));
            }
        }
        return String.join(" ", paid);
    }

    @ParameterizedTest
    @CsvSource({
        "TTTTGTTT, 3 8, 3 8",
        "TTTTTT, 3, 3 6",
        "TTTTTTTTT, 3, 3 6 9",
        "TTGTTFT, '', ''",
        "TT-T, 4, 4",
        "TTT-TTT, 3, 3 7",
        "---TT, '', ''",
        "TTT---GTTT, 3 10, 3 10",
        "FTTT, 4, 4"
    })
    void bonus_overMonths_paysInSome(String months, String once, String every) {
        assertThat(paidIn(ONCE, months)).isEqualTo(once);
        assertThat(paidIn(EVERY, months)).isEqualTo(every);
    }

    @ParameterizedTest
    @CsvSource({"TT-T, ''", "TT-TTT, 6", "TTT-TTT, 3 7"})
    void bonus_ifUnassessedBreaks_startsAgain(String months, String paid) {
        assertThat(paidIn(ONCE.unassessed(StreakBonus.Unassessed.BREAKS), months))
                .isEqualTo(paid);
    }

    @Test
    void bonus_ofSeveralGrades_countsAllOfThem() {
        assertThat(paidIn(Wages.streakBonusOnce("200", 3, List.of("top", "good")), "TGTFGGG"))
                .isEqualTo("3 7");
    }

    @Test
    void bonus_aMonthOutOfTheTeam_isAsOneNotAssessed() {
        Desk desk = new Desk(Desk.plan(plan -> Desk.graded(plan).pay("streak", ONCE)));
        for (String month : List.of("2024-01", "2024-02", "2024-04")) {
            desk.pay(Desk.facts(month).agent("li-na", f -> f.put(Metrics.ASSESSMENT_SCORE, "3")));
            if (month.equals("2024-02")) {
                desk.pay(Desk.facts("2024-03").agent("wang-wei", f -> f.put(Metrics.ASSESSMENT_SCORE, "3")));
            }
        }

        assertThat(desk.ledger()
                        .entries()
                        .get(3)
                        .statement()
                        .statement("li-na")
                        .orElseThrow()
                        .total())
                .hasToString("CNY 200.00");
    }

    /** Months at the top grade; those with sales of 1 are those in which the entry applies. */
    @ParameterizedTest
    @CsvSource({"111111, 3 6", "001011, 3 6", "110111, 6", "000000, ''"})
    void bonus_underACondition_countsMonthsInWhichTheEntryDidNotApply(String sales, String paid) {
        Desk desk = new Desk(Desk.plan(plan ->
                Desk.graded(plan).pay(Entry.of("streak", EVERY).when(Conditions.atLeast(Metrics.SALES, "1")))));
        List<String> months = new ArrayList<>();
        for (int i = 0; i < sales.length(); i++) {
            String own = sales.substring(i, i + 1);
            TeamRun run = desk.pay(Desk.facts("2024-0" + (i + 1))
                    .agent("li-na", f -> f.put(Metrics.ASSESSMENT_SCORE, "3").put(Metrics.SALES, own)));
            if (Desk.line(run, "li-na", "streak").equals("CNY 200.00")) {
                months.add(String.valueOf(i + 1));
            }
        }
        assertThat(String.join(" ", months)).isEqualTo(paid);
    }

    @Test
    void explanation_saysTheLengthOfTheStreak() {
        Desk desk = new Desk(
                Desk.plan(plan -> Desk.graded(plan).pay(Entry.of("streak", ONCE).labelled("streak bonus", "连续奖"))));
        TeamRun run = null;
        for (String month : List.of("2024-01", "2024-02", "2024-03")) {
            run = desk.pay(Desk.facts(month).agent("li-na", f -> f.put(Metrics.ASSESSMENT_SCORE, "3")));
        }

        assertThat(Objects.requireNonNull(run).explain("li-na", "streak").text(Language.ENGLISH))
                .isEqualTo("""
                        streak bonus  200.00
                          months in a row at outstanding: 3, 3 required, paid once a streak
                        """);
        assertThat(run.explain("li-na", "streak").text(Language.CHINESE)).isEqualTo("""
                        连续奖  200.00
                          连续 3 个月评为 卓越，要求 3 个月，每次连续只发一次
                        """);
    }
}
