// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.Fields;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/**
 * A metric of the agent compared with a threshold of the plan: a minimum of sales, a limit on the refund rate. The
 * comparison is exact; a ratio is never divided.
 *
 * @param metric the metric, any but a rating
 * @param comparison how the value must stand to the threshold
 * @param threshold the threshold in the metric's unit; of a percentage the share of one, 0.375 for 37.5%
 * @param ifNoData whether the condition holds for a ratio of 0 of 0; of no effect on other metrics
 */
record MetricCondition(Metric metric, Comparison comparison, Exact threshold, boolean ifNoData) implements Condition {

    static final BlockType<MetricCondition> TYPE = BlockType.of(
            "metric",
            Condition.class,
            MetricCondition.class,
            Fields.of(
                    Field.required("metric", FieldType.METRIC, MetricCondition::metric),
                    Field.required("comparison", FieldType.choice(Comparison.class), MetricCondition::comparison),
                    Field.required(
                            "threshold",
                            FieldType.LEVEL,
                            condition -> Level.of(condition.threshold, condition.metric.unitKind())),
                    Field.withDefault("if-no-data", FieldType.FLAG, MetricCondition::ifNoData, false),
                    (metric, comparison, threshold, ifNoData) ->
                            new MetricCondition(metric, comparison, threshold.in(metric.unitKind()), ifNoData)));

    /**
     * Creates a condition.
     *
     * @throws IllegalArgumentException if the metric is a rating
     */
    MetricCondition {
        Refused.when(metric.kind() == MetricKind.RATING, ConditionPhrases.COMPARABLE, metric.described());
        threshold = threshold.withoutTerm();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Conditions.checkTogether(ImmutableList.of(this), preparation);
        if (metric.kind() == MetricKind.RATIO) {
            Slot<Ratio> slot = preparation.ratio(metric);
            return agent -> holds(agent, agent.ratio(slot));
        }
        Slot<Exact> slot = preparation.number(metric);
        return agent -> holds(agent, agent.number(slot));
    }

    private boolean holds(ReportedAgent agent, Ratio ratio) {
        if (!ratio.hasData()) {
            return Gate.noData(agent, metric, ifNoData);
        }
        boolean holds = comparison.holds(ratio.compareValueTo(threshold));
        if (agent.isExplaining()) {
            note(agent, ratio.value().orElseThrow(), holds);
        }
        return holds;
    }

    private boolean holds(ReportedAgent agent, Exact number) {
        boolean holds = comparison.holds(number.compareTo(threshold));
        if (agent.isExplaining()) {
            note(agent, number, holds);
        }
        return holds;
    }

    private void note(ReportedAgent agent, Exact value, boolean holds) {
        agent.note(Gate.PLAN
                .saying(metric, comparison, value, threshold, agent.money(), holds)
                .build());
    }

    @Override
    public Words requirement(Unit money) {
        return Message.saying(ConditionPhrases.METRIC_REQUIRED)
                .with("metric", metric.label())
                .with("comparison", comparison)
                .with("threshold", Figure.of(threshold, Gate.unit(metric, money)))
                .build();
    }
}
