// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PayPeriodProperties {

    @Provide
    Arbitrary<PayPeriod> calendars() {
        Arbitrary<LocalDate> anchors = Arbitraries.longs().between(0, 30_000).map(LocalDate::ofEpochDay);
        Arbitrary<PayPeriod> anchored = Arbitraries.oneOf(
                Arbitraries.of(DayOfWeek.class).map(PayPeriod::week),
                anchors.map(PayPeriod::twoWeeks),
                anchors.map(PayPeriod::fourWeeks));
        return Arbitraries.oneOf(
                Arbitraries.of(PayPeriod.month(), PayPeriod.halfMonth(), PayPeriod.quarter()),
                Combinators.combine(anchored, Arbitraries.of(true, false))
                        .as((each, byStart) -> byStart ? each.byStart() : each));
    }

    /** Day by day: the slow calendar, which knows nothing but when a pay period begins. */
    private static boolean begins(PayPeriod payPeriod, LocalDate day) {
        int days = switch (payPeriod.kind()) {
            case WEEK -> 7;
            case TWO_WEEKS -> 14;
            case FOUR_WEEKS -> 28;
            case MONTH, HALF_MONTH, QUARTER, FREE_DATES -> 0;
        };
        return switch (payPeriod.kind()) {
            case MONTH -> day.getDayOfMonth() == 1;
            case HALF_MONTH -> day.getDayOfMonth() == 1 || day.getDayOfMonth() == 16;
            case QUARTER -> day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1;
            case WEEK, TWO_WEEKS, FOUR_WEEKS -> {
                long distance = day.toEpochDay()
                        - Optional.ofNullable(payPeriod.anchor()).orElseThrow().toEpochDay();
                yield Math.abs(distance) % days == 0;
            }
            case FREE_DATES -> throw new AssertionError("free dates have no calendar");
        };
    }

    private static List<Period> slow(PayPeriod payPeriod, int year) {
        List<Period> all = new ArrayList<>();
        LocalDate first = LocalDate.of(year, 1, 1).minusDays(200);
        while (!begins(payPeriod, first)) {
            first = first.plusDays(1);
        }
        while (first.getYear() <= year + 1 && all.size() < 200) {
            LocalDate next = first.plusDays(1);
            while (!begins(payPeriod, next)) {
                next = next.plusDays(1);
            }
            all.add(Period.ofDays(first, next.minusDays(1)));
            first = next;
        }
        return all;
    }

    private static LocalDate decides(PayPeriod payPeriod, Period period) {
        return payPeriod.by() == PayPeriod.Belongs.START ? period.firstDay() : period.lastDay();
    }

    @Property(tries = 200)
    void within_monthsAndQuarters_areThoseOfTheSlowCalendar(
            @ForAll("calendars") PayPeriod payPeriod, @ForAll @IntRange(min = 1990, max = 2040) int year) {
        List<Period> slow = slow(payPeriod, year);
        for (Cadence cadence : Cadence.values()) {
            List<Period> tiled = new ArrayList<>();
            for (int month = 1; month <= 12; month += cadence.months()) {
                Period longer = cadence.containing(LocalDate.of(year, month, 1));
                List<Period> expected = slow.stream()
                        .filter(each -> longer.contains(decides(payPeriod, each)))
                        .toList();
                assertThat(payPeriod.within(longer)).isEqualTo(expected);
                for (Period each : expected) {
                    assertThat(payPeriod.longer(cadence, each)).isEqualTo(longer);
                    assertThat(payPeriod.isLast(each, cadence))
                            .isEqualTo(each.equals(expected.get(expected.size() - 1)));
                }
                tiled.addAll(expected);
            }
            assertThat(tiled).isEqualTo(payPeriod.within(Period.ofYear(year)));
        }
    }

    @Property
    void next_anyPayPeriod_isUndoneByPreviousAndFollowsInNumberAndDays(
            @ForAll("calendars") PayPeriod payPeriod, @ForAll @IntRange(min = 3000, max = 30_000) int day) {
        Period period = payPeriod.containing(LocalDate.ofEpochDay(day)).orElseThrow();
        Period next = payPeriod.next(period).orElseThrow();
        assertThat(next.firstDay()).isEqualTo(period.lastDay().plusDays(1));
        assertThat(payPeriod.previous(next)).contains(period);
        assertThat(payPeriod.isOne(next)).isTrue();
        assertThat(payPeriod.number(next)).isEqualTo(payPeriod.number(period) + 1);
    }

    @Property
    void longer_anyPayPeriod_hasTheQuarterOfItsMonth(
            @ForAll("calendars") PayPeriod payPeriod, @ForAll @IntRange(min = 3000, max = 30_000) int day) {
        Period period = payPeriod.containing(LocalDate.ofEpochDay(day)).orElseThrow();
        Period month = payPeriod.longer(Cadence.MONTH, period);
        for (Cadence cadence : Cadence.values()) {
            assertThat(payPeriod.longer(cadence, period)).isEqualTo(cadence.enclosing(month));
        }
    }
}
