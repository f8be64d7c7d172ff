// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.explain.Explanation.ExplainedStatement;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.explain.Explainer;
import io.github.ticheng.core.plan.run.PaidTeam;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import java.util.Optional;

/**
 * The run of a plan for one team and period: the statements, and on request how every number in them came about.
 *
 * <p>It keeps what the steps saw, so that an explanation replays the very step that calculated a line. Only statements
 * and explanations are meant to be stored; a run is not serializable. Safe for use by any number of threads.
 */
public final class TeamRun extends Json.Unwritten {

    private final CompensationPlan plan;
    private final PaidTeam paid;

    TeamRun(CompensationPlan plan, PaidTeam paid) {
        this.plan = plan;
        this.paid = paid;
    }

    /** The plan that was run. */
    public CompensationPlan plan() {
        return plan;
    }

    /** The facts that were paid. */
    public TeamFacts facts() {
        return paid.facts;
    }

    /** A statement per agent, in the order of their ids. */
    public ImmutableList<Statement> statements() {
        return paid.statements();
    }

    /**
     * The statement of an agent.
     *
     * @throws IllegalArgumentException if there is no such agent; it lists those there are
     */
    public Statement statement(AgentId agent) {
        return statements().get(row(agent));
    }

    /** The statement of an agent, by the id as text. */
    public Statement statement(String agent) {
        return statement(AgentId.of(agent));
    }

    /** The statements of the whole team, with the plan, its version and the fingerprint of plan and facts. */
    public TeamStatement teamStatement() {
        return paid.teamStatement();
    }

    /** 64 hexadecimal digits: the SHA-256 over the canonical text of the plan and of the facts. */
    public String fingerprint() {
        return paid.fingerprint();
    }

    /** The ledger that this run was given, with this period added: what the next period is run with. */
    public Ledger ledger() {
        return paid.ledger();
    }

    // ------------------------------------------------------------------------------------------ explaining

    /**
     * Explains an agent's total: a child per line, in the order of the statement.
     *
     * @throws IllegalArgumentException if there is no such agent; it lists those there are
     */
    public Explanation explain(AgentId agent) {
        return explainer(agent).total();
    }

    /** Explains an agent's total, by the id as text. */
    public Explanation explain(String agent) {
        return explain(AgentId.of(agent));
    }

    /**
     * Explains what a rule pays, by replaying the step that calculated it: its line, or the sum of its lines with a child
     * for each; or what a rule credited.
     *
     * @throws IllegalArgumentException if there is no such agent, or the rule made no line for the agent and credited nothing
     */
    public Explanation explain(AgentId agent, RuleId rule) {
        return explainer(agent).line(rule);
    }

    /** Explains the line of a rule, by ids as text: {@code run.explain("li-na", "personal-commission")}. */
    public Explanation explain(String agent, String rule) {
        return explain(AgentId.of(agent), RuleId.of(rule));
    }

    /**
     * Explains an agent's scorecard, the first of several, a child per criterion.
     *
     * @throws IllegalArgumentException if there is no such agent, or the agent was not assessed
     */
    public Explanation explainScorecard(String agent) {
        return explainer(AgentId.of(agent)).scorecard(null);
    }

    /**
     * Explains one of several scorecards of an agent, by the id of its score rule.
     *
     * @throws IllegalArgumentException if there is no such agent, or the agent was not assessed on the card
     */
    public Explanation explainScorecard(String agent, String card) {
        return explainer(AgentId.of(agent)).scorecard(RuleId.of(card));
    }

    /** An agent's statement with the explanation of its total, to be stored together. */
    public ExplainedStatement explained(AgentId agent) {
        return new ExplainedStatement(statement(agent), explain(agent));
    }

    private Explainer explainer(AgentId agent) {
        return new Explainer(paid.corridor(), row(agent), statement(agent));
    }

    private int row(AgentId agent) {
        int row = facts().indexOf(agent);
        if (row < 0) {
            throw new IllegalArgumentException("Expected one of the agents "
                    + facts().agents().stream().map(known -> known.id()).toList() + " of team " + facts().team()
                    + ", but found " + agent);
        }
        return row;
    }

    /**
     * What became of one team among many: it was paid, or it was refused.
     *
     * @param team the team
     * @param period the period
     * @param run the run, if the team was paid
     * @param problems why the team was not paid; empty if it was
     */
    public record Result(TeamId team, Period period, Optional<TeamRun> run, ImmutableList<Problem> problems) {

        /** Whether the team was paid. */
        public boolean isPaid() {
            return run.isPresent();
        }

        /** A mapper of a host that finds no properties may write nothing without a word. */
        @JsonValue
        @SuppressWarnings("DoNotCallSuggester") // mappers call it
        Object noJson() {
            throw new UnsupportedOperationException("Expected the statement or the problems of the result in JSON, but"
                    + " found a result given to a mapper");
        }
    }
}
