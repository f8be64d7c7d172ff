// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.rules.wages.Draw;
import io.github.ticheng.rules.wages.Holdback;
import io.github.ticheng.rules.wages.OneOffItems;
import io.github.ticheng.rules.wages.PayFloor;
import io.github.ticheng.rules.wages.RoundedTotal;
import io.github.ticheng.rules.wages.Wages;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of SETTLE rules, kept by those that ship and by a small one as a host writes it. */
class SettleContractTest extends SettleRuleContract {

    @Override
    protected Arbitrary<? extends SettleRule> blocks() {
        Arbitrary<String> amounts = Numbers.amounts("0", "4000").map(Object::toString);
        Arbitrary<Rate> parts = Arbitraries.integers().between(0, 100).map(percent -> Rate.percent(percent.toString()));
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 3);
        return Arbitraries.oneOf(
                amounts.map(Wages::recoverableDraw),
                amounts.map(amount -> Wages.recoverableDraw(amount, "commission")),
                amounts.map(amount -> Wages.nonRecoverableDraw(amount, "commission")),
                amounts.map(Wages::floorAt),
                amounts.map(amount -> Wages.floorAt(amount).forgiven()),
                Arbitraries.just(Wages.floorAtZero().atLeast(Metrics.PUBLIC_SALES)),
                Combinators.combine(parts, months, months, Arbitraries.of(Holdback.OnLeaving.class))
                        .as((share, after, instalments, leaving) -> Wages.holdback(share, after, "commission", "bonus")
                                .inInstalments(instalments)
                                .onLeaving(leaving)),
                Numbers.roundings().map(Wages::roundedTotal),
                Numbers.roundings().map(to -> Wages.roundedTotal(to).dropped()),
                amounts.map(amount -> Wages.cap(amount, "commission")),
                amounts.map(Wages::guarantee),
                Combinators.combine(amounts, parts, parts).as(Wages::costDeduction),
                Names.agentIds().map(agent -> Wages.oneOff(agent.value(), "2024-01", "-12.50", Label.of("key", "钥匙"))),
                Arbitraries.just(Wages.corrections()),
                Numbers.amounts("0", "4000").map(SampleRoomRules.Cap::new));
    }

    @Override
    protected boolean carriesWhatItTakes(SettleRule rule) {
        return (rule instanceof Draw draw && draw.recovery() == Draw.Recovery.RECOVERABLE)
                || (rule instanceof PayFloor floor && floor.shortfall() == PayFloor.Shortfall.CARRIED)
                || (rule instanceof RoundedTotal total && total.difference() == RoundedTotal.Difference.CARRIED)
                || rule instanceof Holdback
                || rule instanceof SampleRoomRules.Cap;
    }

    @Override
    protected boolean dependsOnIds(SettleRule rule) {
        return rule instanceof OneOffItems;
    }
}
