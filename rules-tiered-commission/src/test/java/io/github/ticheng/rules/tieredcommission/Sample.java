// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A ladder as plain figures in fen and basis points, with the slow way to what it pays. A tier's limits are null where
 * it has none; each bound has an edge of its own.
 */
record Sample(LadderKind kind, List<Edge> edges, NegativeBase negative, List<Row> rows, Whole whole) {

    record Row(long gap, long basisPoints, long flat, boolean everything, Long least, Long most) {}

    record Whole(Long unlock, Long percent, Long least, Long most) {}

    static final Whole NO_LIMITS = new Whole(null, null, null, null);

    // ---------------------------------------------------------------------------------------------- at random

    /** Ladders of every kind but the one that has a curve of rates. */
    static Arbitrary<Sample> any() {
        return any(
                EnumSet.complementOf(EnumSet.of(LadderKind.INTERPOLATED_RATE)).toArray(new LadderKind[0]));
    }

    static Arbitrary<Sample> any(LadderKind... kinds) {
        Arbitrary<Row> row = Combinators.combine(
                        Arbitraries.longs().between(1, 2_000_000),
                        Arbitraries.longs().between(0, 12_000),
                        Arbitraries.longs().between(0, 50_000),
                        Arbitraries.of(false, false, true),
                        Arbitraries.longs().between(0, 100_000).injectNull(0.7),
                        Arbitraries.longs().between(0, 100_000).injectNull(0.7))
                .as(Row::new);
        Arbitrary<Whole> whole = Combinators.combine(
                        Arbitraries.longs().between(0, 3_000_000).injectNull(0.7),
                        Arbitraries.longs().between(0, 300).injectNull(0.7),
                        Arbitraries.longs().between(-1_000, 10_000).injectNull(0.7),
                        Arbitraries.longs().between(0, 200_000).injectNull(0.7))
                .as(Whole::new);
        return Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.of(Edge.class).list().ofSize(5),
                        Arbitraries.of(NegativeBase.class),
                        row.list().ofMinSize(2).ofMaxSize(5),
                        whole)
                .as(Sample::new)
                .map(Sample::ofItsKind);
    }

    /** Only tiers with rates: no flat parts, no limits. */
    Sample bare() {
        List<Row> bare = rows.stream()
                .map(row -> new Row(row.gap, row.basisPoints, 0, false, null, null))
                .toList();
        return new Sample(kind, edges, negative, bare, NO_LIMITS);
    }

    Sample of(LadderKind other) {
        return new Sample(other, edges, negative, rows, whole).ofItsKind();
    }

    Sample withRisingRates() {
        long[] rising = rows.stream().mapToLong(Row::basisPoints).sorted().toArray();
        List<Row> sorted = IntStream.range(0, rows.size())
                .mapToObj(i -> new Row(rows.get(i).gap, rising[i], rows.get(i).flat, false, null, null))
                .toList();
        return new Sample(kind, edges, negative, sorted, NO_LIMITS);
    }

    private Sample ofItsKind() {
        List<Row> fitting = new ArrayList<>();
        int count = kind == LadderKind.FLAT ? 1 : rows.size();
        for (int i = 0; i < count; i++) {
            Row row = rows.get(i);
            boolean first = i == 0;
            boolean last = i == count - 1;
            fitting.add(
                    switch (kind) {
                        case HIGHEST_FIXED, CUMULATIVE_FIXED ->
                            new Row(row.gap, 0, row.flat, false, row.least, row.most);
                        case INTERPOLATED ->
                            new Row(row.gap, last ? row.basisPoints : 0, first ? 0 : row.flat, false, null, null);
                        case INTERPOLATED_RATE -> new Row(row.gap, first ? 0 : row.basisPoints, 0, false, null, null);
                        case BASE_AND_EXCESS -> row;
                        default -> new Row(row.gap, row.basisPoints, row.flat, false, row.least, row.most);
                    });
        }
        return new Sample(kind, edges, negative, fitting, whole);
    }

    // ---------------------------------------------------------------------------------------------- fast

    CommissionLadder ladder() {
        return new CommissionLadder(Base.of(Metrics.SALES), kind, tiers(), options());
    }

    ImmutableList<Tier> tiers() {
        ImmutableList.Builder<Tier> tiers = ImmutableList.builder();
        long bound = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            bound += row.gap;
            tiers.add(new Tier(
                    i == rows.size() - 1 ? null : Bound.of(fen(bound).toString()),
                    edges.get(i) == Edge.UP_TO,
                    new TierPay(
                            new Rate(Slow.of(row.basisPoints, 10_000).exact()),
                            Exact.ZERO,
                            fen(row.flat),
                            row.everything ? Portion.EVERYTHING : Portion.EXCESS,
                            fen(row.least),
                            fen(row.most))));
        }
        return tiers.build();
    }

    LadderOptions options() {
        return new LadderOptions(
                null,
                negative,
                NoTarget.PROBLEM,
                whole.unlock == null ? null : Bound.of(fen(whole.unlock).toString()),
                whole.percent == null ? null : Slow.of(whole.percent, 100).exact(),
                fen(whole.least),
                fen(whole.most),
                null,
                LadderOptions.NONE.printed());
    }

    static Exact fen(Long fen) {
        return fen == null ? null : Slow.of(fen, 100).exact();
    }

    long[] bounds() {
        long[] bounds = new long[rows.size() - 1];
        long bound = 0;
        for (int i = 0; i < bounds.length; i++) {
            bound += rows.get(i).gap;
            bounds[i] = bound;
        }
        return bounds;
    }

    /** Bases worth trying: each bound, one fen to either side of it, and some between, by a seed. */
    List<Long> bases(long seed) {
        List<Long> bases = new ArrayList<>(List.of(0L, 1L, -1L, seed % 10_000_000));
        if (whole.unlock != null) {
            bases.addAll(List.of(whole.unlock - 1, whole.unlock, whole.unlock + 1));
        }
        Arrays.stream(bounds()).forEach(bound -> {
            bases.addAll(List.of(bound - 1, bound, bound + 1, -bound, -bound - 1));
            bases.add(bound + Math.floorMod(seed, 500_000));
        });
        return bases;
    }

    // ---------------------------------------------------------------------------------------------- slow

    /** What a base in fen earns, in yuan. */
    Slow slow(long fen) {
        if (fen < 0) {
            return negative == NegativeBase.AS_ZERO ? slow(0) : Slow.ZERO.minus(slow(-fen));
        }
        Slow base = Slow.of(fen, 100);
        Slow[] bounds =
                Arrays.stream(bounds()).mapToObj(bound -> Slow.of(bound, 100)).toArray(Slow[]::new);
        return slow(base, base, bounds, whole.unlock == null ? null : Slow.of(whole.unlock, 100), null);
    }

    /**
     * What a base of zero or above earns, in yuan.
     *
     * @param chooser the value that chooses the tier
     * @param unlock the bound below which nothing is paid, or null
     * @param given the tier of an agent without a target, or null
     */
    Slow slow(Slow base, Slow chooser, Slow[] bounds, Slow unlock, Integer given) {
        if (unlock != null && chooser.compareTo(unlock) < 0) {
            return Slow.ZERO;
        }
        int tier = given == null ? tierOf(chooser, bounds) : given;
        Slow pay = slowTiers(tier, base, chooser, bounds, given != null);
        if (whole.percent != null) {
            pay = pay.times(Slow.of(whole.percent, 100));
        }
        return limited(pay, whole.least, whole.most);
    }

    private int tierOf(Slow chooser, Slow[] bounds) {
        int tier = 0;
        for (int i = 0; i < bounds.length; i++) {
            int order = chooser.compareTo(bounds[i]);
            tier = order > 0 || (order == 0 && edge(i, bounds) == Edge.FROM) ? i + 1 : tier;
        }
        return tier;
    }

    private Edge edge(int tier, Slow[] bounds) {
        boolean sameAsNext = kind.isInterpolated() && tier + 1 < bounds.length && bounds[tier].equals(bounds[tier + 1]);
        return sameAsNext ? edge(tier + 1, bounds) : edges.get(tier);
    }

    private Slow slowTiers(int tier, Slow base, Slow chooser, Slow[] bounds, boolean given) {
        Row row = rows.get(tier);
        Slow lower = tier == 0 ? Slow.ZERO : bounds[tier - 1];
        boolean between = tier > 0 && tier < bounds.length;
        return switch (kind) {
            case FLAT, WHOLE_AMOUNT, HIGHEST_FIXED -> tier(row, base);
            case BASE_AND_EXCESS -> tier(row, row.everything ? base : base.minus(lower));
            case MARGINAL, CUMULATIVE_FIXED -> {
                Slow sum = tier(row, base.minus(lower));
                for (int i = 0; i < tier; i++) {
                    boolean holdsNothing = i == 0 && edges.get(0) == Edge.FROM && bounds[0].equals(Slow.ZERO) && !given;
                    Slow width = bounds[i].minus(i == 0 ? Slow.ZERO : bounds[i - 1]);
                    sum = holdsNothing ? sum : sum.plus(tier(rows.get(i), width));
                }
                yield sum;
            }
            case INTERPOLATED ->
                between
                        ? line(row.flat, rows.get(tier + 1).flat, 100, base, bounds, tier)
                        : tier(row, base.minus(lower));
            case INTERPOLATED_RATE ->
                base.times(
                        between
                                ? line(row.basisPoints, rows.get(tier + 1).basisPoints, 10_000, chooser, bounds, tier)
                                : Slow.of(row.basisPoints, 10_000));
        };
    }

    private static Slow line(long from, long to, long under, Slow at, Slow[] bounds, int tier) {
        Slow share = at.minus(bounds[tier - 1]).dividedBy(bounds[tier].minus(bounds[tier - 1]));
        return Slow.of(from, under).plus(Slow.of(to - from, under).times(share));
    }

    private static Slow tier(Row row, Slow slice) {
        Slow pay = Slow.of(row.flat, 100).plus(Slow.of(row.basisPoints, 10_000).times(slice));
        return limited(pay, row.least, row.most);
    }

    private static Slow limited(Slow pay, Long least, Long most) {
        Slow raised = least == null ? pay : pay.max(Slow.of(least, 100));
        return most == null ? raised : raised.min(Slow.of(most, 100));
    }
}
