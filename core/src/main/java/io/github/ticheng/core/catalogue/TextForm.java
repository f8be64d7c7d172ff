// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import java.util.function.Function;

/**
 * A type of values that are written as one text, which is their {@code toString}, and read back from it: for adapters to
 * libraries that read JSON, parameters of requests or columns of databases.
 *
 * @param type the type
 * @param read reads a value from a text of any length
 */
public record TextForm<T>(Class<T> type, Function<String, T> read) {

    /** Numbers, rates, ratios, ratings, roundings, periods and ids. Money has a currency beside its text and is not among them. */
    public static final ImmutableList<TextForm<?>> ALL = ImmutableList.of(
            new TextForm<>(Exact.class, Exact::parse),
            new TextForm<>(Rate.class, Rate::parse),
            new TextForm<>(Ratio.class, Ratio::parse),
            new TextForm<>(Rating.class, Rating::of),
            new TextForm<>(Rounding.class, Rounding::parse),
            new TextForm<>(Period.class, Period::parse),
            new TextForm<>(AgentId.class, AgentId::of),
            new TextForm<>(TeamId.class, TeamId::of),
            new TextForm<>(PlanId.class, PlanId::of),
            new TextForm<>(RuleId.class, RuleId::of));

    private static final int LONGEST = 4_000;

    /**
     * Reads a value from a text from outside.
     *
     * @throws IllegalArgumentException if the text is none of the form, or longer than 4,000 characters
     */
    public T parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Expected a text of at most " + LONGEST + " characters, but found " + text.length());
        }
        return read.apply(text);
    }
}
