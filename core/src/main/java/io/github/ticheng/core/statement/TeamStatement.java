// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import java.io.Serializable;
import java.util.Optional;

/**
 * What a team is paid for one period, and under which plan.
 *
 * @param plan the plan and its version
 * @param fingerprint 64 hexadecimal digits: the SHA-256 of the canonical text of the plan and the facts
 * @param team the team
 * @param period the period
 * @param statements a statement per agent, in the order of their ids
 * @param total the sum of all statements' totals
 * @param outcomes what the assessment leads to for the team as a whole
 * @param pools what became of each pool, in the order of the plan
 * @param credits what was credited to agents, in the order of the plan
 */
public record TeamStatement(
        PlanRef plan,
        String fingerprint,
        TeamId team,
        Period period,
        ImmutableList<Statement> statements,
        Money total,
        ImmutableList<Outcome> outcomes,
        ImmutableList<PoolLine> pools,
        ImmutableList<CreditLine> credits)
        implements Serializable {

    /** The line of a pool, by the rule that split it. */
    public Optional<PoolLine> pool(RuleId rule) {
        for (PoolLine pool : pools) {
            if (pool.rule().equals(rule)) {
                return Optional.of(pool);
            }
        }
        return Optional.empty();
    }

    /** The line of a pool, by the id of the rule as text: {@code statement.pool("public-commission")}. */
    public Optional<PoolLine> pool(String rule) {
        return pool(RuleId.of(rule));
    }

    /** The statement of an agent. */
    public Optional<Statement> statement(AgentId agent) {
        for (Statement statement : statements) {
            if (statement.agent().id().equals(agent)) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    /** The statement of an agent, by the id as text. */
    public Optional<Statement> statement(String agent) {
        return statement(AgentId.of(agent));
    }
}
