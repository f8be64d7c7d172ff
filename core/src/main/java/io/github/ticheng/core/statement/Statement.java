// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one agent is paid for one period.
 *
 * <p>Plain data, equal by value. The total is the sum of the lines, also of a statement that was read from a stream. That
 * of a run makes its lines and its scorecard when somebody looks. Fields may be added: it is made by
 * {@code of}.
 *
 * <p>Everybody in the facts has a statement. That of an agent whom the plan does not pay has no lines, a total of 0.00,
 * the reason in {@link #notAssessed}, and the balances that were carried to it, which stay carried.
 */
public final class Statement implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Agent agent;
    private final Money total;
    private final transient Source source;
    private final int row;

    /** Where statements find what stands in them. A run implements this; hosts have no use for it. */
    public interface Source {

        /** The lines of a row, in the order of the plan. */
        ImmutableList<PayLine> lines(int row);

        /** The scorecards of a row, in the order of the plan. */
        ImmutableList<Scorecard> scorecards(int row);

        /** Why a row was not assessed, or null. */
        @Nullable
        Message notAssessed(int row);

        /** What the assessment of a row leads to. */
        ImmutableList<Outcome> outcomes(int row);

        /** What a row carries into the next period. */
        ImmutableList<Balance> balances(int row);
    }

    private Statement(Agent agent, Money total, Source source, int row) {
        this.agent = agent;
        this.total = total;
        this.source = source;
        this.row = row;
    }

    /**
     * The statement of a row.
     *
     * @param total the sum of the lines that the source has
     */
    public static Statement of(Agent agent, Money total, Source source, int row) {
        return new Statement(agent, total, source, row);
    }

    /**
     * A statement. Its parts are what the methods of their names tell.
     *
     * @throws IllegalArgumentException if the total is not the sum of the lines, or something is in another currency
     */
    public static Statement of(
            Agent agent,
            ImmutableList<PayLine> lines,
            Money total,
            @Nullable Scorecard scorecard,
            @Nullable Message notAssessed,
            ImmutableList<Outcome> outcomes,
            ImmutableList<Balance> balances) {
        return new StatementParts(
                        agent,
                        lines,
                        total,
                        scorecard == null ? ImmutableList.of() : ImmutableList.of(scorecard),
                        notAssessed,
                        outcomes,
                        balances)
                .statement();
    }

    /** This statement with other scorecards. */
    public Statement withScorecards(ImmutableList<Scorecard> scorecards) {
        return new StatementParts(agent, lines(), total, scorecards, notAssessed(), outcomes(), balances()).statement();
    }

    /** Who is paid. */
    public Agent agent() {
        return agent;
    }

    /** The pay lines, in the order of the plan. */
    public ImmutableList<PayLine> lines() {
        return source.lines(row);
    }

    /** The sum of the lines. */
    public Money total() {
        return total;
    }

    /** The agent's scorecard, the first of several, or null if the plan has none or the agent was not assessed. */
    public @Nullable Scorecard scorecard() {
        return scorecards().stream().findFirst().orElse(null);
    }

    /** The agent's scorecards in the order of the plan, those on which the agent was assessed. */
    public ImmutableList<Scorecard> scorecards() {
        return source.scorecards(row);
    }

    /** The scorecard by a score rule; one that was the only one of its plan is by any. */
    public Optional<Scorecard> scorecard(RuleId card) {
        return scorecards().stream()
                .filter(own -> own.card() == null || own.card().id().equals(card))
                .findFirst();
    }

    /** Why the agent was not assessed, else null. */
    public @Nullable Message notAssessed() {
        return source.notAssessed(row);
    }

    /** What the assessment leads to. */
    public ImmutableList<Outcome> outcomes() {
        return source.outcomes(row);
    }

    /** What is carried into the next period. */
    public ImmutableList<Balance> balances() {
        return source.balances(row);
    }

    /** The code of the reason why somebody whom the plan does not pay is not assessed. */
    public static final String NOT_ELIGIBLE = "plan.not-eligible";

    /** Whether the plan pays the agent at all, by its eligibility. */
    public boolean isEligible() {
        Message reason = notAssessed();
        return reason == null || !reason.code().equals(NOT_ELIGIBLE);
    }

    /** The lines of a rule, in order; most rules make one, some none or several. */
    public ImmutableList<PayLine> lines(RuleId rule) {
        return lines().stream().filter(line -> line.rule().equals(rule)).collect(ImmutableList.toImmutableList());
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
        return balances().stream()
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
                .putAll(StatementForm.alone(total.currency(), tree(StatementForm.SAID, ImmutableList.of())));
    }

    /**
     * The statement in the currency and the team of a whole, in JSON, with an explanation beside each line.
     *
     * @param explanations those of the lines, in the same order; none for a statement without
     */
    public JsonMap tree(StatementForm form, List<JsonMap> explanations) {
        JsonList lines = new JsonList();
        for (int i = 0; i < lines().size(); i++) {
            JsonMap line = lines().get(i).tree(form);
            lines.add(explanations.isEmpty() ? line : line.put("explanation", explanations.get(i)));
        }
        JsonMap tree = new JsonMap()
                .put("agent", agent.treeInTeam())
                .put("total", total.digits())
                .put("lines", lines);
        ImmutableList<Scorecard> cards = scorecards();
        if (cards.size() == 1 && cards.get(0).card() == null) {
            tree.put("scorecard", cards.get(0).tree(form.words()));
        } else {
            StatementForm.put("scorecards", cards, card -> card.tree(form.words()), tree);
        }
        Message notAssessed = notAssessed();
        if (notAssessed != null) {
            tree.put("not-assessed", form.words().apply(notAssessed));
        }
        StatementForm.put("outcomes", outcomes(), outcome -> outcome.tree(form), tree);
        StatementForm.put("balances", balances(), Balance::treeInWhole, tree);
        return tree;
    }

    private StatementParts parts() {
        return new StatementParts(agent, lines(), total, scorecards(), notAssessed(), outcomes(), balances());
    }

    /** A stream takes the parts, and none of the run: nor which equal lines of several agents were one object. */
    private Object writeReplace() {
        return new StatementParts(
                agent,
                lines().stream().map(PayLine::anew).collect(ImmutableList.toImmutableList()),
                total,
                scorecards(),
                notAssessed(),
                outcomes(),
                balances());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof Statement that && parts().equals(that.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return parts().toString();
    }
}
