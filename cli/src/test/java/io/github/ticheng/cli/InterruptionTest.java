// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run in a process of its own that is ended while it writes. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class InterruptionTest {

    private static final int TEAMS = 20_000;

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder)
                .write("plan.yaml", Shop.PLAN)
                .write(
                        "facts.csv",
                        IntStream.range(0, TEAMS + 1)
                                .mapToObj(i -> i == 0 ? Shop.HEADER : "2024-07,team-" + i + ",agent-" + i + ",15000")
                                .toList())
                .write("out/statements.csv", "what was there before\n")
                .write("ledger/team-1.txt", "not a ledger\n");
    }

    @Test
    void interruptedRun_leavesEverythingAsItWas() throws IOException, InterruptedException {
        Process run = startAndWaitUntilItWrites();
        run.destroy();

        assertThat(run.waitFor()).isNotZero();
        assertThat(shell.files("out")).containsExactly("statements.csv");
        assertThat(shell.read("out/statements.csv")).isEqualTo("what was there before\n");
        assertThat(shell.files("ledger").stream().filter(name -> !name.startsWith(".")))
                .containsExactly("team-1.txt");
    }

    @Test
    void killedRun_leavesNoHalfFileInAPlace() throws IOException, InterruptedException {
        Process run = startAndWaitUntilItWrites();
        run.destroyForcibly();

        assertThat(run.waitFor()).isNotZero();
        assertThat(shell.read("out/statements.csv")).isEqualTo("what was there before\n");
        assertThat(shell.files("ledger").stream().filter(name -> !name.startsWith(".")))
                .containsExactly("team-1.txt");
        assertThat(shell.names("out")).hasSize(2);

        shell.write("two.csv", Shop.facts("2024-07,team-1,agent-1,15000"));
        assertThat(shell.run("pay --plan ./plan.yaml --facts ./two.csv --out ./out --as csv --ledger ./ledger")
                        .exitCode())
                .isZero();
        assertThat(shell.names("out")).containsExactly("statements.csv");
        assertThat(shell.names("ledger")).containsExactly(".lock", "team-1.json", "team-1.txt");
    }

    private Process startAndWaitUntilItWrites() throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ticheng.class.getName(),
                        "pay",
                        "--plan",
                        shell.path("plan.yaml").toString(),
                        "--facts",
                        shell.path("facts.csv").toString(),
                        "--out",
                        shell.path("out").toString(),
                        "--as",
                        "csv",
                        "--ledger",
                        shell.path("ledger").toString())
                .redirectErrorStream(true)
                .redirectOutput(shell.path("printed.txt").toFile())
                .start();
        while (run.isAlive() && !isWriting()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(run.isAlive()).as(shell.read("printed.txt")).isTrue();
        return run;
    }

    /** Whether a part of the statements is in the folder beside their place. */
    private boolean isWriting() throws IOException {
        try (Stream<Path> beside = Files.list(shell.path("out"))) {
            return beside.filter(Files::isDirectory)
                    .map(folder -> folder.resolve("statements.csv").toFile())
                    .anyMatch(file -> file.length() > 10_000);
        }
    }
}
