// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;

/**
 * A block at work: a plan around it, and the facts of some months, of which the last is looked at and the others are on
 * record by then.
 *
 * @param block the block that is tried
 * @param plan a plan in which the block stands under, or on, the rule {@link #RULE}
 * @param months the facts of one team in consecutive months, at least one
 * @param <B> the class of the block
 */
public record Trial<B extends Block>(B block, CompensationPlan plan, ImmutableList<TeamFacts> months) {

    /** The id of the rule that is tried, or that carries the condition or factor that is tried. */
    public static final String RULE = Needs.TRIED;

    /** The facts of the month that is looked at. */
    public TeamFacts facts() {
        return months.get(months.size() - 1);
    }

    /**
     * Pays all months.
     *
     * @return the run of the last one
     * @throws ProblemsException if one of them is refused
     */
    public TeamRun run() {
        return Payroll.run(plan, months);
    }

    /** Pays the months with another plan until one is refused; what was seen until then still has to be right. */
    void runUntilRefused(CompensationPlan watching) {
        try {
            with(watching).run();
        } catch (ProblemsException refused) {
            Law.requireOfFacts(refused);
        }
    }

    /**
     * Pays all months and tells what came of it: the statement and every explanation of the last one, or the problems.
     */
    String account() {
        try {
            TeamRun run = run();
            StringBuilder text = new StringBuilder(run.fingerprint()).append('\n');
            for (Statement statement : run.statements()) {
                text.append(statement).append('\n');
                text.append(Accounts.of(run.explain(statement.agent().id())));
                if (statement.scorecard() != null
                        && !plan.entries(ScoreRule.class).isEmpty()) {
                    text.append(Accounts.of(
                            run.explainScorecard(statement.agent().id().value())));
                }
            }
            return text.append(run.teamStatement().credits())
                    .append(run.teamStatement().outcomes())
                    .toString();
        } catch (ProblemsException refused) {
            Law.requireOfFacts(refused);
            return Accounts.of(refused.problems());
        }
    }

    /** What the tried rule pays on a statement. */
    static Exact amount(Statement statement) {
        return statement
                .amount(RULE)
                .map(Money::amount)
                .orElseThrow(() -> new AssertionError("Expected a line of rule " + RULE + ", but found " + statement));
    }

    /** What was tried, as facts: the block, and who had which value of what in each month. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\n  tried: " + block + "\n  pay in "
                + plan.currency().getCurrencyCode() + ", rounded " + plan.rounding());
        for (TeamFacts of : months) {
            text.append("\n  ").append(of.period());
            of.teamValues().forEach((metric, value) -> told(text.append("\n    the team"), metric, value));
            for (Agent agent : of.agents()) {
                text.append("\n    ").append(agent.id());
                agent.post().ifPresent(post -> text.append(", ").append(post));
                agent.hiredOn().ifPresent(day -> text.append(", since ").append(day));
                agent.leftOn().ifPresent(day -> text.append(", until ").append(day));
                of.metrics()
                        .forEach(metric -> of.value(agent.id(), metric)
                                .ifPresent(value -> told(text.append("\n     "), metric, value)));
            }
        }
        return text.append('\n').toString();
    }

    private static void told(StringBuilder text, Metric metric, Quantity value) {
        text.append(' ')
                .append(metric.label().in(Language.ENGLISH))
                .append(": ")
                .append(value);
    }

    Trial<B> with(CompensationPlan otherPlan) {
        return new Trial<>(block, otherPlan, months);
    }

    Trial<B> with(ImmutableList<TeamFacts> otherMonths) {
        return new Trial<>(block, plan, otherMonths);
    }
}
