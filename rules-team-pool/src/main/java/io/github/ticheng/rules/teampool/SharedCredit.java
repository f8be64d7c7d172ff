// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.ticheng.core.apportion.Apportionment;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sales that nobody owns, counted for agents: silent orders (静默下单) credited by head count, in turn or by weight, or an
 * account's sales by agreed shares. They move into the agents' bases before anything is scored or paid, so that they can
 * lift an agent up a ladder; and they leave the team's own value, so that a pool on it does not pay them again.
 *
 * <p>This is not the sharing of money: for that see {@link TeamPool}. Credits are sales and not pay, so they are cut to
 * the currency's minor unit, a fen, whatever the plan rounds its pay to; odd fen go to the largest remainders, among
 * equals by id. What goes to nobody, and any part of a fen, stays where it was. Where silent orders are not to be credited at all, say so by {@link NotCredited}, or by no rule.
 *
 * @param from the team's amount that is credited, such as public sales
 * @param to the agents' base that grows; every agent who takes part must have a value, though it may be 0.00
 * @param share how much of it is credited, above 0% up to 100%
 * @param split how the agents are weighed
 * @param among who takes part; null for every agent whom the plan pays
 */
public record SharedCredit(
        Metric from,
        Metric to,
        Rate share,
        FactSplit split,
        @Nullable Condition among) implements CreditRule {

    public static final BlockType<SharedCredit> TYPE = BlockType.of(
                    "shared-credit", CreditRule.class, SharedCredit.class)
            .with(
                    Field.required("from", FieldType.METRIC, SharedCredit::from),
                    Field.required("to", FieldType.METRIC, SharedCredit::to),
                    Field.withDefault("share", FieldType.RATE, SharedCredit::share, Rate.percent("100")),
                    Field.required("split", FieldType.block(FactSplit.class), SharedCredit::split),
                    Field.optional("among", FieldType.block(Condition.class), rule -> rule.among),
                    SharedCredit::new);

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if one of the metrics is no amount of money, or the share is not above 0% up to
     *     100%
     */
    public SharedCredit {
        checkMoney(from);
        checkMoney(to);
        Refused.when(
                !share.fraction().isPositive() || share.fraction().isGreaterThan(Exact.ONE),
                PoolPhrases.SHARE_OF.filled(from.id()),
                share);
    }

    private static void checkMoney(Metric metric) {
        Refused.when(metric.kind() != MetricKind.MONEY, PoolPhrases.MONEY_TO_CREDIT, metric.described());
    }

    /** This rule with only a share of the amount credited; the rest stays the team's. */
    public SharedCredit share(Rate credited) {
        return new SharedCredit(from, to, credited, split, among);
    }

    /** This rule among those agents only for whom a condition holds. */
    public SharedCredit among(Condition condition) {
        return new SharedCredit(from, to, share, split, condition);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Exact minor =
                Rounding.of(requireNonNull(preparation.money().currency())).unit();
        Rounding cut = new Rounding(minor, RoundingMode.DOWN);
        return new CreditStep(
                preparation.team(from),
                preparation.number(to),
                share.fraction(),
                split.prepare(preparation),
                among == null ? null : among.prepare(preparation),
                cut);
    }

    private record CreditStep(
            Slot<Exact> from,
            Slot<Exact> to,
            Exact share,
            FactSplit.FactStep split,
            Condition.@Nullable Step among,
            Rounding cut)
            implements Step {

        @Override
        public void credit(Team<? extends ReportedAgent> team, Credits credits) {
            Shared shared = shared(team);
            for (int i = 0; i < shared.parts.size(); i++) {
                if (!shared.parts.get(i).isZero()) {
                    credits.move(from, shared.members.get(i), to, shared.parts.get(i));
                }
            }
        }

        /** Who shares, with which weights, and the parts; none where nothing is shared out. */
        private record Shared(
                ImmutableList<ReportedAgent> members, Split.Weights weights, Exact sum, List<Exact> parts) {}

        private Shared shared(Team<? extends ReportedAgent> team) {
            ImmutableList<ReportedAgent> members = team.agents().stream()
                    .filter(agent -> among == null || agent.meets(among::holds))
                    .collect(ImmutableList.toImmutableList());
            Exact amount = team.number(from).times(share).rounded(cut);
            Split.Weights weights = members.isEmpty() || amount.isZero()
                    ? Split.Weights.of(ImmutableList.of())
                    : split.weightsByFacts(members);
            Exact sum = CheckedWeights.sum(members, weights.each());
            if (sum.isZero()) {
                return new Shared(members, weights, sum, ImmutableList.of());
            }
            // The unassigned weight has its place among the others, so that nobody's part grows by it.
            List<Exact> all = new ArrayList<>(weights.each());
            all.add(weights.unassigned());
            List<Exact> parts =
                    Apportionment.of(cut.unit()).apportion(amount, all).parts().subList(0, members.size());
            return new Shared(members, weights, sum.plus(weights.unassigned()), parts);
        }

        @Override
        public Exact told(Team<? extends ReportedAgent> team, PaidAgent agent) {
            Shared shared = team.once(this, this::shared);
            int position = Collections.binarySearch(
                    Lists.transform(shared.members, member -> member.agent().id()),
                    agent.agent().id());
            if (among != null) {
                agent.meets(among::holds);
            }
            Exact amount = agent.rate(new Rate(share)).times(agent.team().number(from));
            return new ShareExplanation(agent, cut, cut, agent.money())
                    .credited(amount, shared.weights.of(position, agent), shared.sum, shared.parts.get(position));
        }
    }
}
