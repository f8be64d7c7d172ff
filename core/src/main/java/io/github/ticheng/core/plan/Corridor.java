// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;

import io.github.ticheng.core.room.NumberSlot;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.TeamSlot;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.rule.TeamOutcomeRule;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    final Columns columns;
    final @Nullable Scorecard[] cards;
    final @Nullable Message[] notAssessed;
    /** By PAY rule and row: unrounded amounts, where another rule builds on them. */
    final @Nullable Exact[][] bases;

    final Lines lines;
    /** What the CREDIT room moved, to explain the values that are now others than reported. */
    List<Credited.Move> credits = List.of();

    ImmutableList<Outcome> teamOutcomes = ImmutableList.of();

    private final @Nullable ImmutableList<Outcome>[] outcomes;
    private final boolean[] unscored;
    private final ImmutableList<AgentView> views;
    private final TeamView team;
    private final RunProblems problems;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Corridor(PreparedPlan plan, TeamFacts facts, Ledger ledger, Corrections corrections) {
        this.plan = plan;
        this.facts = facts;
        this.ledger = ledger;
        this.corrections = corrections;
        int rows = facts.agents().size();
        this.columns = Columns.of(plan, facts, corrections.lookBack());
        this.problems = new RunProblems(plan, facts, columns);
        this.cards = new Scorecard[rows];
        this.notAssessed = new Message[rows];
        this.bases = new Exact[plan.pays.size()][];
        this.outcomes = new ImmutableList[plan.outcomes.isEmpty() ? 0 : rows];
        this.unscored = new boolean[rows];
        this.lines = new Lines(plan, rows);
        Sight sight = new Sight(this, Cadence.MONTH, null, ALL);
        ImmutableList.Builder<AgentView> paid = ImmutableList.builderWithExpectedSize(rows);
        for (int row = 0; row < rows; row++) {
            AgentView view = new AgentView(sight, row);
            if (isEligible(view)) {
                paid.add(view);
            } else {
                notAssessed[row] = Message.of(PlanPhrases.NOT_ELIGIBLE);
            }
        }
        this.views = paid.build();
        this.team = new TeamView(this, views, false);
    }

    private boolean isEligible(AgentView view) {
        try {
            return plan.eligibility == null || plan.eligibility.holdsByFacts(view);
        } catch (ProblemSignal signal) {
            problems.add(signal.problem(), view.row);
            return false;
        }
    }

    /** Goes through the rooms in order. */
    Corridor walk() {
        for (Prepared<?> prepared : plan.readingTeam) {
            if (isDue(prepared)) {
                problems.requireOfTeam(prepared);
            }
        }
        credit();
        plan.scores.forEach(this::score);
        plan.grades.forEach(this::grade);
        plan.pays.forEach(this::pay);
        problems.throwIfAny();
        plan.shares.forEach(this::share);
        problems.throwIfAny();
        plan.settles.forEach(this::settle);
        passOnBalances();
        problems.throwIfAny();
        plan.outcomes.forEach(this::outcome);
        plan.teamOutcomes.forEach(this::teamOutcome);
        teamOutcomes = joined(teamOutcomes, corrections.notPosted(this));
        problems.throwIfAny();
        return this;
    }

    // ---------------------------------------------------------------------------------------------- the rooms

    private void credit() {
        if (plan.credits.isEmpty()) {
            return;
        }
        Credited credited = new Credited(this);
        for (Prepared<CreditRule.Step> credit : plan.credits) {
            try {
                credit.step().credit(team, credited.by(credit));
            } catch (RuntimeException failure) {
                problems.report(credit, RunProblems.TEAM, failure);
            }
        }
        try {
            credits = credited.apply();
        } catch (ProblemSignal signal) {
            problems.add(signal.problem(), RunProblems.TEAM);
        }
    }

    private void score(Prepared<ScoreRule.Step> score) {
        for (int i = 0; i < views.size(); i++) {
            AgentView agent = views.get(i);
            try {
                if (score.when() == null || score.when().holds(agent)) {
                    cards[agent.row] = score.step().score(agent);
                } else {
                    notAssessed[agent.row] = reason(score, agent);
                }
            } catch (RuntimeException failure) {
                unscored[agent.row] = true;
                problems.report(score, agent.row, failure);
            }
        }
    }

    private void grade(Prepared<GradeRule.Step> grade) {
        // Filled apart from the cards, because grading an agent may look at every other, not yet graded.
        @Nullable Scorecard[] graded = new Scorecard[cards.length];
        for (int i = 0; i < views.size(); i++) {
            AgentView agent = views.get(i);
            Scorecard card = cards[agent.row];
            if (card != null) {
                try {
                    graded[agent.row] = card.withGrade(grade.step().grade(agent));
                } catch (RuntimeException failure) {
                    unscored[agent.row] = true;
                    problems.report(grade, agent.row, failure);
                }
            }
        }
        System.arraycopy(graded, 0, cards, 0, cards.length);
    }

    private void pay(Prepared<PayRule.Step> pay) {
        if (!isDue(pay)) {
            return;
        }
        @Nullable PayLine[] column = lines.payColumn(pay);
        @Nullable Exact[] base = plan.isBase[pay.index()] ? new Exact[cards.length] : null;
        bases[pay.index()] = base;
        LineMaker maker = new LineMaker(pay.item());
        for (int i = 0; i < views.size(); i++) {
            AgentView monthly = views.get(i);
            AgentView agent = inCadence(monthly, pay.entry().cadence());
            if (unscored[agent.row] && pay.requests().readsAssessment()) {
                problems.requireOf(pay, agent.row);
                continue;
            }
            try {
                Exact amount = amount(pay, agent);
                if (base != null) {
                    base[agent.row] = amount == null ? Exact.ZERO : amount;
                }
                column[agent.row] = amount == null
                        ? maker.nothing(reason(pay, agent))
                        : maker.line(agent.rounded(amount, plan.plan.rounding()));
            } catch (RuntimeException failure) {
                problems.report(pay, agent.row, failure);
            }
        }
    }

    /**
     * The unrounded amount that an entry comes to for an agent, or null if its condition does not hold. The one way to
     * an amount: paying and explaining both take it, with views that differ only in whether they explain.
     */
    @Nullable Exact amount(Prepared<PayRule.Step> pay, AgentView agent) {
        if (pay.when() != null && !pay.when().holds(agent)) {
            return null;
        }
        Entry<?> entry = pay.entry();
        Exact amount = agent.stage(pay.step().amount(agent), entry.label());
        if (pay.times() != null) {
            amount = agent.stage(amount.times(pay.times().factor(agent)), entry.label());
        }
        if (entry.atLeast() != null && amount.isLessThan(entry.atLeast())) {
            amount = agent.stage(amount.max(agent.amount(entry.atLeast())), entry.label());
        }
        if (entry.atMost() != null && amount.isGreaterThan(entry.atMost())) {
            amount = agent.stage(amount.min(agent.amount(entry.atMost())), entry.label());
        }
        return amount;
    }

    private void share(Prepared<ShareRule.Step> share) {
        if (!isDue(share)) {
            return;
        }
        try {
            @Nullable PayLine[] column = lines.shareColumn(share);
            LineMaker maker = new LineMaker(share.item());
            Pool pool = pool(share, null);
            lines.pool(share.entry(), pool.shares, plan.plan.currency());
            for (int i = 0; i < pool.members.size(); i++) {
                column[pool.members.get(i).row] = maker.line(pool.shares.parts().get(i));
            }
            for (int i = 0; i < views.size(); i++) {
            AgentView agent = views.get(i);
                if (column[agent.row] == null) {
                    column[agent.row] = maker.nothing(reason(share, agent));
                }
            }
        } catch (RuntimeException failure) {
            problems.report(share, RunProblems.TEAM, failure);
        }
    }

    /** A pool with those who take part and what each of them got. */
    record Pool(ImmutableList<AgentView> members, ShareRule.Shares shares) {}

    /**
     * Splits the pool of an entry. The one way to a share: paying and explaining both take it.
     *
     * @param explained the view of the agent to whom the share is explained, or null when paying
     */
    Pool pool(Prepared<ShareRule.Step> share, @Nullable AgentView explained) {
        boolean whole = share.when() == null
                && share.times() == null
                && explained == null
                && share.entry().cadence() == Cadence.MONTH;
        ImmutableList.Builder<AgentView> taking = ImmutableList.builder();
        ImmutableList.Builder<Exact> factors = ImmutableList.builder();
        for (int i = 0; !whole && i < views.size(); i++) {
            AgentView monthly = views.get(i);
            AgentView agent = explained != null && explained.row == monthly.row
                    ? explained
                    : inCadence(monthly, share.entry().cadence());
            try {
                if (share.when() == null || share.when().holds(agent)) {
                    taking.add(agent);
                    factors.add(share.times() == null ? Exact.ONE : share.times().factor(agent));
                }
            } catch (ProblemSignal signal) {
                throw new ProblemSignal(signal.problem().within(Place.of(Place.Part.AGENT, agent.agent().id())));
            }
        }
        ImmutableList<AgentView> members = whole ? views : taking.build();
        ShareRule.Shares shares;
        try {
            shares = share.step()
                    .share(team(explained != null), members, whole ? plan.ones(members.size()) : factors.build());
        } catch (ProblemSignal signal) {
            // A step ends at the first value that is absent; the others are found here.
            if (signal.problem().code().equals(PlanPhrases.MISSING.key())) {
                members.forEach(member -> problems.requireOf(share, member.row));
            }
            throw signal;
        }
        ExactSum sum = new ExactSum().add(shares.kept()).add(shares.carried());
        for (int i = 0; i < shares.parts().size(); i++) {
            sum.add(shares.parts().get(i));
        }
        if (shares.parts().size() != members.size() || !sum.value().equals(shares.total())) {
            throw new IllegalStateException("Expected " + members.size() + " parts that sum to " + shares.total()
                    + ", but found " + shares.parts() + ", " + shares.kept() + " kept and "
                    + shares.carried() + " carried");
        }
        return new Pool(members, shares);
    }

    private void settle(Prepared<SettleRule.Step> settle) {
        if (!isDue(settle)) {
            return;
        }
        // A rule sees the lines of the SETTLE rules before it, and none of its own.
        Sight sight = new Sight(this, settle.entry().cadence(), null, settle.index());
        for (int i = 0; i < views.size(); i++) {
            AgentView monthly = views.get(i);
            AgentView agent = new AgentView(sight, monthly.row);
            try {
                if (settle.when() == null || settle.when().holds(agent)) {
                    SettledLines out = new SettledLines(settle, agent, plan);
                    settle.step().settle(agent, out);
                    lines.settled(settle, agent.row, out);
                }
            } catch (RuntimeException failure) {
                problems.report(settle, agent.row, failure);
            }
        }
    }

    /** What was carried under a rule that did not run for an agent this time stays carried: a debt does not end so. */
    private void passOnBalances() {
        if (ledger.entries().isEmpty()) {
            return;
        }
        for (int row = 0; row < facts.agents().size(); row++) {
            for (Balance balance : carried(facts.agents().get(row).id())) {
                if (!lines.isSettled(row, balance.rule())) {
                    lines.passOn(row, balance);
                }
            }
        }
    }

    private void outcome(Prepared<OutcomeRule.Step> outcome) {
        if (!isDue(outcome)) {
            return;
        }
        for (int i = 0; i < views.size(); i++) {
            AgentView monthly = views.get(i);
            AgentView agent = inCadence(monthly, outcome.entry().cadence());
            try {
                if (outcome.when() == null || outcome.when().holds(agent)) {
                    outcomes[agent.row] = joined(outcomes(agent.row), outcome.step().outcomes(agent));
                }
            } catch (RuntimeException failure) {
                problems.report(outcome, agent.row, failure);
            }
        }
    }

    private void teamOutcome(Prepared<TeamOutcomeRule.Step> outcome) {
        if (isDue(outcome)) {
            try {
                teamOutcomes = joined(teamOutcomes, outcome.step().outcomes(team));
            } catch (RuntimeException failure) {
                problems.report(outcome, RunProblems.TEAM, failure);
            }
        }
    }

    private static ImmutableList<Outcome> joined(ImmutableList<Outcome> first, ImmutableList<Outcome> second) {
        return second.isEmpty()
                ? first
                : ImmutableList.<Outcome>builder().addAll(first).addAll(second).build();
    }

    // ---------------------------------------------------------------------------------------------- views

    boolean isDue(Prepared<?> prepared) {
        return plan.isMonthly
                || prepared.entry().cadence() == Cadence.MONTH
                || prepared.entry().cadence().endsIn(facts.period());
    }

    private AgentView inCadence(AgentView monthly, Cadence cadence) {
        return cadence == Cadence.MONTH
                ? monthly
                : new AgentView(new Sight(this, cadence, null, ALL), monthly.row);
    }

    TeamView team(boolean explaining) {
        return explaining ? new TeamView(this, views, true) : team;
    }

    ImmutableList<Outcome> outcomes(int row) {
        ImmutableList<Outcome> own = outcomes.length == 0 ? null : outcomes[row];
        return own == null ? ImmutableList.of() : own;
    }

    /** The balances that a rule carried out of the last period in which the agent was there. */
    ImmutableList<Balance> carried(AgentId agent, RuleId rule) {
        return carried(agent).stream()
                .filter(balance -> balance.rule().equals(rule))
                .collect(ImmutableList.toImmutableList());
    }

    /** The balances that were carried out of the last period in which the agent was there. */
    private ImmutableList<Balance> carried(AgentId agent) {
        ImmutableList<LedgerEntry> entries = ledger.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Statement last = entries.get(i).statement().statement(agent).orElse(null);
            if (last != null) {
                return last.balances();
            }
        }
        return ImmutableList.of();
    }

    /** Whether the plan pays the agent of an id in this period. */
    boolean pays(AgentId agent) {
        for (AgentView view : views) {
            if (view.agent().id().equals(agent)) {
                return true;
            }
        }
        return false;
    }

    /** Why an entry does not apply to an agent: the last thing that its condition noted. */
    private Message reason(Prepared<?> prepared, AgentView agent) {
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
