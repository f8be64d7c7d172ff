// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.period;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of whole days, first and last included: a month, a quarter, a half-year, a year, or any other range of days
 * in the years 0001 to 9999.
 *
 * <p>A range of days that happens to be a whole month, quarter, half-year or year <em>is</em> that month, quarter,
 * half-year or year, however it was made, so periods of the same days are equal. Periods sort by their first day, then
 * by their last.
 *
 * <table>
 * <caption>How periods are written</caption>
 * <tr><th>text</th><th>kind</th><th>first day</th><th>last day</th></tr>
 * <tr><td>2024-07</td><td>MONTH</td><td>2024-07-01</td><td>2024-07-31</td></tr>
 * <tr><td>2024-Q3</td><td>QUARTER</td><td>2024-07-01</td><td>2024-09-30</td></tr>
 * <tr><td>2024-H2</td><td>HALF_YEAR</td><td>2024-07-01</td><td>2024-12-31</td></tr>
 * <tr><td>2024</td><td>YEAR</td><td>2024-01-01</td><td>2024-12-31</td></tr>
 * <tr><td>2024-07-01/2024-07-15</td><td>DAYS</td><td>2024-07-01</td><td>2024-07-15</td></tr>
 * </table>
 *
 * <p>It is not a {@link java.time.Period}, which is a length of time without a place in the calendar.
 *
 * @param firstDay the first day, which belongs to the period
 * @param lastDay the last day, which belongs to the period
 */
public record Period(LocalDate firstDay, LocalDate lastDay) implements Comparable<Period>, Serializable {

    private static final Label NOT_REVERSED = Label.of("a period that ends on its first day or later", "不早于首日结束的期间");
    private static final Label IN_CALENDAR = Label.of("a period in the years 0001 to 9999", "0001 至 9999 年内的期间");
    private static final int MIN_YEAR = 1;
    private static final int MAX_YEAR = 9999;
    private static final Pattern CALENDAR =
            Pattern.compile("([0-9]{4})(?:-(?:(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])|H(?<half>[12])))?");

    /** What a period is. */
    public enum Kind {
        /** A calendar month. */
        MONTH,
        /** Three months, from January, April, July or October. */
        QUARTER,
        /** Six months, from January or July. */
        HALF_YEAR,
        /** A calendar year. */
        YEAR,
        /** Any other range of days. */
        DAYS
    }

    /**
     * A range of days.
     *
     * @throws IllegalArgumentException if the last day is before the first, or a day is outside the years 0001 to 9999
     */
    public Period {
        if (lastDay.isBefore(firstDay)) {
            throw Refused.of(NOT_REVERSED, firstDay + "/" + lastDay);
        }
        if (firstDay.getYear() < MIN_YEAR || lastDay.getYear() > MAX_YEAR) {
            throw Refused.of(IN_CALENDAR, firstDay + "/" + lastDay);
        }
    }

    /**
     * A month.
     *
     * @param year the year, 1 to 9999
     * @param month the month, 1 to 12
     * @throws IllegalArgumentException if the year or the month is outside its range
     */
    public static Period ofMonth(int year, int month) {
        return part(year, "month", month, 1);
    }

    /**
     * A quarter.
     *
     * @param year the year, 1 to 9999
     * @param quarter the quarter, 1 to 4
     * @throws IllegalArgumentException if the year or the quarter is outside its range
     */
    public static Period ofQuarter(int year, int quarter) {
        return part(year, "quarter", quarter, 3);
    }

    /**
     * A half-year.
     *
     * @param year the year, 1 to 9999
     * @param half the half, 1 or 2
     * @throws IllegalArgumentException if the year or the half is outside its range
     */
    public static Period ofHalfYear(int year, int half) {
        return part(year, "half-year", half, 6);
    }

    /**
     * A year.
     *
     * @param year the year, 1 to 9999
     * @throws IllegalArgumentException if the year is outside its range
     */
    public static Period ofYear(int year) {
        return part(year, "year", 1, 12);
    }

    /**
     * A range of days.
     *
     * @param first the first day, which belongs to the period
     * @param last the last day, which belongs to the period
     * @throws IllegalArgumentException if the last day is before the first, or a day is outside the years 0001 to 9999
     */
    public static Period ofDays(LocalDate first, LocalDate last) {
        return new Period(first, last);
    }

    /**
     * Reads what {@link #toString} prints: {@code 2024-07}, {@code 2024-Q3}, {@code 2024-H2}, {@code 2024} or {@code
     * 2024-07-01/2024-07-15}. A range of days may also be a whole month and is then read as that month.
     *
     * @throws IllegalArgumentException if the text is anything else, or no such day exists
     */
    public static Period parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            try {
                return new Period(
                        LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
            } catch (DateTimeException noDays) {
                throw unreadable(text, noDays);
            }
        }
        Matcher matcher = CALENDAR.matcher(text);
        if (!matcher.matches()) {
            throw unreadable(text, null);
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group("month") != null) {
            return ofMonth(year, Integer.parseInt(matcher.group("month")));
        }
        if (matcher.group("quarter") != null) {
            return ofQuarter(year, Integer.parseInt(matcher.group("quarter")));
        }
        return matcher.group("half") != null ? ofHalfYear(year, Integer.parseInt(matcher.group("half"))) : ofYear(year);
    }

    /**
     * Reads a day such as {@code 2024-07-31}.
     *
     * @throws IllegalArgumentException if the text is anything else, or no such day exists in the years 0001 to 9999
     */
    public static LocalDate parseDay(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return new Period(day, day).firstDay();
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("Expected a day such as 2024-07-31, but found \"" + text + "\"", noDay);
        }
    }

    /** The period of some months that begins with a month. */
    static Period starting(LocalDate firstDay, int months) {
        return new Period(firstDay, firstDay.plusMonths(months).minusDays(1));
    }

    /** What this period is. */
    public Kind kind() {
        int months = wholeMonths();
        boolean aligned = months != 0 && (firstDay.getMonthValue() - 1) % months == 0;
        return switch (aligned ? months : 0) {
            case 1 -> Kind.MONTH;
            case 3 -> Kind.QUARTER;
            case 6 -> Kind.HALF_YEAR;
            case 12 -> Kind.YEAR;
            default -> Kind.DAYS;
        };
    }

    /** How many days the period has, 1 or more. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstDay, lastDay) + 1);
    }

    /** Whether a day lies in this period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether every day of the other period lies in this one. */
    public boolean contains(Period other) {
        return contains(other.firstDay) && contains(other.lastDay);
    }

    /** Whether some day lies in both periods. */
    public boolean overlaps(Period other) {
        return !firstDay.isAfter(other.lastDay) && !other.firstDay.isAfter(lastDay);
    }

    /** Whether the period is made of whole months. */
    public boolean isWholeMonths() {
        return wholeMonths() != 0;
    }

    /**
     * The months of this period, in order; a month has itself.
     *
     * @throws IllegalArgumentException if the period is not made of whole months
     */
    public ImmutableList<Period> months() {
        int count = wholeMonths();
        if (count == 0) {
            throw new IllegalArgumentException("Expected a period of whole months, but found " + this);
        }
        ImmutableList.Builder<Period> months = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < count; i++) {
            months.add(starting(firstDay.plusMonths(i), 1));
        }
        return months.build();
    }

    /** How many months the period is made of; 0 if they are not whole. */
    private int wholeMonths() {
        return firstDay.getDayOfMonth() == 1 && lastDay.getDayOfMonth() == lastDay.lengthOfMonth()
                ? 12 * (lastDay.getYear() - firstDay.getYear()) + lastDay.getMonthValue() - firstDay.getMonthValue() + 1
                : 0;
    }

    /**
     * The period before this one: the month before a month, the quarter before a quarter and so on. Before a range of
     * days it is the range of as many days that ends on the day before; when that range is a whole month, it is that
     * month, and its own {@link #next} is the month after it.
     *
     * @throws IllegalArgumentException if that is before the year 0001
     */
    public Period previous() {
        int months = step();
        return months == 0
                ? new Period(firstDay.minusDays(days()), firstDay.minusDays(1))
                : starting(firstDay.minusMonths(months), months);
    }

    /**
     * The period after this one: the month after a month, the quarter after a quarter and so on. After a range of days
     * it is the range of as many days that begins on the day after, with the same turn as in {@link #previous}.
     *
     * @throws IllegalArgumentException if that is after the year 9999
     */
    public Period next() {
        int months = step();
        return months == 0
                ? new Period(lastDay.plusDays(1), lastDay.plusDays(days()))
                : starting(lastDay.plusDays(1), months);
    }

    private int step() {
        return kind() == Kind.DAYS ? 0 : wholeMonths();
    }

    /** Compares by the first day, then by the last. */
    @Override
    public int compareTo(Period other) {
        int order = firstDay.compareTo(other.firstDay);
        return order != 0 ? order : lastDay.compareTo(other.lastDay);
    }

    /** The period as {@link #parse} reads it: {@code 2024-07}, {@code 2024-Q3}, {@code 2024-07-01/2024-07-15}. */
    @Override
    @JsonValue
    public String toString() {
        String first = firstDay.toString();
        String year = first.substring(0, 4);
        int month = firstDay.getMonthValue();
        return switch (kind()) {
            case MONTH -> first.substring(0, 7);
            case QUARTER -> year + "-Q" + (month / 3 + 1);
            case HALF_YEAR -> year + "-H" + (month / 6 + 1);
            case YEAR -> year;
            case DAYS -> first + "/" + lastDay;
        };
    }

    private static Period part(int year, String name, int number, int months) {
        if (year < MIN_YEAR || year > MAX_YEAR) {
            throw new IllegalArgumentException("Expected a year from 1 to 9999, but found " + year);
        }
        if (number < 1 || number > 12 / months) {
            throw new IllegalArgumentException(
                    "Expected a " + name + " from 1 to " + 12 / months + ", but found " + number);
        }
        return starting(LocalDate.of(year, (number - 1) * months + 1, 1), months);
    }

    private static IllegalArgumentException unreadable(String text, @Nullable DateTimeException cause) {
        return new IllegalArgumentException(
                "Expected a period such as 2024-07, 2024-Q3, 2024-H2, 2024 or 2024-07-01/2024-07-15, but found \""
                        + text + "\"",
                cause);
    }
}
