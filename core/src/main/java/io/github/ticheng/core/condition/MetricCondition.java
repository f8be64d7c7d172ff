// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.TeamRate;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Origin;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.room.Compared.PeerSlot;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/**
 * A metric compared with a threshold: a minimum of sales, a limit on the refund rate, a target of the team. The threshold is
 * a number of the plan, or another metric or a share of it: the agent's own target, 100% of the days due, the rate of the
 * team. The comparison is exact; a ratio is never divided to be compared with a number or a whole ratio.
 *
 * <p>Strict comparisons with the team fail for everybody where nobody differs: with {@link Comparison#BELOW} no one passes
 * in a team without any bad review. Where the condition decides to whom its entry applies, those are not known yet, and
 * all whom the plan pays are the peers.
 *
 * @param metric the metric, any but a rating
 * @param comparison how the value must stand to the threshold
 * @param threshold the threshold in the metric's unit, or the share of a metric of that unit
 * @param ifNoData whether the condition holds where a ratio is 0 of 0; of no effect on other metrics
 */
record MetricCondition(Metric metric, Comparison comparison, Level threshold, boolean ifNoData)
        implements Condition, Contradiction.Narrowing {

    static final BlockType<MetricCondition> TYPE = BlockType.of("metric", Condition.class, MetricCondition.class)
            .with(
                    Field.required("metric", FieldType.METRIC, MetricCondition::metric),
                    Field.required("comparison", FieldType.choice(Comparison.class), MetricCondition::comparison),
                    Field.required("threshold", FieldType.LEVEL, MetricCondition::threshold),
                    Field.withDefault("if-no-data", FieldType.FLAG, MetricCondition::ifNoData, false),
                    MetricCondition::new)
            .shortly(ShortForm.said("{metric} {comparison} {threshold}"));

    /** The word for a ratio compared with the same ratio of the team. */
    static final BlockType<MetricCondition> AGAINST_TEAM = BlockType.of(
                    "against-team", Condition.class, MetricCondition.class)
            .with(
                    Field.required("metric", FieldType.METRIC, MetricCondition::metric),
                    Field.required("comparison", FieldType.choice(Comparison.class), MetricCondition::comparison),
                    Field.withDefault("if-no-data", FieldType.FLAG, MetricCondition::ifNoData, false),
                    Field.withDefault(
                            "team-rate",
                            condition -> condition.team().average() ? TeamRate.MEAN_OF_RATES : TeamRate.SUMMED_PARTS,
                            TeamRate.SUMMED_PARTS),
                    Field.withDefault("compared", condition -> compared(condition.team()), Compared.APPLIES),
                    MetricCondition::againstTeam)
            .shortly(ShortForm.said("{metric} {comparison} the team's"));

    private static final ImmutableBiMap<Compared, Whose.Group> COMPARED = ImmutableBiMap.of(
            Compared.APPLIES, Whose.Group.PEERS,
            Compared.ALL, Whose.Group.AGENTS,
            Compared.WITH_VALUE, Whose.Group.AGENTS_WITH_VALUE);

    /** @throws IllegalArgumentException if the metric is a rating, or the threshold is not in its unit */
    MetricCondition {
        Refused.when(metric.kind() == MetricKind.RATING, ConditionPhrases.COMPARABLE, metric.described());
        Metric of = threshold.of();
        if (of == null) {
            threshold = Level.of(threshold.in(metric.unitKind()), metric.unitKind());
        } else {
            Refused.when(
                    of.kind() == MetricKind.RATING || of.unitKind() != metric.unitKind(),
                    ConditionPhrases.SAME_UNIT,
                    metric.describedWith(of));
        }
    }

    /** A ratio compared with the team's. */
    static MetricCondition againstTeam(
            Metric ratio, Comparison comparison, boolean ifNoData, TeamRate teamRate, Compared compared) {
        Refused.when(ratio.kind() != MetricKind.RATIO, ConditionPhrases.TEAM_RATIO, ratio.described());
        boolean average = teamRate == TeamRate.MEAN_OF_RATES;
        Whose whose = new Whose(requireNonNull(COMPARED.get(compared)), average, ImmutableList.of());
        return new MetricCondition(ratio, comparison, Level.shareOf(Exact.ONE, ratio.of(whose)), ifNoData);
    }

    private static Compared compared(Whose team) {
        return requireNonNull(COMPARED.inverse().get(team.group()));
    }

    /** Whose value the threshold is; the agent's own where it is no other's. */
    private Optional<Whose> others() {
        return threshold.of() != null && threshold.of().origin() instanceof Origin.OfOthers others
                ? Optional.of(others.whose())
                : Optional.empty();
    }

    private Whose team() {
        return others().orElseThrow();
    }

    private boolean isAgainstTeam() {
        return threshold.of() != null
                && metric.equals(threshold.of().measured())
                && metric.kind() == MetricKind.RATIO
                && threshold.value().equals(Exact.ONE)
                && others().filter(whose -> COMPARED.containsValue(whose.group()))
                        .isPresent();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(isAgainstTeam() ? AGAINST_TEAM : TYPE);
    }

    @Override
    public void narrow(Contradiction left, boolean holds) {
        boolean isNumber = threshold.of() == null;
        Object number = isNumber ? metric : ImmutableList.of(metric, threshold);
        left.ratio(number, metric, ifNoData == holds);
        if (isNumber) {
            left.metric(number, metric, comparison, threshold.value(), holds);
        } else {
            left.other(number, comparison, holds);
        }
    }

    @Override
    public boolean stays(boolean holds) {
        boolean isAtLeast = comparison == Comparison.AT_LEAST || comparison == Comparison.ABOVE;
        return (threshold.of() == null || threshold.of().better() == Better.NEITHER)
                && (metric.better() == Better.NEITHER || (metric.better() == Better.HIGHER) == (isAtLeast == holds));
    }

    @Override
    public Step prepare(Preparation preparation) {
        Contradiction.check(ImmutableList.of(this), preparation);
        Metric of = threshold.of();
        if (of != null) {
            return against(of, preparation);
        }
        Exact number = threshold.value();
        if (metric.kind() == MetricKind.RATIO) {
            Slot<Ratio> slot = preparation.ratio(metric);
            return agent -> holds(agent, agent.ratio(slot), number);
        }
        Slot<Exact> slot = preparation.number(metric);
        return agent -> holds(agent, agent.number(slot), number);
    }

    private boolean holds(ReportedAgent agent, Ratio ratio, Exact number) {
        if (!ratio.hasData()) {
            return Gate.noData(agent, metric, ifNoData);
        }
        boolean holds = comparison.holds(ratio.compareValueTo(number));
        if (agent.isExplaining()) {
            note(agent, ratio.value().orElseThrow(), number, holds);
        }
        return holds;
    }

    private boolean holds(ReportedAgent agent, Exact value, Exact number) {
        boolean holds = comparison.holds(value.compareTo(number));
        if (agent.isExplaining()) {
            note(agent, value, number, holds);
        }
        return holds;
    }

    private void note(ReportedAgent agent, Exact value, Exact number, boolean holds) {
        agent.note(Gate.PLAN
                .saying(metric, comparison, value, number, agent.money(), holds)
                .build());
    }

    // ------------------------------------------------------------------------------------ against another metric

    /** Reads a metric, whatever it holds. */
    @FunctionalInterface
    private interface Reader {
        Quantity value(ReportedAgent agent);
    }

    private static Reader reader(Metric metric, Preparation preparation) {
        if (metric.kind() == MetricKind.RATIO) {
            Slot<Ratio> slot = preparation.ratio(metric);
            return agent -> agent.ratio(slot);
        }
        Slot<Exact> slot = preparation.number(metric);
        return agent -> agent.number(slot);
    }

    private Step against(Metric of, Preparation preparation) {
        Reader own = reader(metric, preparation);
        Reader other = reader(of, preparation);
        Told told = isAgainstTeam() ? toldOfTeam(preparation) : this::told;
        return agent -> holds(agent, own.value(agent), other.value(agent), told);
    }

    private boolean holds(ScoredAgent agent, Quantity own, Quantity other, Told told) {
        if ((own instanceof Ratio ratio && !ratio.hasData()) || (other instanceof Ratio team && !team.hasData())) {
            return Gate.noData(agent, metric, ifNoData);
        }
        boolean holds;
        if (own instanceof Ratio ratio
                && other instanceof Ratio team
                && threshold.value().equals(Exact.ONE)) {
            holds = comparison.holds(ratio.compareValueTo(team));
        } else {
            holds = comparison.holds(number(own).compareTo(number(other).times(threshold.value())));
        }
        agent.note(() -> told.of(agent, number(own), number(other).times(threshold.value()), holds));
        return holds;
    }

    private static Exact number(Quantity value) {
        return (value instanceof Ratio ratio ? ratio.value().orElseThrow() : (Exact) value).withoutTerm();
    }

    /** How a comparison is told. */
    @FunctionalInterface
    private interface Told {
        Message of(ScoredAgent agent, Exact value, Exact number, boolean holds);
    }

    private Message told(ScoredAgent agent, Exact value, Exact number, boolean holds) {
        return Gate.OTHER
                .saying(metric, comparison, value, number, agent.money(), holds)
                .with("standard", standard())
                .build();
    }

    /** It is told how many the team's rate is made of. */
    private Told toldOfTeam(Preparation preparation) {
        boolean isMean = team().average();
        PeerSlot peers = preparation.peers(compared(team()));
        Slot<Ratio> slot = preparation.optionalRatio(metric);
        Object key = new Object();
        return (agent, value, number, holds) -> (isMean ? Gate.TEAM_MEAN : Gate.TEAM)
                .saying(metric, comparison, value, number, agent.money(), holds)
                .with("count", (int) agent.team().among(peers).once(key, team -> count(team, slot, isMean)))
                .with("compared", peers.compared())
                .build();
    }

    private static Integer count(Team<? extends ReportedAgent> team, Slot<Ratio> slot, boolean isMean) {
        return (int) team.agents().stream()
                .filter(member ->
                        member.has(slot) && (!isMean || member.ratio(slot).hasData()))
                .count();
    }

    /** What the threshold is. */
    private Words standard() {
        Metric of = threshold.of();
        if (of == null) {
            throw new IllegalStateException("Expected another metric, but found " + threshold);
        }
        return threshold.value().equals(Exact.ONE)
                ? of.label()
                : ConditionPhrases.SHARE_OF.filled(new Rate(threshold.value()).toString(), of.label());
    }

    @Override
    public Words requirement(Unit money) {
        if (isAgainstTeam()) {
            return (team().average() ? ConditionPhrases.TEAM_MEAN_REQUIRED : ConditionPhrases.TEAM_REQUIRED)
                    .filled(metric.label(), comparison);
        }
        return ConditionPhrases.METRIC_REQUIRED.filled(
                metric.label(),
                comparison,
                threshold.of() == null ? Figure.of(threshold.value(), metric.unit(money)) : standard());
    }
}
