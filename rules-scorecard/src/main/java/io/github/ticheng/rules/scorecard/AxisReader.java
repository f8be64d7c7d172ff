// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static java.util.Objects.requireNonNull;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.room.Compared.PeerSlot;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.rule.Preparation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values of an {@link Axis} in the month of a run. */
final class AxisReader {

    private final Axis axis;
    private final PeerSlot peers;
    private final @Nullable Slot<Ratio> ratio;
    private final @Nullable Slot<Exact> number;

    AxisReader(Axis axis, Preparation preparation) {
        this.axis = axis;
        this.peers = preparation.peers(axis.compared());
        Metric metric = axis.metric();
        boolean isRatio = metric.kind() == MetricKind.RATIO;
        this.ratio = isRatio ? preparation.ratio(metric) : null;
        this.number = isRatio ? null : preparation.number(metric);
    }

    /** The value of an agent, who must have one; a ratio may be 0 of 0. */
    Quantity value(ReportedAgent agent) {
        return ratio != null ? agent.ratio(ratio) : agent.number(requireNonNull(number));
    }

    private boolean has(ReportedAgent agent) {
        return ratio != null ? agent.has(ratio) : agent.has(requireNonNull(number));
    }

    /** What an agent is held against. */
    Standard standard(ReportedAgent agent) {
        return agent.team().among(peers).once(this, team -> {
            List<Quantity> values = values(team);
            int counted = (int)
                    values.stream().filter(value -> Axis.number(value) != null).count();
            return new Standard(axis.measure(values), counted, peers.compared());
        });
    }

    /**
     * What agents are held against.
     *
     * @param measure null if nobody has data
     * @param count how many have data
     */
    record Standard(@Nullable Exact measure, int count, Compared compared) {}

    /** The values of a team; whoever has none is left out, unless all are compared. */
    List<Quantity> values(Team<? extends ReportedAgent> team) {
        List<Quantity> values = new ArrayList<>();
        for (ReportedAgent agent : team.agents()) {
            if (peers.needsValues() || has(agent)) {
                values.add(value(agent));
            }
        }
        return values;
    }
}
