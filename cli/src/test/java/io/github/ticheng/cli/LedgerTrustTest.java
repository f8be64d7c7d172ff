// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.cli.Shell.Result;
import io.github.ticheng.cli.pay.Ledgers;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.problem.ProblemsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger is believed as far as it is what this plan wrote, in turn, for one run at a time. */
class LedgerTrustTest {

    private Shell shell;

    @BeforeEach
    void payJuly(@TempDir Path folder) {
        shell = new Shell(folder)
                .write("plan.yaml", Shop.PLAN)
                .write("july.csv", Shop.facts("2024-07,desk,li-na,10000"))
                .write("august.csv", Shop.facts("2024-08,desk,li-na,20000"))
                .write("september.csv", Shop.facts("2024-09,desk,li-na,30000"));
        assertThat(pay("july.csv", "").exitCode()).isZero();
    }

    private Result pay(String facts, String options) {
        return shell.run(
                ("pay --plan ./plan.yaml --facts ./" + facts + " --as csv --ledger ./ledger " + options).strip());
    }

    private void refused(Result result, String why) {
        assertThat(result.err()).contains(why);
        assertThat(result.out()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(ExitCode.FACTS);
        assertThat(shell.read("ledger/desk.json")).contains("2024-07").doesNotContain("2024-08", "2024-09");
    }

    @Test
    void ledger_withEditedSales_isRefusedAtTheirPlace() {
        shell.write("ledger/desk.json", shell.read("ledger/desk.json").replace("\"10000\"", "\"90000\""));

        refused(pay("august.csv", ""), "the facts of 2024-07 changed since the entry was written (ledger.changed)");
    }

    @Test
    void verify_namesTeamAndPeriodOfWhatWasChanged_inBothLanguages() {
        assertThat(shell.run("ledger verify ./ledger").out()).isEqualTo("./ledger: 1 team, all as written\n");
        assertThat(shell.run("ledger verify ./nothing").exitCode()).isEqualTo(ExitCode.USAGE);
        shell.write("ledger/desk.json", shell.read("ledger/desk.json").replace("\"10000\"", "\"10001\""));

        Result found = shell.run("ledger verify ./ledger");

        assertThat(found.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(found.out())
                .contains(
                        "./ledger/desk.json:",
                        "the facts of 2024-07 changed since the entry was written (ledger.changed)")
                .endsWith("./ledger: 1 change by other hands\n");
        assertThat(shell.run("ledger verify ./ledger --language zh").out()).contains("2024-07 的数据在写入后被改动");
    }

    @Test
    void close_aPeriod_isPaidNoMore() {
        assertThat(shell.run("ledger close ./ledger").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("ledger close ./ledger --of-period 2024-08").exitCode())
                .isZero();

        refused(pay("august.csv", ""), "Expected a period after 2024-08-31, up to which team desk is closed");
        assertThat(pay("july.csv", "").exitCode()).isZero();
        assertThat(pay("september.csv", "--paused desk").exitCode()).isZero();
    }

    @Test
    void period_skipped_isRefusedUnlessTheTeamWasPaused() {
        refused(
                pay("september.csv", "--paused shop"),
                "Expected the period after 2024-07, the latest on record, but found 2024-09 and nothing for 2024-08 between"
                        + " them; if team desk was not paid then, say that it was paused (team desk, period 2024-09)");

        Result paid = pay("september.csv", "--paused desk");

        assertThat(paid.out()).endsWith("2024-09,desk,li-na,li-na,commission,pay,commission,650.00,CNY,\n");
        assertThat(pay("september.csv", "").exitCode()).isZero();
    }

    @Test
    void period_skippedInOneFolderWithoutLedger_isRefused() {
        shell.write("months/july.csv", shell.read("july.csv"))
                .write("months/september.csv", shell.read("september.csv"));

        Result refused = shell.run("pay --plan ./plan.yaml --facts ./months");

        assertThat(refused.err()).contains("nothing for 2024-08 between them");
    }

    // ------------------------------------------------------------------------------------------ two at once

    /** Keeps a folder as a run of the command does, until it is killed. */
    static final class OtherRun {

        private OtherRun() {}

        public static void main(String[] args) throws Exception {
            try (FileChannel lock = FileChannel.open(Path.of(args[0], ".lock"), StandardOpenOption.WRITE)) {
                System.out.println(lock.tryLock() == null ? "refused" : "held");
                Thread.sleep(60_000);
            }
        }
    }

    @Test
    void twoProcesses_secondIsToldAndAKilledOneLeavesNothingLocked() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherRun.class.getName(),
                        shell.path("ledger").toString())
                .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held");
            refused(
                    pay("august.csv", ""),
                    "Expected to be the only run that pays with the ledgers in ./ledger, but found another one");
        } finally {
            other.destroyForcibly().waitFor();
        }

        assertThat(pay("august.csv", "").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger/desk.json", "ledger/shop.json"})
    void ledger_writtenByOtherHandsMeanwhile_isNotBroughtForward(String file) throws IOException {
        try (Ledgers ledgers = Ledgers.in(shell.path("ledger"))) {
            ledgers.read(TeamId.of("desk"));
            ledgers.read(TeamId.of("shop"));
            shell.write(file, "{}");

            assertThatThrownBy(ledgers::commit)
                    .isInstanceOf(ProblemsException.class)
                    .hasMessageContaining(
                            "Expected " + shell.path(file) + " as it was read, but found that it changed");
        }
    }

    /** Two clerks pay each month at the same time with other figures; each month one of them may, and all of it stays. */
    @Test
    void twoAtOnce_sixtyMonthsOfManyTeams_nothingIsLost() throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        try {
            for (int month = 0; month < 60; month++) {
                List<Future<Result>> runs = clerks.invokeAll(List.of(clerk(month, 0), clerk(month, 1)));
                assertThat(runs).extracting(run -> run.get().exitCode()).containsExactlyInAnyOrder(0, ExitCode.FACTS);
            }
        } finally {
            clerks.shutdownNow();
        }
        for (int team = 0; team < 5; team++) {
            String ledger = shell.read("books/team-" + team + ".json");
            for (int month = 0; month < 60; month++) {
                assertThat(ledger).contains("\"period\": \"" + period(month) + '"');
            }
        }
    }

    private static String period(int month) {
        return (2019 + month / 12) + "-" + String.format("%02d", month % 12 + 1);
    }

    private Callable<Result> clerk(int month, int clerk) {
        String facts = "clerk-" + clerk + ".csv";
        shell.write(
                facts,
                Shop.facts(IntStream.range(0, 5)
                        .mapToObj(team -> period(month) + ",team-" + team + ",li-na," + (1000 + clerk))
                        .toArray(String[]::new)));
        return () -> shell.run("pay --plan ./plan.yaml --facts ./" + facts + " --ledger ./books");
    }
}
