// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ratio that keeps its two parts, so that comparisons are exact and longer periods are rebuilt from the parts:
 * 30 of 100 and 90 of 200 are 120 of 300.
 *
 * <p>A ratio <em>given as printed</em> is known only as a value, such as the 6.2% of an export: it is compared exactly as
 * printed, and has no parts from which a longer period or a team could be rebuilt. It is written {@code ~0.062}.
 *
 * <p>0 of 0 is a ratio without data: it is a value, but no number, and whoever reads it must say what it means there.
 * Two ratios are equal if both parts are; 12/240 and 5/100 have the same {@link #value} and are not equal.
 *
 * @param numerator the counted part; of a ratio given as printed its value
 * @param denominator the whole, not negative; 1 of a ratio given as printed
 * @param isPrinted whether the ratio was given as printed, without its parts
 */
public record Ratio(Exact numerator, Exact denominator, boolean isPrinted) implements Quantity {

    public static final Ratio NO_DATA = new Ratio(Exact.ZERO, Exact.ZERO);

    private static final String PRINTED = "~";
    private static final String PART = "([^/()]*|\\([^()]*\\))";
    private static final Pattern FORMAT = Pattern.compile(PART + "/" + PART);

    /**
     * Creates a ratio.
     *
     * @throws IllegalArgumentException if the denominator is negative, or zero under a numerator that is not, or not 1 in
     *     a ratio given as printed
     */
    public Ratio {
        if (denominator.isNegative() || (denominator.isZero() && !numerator.isZero())) {
            throw new IllegalArgumentException(
                    "Expected a ratio with a positive denominator, or 0/0 for no data, but found " + numerator + "/"
                            + denominator);
        }
        if (isPrinted && !denominator.equals(Exact.ONE)) {
            throw new IllegalArgumentException(
                    "Expected 1 as the denominator of a ratio given as printed, but found " + denominator);
        }
    }

    private Ratio(Exact numerator, Exact denominator) {
        this(numerator, denominator, false);
    }

    /** The ratio of two whole numbers. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(Exact.of(numerator), Exact.of(denominator));
    }

    /** The ratio of two numbers. */
    public static Ratio of(Exact numerator, Exact denominator) {
        return new Ratio(numerator, denominator);
    }

    /** A ratio given as printed: 0.062 for the 6.2% of an export. */
    public static Ratio printed(Exact value) {
        return new Ratio(value, Exact.ONE, true);
    }

    /**
     * Reads what {@link #toString} prints: two numbers with a slash between them, such as {@code "12/240"}. A part that is
     * itself a quotient stands in brackets: {@code "(1/3)/2"}. A tilde stands before a value given as printed: {@code
     * "~0.062"}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Ratio parse(String text) {
        if (text.startsWith(PRINTED)) {
            return printed(Exact.parse(text.substring(PRINTED.length())));
        }
        Matcher parts = FORMAT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Expected a ratio such as 12/240, but found \"" + text + "\"");
        }
        return new Ratio(number(parts.group(1)), number(parts.group(2)));
    }

    private static Exact number(String part) {
        return Exact.parse(part.startsWith("(") ? part.substring(1, part.length() - 1) : part);
    }

    /** Whether there is anything to divide by. */
    public boolean hasData() {
        return !denominator.isZero();
    }

    /** The exact quotient; empty for 0 of 0. */
    public Optional<Exact> value() {
        if (isPrinted) {
            return Optional.of(numerator);
        }
        return hasData() ? Optional.of(numerator.dividedBy(denominator)) : Optional.empty();
    }

    /**
     * The ratio of both together: numerators and denominators are added, never averaged.
     *
     * @throws ArithmeticException if one of them was given as printed
     */
    public Ratio plus(Ratio other) {
        if (isPrinted || other.isPrinted) {
            throw new ArithmeticException(
                    "Expected ratios with both parts to add, but found " + this + " and " + other);
        }
        return new Ratio(numerator.plus(other.numerator), denominator.plus(other.denominator));
    }

    /**
     * Compares the value with a threshold, without dividing.
     *
     * @return negative, zero or positive as the ratio is below, at or above the threshold
     * @throws ArithmeticException if the ratio has no data
     */
    public int compareValueTo(Exact threshold) {
        requireData();
        return numerator.compareTo(threshold.times(denominator));
    }

    /**
     * Compares the values of two ratios, without dividing.
     *
     * @throws ArithmeticException if one of them has no data
     */
    public int compareValueTo(Ratio other) {
        requireData();
        other.requireData();
        return numerator.times(other.denominator).compareTo(other.numerator.times(denominator));
    }

    private void requireData() {
        if (!hasData()) {
            throw new ArithmeticException("Expected a ratio with data to compare, but found 0/0");
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return isPrinted ? PRINTED + numerator : text(numerator) + "/" + text(denominator);
    }

    private static String text(Exact part) {
        return part.isDecimal() ? part.toString() : "(" + part + ")";
    }
}
