// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/**
 * The id of a rule within its plan, and so of the pay line it makes: lower-case words joined by hyphens, up to 64 characters.
 *
 * <p>Ids compare by their UTF-16 code units, the same on every machine.
 *
 * @param value the id as text
 */
public record RuleId(String value) implements Serializable, Comparable<RuleId> {

    /**
     * Creates an id.
     *
     * @throws IllegalArgumentException if the text does not have the form of ids
     */
    public RuleId {
        IdPattern.WORDS.check("a rule id", value);
    }

    /** An id; reads what {@link #toString} prints. */
    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
