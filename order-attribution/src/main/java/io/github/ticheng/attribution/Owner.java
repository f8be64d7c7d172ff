// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import io.github.ticheng.core.id.AgentId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Whose a figure is: an agent's, that of all orders of a kind, or the whole shop's. */
record Owner(@Nullable AgentId agent, String name) implements Serializable, Comparable<Owner> {

    static final Owner SHOP = new Owner(null, "shop");

    static Owner of(Decision.Kind kind) {
        return new Owner(null, kind.name());
    }

    static Owner of(AgentId agent) {
        return new Owner(agent, agent.value());
    }

    @Override
    public int compareTo(Owner other) {
        int kinds = Boolean.compare(agent != null, other.agent != null);
        return kinds != 0 ? kinds : name.compareTo(other.name);
    }
}
