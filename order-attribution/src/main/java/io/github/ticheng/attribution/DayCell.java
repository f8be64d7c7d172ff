// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import io.github.ticheng.attribution.ServiceMetrics.Sum;
import io.github.ticheng.core.number.Exact;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sums of one owner on one day. */
final class DayCell {

    private final Map<Sum, Exact> sums = new EnumMap<>(Sum.class);
    /** Receptions by the hour in which they began. */
    final Map<Integer, Long> hours = new TreeMap<>();
    /** Receptions by channel. */
    final Map<String, Long> channels = new TreeMap<>();
    /** When the last inquiry that has not led to a payment is known to have led to none. */
    @Nullable
    Instant pendingUntil;
    /** When all inquiries are known to be some. */
    @Nullable
    Instant openUntil;

    Exact get(Sum sum) {
        Exact value = sums.get(sum);
        return value == null ? Exact.ZERO : value;
    }

    void add(Sum sum, Exact value) {
        sums.merge(sum, value, Exact::plus);
    }

    void pendUntil(Instant moment) {
        pendingUntil = later(pendingUntil, moment);
    }

    void openUntil(Instant moment) {
        openUntil = later(openUntil, moment);
    }

    static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    void addAll(DayCell other) {
        other.sums.forEach(this::add);
        other.hours.forEach((hour, count) -> hours.merge(hour, count, Long::sum));
        other.channels.forEach((channel, count) -> channels.merge(channel, count, Long::sum));
        if (other.pendingUntil != null) {
            pendUntil(other.pendingUntil);
        }
        if (other.openUntil != null) {
            openUntil(other.openUntil);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DayCell that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        Map<Sum, Exact> present = new EnumMap<>(sums);
        present.values().removeIf(Exact::isZero);
        return present + " " + hours + " " + channels + " " + pendingUntil + " " + openUntil;
    }
}
