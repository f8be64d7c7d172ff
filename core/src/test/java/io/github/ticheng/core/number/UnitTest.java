// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.text.Language;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER  | 0                      | 0                          | 0",
                "NUMBER  | 999                    | 999                        | 999",
                "NUMBER  | 1000                   | 1,000                      | 1,000",
                "NUMBER  | -999                   | -999                       | -999",
                "NUMBER  | -1000                  | -1,000                     | -1,000",
                "NUMBER  | 100000                 | 100,000                    | 100,000",
                "NUMBER  | 1234567.1234567        | 1,234,567.1234567          | 1,234,567.1234567",
                "NUMBER  | -123456789012345678901 | -123,456,789,012,345,678,901 | -123,456,789,012,345,678,901",
                "NUMBER  | 0.0001                 | 0.0001                     | 0.0001",
                "NUMBER  | 1000/3                 | 333.333333…                | 333.333333…",
                "NUMBER  | -10000/3               | -3,333.333333…             | -3,333.333333…",
                "NUMBER  | 2/3                    | 0.666666…                  | 0.666666…",
                "PERCENT | 0.04                   | 4%                         | 4%",
                "PERCENT | 0.035                  | 3.5%                       | 3.5%",
                "PERCENT | 12                     | 1,200%                     | 1,200%",
                "PERCENT | -0.005                 | -0.5%                      | -0.5%",
                "PERCENT | 0.031255               | 3.1255%                    | 3.1255%",
                "PERCENT | 0.0312551              | ≈3.13%                     | ≈3.13%",
                "PERCENT | 25/650                 | ≈3.85%                     | ≈3.85%",
                "PERCENT | 112/300                | ≈37.33%                    | ≈37.33%",
                "PERCENT | 0.05000003             | ≈5.000003%                 | ≈5.000003%",
                "PERCENT | 0.04999997             | ≈4.999997%                 | ≈4.999997%",
                "PERCENT | -1/3                   | ≈-33.33%                   | ≈-33.33%",
                "PERCENT | 37/3                   | ≈1,233.33%                 | ≈1,233.33%",
                "PERCENT | 1/3200000              | ≈0.00003%                  | ≈0.00003%",
                "POINTS  | 87.25                  | 87.25                      | 87.25",
                "DAYS    | 26                     | 26 d                       | 26 天",
                "HOURS   | 7.5                    | 7.5 h                      | 7.5 小时",
                "SECONDS | 40.01                  | 40.01 s                    | 40.01 秒",
                "MONTHS  | 14                     | 14 months                  | 14 个月",
                "MONTHS  | 1                      | 1 month                    | 1 个月",
            })
    void format_number_isForPeople(Unit.Kind kind, String value, String english, String chinese) {
        Unit unit = new Unit(kind, null);

        assertThat(unit.format(Exact.of(value), Language.ENGLISH)).isEqualTo(english);
        assertThat(unit.format(Exact.of(value), Language.CHINESE)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({
        "CNY, 0,         0.00",
        "CNY, 388,       388.00",
        "CNY, 388.02,    388.02",
        "CNY, 388.022,   388.022",
        "CNY, -1000000,  '-1,000,000.00'",
        "CNY, 23450.5,   '23,450.50'",
        "CNY, 500/7,     71.428571…",
        "JPY, 388,       388",
        "JPY, 388.5,     388.5",
        "KWD, 1000,      '1,000.000'",
        "XAU, 1.5,       1.5",
    })
    void format_money_hasTheMinorDigitsAtLeast(String currency, String value, String text) {
        Unit unit = Unit.money(Currency.getInstance(currency));

        assertThat(unit.format(Exact.of(value), Language.ENGLISH)).isEqualTo(text);
        assertThat(unit.format(Exact.of(value), Language.CHINESE)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void constructor_currency_isForMoneyOnly(Unit.Kind kind) {
        Currency wrong = kind == Unit.Kind.MONEY ? null : CNY;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unit(kind, wrong))
                .withMessage(
                        "Expected a currency for money and for nothing else, but found " + kind + " with " + wrong);
    }

    @Test
    void money_currency_isMoneyOfIt() {
        assertThat(Unit.money(CNY).isMoney()).isTrue();
        assertThat(Unit.money(CNY)).isEqualTo(Unit.money(CNY)).isNotEqualTo(Unit.money(Currency.getInstance("USD")));
        assertThat(Unit.PERCENT.isMoney()).isFalse();
    }

    @Test
    void format_explainedNumber_leavesItsTermAlone() {
        Exact explained = Exact.of("0.04").asConstant(Unit.PERCENT);

        assertThat(Unit.PERCENT.format(explained, Language.ENGLISH)).isEqualTo("4%");
    }

    @Test
    void figure_each_saysValueAndUnit() {
        assertThat(Figure.of(Money.of("CNY", "23450.5"))).hasToString("23,450.50");
        assertThat(Figure.of(Rate.percent("3.5"))).hasToString("3.5%");
        assertThat(Figure.of(Exact.of(1000))).hasToString("1,000");
        assertThat(Figure.of(Exact.of(26), Unit.DAYS).in(Language.CHINESE)).isEqualTo("26 天");
    }

    @Test
    void figure_explainedNumber_keepsTheValueOnly() {
        assertThat(Figure.of(Exact.ONE.asConstant(Unit.DAYS)).value().term()).isEmpty();
    }
}
