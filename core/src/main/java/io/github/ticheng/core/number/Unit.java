// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import io.github.ticheng.core.text.Language;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts, and so how it is written for people: money with at least the minor digits of its currency,
 * rates in percent, durations with their unit behind them. Digits are grouped by commas in both languages.
 *
 * @param kind what is counted
 * @param currency the currency of money; null for everything else
 */
public record Unit(Kind kind, @Nullable Currency currency) implements Serializable {

    public static final Unit NUMBER = new Unit(Kind.NUMBER, null);
    public static final Unit PERCENT = new Unit(Kind.PERCENT, null);
    public static final Unit POINTS = new Unit(Kind.POINTS, null);
    public static final Unit DAYS = new Unit(Kind.DAYS, null);
    public static final Unit HOURS = new Unit(Kind.HOURS, null);
    public static final Unit SECONDS = new Unit(Kind.SECONDS, null);
    public static final Unit MONTHS = new Unit(Kind.MONTHS, null);

    /** How many decimals of a quotient that has no end are written for people, who then see an ellipsis. */
    private static final int SHOWN_OF_A_QUOTIENT = 6;

    /** Up to how many decimals a percentage is written out; one of more is rounded. */
    private static final int DECIMALS_OF_A_PERCENTAGE = 4;

    /** To how many decimals a percentage is rounded, if it does not come out rounder than that. */
    static final int DECIMALS_OF_A_ROUNDED_PERCENTAGE = 2;

    /** What is counted. */
    public enum Kind {
        NUMBER("", ""),
        MONEY("", ""),
        PERCENT("%", "%"),
        POINTS("", ""),
        DAYS(" d", " 天"),
        HOURS(" h", " 小时"),
        SECONDS(" s", " 秒"),
        MONTHS(" months", " 个月");

        private final String english;
        private final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        private String symbol(boolean isOne, Language language) {
            if (language == Language.CHINESE) {
                return chinese;
            }
            return this == MONTHS && isOne ? " month" : english;
        }
    }

    /**
     * Creates a unit.
     *
     * @throws IllegalArgumentException if money has no currency or something else has one
     */
    public Unit {
        Objects.requireNonNull(kind);
        if ((kind == Kind.MONEY) != (currency != null)) {
            throw new IllegalArgumentException(
                    "Expected a currency for money and for nothing else, but found " + kind + " with " + currency);
        }
    }

    /** Money of a currency, in major units. */
    public static Unit money(Currency currency) {
        return new Unit(Kind.MONEY, currency);
    }

    public boolean isMoney() {
        return kind == Kind.MONEY;
    }

    /** How many decimals are written at least: the minor digits of a currency, else none. */
    int decimals() {
        return currency == null ? 0 : Math.max(0, currency.getDefaultFractionDigits());
    }

    /** How the smallest unit of a rounding is called in this unit: fen for 0.01 yuan, else the number itself. */
    String smallest(Exact unit, Language language) {
        boolean fen = currency != null
                && currency.getCurrencyCode().equals("CNY")
                && unit.equals(Rounding.FEN_HALF_UP.unit());
        return fen ? (language == Language.ENGLISH ? "fen" : "分") : unit.toString();
    }

    /**
     * Writes a number for people: {@code 23,450.55}, {@code 4%}, {@code 40.01 s}. A quotient that is no decimal is cut
     * after six decimals and ends in an ellipsis. A percentage of more than four decimals is rounded half up to two, or
     * to as many as it takes not to end in a zero, and says so: 25 of 650 is {@code ≈3.85%}, 5.0000031% is {@code
     * ≈5.000003%} and never 5%.
     */
    public String format(Exact value, Language language) {
        StringBuilder text = new StringBuilder(32);
        format(value, text, language);
        return text.toString();
    }

    /** Appends what {@link #format(Exact, Language)} writes to a text. */
    void format(Exact value, StringBuilder text, Language language) {
        if (kind == Kind.PERCENT) {
            percentage(value, DECIMALS_OF_A_ROUNDED_PERCENTAGE, text);
            return;
        }
        int start = text.length();
        if (value.isDecimal()) {
            digits(value, text);
            group(text, start);
        } else {
            text.append(quotient(value, SHOWN_OF_A_QUOTIENT, RoundingMode.DOWN).toPlainString());
            group(text, start);
            text.append('…');
        }
        text.append(kind.symbol(value.equals(Exact.ONE), language));
    }

    /** A percentage, which is the same in both languages; one of too many decimals is rounded to so many or more. */
    static String percentage(Exact value, int decimals) {
        StringBuilder text = new StringBuilder(32);
        percentage(value, decimals, text);
        return text.toString();
    }

    private static void percentage(Exact value, int decimals, StringBuilder text) {
        Exact percent = value.withoutTerm().times(Exact.of(100));
        int exactly = Math.max(DECIMALS_OF_A_PERCENTAGE, decimals);
        int start = text.length();
        if (percent.isDecimal() && percent.toBigDecimal().stripTrailingZeros().scale() <= exactly) {
            PERCENT.digits(percent, text);
            group(text, start);
            text.append('%');
            return;
        }
        int places = decimals;
        BigDecimal rounded = quotient(percent, places, RoundingMode.HALF_UP);
        while (rounded.stripTrailingZeros().scale() < places) {
            places++;
            rounded = quotient(percent, places, RoundingMode.HALF_UP);
        }
        text.append('≈').append(rounded.toPlainString());
        group(text, start + 1);
        text.append('%');
    }

    /** The plain decimal with at least this unit's decimals, no grouping and no symbol. */
    String plain(Exact value) {
        if (!value.isDecimal()) {
            return value.toString();
        }
        StringBuilder text = new StringBuilder(32);
        digits(value, text);
        return text.toString();
    }

    private void digits(Exact decimal, StringBuilder text) {
        if (decimal.withoutTerm() instanceof SmallExact small) {
            small.plain(decimals(), text);
            return;
        }
        BigDecimal digits = decimal.toBigDecimal().stripTrailingZeros();
        text.append(digits.setScale(Math.max(decimals(), digits.scale())).toPlainString());
    }

    private static BigDecimal quotient(Exact value, int decimals, RoundingMode mode) {
        return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), decimals, mode);
    }

    /** Groups the digits of the plain decimal that a text ends with. */
    private static void group(StringBuilder text, int start) {
        int first = text.charAt(start) == '-' ? start + 1 : start;
        int point = text.indexOf(".", start);
        for (int i = (point < 0 ? text.length() : point) - 3; i > first; i -= 3) {
            text.insert(i, ',');
        }
    }
}
