// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import com.sun.management.ThreadMXBean;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.documents.plan.BlockGuide.BlockWalk;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * How the cost of something grows with its size: the processor time of this thread, never that of the clock, at three
 * sizes of which each is four times the one before.
 *
 * <p>Four times the size is four times the cost where the cost is in proportion, about five where it is n log n, and
 * sixteen where it is a square. Up to seven is let pass, and up to thirty over both steps: a machine that is busy is not
 * exact. Of several times the least counts, and what looks too much is measured again, up to forty times: the largest size
 * runs once where the smallest runs a thousand times, so its code may not be compiled before.
 */
final class Growth {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long SHORTEST = 1_000_000;
    private static final int TIMES = 4;
    private static final int MOST = 7;
    private static final int MOST_IN_ALL = 30;
    private static final int ATTEMPTS = 40;

    private final List<Measured> all = new ArrayList<>();

    /**
     * Something that costs.
     *
     * @param plan what is paid by it, at the least size
     * @param size the least of the three sizes
     * @param prepared gets it ready for a size, which costs nothing
     */
    record Case(String name, CompensationPlan plan, int size, IntFunction<Runnable> prepared) {

        Case ofSize(int least) {
            return new Case(name, plan, least, prepared);
        }

        ImmutableSet<String> blocks() {
            return Growth.blocks(plan);
        }

        /** How many bytes of objects it makes at the three sizes: a count, which does not depend on how busy a machine is. */
        ImmutableLongArray bytes() {
            ImmutableLongArray.Builder bytes = ImmutableLongArray.builder();
            for (Runnable action : actions(size, prepared)) {
                action.run();
                long before = THREADS.getCurrentThreadAllocatedBytes();
                action.run();
                bytes.add(THREADS.getCurrentThreadAllocatedBytes() - before);
            }
            return bytes.build();
        }
    }

    private static List<Runnable> actions(int size, IntFunction<Runnable> prepared) {
        List<Runnable> actions = new ArrayList<>();
        for (int of = size; actions.size() < 3; of *= TIMES) {
            actions.add(prepared.apply(of));
        }
        return actions;
    }

    /** The names of the types of a plan's blocks. */
    static ImmutableSet<String> blocks(CompensationPlan plan) {
        return BlockWalk.blocks(plan).stream()
                .flatMap(block -> block.type().stream())
                .map(BlockType::name)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What something costs at three sizes, each four times the one before, in nanoseconds. */
    private record Measured(String name, int size, ImmutableLongArray costs) {

        boolean isTooMuch() {
            return costs.get(2) > MOST * costs.get(1) && costs.get(2) > MOST_IN_ALL * costs.get(0);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(isTooMuch() ? "TOO MUCH " : "         ");
            for (int i = 1; i < costs.length(); i++) {
                long exponent = hundredths(costs.get(i), costs.get(i - 1));
                text.append(String.format(Locale.ROOT, "n^%d.%02d ", exponent / 100, exponent % 100));
            }
            costs.forEach(cost -> text.append(String.format(Locale.ROOT, "%,9d ", cost / 1000)));
            return text.append("µs from ")
                    .append(size)
                    .append(": ")
                    .append(name)
                    .toString();
        }

        /** 100 × the logarithm of a quotient to the base of 4; 0 for a quotient below 1. */
        private static long hundredths(long numerator, long denominator) {
            long quotient = (numerator << 20) / Math.max(1, denominator);
            long bits = 0;
            for (; quotient >= 2 << 20; quotient >>= 1) {
                bits += 1024;
            }
            for (int bit = 512; bit > 0 && quotient > 1 << 20; bit >>= 1) {
                quotient = (quotient * quotient) >> 20;
                if (quotient >= 2 << 20) {
                    quotient >>= 1;
                    bits += bit;
                }
            }
            return bits * 100 / 2048;
        }
    }

    void measure(Case each) {
        measure(each.name(), each.size(), each.prepared());
    }

    /**
     * Measures something.
     *
     * @param size the least of the three sizes
     * @param prepared gets it ready for a size, which costs nothing
     */
    void measure(String name, int size, IntFunction<Runnable> prepared) {
        List<Runnable> actions = actions(size, prepared);
        actions.get(0).run();
        long[] costs = {Long.MAX_VALUE / MOST, Long.MAX_VALUE / MOST, Long.MAX_VALUE / MOST};
        Measured measured = null;
        // From large to small, or what the first runs take to be compiled would make the small ones look dear.
        for (int attempt = 0; measured == null || (measured.isTooMuch() && attempt < ATTEMPTS); attempt++) {
            for (int i = costs.length - 1; i >= 0; i--) {
                costs[i] = Math.min(costs[i], cost(actions.get(i)));
            }
            measured = new Measured(name, size, ImmutableLongArray.copyOf(costs));
        }
        all.add(measured);
    }

    private static long cost(Runnable action) {
        long start = THREADS.getCurrentThreadCpuTime();
        long spent = 0;
        int runs = 0;
        while (spent < SHORTEST) {
            action.run();
            runs++;
            spent = THREADS.getCurrentThreadCpuTime() - start;
        }
        return spent / runs;
    }

    /** Everything that was measured, a line each. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        all.forEach(measured -> text.append('\n').append(measured));
        return text.toString();
    }

    /** Requires that nothing grows by more than n log n; a failure tells all that was measured. */
    void requireModest() {
        assertThat(all.stream().filter(Measured::isTooMuch).toList())
                .as("Cost by size%s%n", this)
                .isEmpty();
    }
}
