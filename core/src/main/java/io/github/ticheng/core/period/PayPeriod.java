// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.period;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Json;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of a plan: the stretches of days for each of which people are paid once. It knows them all, but for free
 * dates, which are as the facts have them.
 *
 * <p>A pay period belongs to the one month, quarter, half-year and year in which it ends, or begins where that is
 * declared. Months, half-months and quarters lie within one anyway; the others need not:
 *
 * <table>
 * <caption>To which quarter the week 2024-09-30/2024-10-06 belongs</caption>
 * <tr><th>pay period</th><th>quarter</th></tr>
 * <tr><td>week from Monday</td><td>2024-Q4</td></tr>
 * <tr><td>week from Monday, by start</td><td>2024-Q3</td></tr>
 * <tr><td>free dates</td><td>none: such a stretch is refused</td></tr>
 * </table>
 *
 * <p>Made by the factories; not to be matched by position.
 *
 * @param kind what the pay periods are
 * @param anchor the first day of one of the weeks, two weeks or four weeks; null for every other kind. Of weeks only
 *     its weekday counts, and it is kept as the first such day of 2024
 * @param by which end of a pay period decides to which longer period it belongs; {@link Belongs#END} where both say the
 *     same
 */
public record PayPeriod(Kind kind, @Nullable LocalDate anchor, Belongs by) implements Serializable {

    /** What pay periods are. */
    public enum Kind {
        /** Calendar months. */
        MONTH(0),
        /** From the 1st to the 15th, and from the 16th to the end of the month. */
        HALF_MONTH(0),
        /** Seven days from a weekday on. */
        WEEK(7),
        /** Fourteen days. */
        TWO_WEEKS(14),
        /** Twenty-eight days. */
        FOUR_WEEKS(28),
        /** Calendar quarters. */
        QUARTER(0),
        /** Stretches of any length, as the facts have them. */
        FREE_DATES(0);

        private final int days;

        Kind(int days) {
            this.days = days;
        }

        /** Whether a first day is needed to know the pay periods. */
        public boolean isAnchored() {
            return days > 0;
        }
    }

    /** Which end of a pay period decides to which longer period it belongs. */
    public enum Belongs {
        /** Its last day. */
        END,
        /** Its first day. */
        START
    }

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /**
     * A kind of pay periods.
     *
     * @throws IllegalArgumentException if a kind that needs a first day has none, or another one has one
     */
    public PayPeriod {
        if (kind.isAnchored() != (anchor != null)) {
            throw new IllegalArgumentException(
                    "Expected a first day for weeks, two weeks and four weeks only, but found " + anchor + " for "
                            + kind);
        }
        if (anchor != null && kind == Kind.WEEK) {
            anchor = FIRST.with(TemporalAdjusters.nextOrSame(anchor.getDayOfWeek()));
        }
        by = anchor == null ? Belongs.END : by;
    }

    /** Calendar months. */
    public static PayPeriod month() {
        return of(Kind.MONTH, null);
    }

    /** From the 1st to the 15th, and from the 16th to the end of the month. */
    public static PayPeriod halfMonth() {
        return of(Kind.HALF_MONTH, null);
    }

    /** Seven days from a weekday on. */
    public static PayPeriod week(DayOfWeek firstDay) {
        return of(Kind.WEEK, FIRST.with(TemporalAdjusters.nextOrSame(firstDay)));
    }

    /** Fourteen days, the first of which is a day and every fourteenth before and after it. */
    public static PayPeriod twoWeeks(LocalDate anchor) {
        return of(Kind.TWO_WEEKS, anchor);
    }

    /** Twenty-eight days, the first of which is a day and every twenty-eighth before and after it. */
    public static PayPeriod fourWeeks(LocalDate anchor) {
        return of(Kind.FOUR_WEEKS, anchor);
    }

    /** Calendar quarters. */
    public static PayPeriod quarter() {
        return of(Kind.QUARTER, null);
    }

    /**
     * Stretches of any length, as the facts have them. None may cross the end of a longer period in which something is
     * due or adds up, and those of such a period must follow each other without a gap.
     */
    public static PayPeriod freeDates() {
        return of(Kind.FREE_DATES, null);
    }

    private static PayPeriod of(Kind kind, @Nullable LocalDate anchor) {
        return new PayPeriod(kind, anchor, Belongs.END);
    }

    /** The same pay periods, each belonging to the longer period in which it begins. */
    public PayPeriod byStart() {
        return new PayPeriod(kind, anchor, Belongs.START);
    }

    /** Whether the pay periods are as the facts have them. */
    public boolean isFree() {
        return kind == Kind.FREE_DATES;
    }

    /** What of the calendar a pay period always is: a month or a quarter; empty for every other kind. */
    public Optional<Cadence> cadence() {
        return switch (kind) {
            case MONTH -> Optional.of(Cadence.MONTH);
            case QUARTER -> Optional.of(Cadence.QUARTER);
            case HALF_MONTH, WEEK, TWO_WEEKS, FOUR_WEEKS, FREE_DATES -> Optional.empty();
        };
    }

    /** Whether every pay period is shorter than a month; unknown, so false, for free dates. */
    public boolean isShorterThanMonth() {
        return kind == Kind.HALF_MONTH || kind.isAnchored();
    }

    // ---------------------------------------------------------------------------------------------- the calendar

    /** The pay period in which a day lies; empty for free dates, and where it reaches beyond the years 0001 to 9999. */
    public Optional<Period> containing(LocalDate day) {
        return switch (kind) {
            case MONTH -> Optional.of(Cadence.MONTH.containing(day));
            case QUARTER -> Optional.of(Cadence.QUARTER.containing(day));
            case HALF_MONTH -> {
                boolean isFirst = day.getDayOfMonth() <= 15;
                yield between(
                        day.withDayOfMonth(isFirst ? 1 : 16), day.withDayOfMonth(isFirst ? 15 : day.lengthOfMonth()));
            }
            case WEEK, TWO_WEEKS, FOUR_WEEKS -> {
                LocalDate first = day.minusDays(Math.floorMod(sinceAnchor(day), (long) kind.days));
                yield between(first, first.plusDays(kind.days - 1L));
            }
            case FREE_DATES -> Optional.empty();
        };
    }

    private static Optional<Period> between(LocalDate first, LocalDate last) {
        return first.getYear() < 1 || last.getYear() > 9999 ? Optional.empty() : Optional.of(new Period(first, last));
    }

    private long sinceAnchor(LocalDate day) {
        return ChronoUnit.DAYS.between(anchor == null ? FIRST : anchor, day);
    }

    /** Whether a period is one of these pay periods; of free dates every one is. */
    public boolean isOne(Period period) {
        return isFree() || containing(period.firstDay()).filter(period::equals).isPresent();
    }

    /** The pay period before another; empty for free dates, and before the year 0001. */
    public Optional<Period> previous(Period period) {
        return at(period.firstDay().minusDays(1));
    }

    /** The pay period after another; empty for free dates, and after the year 9999. */
    public Optional<Period> next(Period period) {
        return at(period.lastDay().plusDays(1));
    }

    private Optional<Period> at(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > 9999 ? Optional.empty() : containing(day);
    }

    /** The pay periods in which the first and the last day of some period lie: what may have been meant by it. */
    public ImmutableList<Period> nearest(Period period) {
        TreeSet<Period> nearest = new TreeSet<>();
        containing(period.firstDay()).ifPresent(nearest::add);
        containing(period.lastDay()).ifPresent(nearest::add);
        return ImmutableList.copyOf(nearest);
    }

    /**
     * The place of a pay period, or of a month, quarter, half-year or year, among those of its kind: one more for each
     * that follows. Of free dates it counts whole and half months, and otherwise stretches of as many days.
     */
    public long number(Period period) {
        LocalDate first = period.firstDay();
        if (kind.isAnchored() && isOne(period)) {
            return Math.floorDiv(sinceAnchor(first), (long) kind.days);
        }
        long months = first.getYear() * 12L + first.getMonthValue() - 1;
        if (period.isWholeMonths()) {
            return months / period.months().size();
        }
        if (halfMonth().isOne(period)) {
            return months * 2 + (first.getDayOfMonth() == 1 ? 0 : 1);
        }
        return Math.floorDiv(sinceAnchor(first), (long) period.days());
    }

    // ---------------------------------------------------------------------------------------------- longer periods

    /** The month, quarter, half-year or year to which a pay period belongs. */
    public Period longer(Cadence cadence, Period period) {
        return cadence.containing(deciding(period));
    }

    /** Whether a pay period belongs to a longer period. */
    public boolean belongs(Period period, Period longer) {
        return longer.contains(deciding(period));
    }

    private LocalDate deciding(Period period) {
        return by == Belongs.END ? period.lastDay() : period.firstDay();
    }

    /** The pay periods that belong to a longer period, in order; empty for free dates. */
    public ImmutableList<Period> within(Period longer) {
        Optional<Period> next = containing(longer.firstDay());
        if (next.isEmpty() || !belongs(next.get(), longer)) {
            next = next.isEmpty() ? at(longer.firstDay().plusDays(kind.days)) : next(next.get());
        }
        ImmutableList.Builder<Period> all = ImmutableList.builder();
        while (next.isPresent() && belongs(next.get(), longer)) {
            all.add(next.get());
            next = next(next.get());
        }
        return all.build();
    }

    /**
     * From the first day to the last of all pay periods that belong to a longer period; the longer period itself where
     * none does, and of free dates. Of January it is 2024-01-01/2024-01-28 where weeks from Monday are paid.
     */
    public Period days(Period longer) {
        ImmutableList<Period> all = within(longer);
        return all.isEmpty()
                ? longer
                : Period.ofDays(all.get(0).firstDay(), all.get(all.size() - 1).lastDay());
    }

    /**
     * Whether a pay period is the last that belongs to its month, quarter, half-year or year. Of free dates it is the
     * one that ends with it.
     */
    public boolean isLast(Period period, Cadence cadence) {
        return isFree()
                ? cadence.endsIn(period)
                : next(period)
                        .map(next -> !longer(cadence, next).equals(longer(cadence, period)))
                        .orElse(true);
    }

    /** The pay period in the words of a plan document: {@code week from monday}, {@code two-weeks from 2024-01-01}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Json.word(kind));
        if (anchor != null) {
            text.append(" from ").append(kind == Kind.WEEK ? Json.word(anchor.getDayOfWeek()) : anchor);
        }
        return text.append(by == Belongs.START ? ", by start" : "").toString();
    }
}
