// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/**
 * The id of an agent in the host's systems: letters and digits of any script and {@code . _ @ : -}, with single spaces
 * inside, up to 64 characters, as in {@code flagship:li na}.
 *
 * <p>Ids compare by their UTF-16 code units, the same on every machine.
 *
 * @param value the id as text
 */
public record AgentId(String value) implements Serializable, Comparable<AgentId> {

    /**
     * Creates an id.
     *
     * @throws IllegalArgumentException if the text does not have the form of ids
     */
    public AgentId {
        IdPattern.FOREIGN.check("an agent id", value);
    }

    /** An id; reads what {@link #toString} prints. */
    public static AgentId of(String value) {
        return new AgentId(value);
    }

    @Override
    public int compareTo(AgentId other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
