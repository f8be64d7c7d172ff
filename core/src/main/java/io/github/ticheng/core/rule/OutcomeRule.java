// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.statement.Outcome;

/** Says what the assessment leads to for an agent, never money. Hosts may implement it. */
public interface OutcomeRule extends Rule {

    @Override
    OutcomeRule.Step prepare(Preparation preparation);

    /** The prepared rule. */
    interface Step extends Rule.Step {

        /** The outcomes for an agent, none of them an automatic act. */
        ImmutableList<Outcome> outcomes(SettledAgent agent);
    }

    /** Says what the assessment leads to for a team as a whole, never money. Hosts may implement it. */
    interface TeamOutcomeRule extends Rule {

        @Override
        TeamOutcomeRule.Step prepare(Preparation preparation);

        /** The prepared rule. */
        interface Step extends Rule.Step {

            /** The outcomes for the team. */
            ImmutableList<Outcome> outcomes(Team<? extends SettledAgent> team);
        }
    }
}
