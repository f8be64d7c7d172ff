// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.team.FactColumn.LongColumn;

/** Whose value of a metric a pool hangs on. */
public enum PoolBase {
    /** The team's own value, such as its public sales. */
    TEAM_VALUE,

    /** The sum over all agents of the team, whether or not they take part in the pool. */
    SUM_OF_AGENTS;

    /** Reads the value off a team. */
    interface Reader {
        Exact value(Team<? extends PaidAgent> team);

        /** The values of some teams, in units of 10^−decimals, by team. */
        long[] values(TeamColumns teams, int decimals);
    }

    /** Asks for what is to be read. */
    Reader reader(Metric metric, Preparation preparation) {
        if (this == TEAM_VALUE) {
            Slot<Exact> slot = preparation.team(metric);
            return new Reader() {
                @Override
                public Exact value(Team<? extends PaidAgent> team) {
                    return team.number(slot);
                }

                @Override
                public long[] values(TeamColumns teams, int decimals) {
                    long[] values = teams.column();
                    for (int team = 0; team < teams.teams(); team++) {
                        values[team] = teams.ofTeam(slot, team, decimals);
                    }
                    return values;
                }
            };
        }
        Slot<Exact> slot = preparation.number(metric);
        return new Reader() {
            @Override
            public Exact value(Team<? extends PaidAgent> team) {
                return team.sum(slot);
            }

            @Override
            public long[] values(TeamColumns teams, int decimals) {
                LongColumn own = teams.numbers(slot, decimals);
                long[] sums = teams.column();
                for (int team = 0, row = 0; team < teams.teams(); team++) {
                    for (; row < teams.end(team); row++) {
                        sums[team] = LongColumn.plus(sums[team], own.at(row));
                    }
                }
                return sums;
            }
        };
    }
}
