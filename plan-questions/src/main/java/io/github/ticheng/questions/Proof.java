// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether claims hold of the whole pay of an agent for all values of some metrics within stated ranges, in every combination,
 * all else as in the facts.
 *
 * <p>A claim is proved by runs: over every value where they are few, else on both sides of each break that the plan tells,
 * between which pay moves one way. A score is looked at by hundredths of a point where its metrics have too many combinations.
 * A claim that does not hold is refuted by sets of facts that were paid and fail it. Whatever is neither is undecided.
 *
 * @param agent whose pay
 * @param period the period of the facts
 * @param over the values
 * @param verdicts a verdict per claim, in their order
 */
public record Proof(AgentId agent, Period period, ImmutableList<Domain> over, ImmutableList<Verdict> verdicts)
        implements Answer {

    /** What is known of a claim. */
    public enum Kind implements Words {
        /** It holds. */
        PROVED("proved", "成立"),
        /** It holds of the amounts before they are rounded; by a few fen it may fail behind that. */
        PROVED_BEFORE_ROUNDING("proved before rounding", "舍入前成立"),
        /** It does not hold. */
        REFUTED("refuted", "不成立"),
        /** Neither could be shown. */
        UNDECIDED("undecided", "无法判定");

        private final Label label;

        Kind(String english, String chinese) {
            label = Label.of(english, chinese);
        }

        @Override
        public String in(Language language) {
            return label.in(language);
        }
    }

    /**
     * What is known of a claim.
     *
     * @param claim the claim, as people read it
     * @param kind what is known
     * @param reason why it is undecided, or by how much it fails; null if there is nothing to say
     * @param cases the facts that refute it: one set or two, the better one second
     */
    public record Verdict(Words claim, Kind kind, @Nullable Words reason, ImmutableList<Case> cases) {}

    /**
     * A set of facts.
     *
     * @param changes the values, which stand instead of those in the facts
     * @param pays what they pay; null if they cannot be paid
     */
    public record Case(
            ImmutableList<Change> changes, @Nullable Money pays) {

        private Words words() {
            List<Words> values = changes.stream()
                    .<Words>map(change -> QuestionPhrases.IS.filled(change.metric(), change.value()))
                    .toList();
            return QuestionPhrases.CASE.filled(values, pays == null ? QuestionPhrases.NOT_PAID : Figure.of(pays));
        }
    }

    /**
     * Looks into claims.
     *
     * @param over the values, of different metrics, at least one
     * @param claims what is claimed, of metrics that stand in {@code over}
     * @throws ProblemsException if a metric is there twice, or in a claim alone, has no values that can be counted, or the
     *     team cannot be paid as it is
     */
    public static Proof of(
            PlanBook book, TeamFacts facts, Ledger ledger, AgentId agent, List<Domain> over, List<Claim> claims) {
        WhatIf.agent(facts, agent.value());
        Prover prover = new Prover(new Tried(new Asked(book, facts, ledger, agent), over));
        return new Proof(
                agent,
                facts.period(),
                ImmutableList.copyOf(over),
                claims.stream().map(prover::verdict).collect(ImmutableList.toImmutableList()));
    }

    /** Over what, then the verdicts, a line each, the facts that refute one below it. */
    @Override
    public String text(Language language) {
        StringBuilder text = new StringBuilder(
                QuestionPhrases.OVER.filled(over, agent, period).in(language) + "\n");
        for (Verdict verdict : verdicts) {
            text.append(QuestionPhrases.VERDICT
                            .filled(verdict.kind, verdict.claim)
                            .in(language))
                    .append(verdict.reason == null ? "" : language.colon() + verdict.reason.in(language))
                    .append('\n');
            verdict.cases.forEach(
                    one -> text.append("  ").append(one.words().in(language)).append('\n'));
        }
        return text.toString();
    }

    @Override
    public JsonMap tree() {
        return new JsonMap()
                .put("agent", agent.value())
                .put("period", period.toString())
                .put("over", JsonList.of(over, domain -> Json.text(domain.toString())))
                .put("verdicts", JsonList.of(verdicts, Proof::tree));
    }

    private static JsonMap tree(Verdict verdict) {
        JsonMap tree = new JsonMap().put("claim", verdict.claim.tree()).put("verdict", Json.word(verdict.kind));
        if (verdict.reason != null) {
            tree.put("reason", verdict.reason.tree());
        }
        return tree.put("facts", JsonList.of(verdict.cases, one -> {
            JsonMap values = new JsonMap();
            one.changes.forEach(
                    change -> values.put(change.metric().id(), change.value().toString()));
            JsonMap facts = new JsonMap().put("values", values);
            return one.pays == null ? facts : facts.put("pays", one.pays.digits());
        }));
    }
}
