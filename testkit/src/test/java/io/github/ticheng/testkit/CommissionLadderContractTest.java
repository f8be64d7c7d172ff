// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.rules.tieredcommission.LadderSteps;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.tieredcommission.TierPay;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of PAY rules, kept by commission ladders of the kinds with rates; their pay never falls as rates rise. */
class CommissionLadderContractTest extends PayRuleContract {

    private enum Kind {
        MARGINAL,
        WHOLE_AMOUNT,
        BASE_AND_EXCESS
    }

    @Override
    protected Arbitrary<? extends PayRule> blocks() {
        Arbitrary<List<String>> bounds = Arbitraries.integers()
                .between(1, 60)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(thousands ->
                        thousands.stream().sorted().map(bound -> bound + "000").toList());
        Arbitrary<List<Rate>> rates = Arbitraries.integers()
                .between(0, 80)
                .list()
                .ofSize(5)
                .map(percents -> percents.stream()
                        .sorted()
                        .map(tenths -> Rate.percent(tenths + "." + tenths))
                        .toList());
        return Combinators.combine(Arbitraries.of(Kind.class), bounds, rates, Arbitraries.of(true, false))
                .as(CommissionLadderContractTest::ladder);
    }

    private static PayRule ladder(Kind kind, List<String> bounds, List<Rate> rates, boolean includesBound) {
        LadderSteps steps = switch (kind) {
            case MARGINAL -> Ladders.marginal(Metrics.SALES);
            case WHOLE_AMOUNT -> Ladders.wholeAmount(Metrics.SALES);
            case BASE_AND_EXCESS -> Ladders.baseAndExcess(Metrics.SALES);
        };
        for (int i = 0; i < bounds.size(); i++) {
            // Constants so high that no tier can earn as much on its part: 80.80% of 60,000 is less than 50,000.
            TierPay pay = kind == Kind.BASE_AND_EXCESS
                    ? TierPay.of(rates.get(i)).plus(50_000L * i + "")
                    : TierPay.of(rates.get(i));
            steps = includesBound ? steps.upTo(bounds.get(i), pay) : steps.below(bounds.get(i), pay);
        }
        TierPay last = kind == Kind.BASE_AND_EXCESS
                ? TierPay.of(rates.get(bounds.size())).plus(50_000L * bounds.size() + "")
                : TierPay.of(rates.get(bounds.size()));
        return includesBound ? steps.above(last) : steps.from(last);
    }

    @Override
    protected ImmutableSet<Metric> neverFallsAs(PayRule rule) {
        return ImmutableSet.of(Metrics.SALES);
    }
}
