// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.examples.steelwheels.HeadedTable.Column;
import io.github.ticheng.rules.wages.PayReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The paid year as text: per month a line per representative, then what was special in it, and at the end the year's
 * report.
 */
final class PaidYearText {

    private final PaidYear year;
    private final Language language;
    private final Unit money;
    private final ImmutableList<Entry<? extends Rule>> lines;

    PaidYearText(PaidYear year, Language language) {
        this.year = year;
        this.language = language;
        CompensationPlan plan = year.book().versions().get(0);
        this.money = Unit.money(plan.currency());
        this.lines = plan.entries().stream()
                .filter(entry -> entry.family().makesLines())
                .collect(ImmutableList.toImmutableList());
    }

    /** The text, each line ended by a line feed. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "",
                Message.saying(YearPhrases.TITLE)
                        .with("year", DeskYear.YEAR.toString())
                        .with("currency", SalesDesk.CURRENCY)
                        .build());
        year.book().versions().forEach(version -> line(text, "", version(version)));
        year.months().forEach((month, runs) -> {
            text.append('\n');
            line(
                    text,
                    "",
                    Message.saying(YearPhrases.MONTH)
                            .with("month", month.toString())
                            .with("plan", runs.get(0).plan().ref().toString())
                            .build());
            text.append(table(runs));
            runs.forEach(run -> MonthNotes.of(run).forEach(note -> line(text, "  ", note)));
        });
        return text.append('\n').append(report()).toString();
    }

    private Message version(CompensationPlan version) {
        ImmutableList<Finding> findings = version.check();
        return Message.saying(YearPhrases.VERSION)
                .with("plan", version.ref().toString())
                .with("day", version.inForceFrom().orElseThrow().toString())
                .with(
                        "findings",
                        findings.isEmpty()
                                ? YearPhrases.NO_FINDINGS.in(language)
                                : findings.stream()
                                        .map(finding -> finding.in(language))
                                        .collect(Collectors.joining(DeskPhrases.SEPARATOR.in(language))))
                .build();
    }

    private void line(StringBuilder text, String indent, Words words) {
        text.append(indent).append(words.in(language)).append('\n');
    }

    // ------------------------------------------------------------------------------------------ a month

    private String table(ImmutableList<TeamRun> runs) {
        HeadedTable table = new HeadedTable(columns(Metrics.SALES, YearPhrases.CARRIED));
        List<Exact> sums = new ArrayList<>();
        for (TeamRun run : runs) {
            for (Statement statement : run.statements()) {
                List<Exact> values = new ArrayList<>();
                values.add((Exact)
                        run.facts().value(statement.agent().id(), Metrics.SALES).orElseThrow());
                lines.forEach(line -> values.add(sum(statement, line)));
                values.add(statement.total().amount());
                values.add(PaidYear.carried(statement));
                table.add(row(run.facts().team().value(), ReportWords.name(statement.agent()), values));
                add(sums, values);
            }
        }
        table.add(row(DeskPhrases.TOTAL.in(language), "", sums));
        return table.text();
    }

    private static Exact sum(Statement statement, Entry<? extends Rule> rule) {
        Exact sum = Exact.ZERO;
        for (PayLine line : statement.lines()) {
            sum = line.rule().equals(rule.id()) ? sum.plus(line.value()) : sum;
        }
        return sum;
    }

    // ------------------------------------------------------------------------------------------ the year

    private String report() {
        StringBuilder text = new StringBuilder();
        Money total = Money.zero(Money.currency(SalesDesk.CURRENCY));
        HeadedTable table = new HeadedTable(
                columns(YearPhrases.MONTHS, YearPhrases.CARRIED, YearPhrases.KNOWN_AT_ONCE, YearPhrases.DIFFERENCE));
        List<Exact> sums = new ArrayList<>();
        for (PayReport report : year.reports()) {
            total = total.plus(report.total());
            for (PayReport.AgentReport agent : report.agents()) {
                List<Exact> values = values(report.team(), agent);
                List<String> row = row(report.team().value(), ReportWords.name(agent.agent()), values);
                row.add(2, Integer.toString(agent.statements()));
                table.add(row);
                add(sums, values);
            }
        }
        List<String> sum = row(DeskPhrases.TOTAL.in(language), "", sums);
        sum.add(2, "");
        table.add(sum);
        line(
                text,
                "",
                Message.saying(YearPhrases.REPORT)
                        .with("months", year.months().size())
                        .with("total", Figure.of(total))
                        .build());
        text.append(table.text());
        line(text, "", YearPhrases.ABOUT_KNOWN_AT_ONCE);
        return text.toString();
    }

    private List<Exact> values(TeamId territory, PayReport.AgentReport agent) {
        AgentId id = agent.agent().id();
        List<Exact> values = new ArrayList<>();
        for (Entry<? extends Rule> line : lines) {
            values.add(agent.sum(line.id().value()).map(Money::amount).orElse(Exact.ZERO));
        }
        Exact total = agent.total().amount();
        Exact due = year.due(territory, id);
        Exact knownAtOnce = year.dueIfKnownAtOnce(territory, id);
        values.addAll(List.of(total, due.minus(total), knownAtOnce, due.minus(knownAtOnce)));
        return values;
    }

    // ------------------------------------------------------------------------------------------ tables

    /** Territory, representative, a first figure, the lines of the plan, the total, and the last ones. */
    private ImmutableList<Column> columns(Words first, Words... last) {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        columns.add(Column.text(DeskPhrases.TERRITORY.in(language)));
        columns.add(Column.text(DeskPhrases.AGENT.in(language)));
        columns.add(Column.figures(first.in(language)));
        lines.forEach(line -> columns.add(Column.figures(line.label().in(language))));
        columns.add(Column.figures(DeskPhrases.TOTAL.in(language)));
        for (Words words : last) {
            columns.add(Column.figures(words.in(language)));
        }
        return columns.build();
    }

    private List<String> row(String head, String name, List<Exact> values) {
        List<String> cells = new ArrayList<>(List.of(head, name));
        values.forEach(value -> cells.add(money.format(value, language)));
        return cells;
    }

    private static void add(List<Exact> sums, List<Exact> values) {
        for (int i = 0; i < values.size(); i++) {
            if (sums.size() <= i) {
                sums.add(Exact.ZERO);
            }
            sums.set(i, sums.get(i).plus(values.get(i)));
        }
    }
}
