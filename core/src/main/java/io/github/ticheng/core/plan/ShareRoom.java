// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.statement.PayLine;
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
            Pool pool = pool(share, null);
            corridor.lines.pool(share, pool.shares);
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
    record Pool(ImmutableList<AgentView> members, ShareRule.Shares shares) {}

    /**
     * Splits the pool of an entry. The one way to a share: paying and explaining both take it.
     *
     * @param explained the view of the agent to whom the share is explained, or null when paying
     */
    Pool pool(Prepared<ShareRule.Step> share, @Nullable AgentView explained) {
        boolean whole = share.when() == null
                && share.times() == null
                && explained == null
                && share.entry().cadence() == null;
        ImmutableList.Builder<AgentView> taking = ImmutableList.builder();
        ImmutableList.Builder<Exact> factors = ImmutableList.builder();
        for (int i = 0; !whole && i < corridor.views.size(); i++) {
            AgentView view = corridor.views.get(i);
            AgentView agent = explained != null && explained.row == view.row
                    ? explained
                    : corridor.inCadence(view, share.entry().cadence());
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
                            corridor.team(share.entry().cadence(), explained != null),
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
