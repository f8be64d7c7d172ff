// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.documents.csv.CsvLines;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Statements as CSV, for spreadsheets and payroll systems. Immutable.
 *
 * <p>{@linkplain #lines In lines} there is a row per pay line: period, team, agent, name, rule, room, label, amount,
 * currency, note. {@linkplain #wide Wide} there is a row per agent and a column per rule; an agent without a line of a
 * rule has an empty cell, and several lines of one rule are summed up. Rows end in LF; the encoding is for whoever writes
 * the text, and should be UTF-8.
 *
 * <p>Amounts are plain decimals with the minor digits of their currency: {@code 1700.00}, {@code -200.40}. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it, and what is not seen is {@linkplain Visible escaped}.
 */
public final class StatementCsv {

    static final ImmutableList<Label> LINE_TITLES = ImmutableList.of(
            StatementPhrases.PERIOD,
            StatementPhrases.TEAM,
            StatementPhrases.AGENT,
            StatementPhrases.NAME,
            StatementPhrases.RULE,
            StatementPhrases.ROOM,
            StatementPhrases.LABEL,
            StatementPhrases.AMOUNT,
            StatementPhrases.CURRENCY,
            StatementPhrases.NOTE);
    static final ImmutableList<Label> WIDE_TITLES = ImmutableList.of(
            StatementPhrases.PERIOD, StatementPhrases.TEAM, StatementPhrases.AGENT, StatementPhrases.NAME);

    private final Language language;
    private final boolean startsWithMark;

    private StatementCsv(Language language, boolean startsWithMark) {
        this.language = language;
        this.startsWithMark = startsWithMark;
    }

    /** CSV with titles, labels and notes in a language. */
    public static StatementCsv in(Language language) {
        return new StatementCsv(language, false);
    }

    /** The same with a byte order mark at the start, from which Excel knows that the file is UTF-8. */
    public StatementCsv withByteOrderMark() {
        return new StatementCsv(language, true);
    }

    /** A row per pay line of all statements. */
    public String lines(Iterable<TeamStatement> teams) {
        StringBuilder csv = new StringBuilder();
        teams.forEach(lines(csv));
        return csv.toString();
    }

    /**
     * Writes the titles, and then a row per pay line of each team that is handed over, at once.
     *
     * @return takes the teams; it throws {@link UncheckedIOException} if writing fails
     */
    public Consumer<TeamStatement> lines(Appendable out) {
        CsvWriter writer = writer(out);
        writer.writeRecord(LINE_TITLES.stream().map(title -> title.in(language)).toList());
        return team -> {
            for (Statement statement : team.statements()) {
                List<String> start = start(team, statement);
                for (PayLine line : statement.lines()) {
                    List<String> row = new ArrayList<>(start);
                    row.add(line.rule().value());
                    row.add(line.room().in(language));
                    row.add(cell(line.label().in(language)));
                    row.add(line.amount().digits());
                    row.add(line.amount().currency().getCurrencyCode());
                    row.add(line.note() == null ? "" : cell(line.note().in(language)));
                    writer.writeRecord(row);
                }
            }
        };
    }

    /** A row per agent, with a column per rule of which there is a line. */
    public String wide(Iterable<TeamStatement> teams) {
        Map<RuleId, Label> columns = new LinkedHashMap<>();
        for (TeamStatement team : teams) {
            RuleColumns.of(team).forEach(columns::putIfAbsent);
        }
        StringBuilder csv = new StringBuilder();
        teams.forEach(wide(columns, csv));
        return csv.toString();
    }

    /**
     * Writes the titles, and then a row per agent of each team that is handed over, at once.
     *
     * @param plan the plan whose rules of the rooms PAY, SHARE and SETTLE are the columns
     * @return takes the teams; it throws {@link UncheckedIOException} if writing fails, and {@link
     *     IllegalArgumentException} at a line of a rule that the plan does not have
     */
    public Consumer<TeamStatement> wide(CompensationPlan plan, Appendable out) {
        Map<RuleId, Label> columns = new LinkedHashMap<>();
        plan.entries().stream()
                .filter(entry -> entry.family().makesLines())
                .forEach(entry -> columns.put(entry.id(), entry.label()));
        return wide(columns, out);
    }

    private Consumer<TeamStatement> wide(Map<RuleId, Label> columns, Appendable out) {
        CsvWriter writer = writer(out);
        List<String> titles = new ArrayList<>();
        WIDE_TITLES.forEach(title -> titles.add(title.in(language)));
        RuleColumns.titles(columns, language).forEach(title -> titles.add(cell(title)));
        titles.add(StatementPhrases.TOTAL.in(language));
        titles.add(StatementPhrases.CURRENCY.in(language));
        writer.writeRecord(titles);
        return team -> {
            for (Statement statement : team.statements()) {
                writer.writeRecord(row(team, statement, columns.keySet()));
            }
        };
    }

    /**
     * Reads back what either form in either language says, for comparing: a row for each amount. Of the form with a row per
     * agent the sums of rules are known, by the titles of their columns, and not the rules; its totals are compared with the
     * sums.
     *
     * @param name what messages call the text
     * @param text the text, closed when it is read
     * @throws io.github.ticheng.documents.DocumentException if it is no table of statements, or a row cannot be read; it
     *     tells the first 500 places
     * @throws IOException if the text cannot be read
     */
    public static ImmutableList<PaidRow> read(String name, Reader text) throws IOException {
        return new StatementTable().read(name, text);
    }

    private static List<String> row(TeamStatement team, Statement statement, Set<RuleId> columns) {
        Map<RuleId, Money> sums = new LinkedHashMap<>();
        for (PayLine line : statement.lines()) {
            sums.merge(line.rule(), line.amount(), Money::plus);
        }
        Set<RuleId> unknown = new LinkedHashSet<>(sums.keySet());
        unknown.removeAll(columns);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Expected lines of the rules " + columns + ", but found " + unknown
                    + " of agent " + statement.agent().id());
        }
        List<String> row = new ArrayList<>(start(team, statement));
        for (RuleId rule : columns) {
            Money sum = sums.get(rule);
            row.add(sum == null ? "" : sum.digits());
        }
        row.add(statement.total().digits());
        row.add(statement.total().currency().getCurrencyCode());
        return row;
    }

    private static List<String> start(TeamStatement team, Statement statement) {
        return List.of(
                team.period().toString(),
                cell(team.team().value()),
                cell(statement.agent().id().value()),
                cell(statement.agent().name()));
    }

    private static String cell(String text) {
        return CsvLines.defused(Visible.of(text));
    }

    private CsvWriter writer(Appendable out) {
        if (startsWithMark) {
            try {
                out.append('\uFEFF');
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return CsvLines.to(out);
    }
}
