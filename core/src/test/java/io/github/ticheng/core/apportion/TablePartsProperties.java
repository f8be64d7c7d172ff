// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.apportion;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** A table's rows and columns hold, and no cell moves by a unit. */
class TablePartsProperties {

    private static final long MOST = 100_000;

    @Property(tries = 500)
    void table_anyWeights_holdsInBothWays(
            @ForAll @LongRange(min = -MOST, max = MOST) long fen, @ForAll("tables") List<List<Exact>> weights) {
        Exact total = Exact.ofUnits(fen, 2);
        Exact sum = sum(weights.stream().flatMap(List::stream).toList());

        List<ImmutableList<Exact>> parts = Apportionment.FEN.apportionTable(total, weights);

        for (int row = 0; row < parts.size(); row++) {
            for (int column = 0; column < parts.get(row).size(); column++) {
                requireCutOrOneMore(
                        parts.get(row).get(column), total, weights.get(row).get(column), sum);
            }
            requireCutOrOneMore(sum(parts.get(row)), total, sum(weights.get(row)), sum);
        }
        for (int column = 0; column < weights.get(0).size(); column++) {
            requireCutOrOneMore(sum(column(parts, column)), total, sum(column(weights, column)), sum);
        }
        assertThat(sum(parts.stream().map(TablePartsProperties::sum).toList())).isEqualTo(total);
    }

    /** A share that is whole fen is paid as it is, and any other one as the fen below or above it. */
    private static void requireCutOrOneMore(Exact part, Exact total, Exact weight, Exact sum) {
        Exact share = total.times(weight).dividedBy(sum);
        assertThat(part.minus(share).abs()).isLessThan(Exact.of("0.01"));
        assertThat(part.signum() * total.signum()).isNotNegative();
    }

    @Property(tries = 200)
    void table_oppositeTotal_hasTheOppositeParts(
            @ForAll @LongRange(min = 0, max = MOST) long fen, @ForAll("tables") List<List<Exact>> weights) {
        assertThat(Apportionment.FEN.apportionTable(Exact.ofUnits(-fen, 2), weights))
                .isEqualTo(Apportionment.FEN.apportionTable(Exact.ofUnits(fen, 2), weights).stream()
                        .map(row -> row.stream().map(Exact::negated).toList())
                        .toList());
    }

    @Provide
    Arbitrary<List<List<Exact>>> tables() {
        Arbitrary<Exact> weight = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3).map(Exact::of),
                Arbitraries.integers()
                        .between(0, 999)
                        .map(some -> Exact.of(some).dividedBy(Exact.of(7))));
        return Arbitraries.integers()
                .between(1, 8)
                .flatMap(columns ->
                        weight.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(5))
                .filter(rows -> rows.stream().flatMap(List::stream).anyMatch(Exact::isPositive));
    }

    private static List<Exact> column(List<? extends List<Exact>> table, int column) {
        return table.stream().map(row -> row.get(column)).toList();
    }

    private static Exact sum(List<Exact> numbers) {
        return numbers.stream().reduce(Exact.ZERO, Exact::plus);
    }
}
