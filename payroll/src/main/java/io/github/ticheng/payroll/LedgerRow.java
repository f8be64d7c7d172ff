// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterators;
import com.google.common.collect.Lists;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.statement.LedgerJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the table: an entry, and beside it what one selects rows by. */
record LedgerRow(String seq, String period, String lastDay, String planId, String planVersion, String document) {

    static final String SELECT =
            "select seq, pay_period, last_day, plan_id, plan_version, document from ticheng_ledger";

    static LedgerRow of(ResultSet row) throws SQLException {
        return new LedgerRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    /**
     * What rows hold, which are the last ones of a team.
     *
     * @param before the row before them; null if they are all
     * @throws DocumentException if they are not as they were written
     */
    static Ledger ledger(String team, @Nullable LedgerRow before, List<LedgerRow> rows) {
        int number = before == null ? 0 : Integer.parseInt(before.seq);
        Ledger ledger = LedgerJson.ofEntries(
                team, number, before == null ? null : before.document, Lists.transform(rows, LedgerRow::document));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).check(team, number + i + 1, ledger.entries().get(i));
        }
        return ledger;
    }

    private void check(String team, int number, LedgerEntry entry) {
        PlanRef plan = entry.statement().plan();
        ImmutableMap<String, String> written = ImmutableMap.of(
                "team", entry.facts().team().value(),
                "seq", String.valueOf(number),
                "pay_period", entry.period().toString(),
                "last_day", entry.period().lastDay().toString(),
                "plan_id", plan.id().value(),
                "plan_version", plan.version());
        Iterator<String> kept = Iterators.forArray(team, seq, period, lastDay, planId, planVersion);
        written.forEach((column, value) -> {
            String found = kept.next();
            if (!found.equals(value)) {
                throw Closing.changed(
                        team + "/" + seq,
                        PayrollPhrases.COLUMN_OTHERWISE.filled(column, value, entry.period(), team, found));
            }
        });
    }

    /** Adds an entry after the latest row; null if there is none. */
    static boolean insert(Connection connection, @Nullable LedgerRow latest, LedgerEntry entry) throws SQLException {
        PlanRef plan = entry.statement().plan();
        try (PreparedStatement insert = connection.prepareStatement("insert into ticheng_ledger"
                + " (team, seq, pay_period, last_day, plan_id, plan_version, document) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, entry.facts().team().value());
            insert.setInt(2, latest == null ? 1 : Integer.parseInt(latest.seq) + 1);
            insert.setString(3, entry.period().toString());
            insert.setString(4, entry.period().lastDay().toString());
            insert.setString(5, plan.id().value());
            insert.setString(6, plan.version());
            insert.setString(7, LedgerJson.entry(entry, latest == null ? null : latest.document));
            return insert.executeUpdate() == 1;
        }
    }
}
