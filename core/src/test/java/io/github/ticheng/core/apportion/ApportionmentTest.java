// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.apportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApportionmentTest {

    private static final Exact FEN = Exact.of("0.01");

    @Test
    void apportion_fiveHundredOverSeven_paysTheOddFenToTheFirstSix() {
        Apportionment.Parts split = Apportionment.FEN.apportion(Exact.of(500), Collections.nCopies(7, Exact.ONE));

        assertThat(split.parts()).containsExactlyElementsOf(numbers("71.43 71.43 71.43 71.43 71.43 71.43 71.42"));
        assertThat(split.kept()).isEqualTo(Exact.ZERO);
        assertThat(split.withExtraUnit()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "LARGEST_REMAINDER, 16.67 16.67 66.66, 0, 0 1",
        "FIRST, 16.68 16.66 66.66, 0, 0 0",
        "LARGEST_WEIGHT, 16.66 16.66 66.68, 0, 2 2",
        "KEPT, 16.66 16.66 66.66, 0.02, ''",
    })
    void apportion_eachRemainder_isAsTheTableInTheDocumentation(
            Remainder remainder, String parts, String kept, String withExtraUnit) {
        Apportionment.Parts split = Apportionment.of(FEN, remainder).apportion(Exact.of(100), numbers("1 1 4"));

        assertThat(split).isEqualTo(split(parts, kept, withExtraUnit));
    }

    @ParameterizedTest
    @CsvSource({
        "LARGEST_REMAINDER, -16.67 -16.67 -66.66, 0, 0 1",
        "FIRST, -16.68 -16.66 -66.66, 0, 0 0",
        "LARGEST_WEIGHT, -16.66 -16.66 -66.68, 0, 2 2",
        "KEPT, -16.66 -16.66 -66.66, -0.02, ''",
    })
    void apportion_negativeTotal_isTheMirror(Remainder remainder, String parts, String kept, String withExtraUnit) {
        Apportionment.Parts split = Apportionment.of(FEN, remainder).apportion(Exact.of(-100), numbers("1 1 4"));

        assertThat(split).isEqualTo(split(parts, kept, withExtraUnit));
    }

    @ParameterizedTest
    @CsvSource({
        // Weights of sales: no tie.
        "LARGEST_REMAINDER, 0.01, 420, 26500.00 23450.55 15000.00 8000.00, 152.57 135.01 86.36 46.06, 2 0 3",
        // The largest remainder is not the first weight.
        "LARGEST_REMAINDER, 0.01, 1, 1 1.1 1.2, 0.30 0.33 0.37, 2",
        // A weight of zero never earns an odd unit, not even as the first.
        "LARGEST_REMAINDER, 0.01, 0.02, 0 1 0 1 1, 0 0.01 0 0.01 0, 1 3",
        "FIRST, 0.01, 0.05, 0 1 0 1 1, 0 0.03 0 0.01 0.01, 1 1",
        "LARGEST_WEIGHT, 0.01, 0.05, 0 1 0 1 1, 0 0.03 0 0.01 0.01, 1 1",
        // Fewer units than weights.
        "LARGEST_REMAINDER, 0.01, 0.02, 5 3 2, 0.01 0.01 0, 1",
        // Fractions that are no decimals.
        "LARGEST_REMAINDER, 0.01, 10, 1/3 1/3 2/7, 3.50 3.50 3.00, ''",
        "LARGEST_REMAINDER, 0.01, 10, 1/3 1/6 1/7, 5.19 2.59 2.22, 0",
        // Beyond long.
        "LARGEST_REMAINDER, 1, 10, 100000000000000000000 200000000000000000000, 3 7, 1",
        "LARGEST_REMAINDER, 1, 1, 9223372036854775807 9223372036854775807, 1 0, 0",
        "LARGEST_REMAINDER, 0.01, 1, 9223372036854775807 0.01, 1 0, 0",
        "LARGEST_REMAINDER, 1, 100000000000000000000, 1 2, 33333333333333333333 66666666666666666667, 1",
        // Other units.
        "LARGEST_REMAINDER, 0.05, 1, 1 1 1, 0.35 0.35 0.30, 0 1",
        "LARGEST_REMAINDER, 10, 100, 1 1 1, 40 30 30, 0",
        "LARGEST_REMAINDER, 1, 100, 1 1 1, 34 33 33, 0",
        "LARGEST_REMAINDER, 0.1, 1, 1 1 1, 0.4 0.3 0.3, 0",
        "LARGEST_REMAINDER, 0.25, 1, 1 1 1, 0.5 0.25 0.25, 0",
        "LARGEST_REMAINDER, 0.00000000000000000001, 0.00000000000000000003, 1 1,"
                + " 0.00000000000000000002 0.00000000000000000001, 0",
        // One weight.
        "LARGEST_REMAINDER, 0.01, 123.45, 0.7, 123.45, ''",
    })
    void apportion_table_paysTheseParts(
            Remainder remainder, String unit, String total, String weights, String parts, String withExtraUnit) {
        Apportionment.Parts split =
                Apportionment.of(Exact.of(unit), remainder).apportion(Exact.of(total), numbers(weights));

        assertThat(split).isEqualTo(split(parts, "0", withExtraUnit));
    }

    @Test
    void apportion_tiesWithRanks_goToTheLowerRank() {
        Apportionment.Parts split =
                Apportionment.FEN.apportion(Exact.of("0.05"), numbers("1 1 1"), List.of(30, -7, 12));

        assertThat(split).isEqualTo(split("0.01 0.02 0.02", "0", "1 2"));
    }

    @Test
    void apportion_firstWithRanks_isTheLowestRankOfThePositiveWeights() {
        Apportionment.Parts split = Apportionment.of(FEN, Remainder.FIRST)
                .apportion(Exact.of("0.05"), numbers("1 1 1 0"), List.of(3, 1, 2, 0));

        assertThat(split).isEqualTo(split("0.01 0.03 0.01 0", "0", "1 1"));
    }

    @Test
    void apportion_largestWeightWithRanks_isTheLowestRankOfTheLargest() {
        Apportionment.Parts split = Apportionment.of(FEN, Remainder.LARGEST_WEIGHT)
                .apportion(Exact.of("0.09"), numbers("1 2 2 2"), List.of(0, 3, 1, 2));

        assertThat(split).isEqualTo(split("0.01 0.02 0.04 0.02", "0", "2 2"));
    }

    @ParameterizedTest
    @EnumSource
    void apportion_totalZero_isAllZero(Remainder remainder) {
        Apportionment apportionment = Apportionment.of(FEN, remainder);

        assertThat(apportionment.apportion(Exact.ZERO, numbers("1 2 0"))).isEqualTo(split("0 0 0", "0", ""));
        assertThat(apportionment.apportion(Exact.ZERO, numbers("0 0"))).isEqualTo(split("0 0", "0", ""));
        assertThat(apportionment.apportion(Exact.ZERO, List.of())).isEqualTo(split("", "0", ""));
    }

    @Test
    void apportion_nobodyToPay_isKeptWhereRemaindersAreKept() {
        Apportionment kept = Apportionment.of(FEN, Remainder.KEPT);

        assertThat(kept.apportion(Exact.of(-5), numbers("0 0"))).isEqualTo(split("0 0", "-5", ""));
        assertThat(kept.apportion(Exact.of(5), List.of())).isEqualTo(split("", "5", ""));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEPT")
    void apportion_nobodyToPay_isRefused(Remainder remainder) {
        Apportionment apportionment = Apportionment.of(FEN, remainder);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> apportionment.apportion(Exact.of(500), numbers("0 0 0")))
                .withMessage("Expected a weight above 0 to share out 500, but found only weights of 0: 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> apportionment.apportion(Exact.of(500), List.of()))
                .withMessage("Expected a weight above 0 to share out 500, but found no weights");
    }

    @ParameterizedTest
    @CsvSource({"0.01, 10.005", "0.05, 0.07", "10, 105", "0.01, 1/3", "0.01, -0.001", "7, 100000000000000000000"})
    void apportion_totalNotAMultipleOfTheUnit_isRefusedWithBoth(String unit, String total) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.of(Exact.of(unit)).apportion(Exact.of(total), numbers("1 2")))
                .withMessage(
                        "Expected a total in whole units of " + unit + ", but found " + total + "; round it first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0"})
    void apportion_negativeWeight_isRefusedWithItsIndex(String total) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.FEN.apportion(Exact.of(total), numbers("3 -0.5 2")))
                .withMessage("Expected weights of 0 or more, but found -0.5 at index 1");
    }

    @Test
    void apportion_ranksThatAreNoOrder_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.FEN.apportion(Exact.of(5), numbers("1 1 1"), List.of(1, 2)))
                .withMessage("Expected a rank for each of 3 weights, but found 2 ranks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.FEN.apportion(Exact.of(5), numbers("1 1 1"), List.of(4, 2, 4)))
                .withMessage("Expected different ranks, but found 4 at index 0 and at index 2");
    }

    @Test
    void apportion_numbersWithTerms_givesNumbersWithout() {
        Exact total = Exact.of(5).asInput(Label.of("pool"), Unit.NUMBER);
        List<Exact> weights =
                List.of(Exact.ONE.asConstant(Unit.NUMBER), Exact.of("1/3").asConstant(Unit.NUMBER));

        assertThat(Apportionment.FEN.apportion(total, weights).parts())
                .allMatch(part -> part.term().isEmpty());
        assertThat(Apportionment.of(FEN, Remainder.KEPT)
                        .apportion(total, List.of())
                        .kept()
                        .term())
                .isEmpty();
        assertThat(Apportionment.of(FEN.asConstant(Unit.NUMBER)).unit().term()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.005, 1 2", "0.001, 1", "1/3, 3 1", "5, 3 -0.5 2", "0, -1 1", "5, 0 0"})
    void apportionTable_ofWhatCannotBeSplit_isRefused(String total, String weights) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.FEN.apportionTable(Exact.of(total), List.of(numbers(weights))));
    }

    /** One circle of four cells: it goes the shorter way round, and rises first where both ways are as long. */
    @ParameterizedTest
    @CsvSource({
        "2, 1 1 | 1 1, 1 0 | 0 1",
        "2, 3 1 | 1 3, 1 0 | 0 1",
        "2, 1 3 | 3 1, 0 1 | 1 0",
        "-2, 1 3 | 3 1, 0 -1 | -1 0",
        "4, 3 1 | 1 3, 2 0 | 0 2",
    })
    void apportionTable_betweenUnits_goesTheShorterWay(String total, String weights, String parts) {
        assertThat(Apportionment.of(Exact.ONE).apportionTable(Exact.of(total), rows(weights)))
                .isEqualTo(rows(parts));
    }

    private static List<List<Exact>> rows(String text) {
        return Arrays.stream(text.split("[|]")).map(ApportionmentTest::numbers).toList();
    }

    @ParameterizedTest
    @CsvSource({
        // The finest unit that longs hold, and the finest whose amount they hold.
        "0.000000000000000001, 0.000000000000000007, 1 2",
        "1, 10, 1 2",
        "1, 9223372036854775807, 1",
        "1, -9223372036854775807, 1",
        "1, 1, 9223372036854775806 1",
        "1, 1, 0.000000000000000001 9",
    })
    void ofLongs_atTheLastThatFits_isTheSplitInBigIntegers(String unit, String total, String weights) {
        Exact smallest = Exact.of(unit);
        int[] ranks = {0, 1};

        assertThat(Apportionment.of(smallest).split(LongShares.of(smallest, Exact.of(total), numbers(weights)), ranks))
                .isEqualTo(Apportionment.of(smallest)
                        .split(BigShares.of(smallest, Exact.of(total), numbers(weights)), ranks));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0000000000000000001, 1, 1",
        "1, 9223372036854775808, 1",
        "1, -9223372036854775808, 1",
        "1, 1, 9223372036854775807 1",
        "1, 1, 0.000000000000000001 10",
        "1, 1, 0.0000000000000000001",
    })
    void ofLongs_oneFurther_doesNotFit(String unit, String total, String weights) {
        assertThat(LongShares.of(Exact.of(unit), Exact.of(total), numbers(weights)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01", "1/3"})
    void of_unitNotAPositiveDecimal_isRefused(String unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.of(Exact.of(unit)))
                .withMessage("Expected a positive decimal as the unit of parts, but found " + unit);
    }

    @ParameterizedTest
    @EnumSource
    void in_eachRemainder_readsInBothLanguages(Remainder remainder) {
        assertThat(remainder.in(Language.ENGLISH)).matches("[a-z ]+");
        assertThat(remainder.in(Language.CHINESE)).matches("\\p{IsHan}+");
    }

    private static Apportionment.Parts split(String parts, String kept, String withExtraUnit) {
        return new Apportionment.Parts(
                ImmutableList.copyOf(numbers(parts)),
                Exact.of(kept),
                words(withExtraUnit).map(Integer::valueOf).collect(ImmutableList.toImmutableList()));
    }

    private static List<Exact> numbers(String text) {
        return words(text).map(Exact::of).toList();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }
}
