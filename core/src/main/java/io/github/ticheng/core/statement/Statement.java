// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import java.io.Serializable;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one agent is paid for one period.
 *
 * <p>Plain data, equal by value. The total is the sum of the lines, also of a statement that was read from a stream.
 *
 * <p>Everybody in the facts has a statement. That of an agent whom the plan does not pay has no lines, a total of 0.00,
 * the reason in {@link #notAssessed}, and the balances that were carried to it, which stay carried.
 *
 * @param agent who is paid
 * @param lines the pay lines, in the order of the plan
 * @param total the sum of the lines
 * @param scorecard the agent's scorecard, or null if the plan has none or the agent was not assessed
 * @param notAssessed why the agent was not assessed, else null
 * @param outcomes what the assessment leads to
 * @param balances what is carried into the next period
 */
public record Statement(
        Agent agent,
        ImmutableList<PayLine> lines,
        Money total,
        @Nullable Scorecard scorecard,
        @Nullable Message notAssessed,
        ImmutableList<Outcome> outcomes,
        ImmutableList<Balance> balances)
        implements Serializable {

    /**
     * Creates a statement.
     *
     * @throws IllegalArgumentException if the total is not the sum of the lines, or something is in another currency
     */
    public Statement {
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
        for (Outcome outcome : outcomes) {
            Objects.requireNonNull(outcome);
        }
    }

    private static void checkCurrency(Currency currency, Money total, Agent agent) {
        if (!currency.equals(total.currency())) {
            throw new IllegalArgumentException("Expected amounts in " + total.currency() + ", as the total of agent "
                    + agent.id() + ", but found " + currency);
        }
    }

    /** The code of the reason why somebody whom the plan does not pay is not assessed. */
    public static final String NOT_ELIGIBLE = "plan.not-eligible";

    /** Whether the plan pays the agent at all, by its eligibility. */
    public boolean isEligible() {
        return notAssessed == null || !notAssessed.code().equals(NOT_ELIGIBLE);
    }

    /** The lines of a rule, in order; most rules make one, some none or several. */
    public ImmutableList<PayLine> lines(RuleId rule) {
        return lines.stream().filter(line -> line.rule().equals(rule)).collect(ImmutableList.toImmutableList());
    }

    /** The lines of a rule, by its id as text. */
    public ImmutableList<PayLine> lines(String rule) {
        return lines(RuleId.of(rule));
    }

    /** What a rule pays in all its lines; empty if it made none, as a rule that was not due. */
    public Optional<Money> amount(RuleId rule) {
        return lines(rule).stream().map(PayLine::amount).reduce(Money::plus);
    }

    /** What a rule pays, by its id as text: {@code statement.amount("personal-commission")}. */
    public Optional<Money> amount(String rule) {
        return amount(RuleId.of(rule));
    }

    /** The sum of what a rule carries into the next period; zero if it carries nothing. */
    public Money balance(RuleId rule) {
        return balances.stream()
                .filter(balance -> balance.rule().equals(rule))
                .map(Balance::amount)
                .reduce(Money.of(Exact.ZERO, total.currency()), Money::plus);
    }

    /** The sum of what a rule carries into the next period, by its id as text. */
    public Money balance(String rule) {
        return balance(RuleId.of(rule));
    }

    /** The statement as aligned text, for a terminal or a log. */
    public String text(Language language) {
        return StatementText.of(this, language);
    }

    /** The statement with its team and currency, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return new JsonMap()
                .put("team", agent.team().value())
                .putAll(StatementTree.alone(total.currency(), StatementTree.SAID.of(this)));
    }
}
