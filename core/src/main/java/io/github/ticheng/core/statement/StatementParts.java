// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Message;
import java.io.Serializable;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that stands in a statement, as {@code Statement.of} takes it and as a stream has it. */
record StatementParts(
        Agent agent,
        ImmutableList<PayLine> lines,
        Money total,
        ImmutableList<Scorecard> scorecards,
        @Nullable Message notAssessed,
        ImmutableList<Outcome> outcomes,
        ImmutableList<Balance> balances)
        implements Serializable, Statement.Source {

    /**
     * Takes the parts.
     *
     * @throws IllegalArgumentException if the total is not the sum of the lines, or something is in another currency
     */
    StatementParts {
        Objects.requireNonNull(agent);
        ExactSum sum = new ExactSum();
        for (PayLine line : lines) {
            sum.add(line.value());
            checkCurrency(line.item().currency(), total, agent);
        }
        if (!sum.value().equals(total.amount())) {
            throw new IllegalArgumentException("Expected the sum of the lines, " + sum.value()
                    + ", as the total of agent " + agent.id() + ", but found " + total);
        }
        for (Balance balance : balances) {
            checkCurrency(balance.amount().currency(), total, agent);
        }
        scorecards.forEach(Objects::requireNonNull);
        outcomes.forEach(Objects::requireNonNull);
    }

    private static void checkCurrency(Currency currency, Money total, Agent agent) {
        if (!currency.equals(total.currency())) {
            throw new IllegalArgumentException("Expected amounts in " + total.currency() + ", as the total of agent "
                    + agent.id() + ", but found " + currency);
        }
    }

    Statement statement() {
        return Statement.of(agent, total, this, 0);
    }

    private Object readResolve() {
        return statement();
    }

    @Override
    public ImmutableList<PayLine> lines(int row) {
        return lines;
    }

    @Override
    public ImmutableList<Scorecard> scorecards(int row) {
        return scorecards;
    }

    @Override
    public @Nullable Message notAssessed(int row) {
        return notAssessed;
    }

    @Override
    public ImmutableList<Outcome> outcomes(int row) {
        return outcomes;
    }

    @Override
    public ImmutableList<Balance> balances(int row) {
        return balances;
    }
}
