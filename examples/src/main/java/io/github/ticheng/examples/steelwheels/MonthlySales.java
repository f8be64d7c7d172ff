// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.team.TeamFactsBuilder.AgentFacts;

/**
 * The orders of one representative in one month, by their order date.
 *
 * @param placed money of all orders, in dollars
 * @param closed money of those that were cancelled since, in dollars, positive
 * @param orders how many orders
 * @param closedOrders how many of them were cancelled since
 */
record MonthlySales(Exact placed, Exact closed, long orders, long closedOrders) {

    /** A month without orders. */
    static final MonthlySales NONE = new MonthlySales(Exact.ZERO, Exact.ZERO, 0, 0);

    /** What is paid on: placed less closed. */
    Exact net() {
        return placed.minus(closed);
    }

    /** Reports them as an agent's facts. */
    void put(AgentFacts values) {
        values.put(Metrics.PLACED_SALES, placed)
                .put(Metrics.CLOSED_SALES, closed)
                .put(Metrics.SALES, net())
                .put(Metrics.ORDERS, Exact.of(orders))
                .put(Metrics.CLOSED_ORDERS, Exact.of(closedOrders));
    }
}
