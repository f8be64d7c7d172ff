// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import static io.github.ticheng.core.team.FactColumn.LongColumn.HOLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A column is what was put into it, in whatever form it is kept; what is read as longs are its values, or holes. */
class FactColumnProperties {

    private static final ImmutableList<Exact> NUMBERS = ImmutableList.of(
            Exact.ZERO,
            Exact.of("7"),
            Exact.of("-23450.55"),
            Exact.of("0.0625"),
            Exact.of("0.000001"),
            Exact.of("0.0000001"),
            Exact.of("1/3"),
            Exact.of(Long.MAX_VALUE),
            Exact.of(Long.MIN_VALUE),
            Exact.of(Long.MIN_VALUE + 1),
            Exact.of("-92233720368547758.08"),
            Exact.of("92233720368547758.07"),
            Exact.of("92233720368547758.08"),
            Exact.of("99999999999999999999"));

    private static Arbitrary<@Nullable Quantity[]> column(Arbitrary<? extends Quantity> values) {
        return values.injectNull(0.2).array(Quantity[].class).ofMaxSize(6);
    }

    @Provide
    Arbitrary<@Nullable Quantity[]> columns() {
        Arbitrary<Exact> few = Arbitraries.of(NUMBERS.subList(0, 4));
        Arbitrary<Exact> numbers = Arbitraries.of(NUMBERS);
        Arbitrary<Ratio> ratios = Combinators.combine(
                        Arbitraries.of(NUMBERS),
                        Arbitraries.of(NUMBERS),
                        Arbitraries.integers().between(0, 3))
                .as((dividend, divisor, kind) -> kind == 0
                        ? Ratio.NO_DATA
                        : kind == 1
                                ? Ratio.printed(dividend)
                                : Ratio.of(dividend, divisor.abs().plus(Exact.ONE)));
        Arbitrary<Rating> ratings = Arbitraries.integers().between(0, 20).map(number -> Rating.of("grade-" + number));
        Arbitrary<Ratio> printed = few.map(Ratio::printed);
        return Arbitraries.oneOf(
                column(few),
                column(numbers),
                column(ratios),
                column(printed),
                column(ratings),
                column(Arbitraries.oneOf(few, ratings, printed)));
    }

    @Property(tries = 2_000)
    void copyOf_anyValues_hasThem(@ForAll("columns") @Nullable Quantity[] values) throws Exception {
        FactColumn column = FactColumn.copyOf(values);

        assertThat(column.toArray()).containsExactly(values);
        assertThat(column).isEqualTo(FactColumn.copyOf(column.toArray())).hasToString(Arrays.toString(values));
        assertThat(read(written(column))).isEqualTo(column);
    }

    @Property(tries = 2_000)
    void numbers_anyValuesAndDecimals_areThoseThatFit(@ForAll("columns") @Nullable Quantity[] values) {
        for (int decimals : List.of(0, 1, 2, 4, 18)) {
            long[] expected = new long[values.length];
            for (int i = 0; i < values.length; i++) {
                expected[i] =
                        values[i] instanceof Exact number && number.fitsLong(decimals) ? number.toLong(decimals) : HOLE;
            }

            assertThat(filled(
                            values.length,
                            (units, to) -> FactColumn.copyOf(values).numbers(decimals, units, to)))
                    .containsExactly(expected);
        }
    }

    @Property(tries = 2_000)
    void dividends_anyValues_areThoseOfTheirDivisors(@ForAll("columns") @Nullable Quantity[] values) {
        FactColumn column = FactColumn.copyOf(values);
        long[] dividends = filled(values.length, column::dividends);
        long[] divisors = filled(values.length, column::divisors);

        for (int i = 0; i < values.length; i++) {
            Ratio ratio = values[i] instanceof Ratio some && some.hasData() ? some : null;
            if (dividends[i] != HOLE) {
                assertThat(ratio).isNotNull();
                assertThat(divisors[i]).isPositive();
                assertThat(Exact.of(dividends[i]).dividedBy(Exact.of(divisors[i])))
                        .isEqualTo(ratio.value().orElseThrow());
            } else {
                // Nothing that fits with two decimals is left out.
                assertThat(ratio == null
                                || !ratio.numerator().fitsLong(2)
                                || !ratio.denominator().fitsLong(2)
                                || ratio.numerator().toLong(2) == HOLE)
                        .isTrue();
            }
        }
    }

    @Property(tries = 2_000)
    void ratings_anyValues_standForTheirWords(@ForAll("columns") @Nullable Quantity[] values) {
        FactColumn column = FactColumn.copyOf(values);
        long[] ofWords = column.words().stream()
                .mapToLong(word -> Long.parseLong(word.word().substring("grade-".length())))
                .toArray();
        long[] read = filled(values.length, (units, to) -> column.ratings(ofWords, units, to));

        for (int i = 0; i < values.length; i++) {
            boolean isRead = values[i] instanceof Rating && !column.words().isEmpty();
            assertThat(read[i])
                    .isEqualTo(isRead ? Long.parseLong(values[i].toString().substring(6)) : HOLE);
            assertThat(isRead).isEqualTo(values[i] instanceof Rating && areRatings(values));
        }
    }

    private static boolean areRatings(@Nullable Quantity[] values) {
        return Arrays.stream(values).allMatch(value -> value == null || value instanceof Rating);
    }

    private interface Filling {
        void fill(long[] units, int to);
    }

    /** What is written, behind and before what is not touched. */
    private static long[] filled(int size, Filling filling) {
        long[] units = new long[size + 2];
        filling.fill(units, 1);

        assertThat(units[0]).isZero();
        assertThat(units[size + 1]).isZero();
        return Arrays.copyOfRange(units, 1, size + 1);
    }

    @Test
    void copyOf_arrayThatIsChangedLater_keepsItsValues() {
        @Nullable Quantity[] values = {Exact.of("1/3")};
        FactColumn column = FactColumn.copyOf(values);
        values[0] = Exact.ONE;

        assertThat(column.at(0)).isEqualTo(Exact.of("1/3"));
    }

    private static byte[] written(FactColumn column) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(column);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
