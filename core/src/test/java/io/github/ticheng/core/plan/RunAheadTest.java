// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunAheadTest {

    private static final int TEAMS = 1_500;

    /** Teams of one agent that two threads read before the first result is taken: that block, four others, and the next one. */
    private static final int MOST_AHEAD = 6 * 512;

    /** 3% of sales. */
    private record Commission() implements PayRule.Plain {

        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(SALES);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            return agent.number(SALES).times(Exact.parse("0.03"));
        }
    }

    private final CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
            .pay("commission", new Commission())
            .build();
    private final AtomicInteger read = new AtomicInteger();

    /** Every tenth team lacks its sales. */
    private Stream<TeamFacts> teams(int teams) {
        return IntStream.range(0, teams).mapToObj(team -> {
            read.incrementAndGet();
            return TeamFacts.builder("team-" + team, "2024-07", "CNY")
                    .agent("li-na", agent -> {
                        if (team % 10 != 9) {
                            agent.put(SALES, Exact.of(1000 + team));
                        }
                    })
                    .build();
        });
    }

    private Stream<TeamRun.Result> run(Stream<TeamFacts> teams, int threads) {
        return plan.runEach(teams, team -> Ledger.empty(), threads);
    }

    private static String text(TeamRun.Result result) {
        return result.team() + " " + result.problems() + " "
                + result.run()
                        .map(TeamRun::teamStatement)
                        .map(TeamStatement::tree)
                        .map(Json::line)
                        .orElse("refused");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void runEach_onThreads_givesWhatOneAfterTheOtherGives(int threads) {
        List<String> oneByOne = teams(TEAMS)
                .map(facts -> text(plan.tryRun(facts, Ledger.empty())))
                .toList();

        try (Stream<TeamRun.Result> results = run(teams(TEAMS), threads)) {
            assertThat(results.map(RunAheadTest::text)).containsExactlyElementsOf(oneByOne);
        }
    }

    @Test
    void runEach_oneThread_isTheOneThatTakes() {
        Set<Thread> payers = new HashSet<>();
        Function<TeamId, Ledger> ledgers = team -> {
            payers.add(Thread.currentThread());
            return Ledger.empty();
        };

        try (Stream<TeamRun.Result> results = plan.runEach(teams(TEAMS), ledgers, 1)) {
            assertThat(results).hasSize(TEAMS);
        }
        assertThat(payers).containsExactly(Thread.currentThread());
    }

    @Test
    @Timeout(60)
    void runEach_twoThreads_bothPayWhileTheFirstTeamIsSlow() {
        Set<Thread> payers = ConcurrentHashMap.newKeySet();
        CountDownLatch isLastPaid = new CountDownLatch(1);
        Function<TeamId, Ledger> ledgers = team -> {
            payers.add(Thread.currentThread());
            if (team.value().equals("team-0")) {
                Uninterruptibles.awaitUninterruptibly(isLastPaid);
            } else if (team.value().equals("team-" + (TEAMS - 1))) {
                isLastPaid.countDown();
            }
            return Ledger.empty();
        };

        try (Stream<TeamRun.Result> results = plan.runEach(teams(TEAMS), ledgers, 2)) {
            assertThat(results).hasSize(TEAMS);
        }
        assertThat(payers).hasSize(2).contains(Thread.currentThread());
    }

    @Test
    void runEach_resultsNotTaken_readsFourBlocksAThreadAheadAndStopsWhenClosed() {
        AtomicInteger isClosed = new AtomicInteger();
        try (Stream<TeamRun.Result> results = run(teams(Integer.MAX_VALUE).onClose(isClosed::incrementAndGet), 2)) {
            assertThat(results.limit(3)).hasSize(3);
            assertThat(read).hasValueBetween(3, MOST_AHEAD);
        }
        assertThat(isClosed).hasValue(1);
    }

    /** A thread that waits for more may be of another call: it knows nothing of that. */
    @Test
    @Timeout(60)
    void runEach_twiceByDifferentHosts_othersHaveTheClassesAndNoValuesOfWhoAsks() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("ticheng-run")) {
                // One that another test started would be taken, and has nothing to inherit any more.
                thread.join();
            }
        }
        InheritableThreadLocal<String> tenant = new InheritableThreadLocal<>();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            for (String host : List.of("one", "two")) {
                ClassLoader classes = new ClassLoader(before) {};
                Thread.currentThread().setContextClassLoader(classes);
                tenant.set(host);
                Thread taker = Thread.currentThread();
                Set<Thread> payers = ConcurrentHashMap.newKeySet();
                CountDownLatch bothPay = new CountDownLatch(2);
                Set<String> seen = ConcurrentHashMap.newKeySet();
                Function<TeamId, Ledger> ledgers = team -> {
                    if (payers.add(Thread.currentThread())) {
                        bothPay.countDown();
                        Uninterruptibles.awaitUninterruptibly(bothPay);
                    }
                    if (Thread.currentThread() != taker) {
                        seen.add(tenant.get() + " " + (Thread.currentThread().getContextClassLoader() == classes));
                    }
                    return Ledger.empty();
                };
                try (Stream<TeamRun.Result> results = plan.runEach(teams(TEAMS), ledgers, 2)) {
                    assertThat(results).hasSize(TEAMS);
                }
                assertThat(seen).containsExactly("null true");
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    @Timeout(60)
    void runEach_closed_paysNoTeamThatWasNotBegun() throws InterruptedException {
        Set<Thread> payers = ConcurrentHashMap.newKeySet();
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch bothPay = new CountDownLatch(2);
        Function<TeamId, Ledger> slow = team -> {
            if (payers.add(Thread.currentThread())) {
                bothPay.countDown();
                Uninterruptibles.awaitUninterruptibly(bothPay);
            }
            asked.incrementAndGet();
            LockSupport.parkNanos(100_000);
            return Ledger.empty();
        };

        Stream<TeamRun.Result> results = plan.runEach(teams(Integer.MAX_VALUE), slow, 2);
        assertThat(results.iterator().next().isPaid()).isTrue();
        results.close();

        int begun = asked.get() + 512;
        payers.remove(Thread.currentThread());
        for (Thread other : payers) {
            other.join();
        }
        assertThat(asked).hasValueLessThanOrEqualTo(begun);
    }

    @Test
    void runEach_ledgersThatFail_endWithTheirFault() {
        Function<TeamId, Ledger> ledgers = team -> {
            if (team.value().equals("team-3")) {
                throw new UncheckedIOException(new IOException("unreadable"));
            }
            return Ledger.empty();
        };

        try (Stream<TeamRun.Result> results = plan.runEach(teams(Integer.MAX_VALUE), ledgers, 2)) {
            assertThatThrownBy(results::count).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(read).hasValueBetween(1, MOST_AHEAD);
    }

    @Test
    void runEach_whoeverTakesIsInterrupted_isCancelled() {
        Thread.currentThread().interrupt();
        try (Stream<TeamRun.Result> results = run(teams(Integer.MAX_VALUE), 2)) {
            assertThatThrownBy(results::count).isInstanceOf(CancellationException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(read).hasValue(0);
    }

    @Test
    void runEach_withoutThreads_isRefused() {
        assertThatThrownBy(() -> run(teams(1), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
