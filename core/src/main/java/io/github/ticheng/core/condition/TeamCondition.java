// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.Fields;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.room.PeerSlot;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/**
 * A ratio of the agent compared with the team's, self included: of the parts summed over all who are compared, unless the
 * mean of their rates is asked for. The comparison is exact.
 *
 * <p>An agent without a value is a problem. So is another one who has none, unless only those with a value are compared.
 *
 * <p>Strict comparisons fail for everybody where nobody differs: with {@link Comparison#BELOW} no one passes in a team
 * without any bad review.
 *
 * @param metric the ratio
 * @param comparison how the agent's ratio must stand to the team's
 * @param ifNoData whether the condition holds for an agent, or a team, whose ratio is 0 of 0
 * @param teamRate how the team's rate is made
 * @param compared whose ratios make the team's; where this condition decides to whom its entry applies, they are not yet
 *     known, and all are compared
 */
record TeamCondition(Metric metric, Comparison comparison, boolean ifNoData, TeamRate teamRate, Compared compared)
        implements Condition {

    static final BlockType<TeamCondition> TYPE = BlockType.of(
            "against-team",
            Condition.class,
            TeamCondition.class,
            Fields.of(
                    Field.required("metric", FieldType.METRIC, TeamCondition::metric),
                    Field.required("comparison", FieldType.choice(Comparison.class), TeamCondition::comparison),
                    Field.withDefault("if-no-data", FieldType.FLAG, TeamCondition::ifNoData, false),
                    Field.withDefault(
                            "team-rate",
                            FieldType.choice(TeamRate.class),
                            TeamCondition::teamRate,
                            TeamRate.SUMMED_PARTS),
                    Field.withDefault(
                            "compared", FieldType.choice(Compared.class), TeamCondition::compared, Compared.APPLIES),
                    TeamCondition::new));

    /** The team's rate, and of how many agents it is made. */
    private record Standard(Ratio rate, int count) {}

    /**
     * Creates a condition.
     *
     * @throws IllegalArgumentException if the metric is no ratio
     */
    TeamCondition {
        Refused.when(metric.kind() != MetricKind.RATIO, ConditionPhrases.TEAM_RATIO, metric.described());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Ratio> slot = preparation.ratio(metric);
        PeerSlot peers = preparation.peers(compared);
        Object key = new Object();
        return agent -> {
            Ratio own = agent.ratio(slot);
            Standard team = agent.team().among(peers).once(key, among -> standard(among, slot));
            return holds(agent, own, team, peers.compared());
        };
    }

    private boolean holds(ReportedAgent agent, Ratio own, Standard standard, Compared among) {
        Ratio team = standard.rate();
        if (!own.hasData() || !team.hasData()) {
            return Gate.noData(agent, metric, ifNoData);
        }
        boolean holds = comparison.holds(own.compareValueTo(team));
        if (agent.isExplaining()) {
            Gate gate = teamRate == TeamRate.MEAN_OF_RATES ? Gate.TEAM_MEAN : Gate.TEAM;
            agent.note(gate.saying(
                            metric,
                            comparison,
                            own.value().orElseThrow(),
                            team.value().orElseThrow(),
                            agent.money(),
                            holds)
                    .with("count", standard.count())
                    .with("compared", among)
                    .build());
        }
        return holds;
    }

    private Standard standard(Team<? extends ReportedAgent> team, Slot<Ratio> slot) {
        ExactSum numerator = new ExactSum();
        ExactSum denominator = new ExactSum();
        int count = 0;
        for (ReportedAgent member : team.agents()) {
            if (compared == Compared.WITH_VALUE && !member.has(slot)) {
                continue;
            }
            Ratio ratio = member.ratio(slot);
            if (ratio.hasData() || teamRate == TeamRate.SUMMED_PARTS) {
                Exact part = ratio.numerator().withoutTerm();
                Exact whole = ratio.denominator().withoutTerm();
                boolean mean = teamRate == TeamRate.MEAN_OF_RATES;
                if (!mean) {
                    metric.withParts(ratio);
                }
                numerator.add(mean ? part.dividedBy(whole) : part);
                denominator.add(mean ? Exact.ONE : whole);
                count++;
            }
        }
        return new Standard(Ratio.of(numerator.value(), denominator.value()), count);
    }

    @Override
    public Words requirement(Unit money) {
        return Message.saying(
                        teamRate == TeamRate.MEAN_OF_RATES
                                ? ConditionPhrases.TEAM_MEAN_REQUIRED
                                : ConditionPhrases.TEAM_REQUIRED)
                .with("metric", metric.label())
                .with("comparison", comparison)
                .build();
    }
}
