// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import static io.github.ticheng.imports.log.LogColumn.*;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.text.Label;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * The tables of a log. Times are moments, such as {@code 2024-07-01T10:05:00+08:00}, or times of the zone of their row or
 * of the shop; amounts are in the currency of the log, durations in seconds, and what is not known is left empty.
 */
public enum LogTable {
    /**
     * Orders, a row each. Required are {@code order}, {@code buyer}, {@code placed-at} and {@code goods}. A row right below,
     * with the number of the order or none and nothing but a refund, a flag or a review, adds that to the order. A review is
     * {@code positive}, {@code neutral} or {@code bad}, and of the agent's service unless {@code of-service} says no.
     */
    ORDERS(List.of(ORDER, BUYER, PLACED_AT, GOODS), DEPOSIT_PAID_AT, OF_SERVICE, ZONE),
    /**
     * Conversations, a row for each message, with {@code time} and {@code side}; or a row for each conversation, with {@code
     * start}, {@code end}, {@code buyer-messages} and {@code replies}. Required are {@code buyer} and {@code agent}. Without
     * numbers of conversations, messages of one buyer and agent are one conversation until nobody writes for a day.
     */
    CONVERSATIONS(List.of(BUYER, AGENT), CONVERSATION, AFTER_SALES, CHANNEL, ZONE),
    /**
     * Owners that somebody set by hand. Rows below each other that differ in agent and share alone are one decision; without
     * an agent the order is nobody's.
     */
    OWNERS(List.of(ORDER, AGENT, SET_AT, SET_BY, REASON), SHARE, SHARE, ZONE);

    private final ImmutableList<LogColumn> columns;
    private final ImmutableList<LogColumn> required;

    /** Of the columns that are not required, those of a range in their order, and then some. */
    LogTable(List<LogColumn> required, LogColumn first, LogColumn last, LogColumn... others) {
        this.required = ImmutableList.copyOf(required);
        this.columns = ImmutableList.<LogColumn>builder()
                .addAll(required)
                .addAll(EnumSet.range(first, last))
                .add(others)
                .build();
    }

    /** The id, such as {@code orders}; import maps have what they say of a table under it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns, the required ones first. */
    public ImmutableList<LogColumn> columns() {
        return columns;
    }

    /** The columns without which there is no such table. */
    public ImmutableList<LogColumn> required() {
        return required;
    }

    /** What the columns are called, by their ids. */
    public ImmutableMap<String, Label> labels() {
        ImmutableMap.Builder<String, Label> labels = ImmutableMap.builder();
        columns.forEach(column -> labels.put(column.id(), column.label()));
        return labels.buildOrThrow();
    }
}
