// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.apportion.Apportionment;
import io.github.ticheng.core.apportion.Remainder;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.band.Bands.Cut;
import io.github.ticheng.core.band.PrintedBands;
import io.github.ticheng.core.number.Exact;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of what the tables of a plan are made of: bands, and the weights and units of a split. */
public final class Tables {

    private Tables() {}

    /** Which band a bound belongs to. */
    public static Arbitrary<Edge> edges() {
        return Arbitraries.of(Edge.class);
    }

    /** Bands of every form: open and closed, without a bound on either side or both, and of a single number. */
    public static Arbitrary<Band> bands() {
        Arbitrary<Exact> bounds = bounds();
        Arbitrary<Boolean> included = Arbitraries.of(true, false);
        Arbitrary<Band> finite = Combinators.combine(bounds, bounds, included, included)
                .as((one, other, lowerIncluded, upperIncluded) -> one.equals(other)
                        ? Band.closed(one, one)
                        : new Band(one.min(other), lowerIncluded, one.max(other), upperIncluded));
        return Arbitraries.oneOf(
                finite,
                bounds.map(Band::from),
                bounds.map(Band::above),
                bounds.map(Band::upTo),
                bounds.map(Band::below),
                Arbitraries.just(Band.ALL));
    }

    /** Bands one above the other: 1 to 6 rising bounds, each of either side, open below or not. */
    public static Arbitrary<Bands> ladders() {
        Arbitrary<ImmutableList<Exact>> rising =
                bounds().set().ofMinSize(1).ofMaxSize(6).map(ImmutableList::sortedCopyOf);
        return Combinators.combine(edges().list().ofSize(6), Arbitraries.of(true, false), rising)
                .as((edges, openBelow, bounds) -> {
                    ImmutableList.Builder<Cut> starts = ImmutableList.builder();
                    if (openBelow) {
                        starts.add(Cut.BELOW_ALL);
                    }
                    for (int i = 0; i < bounds.size(); i++) {
                        starts.add(Cut.at(edges.get(i), bounds.get(i)));
                    }
                    return new Bands(starts.build());
                });
    }

    /** The rows of a printed table: 0 to 5 bands in any order, with gaps and overlaps, some with a name. */
    public static Arbitrary<PrintedBands> printedTables() {
        Arbitrary<PrintedBands.Row> rows = Combinators.combine(
                        bands(), Names.labels().map(List::of), Arbitraries.of(true, false))
                .as((band, label, named) -> new PrintedBands.Row(band, named ? label.get(0) : null));
        return rows.list().ofMaxSize(5).map(PrintedBands::ofRows);
    }

    /** Weights of a split: 1 to 8 of them, zero or positive, at least one positive; equal ones are frequent. */
    public static Arbitrary<ImmutableList<Exact>> weights() {
        Arbitrary<Exact> few = Arbitraries.longs().between(0, 4).map(Exact::of);
        Arbitrary<Exact> any = Numbers.amounts("0", "200000");
        Arbitrary<Exact> quotients = Numbers.quotients().map(Exact::abs);
        return Arbitraries.frequencyOf(Tuple.of(3, few), Tuple.of(3, any), Tuple.of(1, quotients))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .filter(weights -> weights.stream().anyMatch(Exact::isPositive))
                .map(ImmutableList::copyOf);
    }

    /** Ways to split: each place for the odd units, to fen and to cash units. */
    public static Arbitrary<Apportionment> apportionments() {
        Arbitrary<Exact> units = Arbitraries.of("0.01", "0.1", "1", "0.05").map(Exact::parse);
        return Combinators.combine(units, Arbitraries.of(Remainder.class)).as(Apportionment::of);
    }

    /** Totals that an apportionment can split: multiples of its unit, negative ones as well. */
    public static Arbitrary<Exact> totals(Apportionment apportionment) {
        return Arbitraries.longs()
                .between(-10_000_000, 10_000_000)
                .map(units -> apportionment.unit().times(Exact.of(units)));
    }

    private static Arbitrary<Exact> bounds() {
        Arbitrary<Exact> points =
                Arbitraries.integers().between(0, 1000).map(tenths -> Exact.of(BigDecimal.valueOf(tenths, 1)));
        return Arbitraries.frequencyOf(
                Tuple.of(3, points), Tuple.of(3, Numbers.amounts()), Tuple.of(1, Numbers.numbers()));
    }
}
