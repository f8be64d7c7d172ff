// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.payroll.LedgerStore;
import io.github.ticheng.payroll.LedgerStoreException;
import io.github.ticheng.payroll.Payroll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import net.jqwik.api.Example;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * What every store of ledgers keeps to, ours and a host's.
 *
 * <p>Extend it in the tests of a store. What was added is read, and is added once however many threads try; a store that is
 * overtaken says so and adds nothing; teams do not meet; and a payroll of many threads on it has every month of every team
 * once, in order, and pays what one thread pays.
 */
@AddLifecycleHook(value = OneCause.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public abstract class LedgerStoreContract {

    private static final int THREADS = 8;
    private static final int MOST_ATTEMPTS = 1000;
    private static final int LONGEST_WAIT = 50;

    /** For subclasses. */
    protected LedgerStoreContract() {}

    /** The store, always the same and empty at the beginning of each law. */
    protected abstract LedgerStore store();

    /** How many teams are paid at the same time; 5 unless overridden. */
    protected int teams() {
        return 5;
    }

    /** Called while many threads pay: what may happen then to a store whose answers can get lost. */
    protected void meanwhile() {}

    /** 3% of all sales ever: as long a memory as a plan can have. */
    private record OfAll() implements PayRule.Plain {

        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(Metrics.SALES);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            return agent.ledger().entries().stream()
                    .map(entry -> (Exact)
                            entry.value(agent.agent().id(), Metrics.SALES).orElse(Exact.ZERO))
                    .reduce(agent.number(Metrics.SALES), Exact::plus)
                    .times(Exact.parse("0.03"));
        }
    }

    private static final PlanBook BOOK = PlanBook.of(CompensationPlan.builder("to-date", "1", "CNY")
            .pay("commission", new OfAll())
            .build());

    private static TeamFacts facts(int team, int month) {
        return TeamFacts.builder("team:" + team, Period.ofMonth(2024, month).toString(), "CNY")
                .agent("店铺:小美", sheet -> sheet.put(Metrics.SALES, Exact.of(1000L * team + 37L * month)))
                .agent("li na", sheet -> sheet.put(Metrics.SALES, Exact.of(90_000L - 1111L * month)))
                .build();
    }

    private static LedgerEntry entry(TeamFacts facts, Ledger before) {
        return new LedgerEntry(facts, BOOK.run(facts, before).teamStatement());
    }

    private static List<String> fingerprints(Ledger ledger) {
        return ledger.entries().stream()
                .map(entry -> entry.period() + " " + entry.statement().fingerprint() + " "
                        + entry.statement().total())
                .toList();
    }

    @Example
    final void read_whatWasAppended_isThereAndOfItsTeamAlone() {
        LedgerStore store = store();
        Ledger expected = Ledger.empty();
        for (int month = 1; month <= 3; month++) {
            LedgerEntry next = entry(facts(1, month), expected);
            Law.require(
                    store.append(store.read(TeamId.of("team:1")), next),
                    () -> "Expected the entry of " + next.period() + " to be added");
            expected = expected.plus(next);
        }
        Law.requireEqual(fingerprints(expected), fingerprints(store.read(TeamId.of("team:1"))), "the ledger");
        Law.require(
                store.read(TeamId.of("team:1")).entries().get(2).facts().equals(facts(1, 3)),
                () -> "Expected equal facts");
        Law.require(store.read(TeamId.of("team:2")).entries().isEmpty(), () -> "Expected nothing of another team");
    }

    @Example
    final void append_toALedgerThatWentOn_isRefusedAndAddsNothing() {
        LedgerStore store = store();
        Ledger read = store.read(TeamId.of("team:1"));
        LedgerEntry january = entry(facts(1, 1), read);
        Law.require(store.append(read, january), () -> "Expected January to be added");
        Law.require(!store.append(read, january), () -> "Expected January once");
        Law.require(!store.append(read, entry(facts(1, 2), read)), () -> "Expected nothing after a ledger of long ago");
        Law.require(store.read(TeamId.of("team:1")).entries().size() == 1, () -> "Expected one entry");
    }

    @Example
    final void read_fromADay_isTheEndOfTheLedgerAndCanGoOn() {
        LedgerStore store = store();
        TeamId team = TeamId.of("team:1");
        Ledger all = Ledger.empty();
        for (int month = 1; month <= 4; month++) {
            LedgerEntry next = entry(facts(1, month), all);
            store.append(all, next);
            all = all.plus(next);
        }
        for (int month = 1; month <= 5; month++) {
            LocalDate from = LocalDate.of(2024, month, 1);
            List<String> expected = fingerprints(all).subList(month - 1, 4);
            Law.requireEqual(expected, fingerprints(store.read(team, from)), "the ledger from " + from);
            Law.requireEqual(
                    expected,
                    fingerprints(store.read(team, Period.ofMonth(2024, month).lastDay())),
                    "the ledger from the end of the month that begins on " + from);
        }
        LedgerEntry may = entry(facts(1, 5), all);
        Law.require(
                !store.append(store.read(team, LocalDate.of(2024, 5, 1)), may), () -> "Expected nothing after nothing");
        Law.require(store.append(store.read(team, LocalDate.of(2024, 4, 30)), may), () -> "Expected May after April");
        Law.requireEqual(fingerprints(all.plus(may)), fingerprints(store.read(team)), "the ledger");
        Law.requireEqual(List.of(), store.verify(), "what is not as it was written");
    }

    @Example
    final void close_aPeriod_letsNothingInAnyMoreAndStays() {
        LedgerStore store = store();
        TeamId team = TeamId.of("team:1");
        store.close(team, Period.ofMonth(2024, 2));
        Law.require(store.closed(team).isEmpty(), () -> "Expected nothing to close of a team that is not on record");
        LedgerEntry january = entry(facts(1, 1), Ledger.empty());
        store.append(Ledger.empty(), january);
        Ledger read = store.read(team);
        for (int month : new int[] {2, 2, 1}) {
            store.close(team, Period.ofMonth(2024, month));
            Law.requireEqual(Optional.of(LocalDate.of(2024, 2, 29)), store.closed(team), "the last closed day");
        }
        Law.require(!store.append(read, entry(facts(1, 2), read)), () -> "Expected nothing of a closed period");
        Law.require(store.append(read, entry(facts(1, 3), read)), () -> "Expected the period after it");
        Law.requireEqual(ImmutableSet.of(team), store.teams(), "the teams");
        Law.requireEqual(List.of(), store.verify(), "what is not as it was written");
    }

    @Example
    final void payroll_ofManyThreads_paysEveryMonthOfEveryTeamOnce() throws Exception {
        Payroll payroll = Payroll.of(BOOK, store());
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int team = 0; team < teams(); team++) {
            // Whatever is paid first begins the record.
            payroll.pay(facts(team, 1));
            for (int month = 1; month <= 12; month++) {
                TeamFacts facts = facts(team, month);
                for (int twice = 0; twice < 2; twice++) {
                    tasks.add(() -> untilAnswered(
                            () -> payroll.pay(facts).statement().statements().size()));
                }
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(threads.submit(task)));
            meanwhile();
            for (Future<Integer> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError("Expected every month to be paid", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
        for (int team = 0; team < teams(); team++) {
            Ledger alone = Ledger.empty();
            for (int month = 1; month <= 12; month++) {
                alone = alone.plus(entry(facts(team, month), alone));
            }
            TeamId of = TeamId.of("team:" + team);
            Law.requireEqual(
                    fingerprints(alone),
                    fingerprints(untilAnswered(() -> store().read(of))),
                    "the ledger of team " + team);
        }
    }

    /** As a client does: again after each failure, and later where it is not yet its turn. */
    private static <T> T untilAnswered(Supplier<T> question) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                return question.get();
            } catch (ProblemsException | LedgerStoreException notYet) {
                if (attempt == MOST_ATTEMPTS) {
                    throw notYet;
                }
                Thread.sleep(Math.min(attempt, LONGEST_WAIT));
            }
        }
    }
}
