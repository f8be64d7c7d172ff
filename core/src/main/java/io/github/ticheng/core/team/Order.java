// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.apportion.Apportionment;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * An order and the agents who share its credit: one agent with all of it, several with agreed shares, or none where it
 * is silent.
 *
 * @param id the order's number, not blank
 * @param amount what it is worth, in the currency of the facts; negative for a refund
 * @param credit the share of each agent, above 0%, summing to 100%; empty for a silent order
 */
public record Order(String id, Exact amount, ImmutableMap<AgentId, Rate> credit) implements Serializable {

    /**
     * Creates an order, its agents in the order of their ids.
     *
     * @throws IllegalArgumentException if the id is blank, a share is not above 0%, or the shares do not sum to 100%
     */
    public Order {
        if (id.isBlank()) {
            throw new IllegalArgumentException("Expected the number of an order, but found none");
        }
        amount = amount.withoutTerm();
        credit = ImmutableMap.copyOf(ImmutableSortedMap.copyOf(credit));
        Exact sum = Exact.ZERO;
        for (Map.Entry<AgentId, Rate> share : credit.entrySet()) {
            if (!share.getValue().fraction().isPositive()) {
                throw new IllegalArgumentException("Expected a share above 0% for agent " + share.getKey()
                        + " of order " + id + ", but found " + share.getValue());
            }
            sum = sum.plus(share.getValue().fraction());
        }
        if (!credit.isEmpty() && !sum.equals(Exact.ONE)) {
            throw new IllegalArgumentException("Expected shares that sum to 100% for order " + id + ", but found "
                    + credit + ", which sum to " + new Rate(sum));
        }
    }

    /** An order that is all one agent's. */
    public static Order of(String id, String amount, String agent) {
        return shared(id, amount, Map.of(agent, Rate.percent("100")));
    }

    /** An order whose credit is split: {@code Order.shared("4711", "99.99", Map.of("an", percent("60"), …))}. */
    public static Order shared(String id, String amount, Map<String, Rate> credit) {
        ImmutableMap.Builder<AgentId, Rate> shares = ImmutableMap.builder();
        credit.forEach((agent, share) -> shares.put(AgentId.of(agent), share));
        return new Order(id, Exact.parse(amount), shares.buildOrThrow());
    }

    /** An order that no agent can claim. */
    public static Order silent(String id, String amount) {
        return new Order(id, Exact.parse(amount), ImmutableMap.of());
    }

    /**
     * What each agent is credited with. The parts sum to the amount; the odd units go to the largest remainders, and
     * among equals to the agent whose id comes first.
     *
     * @param unit the smallest unit of the parts, such as 0.01
     * @throws IllegalArgumentException if the amount is not a multiple of the unit
     */
    public ImmutableMap<AgentId, Exact> parts(Exact unit) {
        if (credit.isEmpty()) {
            return ImmutableMap.of();
        }
        List<Exact> weights = credit.values().stream().map(Rate::fraction).toList();
        ImmutableList<Exact> parts =
                Apportionment.of(unit).apportion(amount, weights).parts();
        ImmutableMap.Builder<AgentId, Exact> byAgent = ImmutableMap.builder();
        int next = 0;
        for (AgentId agent : credit.keySet()) {
            byAgent.put(agent, parts.get(next++));
        }
        return byAgent.buildOrThrow();
    }
}
