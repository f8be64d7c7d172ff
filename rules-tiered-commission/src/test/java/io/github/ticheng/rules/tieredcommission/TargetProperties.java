// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.TeamRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Ladders whose tiers hang on something else than numbers of the plan. */
class TargetProperties {

    @Provide
    Arbitrary<Sample> onTargets() {
        return Sample.any(
                LadderKind.MARGINAL,
                LadderKind.WHOLE_AMOUNT,
                LadderKind.BASE_AND_EXCESS,
                LadderKind.HIGHEST_FIXED,
                LadderKind.CUMULATIVE_FIXED,
                LadderKind.INTERPOLATED);
    }

    @Provide
    Arbitrary<Sample> chosen() {
        return Sample.any(LadderKind.WHOLE_AMOUNT);
    }

    @Property(tries = 200)
    void run_boundsAsSharesOfATarget_sameAsTheNumbers(
            @ForAll("onTargets") Sample sample,
            @ForAll @LongRange(min = 1, max = 5_000_000) long target,
            @ForAll @LongRange(min = -3_000_000, max = 9_000_000) long base) {
        CommissionLadder numbers = sample.ladder();
        ImmutableList.Builder<Tier> tiers = ImmutableList.builder();
        for (Tier tier : numbers.tiers()) {
            tiers.add(new Tier(
                    tier.upper() == null ? null : share(tier.upper(), target), tier.upperIncluded(), tier.pay()));
        }
        Bound unlock = numbers.options().unlockedFrom();
        CommissionLadder targets = new CommissionLadder(
                numbers.base(),
                numbers.kind(),
                tiers.build(),
                unlock == null ? numbers.options() : numbers.options().withUnlockedFrom(share(unlock, target)));

        TeamRun run = Desk.run(
                targets,
                Map.of(
                        Metrics.SALES,
                        Sample.fen(base).toString(),
                        Metrics.TARGET_BASE,
                        Sample.fen(target).toString()));

        Exact paid = run.statement("li-na").total().amount();
        assertThat(paid).isEqualTo(sample.slow(base).exact().rounded(Rounding.FEN_HALF_UP));
        assertThat(Objects.requireNonNull(run.explain("li-na", "commission").term())
                        .recomputed())
                .isEqualTo(paid);
    }

    private static Bound share(Bound bound, long target) {
        return new Bound(Level.shareOf(bound.value().dividedBy(Sample.fen(target)), Metrics.TARGET_BASE));
    }

    @Property(tries = 300)
    void commissionOn_anotherValueChooses_rateOfItsTierOnTheWholeBase(
            @ForAll("chosen") Sample sample,
            @ForAll @LongRange(min = 0, max = 9_000_000) long seed,
            @ForAll @LongRange(min = 0, max = 9_000_000) long base) {
        Sample bare = sample.bare();
        CommissionLadder ladder = bare.ladder();
        CommissionLadder chosen = new CommissionLadder(
                ladder.base(),
                ladder.kind(),
                ladder.tiers(),
                ladder.options().withChosenBy(Base.of(Metrics.GROSS_MARGIN)));
        for (long chooser : bare.bases(seed)) {
            if (chooser > 0) {
                // The rate of the tier is what the same ladder pays per yuan of the value that chooses.
                Slow rate = bare.slow(chooser).dividedBy(Slow.of(chooser, 100));
                assertThat(chosen.commissionOn(Sample.fen(base), Sample.fen(chooser)))
                        .isEqualTo(rate.times(Slow.of(base, 100)).exact());
            }
        }
    }

    @Property(tries = 300)
    void commissionOn_curveOfRates_straightLineBetweenItsPoints(
            @ForAll("chosen") Sample sample,
            @ForAll @LongRange(min = 0, max = 9_000_000) long seed,
            @ForAll @LongRange(min = 0, max = 9_000_000) long base) {
        long[] points = sample.bounds();
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i <= points.length; i++) {
            long rate = i == 0 ? 0 : sample.rows().get(i).basisPoints();
            tiers.add(new Tier(
                    i == points.length ? null : Bound.of(Sample.fen(points[i]).toString()),
                    false,
                    TierPay.of(Rate.percent(Slow.of(rate, 100).exact().toString()))));
        }
        CommissionLadder curve = new CommissionLadder(
                Base.of(Metrics.SALES),
                LadderKind.INTERPOLATED_RATE,
                ImmutableList.copyOf(tiers),
                LadderOptions.NONE.withChosenBy(Base.of(Metrics.GROSS_MARGIN)));
        for (long chooser : sample.bases(seed)) {
            assertThat(curve.commissionOn(Sample.fen(base), Sample.fen(chooser)))
                    .as("chosen by %s fen", chooser)
                    .isEqualTo(slowRate(sample, points, chooser)
                            .times(Slow.of(base, 100))
                            .exact());
        }
    }

    private static Slow slowRate(Sample sample, long[] points, long chooser) {
        if (chooser < points[0]) {
            return Slow.ZERO;
        }
        for (int i = 1; i < points.length; i++) {
            if (chooser < points[i]) {
                Slow low = Slow.of(sample.rows().get(i).basisPoints(), 10_000);
                Slow high = Slow.of(sample.rows().get(i + 1).basisPoints(), 10_000);
                Slow share = Slow.of(chooser - points[i - 1], points[i] - points[i - 1]);
                return low.plus(high.minus(low).times(share));
            }
        }
        return Slow.of(sample.rows().get(points.length).basisPoints(), 10_000);
    }
}
