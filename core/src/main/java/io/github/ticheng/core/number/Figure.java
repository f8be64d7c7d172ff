// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.Objects;

/**
 * A number with its unit, as it is written for people.
 *
 * @param value the number
 * @param unit what it counts
 */
public record Figure(Exact value, Unit unit) implements Words {

    /** A figure, without a term. */
    public Figure {
        Objects.requireNonNull(unit);
        value = value.withoutTerm();
    }

    /** A number in a unit. */
    public static Figure of(Exact value, Unit unit) {
        return new Figure(value, unit);
    }

    /** An amount of money, without its currency. */
    public static Figure of(Money money) {
        return new Figure(money.amount(), Unit.money(money.currency()));
    }

    /** A rate, in percent. */
    public static Figure of(Rate rate) {
        return new Figure(rate.fraction(), Unit.PERCENT);
    }

    /** A bare number. */
    public static Figure of(Exact value) {
        return new Figure(value, Unit.NUMBER);
    }

    /**
     * A number that is held against another one. Percentages that differ never look alike, however near they are, if
     * each is written beside the other.
     *
     * @return the figure, or the percentage with more decimals
     */
    public static Words beside(Exact value, Exact other, Unit unit) {
        Figure figure = of(value, unit);
        if (unit.kind() != Unit.Kind.PERCENT || value.equals(other)) {
            return figure;
        }
        int decimals = Unit.DECIMALS_OF_A_ROUNDED_PERCENTAGE;
        String own = Unit.percentage(value, decimals);
        while (own.replace("≈", "").equals(Unit.percentage(other, decimals).replace("≈", ""))) {
            decimals++;
            own = Unit.percentage(value, decimals);
        }
        return decimals == Unit.DECIMALS_OF_A_ROUNDED_PERCENTAGE ? figure : Words.verbatim(own);
    }

    @Override
    public String in(Language language) {
        return unit.format(value, language);
    }

    @Override
    public void appendTo(StringBuilder text, Language language) {
        unit.format(value, text, language);
    }

    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }
}
