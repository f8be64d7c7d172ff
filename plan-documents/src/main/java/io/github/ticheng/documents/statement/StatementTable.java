// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.csv.CsvRows;
import io.github.ticheng.documents.json.FactsPhrases;
import io.github.ticheng.documents.tree.Shown;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a table of statements, its titles in either language. Used once. */
final class StatementTable {

    private static final int PERIOD = 0;
    private static final int TEAM = 1;
    private static final int AGENT = 2;
    private static final int RULE = 4;
    private static final int LABEL = 6;
    private static final int AMOUNT = 7;
    private static final int CURRENCY = 8;
    /** Of the wide form: period, team, agent and name stand before the rules, total and currency behind them. */
    private static final int RULES_FROM = 4;

    private static final int BEHIND_RULES = 2;
    private static final int MOST_DIAGNOSTICS = 500;

    private final List<Diagnostic> wrong = new ArrayList<>();
    private final ImmutableList.Builder<PaidRow> read = ImmutableList.builder();

    ImmutableList<PaidRow> read(String name, Reader reader) throws IOException {
        try (CsvRows rows = new CsvRows(name, reader)) {
            CsvRow first = rows.next();
            CsvRow titles = first == null ? CsvRow.of(name, 1, ImmutableList.of()) : first;
            boolean isWide = isWide(titles);
            if (!isWide && !stand(StatementCsv.LINE_TITLES, titles, 0)) {
                wrong.add(titles.error(-1, "", Message.of(StatementPhrases.NO_TABLE), StatementPhrases.A_TABLE, null));
                throw new DocumentException(wrong);
            }
            for (CsvRow row = rows.next(); row != null && wrong.size() < MOST_DIAGNOSTICS; row = rows.next()) {
                Diagnostic fault = row.fault();
                if (fault != null) {
                    wrong.add(fault);
                } else {
                    Cells cells = new Cells(titles, row);
                    if (isWide) {
                        wide(cells);
                    } else {
                        add(cells, cells.text(RULE), cells.text(LABEL), cells.money(AMOUNT, CURRENCY));
                    }
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new DocumentException(wrong);
        }
        return read.build();
    }

    private void wide(Cells cells) {
        int behind = cells.titles.size() - BEHIND_RULES;
        Money sum = null;
        for (int i = RULES_FROM; i < behind; i++) {
            if (!cells.text(i).isEmpty()) {
                Money amount = cells.money(i, behind + 1);
                String title = CsvLines.restored(cells.titles.cell(i));
                add(cells, title, title, amount);
                sum = sum == null || amount == null ? amount : sum.plus(amount);
            }
        }
        Money total = cells.money(behind, behind + 1);
        if (wrong.isEmpty() && sum != null && !sum.equals(total)) {
            cells.refuse(
                    behind,
                    StatementPhrases.OTHER_TOTAL.filled(
                            cells.text(behind), sum.amount().toString()),
                    StatementPhrases.THE_SUM);
        }
    }

    private void add(Cells cells, String rule, String label, @Nullable Money amount) {
        Period period = cells.value(PERIOD, FactsPhrases.A_PERIOD, Period::parse);
        TeamId team = cells.value(TEAM, StatementPhrases.AN_ID, TeamId::of);
        AgentId agent = cells.value(AGENT, StatementPhrases.AN_ID, AgentId::of);
        if (period != null && team != null && agent != null && amount != null) {
            read.add(new PaidRow(period, team, agent, rule, label, amount));
        }
    }

    /** The cells of a row. */
    private final class Cells {
        private final CsvRow titles;
        private final CsvRow row;

        Cells(CsvRow titles, CsvRow row) {
            this.titles = titles;
            this.row = row;
        }

        String text(int cell) {
            return CsvLines.restored(row.cell(cell));
        }

        @Nullable
        Money money(int amount, int currency) {
            return value(
                    amount,
                    StatementPhrases.AN_AMOUNT,
                    // An amount is no formula, so its minus is its own.
                    unused -> Money.of(row.cell(currency), row.cell(amount)));
        }

        <T> @Nullable T value(int cell, Label expected, Function<String, T> reader) {
            try {
                return reader.apply(text(cell));
            } catch (IllegalArgumentException unreadable) {
                refuse(
                        cell,
                        StatementPhrases.UNREADABLE_CELL.filled(Shown.of(text(cell)), titles.cell(cell)),
                        expected);
                return null;
            }
        }

        void refuse(int cell, Message message, Words expected) {
            wrong.add(row.error(cell, titles.cell(cell), message, expected, null));
        }
    }

    private static boolean isWide(CsvRow titles) {
        int behind = titles.size() - BEHIND_RULES;
        return behind >= RULES_FROM
                && stand(StatementCsv.WIDE_TITLES, titles, 0)
                && stand(ImmutableList.of(StatementPhrases.TOTAL, StatementPhrases.CURRENCY), titles, behind);
    }

    private static boolean stand(ImmutableList<Label> labels, CsvRow titles, int from) {
        for (int i = 0; i < labels.size(); i++) {
            String title = titles.cell(from + i);
            if (!title.equals(labels.get(i).in(Language.ENGLISH))
                    && !title.equals(labels.get(i).in(Language.CHINESE))) {
                return false;
            }
        }
        return true;
    }
}
