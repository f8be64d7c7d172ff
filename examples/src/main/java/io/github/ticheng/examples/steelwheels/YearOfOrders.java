// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.core.text.Label;
import java.time.LocalDate;

/**
 * The orders of a year with what became known of them over time: whose they are, what they came to as far as was known
 * by the end of a month, and the corrections that a month reports of earlier ones.
 */
final class YearOfOrders {

    static final Label CANCELLED = Label.of("order cancelled", "订单取消");
    static final Label RETURNED = Label.of("goods returned", "退货");

    private final ImmutableList<Order> orders;
    private final MadeUpYear madeUp;

    YearOfOrders(ImmutableList<Order> orders, MadeUpYear madeUp) {
        this.orders = orders;
        this.madeUp = madeUp;
    }

    /**
     * Whose an order is: the representative's of its customer, or the successor's if the representative had left by then.
     *
     * @throws IllegalStateException if nobody took over: the order's money would be lost
     */
    AgentId owner(Order order) {
        LocalDate left = madeUp.leftOn().get(order.agent());
        if (left == null || !order.day().isAfter(left)) {
            return order.agent();
        }
        return madeUp.successor(order.agent())
                .orElseThrow(() -> new IllegalStateException("Expected a successor of " + order.agent()
                        + ", who left on " + left + ", for order " + order.number() + ", but found none"));
    }

    /** The sales of one representative in a month as far as they were known by the end of a month. */
    MonthlySales sales(AgentId agent, Period month, Period knownBy) {
        MonthlySales sum = MonthlySales.NONE;
        for (Order order : orders) {
            if (order.month().equals(month) && owner(order).equals(agent)) {
                boolean closed = isCancelled(order, knownBy);
                Exact taken = order.money().minus(closed ? Exact.ZERO : total(order, knownBy));
                sum = new MonthlySales(
                        sum.placed().plus(order.money()),
                        sum.closed().plus(taken),
                        sum.orders() + 1,
                        sum.closedOrders() + (closed ? 1 : 0));
            }
        }
        return sum;
    }

    private boolean isCancelled(Order order, Period knownBy) {
        LocalDate day = madeUp.cancelledOn().get(order.number());
        return day != null && !day.isAfter(knownBy.lastDay());
    }

    /** What an order that is not cancelled came to, as far as was known by the end of a month. */
    private Exact total(Order order, Period knownBy) {
        Exact total = order.money();
        for (MadeUpYear.Restated restated : madeUp.restated()) {
            if (restated.order().equals(order.number()) && restated.toldIn().compareTo(knownBy) <= 0) {
                total = restated.total();
            }
        }
        return total;
    }

    /** What became known in a month about the orders of earlier months that some representatives have. */
    ImmutableList<Correction> corrections(ImmutableList<AgentId> team, Period month) {
        ImmutableList.Builder<Correction> corrections = ImmutableList.builder();
        for (Order order : orders) {
            if (order.month().compareTo(month) < 0 && team.contains(owner(order))) {
                LocalDate cancelled = madeUp.cancelledOn().get(order.number());
                if (cancelled != null && month.contains(cancelled)) {
                    corrections.add(correction(
                                    "cancelled-" + order.number(),
                                    "order-cancelled",
                                    CANCELLED,
                                    order,
                                    total(order, month))
                            .plus(new Change(owner(order), Metrics.CLOSED_ORDERS, Exact.ONE, Kind.ADDED)));
                }
                for (MadeUpYear.Restated report : madeUp.restated()) {
                    if (report.order().equals(order.number()) && report.toldIn().equals(month)) {
                        corrections.add(correction(
                                report.key(),
                                "goods-returned",
                                RETURNED,
                                order,
                                before(report, order).minus(report.total())));
                    }
                }
            }
        }
        return corrections.build();
    }

    /** What an order came to before a report, or before it was sent for the first time. */
    private Exact before(MadeUpYear.Restated report, Order order) {
        Exact total = order.money();
        for (MadeUpYear.Restated earlier : madeUp.restated()) {
            if (earlier.key().equals(report.key())) {
                break;
            }
            if (earlier.order().equals(order.number())) {
                total = earlier.total();
            }
        }
        return total;
    }

    private Correction correction(String key, String causeCode, Label cause, Order order, Exact taken) {
        AgentId agent = owner(order);
        return new Correction(
                key,
                order.month(),
                causeCode,
                cause,
                ImmutableList.of(
                        new Change(agent, Metrics.SALES, taken.negated(), Kind.ADDED),
                        new Change(agent, Metrics.CLOSED_SALES, taken, Kind.ADDED)));
    }
}
