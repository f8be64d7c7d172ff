// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.team.TeamFacts;
import java.io.Serializable;
import java.util.Optional;

/**
 * What is remembered of a period that was paid: the facts and the statement, which names the plan.
 *
 * @param facts the facts as they were paid
 * @param statement what was paid
 */
public record LedgerEntry(TeamFacts facts, TeamStatement statement) implements Serializable {

    /**
     * Creates an entry.
     *
     * @throws IllegalArgumentException if facts and statement are of different teams or periods
     */
    public LedgerEntry {
        if (!facts.team().equals(statement.team()) || !facts.period().equals(statement.period())) {
            throw new IllegalArgumentException("Expected the statement of team " + facts.team() + " in "
                    + facts.period() + ", but found team " + statement.team() + " in " + statement.period());
        }
    }

    public Period period() {
        return facts.period();
    }

    /** Whether the agent was in the team in that period. */
    public boolean has(AgentId agent) {
        return facts.indexOf(agent) >= 0;
    }

    /** The value that an agent had in a metric. */
    public Optional<Quantity> value(AgentId agent, Metric metric) {
        return facts.value(agent, metric);
    }

    /** The scorecard of an agent; empty if the agent was not there or not assessed. */
    public Optional<Scorecard> scorecard(AgentId agent) {
        return statement.statement(agent).map(Statement::scorecard);
    }
}
