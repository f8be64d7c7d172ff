// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.text.Json.JsonMap;
import java.io.Serializable;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of one currency, exact: nothing rounds unless {@link #rounded} is asked for.
 *
 * <p>Amounts of one currency compare by value; two currencies never mix. To work with other money types go through
 * {@link Exact#toBigDecimal} and the currency's code.
 *
 * @param amount the amount, in major units (yuan, dollars)
 * @param currency the ISO 4217 currency
 */
public record Money(Exact amount, Currency currency) implements Serializable, Comparable<Money> {

    private static final ImmutableSet<String> UNITS_OF_ACCOUNT =
            ImmutableSet.of("BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "USS", "UYI", "UYW");

    /** An amount, without a term. */
    public Money {
        Objects.requireNonNull(currency);
        amount = amount.withoutTerm();
    }

    /** An amount of a currency. */
    public static Money of(Exact amount, Currency currency) {
        return new Money(amount, currency);
    }

    /**
     * An amount of a currency: {@code Money.of("CNY", "23450.55")}.
     *
     * @throws IllegalArgumentException if the code is no ISO 4217 code or the amount no decimal
     */
    public static Money of(String currencyCode, String amount) {
        return new Money(Exact.parse(amount), currency(currencyCode));
    }

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(Exact.ZERO, currency);
    }

    /**
     * Reads what {@link #toString} prints: a currency code, a space, a decimal, such as {@code "CNY 23450.55"}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Money parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException(
                    "Expected an amount such as \"CNY 23450.55\", but found \"" + text + "\"");
        }
        return of(text.substring(0, space), text.substring(space + 1));
    }

    /**
     * The currency of an ISO 4217 code.
     *
     * @throws IllegalArgumentException if there is no such code, or nobody {@linkplain #isPaidIn is paid} in it
     */
    public static Currency currency(String code) {
        IllegalArgumentException unknown = null;
        try {
            Currency currency = Currency.getInstance(code);
            if (isPaidIn(currency)) {
                return currency;
            }
        } catch (IllegalArgumentException none) {
            unknown = none;
        }
        throw new IllegalArgumentException(
                "Expected an ISO 4217 currency code such as CNY, but found \"" + code + "\"", unknown);
    }

    /** Whether people are paid in a currency: in none of the codes of ISO 4217 for metals, tests, funds and units of account. */
    public static boolean isPaidIn(Currency currency) {
        return currency.getDefaultFractionDigits() >= 0 && !UNITS_OF_ACCOUNT.contains(currency.getCurrencyCode());
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money addend) {
        return new Money(amount.plus(sameCurrency(addend).amount), currency);
    }

    /**
     * The difference.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money minus(Money subtrahend) {
        return new Money(amount.minus(sameCurrency(subtrahend).amount), currency);
    }

    /** The amount so many times, exactly. */
    public Money times(Exact factor) {
        return new Money(amount.times(factor), currency);
    }

    /** The amount with the other sign. */
    public Money negated() {
        return new Money(amount.negated(), currency);
    }

    /** The amount rounded. */
    public Money rounded(Rounding rounding) {
        return new Money(amount.rounded(rounding), currency);
    }

    public boolean isZero() {
        return amount.isZero();
    }

    public boolean isPositive() {
        return amount.isPositive();
    }

    public boolean isNegative() {
        return amount.isNegative();
    }

    /**
     * Compares amounts of one currency.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Expected two amounts of one currency, but found " + this + " and " + other);
        }
        return other;
    }

    /** The amount, as in a statement, and the currency, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return new JsonMap().put("amount", digits()).put("currency", currency.getCurrencyCode());
    }

    /** The amount with the minor digits of the currency and no grouping: {@code "388.00"}. */
    public String digits() {
        return Unit.money(currency).plain(amount);
    }

    /** The code and the amount, with the minor digits of the currency and no grouping: {@code "CNY 388.00"}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + digits();
    }
}
