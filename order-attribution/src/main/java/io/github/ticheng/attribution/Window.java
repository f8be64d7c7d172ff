// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How long a conversation counts after the agent's last word in it.
 *
 * <table>
 * <caption>The last moment of an agent's word on Monday, 09:00</caption>
 * <tr><th>window</th><th>last moment</th></tr>
 * <tr><td>1 day</td><td>Tuesday, before midnight</td></tr>
 * <tr><td>3 days</td><td>Thursday, before midnight</td></tr>
 * <tr><td>72 hours</td><td>Thursday, 09:00:00 itself</td></tr>
 * </table>
 *
 * @param length how many days or hours
 * @param inHours whether hours are counted from moment to moment; else natural days, from midnight to midnight of the
 *     shop's zone, whatever hours such a day has
 */
public record Window(int length, boolean inHours) implements Words {

    private static final int MOST_DAYS = 31;
    private static final int HOURS_A_DAY = 24;

    /**
     * Creates a window.
     *
     * @throws IllegalArgumentException if the length is not 1 to 31 days or 1 to 744 hours
     */
    public Window {
        int most = inHours ? MOST_DAYS * HOURS_A_DAY : MOST_DAYS;
        if (length < 1 || length > most) {
            throw new IllegalArgumentException(
                    "Expected a window of 1 to " + most + (inHours ? " hours" : " days") + ", but found " + length);
        }
    }

    /** The day of the conversation and so many natural days after it. */
    public static Window ofDays(int days) {
        return new Window(days, false);
    }

    /** So many hours, the last moment included. */
    public static Window ofHours(int hours) {
        return new Window(hours, true);
    }

    /** The first moment after the window of a word. */
    Instant endOf(Instant word, ZoneId zone) {
        return inHours
                ? word.plus(Duration.ofHours(length)).plusNanos(1)
                : LocalDate.ofInstant(word, zone)
                        .plusDays(length + 1L)
                        .atStartOfDay(zone)
                        .toInstant();
    }

    /** The first moment of a word in whose window an event lies. */
    Instant startFor(Instant event, ZoneId zone) {
        return inHours
                ? event.minus(length, ChronoUnit.HOURS)
                : LocalDate.ofInstant(event, zone)
                        .minusDays(length)
                        .atStartOfDay(zone)
                        .toInstant();
    }

    @Override
    public String in(Language language) {
        if (language == Language.CHINESE) {
            return length + (inHours ? " 小时" : " 天");
        }
        return length + (inHours ? " hour" : " day") + (length == 1 ? "" : "s");
    }

    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }
}
