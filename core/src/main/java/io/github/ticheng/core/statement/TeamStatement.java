// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.JsonMap;
import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Objects;
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

    private static final Comparator<Statement> BY_ID =
            Comparator.comparing(statement -> statement.agent().id());

    /**
     * Creates a statement, its agents put in order.
     *
     * @throws IllegalArgumentException if the total is not the sum of the statements' totals, something is in another
     *     currency, or an agent is of another team
     */
    public TeamStatement {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(team);
        Objects.requireNonNull(period);
        if (!Comparators.isInOrder(statements, BY_ID)) {
            statements = ImmutableList.sortedCopyOf(BY_ID, statements);
        }
        Currency currency = total.currency();
        ExactSum sum = new ExactSum();
        for (Statement statement : statements) {
            sum.add(statement.total().amount());
            checkCurrency(statement.total(), currency, team);
            if (!statement.agent().team().equals(team)) {
                throw new IllegalArgumentException("Expected agents of team " + team + ", but found agent "
                        + statement.agent().id() + " of team "
                        + statement.agent().team());
            }
        }
        if (!sum.value().equals(total.amount())) {
            throw new IllegalArgumentException("Expected the sum of the agents' totals, " + sum.value()
                    + ", as the total of team " + team + ", but found " + total);
        }
        for (PoolLine pool : pools) {
            checkCurrency(pool.total(), currency, team);
        }
        for (Outcome outcome : outcomes) {
            Objects.requireNonNull(outcome);
        }
        for (CreditLine credit : credits) {
            Objects.requireNonNull(credit);
        }
    }

    private static void checkCurrency(Money money, Currency currency, TeamId team) {
        if (!money.currency().equals(currency)) {
            throw new IllegalArgumentException(
                    "Expected amounts in " + currency + ", as the total of team " + team + ", but found " + money);
        }
    }

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
        int at = Collections.binarySearch(
                Lists.transform(statements, statement -> statement.agent().id()), agent);
        return at < 0 ? Optional.empty() : Optional.of(statements.get(at));
    }

    /** The statement of an agent, by the id as text. */
    public Optional<Statement> statement(String agent) {
        return statement(AgentId.of(agent));
    }

    /** The statement, in JSON of format 1. */
    @JsonValue
    public JsonMap tree() {
        return new JsonMap().put("format", 1).putAll(StatementTree.SAID.of(this));
    }
}
