// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a team is paid for one period, and under which plan.
 *
 * <p>Equal by value. Fields may be added: it is made by {@link #of}.
 */
public final class TeamStatement implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Comparator<Statement> BY_ID =
            Comparator.comparing(statement -> statement.agent().id());

    private final PlanRef plan;
    private final String fingerprint;
    private final TeamId team;
    private final Period period;
    private final ImmutableList<Statement> statements;
    private final Money total;
    private final ImmutableList<Outcome> outcomes;
    private final ImmutableList<PoolLine> pools;
    private final ImmutableList<CreditLine> credits;
    /** Made when the first agent is asked for. Several threads may make it. */
    private transient @Nullable ImmutableListMultimap<AgentId, CreditLine> creditsByAgent;

    private TeamStatement(
            PlanRef plan,
            String fingerprint,
            TeamId team,
            Period period,
            ImmutableList<Statement> statements,
            Money total,
            ImmutableList<Outcome> outcomes,
            ImmutableList<PoolLine> pools,
            ImmutableList<CreditLine> credits) {
        this.plan = Objects.requireNonNull(plan);
        this.fingerprint = Objects.requireNonNull(fingerprint);
        this.team = Objects.requireNonNull(team);
        this.period = Objects.requireNonNull(period);
        this.statements =
                Comparators.isInOrder(statements, BY_ID) ? statements : ImmutableList.sortedCopyOf(BY_ID, statements);
        this.total = total;
        this.outcomes = outcomes;
        this.pools = pools;
        this.credits = credits;
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

    /**
     * A statement, its agents put in order. Its parts are what the methods of their names tell.
     * @throws IllegalArgumentException if the total is not the sum of the statements' totals, something is in another
     *     currency, or an agent is of another team
     */
    public static TeamStatement of(
            PlanRef plan,
            String fingerprint,
            TeamId team,
            Period period,
            ImmutableList<Statement> statements,
            Money total,
            ImmutableList<Outcome> outcomes,
            ImmutableList<PoolLine> pools,
            ImmutableList<CreditLine> credits) {
        return new TeamStatement(plan, fingerprint, team, period, statements, total, outcomes, pools, credits);
    }

    /** The plan and its version. */
    public PlanRef plan() {
        return plan;
    }

    /** 64 hexadecimal digits: the SHA-256 of the canonical text of the plan and the facts. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The team. */
    public TeamId team() {
        return team;
    }

    /** The period. */
    public Period period() {
        return period;
    }

    /** A statement per agent, in the order of their ids. */
    public ImmutableList<Statement> statements() {
        return statements;
    }

    /** The sum of all statements' totals. */
    public Money total() {
        return total;
    }

    /** What the assessment leads to for the team as a whole. */
    public ImmutableList<Outcome> outcomes() {
        return outcomes;
    }

    /** What became of each pool, in the order of the plan. */
    public ImmutableList<PoolLine> pools() {
        return pools;
    }

    /** What was credited to agents, in the order of the plan. */
    public ImmutableList<CreditLine> credits() {
        return credits;
    }

    /** What was credited to an agent, in the order of the plan. */
    ImmutableList<CreditLine> credits(AgentId agent) {
        ImmutableListMultimap<AgentId, CreditLine> known = creditsByAgent;
        if (known == null) {
            known = Multimaps.index(credits, CreditLine::agent);
            creditsByAgent = known;
        }
        return known.get(agent);
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
        return new JsonMap().put("format", 1).putAll(tree(StatementForm.SAID));
    }

    /** The statement, in JSON, with words and metrics as a form has them. */
    public JsonMap tree(StatementForm form) {
        JsonMap tree = new JsonMap();
        tree.putMap("plan").put("id", plan().id().value()).put("version", plan().version());
        tree.put("fingerprint", fingerprint())
                .put("team", team().value())
                .put("period", period().toString())
                .put("currency", total().currency().getCurrencyCode())
                .put("total", total().digits())
                .put("statements", JsonList.of(statements(), statement -> statement.tree(form, ImmutableList.of())));
        StatementForm.put("outcomes", outcomes(), outcome -> outcome.tree(form), tree);
        StatementForm.put("pools", pools(), pool -> pool.tree(form), tree);
        StatementForm.put("credits", credits(), credit -> credit.tree(form), tree);
        return tree;
    }

    /** What was read from a stream is what {@link #of} would have made. */
    private Object readResolve() {
        return of(plan, fingerprint, team, period, statements, total, outcomes, pools, credits);
    }

    private List<Object> parts() {
        return List.of(plan, fingerprint, team, period, statements, total, outcomes, pools, credits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TeamStatement that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "TeamStatement" + parts();
    }

    /**
     * Which plan paid: its id and the version of it.
     *
     * @param id the plan
     * @param version the version, such as {@code 2024-07}
     */
    public record PlanRef(PlanId id, String version) implements Serializable {

        /** A version of a plan. */
        public PlanRef {
            Objects.requireNonNull(id);
            Objects.requireNonNull(version);
        }

        /** "taobao-kpi 2024-07". */
        @Override
        public String toString() {
            return id + " " + version;
        }
    }

    /**
     * What became of a pool of the team. The agents' lines of the same rule, what was kept and what is carried sum to the
     * total.
     *
     * @param rule the rule of the plan that split the pool
     * @param label the pool's name
     * @param total the pool, with what was carried into the period
     * @param kept what is not paid out at all; zero where the whole pool is
     * @param carried what is added to the pool of the next period; zero where nothing is
     */
    public record PoolLine(RuleId rule, Label label, Money total, Money kept, Money carried) implements Serializable {

        /**
         * Creates a line.
         *
         * @throws IllegalArgumentException if the three amounts are not of one currency
         */
        public PoolLine {
            Objects.requireNonNull(rule);
            Objects.requireNonNull(label);
            if (!kept.currency().equals(total.currency()) || !carried.currency().equals(total.currency())) {
                throw new IllegalArgumentException(
                        "Expected what is kept and carried of a pool in its currency, but found " + kept + " and "
                                + carried + " of " + total);
            }
        }

        /** The line with its currency, in JSON. */
        @JsonValue
        public JsonMap tree() {
            return StatementForm.alone(total.currency(), tree(StatementForm.SAID));
        }

        JsonMap tree(StatementForm form) {
            return new JsonMap()
                    .put("rule", rule.value())
                    .put("label", form.words().apply(label))
                    .put("total", total.digits())
                    .put("kept", kept.digits())
                    .put("carried", carried.digits());
        }
    }
}
