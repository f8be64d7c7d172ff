// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.catalogue.BlockType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Every day counts. */
record CalendarDays() implements DayCalendar {

    static final BlockType<CalendarDays> TYPE =
            BlockType.of("calendar-days", DayCalendar.class, CalendarDays.class, CalendarDays::new);

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean counts(LocalDate day) {
        return true;
    }

    @Override
    public int daysBetween(LocalDate first, LocalDate last) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(first, last) + 1));
    }
}
