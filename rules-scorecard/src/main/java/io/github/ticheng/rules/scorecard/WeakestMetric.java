// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.team.Agent.AgentNames;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The metric in which an agent is furthest behind the average of those compared, as a share of that average, and who is best in it.
 * Nothing is said of an agent who is behind in none. A metric in which the agent has no data, or of which the
 * average is zero, is left out; of metrics equally far behind the first one counts.
 *
 * @param metrics what is compared, at least one, each once, no ratings, one way of each is better
 * @param compared with whom the agent is compared
 */
record WeakestMetric(ImmutableList<Metric> metrics, Compared compared) implements OutcomeRule {

    /** The code of the outcome. */
    public static final String CODE = "weakest-metric";

    static final BlockType<WeakestMetric> TYPE = BlockType.of("weakest-metric", OutcomeRule.class, WeakestMetric.class)
            .with(
                    Field.required("metrics", FieldType.listOf(FieldType.METRIC), WeakestMetric::metrics),
                    Field.withDefault("compared", WeakestMetric::compared, Compared.APPLIES),
                    WeakestMetric::new);

    /**
     * @throws IllegalArgumentException if there is no metric, one stands there twice, is a rating or has no better way
     */
    WeakestMetric {
        Refused.when(metrics.isEmpty(), OutcomePhrases.SOME_METRIC, null);
        Set<String> ids = new HashSet<>();
        for (Metric metric : metrics) {
            TeamPlace.checkHasBetter(metric);
            Refused.when(!ids.add(metric.id()), OutcomePhrases.METRICS_DIFFER, metric + ", " + metric);
        }
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        TeamPlace[] places = new TeamPlace[metrics.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = new TeamPlace(metrics.get(i), compared, preparation, false);
        }
        RuleId rule = preparation.rule();
        return agent -> outcomes(agent, places, rule);
    }

    private ImmutableList<Outcome> outcomes(SettledAgent agent, TeamPlace[] places, RuleId rule) {
        int weakest = -1;
        Exact furthest = Exact.ZERO;
        for (int i = 0; i < places.length; i++) {
            Exact behind = behind(agent, places[i], metrics.get(i));
            if (behind != null && behind.isGreaterThan(furthest)) {
                weakest = i;
                furthest = behind;
            }
        }
        return weakest < 0
                ? ImmutableList.of()
                : ImmutableList.of(outcome(agent, places[weakest], metrics.get(weakest), furthest, rule));
    }

    /** How far an agent is behind the average, as a share of it; negative when ahead, null where that has no meaning. */
    private static @Nullable Exact behind(SettledAgent agent, TeamPlace place, Metric metric) {
        Exact value = place.value(agent);
        if (value == null) {
            return null;
        }
        Exact average = place.average(agent).withoutTerm();
        if (average.isZero()) {
            return null;
        }
        Exact distance = average.minus(value.withoutTerm()).dividedBy(average.abs());
        return metric.better() == Better.LOWER ? distance.negated() : distance;
    }

    private static Outcome outcome(SettledAgent agent, TeamPlace place, Metric metric, Exact behind, RuleId rule) {
        Unit unit = metric.unit(agent.money());
        CreditedAgent best = place.best(agent);
        Message reason = OutcomePhrases.WEAKEST_REASON.filled(
                metric.label(),
                figure(place.valueOf(agent), unit),
                Figure.of(behind, Unit.PERCENT),
                Figure.of(place.average(agent), unit),
                place.counted(agent),
                place.compared(),
                AgentNames.of(best.agent()),
                figure(place.valueOf(best), unit));
        return new Outcome(rule, CODE, OutcomePhrases.WEAKEST, reason, null);
    }

    private static Figure figure(@Nullable Exact value, Unit unit) {
        return Figure.of(value == null ? Exact.ZERO : value, unit);
    }
}
