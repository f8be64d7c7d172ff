// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A month's pay by a plan of five lines: a score of six criteria and two adjustments, its grade, the post wage of the grade; a
 * ladder on net sales; a bonus by score; seniority; a pool split by head. A whole month an operation; every contestant is
 * checked to pay the same before it is timed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(
        value = 5,
        jvmArgsAppend = {"-Xms1g", "-Xmn256m", "-XX:+AlwaysPreTouch"})
public class FiveLineBenchmark {

    /** How many agents. */
    @Param("10000")
    public int agents;

    /** How many in a team. */
    @Param("10")
    public int teamSize;

    /** Who pays. */
    @Param({"decimal", "fen", "ticheng", "ticheng-sink", "ticheng-facts", "ticheng-explained"})
    public String contestant = "";

    private FiveLineMonth month = FiveLineMonth.of(0, 1);
    private Contestant paying = new FenLoop();

    /** Everybody in the table: by hand, by this library, and the peers on the class path. */
    static Stream<Contestant> contestants() {
        return Stream.of(
                        Stream.of(new DecimalLoop(), new FenLoop()),
                        FiveLinePlan.all().stream(),
                        StreamSupport.stream(
                                ServiceLoader.load(Contestant.class).spliterator(), false))
                .flatMap(some -> some);
    }

    /** Makes the month and checks the contestant against the loop in fen. */
    @Setup(Level.Trial)
    public void setUp() {
        month = FiveLineMonth.of(agents, teamSize);
        paying = contestants()
                .filter(one -> one.name().equals(contestant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected one of "
                        + contestants().map(Contestant::name).toList() + ", but found " + contestant));
        paying.prepare(month);
        long expected = checksum(new FenLoop());
        if (checksum(paying) != expected) {
            throw new IllegalStateException(
                    "Expected what the loop in fen pays, but " + contestant + " pays something else");
        }
    }

    private long checksum(Contestant one) {
        Payout payout = new Payout(null);
        one.pay(month, payout);
        return payout.checksum();
    }

    /** Pays the month. */
    @Benchmark
    public void pay(Blackhole hole) {
        paying.pay(month, new Payout(hole));
    }
}
