// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.text.Label;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A single order of an agent, or what an agent did on one day, beside the values of the whole period. What is told of
 * items is not added to the values of the period, nor taken from them; the two are looked at by different rules.
 *
 * @param key which item it is
 * @param values its values, by metric, in the order of the metrics' ids
 */
public record Item(Key key, ImmutableMap<Metric, Quantity> values) implements Serializable {

    /**
     * Which item of an agent: an order of a day, or the day itself. Items stand in the order of their days, of each day
     * its own values first, then its orders in the order of their numbers, which are compared as texts.
     *
     * @param day the day
     * @param order the order's number, not blank; null for the day itself
     */
    public record Key(LocalDate day, @Nullable String order) implements Comparable<Key>, Serializable {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day).thenComparing(key -> key.order == null ? "" : key.order);

        /**
         * Creates a key.
         *
         * @throws IllegalArgumentException if the number is blank
         */
        public Key {
            if (order != null && order.isBlank()) {
                throw new IllegalArgumentException("Expected the number of an order of " + day + ", but found none");
            }
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        /** What people call it. */
        public Label label() {
            return order == null ? Label.of(day.toString()) : Label.of(FactPhrases.ORDER.filled(order, day.toString()));
        }
    }

    /** An item, its values in the order of their metrics' ids. */
    public Item {
        values = ImmutableMap.copyOf(ImmutableSortedMap.copyOf(values, Comparator.comparing(Metric::id)));
    }

    /** Whether it is an order. */
    public boolean isOrder() {
        return key.order != null;
    }

    /** The value of a metric, looked up by its id; null if there is none. */
    public @Nullable Quantity value(Metric metric) {
        Quantity value = values.get(metric);
        if (value == null) {
            for (Map.Entry<Metric, Quantity> other : values.entrySet()) {
                if (other.getKey().id().equals(metric.id())) {
                    return other.getValue();
                }
            }
        }
        return value;
    }
}
