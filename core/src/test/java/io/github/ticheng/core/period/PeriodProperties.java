// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.period;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PeriodProperties {

    @Property
    void parse_printed_isTheSamePeriod(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void toString_differentPeriods_differ(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertThat(one.toString().equals(other.toString())).isEqualTo(one.equals(other));
    }

    @Property
    void ofDays_sameDays_isTheSameWhateverTheKind(@ForAll("periods") Period period) {
        assertThat(Period.ofDays(period.firstDay(), period.lastDay()).kind()).isEqualTo(period.kind());
    }

    @Property
    void next_anyPeriod_beginsOnTheDayAfter(@ForAll("periods") Period period) {
        assertThat(period.next().firstDay()).isEqualTo(period.lastDay().plusDays(1));
        assertThat(period.previous().lastDay()).isEqualTo(period.firstDay().minusDays(1));
    }

    @Property
    void nextAndPrevious_calendarParts_undoEachOther(@ForAll("calendarParts") Period period) {
        assertThat(period.next().kind()).isEqualTo(period.kind());
        assertThat(period.next().previous()).isEqualTo(period);
        assertThat(period.previous().next()).isEqualTo(period);
    }

    @Property
    void next_rangeOfDays_hasAsManyDays(@ForAll("ranges") Period range) {
        if (range.kind() == Period.Kind.DAYS) {
            assertThat(range.next().days()).isEqualTo(range.days());
            assertThat(range.previous().days()).isEqualTo(range.days());
        }
    }

    @Property
    void months_calendarParts_followEachOtherAndFillThePeriod(@ForAll("calendarParts") Period period) {
        ImmutableList<Period> months = period.months();

        assertThat(months).allMatch(month -> month.kind() == Period.Kind.MONTH);
        assertThat(months.get(0).firstDay()).isEqualTo(period.firstDay());
        assertThat(months.get(months.size() - 1).lastDay()).isEqualTo(period.lastDay());
        for (int i = 1; i < months.size(); i++) {
            assertThat(months.get(i)).isEqualTo(months.get(i - 1).next());
        }
    }

    @Property
    void enclosing_month_isOnePeriodOfTheCadenceThatEndsWithOneOfItsMonths(
            @ForAll @IntRange(min = 1, max = 9999) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll Cadence cadence) {
        Period enclosing = cadence.enclosing(Period.ofMonth(year, month));

        assertThat(enclosing.kind().name()).isEqualTo(cadence.name());
        assertThat(enclosing.months()).hasSize(cadence.months()).contains(Period.ofMonth(year, month));
        assertThat(enclosing.months().stream().filter(cadence::endsIn))
                .containsExactly(enclosing.months().get(cadence.months() - 1));
    }

    @Property
    void overlaps_ranges_isWhetherSomeDayLiesInBoth(@ForAll("ranges") Period one, @ForAll("ranges") Period other) {
        boolean shared = one.firstDay().datesUntil(one.lastDay().plusDays(1)).anyMatch(other::contains);

        assertThat(one.overlaps(other)).isEqualTo(shared);
    }

    @Property
    void compareTo_twoPeriods_isZeroOnlyForEqualOnes(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.oneOf(calendarParts(), ranges());
    }

    @Provide
    Arbitrary<Period> calendarParts() {
        Arbitrary<Integer> years = Arbitraries.integers().between(2, 9998);
        return Arbitraries.oneOf(
                        Combinators.combine(years, Arbitraries.integers().between(1, 12))
                                .as(Period::ofMonth),
                        Combinators.combine(years, Arbitraries.integers().between(1, 4))
                                .as(Period::ofQuarter),
                        Combinators.combine(years, Arbitraries.integers().between(1, 2))
                                .as(Period::ofHalfYear),
                        years.map(Period::ofYear))
                .withoutEdgeCases();
    }

    /** Ranges around two turns of the year, often beginning with a month and of the length of one. */
    @Provide
    Arbitrary<Period> ranges() {
        Arbitrary<LocalDate> firsts = Arbitraries.oneOf(
                Arbitraries.integers()
                        .between(0, 800)
                        .map(day -> LocalDate.of(2023, 11, 1).plusDays(day)),
                Arbitraries.integers()
                        .between(0, 26)
                        .map(month -> LocalDate.of(2023, 11, 1).plusMonths(month)));
        Arbitrary<Integer> lengths =
                Arbitraries.oneOf(Arbitraries.integers().between(1, 400), Arbitraries.of(28, 29, 30, 31, 91, 92, 366));
        return Combinators.combine(firsts, lengths)
                .as((first, length) -> Period.ofDays(first, first.plusDays(length - 1L)))
                .withoutEdgeCases();
    }
}
