// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        inTransaction(PayrollPhrases.ADDED_TO, connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(script());
            }
        });
    }

    @Override
    public Ledger read(TeamId team, LocalDate from) {
        return read(team.value(), from);
    }

    private Ledger read(String team, LocalDate from) {
        String day = from.equals(LocalDate.MIN) ? "" : from.toString();
        List<LedgerRow> rows = list(
                LedgerRow.SELECT
                        + " where team = ? and seq >= (select coalesce(max(seq), 1) from ticheng_ledger"
                        + " where team = ? and last_day < ?) order by seq",
                LedgerRow::of,
                team,
                team,
                day);
        boolean hasOneBefore = !rows.isEmpty() && rows.get(0).lastDay().compareTo(day) < 0;
        return LedgerRow.ledger(
                team, hasOneBefore ? rows.get(0) : null, hasOneBefore ? rows.subList(1, rows.size()) : rows);
    }

    @Override
    public ImmutableSet<TeamId> teams() {
        return teamNames().stream().map(TeamId::of).collect(toImmutableSortedSet(naturalOrder()));
    }

    private List<String> teamNames() {
        return list("select distinct team from ticheng_ledger order by team", row -> row.getString(1));
    }

    @Override
    public ImmutableList<Diagnostic> verify() {
        ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
        for (String team : teamNames()) {
            try {
                for (LedgerEntry entry : read(team, LocalDate.MIN).entries().subList(0, 1)) {
                    closed(entry.facts().team());
                }
            } catch (DocumentException changed) {
                found.addAll(changed.diagnostics());
            }
        }
        return found.build();
    }

    @Override
    public boolean append(Ledger read, LedgerEntry entry) {
        TeamId team = entry.facts().team();
        LedgerEntry known = read.latest().orElse(null);
        try {
            return inTransaction(PayrollPhrases.ADDED_TO, connection -> {
                LedgerRow latest = null;
                if (known != null) {
                    Optional<LocalDate> closed = closed(connection, team, " for update");
                    List<LedgerRow> rows = list(
                            connection,
                            LedgerRow.SELECT + " where team = ? order by seq desc fetch first 1 rows only",
                            LedgerRow::of,
                            team.value());
                    latest = rows.isEmpty() ? null : rows.get(0);
                    if (latest == null
                            || !latest.period().equals(known.period().toString())
                            || Closing.reaches(closed, entry.period())) {
                        return false;
                    }
                }
                return LedgerRow.insert(connection, latest, entry);
            });
        } catch (LedgerStoreException failed) {
            if (failed.getCause() instanceof SQLException cause) {
                String state = String.valueOf(cause.getSQLState());
                if (state.startsWith(CONSTRAINT) || state.startsWith(ROLLED_BACK)) {
                    return false;
                }
            }
            throw failed;
        }
    }

    @Override
    public void close(TeamId team, Period period) {
        inTransaction(PayrollPhrases.ADDED_TO, connection -> {
            LocalDate now = Closing.later(closed(connection, team, " for update"), period);
            try (PreparedStatement update =
                    connection.prepareStatement("update ticheng_ledger set closed = ? where team = ? and seq = 1")) {
                update.setString(1, Closing.text(team, now));
                update.setString(2, team.value());
                return update.executeUpdate();
            }
        });
    }

    @Override
    public Optional<LocalDate> closed(TeamId team) {
        return inTransaction(PayrollPhrases.READ, connection -> closed(connection, team, ""));
    }

    /** The day up to which a team is closed is kept in its first row, which also keeps others from adding meanwhile. */
    private static Optional<LocalDate> closed(Connection connection, TeamId team, String locked) throws SQLException {
        return list(
                        connection,
                        "select closed from ticheng_ledger where team = ? and seq = 1" + locked,
                        row -> Optional.ofNullable(row.getString(1)),
                        team.value())
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(text -> Closing.read(team.value(), team, text));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String query, RowReader<T> reader, String... values) {
        return inTransaction(PayrollPhrases.READ, connection -> list(connection, query, reader, values));
    }

    private static <T> List<T> list(Connection connection, String query, RowReader<T> reader, String... values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            List<T> all = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
            return all;
        }
    }

    private interface Work<T> {
        T done(Connection connection) throws SQLException;
    }

    /** Does something in a transaction of its own, whether or not connections come with automatic commits. */
    private <T> T inTransaction(Label what, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            boolean isAutomatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T done = work.done(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException failed) {
                try {
                    connection.rollback();
                } catch (SQLException gone) {
                    failed.addSuppressed(gone);
                }
                throw failed;
            } finally {
                if (isAutomatic && !connection.isClosed()) {
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException failed) {
            throw new LedgerStoreException(PayrollPhrases.NO_ANSWER.filled("ticheng_ledger", what), failed);
        }
    }
}
