// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Metrics added up, less others: sales, or placed sales less closed sales. It may come out negative.
 *
 * @param metrics what is added up, at least one; amounts, counts, durations or points of one unit
 * @param less what is taken off; in the same unit
 */
record MetricBase(ImmutableList<Metric> metrics, ImmutableList<Metric> less) implements Base, Words {

    /** With how many decimals amounts are read in columns. */
    static final int DECIMALS = 2;

    static final BlockType<MetricBase> TYPE = BlockType.of("metrics", Base.class, MetricBase.class)
            .with(
                    Field.required("metrics", FieldType.listOf(FieldType.METRIC), MetricBase::metrics),
                    Field.listed("less", FieldType.METRIC, MetricBase::less),
                    MetricBase::new)
            .shortly(ShortForm.said("{metrics plus}", "{metrics plus} less {less plus}"));

    /**
     * @throws IllegalArgumentException if nothing is added up, if a metric is a ratio or a rating, if one is named
     *     twice, or if the units differ
     */
    MetricBase {
        Refused.when(metrics.isEmpty(), CommissionPhrases.SOME_METRIC, null);
        ImmutableList<Metric> all =
                Stream.concat(metrics.stream(), less.stream()).collect(ImmutableList.toImmutableList());
        for (Metric metric : all) {
            Refused.when(
                    metric.kind() == MetricKind.RATIO,
                    CommissionPhrases.RATIO_ALONE.filled(metric.id()),
                    metric.described());
            Refused.when(metric.kind() == MetricKind.RATING, CommissionPhrases.BASE_METRIC, metric.described());
            Refused.when(
                    metric.unitKind() != all.get(0).unitKind(),
                    CommissionPhrases.ONE_UNIT,
                    all.get(0).describedWith(metric));
        }
        Refused.whenTwice(all, CommissionPhrases.METRIC_ONCE);
    }

    /** The step of its values, where all metrics have the same one. */
    Optional<Exact> step() {
        Optional<Exact> step = metrics.get(0).step();
        return Stream.concat(metrics.stream(), less.stream())
                        .allMatch(metric -> metric.step().equals(step))
                ? step
                : Optional.empty();
    }

    @Override
    public Optional<Metric> single() {
        return metrics.size() == 1 && less.isEmpty() ? Optional.of(metrics.get(0)) : Optional.empty();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        ImmutableList<Slot<Exact>> added = slots(metrics, preparation);
        ImmutableList<Slot<Exact>> taken = slots(less, preparation);
        Words name = label();
        boolean isSingle = single().isPresent();
        return new Step() {
            @Override
            public Exact value(ReportedAgent agent) {
                return isSingle ? agent.number(added.get(0)) : MetricBase.value(agent, added, taken, name);
            }

            @Override
            public long[] values(TeamColumns team) {
                long[] sums = team.column();
                added.forEach(slot -> add(team.numbers(slot, DECIMALS), 1, sums, team.rows()));
                taken.forEach(slot -> add(team.numbers(slot, DECIMALS), -1, sums, team.rows()));
                return sums;
            }
        };
    }

    private static void add(LongColumn values, int sign, long[] sums, int count) {
        for (int row = 0; row < count; row++) {
            sums[row] = LongColumn.plus(sums[row], LongColumn.times(values.at(row), sign));
        }
    }

    private static ImmutableList<Slot<Exact>> slots(ImmutableList<Metric> metrics, Preparation preparation) {
        return metrics.stream().map(preparation::number).collect(ImmutableList.toImmutableList());
    }

    private static Exact value(ReportedAgent agent, List<Slot<Exact>> added, List<Slot<Exact>> taken, Words name) {
        Exact value = agent.number(added.get(0));
        for (int i = 1; i < added.size(); i++) {
            value = value.plus(agent.number(added.get(i)));
        }
        for (Slot<Exact> slot : taken) {
            value = value.minus(agent.number(slot));
        }
        return agent.told(value, () -> name);
    }

    @Override
    public Better better() {
        return metrics.get(0).better();
    }

    @Override
    public boolean rises() {
        return metrics.stream().allMatch(metric -> metric.better() != Better.LOWER)
                && less.stream().allMatch(metric -> metric.better() != Better.HIGHER);
    }

    @Override
    public Words label() {
        return single().<Words>map(Metric::label).orElse(this);
    }

    /** What is added and what is taken away. */
    @Override
    public String in(Language language) {
        StringBuilder text = new StringBuilder();
        appendTo(text, language);
        return text.toString();
    }

    @Override
    public void appendTo(StringBuilder text, Language language) {
        for (int i = 0; i < metrics.size(); i++) {
            text.append(i == 0 ? "" : " + ").append(metrics.get(i).in(language));
        }
        less.forEach(metric -> text.append(" − ").append(metric.in(language)));
    }

    @Override
    public Unit unit(Unit money) {
        return metrics.get(0).unit(money);
    }
}
