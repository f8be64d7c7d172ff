// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Money CNY_388_022 = Money.of("CNY", "388.022");
    private static final Money USD_1 = Money.of("USD", "1");

    @ParameterizedTest
    @CsvSource({
        "CNY 388, CNY 388.00",
        "CNY 388.00, CNY 388.00",
        "CNY -0.5, CNY -0.50",
        "CNY 0, CNY 0.00",
        "CNY -0, CNY 0.00",
        "CNY 388.0220, CNY 388.022",
        "JPY 500, JPY 500",
        "JPY 0.5, JPY 0.5",
        "KWD 1, KWD 1.000",
        "CNY 500/7, CNY 500/7",
        "CNY 1000000, CNY 1000000.00",
        "CNY 9223372036854775808, CNY 9223372036854775808.00",
    })
    void parse_amount_printsWithMinorDigits(String text, String printed) {
        assertThat(Money.parse(text)).hasToString(printed).isEqualTo(Money.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CNY", "CNY5", "5", "CNY\t5", "￥5"})
    void parse_withoutSpace_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessage("Expected an amount such as \"CNY 23450.55\", but found \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cny", "RMB", "", "ZZZ", "CN", "CNYY", "元"})
    void parse_noCurrency_isRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(code + " 5"))
                .withMessage("Expected an ISO 4217 currency code such as CNY, but found \"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNY  5", "CNY 5 ", "CNY 5.", "CNY 1,000", "CNY ٣", "CNY "})
    void parse_noAmount_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessageContaining("but found \"" + text.substring(4) + "\"");
    }

    @Test
    void plusAndMinus_oneCurrency_addExactly() {
        assertThat(Money.of("CNY", "0.10").plus(Money.of("CNY", "0.20"))).isEqualTo(Money.of("CNY", "0.3"));
        assertThat(Money.of("CNY", "0.10").minus(Money.of("CNY", "0.205"))).isEqualTo(Money.of("CNY", "-0.105"));
        assertThat(CNY_388_022.negated()).hasToString("CNY -388.022");
        assertThat(CNY_388_022.times(Exact.of("1/2"))).hasToString("CNY 194.011");
        assertThat(Money.zero(CNY)).isEqualTo(Money.of("CNY", "0.00"));
    }

    @Test
    void rounded_amount_keepsTheCurrency() {
        assertThat(CNY_388_022.rounded(Rounding.FEN_HALF_UP)).isEqualTo(Money.of("CNY", "388.02"));
    }

    @Test
    void operations_otherCurrency_areRefused() {
        for (ThrowingCallable operation : new ThrowingCallable[] {
            () -> CNY_388_022.plus(USD_1), () -> CNY_388_022.minus(USD_1), () -> CNY_388_022.compareTo(USD_1)
        }) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(operation)
                    .withMessage("Expected two amounts of one currency, but found CNY 388.022 and USD 1.00");
        }
    }

    @Test
    void operations_zeroOfOtherCurrency_areRefusedToo() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> USD_1.plus(Money.zero(CNY)));
    }

    @Test
    void equals_amountWrittenOtherwise_isEqual() {
        assertThat(Money.of("CNY", "1.0"))
                .isEqualTo(Money.of("CNY", "1.00"))
                .hasSameHashCodeAs(Money.of("CNY", "100/100"));
        assertThat(Money.of("CNY", "1")).isNotEqualTo(USD_1);
    }

    @Test
    void signs_amounts_areThoseOfTheAmount() {
        assertThat(Money.zero(CNY).isZero()).isTrue();
        assertThat(Money.zero(CNY).isPositive()).isFalse();
        assertThat(Money.zero(CNY).isNegative()).isFalse();
        assertThat(USD_1.isPositive()).isTrue();
        assertThat(USD_1.isZero()).isFalse();
        assertThat(USD_1.negated().isNegative()).isTrue();
        assertThat(Money.of("CNY", "1")).isLessThan(Money.of("CNY", "1.01"));
    }

    @Test
    void constructor_explainedAmount_keepsTheValueOnly() {
        Money money = Money.of(Exact.ONE.asConstant(Unit.money(CNY)), CNY);

        assertThat(money.amount().term()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XTS", "XAU", "XAG", "XDR", "XBA", "CHE", "CLF", "MXV", "USN", "cny", "RMB", ""})
    void currency_inWhichNobodyIsPaid_isRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.currency(code))
                .withMessage("Expected an ISO 4217 currency code such as CNY, but found \"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNY", "HKD", "MOP", "TWD", "USD", "EUR", "JPY", "KWD", "XOF", "XAF", "XPF", "XCD"})
    void currency_inWhichPeopleArePaid_isTaken(String code) {
        assertThat(Money.currency(code).getCurrencyCode()).isEqualTo(code);
    }

    @Test
    void tree_ofAnAmount_isWhatAStatementSaysAndItsCurrency() {
        assertThat(Money.of("CNY", "388").tree().line()).isEqualTo("{\"amount\":\"388.00\",\"currency\":\"CNY\"}\n");
    }
}
