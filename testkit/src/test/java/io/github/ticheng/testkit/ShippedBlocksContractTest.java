// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.catalogue.Block;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.rules.commission.Base;
import io.github.ticheng.rules.commission.CommissionLadder;
import io.github.ticheng.rules.pool.Pools;
import io.github.ticheng.rules.scorecard.GradeOutcomes;
import io.github.ticheng.rules.scorecard.PayByScore;
import io.github.ticheng.rules.scorecard.PointsCard;
import io.github.ticheng.rules.wages.Draw;
import io.github.ticheng.rules.wages.LineLimits;
import io.github.ticheng.rules.wages.OneOffItems;
import io.github.ticheng.rules.wages.PayFloor;
import io.github.ticheng.rules.wages.Rewards;
import io.github.ticheng.rules.wages.StreakBonus;
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
                        .as((pay, more) -> CommissionLadder.cumulativeFixed(Base.of(Metrics.SALES))
                                .reaching("1000", pay)
                                .reaching("20000", more)
                                .thenSteady()),
                rates.map(rate -> Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead())),
                rates.map(rate -> Pools.sum(Pools.fixed("100"), Pools.rateOf(rate, Metrics.PUBLIC_SALES))
                        .split(Pools.leaderFirst(rate, Pools.by(Metrics.PRAISES)))),
                amounts.map(PayByScore::of),
                amounts.map(amount -> PayByScore.ofBase("wage-" + amount.replace('.', '-'))),
                Arbitraries.of(
                        PointsCard.given(Metrics.DUTY_POINTS, "100"),
                        PointsCard.given(Metrics.DUTY_POINTS, "120"),
                        GradeOutcomes.of("fail", "training", "training \"again\"", "培训")),
                amounts.map(amount -> LineLimits.cap(amount, "commission")),
                amounts.map(amount -> LineLimits.guarantee(amount, "commission", "bonus")),
                amounts.map(amount -> Draw.recoverable("1" + amount, "commission")),
                Names.labels().map(label -> OneOffItems.of("li-na", "2024-07", "-12.50", label)),
                amounts.map(PayFloor::at),
                Combinators.combine(labels(), amounts)
                        .as((label, amount) -> Rewards.of(label, Conditions.atLeast(Metrics.SALES, "1"), amount)),
                Arbitraries.integers()
                        .between(2, 6)
                        .map(months -> StreakBonus.oncePerStreak("500", months, List.of("excellent", "good"))));
    }

    private static Arbitrary<Label> labels() {
        return Names.labels();
    }
}
