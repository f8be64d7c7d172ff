// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Times all contestants in one run, then documents, threads, growth, a new process and a small heap, and prints Markdown
 * tables. A ratio is that of the best iterations, as other programs on the machine only ever make one slower.
 */
public final class FiveLineTable {

    private FiveLineTable() {}

    /** The whole measurement, or with {@code quick} that of the contestants alone, good for a first look. */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        boolean isQuick = arguments.length > 0 && arguments[0].equals("quick");
        ChainedOptionsBuilder contestants = five(FiveLineBenchmark.contestants()
                        .map(Contestant::name)
                        .toArray(String[]::new))
                // A heap that may grow grows in pauses, and every page of it is touched then.
                .jvmArgsAppend("-Xms1g", "-Xmx1g", "-Xmn256m", "-XX:+AlwaysPreTouch")
                .addProfiler(GCProfiler.class);
        List<Row> rows = run(isQuick ? contestants.forks(1).warmupIterations(3).measurementIterations(3) : contestants);
        if (isQuick) {
            print(rows);
            return;
        }
        Row pair = run(five("ticheng-sink").threads(2).forks(2)).get(0);
        List<Row> growth = new ArrayList<>();
        growth.addAll(run(grown("10", "1000", "10000", "100000", "1000000")));
        growth.addAll(run(grown("1000", "1000", "10000", "100000", "1000000")));
        growth.addAll(run(grown("50000", "50000")));
        List<Row> oneTeam = run(new OptionsBuilder().include(OneTeamBenchmark.class.getName()));
        List<Row> documents = run(new OptionsBuilder().include(DocumentsBenchmark.class.getName()));
        print(rows);
        System.out.printf("%n| documents of 1,000 agents | µs an agent | µs in all |%n|---|---|---|%n");
        documents.forEach(row -> System.out.printf(
                Locale.ROOT, "| %s | %.2f | %.0f |%n", row.of, row.nanos / 1000, row.nanos * row.agents / 1000));
        System.out.printf(
                Locale.ROOT,
                "%nTwo threads: ticheng-sink %.2f times as fast as one, statements (ticheng-threads) %.2f times.%n",
                2 * nanos(rows, "ticheng-sink") / pair.nanos,
                nanos(rows, "ticheng") / nanos(rows, "ticheng-threads"));
        System.out.printf("%n| statements, their facts made in the run | agents | ns an agent |%n|---|---|---|%n");
        growth.forEach(
                row -> System.out.printf(Locale.ROOT, "| teams of %s | %,d | %.0f |%n", row.of, row.agents, row.nanos));
        System.out.printf("%n| one team paid by | agents | ns an agent |%n|---|---|---|%n");
        oneTeam.forEach(row -> System.out.printf(Locale.ROOT, "| %s | %,d | %.0f |%n", row.of, row.agents, row.nanos));
        System.out.println();
        for (int i = 0; i < 3; i++) {
            paidElsewhere("10");
        }
        paidElsewhere("1000000", "-Xmx256m");
    }

    private static ChainedOptionsBuilder five(String... contestants) {
        return new OptionsBuilder().include(FiveLineBenchmark.class.getName()).param("contestant", contestants);
    }

    private static ChainedOptionsBuilder grown(String teamSize, String... agents) {
        return five("ticheng-facts")
                .param("teamSize", teamSize)
                .param("agents", agents)
                .forks(1)
                .warmupIterations(3);
    }

    /** Pays so many agents in a process of its own, which prints what that took. */
    private static void paidElsewhere(String agents, String... options) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(ImmutableList.<String>builder()
                        .add(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString())
                        .add(options)
                        .add("-cp", System.getProperty("java.class.path"), FiveLineStream.class.getName(), agents)
                        .build())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(
                    "Expected " + agents + " agents to be paid, but the process ended with " + exit);
        }
    }

    private static List<Row> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run().stream().map(Row::of).toList();
    }

    /** What was measured: of a contestant, of a team's size or of a rule. */
    private record Row(String of, int agents, double nanos, double bytes) {

        static Row of(RunResult result) {
            int agents = Integer.parseInt(result.getParams().getParam("agents"));
            double best = result.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                    .min()
                    .orElseThrow();
            var bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
            String teamSize = result.getParams().getParam("teamSize");
            String of = Stream.of("rule", "document", "contestant")
                    .map(result.getParams()::getParam)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            return new Row(
                    bytes == null && teamSize != null ? teamSize : of,
                    agents,
                    best * 1000 / agents,
                    bytes == null ? 0 : bytes.getScore() / agents);
        }
    }

    private static void print(List<Row> rows) {
        System.out.printf(
                "%n%s, %s, Java %s, %d cores%n%n",
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        System.out.printf("| contestant | ns an agent | bytes an agent | times decimal | times fen | times ticheng |%n"
                + "|---|---|---|---|---|---|%n");
        rows.stream()
                .sorted((one, other) -> Double.compare(one.nanos, other.nanos))
                .forEach(row -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %.0f | %.0f | %.2f | %.1f | %.1f |%n",
                        row.of,
                        row.nanos,
                        row.bytes,
                        row.nanos / nanos(rows, "decimal"),
                        row.nanos / nanos(rows, "fen"),
                        row.nanos / nanos(rows, "ticheng")));
    }

    private static double nanos(List<Row> rows, String contestant) {
        return rows.stream()
                .filter(row -> row.of.equals(contestant))
                .findFirst()
                .orElseThrow()
                .nanos;
    }
}
