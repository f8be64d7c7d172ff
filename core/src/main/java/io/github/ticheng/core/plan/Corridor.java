// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.FactColumn;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One team on its way through the rooms. It is filled room by room by {@link #walk}, and only read afterwards.
 *
 * <p>A problem of one agent in one rule does not end the walk at once: every other rule and agent is still tried, so
 * that all problems are reported together. Nothing is paid if there is any.
 */
final class Corridor {

    /** A view that sees the lines of every SETTLE rule. */
    static final int ALL = Integer.MAX_VALUE;

    final PreparedPlan plan;
    final TeamFacts facts;
    /** What was paid before: the next entry is added to it, and balances are taken from it. */
    final Ledger ledger;

    final Corrections corrections;
    final LookBack lookBack;
    final Columns columns;
    /** The columns by their places, one step nearer. */
    final FactColumn[] slots;

    @Nullable
    Scorecard[] cards;
    /** By row; made when there is something to put in. */
    private @Nullable Message @Nullable [] notAssessed;
    /** By PAY rule and row: unrounded amounts, where another rule builds on them. */
    final @Nullable Exact[][] bases;

    final Lines lines;
    /** What the CREDIT room moved, to explain the values that are now others than reported. */
    List<Credited.Move> credits = List.of();

    ImmutableList<Outcome> teamOutcomes = ImmutableList.of();

    final @Nullable ImmutableList<Outcome>[] outcomes;
    final boolean[] unscored;
    final ImmutableList<AgentView> views;
    final TeamView team;
    /** By row. */
    private final boolean[] paid;
    /** Whether it is known who is in the team. */
    private boolean teamIsKnown;
    /** The team over longer periods. Safe where several threads explain. */
    private final Map<Cadence, TeamView> inCadence = new ConcurrentHashMap<>();
    /** By entry with a condition: the team of those to whom it applies. Safe where several threads explain. */
    private final Map<RuleId, TeamView> applied = new ConcurrentHashMap<>();
    /** By earlier period and agent: what was credited then. Safe where several threads explain. */
    private final Map<Period, ListMultimap<AgentId, CreditLine>> earlierCredits = new ConcurrentHashMap<>();
    /** By row: what was credited; empty if nothing was. */
    private ListMultimap<Integer, Credited.Move> creditsByRow = ImmutableListMultimap.of();
    /** The team of those who were assessed, which is all that grading sees; null in every other room. */
    @Nullable
    TeamView grading;

    final RunProblems problems;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Corridor(PreparedPlan plan, TeamFacts facts, Ledger ledger, Corrections corrections) {
        this.plan = plan;
        this.facts = facts;
        this.ledger = ledger;
        this.corrections = corrections;
        int rows = facts.agents().size();
        this.lookBack = new LookBack(plan.payPeriod, corrections.lookBack(), facts.period());
        this.columns = Columns.of(plan, facts, lookBack);
        this.slots = columns.agents;
        this.problems = new RunProblems(plan, facts, columns);
        this.cards = new Scorecard[rows];
        this.bases = new Exact[plan.pays.size()][];
        this.outcomes = new ImmutableList[plan.outcomes.isEmpty() ? 0 : rows];
        this.unscored = new boolean[rows];
        this.lines = new Lines(plan, rows);
        Sight sight = new Sight(this, null, null, ALL);
        ImmutableList.Builder<AgentView> members = ImmutableList.builderWithExpectedSize(rows);
        this.paid = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            AgentView view = new AgentView(sight, row);
            paid[row] = isEligible(view);
            if (paid[row]) {
                members.add(view);
            } else {
                notAssessed(row, Message.of(PlanPhrases.NOT_ELIGIBLE));
            }
        }
        this.views = members.build();
        this.team = new TeamView(this, views);
        this.teamIsKnown = true;
    }

    private boolean isEligible(AgentView view) {
        try {
            return plan.eligibility == null || plan.eligibility.holds(view);
        } catch (RuntimeException failure) {
            problems.reportEligibility(view.row, failure);
            return false;
        }
    }

    /** Keeps why a row is not assessed. */
    void notAssessed(int row, Message reason) {
        if (notAssessed == null) {
            notAssessed = new Message[facts.agents().size()];
        }
        notAssessed[row] = reason;
    }

    @Nullable
    Message notAssessed(int row) {
        return notAssessed == null ? null : notAssessed[row];
    }

    /** Goes through the rooms in order. */
    Corridor walk() {
        for (int i = 0; i < plan.readingTeam.size(); i++) {
            Prepared<?> prepared = plan.readingTeam.get(i);
            if (isDue(prepared)) {
                problems.requireOfTeam(prepared);
            }
        }
        new CreditRoom(this).credit();
        ScoreRoom score = new ScoreRoom(this);
        for (int i = 0; i < plan.scores.size(); i++) {
            score.score(plan.scores.get(i));
        }
        for (int i = 0; i < plan.grades.size(); i++) {
            score.grade(plan.grades.get(i));
        }
        PayRoom pay = new PayRoom(this);
        for (int i = 0; i < plan.pays.size(); i++) {
            pay.pay(plan.pays.get(i));
        }
        problems.throwIfAny();
        ShareRoom share = new ShareRoom(this);
        for (int i = 0; i < plan.shares.size(); i++) {
            share.share(plan.shares.get(i));
        }
        problems.throwIfAny();
        SettleRoom settle = new SettleRoom(this);
        plan.settles.forEach(settle::settle);
        settle.passOnBalances();
        problems.throwIfAny();
        OutcomeRoom outcome = new OutcomeRoom(this);
        plan.outcomes.forEach(outcome::outcome);
        plan.teamOutcomes.forEach(outcome::teamOutcome);
        teamOutcomes = OutcomeRoom.joined(teamOutcomes, corrections.notPosted(this));
        problems.throwIfAny();
        return this;
    }

    // ---------------------------------------------------------------------------------------------- views

    boolean isDue(Prepared<?> prepared) {
        Cadence cadence = prepared.entry().cadence();
        return cadence == null || plan.payPeriod.isLast(facts.period(), cadence);
    }

    AgentView inCadence(AgentView view, @Nullable Cadence cadence) {
        return cadence == null ? view : new AgentView(new Sight(this, cadence, null, ALL), view.row);
    }

    /** The team as those see it who look over a longer period, or over the pay period. */
    TeamView team(@Nullable Cadence cadence, boolean explaining) {
        if (!teamIsKnown) {
            throw new ProblemSignal(Message.of(PlanPhrases.NO_TEAM_YET));
        }
        if (grading != null) {
            return grading;
        }
        TeamView seen = cadence == null ? team : inCadence.computeIfAbsent(cadence, this::teamInCadence);
        return seen.explaining(explaining);
    }

    private TeamView teamInCadence(Cadence cadence) {
        return new TeamView(
                this, views.stream().map(view -> inCadence(view, cadence)).collect(ImmutableList.toImmutableList()));
    }

    /** Those of a team to whom an entry applies. */
    TeamView applied(RuleId rule, TeamView all) {
        Prepared<?> prepared = plan.byId.get(rule);
        if (prepared == null || prepared.when() == null) {
            return all;
        }
        TeamView known = applied.get(rule);
        if (known == null) {
            known = new TeamView(this, applied(all, prepared.when()));
            applied.put(rule, known);
        }
        return known.explaining(all.isExplaining());
    }

    private static ImmutableList<AgentView> applied(TeamView all, Condition.Step when) {
        try {
            return all.agents().stream().filter(when::holds).collect(ImmutableList.toImmutableList());
        } catch (ProblemSignal signal) {
            // The agent of whom it is not known is asked again when it is the agent's turn, and reported then.
            throw RunProblems.reported();
        }
    }

    ImmutableList<Outcome> outcomes(int row) {
        ImmutableList<Outcome> own = outcomes.length == 0 ? null : outcomes[row];
        return own == null ? ImmutableList.of() : own;
    }

    /** What was credited to the value at a place of a row. */
    List<Credited.Move> credits(int row, int place) {
        return creditsByRow.get(row).stream()
                .filter(move -> move.place() == place)
                .toList();
    }

    /** Keeps what was credited; what was found of the values before is forgotten. */
    void credited(List<Credited.Move> moves) {
        credits = moves;
        creditsByRow = Multimaps.index(moves, Credited.Move::row);
        team.forget();
    }

    /** What was credited, as the statement keeps it. */
    ImmutableList<CreditLine> creditLines() {
        return credits.isEmpty()
                ? ImmutableList.of()
                : credits.stream()
                        .map(move ->
                                move.line(plan, facts.agents().get(move.row()).id()))
                        .collect(ImmutableList.toImmutableList());
    }

    /** The balances that a rule carried out of the last period in which the agent was there. */
    ImmutableList<Balance> carried(AgentId agent, RuleId rule) {
        return carried(agent).stream()
                .filter(balance -> balance.rule().equals(rule))
                .collect(ImmutableList.toImmutableList());
    }

    /** The balances that were carried out of the last period in which the agent was there. */
    ImmutableList<Balance> carried(AgentId agent) {
        ImmutableList<LedgerEntry> entries = ledger.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Statement last = entries.get(i).statement().statement(agent).orElse(null);
            if (last != null) {
                return last.balances();
            }
        }
        return ImmutableList.of();
    }

    /** An agent's value of an earlier period as it counted, if that is on record. */
    Optional<Quantity> earlier(AgentId agent, Period period, Metric metric) {
        LedgerEntry entry = corrections.lookBack().entry(period).orElse(null);
        return entry == null
                ? Optional.empty()
                : entry.value(
                        agent,
                        metric,
                        earlierCredits
                                .computeIfAbsent(
                                        period,
                                        of -> Multimaps.index(entry.statement().credits(), CreditLine::agent))
                                .get(agent));
    }

    /** Whether the plan pays the agent of an id in this period. */
    boolean pays(AgentId agent) {
        int row = facts.indexOf(agent);
        return row >= 0 && paid[row];
    }

    /** Why an entry does not apply to an agent: the last thing that its condition noted. */
    Message reason(Prepared<?> prepared, AgentView agent) {
        if (prepared.when() != null) {
            List<Words> remarks = new ArrayList<>();
            prepared.when().holds(new AgentView(new Sight(this, prepared.entry().cadence(), remarks, ALL), agent.row));
            for (int i = remarks.size() - 1; i >= 0; i--) {
                if (remarks.get(i) instanceof Message message) {
                    return message;
                }
            }
        }
        return Message.of(PlanPhrases.CONDITION_FAILED);
    }
}
