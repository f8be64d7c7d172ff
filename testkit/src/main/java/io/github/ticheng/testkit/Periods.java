// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of days, periods and cadences. Unless a method says otherwise, the years are 1990 to 2060. */
public final class Periods {

    private Periods() {}

    /** Months. */
    public static Arbitrary<Period> months() {
        return Combinators.combine(years(), Arbitraries.integers().between(1, 12))
                .as(Period::ofMonth);
    }

    /** Quarters. */
    public static Arbitrary<Period> quarters() {
        return Combinators.combine(years(), Arbitraries.integers().between(1, 4))
                .as(Period::ofQuarter);
    }

    /** Half-years. */
    public static Arbitrary<Period> halfYears() {
        return Combinators.combine(years(), Arbitraries.integers().between(1, 2))
                .as(Period::ofHalfYear);
    }

    /** Years. */
    public static Arbitrary<Period> wholeYears() {
        return years().map(Period::ofYear);
    }

    /** Ranges of 1 to 400 days, anywhere in the years 0002 to 9997. */
    public static Arbitrary<Period> ranges() {
        Arbitrary<LocalDate> first = Arbitraries.longs()
                .between(
                        LocalDate.of(2, 1, 1).toEpochDay(),
                        LocalDate.of(9997, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(first, Arbitraries.integers().between(0, 399))
                .as((day, more) -> Period.ofDays(day, day.plusDays(more)));
    }

    /** Periods of every kind. */
    public static Arbitrary<Period> periods() {
        return Arbitraries.oneOf(months(), quarters(), halfYears(), wholeYears(), ranges());
    }

    /** Days. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Cadences. */
    public static Arbitrary<Cadence> cadences() {
        return Arbitraries.of(Cadence.class);
    }

    private static Arbitrary<Integer> years() {
        return Arbitraries.integers().between(1990, 2060);
    }
}
