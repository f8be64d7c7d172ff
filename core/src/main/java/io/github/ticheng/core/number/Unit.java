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

        private String symbol(StringBuilder number, Language language) {
            if (language == Language.CHINESE) {
                return chinese;
            }
            return this == MONTHS && "1".contentEquals(number) ? " month" : english;
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
        if (kind == Kind.PERCENT) {
            return percentage(value, DECIMALS_OF_A_ROUNDED_PERCENTAGE);
        }
        StringBuilder text = value.isDecimal()
                ? grouped(digits(value))
                : grouped(digits(quotient(value, SHOWN_OF_A_QUOTIENT, RoundingMode.DOWN)))
                        .append('…');
        return text.append(kind.symbol(text, language)).toString();
    }

    /** A percentage, which is the same in both languages; one of too many decimals is rounded to so many or more. */
    static String percentage(Exact value, int decimals) {
        Exact percent = value.withoutTerm().times(Exact.of(100));
        int exactly = Math.max(DECIMALS_OF_A_PERCENTAGE, decimals);
        if (percent.isDecimal() && percent.toBigDecimal().stripTrailingZeros().scale() <= exactly) {
            return grouped(PERCENT.digits(percent)).append('%').toString();
        }
        int places = decimals;
        BigDecimal rounded = quotient(percent, places, RoundingMode.HALF_UP);
        while (rounded.stripTrailingZeros().scale() < places) {
            places++;
            rounded = quotient(percent, places, RoundingMode.HALF_UP);
        }
        return "≈" + grouped(digits(rounded)) + "%";
    }

    /** The plain decimal with at least this unit's decimals, no grouping and no symbol. */
    String plain(Exact value) {
        return value.isDecimal() ? digits(value).toString() : value.toString();
    }

    private StringBuilder digits(Exact decimal) {
        if (decimal.withoutTerm() instanceof SmallExact small) {
            return small.plain(decimals());
        }
        BigDecimal digits = decimal.toBigDecimal().stripTrailingZeros();
        return digits(digits.setScale(Math.max(decimals(), digits.scale())));
    }

    private static StringBuilder digits(BigDecimal decimal) {
        return new StringBuilder(decimal.toPlainString());
    }

    private static BigDecimal quotient(Exact value, int decimals, RoundingMode mode) {
        return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), decimals, mode);
    }

    private static StringBuilder grouped(StringBuilder plain) {
        int start = plain.charAt(0) == '-' ? 1 : 0;
        int point = plain.indexOf(".");
        for (int i = (point < 0 ? plain.length() : point) - 3; i > start; i -= 3) {
            plain.insert(i, ',');
        }
        return plain;
    }
}
