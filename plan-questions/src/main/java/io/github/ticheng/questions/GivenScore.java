// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Label;
import java.util.Objects;

/**
 * A scorecard whose score is told instead of calculated, of one agent; that of all others stays what it was.
 *
 * @param agent whose score is told, by {@link #SCORE}
 * @param cards the cards of everybody who was assessed
 */
record GivenScore(AgentId agent, ImmutableMap<AgentId, Scorecard> cards) implements ScoreRule {

    static final Metric SCORE = Metric.points("told-score", Better.HIGHER, Label.of("score", "得分"));

    /** The plan of a run with one of its cards told. */
    static CompensationPlan in(TeamRun run, AgentId agent, RuleId card) {
        ImmutableMap.Builder<AgentId, Scorecard> cards = ImmutableMap.builder();
        run.statements().forEach(statement -> {
            statement
                    .scorecard(card)
                    .ifPresent(own -> cards.put(statement.agent().id(), own.withGrade(null)));
        });
        GivenScore told = new GivenScore(agent, cards.buildOrThrow());
        PlanBuilder plan = PlanChanges.like(run.plan());
        for (Entry<? extends Rule> entry : run.plan().entries()) {
            Entry<ScoreRule> score = Entry.of(entry.id().value(), told);
            plan.add(!entry.id().equals(card) ? entry : entry.when() == null ? score : score.when(entry.when()));
        }
        return plan.build();
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Exact> told = preparation.optionalNumber(SCORE);
        return scored -> {
            Scorecard card = Objects.requireNonNull(cards.get(scored.agent().id()));
            return scored.agent().id().equals(agent)
                    ? Scorecard.of(ImmutableList.of(), scored.number(told), card.fullMarks(), card.passMark(), null)
                    : card;
        };
    }
}
