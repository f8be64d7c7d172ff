// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.room.TeamColumns.Amounts;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rate of an amount of money: 0.5% of the team's public sales. With a negative rate it is a penalty: −50% of what the
 * team's mistakes cost.
 *
 * @param rate the rate, any sign
 * @param metric the amount that it is taken of, of kind money
 * @param base whose amount
 */
record RatePool(Rate rate, Metric metric, PoolBase base) implements Pool {

    private static final int RATE_DECIMALS = 6;

    static final BlockType<RatePool> TYPE = BlockType.of("rate", Pool.class, RatePool.class)
            .with(
                    Field.required("rate", FieldType.RATE, RatePool::rate),
                    Field.required("metric", FieldType.METRIC, RatePool::metric),
                    Field.required("base", FieldType.choice(PoolBase.class), RatePool::base),
                    RatePool::new)
            .shortly(ShortForm.said("{rate} of the {base} of {metric}"));

    /** @throws IllegalArgumentException if the metric is no amount of money */
    RatePool {
        Refused.when(metric.kind() != MetricKind.MONEY, PoolPhrases.MONEY_TO_RATE, metric.described());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        PoolBase.Reader reader = base.reader(metric, preparation);
        Exact fraction = rate.fraction();
        return new Step() {
            @Override
            public Exact total(Team<? extends PaidAgent> team, @Nullable PaidAgent explained) {
                return (explained == null ? fraction : explained.rate(rate)).times(reader.value(team));
            }

            @Override
            public @Nullable Amounts totals(TeamColumns teams) {
                if (!fraction.fitsLong(RATE_DECIMALS)) {
                    return null;
                }
                long millionths = fraction.toLong(RATE_DECIMALS);
                long[] totals = reader.values(teams, 2);
                for (int team = 0; team < teams.teams(); team++) {
                    totals[team] = LongColumn.times(totals[team], millionths);
                }
                return new Amounts(totals, 100_000_000);
            }
        };
    }
}
