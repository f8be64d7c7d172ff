// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.payroll.FolderLedgers;
import io.github.ticheng.payroll.JdbcLedgers;
import io.github.ticheng.payroll.LedgerStore;
import io.github.ticheng.payroll.LedgerStoreException;
import io.github.ticheng.payroll.MemoryLedgers;
import io.github.ticheng.payroll.Payroll;
import io.github.ticheng.rules.tieredcommission.Ladders;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong while teams are paid is told, whichever store keeps the ledgers, and nothing on record is lost. */
class PayrollFaultsTest {

    private static final TeamId DESK = TeamId.of("desk");

    @TempDir
    private static Path folder;

    /** The stores of the library. */
    enum Kept {
        IN_MEMORY,
        IN_A_FOLDER,
        IN_A_DATABASE;

        LedgerStore store() {
            return switch (this) {
                case IN_MEMORY -> new MemoryLedgers();
                case IN_A_FOLDER ->
                    new FolderLedgers(folder.resolve(UUID.randomUUID().toString()));
                case IN_A_DATABASE -> table(database());
            };
        }
    }

    private static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    private static JdbcLedgers table(DataSource database) {
        JdbcLedgers store = new JdbcLedgers(database);
        store.createTable();
        return store;
    }

    private static CompensationPlan plan(String id, String version, String percent, String from) {
        return CompensationPlan.builder(id, version, "CNY")
                .inForceFrom(LocalDate.parse(from))
                .pay("commission", Ladders.flat(SALES, Rate.percent(percent)))
                .build();
    }

    private static final CompensationPlan AT_3 = plan("shop", "1", "3", "2024-01-01");
    private static final CompensationPlan CHANGED_TO_4 = plan("shop", "1", "4", "2024-01-01");

    private static TeamFacts facts(String period, String currency) {
        return TeamFacts.builder("desk", period, currency)
                .agent("li-na", agent -> agent.put(SALES, "10000"))
                .build();
    }

    private static TeamFacts facts(String period) {
        return facts(period, "CNY");
    }

    private static String paid(PlanBook book, LedgerStore store, String period) {
        return Payroll.of(book, store).pay(facts(period)).statement().total().toString();
    }

    private static void assertRefused(PlanBook book, LedgerStore store, TeamFacts facts, String code, String... said) {
        int before = store.read(DESK).entries().size();
        Payroll payroll = Payroll.of(book, store);
        for (ProblemsException refused : new ProblemsException[] {
            catchThrowableOfType(ProblemsException.class, () -> payroll.pay(facts)),
            catchThrowableOfType(ProblemsException.class, () -> payroll.preview(facts))
        }) {
            assertThat(refused.problems()).first().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.in(Language.ENGLISH)).contains(said).contains("team desk", "period");
                assertThat(problem.in(Language.CHINESE)).isNotEqualTo(problem.in(Language.ENGLISH));
            });
        }
        assertThat(store.read(DESK).entries()).hasSize(before);
        assertThat(store.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pay_aNewPeriodByAVersionThatWasChanged_isRefusedUntilTheChangeIsAVersion(Kept kept) {
        LedgerStore store = kept.store();
        paid(PlanBook.of(AT_3), store, "2024-07");

        for (String period : new String[] {"2024-07", "2024-08"}) {
            assertRefused(
                    PlanBook.of(CHANGED_TO_4),
                    store,
                    facts(period),
                    "pay.plan-changed",
                    "plan shop 1 as it was when it paid 2024-07",
                    "a version of its own");
        }
        assertThat(paid(PlanBook.of(AT_3), store, "2024-08")).isEqualTo("CNY 300.00");
        PlanBook succeeded = PlanBook.of(AT_3, plan("shop", "2", "4", "2024-09-01"));
        assertThat(paid(succeeded, store, "2024-09")).isEqualTo("CNY 400.00");
        assertThat(paid(succeeded, store, "2024-07")).isEqualTo("CNY 300.00");
    }

    /** A version pays again after a promotion's: what it paid before that one is looked for. */
    @ParameterizedTest
    @EnumSource
    void pay_afterAPromotion_byTheVersionBeforeItThatWasChanged_isRefused(Kept kept) {
        CompensationPlan promotion = CompensationPlan.builder("shop", "promotion", "CNY")
                .inForce(Period.parse("2024-08"))
                .pay("commission", Ladders.flat(SALES, Rate.percent("5")))
                .build();
        LedgerStore store = kept.store();
        PlanBook book = PlanBook.of(AT_3, promotion);
        paid(book, store, "2024-07");
        assertThat(paid(book, store, "2024-08")).isEqualTo("CNY 500.00");

        assertRefused(
                PlanBook.of(CHANGED_TO_4, promotion), store, facts("2024-09"), "pay.plan-changed", "paid 2024-07");
        assertThat(paid(book, store, "2024-09")).isEqualTo("CNY 300.00");
    }

    /** Two jobs share a store, and the plan of one was changed under its version. */
    @ParameterizedTest
    @EnumSource
    void pay_whileAnotherJobHasAChangedPlan_paysByOneOfThemOnly(Kept kept) {
        LedgerStore store = kept.store();
        Payroll running = Payroll.of(PlanBook.of(AT_3), store);
        Payroll restarted = Payroll.of(PlanBook.of(CHANGED_TO_4), store);
        running.pay(facts("2024-07"));

        assertThatThrownBy(() -> restarted.pay(facts("2024-08"))).isInstanceOf(ProblemsException.class);
        assertThat(running.pay(facts("2024-08")).statement().total()).hasToString("CNY 300.00");
        assertThat(store.read(DESK).entries()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void pay_inAnotherCurrency_isRefused(Kept kept) {
        LedgerStore store = kept.store();
        assertRefused(PlanBook.of(AT_3), store, facts("2024-07", "USD"), "plan.other-currency", "CNY", "USD");
        paid(PlanBook.of(AT_3), store, "2024-07");
        assertRefused(PlanBook.of(AT_3), store, facts("2024-08", "USD"), "plan.other-currency", "CNY", "USD");
    }

    @ParameterizedTest
    @EnumSource
    void pay_onTheLedgerOfAnotherPlan_isRefused(Kept kept) {
        LedgerStore store = kept.store();
        paid(PlanBook.of(AT_3), store, "2024-07");

        assertRefused(
                PlanBook.of(plan("bakery", "1", "3", "2024-01-01")),
                store,
                facts("2024-08"),
                "plan.ledger-of-other-plan",
                "bakery",
                "shop");
    }

    @ParameterizedTest
    @EnumSource
    void append_afterSomebodyElseDid_addsNothingAndPayingAgainDoes(Kept kept) {
        LedgerStore store = kept.store();
        PlanBook book = PlanBook.of(AT_3);
        paid(book, store, "2024-07");
        Ledger stale = store.read(DESK);
        LedgerEntry august = new LedgerEntry(
                facts("2024-08"), book.run(facts("2024-08"), stale).teamStatement());
        paid(book, store, "2024-08");

        assertThat(store.append(stale, august)).isFalse();
        assertThat(store.read(DESK).entries()).hasSize(2);
        assertThat(paid(book, store, "2024-08")).isEqualTo("CNY 300.00");
    }

    /** The database is lost at one call of the transaction that adds an entry, before or after it is done there. */
    @ParameterizedTest
    @ValueSource(strings = {"insert", "insert, done", "commit", "commit, done"})
    void pay_whenTheDatabaseIsGoneWithinATransaction_isToldAndPaysOnceWhenPaidAgain(String call) {
        DataSource database = database();
        LedgerStore whole = table(database);
        AtomicReference<String> fails = new AtomicReference<>("");
        LedgerStore store = new JdbcLedgers(failing(database, fails));
        PlanBook book = PlanBook.of(AT_3);
        paid(book, store, "2024-07");
        fails.set(call);

        assertThatThrownBy(() -> paid(book, store, "2024-08"))
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining("ticheng_ledger")
                .hasCauseInstanceOf(SQLException.class);

        fails.set("");
        assertThat(whole.verify()).isEmpty();
        assertThat(whole.read(DESK).entries()).hasSize(call.equals("commit, done") ? 2 : 1);
        assertThat(paid(book, store, "2024-08")).isEqualTo("CNY 300.00");
        assertThat(whole.read(DESK).entries()).hasSize(2);
    }

    private static DataSource failing(DataSource database, AtomicReference<String> fails) {
        return proxy(DataSource.class, database, (call, arguments, work) -> {
            AtomicReference<String> adds = new AtomicReference<>("");
            return proxy(Connection.class, (Connection) work.call(), (name, values, done) -> {
                boolean isInsert =
                        name.equals("prepareStatement") && values[0].toString().startsWith("insert");
                if (isInsert) {
                    adds.set("adds");
                    return isLost(fails, "insert")
                            ? lost()
                            : proxy(PreparedStatement.class, (PreparedStatement) done.call(), (part, given, row) -> {
                                Object answer = row.call();
                                return part.equals("executeUpdate") && isLost(fails, "insert, done") ? lost() : answer;
                            });
                }
                if (!name.equals("commit") || adds.get().isEmpty()) {
                    return done.call();
                }
                if (isLost(fails, "commit")) {
                    return lost();
                }
                Object answer = done.call();
                return isLost(fails, "commit, done") ? lost() : answer;
            });
        });
    }

    private static boolean isLost(AtomicReference<String> fails, String at) {
        return fails.get().equals(at);
    }

    private static Object lost() throws SQLException {
        throw new SQLException("connection lost", "08006");
    }

    private interface Calls {
        Object call(String name, Object[] arguments, Callable<Object> work) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T real, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                PayrollFaultsTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> calls.call(method.getName(), arguments, () -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw (Exception) failed.getCause();
                    }
                })));
    }
}
