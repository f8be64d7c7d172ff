// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of agents in teams of one size, made from a seed: the first agents of a larger month are those of a smaller one. Every
 * money amount is there twice, as the decimal of a database and in whole fen, so that no contestant pays for a conversion that
 * it would not do.
 */
public record FiveLineMonth(List<Team> teams, int size) {

    private static final int[] REFUND_EDGES = {500, 800, 1100, 501};

    /** A rating and the points that it is worth. */
    public enum Mark {
        /** Of the first class. */
        EXCELLENT(20),
        /** Of the second. */
        GOOD(15),
        /** Of the third. */
        FAIR(10),
        /** Of the last. */
        POOR(0);

        /** The points. */
        public final int points;

        Mark(int points) {
            this.points = points;
        }
    }

    /** A team: its agents, and its sales that no agent can claim. */
    public record Team(int id, long publicFen, BigDecimal publicSales, List<Person> people) {}

    /** An agent's month; the refund rate is in hundredths of a percent and as a decimal. */
    public record Person(
            int index,
            int monthsOfService,
            long salesFen,
            BigDecimal sales,
            long refundedFen,
            BigDecimal refunded,
            int refundPoints,
            BigDecimal refundRate,
            Mark quality,
            Mark disputes,
            Mark cooperation,
            Mark execution,
            int late,
            int leave,
            int absent,
            int lowReviews,
            int praises) {}

    /** The month of so many agents. */
    public static FiveLineMonth of(int agents, int teamSize) {
        return new FiveLineMonth(ImmutableList.copyOf(stream(agents, teamSize)), agents);
    }

    /** The teams of a month, each made when it is taken. */
    static Iterator<Team> stream(int agents, int teamSize) {
        return new AbstractIterator<>() {
            private final Mix mix = new Mix();
            private int index;
            private int id;

            @Override
            protected @Nullable Team computeNext() {
                if (index == agents) {
                    return endOfData();
                }
                long publicFen = mix.below(50_000_000);
                List<Person> people = new ArrayList<>();
                for (int last = Math.min(agents, index + teamSize); index < last; index++) {
                    people.add(person(mix, index));
                }
                return new Team(id++, publicFen, BigDecimal.valueOf(publicFen, 2), people);
            }
        };
    }

    private static Person person(Mix mix, int index) {
        int months = mix.below(31);
        // A square, so that every tier of the ladder is met often.
        double place = mix.unit();
        long sales = Math.round(place * place * 6_000_000);
        long refunded = mix.below(4) == 0 ? Math.round(sales * mix.unit() * 0.3) : 0;
        // One in 64 is at an edge of the ladder, or a fen beside it.
        if (mix.below(64) == 0) {
            int which = mix.below(9);
            sales = refunded + 1_500_000L + 500_000L * (which / 3) + (which % 3 - 1);
        }
        int refundPoints = mix.below(16) == 0 ? REFUND_EDGES[mix.below(4)] : mix.below(1500);
        return new Person(
                index,
                months,
                sales,
                BigDecimal.valueOf(sales, 2),
                refunded,
                BigDecimal.valueOf(refunded, 2),
                refundPoints,
                BigDecimal.valueOf(refundPoints, 4),
                mark(mix),
                mark(mix),
                mark(mix),
                mark(mix),
                Math.max(0, mix.below(8) - 5),
                Math.max(0, mix.below(6) - 4),
                mix.below(24) == 0 ? 1 : 0,
                Math.max(0, mix.below(7) - 4),
                Math.max(0, mix.below(8) - 4));
    }

    private static Mark mark(Mix mix) {
        int one = mix.below(20);
        return one < 9 ? Mark.EXCELLENT : one < 15 ? Mark.GOOD : one < 19 ? Mark.FAIR : Mark.POOR;
    }

    /** SplitMix64 (Steele, Lea, Flood 2014), spelled out, so that the month does not depend on a JDK's version. */
    private static final class Mix {

        private long state = 20_250_101L;

        private long next() {
            state += 0x9E3779B97F4A7C15L;
            long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            return z ^ z >>> 31;
        }

        int below(int bound) {
            return (int) (((next() >>> 32) * bound) >>> 32);
        }

        double unit() {
            return (next() >>> 11) * 0x1.0p-53;
        }
    }
}
