// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which slice of which tier each order filled, and what it added to the commission.
 *
 * @param atNothing what a base of zero earns before the first order
 * @param slices the slices, in the order of the orders
 * @param total the commission on all of them: what a base of zero earns and the slices, summed
 */
public record OrderSlices(Exact atNothing, ImmutableList<Slice> slices, Exact total) implements Serializable {

    /**
     * The part of an order that lies in one tier.
     *
     * @param order the order's id
     * @param tier the tier in which the slice lies, from 0
     * @param from the base before the slice
     * @param to the base after it; below {@code from} for a refund
     * @param commission what the slice adds, not rounded; negative where it takes back
     */
    public record Slice(String order, int tier, Exact from, Exact to, Exact commission) implements Serializable {}

    private static final Exact TWO = Exact.of(2);

    static OrderSlices of(PayScale scale, ImmutableList<OrderAmount> orders) {
        Exact base = Exact.ZERO;
        Exact atNothing = scale.commissionOn(base);
        Exact total = atNothing;
        ImmutableList.Builder<Slice> slices = ImmutableList.builder();
        for (OrderAmount order : orders) {
            for (Exact to : stops(scale, base, base.plus(order.amount()))) {
                Exact after = scale.commissionOn(to);
                int tier = scale.tierOf(base.plus(to).dividedBy(TWO));
                slices.add(new Slice(order.order(), tier, base, to, after.minus(total)));
                base = to;
                total = after;
            }
        }
        return new OrderSlices(atNothing, slices.build(), total);
    }

    /** Where the way from one base to another has to stop: at every bound strictly between them, and at its end. */
    private static List<Exact> stops(PayScale scale, Exact from, Exact to) {
        List<Exact> stops = new ArrayList<>();
        boolean up = to.isGreaterThan(from);
        for (int i = 0; i + 1 < scale.size(); i++) {
            Exact bound = scale.tiers().bound(i);
            add(stops, bound, from, to);
            if (scale.ladder().negativeBase() == NegativeBase.MIRRORED && !bound.isZero()) {
                add(stops, bound.negated(), from, to);
            }
        }
        add(stops, Exact.ZERO, from, to);
        stops.sort((one, other) -> up ? one.compareTo(other) : other.compareTo(one));
        stops.add(to);
        return stops.stream().distinct().toList();
    }

    private static void add(List<Exact> stops, Exact stop, Exact from, Exact to) {
        if (stop.isGreaterThan(from.min(to)) && stop.isLessThan(from.max(to))) {
            stops.add(stop);
        }
    }
}
