// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.TextTable;
import io.github.ticheng.core.text.Visible;
import java.util.ArrayList;
import java.util.List;

/** Writes a statement as plain text: who, the lines, the total, and what else there is to say. */
final class StatementText {

    private static final Label TOTAL = Label.of("total", "合计");
    private static final Label GRADE = Label.of("grade", "等级");
    private static final Label CARRIED = Label.of("carried on", "结转");

    private StatementText() {}

    static String of(Statement statement, Language language) {
        String id = statement.agent().id().value();
        String name = Visible.of(statement.agent().name());
        StringBuilder text = new StringBuilder(name.equals(id) ? id : name + " (" + id + ")");
        for (Scorecard card : statement.scorecards()) {
            Grade grade = card.grade();
            if (grade == null) {
                continue;
            }
            text.append(", ")
                    .append(card.card() == null ? "" : card.card().label().in(language) + " ")
                    .append(GRADE.in(language))
                    .append(' ')
                    .append(grade.label().in(language));
        }
        text.append('\n');
        TextTable table = TextTable.of("  ", "lrl");
        for (PayLine line : statement.lines()) {
            table.row(
                    line.label().in(language),
                    Figure.of(line.amount()).in(language),
                    line.note() == null ? "" : line.note().in(language));
        }
        table.row(
                TOTAL.in(language),
                Figure.of(statement.total()).in(language),
                statement.total().currency().getCurrencyCode());
        text.append(table);
        for (String remark : remarks(statement, language)) {
            text.append("  ").append(remark).append('\n');
        }
        return text.toString();
    }

    private static List<String> remarks(Statement statement, Language language) {
        List<String> remarks = new ArrayList<>();
        if (statement.notAssessed() != null) {
            remarks.add(statement.notAssessed().in(language));
        }
        for (Outcome outcome : statement.outcomes()) {
            remarks.add(outcome.label().in(language) + ": " + outcome.reason().in(language));
        }
        for (Balance balance : statement.balances()) {
            remarks.add(
                    CARRIED.in(language) + ": " + Figure.of(balance.amount()).in(language));
        }
        return remarks;
    }
}
