// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.team.Agent;
import java.util.List;

/** Finds the leader among agents by the post. */
final class Leaders {

    private Leaders() {}

    static boolean isIn(ReportedAgent agent, String post) {
        return agent.named(Whose.By.POST).filter(post::equals).isPresent();
    }

    static boolean isIn(Agent agent, String post) {
        return agent.post().filter(post::equals).isPresent();
    }

    /** The position of the one member in a post; none or several are a problem. */
    static int only(List<? extends ReportedAgent> members, String post) {
        int leader = -1;
        int count = 0;
        for (int i = 0; i < members.size(); i++) {
            if (isIn(members.get(i), post)) {
                leader = i;
                count++;
            }
        }
        if (count != 1) {
            throw new ProblemSignal(PoolPhrases.NO_LEADER.filled(post, count));
        }
        return leader;
    }
}
