// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.room.Compared.PeerSlot;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric of an agent seen among those with whom the agent is compared: their average and the agent's rank. Whoever has
 * no data is not counted.
 *
 * <p>The average of ratios is the ratio of the summed parts, never a mean of rates.
 */
final class TeamPlace {

    private final Metric metric;
    private final Measure.Reader own;
    private final @Nullable Slot<Ratio> ratio;
    private final @Nullable Slot<Exact> number;
    private final PeerSlot peers;
    private final boolean absentIsNoData;

    /** What there is to find out about all of them: found once a team. */
    private record Standard(
            ImmutableList<Exact> values, Exact numerator, Exact denominator, Ratio parts, CreditedAgent best) {}

    /**
     * Prepares a metric to be seen so.
     *
     * @param metric the metric, no rating
     * @param compared with whom the agent is compared
     * @param absentIsNoData as in {@link Measure#prepare}
     * @throws IllegalArgumentException if the metric is a rating
     */
    public TeamPlace(Metric metric, Compared compared, Preparation preparation, boolean absentIsNoData) {
        this.metric = metric;
        this.own = new MetricValue(metric).prepare(preparation, absentIsNoData);
        boolean isRatio = metric.kind() == MetricKind.RATIO;
        this.ratio = isRatio ? preparation.optionalRatio(metric) : null;
        this.number = isRatio ? null : preparation.optionalNumber(metric);
        this.peers = preparation.peers(compared);
        this.absentIsNoData = absentIsNoData;
    }

    /**
     * Refuses a metric that has no better way.
     *
     * @throws IllegalArgumentException if the metric is a rating, or neither way of it is better
     */
    public static void checkHasBetter(Metric metric) {
        MetricValue.requireNumber(metric);
        Refused.when(metric.better() == Better.NEITHER, CriterionPhrases.HAS_BETTER, metric.described());
    }

    /** The agent's value; null for no data. */
    public @Nullable Exact value(CreditedAgent agent) {
        return own.value(agent);
    }

    /** The average of all who have data; the agent must have data. */
    public Exact average(CreditedAgent agent) {
        Standard standard = standard(agent);
        metric.withParts(standard.parts);
        Exact average = standard.numerator.dividedBy(standard.denominator);
        return agent.input(CriterionPhrases.AVERAGE.filled(metric.label()), average, metric.unit(agent.money()))
                .from(metric.source().of(Whose.PEERS));
    }

    /** How many agents have data; the agent must have data. */
    public int counted(CreditedAgent agent) {
        return standard(agent).values.size();
    }

    /** The place of a value among those of all who have data: 1 for the best; equal values share the better place. */
    public int rank(CreditedAgent agent, Exact value) {
        ImmutableList<Exact> values = standard(agent).values;
        int first = 0;
        int end = values.size();
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (order(values.get(middle), value) < 0) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return first + 1;
    }

    /** The first agent, in the order of ids, whose value is the best; the agent itself must have data. */
    public CreditedAgent best(CreditedAgent agent) {
        return standard(agent).best;
    }

    /** With whom the agent is compared. */
    public Compared compared() {
        return peers.compared();
    }

    /** Notes among whom the agent is seen, when the agent is being explained. */
    void note(CreditedAgent agent) {
        agent.note(() -> CriterionPhrases.COMPARED.filled(metric.label(), counted(agent), peers.compared()));
    }

    private Standard standard(CreditedAgent agent) {
        return agent.team().among(peers).once(this, team -> standard(team.agents()));
    }

    private Standard standard(List<? extends CreditedAgent> agents) {
        List<Exact> values = new ArrayList<>();
        ExactSum numerator = new ExactSum();
        ExactSum denominator = new ExactSum();
        Ratio anyPrinted = Ratio.NO_DATA;
        CreditedAgent best = agents.get(0);
        Exact bestValue = null;
        for (CreditedAgent member : agents) {
            Exact value = peers.needsValues() && !absentIsNoData ? own.value(member) : valueOf(member);
            if (value == null) {
                continue;
            }
            values.add(value);
            Ratio parts = ratio == null ? Ratio.of(value, Exact.ONE) : member.ratio(ratio);
            numerator.add(parts.numerator());
            denominator.add(parts.denominator());
            anyPrinted = parts.isPrinted() ? parts : anyPrinted;
            if (bestValue == null || order(value, bestValue) < 0) {
                best = member;
                bestValue = value;
            }
        }
        values.sort(this::order);
        return new Standard(ImmutableList.copyOf(values), numerator.value(), denominator.value(), anyPrinted, best);
    }

    /** Negative if the left value is better. */
    private int order(Exact left, Exact right) {
        return metric.better() == Better.LOWER ? left.compareTo(right) : right.compareTo(left);
    }

    /** The value of any agent of the team; null for no data. */
    public @Nullable Exact valueOf(CreditedAgent member) {
        if (ratio != null) {
            Ratio value = member.has(ratio) ? member.ratio(ratio) : Ratio.NO_DATA;
            return value.value().orElse(null);
        }
        return number != null && member.has(number) ? member.number(number) : null;
    }
}
