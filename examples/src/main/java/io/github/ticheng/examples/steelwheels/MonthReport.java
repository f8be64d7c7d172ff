// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.examples.steelwheels.HeadedTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A month of the desk as text: a table of each territory's team, one of all territories, and what else there is to know. */
final class MonthReport {

    private static final ImmutableList<Metric> SALES =
            ImmutableList.of(Metrics.PLACED_SALES, Metrics.CLOSED_SALES, Metrics.SALES);

    private final CompensationPlan plan;
    private final ImmutableList<TeamRun> runs;
    private final Language language;
    private final Unit money;
    private final ImmutableList<Entry<? extends Rule>> lines;

    /**
     * Creates a report.
     *
     * @param runs a run of the plan per territory, of one month
     */
    MonthReport(CompensationPlan plan, List<TeamRun> runs, Language language) {
        this.plan = plan;
        this.runs = ImmutableList.copyOf(runs);
        this.language = language;
        this.money = Unit.money(plan.currency());
        this.lines = plan.entries().stream()
                .filter(entry -> entry.family().makesLines())
                .collect(ImmutableList.toImmutableList());
    }

    /** The report, each line ended by a line feed. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(ReportWords.title(plan, runs.get(0).facts().period().toString(), language));
        for (TeamRun run : runs) {
            text.append('\n').append(run.facts().team()).append('\n').append(teamTable(run));
        }
        text.append('\n')
                .append(DeskPhrases.ALL_TERRITORIES.in(language))
                .append('\n')
                .append(deskTable());
        text.append('\n').append(outcomes());
        text.append('\n').append(ReportWords.findings(plan, language));
        return text.toString();
    }

    private String teamTable(TeamRun run) {
        HeadedTable table = new HeadedTable(ImmutableList.<Column>builder()
                .add(Column.text(DeskPhrases.AGENT.in(language)))
                .add(Column.figures(DeskPhrases.SCORE.in(language)))
                .add(Column.text(DeskPhrases.GRADE.in(language)))
                .addAll(amountColumns())
                .build());
        for (Statement statement : run.statements()) {
            Scorecard card = statement.scorecard();
            List<String> cells = new ArrayList<>();
            cells.add(ReportWords.name(statement.agent()));
            cells.add(card == null ? "–" : Figure.of(card.score(), Unit.POINTS).in(language));
            cells.add(
                    card == null || card.grade() == null
                            ? "–"
                            : card.grade().label().in(language));
            cells.addAll(amounts(run, List.of(statement)));
            table.add(cells);
        }
        List<String> sum = new ArrayList<>(List.of(DeskPhrases.TOTAL.in(language), "", ""));
        sum.addAll(amounts(run, run.statements()));
        table.add(sum);
        return table.text();
    }

    private String deskTable() {
        HeadedTable table = new HeadedTable(ImmutableList.<Column>builder()
                .add(Column.text(DeskPhrases.TERRITORY.in(language)))
                .addAll(amountColumns())
                .build());
        List<Exact> sums = new ArrayList<>();
        for (TeamRun run : runs) {
            List<Exact> values = values(run, run.statements());
            for (int i = 0; i < values.size(); i++) {
                if (sums.size() <= i) {
                    sums.add(Exact.ZERO);
                }
                sums.set(i, sums.get(i).plus(values.get(i)));
            }
            table.add(row(run.facts().team().value(), values));
        }
        table.add(row(DeskPhrases.TOTAL.in(language), sums));
        return table.text();
    }

    private ImmutableList<Column> amountColumns() {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        SALES.forEach(metric -> columns.add(Column.figures(metric.in(language))));
        lines.forEach(line -> columns.add(Column.figures(line.label().in(language))));
        return columns.add(Column.figures(DeskPhrases.TOTAL.in(language))).build();
    }

    private List<String> row(String head, List<Exact> values) {
        List<String> cells = new ArrayList<>(List.of(head));
        values.forEach(value -> cells.add(money.format(value, language)));
        return cells;
    }

    private List<String> amounts(TeamRun run, List<Statement> statements) {
        return values(run, statements).stream()
                .map(value -> money.format(value, language))
                .toList();
    }

    /** The sums over some statements of a run: of each sales metric, of each pay line, and of the totals. */
    private List<Exact> values(TeamRun run, List<Statement> statements) {
        List<Exact> values = new ArrayList<>();
        for (Metric metric : SALES) {
            Exact sum = Exact.ZERO;
            for (Statement statement : statements) {
                sum = sum.plus((Exact)
                        run.facts().value(statement.agent().id(), metric).orElseThrow());
            }
            values.add(sum);
        }
        for (Entry<? extends Rule> line : lines) {
            Exact sum = Exact.ZERO;
            for (Statement statement : statements) {
                for (PayLine paid : statement.lines()) {
                    sum = paid.rule().equals(line.id()) ? sum.plus(paid.value()) : sum;
                }
            }
            values.add(sum);
        }
        Exact total = Exact.ZERO;
        for (Statement statement : statements) {
            total = total.plus(statement.total().amount());
        }
        values.add(total);
        return values;
    }

    private String outcomes() {
        StringBuilder text = new StringBuilder(DeskPhrases.OUTCOMES.in(language)).append('\n');
        for (TeamRun run : runs) {
            for (Statement statement : run.statements()) {
                Message reason = statement.notAssessed();
                Message line = reason != null
                        ? ReportWords.notAssessed(statement.agent(), reason)
                        : Message.saying(DeskPhrases.OUTCOME)
                                .with("agent", ReportWords.name(statement.agent()))
                                .with("outcomes", said(statement.outcomes()))
                                .build();
                text.append("  ").append(line.in(language)).append('\n');
            }
        }
        return text.toString();
    }

    private String said(ImmutableList<Outcome> outcomes) {
        return outcomes.isEmpty()
                ? DeskPhrases.NONE.in(language)
                : outcomes.stream()
                        .map(outcome -> outcome.label().in(language))
                        .collect(Collectors.joining(DeskPhrases.SEPARATOR.in(language)));
    }
}
