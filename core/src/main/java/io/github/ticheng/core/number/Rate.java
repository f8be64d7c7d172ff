// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/**
 * A rate: the share of an amount that is paid, such as 3.5%. It says its unit at the door: {@code percent("3.5")} and
 * {@code fraction("0.035")} are the same rate.
 *
 * <p>Any sign and size; what is unwise in a plan is a finding of the plan's check. It is not a {@link Ratio}: a rate is
 * agreed, a ratio is counted.
 *
 * @param fraction the share of one: 0.035 for 3.5%
 */
public record Rate(Exact fraction) implements Serializable, Comparable<Rate> {

    public static final Rate ZERO = new Rate(Exact.ZERO);

    private static final Exact HUNDRED = Exact.of(100);

    /** A rate, without a term. */
    public Rate {
        fraction = fraction.withoutTerm();
    }

    /**
     * A rate in hundredths: {@code percent("3.5")} pays 3.50 on 100.00.
     *
     * @throws IllegalArgumentException if the text is not a decimal
     */
    public static Rate percent(String percent) {
        return new Rate(Exact.parse(percent).dividedBy(HUNDRED));
    }

    /**
     * A rate as a share of one: {@code fraction("0.035")} pays 3.50 on 100.00.
     *
     * @throws IllegalArgumentException if the text is not a decimal
     */
    public static Rate fraction(String fraction) {
        return new Rate(Exact.parse(fraction));
    }

    /**
     * Reads what {@link #toString} prints: a decimal with a percent sign, such as {@code "3.5%"}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Rate parse(String text) {
        if (!text.endsWith("%")) {
            throw new IllegalArgumentException("Expected a rate such as 3.5%, but found \"" + text + "\"");
        }
        return percent(text.substring(0, text.length() - 1));
    }

    /** The rate in hundredths: 3.5 for 3.5%. */
    public Exact percent() {
        return fraction.times(HUNDRED);
    }

    /** This share of an amount, exactly. */
    public Exact of(Exact amount) {
        return fraction.times(amount);
    }

    @Override
    public int compareTo(Rate other) {
        return fraction.compareTo(other.fraction);
    }

    @Override
    @JsonValue
    public String toString() {
        return percent() + "%";
    }
}
