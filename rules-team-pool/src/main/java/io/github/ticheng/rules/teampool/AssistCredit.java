// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;

/**
 * A share of the sales that an agent helped another one to make, counted as a figure: it can be scored, ranked and asked
 * for by conditions, but no rule can pay on it, because the order's owner is paid for it already. A plan with a PAY or
 * SHARE rule that takes the figure as its amount does not run.
 *
 * @param assisted the agent's amount that was helped with; an agent without a value has none
 * @param share how much of it counts, above 0% up to 100%
 * @param figure the agent's amount that grows, such as assessed sales; every agent must have a value
 */
record AssistCredit(Metric assisted, Rate share, Metric figure) implements CreditRule {

    static final BlockType<AssistCredit> TYPE = BlockType.of("assist-credit", CreditRule.class, AssistCredit.class)
            .with(
                    Field.required("assisted", FieldType.METRIC, AssistCredit::assisted),
                    Field.required("share", FieldType.RATE, AssistCredit::share),
                    Field.required("figure", FieldType.METRIC, AssistCredit::figure),
                    AssistCredit::new);

    /**
     * @throws IllegalArgumentException if one of the metrics is no amount of money, both are the same, or the share is
     *     not above 0% up to 100%
     */
    AssistCredit {
        Refused.when(
                assisted.kind() != MetricKind.MONEY || figure.kind() != MetricKind.MONEY || assisted.equals(figure),
                PoolPhrases.TWO_AMOUNTS,
                assisted.describedWith(figure));
        Refused.when(
                !share.fraction().isPositive() || share.fraction().isGreaterThan(Exact.ONE),
                PoolPhrases.SHARE_OF.filled(assisted.id()),
                share);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public ImmutableSet<Metric> figures() {
        return ImmutableSet.of(figure);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Exact> from = preparation.optionalNumber(assisted);
        Slot<Exact> to = preparation.number(figure);
        Exact fraction = share.fraction();
        return new Step() {
            @Override
            public void credit(Team<? extends ReportedAgent> team, Credits credits) {
                for (ReportedAgent agent : team.agents()) {
                    if (agent.has(from) && !agent.number(from).isZero()) {
                        credits.count(agent, to, agent.number(from).times(fraction));
                    }
                }
            }

            @Override
            public Exact told(Team<? extends ReportedAgent> team, PaidAgent agent) {
                return agent.told(agent.rate(share).times(agent.number(from)), figure::label);
            }
        };
    }
}
