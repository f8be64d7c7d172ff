// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static io.github.ticheng.rules.scorecard.AfterSalesDesk.CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;

class PointsCardTest {

    // ------------------------------------------------------------------------------------------------ bounds

    @Test
    void score_floorAndCap_hold() {
        assertThat(card(CARD.atMost("130"), "praises", "2").score()).isEqualTo(Exact.of(130));
        assertThat(card(CARD.atLeast("0"), "low-quality-reviews", "99").score()).isEqualTo(Exact.ZERO);
        assertThat(card(CARD, "low-quality-reviews", "99").score()).isEqualTo(Exact.of(-365));
    }

    @Test
    void score_limitOfAllDeductions_aRowTakesBackWhatIsBeyond() {
        Scorecard card = card(
                CARD.deductingAtMost("20"), "low-quality-reviews", "3", "complaints", "1", "complaint-severity", "20");
        assertThat(card.score()).isEqualTo(Exact.of(110));
        CriterionScore limit = card.criterion("limit-of-deductions").orElseThrow();
        assertThat(limit.points()).isEqualTo(Exact.of(15));
        assertThat(limit.reason().in(Language.ENGLISH)).isEqualTo("-35 held at -20");
        assertThat(limit.reason().in(Language.CHINESE)).isEqualTo("合计 -35，按上限 -20 计");
    }

    @Test
    void score_limitOfAllAdditions_holds() {
        Scorecard card = card(CARD.addingAtMost("5"), "praises", "4");
        assertThat(card.score()).isEqualTo(Exact.of(135));
        assertThat(card.criterion("limit-of-additions").orElseThrow().points()).isEqualTo(Exact.of(-3));
        assertThat(card(CARD.addingAtMost("8"), "praises", "4").criterion("limit-of-additions"))
                .isEmpty();
    }

    @Test
    void score_rounding_beforeTheBounds() {
        PointsCard card = Scorecards.given(Metrics.ASSESSMENT_SCORE, "100").rounded(Rounding.halfUp("1"));
        assertThat(given(card, "94.5").score()).isEqualTo(Exact.of(95));
        assertThat(given(card, "94.49").score()).isEqualTo(Exact.of(94));
        assertThat(given(card.atMost("94.6"), "94.5").score()).isEqualTo(Exact.of("94.6"));
        assertThat(given(Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"), "94.5")
                        .score())
                .isEqualTo(Exact.of("94.5"));
    }

    // ------------------------------------------------------------------------------------------------ dimensions

    @Test
    void score_weightedDimensions_asTheyCount() {
        PointsCard card = Scorecards.weightedMeanOf(
                Scorecards.weighted(
                        "60",
                        Scorecards.dimension(
                                "results",
                                "work results",
                                "工作业绩",
                                Criteria.sum(
                                        Scorecards.givenPoints(Metrics.ASSESSMENT_SCORE, "100")
                                                .ifNoData("75"),
                                        Scorecards.usualRatings(Metrics.EXECUTION, "20")))),
                Scorecards.weighted("25", Scorecards.usualRatings(Metrics.COOPERATION, "20")),
                Scorecards.weighted("15", Scorecards.usualRatings(Metrics.AFTER_SALES_QUALITY, "10")));
        TeamRun run = AfterSalesDesk.plan(card).run(AfterSalesDesk.facts("execution", "good", "cooperation", "fair"));
        Scorecard scored = run.statement("li-na").scorecard();
        // 90 of 120 × 60 + 10 of 20 × 25 + 10 of 10 × 15
        assertThat(scored.score()).isEqualTo(Exact.of("72.5"));
        CriterionScore results = scored.criterion("results").orElseThrow();
        assertThat(results.points()).isEqualTo(Exact.of(45));
        assertThat(results.maximum()).isEqualTo(Exact.of(60));
        assertThat(results.reason().in(Language.ENGLISH)).isEqualTo("90 of 120 points, weight 60%");
        assertThat(results.parts())
                .extracting(CriterionScore::points)
                .containsExactly(Exact.of("37.5"), Exact.of("7.5"));
        assertThat(Table.of(scored).in(Language.ENGLISH)).isEqualTo("""
                        criterion            points   of  why
                        work results             45   60  90 of 120 points, weight 60%
                        · assessment score     37.5   50  no data
                        · execution             7.5   10  good
                        cooperation            12.5   25  fair: 10 of 20 points, weight 25%
                        after-sales quality      15   15  excellent: 10 of 10 points, weight 15%
                        score                  72.5  100""");
        assertThat(run.explainScorecard("li-na").text(Language.ENGLISH)).contains("    10 ÷ 20 × 25% × 100 = 12.5\n");
    }

    // ------------------------------------------------------------------------------------------------ checks

    @Test
    void run_weightsThatDoNotSumTo100_refusedWithTheWeights() {
        PointsCard card = Scorecards.weightedMeanOf(
                Scorecards.weighted("60", Scorecards.usualRatings(Metrics.EXECUTION, "20")),
                Scorecards.weighted("35", Scorecards.usualRatings(Metrics.COOPERATION, "20")));
        assertThatThrownBy(() -> AfterSalesDesk.plan(card).run(AfterSalesDesk.facts()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(
                        "Expected weights that sum to 100, but found 95: execution 60, cooperation 35 (plan after-sales-desk");
        assertThat(AfterSalesDesk.plan(card).check().get(0).message().in(Language.CHINESE))
                .isEqualTo("权重合计应为 100，但为 95：执行力 60、团队协作 35");
    }

    @Test
    void run_maximaThatDoNotSumToFullMarks_refused() {
        assertThatThrownBy(() -> AfterSalesDesk.plan(CARD.outOf("120")).run(AfterSalesDesk.facts()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected maximum points that sum to 120 full marks, but found 130: after-sales"
                        + " quality 20, refund rate 30,");
    }

    @Test
    void findings_outOfReach_found() {
        PointsCard card = Scorecards.sumOf(Scorecards.usualRatings(Metrics.EXECUTION, "20"));
        assertThat(card.passingAt("21").findings(Unit.NUMBER))
                .extracting(finding -> finding.message().in(Language.ENGLISH))
                .containsExactly("The pass mark of 21 is above the most that can be scored, 20");
        assertThat(card.passingAt("21")
                        .adjusted(Scorecards.addingEach("2", Metrics.PRAISES))
                        .findings(Unit.NUMBER))
                .isEmpty();
        assertThat(card.atMost("15").passingAt(Rate.percent("80")).findings(Unit.NUMBER))
                .extracting(finding -> finding.message().in(Language.ENGLISH))
                .containsExactly(
                        "The score is capped at 15, so full marks of 20 cannot be reached",
                        "The pass mark of 16 is above the most that can be scored, 15");
    }

    @Test
    void new_badCards_refused() {
        RatingPoints execution = Scorecards.usualRatings(Metrics.EXECUTION, "20");
        PointsCard card = Scorecards.sumOf(execution);
        assertThatIllegalArgumentException()
                .isThrownBy(Scorecards::sumOf)
                .withMessage("Expected at least one criterion, but found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.sumOf(execution, execution))
                .withMessage("Expected criteria of different ids, but found execution, execution");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.adjusted(execution))
                .withMessage("Expected criteria and adjustments of different ids, but found execution, execution");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.sumOf(Scorecards.addingEach("2", Metrics.PRAISES)))
                .withMessage(
                        "Expected a maximum (without one it can only adjust a score) for criterion praises, but found"
                                + " none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.card(Criteria.weightedMean(new Weighted(execution, null))))
                .withMessage("Expected a weight for criterion execution, but found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.weighted("0", execution))
                .withMessage("Expected a weight above zero for criterion execution, but found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.outOf("0"))
                .withMessage("Expected positive full marks, but found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.atLeast("10").atMost("9"))
                .withMessage("Expected a floor of no more points than the cap of 9, but found 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.deductingAtMost("-1"))
                .withMessage("Expected a limit of zero or more for all deductions, but found -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PointsCard(
                        card.criteria(), card.adjustments(), null, null, null, null, null, Exact.ONE, Rate.ZERO))
                .withMessage("Expected the pass mark in points or as a share of full marks, but found 1, 0%");
    }

    private static Scorecard card(PointsCard card, String... facts) {
        return AfterSalesDesk.plan(card)
                .run(AfterSalesDesk.facts(facts))
                .statement("li-na")
                .scorecard();
    }

    private static Scorecard given(PointsCard card, String score) {
        return AfterSalesDesk.plan(card)
                .run(TaobaoShop.facts("2024-07", score))
                .statement("li-na")
                .scorecard();
    }
}
