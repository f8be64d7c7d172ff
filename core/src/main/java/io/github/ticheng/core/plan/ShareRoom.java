// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.statement.PayLine;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The fourth room: pools split over the team. */
final class ShareRoom {

    private final Corridor corridor;

    ShareRoom(Corridor corridor) {
        this.corridor = corridor;
    }

    void share(Prepared<ShareRule.Step> share) {
        if (!corridor.isDue(share)) {
            return;
        }
        try {
            @Nullable PayLine[] column = corridor.lines.shareColumn(share);
            LineMaker maker = new LineMaker(share.item());
            Pool pool = pool(share);
            corridor.lines.pool(share, pool);
            for (int i = 0; i < pool.members.size(); i++) {
                column[pool.members.get(i).row] = maker.line(pool.shares.parts().get(i));
            }
            for (int i = 0; i < corridor.views.size(); i++) {
                AgentView agent = corridor.views.get(i);
                if (column[agent.row] == null) {
                    column[agent.row] = maker.nothing(corridor.reason(share, agent));
                }
            }
        } catch (RuntimeException failure) {
            corridor.problems.report(share, RunProblems.TEAM, failure);
        }
    }

    /** A pool with those who take part and what each of them got. */
    record Pool(ImmutableList<AgentView> members, ShareRule.Shares shares) {

        /** The place of a row among the members; below 0 if it takes no part. */
        int position(int row) {
            return Collections.binarySearch(Lists.transform(members, member -> member.row), row);
        }
    }

    /** Tells an agent the part of a pool that was split, or nothing to one who takes no part. */
    @Nullable
    Exact told(Prepared<ShareRule.Step> share, AgentView explained) {
        Pool pool = requireNonNull(corridor.lines.pool(share));
        int position = pool.position(explained.row);
        if ((share.when() != null && !share.when().holds(explained)) || position < 0) {
            return null;
        }
        Exact factor = share.times() == null ? Exact.ONE : share.times().factor(explained);
        return RunProblems.made(pool.shares.tale().part(position, explained, factor), PlanPhrases.AN_AMOUNT);
    }

    private Pool pool(Prepared<ShareRule.Step> share) {
        boolean whole =
                share.when() == null && share.times() == null && share.entry().cadence() == null;
        ImmutableList.Builder<AgentView> taking = ImmutableList.builder();
        ImmutableList.Builder<Exact> factors = ImmutableList.builder();
        for (int i = 0; !whole && i < corridor.views.size(); i++) {
            AgentView agent =
                    corridor.inCadence(corridor.views.get(i), share.entry().cadence());
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
        ImmutableList<AgentView> members = whole ? corridor.views : taking.build();
        ShareRule.Shares shares;
        try {
            shares = share.step()
                    .share(
                            corridor.team(share.entry().cadence(), false),
                            members,
                            whole ? corridor.plan.ones(members.size()) : factors.build());
        } catch (ProblemSignal signal) {
            // A step ends at the first value that is absent; the others are found here.
            if (signal.problem().code().equals(PlanPhrases.MISSING.key())) {
                members.forEach(member -> corridor.problems.requireOf(share, member.row));
            }
            throw signal;
        }
        ExactSum sum = new ExactSum().add(shares.kept()).add(shares.carried());
        for (int i = 0; i < shares.parts().size(); i++) {
            sum.add(shares.parts().get(i));
        }
        if (shares.parts().size() != members.size() || !sum.value().equals(shares.total())) {
            throw new IllegalStateException("Expected " + members.size() + " parts that sum to " + shares.total()
                    + ", but found " + shares.parts() + ", " + shares.kept() + " kept and "
                    + shares.carried() + " carried");
        }
        return new Pool(members, shares);
    }
}
