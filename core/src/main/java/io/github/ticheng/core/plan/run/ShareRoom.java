// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.Signals;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.rule.ShareRule;
import java.util.BitSet;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The fourth room: pools split over the team. */
public final class ShareRoom {

    private ShareRoom() {}

    /** The parts of a pool; null where it could not be split. */
    static @Nullable LineColumn share(Prepared<ShareRule.Step> share, Corridor corridor) {
        try {
            BitSet ending = corridor.ending(share);
            Pool pool = ending == null ? pool(share, corridor) : null;
            LineColumn lines = new LineColumn(share.lines(), corridor.column(), false, true, pool, ending);
            for (int row : corridor.team.rows) {
                int position = pool == null ? -1 : pool.position(row);
                if (pool == null || position < 0) {
                    lines.nothing(row, corridor.reason(share, row));
                } else {
                    lines.set(row, pool.shares.parts().get(position));
                }
            }
            return lines;
        } catch (RuntimeException failure) {
            corridor.problems.report(share, RunProblems.TEAM, failure);
            return null;
        }
    }

    /** Tells an agent the part of a pool that was split, or nothing to one who takes no part. */
    public static @Nullable Exact told(Prepared<ShareRule.Step> share, Corridor corridor, AgentView explained) {
        if (!explained.isReached(share)) {
            return null;
        }
        Pool pool = requireNonNull(corridor.lines.pool(share));
        int position = pool.position(explained.row);
        if ((share.when() != null && !share.when().holds(explained)) || position < 0) {
            return null;
        }
        Exact factor = share.times() == null ? Exact.ONE : share.times().factor(explained);
        return Signals.made(pool.shares.tale().part(position, explained, factor), PlanPhrases.AN_AMOUNT);
    }

    private static Pool pool(Prepared<ShareRule.Step> share, Corridor corridor) {
        TeamView team = corridor.team(share);
        if (share.when() == null && share.times() == null) {
            return pool(
                    share,
                    corridor,
                    team.rows,
                    team.agents(),
                    ImmutableList.copyOf(Collections.nCopies(team.size(), Exact.ONE)));
        }
        ImmutableList.Builder<AgentView> taking = ImmutableList.builderWithExpectedSize(team.size());
        ImmutableList.Builder<Exact> factors = ImmutableList.builderWithExpectedSize(team.size());
        for (AgentView agent : team.agents()) {
            try {
                if (share.when() == null || share.when().holds(agent)) {
                    taking.add(agent);
                    factors.add(
                            share.times() == null ? Exact.ONE : share.times().factor(agent));
                }
            } catch (ProblemSignal signal) {
                throw new ProblemSignal(signal.problem()
                        .within(Place.of(Place.Part.AGENT, agent.agent().id())));
            }
        }
        ImmutableList<AgentView> members = taking.build();
        int[] rows = members.stream().mapToInt(member -> member.row).toArray();
        return pool(share, corridor, rows, members, factors.build());
    }

    private static Pool pool(
            Prepared<ShareRule.Step> share,
            Corridor corridor,
            int[] rows,
            ImmutableList<AgentView> members,
            ImmutableList<Exact> factors) {
        ShareRule.Shares shares;
        try {
            shares = share.step().share(corridor.team(share), members, factors);
        } catch (ProblemSignal signal) {
            // A step ends at the first value that is absent; the others are found here.
            if (signal.problem().code().equals(PlanPhrases.MISSING.key())) {
                members.forEach(member -> corridor.problems.requireOf(share, member.row));
            }
            throw signal;
        }
        ExactSum sum = new ExactSum().add(shares.kept()).add(shares.carried());
        for (Exact part : shares.parts()) {
            sum.add(part);
        }
        if (shares.parts().size() != members.size() || !sum.value().equals(shares.total())) {
            throw new IllegalStateException("Expected " + members.size() + " parts that sum to " + shares.total()
                    + ", but found " + shares.parts() + ", " + shares.kept() + " kept and "
                    + shares.carried() + " carried");
        }
        return new Pool(rows, shares);
    }
}
