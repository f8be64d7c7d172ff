// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Working days count: those of the working weekdays that are no day off, and the rest days that are worked instead. The
 * host supplies the days, since holidays are proclaimed year by year.
 *
 * @param restWeekdays the weekdays that are not worked; kept from Monday to Sunday
 * @param daysOff days that are not worked although their weekday is; kept in order
 * @param daysWorked days that are worked although their weekday is not; kept in order
 */
public record WorkingDays(
        ImmutableList<DayOfWeek> restWeekdays, ImmutableList<LocalDate> daysOff, ImmutableList<LocalDate> daysWorked)
        implements DayCalendar {

    public static final BlockType<WorkingDays> TYPE = BlockType.of("working-days", DayCalendar.class, WorkingDays.class)
            .with(
                    Field.required(
                            "rest-weekdays",
                            FieldType.listOf(FieldType.choice(DayOfWeek.class)),
                            WorkingDays::restWeekdays),
                    Field.listed("days-off", FieldType.TEXT, days -> texts(days.daysOff)),
                    Field.listed("days-worked", FieldType.TEXT, days -> texts(days.daysWorked)),
                    (restWeekdays, daysOff, daysWorked) ->
                            new WorkingDays(restWeekdays, days(daysOff), days(daysWorked)));

    /**
     * Creates a calendar.
     *
     * @throws IllegalArgumentException if a day or a weekday stands in a list twice, or a day in both lists
     */
    public WorkingDays {
        Refused.whenTwice(restWeekdays, WagePhrases.WEEKDAYS_DIFFER);
        Refused.whenTwice(
                ImmutableList.<LocalDate>builder()
                        .addAll(daysOff)
                        .addAll(daysWorked)
                        .build(),
                WagePhrases.DAYS_DIFFER);
        restWeekdays = ImmutableList.sortedCopyOf(restWeekdays);
        daysOff = ImmutableList.sortedCopyOf(daysOff);
        daysWorked = ImmutableList.sortedCopyOf(daysWorked);
    }

    /** This calendar with other days off and days worked instead. */
    public WorkingDays with(List<LocalDate> off, List<LocalDate> worked) {
        return new WorkingDays(restWeekdays, ImmutableList.copyOf(off), ImmutableList.copyOf(worked));
    }

    private static ImmutableList<String> texts(ImmutableList<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<LocalDate> days(ImmutableList<String> texts) {
        return texts.stream().map(Period::parseDay).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean counts(LocalDate day) {
        return daysWorked.contains(day) || (!restWeekdays.contains(day.getDayOfWeek()) && !daysOff.contains(day));
    }
}
