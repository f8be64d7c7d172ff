// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Numbers for people, against the formatter of the JDK and read back. */
class FormatProperties {

    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?");

    @Property
    void format_decimal_isGroupedAndReadsBack(@ForAll(supplier = Sample.Decimal.class) Sample a) {
        String text = Unit.NUMBER.format(a.exact(), Language.ENGLISH);

        assertThat(text).matches(GROUPED);
        assertThat(Exact.parse(text.replace(",", ""))).isEqualTo(a.exact());
    }

    @Property
    void format_money_isAsTheJdkWritesIt(@ForAll(supplier = Sample.Decimal.class) Sample a) {
        DecimalFormat jdk = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        jdk.setMaximumFractionDigits(340);
        BigDecimal amount = a.exact().toBigDecimal();

        assertThat(Unit.money(Currency.getInstance("CNY")).format(a.exact(), Language.CHINESE))
                .isEqualTo(jdk.format(amount));
    }

    @Property
    void format_percent_isAHundredTimesTheShareOrRoundedAndSaysSo(@ForAll(supplier = Sample.Any.class) Sample a) {
        Exact percent = a.exact().times(Exact.of(100));
        String text = Unit.PERCENT.format(a.exact(), Language.ENGLISH);
        Exact shown = Exact.parse(text.replaceAll("[≈,%]", ""));

        boolean isExact = percent.isDecimal() && percent.toBigDecimal().scale() <= 4;
        assertThat(text.startsWith("≈")).isEqualTo(!isExact);
        assertThat(shown.minus(percent).abs()).isLessThanOrEqualTo(Exact.of("0.005"));
        assertThat(isExact || shown.toBigDecimal().scale() >= 2).isTrue();
    }

    @Property
    void beside_percentagesThatDiffer_neverLookAlike(
            @ForAll(supplier = Sample.Any.class) Sample a, @ForAll(supplier = Sample.Any.class) Sample b) {
        Exact bitMore = a.exact().plus(Exact.of("0.0000000003"));
        Exact rounded = a.exact().rounded(Rounding.of("0.0001", RoundingMode.HALF_UP));
        for (Exact other : List.of(b.exact(), rounded, bitMore, rounded.plus(Exact.of("0.0000000003")))) {
            assertThat(beside(a.exact(), other).equals(beside(other, a.exact())))
                    .isEqualTo(a.exact().equals(other));
        }
    }

    @Example
    void beside_valueOfFewDecimalsAndOneThatRoundsToIt_theOtherSaysMore() {
        Exact few = Exact.of("0.0501");
        Exact many = Exact.of("0.05010000003");

        assertThat(beside(few, many)).isEqualTo("5.01%");
        assertThat(beside(many, few)).isEqualTo("5.010000003%");
        assertThat(beside(many, many.plus(Exact.of("0.0000000000007")))).isEqualTo("5.010000003%");
    }

    private static String beside(Exact value, Exact other) {
        return Figure.beside(value, other, Unit.PERCENT).in(Language.ENGLISH).replace("≈", "");
    }

    @Property
    void format_quotient_isCutAfterSixDecimals(@ForAll(supplier = Sample.Any.class) Sample a) {
        String text = Unit.NUMBER.format(a.exact(), Language.ENGLISH);

        assertThat(text.endsWith("…")).isEqualTo(!a.oracle().isDecimal());
        if (text.endsWith("…")) {
            Exact shown = Exact.parse(text.substring(0, text.length() - 1).replace(",", ""));
            Rounding cut = Rounding.of("0.000001", RoundingMode.DOWN);
            assertThat(shown).isEqualTo(a.exact().rounded(cut));
        }
    }
}
