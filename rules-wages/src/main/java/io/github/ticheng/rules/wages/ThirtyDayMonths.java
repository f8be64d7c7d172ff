// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.catalogue.BlockType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Every month has thirty days: a 31st does not count, and the last day of February stands for those up to the 30th, too.
 * Stretches that follow each other sum to the months that they make up.
 */
record ThirtyDayMonths() implements DayCalendar {

    static final BlockType<ThirtyDayMonths> TYPE =
            BlockType.of("thirty-day-months", DayCalendar.class, ThirtyDayMonths.class, ThirtyDayMonths::new);

    private static final int DAYS = 30;

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean counts(LocalDate day) {
        return daysBetween(day, day) > 0;
    }

    @Override
    public int daysBetween(LocalDate first, LocalDate last) {
        return Math.toIntExact(Math.max(0, daysUpTo(last) - daysUpTo(first.minusDays(1))));
    }

    private static long daysUpTo(LocalDate day) {
        long months = day.getYear() * 12L + day.getMonthValue();
        boolean isLast = day.getDayOfMonth() == day.lengthOfMonth();
        return months * DAYS + (isLast ? DAYS : Math.min(DAYS, day.getDayOfMonth()));
    }
}
