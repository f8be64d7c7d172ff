// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.rules.scorecard.Criteria;
import io.github.ticheng.rules.scorecard.Criterion;
import io.github.ticheng.rules.scorecard.LinearPoints;
import io.github.ticheng.rules.scorecard.PointsCard;
import io.github.ticheng.rules.scorecard.Scorecards;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of rules that score, kept by points cards of every form and by a small one as a host writes it. */
class ScorecardContractTest extends ScoreRuleContract {

    private static final LinearPoints SALES =
            Scorecards.line(Metrics.SALES, "10000", "2", "20000", "6").to("40000", "10");
    private static final Criterion ENDLESS = SALES.extrapolated().declaredMonotone();
    private static final Criterion REFUNDS = Scorecards.bands(Metrics.REFUND_RATE)
            .upTo("5%", "15")
            .upTo("30%", "10")
            .above("0")
            .ifNoData("10");
    private static final Criterion ATTITUDE = Scorecards.usualRatings(Metrics.ATTITUDE, "15");
    private static final Criterion TARGET = Scorecards.target(Metrics.NET_SALES, "30000", "20");
    private static final Criterion RANK = Scorecards.bands(Scorecards.rank(Metrics.SALES))
            .upTo("1", "5")
            .upTo("3", "3")
            .above("0");
    private static final Criterion BEYOND =
            Scorecards.target(Metrics.CLOSED_SALES, "30000", "20").atMost("120%");
    private static final Criterion GIVEN = Scorecards.givenPoints(Metrics.DUTY_POINTS, "100");

    @Override
    protected Arbitrary<? extends ScoreRule> blocks() {
        Arbitrary<PointsCard> plain = Arbitraries.of(
                Scorecards.given(Metrics.DUTY_POINTS, "100"),
                Scorecards.sumOf(SALES, REFUNDS, ATTITUDE, TARGET),
                Scorecards.sumOf(GIVEN, RANK),
                Scorecards.sumOf(SALES, BEYOND),
                Scorecards.sumOf(ENDLESS, REFUNDS),
                Scorecards.weightedMeanOf(Scorecards.weighted("70", GIVEN), Scorecards.weighted("30", REFUNDS)),
                Scorecards.sumOf(
                        Scorecards.dimension("service", "service", "服务", Criteria.sum(REFUNDS, ATTITUDE)), SALES));
        Arbitrary<PointsCard> adjusted = Combinators.combine(plain, Arbitraries.of("0", "9"), Arbitraries.of("3", "17"))
                .as((card, added, deducted) -> card.adjusted(
                                Scorecards.addingEach("2", Metrics.PRAISES),
                                Scorecards.deductingEach("5", Metrics.LOW_QUALITY_REVIEWS))
                        .addingAtMost(added)
                        .deductingAtMost(deducted));
        return Arbitraries.oneOf(
                plain,
                adjusted,
                adjusted.map(card -> card.rounded(Rounding.halfUp("1"))),
                adjusted.map(card -> card.atLeast("3").atMost("60").passingAt("60")),
                Arbitraries.just(new SampleRoomRules.PointScore(Metrics.DUTY_POINTS, Metrics.LATENESS)));
    }

    @Override
    protected Facts facts(ScoreRule rule, CompensationPlan plan) {
        return super.facts(rule, plan)
                .with(Metrics.DUTY_POINTS, Numbers.evenly(0, 100).map(Exact::of))
                .with(Metrics.PRAISES, Numbers.evenly(0, 6).map(Exact::of))
                .with(Metrics.LOW_QUALITY_REVIEWS, Numbers.evenly(0, 6).map(Exact::of));
    }

    @Override
    protected Exact score(ScoreRule rule, Exact points) {
        if (!(rule instanceof PointsCard card)) {
            return points;
        }
        Exact rounded = card.rounding() == null ? points : points.rounded(card.rounding());
        Exact raised = card.floor() == null ? rounded : rounded.max(card.floor());
        return card.cap() == null ? raised : raised.min(card.cap());
    }

    @Override
    protected Optional<Exact> highest(ScoreRule rule) {
        return rule instanceof PointsCard card ? Optional.ofNullable(card.cap()) : Optional.of(Exact.of(100));
    }

    @Override
    protected Optional<Exact> lowest(ScoreRule rule) {
        return rule instanceof PointsCard card ? Optional.ofNullable(card.floor()) : Optional.empty();
    }

    @Override
    protected boolean keepsToMaxima(ScoreRule rule) {
        return !(rule instanceof PointsCard card)
                || card.criteria().parts().stream()
                        .noneMatch(part -> ImmutableSet.of(BEYOND, ENDLESS).contains(part.criterion()));
    }

    @Override
    protected ImmutableSet<Metric> neverFallsAs(ScoreRule rule) {
        return rule instanceof PointsCard
                ? ImmutableSet.of(
                        Metrics.SALES,
                        Metrics.NET_SALES,
                        Metrics.REFUND_RATE,
                        Metrics.PRAISES,
                        Metrics.LOW_QUALITY_REVIEWS)
                : ImmutableSet.of();
    }
}
