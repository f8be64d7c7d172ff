// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Rate;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * A decision that somebody of the shop took over the rules. What the rules found stays beside it.
 *
 * @param order the order's number
 * @param shares the share of each owner, summing to 100%; empty where the order is to be nobody's
 * @param at when it was decided; before, the rules' own decision stands
 * @param by who decided
 * @param reason why, in the words of whoever decided
 */
public record OwnerByHand(String order, ImmutableMap<AgentId, Rate> shares, Instant at, String by, String reason)
        implements Serializable {

    /** A decision; the log that takes it says what is wrong with it. */
    public OwnerByHand {
        Objects.requireNonNull(order);
        Objects.requireNonNull(shares);
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(reason);
    }

    /** A decision for one agent. */
    public static OwnerByHand of(String order, String agent, Instant at, String by, String reason) {
        return new OwnerByHand(order, ImmutableMap.of(AgentId.of(agent), Rate.percent("100")), at, by, reason);
    }
}
