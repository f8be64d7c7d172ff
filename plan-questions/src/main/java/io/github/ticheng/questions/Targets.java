// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A guaranteed and a challenge target of each agent, from what the agent reached before, and what the agent would be paid with
 * exactly that, all else as in the facts.
 *
 * <p>A target is a percentile of the agent's own past values: the least value that as many percent of them do not exceed, so
 * always one that was reached (definition 1 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996). Where less
 * is better, the past is read from the other end. It is multiplied by the growth and, if wished, by the season: what the team
 * reached in the same month a year before, divided by its mean of the twelve months from then on. It is rounded half up at the
 * end, to a minor unit of money, a case, a second, a hundredth of a point.
 *
 * @param facts the facts of the period that the targets are of
 * @param metric what is to be reached
 * @param rows the agents with enough past, in the order of the facts
 * @param tooNew the agents with less past than {@link #LEAST_PAST} values
 */
public record Targets(TeamFacts facts, Metric metric, ImmutableList<Row> rows, ImmutableList<AgentId> tooNew)
        implements Answer {

    /** How many past values an agent has to have at least. */
    public static final int LEAST_PAST = 3;

    private static final int MONTHS = 12;

    /**
     * How targets are made of the past.
     *
     * @param guaranteed the percentile of the guaranteed target, 1 to 100
     * @param challenge the percentile of the challenge target, from the guaranteed one to 100
     * @param growth what is added; above -100%
     * @param isSeasonal whether the season counts
     */
    public record Method(int guaranteed, int challenge, Rate growth, boolean isSeasonal) {

        /**
         * Creates a method.
         *
         * @throws ProblemsException if a number is out of its range
         */
        public Method {
            if (guaranteed < 1 || challenge < guaranteed || challenge > 100) {
                throw WhatIf.problem(QuestionPhrases.NO_PERCENTILES.filled(guaranteed, challenge));
            }
            if (!growth.fraction().plus(Exact.ONE).isPositive()) {
                throw WhatIf.problem(QuestionPhrases.NO_GROWTH.filled(growth));
            }
        }
    }

    /**
     * A target.
     *
     * @param value what is to be reached
     * @param reached how many of the past values reach it
     * @param pays the agent's pay with exactly that
     */
    public record Target(Exact value, int reached, Money pays) {

        private JsonMap tree() {
            return new JsonMap()
                    .put("value", value.toString())
                    .put("reached", reached)
                    .put("pays", pays.digits());
        }
    }

    /**
     * The targets of an agent.
     *
     * @param agent the agent
     * @param past how many past values there are
     * @param guaranteed the lower target
     * @param challenge the higher one
     */
    public record Row(AgentId agent, int past, Target guaranteed, Target challenge) {

        private ImmutableList<Words> row() {
            return Stream.of(
                            agent,
                            past,
                            guaranteed.value,
                            guaranteed.reached,
                            Figure.of(guaranteed.pays),
                            challenge.value,
                            challenge.reached,
                            Figure.of(challenge.pays))
                    .map(Words::of)
                    .collect(ImmutableList.toImmutableList());
        }

        private JsonMap tree() {
            return new JsonMap()
                    .put("agent", agent.value())
                    .put("past", past)
                    .put("guaranteed", guaranteed.tree())
                    .put("challenge", challenge.tree());
        }
    }

    /**
     * Makes targets.
     *
     * @param before what the team was paid before, whose facts are the past
     * @throws ProblemsException if the metric holds no numbers, nobody has enough past, the season counts and a month of the
     *     twelve before is not on record, or the team cannot be paid with a target
     */
    public static Targets of(PlanBook book, TeamFacts facts, Ledger before, Metric metric, Method method) {
        if (metric.kind().holds() != Exact.class) {
            throw WhatIf.problem(QuestionPhrases.NO_TARGET.filled(metric));
        }
        Exact factor = method.growth().fraction().plus(Exact.ONE);
        if (method.isSeasonal()) {
            factor = factor.times(season(facts, before, metric));
        }
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        ImmutableList.Builder<AgentId> tooNew = ImmutableList.builder();
        int most = 0;
        for (Agent member : facts.agents()) {
            AgentId agent = member.id();
            List<Exact> past = new ArrayList<>();
            for (LedgerEntry entry : before.before(facts.period())) {
                entry.value(agent, metric).filter(Exact.class::isInstance).ifPresent(value -> past.add((Exact) value));
            }
            most = Math.max(most, past.size());
            if (past.size() < LEAST_PAST) {
                tooNew.add(agent);
                continue;
            }
            past.sort(worstFirst(metric));
            rows.add(new Row(
                    agent,
                    past.size(),
                    target(book, facts, before, metric, agent, past, method.guaranteed(), factor),
                    target(book, facts, before, metric, agent, past, method.challenge(), factor)));
        }
        Targets targets = new Targets(facts, metric, rows.build(), tooNew.build());
        if (most == 0
                && facts.teamValues().keySet().stream().anyMatch(own -> own.id().equals(metric.id()))) {
            throw WhatIf.problem(QuestionPhrases.OF_TEAM_ONLY.filled(metric));
        }
        if (targets.rows.isEmpty()) {
            throw WhatIf.problem(QuestionPhrases.TOO_LITTLE_PAST.filled(LEAST_PAST, metric, most));
        }
        return targets;
    }

    private static Comparator<Exact> worstFirst(Metric metric) {
        return metric.better() == Better.LOWER ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    private static Target target(
            PlanBook book,
            TeamFacts facts,
            Ledger before,
            Metric metric,
            AgentId agent,
            List<Exact> past,
            int percentile,
            Exact factor) {
        Rounding rounding = new Rounding(metric.step(facts.currency()), RoundingMode.HALF_UP);
        Exact value = past.get((past.size() * percentile + 99) / 100 - 1)
                .times(factor)
                .rounded(rounding);
        int reached = (int) past.stream()
                .filter(one -> worstFirst(metric).compare(one, value) >= 0)
                .count();
        TeamFacts with = facts.changed(List.of(new Change(agent, metric, value, Kind.REPLACED)));
        Money pays = book.run(with, before).statement(agent.value()).total();
        return new Target(value, reached, pays);
    }

    private static Exact season(TeamFacts facts, Ledger before, Metric metric) {
        Period period = facts.period();
        if (period.kind() != Period.Kind.MONTH) {
            throw WhatIf.problem(QuestionPhrases.SEASON_OF_MONTHS.filled(period));
        }
        Exact sum = Exact.ZERO;
        Exact yearAgo = Exact.ZERO;
        for (int i = 0; i < MONTHS; i++) {
            period = period.previous();
            List<Exact> values = before.entry(period).stream()
                    .flatMap(entry -> entry.facts().agents().stream().map(agent -> entry.value(agent.id(), metric)))
                    .flatMap(Optional::stream)
                    .filter(Exact.class::isInstance)
                    .map(Exact.class::cast)
                    .toList();
            if (values.isEmpty()) {
                throw WhatIf.problem(QuestionPhrases.NO_SEASON.filled(metric, facts.period(), period));
            }
            yearAgo = values.stream().reduce(Exact.ZERO, Exact::plus);
            sum = sum.plus(yearAgo);
        }
        if (!sum.isPositive() || yearAgo.isNegative()) {
            throw WhatIf.problem(QuestionPhrases.SEASON_OF_NOTHING.filled(metric, facts.period(), period, sum));
        }
        return yearAgo.times(Exact.of(MONTHS)).dividedBy(sum);
    }

    /** A table of the targets, and who has none; ended by a line feed. */
    @Override
    public String text(Language language) {
        TitledTable table = TitledTable.of(
                QuestionPhrases.TARGETS.filled(facts.period(), facts.team(), metric.label()),
                ImmutableList.of(QuestionPhrases.AGENT),
                ImmutableList.of(
                        QuestionPhrases.PAST,
                        QuestionPhrases.GUARANTEED,
                        QuestionPhrases.REACHED,
                        QuestionPhrases.PAYS,
                        QuestionPhrases.CHALLENGE,
                        QuestionPhrases.REACHED,
                        QuestionPhrases.PAYS),
                rows.stream().map(Row::row).toList());
        String left = tooNew.isEmpty()
                ? ""
                : QuestionPhrases.TOO_NEW.filled(LEAST_PAST, tooNew).in(language) + "\n";
        return table.text(language) + left;
    }

    @Override
    public JsonMap tree() {
        return new JsonMap()
                .put("team", facts.team().value())
                .put("period", facts.period().toString())
                .put("metric", metric.id())
                .put("agents", JsonList.of(rows, Row::tree))
                .put("too-new", JsonList.of(tooNew, agent -> new JsonMap().put("agent", agent.value())));
    }
}
