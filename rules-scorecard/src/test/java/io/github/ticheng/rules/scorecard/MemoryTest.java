// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ledger remembers: a balance of points, and a grade that is kept. */
class MemoryTest {

    /** An agent's value of each month from 2024-01 on; "-" is not there, "x" is a month without a run. */
    private static List<TeamRun> months(CompensationPlan plan, String values, boolean late) {
        List<TeamRun> runs = new ArrayList<>();
        Ledger ledger = Ledger.empty();
        String[] each = values.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            if (!each[i].equals("x")) {
                TeamRun run = plan.run(month(i + 1, each[i], late), ledger);
                ledger = run.ledger();
                runs.add(run);
            }
        }
        return runs;
    }

    private static TeamFacts month(int month, String value, boolean late) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-0" + month, "CNY")
                .agent("bo", a -> a.put(late ? Metrics.LATENESS : Metrics.ASSESSMENT_SCORE, "0"));
        if (!value.equals("-")) {
            facts.agent("an", a -> a.put(late ? Metrics.LATENESS : Metrics.ASSESSMENT_SCORE, value));
        }
        return facts.build();
    }

    private static Optional<Scorecard> card(TeamRun run) {
        return run.statements().stream()
                .filter(own -> own.agent().id().value().equals("an"))
                .findFirst()
                .map(own -> own.scorecard());
    }

    private static final OccurrencePoints BALANCE = Scorecards.startingAt("12", "points", "points", "积分")
            .less("3", Metrics.LATENESS)
            .atLeast("0");

    private static CompensationPlan balance(OccurrencePoints points) {
        return CompensationPlan.builder("desk", "2024", "CNY")
                .score("card", Scorecards.sumOf(points))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        // lateness by month, points by month: 12 at first, 3 less for each, healed by 1 a month up to 12, never below 0
        "0 0, 12 12",
        "2 0 0, 6 7 8",
        "1 0 0 0 0, 9 10 11 12 12",
        "5 0, 0 1",
        "2 1 1, 6 4 2",
        "2 - 0, 6 8", // away for a month, which heals as well
        "2 x 0, 6 8", // a month that is not on record
        "- 1 0, 9 10" // joins in February
    })
    void balance_healing_goesOnFromMonthToMonth(String lateness, String points) {
        assertThat(months(balance(BALANCE.healing("1")), lateness, true).stream()
                        .map(MemoryTest::card)
                        .flatMap(Optional::stream)
                        .map(card -> card.score().toString()))
                .containsExactly(points.split(" "));
    }

    /** What heals is held at the maximum before anything of this month counts. */
    @Test
    void balance_nearTheMaximum_healsUpToItOnly() {
        List<TeamRun> runs = months(balance(BALANCE.healing("5")), "1 1", true);

        assertThat(card(runs.get(1)).orElseThrow().score()).hasToString("9");
    }

    @Test
    void balance_healingByNothing_isCarriedAndOneWithoutBeginsAnew() {
        assertThat(card(months(balance(BALANCE.healing("0")), "1 1", true).get(1))
                        .orElseThrow()
                        .score())
                .hasToString("6");
        assertThat(card(months(balance(BALANCE), "1 1", true).get(1))
                        .orElseThrow()
                        .score())
                .hasToString("9");
    }

    @Test
    void balance_reason_saysWhatWasBroughtInBothLanguages() {
        var reason = card(months(balance(BALANCE.healing("1")), "2 1", true).get(1))
                .orElseThrow()
                .criteria()
                .get(0)
                .reason();

        assertThat(reason.in(Language.ENGLISH)).isEqualTo("6 brought forward, 1 healed; since then: lateness 1");
        assertThat(reason.in(Language.CHINESE)).isEqualTo("上期余额 6，恢复 1；本期：迟到次数 1");
    }

    @Test
    void of_balanceWithoutMeaning_refused() {
        assertThatThrownBy(() -> BALANCE.healing("-1")).hasMessageContaining("a balance that heals by 0 or more");
        OccurrencePoints healing = BALANCE.healing("1");
        assertThatThrownBy(() -> healing.ifNoData("3")).hasMessageContaining("no answer to missing data");
    }

    // ------------------------------------------------------------------------------------------ a grade that is kept

    private static final GradeTable GRADES =
            Scorecards.gradesFrom("90", "gold").from("60", "silver").below("none");

    private static CompensationPlan kept(GradeTable grades) {
        return CompensationPlan.builder("desk", "2024", "CNY")
                .score("card", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                .grade("grades", grades)
                .pay(
                        "wage",
                        Scorecards.wageByGrade("gold", "100")
                                .and("silver", "50")
                                .and("none", "10"))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        // scores, grades kept for 2 further months
        "95 70 10 10 10, gold gold gold silver none",
        "95 70 70 70, gold gold gold silver",
        "89.99 10 10 10, silver silver silver none",
        "70 90 0 0 0, silver gold gold gold none", // the better one is kept
        "95 - 10 10, gold gold none", // away for a month, which goes by
        "95 x 10 10, gold gold none",
        "- 10, none"
    })
    void grade_keptForTwoMonths_isTheBestOfThem(String scores, String grades) {
        assertThat(months(kept(GRADES.heldFor(2)), scores, false).stream()
                        .map(MemoryTest::card)
                        .flatMap(Optional::stream)
                        .map(Scorecard::grade)
                        .map(Grade::id))
                .containsExactly(grades.split(" "));
    }

    @Test
    void grade_kept_saysSinceWhenAndPaysByIt() {
        TeamRun february = months(kept(GRADES.heldFor(1)), "95 10", false).get(1);

        assertThat(february.statement("an").total()).hasToString("CNY 100.00");
        assertThat(february.explain("an", "wage").text(Language.ENGLISH))
                .contains("score 10: grade gold, kept from 2024-01");
        assertThat(february.explain("an", "wage").text(Language.CHINESE)).contains("gold（2024-01 所得，保留）");
    }

    @Test
    void grade_reachedAgain_isTheMonthsOwn() {
        TeamRun february = months(kept(GRADES.heldFor(1)), "95 95", false).get(1);

        assertThat(card(february).orElseThrow().grade())
                .isEqualTo(GRADES.grades().get(0));
    }

    @Test
    void of_gradeKeptForNoPeriod_refused() {
        assertThatThrownBy(() -> GRADES.heldFor(0))
                .hasMessageContaining("kept for 1 further period or more, but found 0");
    }
}
