// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.google.common.collect.ImmutableListMultimap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Origin;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is remembered of a period that was paid: the facts and the statement, which names the plan. Equal by value. */
public final class LedgerEntry extends Json.Unwritten implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Phrase STATEMENT_OF =
            Phrase.of("ledger.statement-of", "the statement of team {team} in {where}", "团队 {team} 在 {where} 的工资单");

    private final TeamFacts facts;
    private final TeamStatement statement;
    /** Made when first asked for, as all agents ask for the same. Several threads may make it. */
    private transient @Nullable TeamFacts counted;

    private final transient Map<Asked, Optional<Quantity>> together = new ConcurrentHashMap<>();
    private final transient Map<Whose, ImmutableListMultimap<Optional<String>, Statement>> groups =
            new ConcurrentHashMap<>();

    /**
     * Creates an entry.
     *
     * @param facts the facts as they were reported
     * @param statement what was paid
     * @throws IllegalArgumentException if facts and statement are of different teams, periods or currencies
     */
    public LedgerEntry(TeamFacts facts, TeamStatement statement) {
        if (!facts.team().equals(statement.team()) || !facts.period().equals(statement.period())) {
            throw Refused.of(
                    STATEMENT_OF.filled(facts.team(), facts.period()), statement.team() + ", " + statement.period());
        }
        if (!facts.currency().equals(statement.total().currency())) {
            throw Refused.of(
                    STATEMENT_OF.filled(facts.team(), facts.currency()),
                    statement.total().currency());
        }
        this.facts = facts;
        this.statement = statement;
    }

    /** The facts as they were reported. */
    public TeamFacts facts() {
        return facts;
    }

    /** What was paid. */
    public TeamStatement statement() {
        return statement;
    }

    public Period period() {
        return facts.period();
    }

    /** Whether the agent was in the team in that period. */
    public boolean has(AgentId agent) {
        return facts.indexOf(agent) >= 0;
    }

    /**
     * The facts as they counted: as reported, with what was credited. Sums over several periods are made of them.
     *
     * @throws io.github.ticheng.core.problem.ProblemsException if something was credited that the facts do not have
     */
    public TeamFacts counted() {
        TeamFacts known = counted;
        if (known == null) {
            known = counted(facts, statement.credits());
            counted = known;
        }
        return known;
    }

    /** Facts with what was credited. */
    public static TeamFacts counted(TeamFacts reported, List<CreditLine> credits) {
        if (credits.isEmpty()) {
            return reported;
        }
        List<Correction.Change> changes = new ArrayList<>();
        for (CreditLine credit : credits) {
            changes.add(new Correction.Change(credit.agent(), credit.metric(), credit.amount(), Correction.Kind.ADDED));
            Metric from = credit.from();
            if (from != null) {
                changes.add(new Correction.Change(null, from, credit.amount().negated(), Correction.Kind.ADDED));
            }
        }
        return reported.changed(changes);
    }

    /** The value of an agent in a metric as it counted: as reported, with what was credited to the agent. */
    public Optional<Quantity> value(AgentId agent, Metric metric) {
        if (metric.origin() instanceof Origin.Amount amount) {
            return statement
                    .statement(agent)
                    .map(paid -> paid.amount(amount.rule()).map(Money::amount).orElse(Exact.ZERO));
        }
        if (metric.origin() instanceof Origin.Score score) {
            return card(agent, score.card()).map(Scorecard::score);
        }
        if (metric.origin() instanceof Origin.OfOthers others) {
            return together(agent, others);
        }
        Optional<Quantity> reported = facts.value(agent, metric);
        if (statement.credits().isEmpty() || !(reported.orElse(null) instanceof Exact number)) {
            return reported;
        }
        Exact counted = number;
        for (CreditLine credit : statement.credits(agent)) {
            if (credit.metric().id().equals(metric.id())) {
                counted = counted.plus(credit.amount());
            }
        }
        return Optional.of(counted);
    }

    /** What those who were paid come to together, or the value of the team; empty where one has none. */
    private Optional<Quantity> together(AgentId agent, Origin.OfOthers others) {
        Whose whose = others.whose();
        Optional<String> own =
                whose.isOwn() ? statement.statement(agent).flatMap(paid -> named(whose, paid)) : Optional.empty();
        if (whose.isOwn() && own.isEmpty()) {
            return Optional.empty();
        }
        if (whose.group() == Whose.Group.TEAM && others.metric().kind() != MetricKind.RATIO) {
            return Optional.ofNullable(counted().teamValues().get(others.metric()));
        }
        Optional<Quantity> known = together.get(new Asked(others, own));
        if (known == null) {
            known = together(groups.computeIfAbsent(whose, this::grouped).get(own), others);
            together.put(new Asked(others, own), known);
        }
        return known;
    }

    /** Those who were paid and are meant: by post or group where it is the own one, else all together. */
    private ImmutableListMultimap<Optional<String>, Statement> grouped(Whose whose) {
        return statement.statements().stream()
                .filter(paid ->
                        paid.isEligible() && (whose.isOwn() || whose.includes(named(whose, paid), Optional.empty())))
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        paid -> whose.isOwn() ? named(whose, paid) : Optional.empty(), paid -> paid));
    }

    private Optional<Quantity> together(List<Statement> those, Origin.OfOthers others) {
        List<Quantity> values = new ArrayList<>();
        for (Statement paid : those) {
            Optional<Quantity> value = value(paid.agent().id(), others.metric());
            if (value.isEmpty() && others.whose().group() != Whose.Group.AGENTS_WITH_VALUE) {
                return value;
            }
            value.ifPresent(values::add);
        }
        return others.together(values);
    }

    /** Values put together: of whom, and of which post or group where it is the own one. */
    private record Asked(Origin.OfOthers others, Optional<String> own) {}

    private static Optional<String> named(Whose whose, Statement paid) {
        return whose.by().flatMap(paid.agent()::named);
    }

    private Optional<Scorecard> card(AgentId agent, @Nullable RuleId card) {
        return card == null ? scorecard(agent) : statement.statement(agent).flatMap(paid -> paid.scorecard(card));
    }

    /** The scorecard of an agent, the first of several; empty if the agent was not there or not assessed. */
    public Optional<Scorecard> scorecard(AgentId agent) {
        return statement.statement(agent).map(Statement::scorecard);
    }

    /** What was read from a stream is what the constructor would have made. */
    private Object readResolve() {
        return new LedgerEntry(facts, statement);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LedgerEntry that && facts.equals(that.facts) && statement.equals(that.statement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facts, statement);
    }

    @Override
    public String toString() {
        return "LedgerEntry[facts=" + facts + ", statement=" + statement + "]";
    }
}
