// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.rule.Preparation;

/** Whose value of a metric a pool hangs on. */
public enum PoolBase {
    /** The team's own value, such as its public sales. */
    TEAM_VALUE,

    /** The sum over all agents of the team, whether or not they take part in the pool. */
    SUM_OF_AGENTS;

    /** Reads the value off a team. */
    @FunctionalInterface
    interface Reader {
        Exact value(Team<? extends PaidAgent> team);
    }

    /** Asks for what is to be read. */
    Reader reader(Metric metric, Preparation preparation) {
        if (this == TEAM_VALUE) {
            Slot<Exact> slot = preparation.team(metric);
            return team -> team.number(slot);
        }
        Slot<Exact> slot = preparation.number(metric);
        return team -> team.sum(slot);
    }
}
