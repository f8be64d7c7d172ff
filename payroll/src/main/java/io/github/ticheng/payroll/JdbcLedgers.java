// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.statement.LedgerJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Ledgers in a database: a row an entry, in the table {@code ticheng_ledger}. Plain SQL, as PostgreSQL and H2 have it.
 *
 * <p>An entry is one insert in a transaction of its own. Two that pay one period meet at the table's primary key, so that
 * one of them is on record, whole, and the other is told. Each row holds the hash of the one before it: reading tells a row
 * that was changed, added or taken out.
 */
public final class JdbcLedgers implements LedgerStore {

    /** The class of states of SQL in which a constraint did not hold. */
    private static final String CONSTRAINT = "23";
    /** The class of states in which another transaction came first. */
    private static final String ROLLED_BACK = "40";

    private final DataSource source;

    /** Ledgers in a database that has the table of {@link #createTable}. */
    public JdbcLedgers(DataSource source) {
        this.source = source;
    }

    /** The statement that makes the table, for whoever keeps scripts of a database. */
    public static String script() {
        try {
            return Resources.toString(Resources.getResource(JdbcLedgers.class, "ledger.sql"), UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Makes the table if it is not there.
     *
     * @throws LedgerStoreException if it cannot be made
     */
    public void createTable() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            committed(connection, () -> statement.executeUpdate(script()));
        } catch (SQLException failed) {
            throw failure(PayrollPhrases.ADDED_TO, failed);
        }
    }

    @Override
    public Ledger read(TeamId team) {
        return LedgerJson.ofEntries(
                team.value(), texts("select document from ticheng_ledger where team = ? order by seq", team.value()));
    }

    @Override
    public boolean append(Ledger read, LedgerEntry entry) {
        String team = entry.facts().team().value();
        int before = read.entries().size();
        String last = null;
        if (before > 0) {
            List<String> found = texts("select document from ticheng_ledger where team = ? and seq = " + before, team);
            if (found.isEmpty()) {
                return false;
            }
            last = found.get(0);
        }
        String document = LedgerJson.entry(entry, last);
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into ticheng_ledger"
                        + " (team, seq, pay_period, plan_id, plan_version, document) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, team);
            insert.setInt(2, before + 1);
            insert.setString(3, entry.period().toString());
            insert.setString(4, entry.statement().plan().id().value());
            insert.setString(5, entry.statement().plan().version());
            insert.setString(6, document);
            return committed(connection, insert::executeUpdate) == 1;
        } catch (SQLException failed) {
            String state = String.valueOf(failed.getSQLState());
            if (state.startsWith(CONSTRAINT) || state.startsWith(ROLLED_BACK)) {
                return false;
            }
            throw failure(PayrollPhrases.ADDED_TO, failed);
        }
    }

    private List<String> texts(String query, String team) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, team);
            return committed(connection, () -> {
                List<String> texts = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        texts.add(rows.getString(1));
                    }
                }
                return texts;
            });
        } catch (SQLException failed) {
            throw failure(PayrollPhrases.READ, failed);
        }
    }

    private interface Work<T> {
        T done() throws SQLException;
    }

    /** Does something in a transaction of its own, also on connections that a pool hands out without automatic commits. */
    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        if (connection.getAutoCommit()) {
            return work.done();
        }
        try {
            T done = work.done();
            connection.commit();
            return done;
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        }
    }

    private static LedgerStoreException failure(Label what, SQLException cause) {
        return new LedgerStoreException(
                Message.saying(PayrollPhrases.NO_ANSWER)
                        .with("store", "ticheng_ledger")
                        .with("what", what)
                        .build(),
                cause);
    }
}
