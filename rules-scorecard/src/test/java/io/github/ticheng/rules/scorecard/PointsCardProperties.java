// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.team.TeamFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PointsCardProperties {

    private static final BandPoints REFUNDS = AfterSalesDesk.REFUND_RATE.ifNoData("10");
    private static final LinearPoints SALES = Scorecards.line(Metrics.SALES, "10000", "2", "20000", "6")
            .to("40000", "10")
            .extrapolated()
            .declaredMonotone();
    private static final RatingPoints ATTITUDE = Scorecards.usualRatings(Metrics.ATTITUDE, "15");
    private static final PerOccurrence PRAISES = Scorecards.addingEach("2", Metrics.PRAISES);
    private static final PerOccurrence REVIEWS = Scorecards.deductingEach("5", Metrics.LOW_QUALITY_REVIEWS);

    @Property(tries = 200)
    void score_orderOfCriteria_changesNothing(
            @ForAll Random random,
            @ForAll @IntRange(min = -50_000, max = 90_000) int sales,
            @ForAll @IntRange(max = 20) int praises) {
        List<Criterion> criteria = new ArrayList<>(List.of(SALES, REFUNDS, ATTITUDE));
        Collections.shuffle(criteria, random);
        PointsCard ordered = Scorecards.sumOf(SALES, REFUNDS, ATTITUDE).adjusted(PRAISES, REVIEWS);
        PointsCard shuffled =
                Scorecards.sumOf(criteria.toArray(new Criterion[0])).adjusted(REVIEWS, PRAISES);
        assertThat(score(shuffled, sales, 5, 100, praises, 1).score())
                .isEqualTo(score(ordered, sales, 5, 100, praises, 1).score());
    }

    @Property(tries = 200)
    void score_betterMetric_neverLowersADeclaredMonotoneCriterion(
            @ForAll @IntRange(min = -50_000, max = 90_000) int sales,
            @ForAll @IntRange(max = 50_000) int more,
            @ForAll @IntRange(max = 240) int refunds,
            @ForAll @IntRange(max = 240) int fewer) {
        PointsCard card = Scorecards.sumOf(SALES, REFUNDS);
        Scorecard worse = score(card, sales, refunds, 240, 0, 0);
        Scorecard better = score(card, sales + more, Math.max(0, refunds - fewer), 240, 0, 0);
        assertThat(points(better, "sales")).isGreaterThanOrEqualTo(points(worse, "sales"));
        assertThat(points(better, "refund-rate")).isGreaterThanOrEqualTo(points(worse, "refund-rate"));
    }

    private static Exact points(Scorecard card, String criterion) {
        return card.criterion(criterion).orElseThrow().points();
    }

    private static Scorecard score(PointsCard card, int sales, int refunds, int orders, int praises, int reviews) {
        return CompensationPlan.builder("plan", "1", "CNY")
                .score("card", card)
                .build()
                .run(TeamFacts.builder("desk", "2024-07", "CNY")
                        .agent(
                                "li-na",
                                facts -> facts.put(Metrics.SALES, Exact.of(sales))
                                        .put(Metrics.REFUND_RATE, refunds + "/" + orders)
                                        .put(Metrics.ATTITUDE, "good")
                                        .put(Metrics.PRAISES, Exact.of(praises))
                                        .put(Metrics.LOW_QUALITY_REVIEWS, Exact.of(reviews)))
                        .build())
                .statement("li-na")
                .scorecard();
    }
}
