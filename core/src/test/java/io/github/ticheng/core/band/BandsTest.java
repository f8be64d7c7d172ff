// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.band.Bands.Cut;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandsTest {

    private static final List<Exact> SALES = numbers("0 15000 20000 25000");
    private static final Exact TWO = Exact.of(2);
    private static final Exact FIVE = Exact.of(5);

    @ParameterizedTest
    @CsvSource({
        // bound, one cent below it, at it, one cent above it
        "FROM, 0, -1, 0, 0",
        "FROM, 15000, 0, 1, 1",
        "FROM, 20000, 1, 2, 2",
        "FROM, 25000, 2, 3, 3",
        "UP_TO, 0, -1, -1, 0",
        "UP_TO, 15000, 0, 0, 1",
        "UP_TO, 20000, 1, 1, 2",
        "UP_TO, 25000, 2, 2, 3",
    })
    void indexOf_besideAndAtEachBound_followsTheEdge(Edge edge, String bound, int below, int at, int above) {
        Bands bands = Bands.of(edge, SALES);

        assertThat(bands.indexOf(Exact.of(bound).minus(Exact.of("0.01")))).isEqualTo(below);
        assertThat(bands.indexOf(Exact.of(bound))).isEqualTo(at);
        assertThat(bands.indexOf(Exact.of(bound).plus(Exact.of("0.01")))).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource({
        "FROM, 15000, 0, 1, 1",
        "FROM, 20000, 1, 2, 2",
        "FROM, 25000, 2, 3, 3",
        "UP_TO, 15000, 0, 0, 1",
        "UP_TO, 20000, 1, 1, 2",
        "UP_TO, 25000, 2, 2, 3",
    })
    void indexOf_openBelow_followsTheEdge(Edge edge, String bound, int below, int at, int above) {
        Bands bands = Bands.fromMinusInfinity(edge, numbers("15000 20000 25000"));

        assertThat(bands.indexOf(Exact.of(bound).minus(Exact.of("0.01")))).isEqualTo(below);
        assertThat(bands.indexOf(Exact.of(bound))).isEqualTo(at);
        assertThat(bands.indexOf(Exact.of(bound).plus(Exact.of("0.01")))).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource({"100, 4", "95, 4", "94.99, 3", "94.5, 3", "85, 3", "75, 2", "65, 1", "64.99, 0", "0, 0", "-3, 0"})
    void indexOf_gradesOpenBelow_isTheHighestWhoseBoundTheScoreReaches(String score, int grade) {
        Bands grades = Bands.fromMinusInfinity(Edge.FROM, numbers("65 75 85 95"));

        assertThat(grades.indexOf(Exact.of(score))).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"12, 240, 0", "8, 100, 1", "801, 10000, 2", "11, 100, 2", "1101, 10000, 3", "1, 3, 3"})
    void indexOf_ratio_isExact(int part, int whole, int expected) {
        Bands refundRates = Bands.fromMinusInfinity(Edge.UP_TO, numbers("0.05 0.08 0.11"));

        assertThat(refundRates.indexOf(Exact.of(part).dividedBy(Exact.of(whole))))
                .isEqualTo(expected);
    }

    @Test
    void band_from_isClosedBelow() {
        assertThat(printed(Bands.of(Edge.FROM, SALES)))
                .containsExactly("[0, 15000)", "[15000, 20000)", "[20000, 25000)", "[25000, ∞)");
    }

    @Test
    void band_upTo_isClosedAbove() {
        assertThat(printed(Bands.of(Edge.UP_TO, SALES)))
                .containsExactly("(0, 15000]", "(15000, 20000]", "(20000, 25000]", "(25000, ∞)");
    }

    @Test
    void band_openBelow_startsAtMinusInfinity() {
        assertThat(printed(Bands.fromMinusInfinity(Edge.FROM, numbers("15000 20000"))))
                .containsExactly("(-∞, 15000)", "[15000, 20000)", "[20000, ∞)");
        assertThat(printed(Bands.fromMinusInfinity(Edge.UP_TO, numbers("15000 20000"))))
                .containsExactly("(-∞, 15000]", "(15000, 20000]", "(20000, ∞)");
    }

    @ParameterizedTest
    @EnumSource
    void fromMinusInfinity_noBounds_isOneBandOfAllNumbers(Edge edge) {
        Bands bands = Bands.fromMinusInfinity(edge, List.of());

        assertThat(bands.size()).isEqualTo(1);
        assertThat(bands.band(0)).isEqualTo(Band.ALL);
        assertThat(bands.indexOf(Exact.ZERO)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void band_noSuchIndex_isRefused(int index) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Bands.of(Edge.FROM, SALES).band(index))
                .withMessage("Expected the index of one of 4 bands, but found " + index);
    }

    @Test
    void of_boundsThatFall_areRefusedWithBothAndTheirPositions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.of(Edge.FROM, numbers("0 20000 15000")))
                .withMessage("Expected bounds that rise, but found bound 3 at 15000 after bound 2 at 20000");
    }

    @Test
    void of_boundsThatStay_areRefusedWithBothAndTheirPositions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.fromMinusInfinity(Edge.UP_TO, numbers("15000 15000.00")))
                .withMessage("Expected bounds that rise, but found bound 2 at 15000 after bound 1 at 15000");
    }

    @Test
    void of_noBounds_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.of(Edge.FROM, List.of()))
                .withMessage("Expected at least one bound, but found none");
    }

    @Test
    void starts_bands_areTheCutsThatWereGiven() {
        assertThat(Bands.of(Edge.UP_TO, numbers("0 15000")).starts()).hasToString("[above 0, above 15000]");
        assertThat(Bands.fromMinusInfinity(Edge.FROM, numbers("0")).starts()).hasToString("[below all, below 0]");
        assertThat(Bands.of(Edge.UP_TO, List.of(Exact.ONE.asConstant(Unit.NUMBER)))
                        .starts()
                        .get(0)
                        .value()
                        .term())
                .isEmpty();
    }

    @Test
    void band_boundsOfBothKinds_eachAsItSays() {
        Bands mixed = new Bands(ImmutableList.of(Cut.BELOW_ALL, Cut.below(TWO), Cut.above(TWO), Cut.below(FIVE)));

        assertThat(printed(mixed)).containsExactly("(-∞, 2)", "[2, 2]", "(2, 5)", "[5, ∞)");
        assertThat(mixed.indexOf(TWO)).isEqualTo(1);
        assertThat(mixed.index().indexOf(TWO)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bands(ImmutableList.of(Cut.above(TWO), Cut.below(TWO))))
                .withMessage("Expected bounds that rise, but found bound 2 at 2 after bound 1 at 2");
    }

    private static List<String> printed(Bands bands) {
        return IntStream.range(0, bands.size())
                .mapToObj(index -> bands.band(index).toString())
                .toList();
    }

    private static List<Exact> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Exact::of).toList();
    }
}
