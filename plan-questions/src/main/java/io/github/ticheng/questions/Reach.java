// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/**
 * The least that one metric of an agent has to change for a goal, all else equal, to the metric's smallest step.
 *
 * <p>Between the breaks that a plan tells, pay moves one way at most, so that runs at their ends and a few between find
 * every value that is enough. Where something else hangs on the metric, all values up to a limit are tried, which the answer
 * tells; of an amount of money they are too many, and the answer is that it is undecided. Amounts are looked at from zero to
 * a billion.
 *
 * @param kind what the answer is
 * @param lines the answer as people read it, and what one unit more pays
 * @param enough the values that are enough, as texts of the metric: from and to, both included; ascending
 * @param marginal what one unit more pays in all, where better is less one unit less; empty if it cannot be paid
 */
public record Reach(Kind kind, ImmutableList<Words> lines, ImmutableList<Interval> enough, Optional<Money> marginal)
        implements Answer {

    /** How many steps from zero are tried where a plan tells no breaks. */
    public static final int MOST_TRIED = 10_000;

    /** The goal that is the next tier of any line. */
    public static final String NEXT_TIER = "next-tier";

    /** What the answer is. */
    public enum Kind {
        /** There is a least value. */
        VALUE,
        /** The goal is reached already. */
        THERE,
        /** No value is enough. */
        OUT_OF_REACH,
        /** What is enough does not go on to be enough as the metric improves. */
        NOT_MONOTONE,
        /** The plan does not tell. */
        UNDECIDED
    }

    /**
     * Values that are enough.
     *
     * @param from the least of them, as the metric's text
     * @param to the greatest of them, as the metric's text
     */
    public record Interval(String from, String to) {

        private JsonMap tree() {
            return new JsonMap().put("from", from).put("to", to);
        }
    }

    /**
     * Asks.
     *
     * @param goal {@code total=6000}, {@code line=commission:800}, {@code grade=gold} or {@code next-tier}
     * @throws ProblemsException if the goal is none, the agent is not there, the metric is none of numbers, or the team
     *     cannot be paid as it is
     */
    public static Reach of(PlanBook book, TeamFacts facts, Ledger ledger, AgentId agent, Metric metric, String goal) {
        WhatIf.agent(facts, agent.value());
        return of(new Asked(book, facts, ledger, agent), metric, goal);
    }

    static Reach of(Asked asked, Metric metric, String goal) {
        Grid grid = new Grid(asked, metric);
        ReachSearch search = new ReachSearch(asked, grid, metric);
        return goal.equals(NEXT_TIER) ? search.nextTier() : search.reach(Goal.parse(goal, asked.plan()));
    }

    @Override
    public String text(Language language) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.in(language)).append('\n'));
        return text.toString();
    }

    @Override
    public JsonMap tree() {
        JsonMap tree = new JsonMap()
                .put("answer", Json.word(kind))
                .put("said", JsonList.of(lines, Words::tree))
                .put("enough", JsonList.of(enough, Interval::tree));
        marginal.ifPresent(pays -> tree.put("marginal", pays.digits()));
        return tree;
    }
}
