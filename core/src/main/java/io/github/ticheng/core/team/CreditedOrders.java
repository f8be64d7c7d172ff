// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.text.Message;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Sums of orders for facts, each order once. */
final class CreditedOrders {

    /** The orders of one pair of metrics. */
    record Sheet(Metric own, Metric silent, Map<AgentId, Exact> byAgent, Exact bySilence) {}

    private final Exact unit;
    private final Consumer<Message> problems;
    private final Map<String, Metric> seen = new HashMap<>();

    CreditedOrders(Currency currency, Consumer<Message> problems) {
        this.unit = Rounding.of(currency).unit();
        this.problems = problems;
    }

    /** Sums up some orders; what is wrong with one of them is told, and it is left out. */
    Sheet sum(Metric own, Metric silent, Iterable<Order> orders) {
        Map<AgentId, Exact> byAgent = new TreeMap<>();
        Exact bySilence = Exact.ZERO;
        for (Order order : orders) {
            if (!isFirst(order, own) || !isWhole(order)) {
                continue;
            }
            order.parts(unit).forEach((agent, part) -> byAgent.merge(agent, part, Exact::plus));
            if (order.credit().isEmpty()) {
                bySilence = bySilence.plus(order.amount());
            }
        }
        return new Sheet(own, silent, byAgent, bySilence);
    }

    private boolean isFirst(Order order, Metric own) {
        Metric before = seen.putIfAbsent(order.id(), own);
        if (before != null) {
            problems.accept(FactPhrases.ORDER_TWICE.filled(order.id(), before.label(), own.label()));
        }
        return before == null;
    }

    private boolean isWhole(Order order) {
        boolean isWhole = order.amount().dividedBy(unit).isWhole();
        if (!isWhole) {
            problems.accept(FactPhrases.ORDER_NOT_WHOLE.filled(
                    order.id(), unit.toString(), order.amount().toString()));
        }
        return isWhole;
    }
}
