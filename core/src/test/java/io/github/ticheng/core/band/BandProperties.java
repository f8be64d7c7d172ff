// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.band.Bands.Cut;
import io.github.ticheng.core.number.Exact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class BandProperties {

    /** Every bound of the generated bands, a number beside each on both sides, and numbers beyond them all. */
    private static final ImmutableList<Exact> PROBES = IntStream.rangeClosed(-44, 44)
            .mapToObj(quarters -> Exact.of(quarters).dividedBy(Exact.of(4)))
            .collect(ImmutableList.toImmutableList());

    private static final Exact FOUR = Exact.of(4);

    @Property
    void parse_printed_isTheSameBand(@ForAll("exactBands") Band band) {
        assertThat(Band.parse(band.toString())).isEqualTo(band);
    }

    @Property
    void intersection_twoBands_holdsWhatBothHold(@ForAll("bands") Band one, @ForAll("bands") Band other) {
        for (Exact probe : PROBES) {
            assertThat(one.intersection(other)
                            .map(shared -> shared.contains(probe))
                            .orElse(false))
                    .isEqualTo(one.contains(probe) && other.contains(probe));
        }
    }

    @Property
    void indexOf_anyNumber_isTheOnlyBandThatContainsIt(@ForAll("mixedBands") Bands bands) {

        for (Exact probe : PROBES) {
            List<Integer> containing = IntStream.range(0, bands.size())
                    .filter(index -> bands.band(index).contains(probe))
                    .boxed()
                    .toList();
            Cut first = bands.starts().get(0);
            int order = probe.compareTo(first.value());
            boolean inSome = !first.isFinite() || order > 0 || (order == 0 && first.side() == Cut.Side.BELOW);
            assertThat(containing).hasSize(inSome ? 1 : 0);
            assertThat(bands.indexOf(probe)).isEqualTo(inSome ? containing.get(0) : -1);
            assertThat(bands.index().indexOf(probe)).isEqualTo(bands.indexOf(probe));
            assertThat(bands.index().indexOf(probe.times(FOUR).toLong(0), 4)).isEqualTo(bands.indexOf(probe));
        }
    }

    @Property
    void bands_asPrinted_haveNoGapsAndNoOverlaps(@ForAll("mixedBands") Bands bands) {
        PrintedBands printed = PrintedBands.of(
                IntStream.range(0, bands.size()).mapToObj(bands::band).toList());

        assertThat(printed.gaps()).isEmpty();
        assertThat(printed.overlaps()).isEmpty();
    }

    @Property
    void gaps_anyRows_areWhatIsBetweenRowsAndInNone(@ForAll("tables") PrintedBands table) {
        for (Exact probe : PROBES) {
            boolean somethingBelow = table.rows().stream().anyMatch(row -> reachesBelow(row.band(), probe));
            boolean somethingAbove = table.rows().stream().anyMatch(row -> reachesAbove(row.band(), probe));
            boolean inGap =
                    somethingBelow && somethingAbove && table.rowsOf(probe).isEmpty();

            assertThat(table.gaps().stream().filter(gap -> gap.contains(probe))).hasSize(inGap ? 1 : 0);
        }
    }

    @Property
    void overlaps_anyRows_areThePairsThatContainANumber(@ForAll("tables") PrintedBands table) {
        for (Exact probe : PROBES) {
            List<List<Integer>> pairs = new ArrayList<>();
            List<Integer> rows = table.rowsOf(probe);
            for (int first : rows) {
                for (int second : rows) {
                    if (first < second) {
                        pairs.add(List.of(first, second));
                    }
                }
            }
            assertThat(table.overlaps().stream()
                            .filter(overlap -> overlap.shared().contains(probe))
                            .map(overlap -> List.of(overlap.firstRow(), overlap.secondRow())))
                    .containsExactlyInAnyOrderElementsOf(pairs);
        }
    }

    @Property
    void gapsAndOverlaps_rowsInAnotherOrder_haveTheSameNumbers(@ForAll("tables") PrintedBands table) {
        PrintedBands reversed = new PrintedBands(table.rows().reverse());

        assertThat(reversed.gaps()).isEqualTo(table.gaps());
        assertThat(reversed.overlaps().stream()
                        .map(PrintedBands.Overlap::shared)
                        .sorted(byText()))
                .containsExactlyElementsOf(table.overlaps().stream()
                        .map(PrintedBands.Overlap::shared)
                        .sorted(byText())
                        .toList());
    }

    @Property
    void gaps_addedAsRows_leaveNoGap(@ForAll("tables") PrintedBands table) {
        List<Band> all = new ArrayList<>(
                table.rows().stream().map(PrintedBands.Row::band).toList());
        all.addAll(table.gaps());

        assertThat(PrintedBands.of(all).gaps()).isEmpty();
    }

    private static Comparator<Band> byText() {
        return Comparator.comparing(Band::toString);
    }

    private static boolean reachesBelow(Band band, Exact probe) {
        return band.lower() == null || band.lower().isLessThan(probe);
    }

    private static boolean reachesAbove(Band band, Exact probe) {
        return band.upper() == null || band.upper().isGreaterThan(probe);
    }

    @Provide
    Arbitrary<PrintedBands> tables() {
        return bands().list().ofMaxSize(7).map(PrintedBands::of).withoutEdgeCases();
    }

    /** Rising bounds, each of either side, and sometimes both sides of one. */
    @Provide
    Arbitrary<Bands> mixedBands() {
        Arbitrary<Cut> cuts =
                Combinators.combine(Arbitraries.of(Edge.class), halves()).as(Cut::at);
        return Arbitraries.frequencyOf(Tuple.of(9, cuts), Tuple.of(1, Arbitraries.just(Cut.BELOW_ALL)))
                .set()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(starts -> new Bands(ImmutableList.sortedCopyOf(starts)))
                .withoutEdgeCases();
    }

    /** Bands of which the bounds are halves from −10 to 10, a third of them open to one side. */
    @Provide
    Arbitrary<Band> bands() {
        return bandsOf(halves());
    }

    @Provide
    Arbitrary<Band> exactBands() {
        return bandsOf(Arbitraries.oneOf(
                halves(),
                Arbitraries.bigDecimals().map(Exact::of),
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs().between(1, Long.MAX_VALUE))
                        .as((dividend, divisor) -> Exact.of(dividend).dividedBy(Exact.of(divisor)))));
    }

    private static Arbitrary<Exact> halves() {
        return Arbitraries.integers()
                .between(-20, 20)
                .map(twice -> Exact.of(twice).dividedBy(Exact.of(2)));
    }

    private static Arbitrary<Band> bandsOf(Arbitrary<Exact> bounds) {
        Arbitrary<Boolean> included = Arbitraries.of(true, false);
        return Combinators.combine(bounds.injectNull(0.15), included, bounds.injectNull(0.15), included)
                .as((one, lowerIncluded, other, upperIncluded) -> {
                    if (one == null || other == null) {
                        return new Band(one, one != null && lowerIncluded, other, other != null && upperIncluded);
                    }
                    return one.equals(other)
                            ? Band.closed(one, other)
                            : new Band(one.min(other), lowerIncluded, one.max(other), upperIncluded);
                })
                .withoutEdgeCases();
    }
}
