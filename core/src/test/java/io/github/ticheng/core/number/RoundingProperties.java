// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RoundingProperties {

    @Property(tries = 3000)
    void rounded_decimal_isAsBigDecimalRounds(
            @ForAll(supplier = Sample.Decimal.class) Sample a,
            @ForAll @IntRange(max = 20) int digits,
            @ForAll("modes") RoundingMode mode) {
        Rounding rounding = new Rounding(Exact.of(BigDecimal.ONE.movePointLeft(digits)), mode);

        assertThat(a.exact().rounded(rounding))
                .isEqualTo(Exact.of(a.exact().toBigDecimal().setScale(digits, mode)));
    }

    @Property(tries = 5000)
    void rounded_any_isTheMultipleThatTheModeSays(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll("roundings") Rounding rounding) {
        assertRounded(a, rounding);
    }

    // A number drawn at random is hardly ever half of a unit, the one place where the modes part.
    @Property(tries = 2000)
    void rounded_halves_areWhatTheModeSays(
            @ForAll @IntRange(min = -50, max = 50) int halves, @ForAll("roundings") Rounding rounding) {
        Exact value = rounding.unit().times(Exact.of(halves)).dividedBy(Exact.of(2));
        assertRounded(new Sample(value, Oracle.of(value)), rounding);
    }

    @Property
    void rounded_any_isWithinOneUnitAndStays(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll("roundings") Rounding rounding) {
        Exact rounded = a.exact().rounded(rounding);

        assertThat(rounded.minus(a.exact()).abs()).isLessThan(rounding.unit());
        assertThat(rounded.dividedBy(rounding.unit()).isWhole()).isTrue();
        assertThat(rounded.rounded(rounding)).isEqualTo(rounded);
    }

    @Property
    void rounded_opposite_isTheMirrorForModesThatLookAtZero(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll("roundings") Rounding rounding) {
        RoundingMode mirrored = switch (rounding.mode()) {
            case CEILING -> RoundingMode.FLOOR;
            case FLOOR -> RoundingMode.CEILING;
            default -> rounding.mode();
        };

        assertThat(a.exact().negated().rounded(new Rounding(rounding.unit(), mirrored)))
                .isEqualTo(a.exact().rounded(rounding).negated());
    }

    @Property
    void parse_printed_isTheRounding(@ForAll("roundings") Rounding rounding) {
        assertThat(Rounding.parse(rounding.toString())).isEqualTo(rounding).hasSameHashCodeAs(rounding);
    }

    private static void assertRounded(Sample a, Rounding rounding) {
        assertThat(Oracle.of(a.exact().rounded(rounding)))
                .isEqualTo(a.oracle().rounded(Oracle.of(rounding.unit()), rounding.mode()));
    }

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        Arbitrary<Exact> usual = Arbitraries.of(
                        "0.001", "0.01", "0.05", "0.1", "0.25", "0.5", "1", "5", "10", "100", "0.3")
                .map(Exact::parse);
        Arbitrary<Exact> odd = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.00000000000000000001"), new BigDecimal("99999999999999999999"))
                .ofScale(20)
                .map(Exact::of);
        return Combinators.combine(
                        Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, usual), net.jqwik.api.Tuple.of(1, odd)),
                        modes())
                .as(Rounding::new);
    }
}
