// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.catalogue.BlockType.Block;
import java.time.LocalDate;

/**
 * Which days of a period count when a wage is paid in part: all of them, or working days. Hosts may implement it with
 * their own calendar.
 */
public interface DayCalendar extends Block {

    /** Whether a day counts. */
    boolean counts(LocalDate day);

    /** How many days of a stretch count, both ends included; 0 if the last day is before the first. */
    default int daysBetween(LocalDate first, LocalDate last) {
        int days = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days += counts(day) ? 1 : 0;
        }
        return days;
    }
}
