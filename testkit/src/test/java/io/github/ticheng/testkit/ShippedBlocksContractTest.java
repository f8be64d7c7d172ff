// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Base;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of blocks, kept by rules of every room that ships. */
class ShippedBlocksContractTest extends BlockContract<Block> {

    @Override
    protected Arbitrary<? extends Block> blocks() {
        Arbitrary<String> amounts = Numbers.amounts("0", "9000").map(Object::toString);
        Arbitrary<Rate> rates = Arbitraries.integers().between(0, 100).map(percent -> Rate.percent(percent.toString()));
        return Arbitraries.oneOf(
                Combinators.combine(amounts, amounts)
                        .as((pay, more) -> Ladders.cumulativeFixed(Base.of(Metrics.SALES))
                                .from("1000", pay)
                                .from("20000", more)
                                .thenSteady()),
                rates.map(rate -> Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead())),
                rates.map(rate -> Pools.sum(Pools.fixed("100"), Pools.rateOf(rate, Metrics.PUBLIC_SALES))
                        .split(Pools.leaderFirst(rate, Pools.by(Metrics.PRAISES)))),
                amounts.map(Scorecards::payByScore),
                amounts.map(amount -> Scorecards.payByScoreOf("wage-" + amount.replace('.', '-'))),
                Arbitraries.of(
                        Scorecards.given(Metrics.DUTY_POINTS, "100"),
                        Scorecards.given(Metrics.DUTY_POINTS, "120"),
                        Scorecards.gradeOutcomes("fail", "training", "training \"again\"", "培训")),
                amounts.map(amount -> Wages.cap(amount, "commission")),
                amounts.map(amount -> Wages.guarantee(amount, "commission", "bonus")),
                amounts.map(amount -> Wages.recoverableDraw("1" + amount, "commission")),
                Names.labels().map(label -> Wages.oneOff("li-na", "2024-07", "-12.50", label)),
                amounts.map(Wages::floorAt),
                Combinators.combine(labels(), amounts)
                        .as((label, amount) -> Wages.reward(label, Conditions.atLeast(Metrics.SALES, "1"), amount)),
                Arbitraries.integers()
                        .between(2, 6)
                        .map(months -> Wages.streakBonusOnce("500", months, List.of("excellent", "good"))));
    }

    private static Arbitrary<Label> labels() {
        return Names.labels();
    }
}
