// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.apportion.Remainder;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.rule.ShareRule;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of SHARE rules, kept by a small pool as a host writes it. */
class SamplePoolContractTest extends ShareRuleContract {

    @Override
    protected Arbitrary<? extends ShareRule> blocks() {
        return Combinators.combine(Numbers.rates(), Arbitraries.of(Remainder.class))
                .as((rate, remainder) -> pool(rate, remainder));
    }

    static ShareRule pool(Rate rate, Remainder remainder) {
        return new SampleRoomRules.Pool(Metrics.PUBLIC_SALES, rate, Metrics.PRAISES, remainder);
    }

    @Override
    protected Optional<Exact> weight(ShareRule rule, PaidAgent member) {
        return Optional.of(SampleRoomRules.Pool.weight(member.number(Metrics.PRAISES)));
    }

    @Override
    protected boolean isWithinAUnit(ShareRule rule) {
        Remainder remainder = ((SampleRoomRules.Pool) rule).remainder();
        return remainder == Remainder.LARGEST_REMAINDER || remainder == Remainder.KEPT;
    }
}
