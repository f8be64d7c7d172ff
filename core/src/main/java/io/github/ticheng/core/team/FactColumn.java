// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Quantity;
import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of one metric for the agents of a team, in the order of the agents; a value may be absent. */
public final class FactColumn implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable Quantity[] values;

    private FactColumn(@Nullable Quantity[] values) {
        this.values = values;
    }

    /** A column of values; null where one is absent. */
    public static FactColumn copyOf(@Nullable Quantity[] values) {
        return new FactColumn(values.clone());
    }

    /** A column in which every value is absent. */
    public static FactColumn absent(int size) {
        return new FactColumn(new Quantity[size]);
    }

    /** How many agents the column has. */
    public int size() {
        return values.length;
    }

    /** The value of the agent at a place, or null if it is absent. */
    public @Nullable Quantity at(int agent) {
        return values[agent];
    }

    /** The values; changing them changes nothing here. */
    public @Nullable Quantity[] toArray() {
        return values.clone();
    }

    /** Whether the column has so many agents and values of a metric only. */
    boolean fits(Metric metric, int agents) {
        boolean fits = values.length == agents;
        for (Quantity value : values) {
            fits &= value == null || metric.problemWith(value).isEmpty();
        }
        return fits;
    }

    /** Nobody who wrote the stream keeps a hand on the array. */
    private Object readResolve() {
        return copyOf(values);
    }

    /** A mapper of a host that finds no properties may write nothing without a word. */
    @JsonValue
    @SuppressWarnings("DoNotCallSuggester") // mappers call it
    Object noJson() {
        throw new UnsupportedOperationException(
                "Expected a document of facts in JSON, but found a column given to a mapper");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactColumn that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
