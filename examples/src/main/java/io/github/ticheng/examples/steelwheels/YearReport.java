// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.examples.steelwheels.HeadedTable.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A year of the desk as text: what each representative was paid in each month, and what hung on earlier months. */
final class YearReport {

    private static final String STREAK_BONUS = "streak-bonus";
    private static final String EXIT_PROPOSAL = "exit-proposal";

    private final CompensationPlan plan;
    private final Period year;
    private final ImmutableSortedMap<Period, ImmutableList<TeamRun>> months;
    private final Language language;
    private final Unit money;

    /**
     * Creates a report.
     *
     * @param months by month of the year, a run of the plan per territory
     */
    YearReport(
            CompensationPlan plan,
            Period year,
            ImmutableSortedMap<Period, ImmutableList<TeamRun>> months,
            Language language) {
        this.plan = plan;
        this.year = year;
        this.months = months;
        this.language = language;
        this.money = Unit.money(plan.currency());
    }

    /** The report, each line ended by a line feed. */
    String text() {
        StringBuilder text = new StringBuilder(ReportWords.title(plan, year.toString(), language));
        Map<TeamId, Map<String, List<Exact>>> teams = new LinkedHashMap<>();
        months.values()
                .forEach(runs -> runs.forEach(run -> {
                    Map<String, List<Exact>> paid =
                            teams.computeIfAbsent(run.facts().team(), team -> new LinkedHashMap<>());
                    run.statements()
                            .forEach(statement -> paid.computeIfAbsent(
                                            ReportWords.name(statement.agent()), agent -> new ArrayList<>())
                                    .add(statement.total().amount()));
                }));
        Map<String, List<Exact>> desk = new LinkedHashMap<>();
        teams.forEach((team, paid) -> {
            text.append('\n').append(team).append('\n').append(table(DeskPhrases.AGENT, paid));
            desk.put(team.value(), sums(paid));
        });
        text.append('\n')
                .append(DeskPhrases.ALL_TERRITORIES.in(language))
                .append('\n')
                .append(table(DeskPhrases.TERRITORY, desk));
        text.append('\n').append(events());
        return text.append('\n').append(ReportWords.findings(plan, language)).toString();
    }

    private String table(Words head, Map<String, List<Exact>> rows) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(head.in(language))));
        months.keySet().forEach(month -> columns.add(Column.figures(month.toString())));
        columns.add(Column.figures(DeskPhrases.TOTAL.in(language)));
        HeadedTable table = new HeadedTable(columns);
        rows.forEach((name, amounts) -> table.add(row(name, amounts)));
        table.add(row(DeskPhrases.TOTAL.in(language), sums(rows)));
        return table.text();
    }

    private List<String> row(String name, List<Exact> amounts) {
        List<String> cells = new ArrayList<>(List.of(name));
        amounts.forEach(amount -> cells.add(money.format(amount, language)));
        cells.add(money.format(sum(amounts), language));
        return cells;
    }

    private static Exact sum(List<Exact> amounts) {
        return amounts.stream().reduce(Exact.ZERO, Exact::plus);
    }

    /** The sum of each column. */
    private static List<Exact> sums(Map<String, List<Exact>> rows) {
        List<Exact> sums = new ArrayList<>();
        for (List<Exact> row : rows.values()) {
            for (int i = 0; i < row.size(); i++) {
                if (sums.size() <= i) {
                    sums.add(Exact.ZERO);
                }
                sums.set(i, sums.get(i).plus(row.get(i)));
            }
        }
        return sums;
    }

    private String events() {
        StringBuilder text = new StringBuilder();
        months.forEach((month, runs) -> runs.stream()
                .flatMap(run -> run.statements().stream())
                .flatMap(statement -> events(statement).stream())
                .forEach(event -> text.append("  ")
                        .append(Message.saying(DeskPhrases.EVENT)
                                .with("month", month.toString())
                                .with("what", event)
                                .build()
                                .in(language))
                        .append('\n')));
        return DeskPhrases.EVENTS.in(language) + "\n"
                + (text.isEmpty() ? "  " + DeskPhrases.NONE.in(language) + "\n" : text);
    }

    private static ImmutableList<Message> events(Statement statement) {
        ImmutableList.Builder<Message> events = ImmutableList.builder();
        Message reason = statement.notAssessed();
        if (reason != null) {
            events.add(ReportWords.notAssessed(statement.agent(), reason));
        }
        statement.lines(STREAK_BONUS).stream()
                .filter(line -> !line.value().isZero())
                .forEach(line -> events.add(bonus(statement, line)));
        for (Outcome outcome : statement.outcomes()) {
            if (outcome.code().equals(EXIT_PROPOSAL)) {
                events.add(Message.saying(DeskPhrases.EXIT)
                        .with("agent", ReportWords.name(statement.agent()))
                        .with("outcome", outcome.label())
                        .with("reason", outcome.reason())
                        .build());
            }
        }
        return events.build();
    }

    private static Message bonus(Statement statement, PayLine line) {
        return Message.saying(DeskPhrases.BONUS)
                .with("agent", ReportWords.name(statement.agent()))
                .with("line", line.label())
                .with("amount", Figure.of(line.amount()))
                .build();
    }
}
