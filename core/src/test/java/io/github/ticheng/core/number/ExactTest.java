// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Serialized;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTest {

    private static final Label NAME = Label.of("name", "名称");
    private static final String TWO_TO_THE_63 = "9223372036854775808";

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "+0.00, 0",
        "007, 7",
        "+5, 5",
        "-0.50, -0.5",
        "23450.55, 23450.55",
        "100, 100",
        "100.00, 100",
        "1/3, 1/3",
        "-1/3, -1/3",
        "2/6, 1/3",
        "1/4, 0.25",
        "6/3, 2",
        "1.5/3, 0.5",
        "0/7, 0",
        "+0.1/0003, 1/30",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "9223372036854775808, 9223372036854775808",
        "-9223372036854775809, -9223372036854775809",
        "0.0000000000000000001, 0.0000000000000000001",
        "0.000000000000000001, 0.000000000000000001",
        "9.2233720368547758080, 9.223372036854775808",
        "1/9223372036854775808, 0.000000000000000000108420217248550443400745280086994171142578125",
    })
    void parse_number_printsShortest(String text, String printed) {
        assertThat(Exact.parse(text)).hasToString(printed);
        assertThat(Exact.of(text)).isEqualTo(Exact.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                ".",
                ".5",
                "5.",
                "-.5",
                "1e3",
                "1E3",
                "1,000",
                "1 000",
                " 1",
                "1 ",
                "1\n",
                "--1",
                "+-1",
                "0x10",
                "1/",
                "/3",
                "1/3/5",
                "1/-3",
                "1/+3",
                "1/3.5",
                "1//3",
                "NaN",
                "Infinity",
                "½",
                "٣",
                "३.५",
                "1٫5",
                "－1",
                "−1",
                "１",
                "五",
                "1_000",
                "1d",
                "1f",
                "1L",
                "¥5",
                "5%",
            })
    void parse_anythingElse_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exact.parse(text))
                .withMessage(
                        "Expected a decimal such as 23450.55 (or a quotient such as 1/3), but found \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/0", "0/0", "-5.5/000"})
    void parse_divisionByZero_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exact.parse(text))
                .withMessage("Expected a divisor other than 0, but found \"" + text + "\"");
    }

    @Test
    void of_bigDecimalBeyond10000_isRefused() {
        assertThat(Exact.of(new BigDecimal("1E+10000")).toString()).hasSize(10_001);
        assertThat(Exact.of(new BigDecimal("1E-10000")).toBigDecimal()).isEqualTo(new BigDecimal("1E-10000"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exact.of(new BigDecimal("1E+10001")))
                .withMessage("Expected a decimal with an exponent within ±10000, but found a scale of -10001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exact.of(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)))
                .withMessageEndingWith("but found a scale of -2147483648");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exact.of(new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE)))
                .withMessageEndingWith("but found a scale of 2147483647");
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 1, 9223372036854775808",
        "-9223372036854775808, -1, -9223372036854775809",
        "9223372036854775807, 0.1, 9223372036854775807.1",
        "9.223372036854775807, 0.000000000000000001, 9.223372036854775808",
        "0.1, 0.2, 0.3",
        "1/3, 2/3, 1",
        "1/3, 1/6, 0.5",
        "0, 0.000, 0",
    })
    void plus_atTheEdges_isExact(String first, String second, String result) {
        Exact a = Exact.of(first);
        Exact b = Exact.of(second);
        Exact sum = Exact.of(result);

        assertThat(a.plus(b)).isEqualTo(sum);
        assertThat(b.plus(a)).isEqualTo(sum);
        assertThat(sum.minus(a)).isEqualTo(b);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 2, 18446744073709551614",
        "-9223372036854775808, -1, 9223372036854775808",
        "4294967296, 2147483648, 9223372036854775808",
        "-4294967296, 2147483648, -9223372036854775808",
        "0.0000000001, 0.0000000001, 0.00000000000000000001",
        "0.000000001, 0.000000001, 0.000000000000000001",
        "1/3, 3, 1",
        "0.04, 3450.55, 138.022",
    })
    void times_atTheEdges_isExact(String first, String second, String result) {
        Exact a = Exact.of(first);
        Exact b = Exact.of(second);
        Exact product = Exact.of(result);

        assertThat(a.times(b)).isEqualTo(product);
        assertThat(b.times(a)).isEqualTo(product);
        assertThat(product.dividedBy(a)).isEqualTo(b);
    }

    @ParameterizedTest
    @CsvSource({
        "-9223372036854775808, -1, 9223372036854775808",
        "-9223372036854775808, 1, -9223372036854775808",
        "-9223372036854775808, -0.01, 922337203685477580800",
        "1, 3, 1/3",
        "-1, 3, -1/3",
        "1, -3, -1/3",
        "420, 7, 60",
        "500, 7, 500/7",
        "1, 0.000000000000000001, 1000000000000000000",
        "12, 240, 0.05",
        "0, -5, 0",
    })
    void dividedBy_atTheEdges_isExact(String first, String second, String result) {
        Exact a = Exact.of(first);
        Exact b = Exact.of(second);
        Exact quotient = Exact.of(result);

        assertThat(a.dividedBy(b)).isEqualTo(quotient);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-0", "0/5"})
    void dividedBy_zero_isRefused(String zero) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Exact.of("1.50").dividedBy(Exact.of(zero)))
                .withMessage("Expected a divisor other than 0 for 1.5");
    }

    @Test
    void negated_leastLong_growsBeyondLong() {
        Exact least = Exact.of(Long.MIN_VALUE);

        assertThat(least.negated()).hasToString(TWO_TO_THE_63);
        assertThat(least.abs()).hasToString(TWO_TO_THE_63);
        assertThat(least.negated().negated()).isEqualTo(least).hasSameHashCodeAs(least);
        assertThat(least.negated().negated()).isInstanceOf(SmallExact.class);
    }

    @Test
    void equals_differentlyWritten_isEqualWithOneHash() {
        Exact one = Exact.of("1.0");

        assertThat(Exact.of("1.00")).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(Exact.of("100/100")).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(Exact.of(100).dividedBy(Exact.of(100))).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(Exact.of(new BigDecimal("1E0"))).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(Exact.of(100)).isEqualTo(Exact.of(new BigDecimal("1E2"))).hasSameHashCodeAs(Exact.of("100.000"));
        assertThat(Exact.ofUnscaled(0, 18)).isEqualTo(Exact.ZERO).hasSameHashCodeAs(Exact.ZERO);
    }

    @Test
    void hashCode_manyNumbers_areSpread() {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 1; i <= 1000; i++) {
            hashes.add(Exact.of(i).dividedBy(Exact.of(1000)).hashCode());
            hashes.add(Exact.of(i).dividedBy(Exact.of(1009)).hashCode());
        }

        assertThat(hashes).hasSizeGreaterThan(1900);
    }

    @Test
    void equals_otherValueOrType_differs() {
        assertThat(Exact.ONE)
                .isNotEqualTo(Exact.of("1.000000000000000001"))
                .isNotEqualTo(1L)
                .isNotEqualTo("1");
        assertThat(Exact.of("1/3")).isNotEqualTo(Exact.of("0.333333333333333333"));
        assertThat(Exact.ONE.equals(null)).isFalse();
    }

    @Test
    void equals_term_doesNotCount() {
        Exact explained = Exact.of(5).asInput(NAME, Unit.NUMBER);

        assertThat(explained).isEqualTo(Exact.of(5)).hasSameHashCodeAs(Exact.of(5));
    }

    @Test
    void toLong_notWholeOrTooLarge_isRefused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Exact.of("1.5").toLong())
                .withMessage("Expected a whole number, but found 1.5");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Exact.of(TWO_TO_THE_63).toLong());
        assertThat(Exact.of("-9223372036854775808.00").toLong()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void toLong_decimals_countsInThatUnit() {
        assertThat(Exact.of("23450.55").toLong(2)).isEqualTo(2_345_055);
        assertThat(Exact.of("23450.5500").toLong(3)).isEqualTo(23_450_550);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Exact.of("23450.555").toLong(2))
                .withMessage("Expected a number of at most 2 decimals that fits a long, but found 23450.555");
    }

    @Test
    void numerator_decimal_isOfTheReducedFraction() {
        assertThat(Exact.of("0.75").numerator()).isEqualTo(3);
        assertThat(Exact.of("0.75").denominator()).isEqualTo(4);
        assertThat(Exact.of("-2").denominator()).isEqualTo(1);
        assertThat(Exact.ZERO.denominator()).isEqualTo(1);
    }

    @Test
    void asInput_number_remembersItsName() {
        Exact sales = Exact.of("26500").asInput(NAME, Unit.NUMBER);

        assertThat(sales.term()).hasValueSatisfying(term -> {
            assertThat(term.kind()).isEqualTo(Term.Kind.INPUT);
            assertThat(term.name()).isEqualTo(NAME);
            assertThat(term.value()).isEqualTo(sales);
        });
        assertThat(sales.withoutTerm().term()).isEmpty();
    }

    @Test
    void of_term_carriesItOn() {
        Exact sum = Exact.of(2).asInput(NAME, Unit.DAYS).plus(Exact.of("1/3"));
        Exact again = Exact.of(sum.term().orElseThrow());

        assertThat(again).isEqualTo(sum);
        assertThat(again.term()).isEqualTo(sum.term());
    }

    @Test
    void questions_explainedNumber_areThoseOfItsValue() {
        for (String text : new String[] {"-1.50", "0", "7", "1/3", TWO_TO_THE_63}) {
            Exact plain = Exact.of(text);
            Exact explained = plain.asInput(NAME, Unit.NUMBER);

            assertThat(explained).hasToString(plain.toString()).isEqualByComparingTo(plain);
            assertThat(explained.signum()).isEqualTo(plain.signum());
            assertThat(explained.isWhole()).isEqualTo(plain.isWhole());
            assertThat(explained.isDecimal()).isEqualTo(plain.isDecimal());
            assertThat(explained.fitsLong(2)).isEqualTo(plain.fitsLong(2));
            assertThat(explained.numerator()).isEqualTo(plain.numerator());
            assertThat(explained.denominator()).isEqualTo(plain.denominator());
            assertThat(explained.withoutTerm()).hasSameClassAs(plain);
        }
        assertThat(Exact.of("1.5").asInput(NAME, Unit.NUMBER).toLong(2)).isEqualTo(150);
        assertThat(Exact.of("12").asInput(NAME, Unit.NUMBER).toLong()).isEqualTo(12);
    }

    @Test
    void namedAndIn_withoutTerm_doNothing() {
        assertThat(Exact.ONE.named(NAME)).isSameAs(Exact.ONE);
        assertThat(Exact.ONE.in(Unit.DAYS)).isSameAs(Exact.ONE);
    }

    @Test
    void serialization_explained_losesTheTermAndKeepsTheValue() {
        Exact copy = Serialized.copyOf(Exact.of("1/3").asInput(NAME, Unit.NUMBER));

        assertThat(copy).isEqualTo(Exact.of("1/3"));
        assertThat(copy.term()).isEmpty();
    }
}
