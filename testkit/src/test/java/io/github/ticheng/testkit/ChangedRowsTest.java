// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.payroll.FolderLedgers;
import io.github.ticheng.payroll.JdbcLedgers;
import io.github.ticheng.payroll.LedgerStore;
import io.github.ticheng.payroll.Payroll;
import io.github.ticheng.rules.tieredcommission.Ladders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One character of what is kept becomes another one, a thousand times, and each time it is told where. */
class ChangedRowsTest {

    private static final int ROWS = 3;
    private static final String OTHERS = "0123456789aZ-:x\u5e97";

    private final Random random = new Random(20_240_731);

    private static void pay(LedgerStore store) {
        Payroll payroll = Payroll.of(
                PlanBook.of(CompensationPlan.builder("shop", "2024", "CNY")
                        .pay("commission", Ladders.flat(SALES, Rate.percent("3")))
                        .build()),
                store);
        for (int month = 1; month <= ROWS; month++) {
            int sales = 1000 * month + 7;
            payroll.pay(TeamFacts.builder("desk", "2024-0" + month, "CNY")
                    .agent("li-na", agent -> agent.put(SALES, sales + ".50"))
                    .build());
        }
        payroll.close(Period.parse("2024-02"));
        assertThat(store.verify()).isEmpty();
    }

    private String changed(String text, String others) {
        int at;
        do {
            at = random.nextInt(text.length());
        } while (Character.isWhitespace(text.charAt(at)));
        char other;
        do {
            other = others.charAt(random.nextInt(others.length()));
        } while (other == text.charAt(at));
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static void assertTold(List<Diagnostic> found, String place, String change) {
        assertThat(found).as(change).isNotEmpty();
        assertThat(found.get(0).in(Language.ENGLISH)).as(change).contains(place);
        assertThat(found.get(0).in(Language.CHINESE)).as(change).contains(place);
    }

    @Test
    void rowsOfATable_withACharacterChanged_areTold() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:changed;DB_CLOSE_DELAY=-1");
        JdbcLedgers store = new JdbcLedgers(database);
        store.createTable();
        pay(store);
        List<String> columns =
                List.of("team", "seq", "pay_period", "last_day", "plan_id", "plan_version", "document", "closed");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 700; i++) {
                int seq = 1 + random.nextInt(ROWS);
                String column = i % 2 == 0 ? "document" : columns.get(random.nextInt(columns.size()));
                seq = column.equals("closed") ? 1 : seq;
                String kept;
                try (ResultSet row = statement.executeQuery(
                        "select " + column + ", pay_period from ticheng_ledger where seq = " + seq)) {
                    row.next();
                    kept = row.getString(1);
                }
                String other =
                        column.equals("seq") ? "" + (seq + ROWS + random.nextInt(9 - seq)) : changed(kept, OTHERS);
                try (PreparedStatement update = connection.prepareStatement("update ticheng_ledger set " + column
                        + " = ? where " + column + " = ? and pay_period " + (column.equals("pay_period") ? "<>" : "=")
                        + " ?")) {
                    String period = column.equals("pay_period") ? "" : "2024-0" + seq;
                    update(update, other, kept, period);
                    assertTold(
                            store.verify(), column.equals("team") ? "/" : "desk", column + " " + kept + " -> " + other);
                    update(update, kept, other, period);
                }
            }
        }
        assertThat(store.verify()).isEmpty();
    }

    private static void update(PreparedStatement update, String now, String before, String period) throws SQLException {
        update.setString(1, now);
        update.setString(2, before);
        update.setString(3, period);
        assertThat(update.executeUpdate()).isEqualTo(1);
    }

    @Test
    void files_withACharacterChanged_areTold(@TempDir Path folder) throws IOException {
        LedgerStore store = new FolderLedgers(folder);
        pay(store);
        for (int i = 0; i < 300; i++) {
            Path file = folder.resolve(i % 10 == 0 ? "desk.closed" : "desk.json");
            String kept = Files.readString(file);
            String other = changed(kept, OTHERS);
            Files.write(file, other.getBytes(UTF_8));
            assertTold(store.verify(), file.toString(), other);
            Files.writeString(file, kept);
        }
        assertThat(store.verify()).isEmpty();
    }
}
