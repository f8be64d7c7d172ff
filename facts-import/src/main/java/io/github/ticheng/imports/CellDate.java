// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.Iterables;
import io.github.ticheng.core.period.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Months, ranges of days and days in the forms of exports. A day or year that could be another is none. */
final class CellDate {

    private static final String YEAR = "((?:19|20)[0-9]{2})";
    // A spreadsheet makes 2024.1 of 2024.10.
    private static final Pattern MONTH =
            Pattern.compile(YEAR + "(?!\\.1$)(?:[-/.年] ?(0?[1-9]|1[0-2])|(0[1-9]|1[0-2]))月?(?:份)?");
    private static final Pattern NAMED = Pattern.compile("(?i)([a-z]{3,9})[- ,.']{0,3}((?:19|20)?[0-9]{2})");
    private static final Pattern DAY = Pattern.compile(
            YEAR + "(?:[-/.年] ?(0?[1-9]|1[0-2])[-/.月] ?(0?[1-9]|[12][0-9]|3[01])日?|(0[1-9]|1[0-2])([0-2][0-9]|3[01]))"
                    + "(?: 0{1,2}:00(?::00)?)?");
    private static final Pattern MOMENT =
            Pattern.compile("(?:([^:]+?)(?:[T ]+))?([0-9]{1,2}):([0-5][0-9])(?::([0-5][0-9])(?:\\.([0-9]{1,9}))?)?"
                    + " ?(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern RANGE = Pattern.compile("(.+?) ?(?:~|至|到|—|--| - ) ?(.+)");
    private static final Pattern IN_NAME = Pattern.compile("(?<![0-9])" + YEAR
            + "(?:[-_./年] ?(0?[1-9]|1[0-2])|(0[1-9]|1[0-2]))(?![0-9]|[-_.][0-9]{1,2}(?![0-9]))月?份?");
    private static final List<Month> MONTHS = List.of(Month.values());

    private CellDate() {}

    /** The period of a text; null if it is none. */
    static @Nullable Period period(String cell) {
        String text = CellText.plain(cell);
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException | DateTimeException another) {
            // one of the forms below, or none
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return ofMonth(month);
        }
        Matcher named = NAMED.matcher(text);
        String word = named.matches() ? named.group(1).toUpperCase(Locale.ROOT) : text;
        int ofYear = Iterables.indexOf(MONTHS, each -> each.name().startsWith(word));
        if (named.matches() && ofYear >= 0) {
            int year = Integer.parseInt(named.group(2));
            return Period.ofMonth(year < 100 ? 2000 + year : year, 1 + ofYear);
        }
        Matcher range = RANGE.matcher(text);
        LocalDate first = range.matches() ? day(range.group(1)) : null;
        LocalDate last = first == null ? null : day(range.group(2));
        return first == null || last == null || last.isBefore(first) ? null : Period.ofDays(first, last);
    }

    /** The day of a text, year first; null if it is none. */
    static @Nullable LocalDate day(String cell) {
        Matcher day = DAY.matcher(CellText.plain(cell));
        if (!day.matches()) {
            return null;
        }
        String month = day.group(2) == null ? day.group(4) : day.group(2);
        String ofMonth = day.group(3) == null ? day.group(5) : day.group(3);
        try {
            return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(month), Integer.parseInt(ofMonth));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /**
     * A time of day, perhaps with its day and its distance from Greenwich.
     *
     * @param day the day, or null
     * @param offset the distance, or null
     */
    record Moment(
            @Nullable LocalDate day,
            LocalTime time,
            @Nullable ZoneOffset offset) {}

    /** The time of a text; null if it is none. */
    static @Nullable Moment moment(String cell) {
        Matcher moment = MOMENT.matcher(CellText.plain(cell));
        if (!moment.matches()) {
            return null;
        }
        LocalDate day = moment.group(1) == null ? null : day(moment.group(1));
        if (day == null && moment.group(1) != null) {
            return null;
        }
        try {
            String seconds = moment.group(4) == null ? "00" : moment.group(4);
            String fraction = moment.group(5) == null ? "" : "." + moment.group(5);
            LocalTime time = LocalTime.parse((moment.group(2).length() == 1 ? "0" : "") + moment.group(2) + ":"
                    + moment.group(3) + ":" + seconds + fraction);
            return new Moment(day, time, moment.group(6) == null ? null : ZoneOffset.of(moment.group(6)));
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    /** The month that stands once in the name of a file; null if none does, or several. */
    static @Nullable Period inName(String name) {
        Matcher month = IN_NAME.matcher(CellText.plain(name));
        if (!month.find()) {
            return null;
        }
        Period found = ofMonth(month);
        return month.find() ? null : found;
    }

    private static Period ofMonth(Matcher month) {
        return Period.ofMonth(
                Integer.parseInt(month.group(1)),
                Integer.parseInt(month.group(2) == null ? month.group(3) : month.group(2)));
    }

    /** The name of a file without its month, its ending and what joined them. */
    static String withoutMonth(String name) {
        String stem = name.replaceFirst("\\.[A-Za-z0-9]+$", "");
        return IN_NAME.matcher(CellText.plain(stem)).replaceAll("").replaceAll("^[-_. ]+|[-_. ]+$", "");
    }
}
