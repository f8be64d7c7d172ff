// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.questions.FillUp.Draws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a period that still runs will cost, as a range: its rest is filled up from the past many times, and each time the whole
 * period is paid.
 *
 * <p>What days and orders tell is filled up day by day, each day by a past one of the same day of the week, for the whole team
 * at once. Everything else is filled up by a past period, by the share of it that is left of the days; all past periods take turns.
 * Where nothing is told of days, the past periods are tried once each. What does not add up over time, such as a rating,
 * stands as it is known, and as in the past period if it is not known yet.
 *
 * <p>A range holds four of five results to come if they are like the past ones: of <i>n</i> results in order it begins with
 * number (<i>n</i> + 1) ÷ 10, rounded down, and ends as far from the end.
 *
 * @param facts the facts so far
 * @param known the last day of which they tell
 * @param seed what the draws began with
 * @param tries how many times the period was paid
 * @param lines what each line of the plan comes to for the team, in the order of the plan
 * @param total what all lines come to; no sum of the others, as not all are high at once
 * @param refused why it could not be paid in further tries, without those that differ in nothing; they count nowhere
 */
public record Forecast(
        TeamFacts facts,
        LocalDate known,
        long seed,
        int tries,
        ImmutableList<Range> lines,
        Range total,
        ImmutableList<Problem> refused)
        implements Answer {

    /** How many periods there have to be at least, or weeks of which days tell: fewer have no range of four in five. */
    public static final int LEAST_PAST = 9;

    /** How many tries there are unless somebody says. */
    public static final int TRIES = 1000;

    /**
     * What something will cost.
     *
     * @param label what it is
     * @param from one in ten is less
     * @param median as many are less as are more
     * @param to one in ten is more
     */
    public record Range(Label label, Money from, Money median, Money to) {

        private static Range of(Label label, List<Money> costs) {
            Collections.sort(costs);
            int last = costs.size() - 1;
            int tenth = Math.max(0, (costs.size() + 1) / 10 - 1);
            return new Range(label, costs.get(tenth), costs.get(last / 2), costs.get(last - tenth));
        }

        private ImmutableList<Words> row() {
            return ImmutableList.of(label, Figure.of(from), Figure.of(median), Figure.of(to));
        }

        private JsonMap tree() {
            return new JsonMap()
                    .put("label", label.tree())
                    .put("from", from.digits())
                    .put("median", median.digits())
                    .put("to", to.digits());
        }
    }

    /**
     * Which of the past a period is filled up from.
     *
     * @param latest how many of the latest periods, at most
     * @param isSeasonal whether only periods of the season: those that begin in the same month of a year, or in one beside it
     */
    public record Past(int latest, boolean isSeasonal) {

        /** All that is on record. */
        public static final Past ALL = new Past(Integer.MAX_VALUE, false);

        /**
         * Creates a choice.
         *
         * @throws IllegalArgumentException if no period is left
         */
        public Past {
            checkArgument(latest > 0, "Expected at least one period, but found %s", latest);
        }
    }

    /**
     * Makes a forecast.
     *
     * @param facts the facts of the period so far
     * @param before what the team was paid before, whose facts are the past
     * @param past which of them
     * @param known the last day of which the facts tell; before the period if of none
     * @param seed what the draws begin with; the same seed gives the same forecast on every machine
     * @param tries how many times the period is paid where days are drawn, at least 9
     * @throws ProblemsException if there is too little past, the day lies behind the period, or none of the tries can be paid
     */
    public static Forecast of(
            PlanBook book, TeamFacts facts, Ledger before, Past past, LocalDate known, long seed, int tries) {
        if (known.isAfter(facts.period().lastDay())) {
            throw WhatIf.problem(QuestionPhrases.KNOWN_LATER.filled(facts.period(), known.toString()));
        }
        if (tries < LEAST_PAST) {
            throw WhatIf.problem(QuestionPhrases.TOO_FEW_TRIES.filled(LEAST_PAST, tries));
        }
        FillUp fillUp = new FillUp(facts, before, known, past);
        Draws draws = new Draws(seed);
        Costs costs = new Costs();
        int all = fillUp.drawsDays() ? tries : fillUp.periods();
        for (int at = 0; at < all; at++) {
            try {
                costs.add(book.run(fillUp.filled(at, draws), before).teamStatement());
            } catch (ProblemsException unpaid) {
                costs.refused.addAll(unpaid.problems());
            }
        }
        if (costs.totals.isEmpty()) {
            throw new ProblemsException(costs.refused.stream().distinct().toList());
        }
        return new Forecast(
                facts,
                known,
                seed,
                costs.totals.size(),
                costs.lines(),
                Range.of(QuestionPhrases.TOTAL, costs.totals),
                costs.refused.stream().distinct().collect(ImmutableList.toImmutableList()));
    }

    /** What the tries cost; a line that is not paid in one of them costs nothing then. */
    private static final class Costs {

        private final List<Money> totals = new ArrayList<>();
        private final Map<String, Label> labels = new LinkedHashMap<>();
        private final Map<String, List<Money>> lines = new LinkedHashMap<>();
        private final List<Problem> refused = new ArrayList<>();

        void add(TeamStatement paid) {
            Money nothing = Money.zero(paid.total().currency());
            Map<String, Money> sums = new LinkedHashMap<>();
            for (Statement statement : paid.statements()) {
                for (PayLine line : statement.lines()) {
                    labels.putIfAbsent(line.rule().value(), line.label());
                    sums.merge(line.rule().value(), line.amount(), Money::plus);
                }
            }
            labels.keySet().forEach(rule -> {
                List<Money> line = lines.computeIfAbsent(
                        rule, unused -> new ArrayList<>(Collections.nCopies(totals.size(), nothing)));
                line.add(sums.getOrDefault(rule, nothing));
            });
            totals.add(paid.total());
        }

        ImmutableList<Range> lines() {
            ImmutableList.Builder<Range> ranges = ImmutableList.builder();
            labels.forEach((rule, label) -> ranges.add(Range.of(label, requireNonNull(lines.get(rule)))));
            return ranges.build();
        }
    }

    /** A table of the ranges, ended by a line feed. */
    @Override
    public String text(Language language) {
        Words title = QuestionPhrases.FORECAST.filled(
                facts.period(), facts.team(), facts.currency().getCurrencyCode(), known.toString(), tries);
        TitledTable table = TitledTable.of(
                title,
                ImmutableList.of(QuestionPhrases.LINE),
                ImmutableList.of(
                        QuestionPhrases.ONE_IN_TEN_LESS, QuestionPhrases.MEDIAN, QuestionPhrases.ONE_IN_TEN_MORE),
                Stream.concat(lines.stream(), Stream.of(total)).map(Range::row).toList());
        return table.text(language)
                + refused.stream()
                        .map(problem ->
                                QuestionPhrases.FORECAST_REFUSED.filled(problem).in(language) + "\n")
                        .collect(Collectors.joining());
    }

    @Override
    public JsonMap tree() {
        return new JsonMap()
                .put("team", facts.team().value())
                .put("period", facts.period().toString())
                .put("currency", facts.currency().getCurrencyCode())
                .put("known", known.toString())
                .put("seed", Long.toString(seed))
                .put("tries", tries)
                .put("lines", JsonList.of(lines, Range::tree))
                .put("total", total.tree())
                .put("refused", JsonList.of(refused, Words::tree));
    }
}
