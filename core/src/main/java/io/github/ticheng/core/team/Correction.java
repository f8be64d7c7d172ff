// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change of the facts of an earlier period that became known in this one: an order that closed again, a value that was
 * wrong. It stands among the facts of the period in which it became known, and changes those of its own period only.
 *
 * <p>What it comes to is the difference between what was paid since its period with and without it; a rule of the SETTLE
 * room makes that difference a line. The key says which correction it is: given once more, with the same content, it
 * changes nothing.
 *
 * @param key what it is known by within its period, such as the order's number; not blank
 * @param period the period whose facts it changes
 * @param causeCode the cause for programs and plans: lower-case words joined by hyphens, such as {@code buyer-refund}
 * @param cause the cause as people read it
 * @param changes what changes, at least one
 * @param knownOn the day on which it became known, none before its period; null if only the period is told among whose
 *     facts it stands
 */
public record Correction(
        String key,
        Period period,
        String causeCode,
        Label cause,
        ImmutableList<Change> changes,
        @Nullable LocalDate knownOn)
        implements Serializable {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** How a change changes. */
    public enum Kind {
        /** The value is added to what was there. */
        ADDED,
        /** The value stands instead of what was there, if anything was. */
        REPLACED
    }

    /**
     * A change of one value.
     *
     * @param agent whose value, or null for the team's own
     * @param metric the metric
     * @param value what is added, which only numbers can be, or stands there instead
     * @param kind how it changes
     * @param item the agent's order or day whose value changes; null for the value of the period, which no change of an
     *     item changes. An order of which additions leave nothing is not the agent's any more
     */
    public record Change(@Nullable AgentId agent, Metric metric, Quantity value, Kind kind, Item.@Nullable Key item)
            implements Serializable {

        /** A change of a value of the whole period. */
        public Change(@Nullable AgentId agent, Metric metric, Quantity value, Kind kind) {
            this(agent, metric, value, kind, null);
        }

        /**
         * This change, of an order or day instead of the whole period.
         *
         * @throws IllegalArgumentException if it changes no agent's value
         */
        public Change of(Item.Key ofItem) {
            return new Change(agent, metric, value, kind, ofItem);
        }

        /**
         * Creates a change.
         *
         * @throws IllegalArgumentException if what is added is no number, the metric holds no numbers, or an item is nobody's
         */
        public Change {
            Objects.requireNonNull(metric);
            Objects.requireNonNull(value);
            Objects.requireNonNull(kind);
            if (kind == Kind.ADDED && (metric.kind().holds() != Exact.class || !(value instanceof Exact))) {
                throw new IllegalArgumentException("Expected a number to add to a number, but found " + value
                        + " for metric " + metric + " of kind " + metric.kind());
            }
            if (item != null && agent == null) {
                throw new IllegalArgumentException("Expected an agent of whom " + item.label() + " is, but found none");
            }
            if (value instanceof Exact number) {
                value = number.withoutTerm();
            }
        }
    }

    /**
     * Creates a correction.
     *
     * @throws IllegalArgumentException if the key is blank, the cause has no code, nothing changes, or it became known before
     *     its period
     */
    public Correction {
        Objects.requireNonNull(period);
        Objects.requireNonNull(cause);
        for (Change change : changes) {
            Objects.requireNonNull(change);
        }
        if (key.isBlank()) {
            throw new IllegalArgumentException("Expected a key for a correction of " + period + ", but found none");
        }
        if (!CODE.matcher(causeCode).matches()) {
            throw new IllegalArgumentException("Expected a cause of lower-case words joined by hyphens for correction "
                    + key + " of " + period + ", but found \"" + causeCode + "\"");
        }
        if (changes.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected a change of some value by correction " + key + " of " + period + ", but found none");
        }
        if (knownOn != null && knownOn.isBefore(period.firstDay())) {
            throw new IllegalArgumentException("Expected correction " + key + " of " + period
                    + " to become known then or later, but found " + knownOn);
        }
    }

    /** A correction of which only the period is told among whose facts it stands. */
    public Correction(String key, Period period, String causeCode, Label cause, ImmutableList<Change> changes) {
        this(key, period, causeCode, cause, changes, null);
    }

    /**
     * This correction, known since a day.
     *
     * @throws IllegalArgumentException if the day lies before its period
     */
    public Correction withKnownOn(LocalDate day) {
        return new Correction(key, period, causeCode, cause, changes, day);
    }

    /**
     * A correction that adds to one value of an agent: {@code Correction.added("order-4711", "2024-03", "buyer-refund",
     * Label.of("buyer's refund", "买家退款"), "li-na", Metrics.SALES, "-1200.00")}.
     */
    public static Correction added(
            String key, String period, String causeCode, Label cause, String agent, Metric metric, String value) {
        return new Correction(
                key,
                Period.parse(period),
                causeCode,
                cause,
                ImmutableList.of(new Change(AgentId.of(agent), metric, Exact.parse(value), Kind.ADDED)));
    }

    /** This correction with another change. */
    public Correction plus(Change change) {
        return new Correction(
                key,
                period,
                causeCode,
                cause,
                ImmutableList.<Change>builder().addAll(changes).add(change).build(),
                knownOn);
    }

    /** Whether this changes a value of an agent. */
    public boolean isOf(AgentId agent) {
        for (Change change : changes) {
            if (agent.equals(change.agent)) {
                return true;
            }
        }
        return false;
    }
}
