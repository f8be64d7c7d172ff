// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.number.Exact;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** A ladder on shares of a target of which the check leaves nothing undecided pays no less for more, whatever the target. */
class TargetLadderProperties {

    private static final long WHOLE = 5_000_000;

    @Provide
    Arbitrary<CommissionLadder> ladders() {
        return Sample.any(LadderKind.values())
                .filter(sample -> !sample.kind().isInterpolated())
                .flatMap(any -> Arbitraries.of(
                        any,
                        any.bare(),
                        any.withRisingRates(),
                        any.withRisingRates().bare()))
                .map(TargetLadderProperties::onTargets);
    }

    private static CommissionLadder onTargets(Sample sample) {
        ImmutableList.Builder<Tier> tiers = ImmutableList.builder();
        for (Tier tier : sample.tiers()) {
            tiers.add(new Tier(tier.upper() == null ? null : ofTarget(tier.upper()), tier.upperIncluded(), tier.pay()));
        }
        Bound unlocking = sample.options().unlockedFrom();
        LadderOptions options =
                unlocking == null ? sample.options() : sample.options().withUnlockedFrom(ofTarget(unlocking));
        return new CommissionLadder(Base.of(SALES), sample.kind(), tiers.build(), options);
    }

    private static Bound ofTarget(Bound bound) {
        return new Bound(new Level(bound.value().dividedBy(Exact.of(WHOLE / 100)), true, TARGET_BASE));
    }

    @Property
    void commissionOn_nothingUndecided_isNoLessForMore(
            @ForAll("ladders") CommissionLadder ladder,
            @ForAll @LongRange(min = 1, max = 3 * WHOLE) long target,
            @ForAll @LongRange(min = -2 * WHOLE, max = 4 * WHOLE) long sales) {
        Assume.that(ladder.isDecided());
        PayScale scale = ladder.scale(Map.of(TARGET_BASE, Objects.requireNonNull(Sample.fen(target))));

        Exact before = scale.commissionOn(Sample.fen(sales));
        assertThat(scale.commissionOn(Sample.fen(sales + 1))).isGreaterThanOrEqualTo(before);
        for (Tier tier : ladder.tiers()) {
            if (tier.upper() != null) {
                Exact bound = tier.upper().value().times(Sample.fen(target));
                Exact below = scale.commissionOn(bound.minus(Sample.fen(1L)));
                Exact at = scale.commissionOn(bound);
                assertThat(at).isGreaterThanOrEqualTo(below);
                assertThat(scale.commissionOn(bound.plus(Sample.fen(1L)))).isGreaterThanOrEqualTo(at);
            }
        }
    }
}
