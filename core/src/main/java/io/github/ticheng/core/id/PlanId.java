// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/**
 * The id of a plan through all its versions: lower-case words joined by hyphens, up to 64 characters.
 *
 * <p>Ids compare by their UTF-16 code units, the same on every machine.
 *
 * @param value the id as text
 */
public record PlanId(String value) implements Serializable, Comparable<PlanId> {

    /**
     * Creates an id.
     *
     * @throws IllegalArgumentException if the text does not have the form of ids
     */
    public PlanId {
        IdPattern.WORDS.check("a plan id", value);
    }

    /** An id; reads what {@link #toString} prints. */
    public static PlanId of(String value) {
        return new PlanId(value);
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
