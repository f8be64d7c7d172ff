// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/**
 * The id of a team or shop in the host's systems: letters and digits of any script and {@code . _ @ : -}, with single spaces
 * inside, up to 64 characters, as in {@code flagship:li na}.
 *
 * <p>Ids compare by their UTF-16 code units, the same on every machine.
 *
 * @param value the id as text
 */
public record TeamId(String value) implements Serializable, Comparable<TeamId> {

    /**
     * Creates an id.
     *
     * @throws IllegalArgumentException if the text does not have the form of ids
     */
    public TeamId {
        IdPattern.FOREIGN.check("a team id", value);
    }

    /** An id; reads what {@link #toString} prints. */
    public static TeamId of(String value) {
        return new TeamId(value);
    }

    @Override
    public int compareTo(TeamId other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
