// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Times all contestants in one run and prints a Markdown table. A ratio is that of the best iterations, as other programs on
 * the machine only ever make one slower.
 */
public final class FiveLineTable {

    private FiveLineTable() {}

    /** The whole measurement, or with {@code quick} one of two minutes that is good for a first look. */
    public static void main(String[] arguments) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(FiveLineBenchmark.class.getName())
                .param(
                        "contestant",
                        FiveLineBenchmark.contestants().map(Contestant::name).toArray(String[]::new))
                .addProfiler(GCProfiler.class);
        if (arguments.length > 0 && arguments[0].equals("quick")) {
            options.forks(1)
                    .warmupIterations(3)
                    .measurementIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementTime(TimeValue.seconds(1));
        }
        print(new Runner(options.build())
                .run().stream()
                        .map(Row::of)
                        .sorted(Comparator.comparingDouble(Row::nanos))
                        .toList());
    }

    private record Row(String contestant, double nanos, double bytes) {

        static Row of(RunResult result) {
            int agents = Integer.parseInt(result.getParams().getParam("agents"));
            double best = result.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                    .min()
                    .orElseThrow();
            double bytes = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                    .getScore();
            return new Row(result.getParams().getParam("contestant"), best * 1000 / agents, bytes / agents);
        }
    }

    private static void print(List<Row> rows) {
        System.out.printf(
                "%n%s, %s, Java %s, %d cores%n%n",
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        System.out.printf(
                "| contestant | ns an agent | bytes an agent | times decimal | times fen |%n|---|---|---|---|---|%n");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.2f | %.1f |%n",
                    row.contestant,
                    row.nanos,
                    row.bytes,
                    row.nanos / nanos(rows, "decimal"),
                    row.nanos / nanos(rows, "fen"));
        }
    }

    private static double nanos(List<Row> rows, String contestant) {
        return rows.stream()
                .filter(row -> row.contestant.equals(contestant))
                .findFirst()
                .orElseThrow()
                .nanos;
    }
}
