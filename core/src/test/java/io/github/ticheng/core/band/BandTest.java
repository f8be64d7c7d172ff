// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandTest {

    private static final Exact TWO = Exact.of(2);
    private static final Exact FIVE = Exact.of(5);
    private static final Unit YUAN = Unit.money(Money.currency("CNY"));

    @Test
    void factories_eachForm_printAsIntervals() {
        assertThat(Band.closed(TWO, FIVE)).hasToString("[2, 5]");
        assertThat(Band.open(TWO, FIVE)).hasToString("(2, 5)");
        assertThat(Band.between(Edge.FROM, TWO, FIVE)).hasToString("[2, 5)");
        assertThat(Band.between(Edge.UP_TO, TWO, FIVE)).hasToString("(2, 5]");
        assertThat(Band.from(TWO)).hasToString("[2, ∞)");
        assertThat(Band.above(TWO)).hasToString("(2, ∞)");
        assertThat(Band.upTo(TWO)).hasToString("(-∞, 2]");
        assertThat(Band.below(TWO)).hasToString("(-∞, 2)");
        assertThat(Band.ALL).hasToString("(-∞, ∞)");
        assertThat(Band.closed(TWO, TWO)).hasToString("[2, 2]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(20000, 25000]",
                "[95, ∞)",
                "(-∞, 15000]",
                "(-∞, ∞)",
                "[65, 65]",
                "(-5.5, -1.25)",
                "[1/3, 2/3)",
                "[0, 0.01)",
            })
    void parse_printed_isTheSame(String text) {
        assertThat(Band.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(20000,25000]; (20000, 25000]",
                "[ 95 , ∞ ); [95, ∞)",
                "(−∞, 15000]; (-∞, 15000]",
                "[65.00, 74.50); [65, 74.5)",
            })
    void parse_otherSpelling_isRead(String text, String printed) {
        assertThat(Band.parse(text)).hasToString(printed).isEqualTo(Band.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20000, 25000",
                "(20000, 25000",
                "(20000 25000)",
                "(20000-25000)",
                "(1, 2, 3)",
                "(a, b)",
                "(, 5]",
                "[1e3, 2e3]",
                "(∞, -∞)",
                "(5, -∞)",
                "(1 000, 2 000)",
                "x(1, 2)",
                "(1, 2)x",
            })
    void parse_anythingElse_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Band.parse(text)).withMessageStartingWith("Expected ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[-∞, 5)", "(5, ∞]", "[-∞, ∞]"})
    void parse_infinityIncluded_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Band.parse(text))
                .withMessage("Expected a round bracket at infinity, but found " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(5, 2)", "[5, 2]", "[0.01, 0)"})
    void parse_endBeforeStart_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Band.parse(text))
                .withMessage("Expected a band that does not end before it starts, but found " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(5, 5)", "[5, 5)", "(5, 5]"})
    void parse_empty_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Band.parse(text))
                .withMessage("Expected a band that holds a number, but found " + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(20000, 25000]; 20000; false",
                "(20000, 25000]; 20000.01; true",
                "(20000, 25000]; 25000; true",
                "(20000, 25000]; 25000.01; false",
                "[85, 95); 84.99; false",
                "[85, 95); 85; true",
                "[85, 95); 94.99; true",
                "[85, 95); 95; false",
                "[85, 95); 95.00; false",
                "[65, 65]; 65; true",
                "[65, 65]; 65.01; false",
                "(-∞, 65); -1000000000000000000000; true",
                "(-∞, 65); 65; false",
                "(-∞, 65]; 65; true",
                "[65, ∞); 1000000000000000000000; true",
                "[65, ∞); 64.99; false",
                "(65, ∞); 65; false",
                "(-∞, ∞); 0; true",
                "[1/3, 1); 0.3333333333333333; false",
                "[1/3, 1); 1/3; true",
            })
    void contains_atAndBesideTheBounds_isExact(String band, String value, boolean expected) {
        assertThat(Band.parse(band).contains(Exact.of(value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1, 5]; [3, 8]; [3, 5]",
                "[1, 5]; [5, 8]; [5, 5]",
                "[1, 5); (3, ∞); (3, 5)",
                "(1, 5); [1, 5]; (1, 5)",
                "(-∞, 5]; [2, ∞); [2, 5]",
                "(-∞, ∞); (-∞, 3); (-∞, 3)",
            })
    void intersection_sharedNumbers_isTheirBand(String one, String other, String shared) {
        assertThat(Band.parse(one).intersection(Band.parse(other))).contains(Band.parse(shared));
        assertThat(Band.parse(other).intersection(Band.parse(one))).contains(Band.parse(shared));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"[1, 5); [5, 8]", "[1, 5]; (5, 8]", "[1, 5); (5, 8]", "(-∞, 1); (2, ∞)"})
    void intersection_nothingShared_isEmpty(String one, String other) {
        assertThat(Band.parse(one).intersection(Band.parse(other))).isEmpty();
        assertThat(Band.parse(other).intersection(Band.parse(one))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(20000, 25000]; above 20,000.00 to 25,000.00; 超过 20,000.00 至 25,000.00（含）",
                "[20000, 25000); from 20,000.00 to below 25,000.00; 20,000.00（含）至 25,000.00（不含）",
                "[20001, 25000]; from 20,001.00 to 25,000.00; 20,001.00（含）至 25,000.00（含）",
                "(20000, 20001); above 20,000.00 to below 20,001.00; 超过 20,000.00 且低于 20,001.00",
                "(-∞, 15000]; up to 15,000.00; 15,000.00 及以下",
                "(-∞, 15000); below 15,000.00; 低于 15,000.00",
                "[25000, ∞); 25,000.00 or more; 25,000.00 及以上",
                "(25000, ∞); above 25,000.00; 超过 25,000.00",
                "[15000, 15000]; exactly 15,000.00; 等于 15,000.00",
                "(-∞, ∞); any value; 任意数值",
            })
    void words_eachForm_saysWhichBoundsBelong(String band, String english, String chinese) {
        assertThat(Band.parse(band).words(YUAN).in(Language.ENGLISH)).isEqualTo(english);
        assertThat(Band.parse(band).words(YUAN).in(Language.CHINESE)).isEqualTo(chinese);
    }

    @Test
    void words_otherUnits_areWrittenInThem() {
        assertThat(Band.parse("(0.05, 0.08]").words(Unit.PERCENT).in(Language.ENGLISH))
                .isEqualTo("above 5% to 8%");
        assertThat(Band.parse("[85, 95)").words(Unit.POINTS).in(Language.ENGLISH))
                .isEqualTo("from 85 to below 95");
        assertThat(Band.parse("(-∞, 20]").words(Unit.SECONDS).in(Language.CHINESE))
                .isEqualTo("20 秒 及以下");
    }

    @Test
    void bounds_withTerms_loseThem() {
        Band band = Band.closed(TWO.asConstant(Unit.NUMBER), FIVE.asConstant(Unit.NUMBER));

        assertThat(band.lower().term()).isEmpty();
        assertThat(band.upper().term()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void edge_in_readsInBothLanguages(Edge edge) {
        assertThat(edge.in(Language.ENGLISH)).isEqualTo(edge == Edge.FROM ? "from … to below" : "above … up to");
        assertThat(edge.in(Language.CHINESE)).isEqualTo(edge == Edge.FROM ? "含下限、不含上限" : "不含下限、含上限");
    }
}
