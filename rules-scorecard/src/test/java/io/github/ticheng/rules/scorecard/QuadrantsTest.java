// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static io.github.ticheng.rules.scorecard.Desk.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuadrantsTest {

    private static final OutcomeRule AGAINST_TARGETS = Scorecards.quadrants(
            Scorecards.against(Metrics.INQUIRY_CONVERSION_RATE, "40%"),
            Scorecards.against(Metrics.AVERAGE_ORDER_VALUE, "95"),
            3);
    private static final OutcomeRule AGAINST_TEAM = Scorecards.quadrants(
            Scorecards.againstTeam(Metrics.INQUIRY_CONVERSION_RATE),
            Scorecards.againstTeam(Metrics.AVERAGE_ORDER_VALUE),
            3);

    private static TeamRun month(Desk desk, String conversion, String orderValue) {
        return desk.month(facts -> facts.agent(
                        "li-na",
                        own -> own.put(Metrics.INQUIRY_CONVERSION_RATE, conversion)
                                .put(Metrics.AVERAGE_ORDER_VALUE, orderValue))
                .agent(
                        "wu-yu",
                        own -> own.put(Metrics.INQUIRY_CONVERSION_RATE, "40/100")
                                .put(Metrics.AVERAGE_ORDER_VALUE, "9500/100")));
    }

    @ParameterizedTest
    @CsvSource({
        "40/100, 9500/100, quadrant-best",
        "39/100, 9500/100, quadrant-second-good",
        "40/100, 9499/100, quadrant-first-good",
        "39/100, 9499/100, quadrant-poor",
    })
    void outcomes_aroundTargetAndTeam_exact(String conversion, String orderValue, String code) {
        assertThat(codes(month(Desk.under(AGAINST_TARGETS), conversion, orderValue)
                        .statement("li-na")
                        .outcomes()))
                .containsExactly(code);
        // The other agent stands exactly on the targets, so the team's average lies between.
        assertThat(codes(month(Desk.under(AGAINST_TEAM), conversion, orderValue)
                        .statement("li-na")
                        .outcomes()))
                .containsExactly(code);
    }

    @Test
    void outcomes_reason_saysBothSides() {
        Outcome outcome = month(Desk.under(AGAINST_TEAM), "30/100", "100/1")
                .statement("li-na")
                .outcomes()
                .get(0);
        assertThat(outcome.label().in(Language.ENGLISH)).isEqualTo("look at time and typing speed");
        assertThat(outcome.reason().in(Language.ENGLISH))
                .isEqualTo(
                        "inquiry conversion rate 30%, weak against the team's 35% (2 to whom it applies); average order"
                                + " value 100.00, good against the team's 95.049504… (2 to whom it applies)");
        assertThat(outcome.reason().in(Language.CHINESE))
                .isEqualTo("询单转化率 30%，未达到团队 35%（适用本条的 2 人）；客单价 100.00，达到团队 95.049504…（适用本条的 2 人）");
    }

    @Test
    void outcomes_weakInBothForMonths_proposalToPart() {
        Desk desk = Desk.under(AGAINST_TARGETS);
        month(desk, "30/100", "90/1");
        month(desk, "0/0", "90/1"); // no data: neither breaks nor lengthens
        assertThat(codes(month(desk, "30/100", "90/1").statement("li-na").outcomes()))
                .containsExactly("quadrant-poor");
        List<Outcome> third = month(desk, "30/100", "90/1").statement("li-na").outcomes();
        assertThat(codes(third)).containsExactly("quadrant-poor", "exit-proposal");
        assertThat(third.get(1).reason().in(Language.ENGLISH)).isEqualTo("3 months in a row weak in both");
        month(desk, "50/100", "90/1");
        assertThat(codes(month(desk, "30/100", "90/1").statement("li-na").outcomes()))
                .containsExactly("quadrant-poor");
    }

    /** What another rule says in a month without data breaks nothing off. */
    @Test
    void outcomes_monthWithoutDataButWithAnotherRule_doesNotBreak() {
        CompensationPlan plan = CompensationPlan.builder("plan", "1", "CNY")
                .outcome("other", Scorecards.lastChance(Metrics.AVERAGE_ORDER_VALUE, "95"))
                .outcome(
                        "diagnosis",
                        Scorecards.quadrants(
                                Scorecards.against(Metrics.INQUIRY_CONVERSION_RATE, "40%"),
                                Scorecards.against(Metrics.AVERAGE_ORDER_VALUE, "95"),
                                2))
                .build();
        Desk desk = Desk.of(plan);
        month(desk, "30/100", "90/1");
        month(desk, "0/0", "90/1");
        assertThat(codes(month(desk, "30/100", "90/1").statement("li-na").outcomes()))
                .containsExactly("exit-proposal", "quadrant-poor", "exit-proposal");
    }

    @Test
    void outcomes_ownLabels_oneForEachCorner() {
        OutcomeRule rule = Scorecards.quadrants(
                Scorecards.against(Metrics.INQUIRY_CONVERSION_RATE, "40%"),
                Scorecards.against(Metrics.AVERAGE_ORDER_VALUE, "95"),
                Label.of("both"),
                Label.of("conversion"),
                Label.of("value"),
                Label.of("neither"),
                1);
        assertThat(List.of("40/100 95/1", "40/100 94/1", "39/100 95/1", "39/100 94/1").stream()
                        .map(values -> values.split(" ", -1))
                        .map(values -> month(Desk.under(rule), values[0], values[1])
                                .statement("li-na")
                                .outcomes()
                                .get(0)
                                .label()
                                .in(Language.ENGLISH)))
                .containsExactly("both", "conversion", "value", "neither");
    }

    @Test
    void shopDiagnosis_nobodyHasData_nothingSaid() {
        Desk desk = Desk.underTeamRule(
                Scorecards.shopDiagnosis(Scorecards.against(Metrics.INQUIRY_CONVERSION_RATE, "41%"), 1));
        assertThat(desk.month(facts -> facts.agent("li-na", own -> own.put(Metrics.INQUIRY_CONVERSION_RATE, "0/0")))
                        .teamStatement()
                        .outcomes())
                .isEmpty();
        assertThat(codes(month(desk, "30/100", "90/1").teamStatement().outcomes()))
                .containsExactly("shop-operations");
    }

    @Test
    void shopDiagnosis_allWeakForMonths_outcomeOfTheTeam() {
        Desk desk = Desk.underTeamRule(
                Scorecards.shopDiagnosis(Scorecards.against(Metrics.INQUIRY_CONVERSION_RATE, "41%"), 2));
        assertThat(month(desk, "30/100", "90/1").teamStatement().outcomes()).isEmpty();
        List<Outcome> outcomes = month(desk, "30/100", "90/1").teamStatement().outcomes();
        assertThat(codes(outcomes)).containsExactly("shop-operations");
        assertThat(outcomes.get(0).reason().in(Language.ENGLISH))
                .isEqualTo("all agents weak in inquiry conversion rate for 2 months in a row");
        assertThat(outcomes.get(0).reason().in(Language.CHINESE)).isEqualTo("全体客服连续 2 个月询单转化率偏低");
        assertThat(month(desk, "41/100", "90/1").teamStatement().outcomes()).isEmpty();
        assertThat(month(desk, "30/100", "90/1").teamStatement().outcomes()).isEmpty();
    }

    @Test
    void new_noMonth_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.quadrants(
                        Scorecards.againstTeam(Metrics.SALES), Scorecards.againstTeam(Metrics.REFUND_RATE), 0))
                .withMessageEndingWith("but found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.shopDiagnosis(Scorecards.against(Metrics.SALES, "1"), 0))
                .withMessageEndingWith("but found 0");
    }

    @Test
    void new_badAxes_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.quadrants(
                        Scorecards.againstTeam(Metrics.SALES), Scorecards.against(Metrics.SALES, "1"), 3))
                .withMessage("Expected axes of two metrics, but found sales, sales");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.shopDiagnosis(Scorecards.againstTeam(Metrics.SALES), 3))
                .withMessage(
                        "Expected a target for sales (not all of a team can be below its own average), but found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.againstTeam(Metrics.DAYS_DUE))
                .withMessageContaining("days-due");
    }

    /** Against targets a ratio counts as printed, and the statement says so; the team's average needs the parts. */
    @ParameterizedTest
    @CsvSource({"~0.4, quadrant-best", "~0.3999, quadrant-second-good"})
    void outcomes_givenAsPrinted_againstTargetsOnly(String conversion, String code) {
        TeamRun run = month(Desk.under(AGAINST_TARGETS), conversion, "9500/100");

        assertThat(codes(run.statement("li-na").outcomes())).containsExactly(code);
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() ->
                        month(Desk.under(AGAINST_TEAM), conversion, "9500/100").statement("li-na"))
                .satisfies(
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("metric.no-parts"));
    }
}
