// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class StatementXlsxTest {

    private static final PayRule SALES = preparation -> {
        Slot<Exact> slot = preparation.number(Metrics.SALES);
        return agent -> agent.number(slot);
    };

    static TeamStatement statement(String team) {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay("commission", SALES)
                .pay("bonus", SALES)
                .build();
        return plan.run(TeamFacts.builder(team, "2024-07", "CNY")
                        .agent("li-na", sheet -> sheet.put(Metrics.SALES, "388.02"))
                        .agent("wang-wei", sheet -> sheet.put(Metrics.SALES, "200"))
                        .build())
                .teamStatement();
    }

    private static String text(Row row) {
        return String.join(
                " | ",
                row.stream()
                        .map(cell -> cell == null
                                ? ""
                                : cell.getFormula() == null ? cell.getText() : "=" + cell.getFormula())
                        .toList());
    }

    @Test
    void close_statements_areSheetsThatAddUp() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (StatementXlsx workbook = new StatementXlsx(bytes, Language.CHINESE)) {
            workbook.add(statement("desk"));
            workbook.add(statement("a-team-of-a-very-long-name-indeed"));
            workbook.add(statement("a-team-of-a-very-long-name-indeed-2"));
        }

        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            List<Sheet> sheets = read.getSheets().toList();
            assertThat(sheets)
                    .extracting(Sheet::getName)
                    .containsExactly(
                            "desk 2024-07", "a-team-of-a-very-long-name-inde", "a-team-of-a-very-long-name-in 2");
            assertThat(sheets.get(0).read())
                    .extracting(StatementXlsxTest::text)
                    .containsExactly(
                            "期间 | 团队 | 员工 | 姓名 | commission | bonus | 合计 | 币种",
                            "2024-07 | desk | li-na | li-na | 388.02 | 388.02 | =SUM(E2:F2) | CNY",
                            "2024-07 | desk | wang-wei | wang-wei | 200.00 | 200.00 | =SUM(E3:F3) | CNY",
                            " |  |  |  | =SUM(E2:E3) | =SUM(F2:F3) | =SUM(G2:G3)");
        }
    }

    @Test
    void close_withoutAnyTeam_isAnEmptySheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new StatementXlsx(bytes, Language.ENGLISH).close();

        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(read.getSheets())
                    .singleElement()
                    .satisfies(sheet -> assertThat(sheet.read()).isEmpty());
        }
    }
}
