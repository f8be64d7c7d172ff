// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.payroll.JdbcLedgers;
import io.github.ticheng.payroll.LedgerStore;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** On a real PostgreSQL by a pool of connections, as hosts have; server and connections are killed while many threads pay. */
@AddLifecycleHook(PostgresLedgersContractTest.WherePostgresIs.class)
class PostgresLedgersContractTest extends LedgerStoreContract {

    /** Elsewhere the laws are skipped, and it is said why. */
    static final class WherePostgresIs implements SkipExecutionHook {

        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Postgres.programs().isPresent()
                    ? SkipResult.doNotSkip()
                    : SkipResult.skip("PostgreSQL is not installed here");
        }
    }

    private static @Nullable Postgres server;
    private static @Nullable JdbcConnectionPool pool;

    @BeforeContainer
    static void start() throws IOException, InterruptedException {
        server = Postgres.start().orElse(null);
    }

    @AfterContainer
    static void stop() throws IOException, InterruptedException {
        if (pool != null) {
            pool.dispose();
        }
        if (server != null) {
            server.remove();
        }
    }

    private static DataSource source() {
        return Objects.requireNonNull(pool);
    }

    /** With new connections: a law before may have left some that the server no longer knows. */
    @BeforeTry
    void begin() throws SQLException {
        if (pool != null) {
            pool.dispose();
        }
        PGConnectionPoolDataSource connections = new PGConnectionPoolDataSource();
        connections.setUrl(Objects.requireNonNull(server).url());
        pool = JdbcConnectionPool.create(connections);
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("drop table if exists ticheng_ledger");
        }
        new JdbcLedgers(source()).createTable();
    }

    @Override
    protected LedgerStore store() {
        return new JdbcLedgers(source());
    }

    @Override
    protected int teams() {
        return Integer.getInteger("ledger.teams", 8);
    }

    @Override
    protected void meanwhile() {
        Postgres running = Objects.requireNonNull(server);
        try {
            for (int i = 0; i < 2; i++) {
                Thread.sleep(300);
                try (Connection connection = DriverManager.getConnection(running.url());
                        Statement statement = connection.createStatement()) {
                    statement.execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()");
                }
                Thread.sleep(300);
                running.down();
                running.up();
            }
        } catch (IOException | InterruptedException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
