// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.ServiceMetrics.Sum;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.team.Order;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one order adds to the sums of those whose it is. */
final class OrderSums {

    /** Takes what is added. */
    interface Sink {
        void add(Owner owner, LocalDate day, Sum sum, Exact value);
    }

    private final Attribution rules;
    private final ShopLog log;
    private final Exact unit;

    OrderSums(Attribution rules, ShopLog log) {
        this.rules = rules;
        this.log = log;
        this.unit = Rounding.of(log.currency()).unit();
    }

    /** Adds an order as it is known, once for each owner, for its kind and for the shop. */
    void add(ShopOrder order, boolean isReturning, Decision decision, Sink sink) {
        Exact worth = order.amount(rules.amount());
        Exact back = Exact.ZERO;
        Exact atFault = Exact.ZERO;
        for (Map.Entry<Cause, Exact> part : order.takenBack(rules.amount()).entrySet()) {
            back = back.plus(part.getValue());
            atFault = part.getKey().atFault() ? atFault.plus(part.getValue()) : atFault;
        }
        Whole whole = new Whole(order, isReturning, worth, back, atFault);
        Part all = new Part(Exact.ONE, worth, worth.minus(back), atFault);
        add(Owner.SHOP, whole, all, sink);
        add(Owner.of(decision.kind()), whole, all, sink);
        if (decision.shares().size() == 1) {
            add(Owner.of(decision.shares().keySet().iterator().next()), whole, all, sink);
        } else {
            Map<AgentId, Exact> worths = parts(decision, worth);
            Map<AgentId, Exact> nets = parts(decision, worth.minus(back));
            Map<AgentId, Exact> faults = parts(decision, atFault);
            decision.shares()
                    .forEach((agent, share) -> add(
                            Owner.of(agent),
                            whole,
                            new Part(
                                    share.fraction(),
                                    requireNonNull(worths.get(agent)),
                                    requireNonNull(nets.get(agent)),
                                    requireNonNull(faults.get(agent))),
                            sink));
        }
        order.paidAt().ifPresent(paid -> assists(decision, log.dayOf(paid), all.net(), sink));
    }

    /** Takes what was taken back of an owner's orders. */
    interface TakenBack {
        void add(AgentId agent, Cause cause, Exact amount);
    }

    /** What was taken back of an order, by owner and cause; the parts of an owner sum to what the owner lost of it. */
    void takenBack(ShopOrder order, Decision decision, TakenBack sink) {
        Exact left = order.amount(rules.amount());
        Map<AgentId, Exact> before = parts(decision, left);
        for (Map.Entry<Cause, Exact> back : order.takenBack(rules.amount()).entrySet()) {
            left = left.minus(back.getValue());
            Map<AgentId, Exact> after = parts(decision, left);
            for (Map.Entry<AgentId, Exact> part : before.entrySet()) {
                sink.add(part.getKey(), back.getKey(), part.getValue().minus(requireNonNull(after.get(part.getKey()))));
            }
            before = after;
        }
    }

    private ImmutableMap<AgentId, Exact> parts(Decision decision, Exact amount) {
        return new Order(decision.order(), amount, decision.shares()).parts(unit);
    }

    private record Whole(ShopOrder order, boolean isReturning, Exact worth, Exact back, Exact atFault) {
        boolean isClosed() {
            return order.closing().isPresent() || (back.equals(worth) && !back.isZero());
        }

        boolean isRefunded() {
            return order.closing().isPresent() || !back.isZero();
        }
    }

    /** What is somebody's of an order: a fraction of it, an amount, and what of that was kept and was lost by fault. */
    private record Part(Exact fraction, Exact amount, Exact net, Exact atFault) {}

    private void add(Owner owner, Whole whole, Part part, Sink sink) {
        ShopOrder order = whole.order();
        LocalDate placed = log.dayOf(order.placedAt());
        sink.add(owner, placed, Sum.PLACED_ORDERS, part.fraction());
        sink.add(owner, placed, Sum.PLACED_AMOUNT, part.amount());
        sink.add(owner, placed, Sum.CLOSED_AMOUNT, part.amount().minus(part.net()));
        sink.add(owner, placed, Sum.AT_FAULT_AMOUNT, part.atFault());
        if (whole.isClosed()) {
            sink.add(owner, placed, Sum.CLOSED_ORDERS, part.fraction());
        }
        for (ShopOrder.Review review : order.reviews()) {
            if (review.ofService()) {
                LocalDate said = log.dayOf(review.at());
                sink.add(owner, said, Sum.REVIEWS, part.fraction());
                if (review.opinion() != ShopOrder.Opinion.NEUTRAL) {
                    boolean isBad = review.opinion() == ShopOrder.Opinion.BAD;
                    sink.add(owner, said, isBad ? Sum.BAD_REVIEWS : Sum.POSITIVE_REVIEWS, part.fraction());
                }
            }
        }
        if (order.paidAt().isPresent()) {
            LocalDate paid = log.dayOf(order.paidAt().get());
            sink.add(owner, paid, Sum.PAID_ORDERS, part.fraction());
            sink.add(owner, paid, Sum.PAID_AMOUNT, part.amount());
            sink.add(owner, paid, Sum.REFUNDED_AMOUNT, part.amount().minus(part.net()));
            sink.add(owner, paid, Sum.ITEMS, part.fraction().times(Exact.of(order.items())));
            sink.add(owner, paid, whole.isReturning() ? Sum.RETURNING_AMOUNT : Sum.NEW_AMOUNT, part.net());
            if (whole.isRefunded()) {
                sink.add(owner, paid, Sum.REFUNDED_ORDERS, part.fraction());
            }
        }
    }

    private static void assists(Decision decision, LocalDate paid, Exact net, Sink sink) {
        Set<AgentId> seen = new HashSet<>(decision.shares().keySet());
        for (Candidate candidate : decision.candidates()) {
            if (candidate.verdict().helped() && seen.add(candidate.agent())) {
                sink.add(Owner.of(candidate.agent()), paid, Sum.ASSISTED_ORDERS, Exact.ONE);
                sink.add(Owner.of(candidate.agent()), paid, Sum.ASSISTED_AMOUNT, net);
            }
        }
    }
}
