// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Statement;
import java.util.Optional;

/** An agent whose bases hold what the CREDIT room moved into them. What SCORE sees. */
public interface CreditedAgent extends ReportedAgent {

    /**
     * The agent's scorecard in the last pay period of a stretch on record, on the card that the entry means; empty if the agent
     * was not there or not assessed.
     */
    default Optional<Scorecard> cardIn(PastPeriod past) {
        return past.statement(agent().id()).flatMap(this::cardOn);
    }

    /** The scorecard on an earlier statement of the agent, on the card that the entry means. */
    Optional<Scorecard> cardOn(Statement earlier);

    @Override
    Team<? extends CreditedAgent> team();

    /**
     * An agent who was assessed, with the score but no grade yet. What grading sees, which comes second within SCORE: its
     * team has every agent who was assessed, and no other.
     */
    interface AssessedAgent extends CreditedAgent {

        /** The scorecard, not graded. */
        Scorecard scorecard();

        @Override
        Team<? extends AssessedAgent> team();
    }
}
