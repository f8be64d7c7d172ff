// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.attribution.ServiceMetrics.Formula;
import io.github.ticheng.attribution.ServiceMetrics.Sum;
import io.github.ticheng.attribution.ServiceMetrics.TeamFormula;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Correction.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What later events change of the figures of a period that is closed: for each the difference between just before and it. */
final class OrderCorrections {

    private final Attribution rules;
    private final ShopLog log;
    private final Period period;
    private final Instant closedAt;
    private final Instant until;
    private final OrderSums sums;

    OrderCorrections(Attribution rules, ShopLog log, Period period, Instant closedAt, Instant until) {
        this.rules = rules;
        this.log = log;
        this.period = period;
        this.closedAt = closedAt;
        this.until = until;
        this.sums = new OrderSums(rules, log);
    }

    /** What one moment of an order's life changes. */
    private record Difference(Instant at, String order, Cause cause, Map<Owner, Map<Sum, Exact>> sums) {}

    ImmutableList<Correction> all() {
        List<Difference> differences = new ArrayList<>();
        for (Buyer buyer : Buyer.all(log)) {
            Judge judge = null;
            for (ShopOrder order : buyer.orders()) {
                if (log.isOf(order, period)) {
                    judge = judge == null ? new Judge(rules, log, buyer.chats()) : judge;
                    addDifferences(order, buyer, judge, differences);
                }
            }
        }
        differences.sort(Comparator.comparing(Difference::at).thenComparing(Difference::order));
        ServiceFigures closed = differences.isEmpty()
                ? new ServiceFigures(log, rules.conversion(), closedAt)
                : Attributed.of(rules, log, closedAt).figures();
        Map<Owner, Map<Sum, Exact>> running = new HashMap<>();
        ImmutableList.Builder<Correction> corrections = ImmutableList.builder();
        for (Difference difference : differences) {
            ImmutableList.Builder<Change> changes = ImmutableList.builder();
            difference.sums().forEach((owner, change) -> {
                Map<Sum, Exact> now = running.computeIfAbsent(owner, any -> all(closed.over(owner, period)));
                change.forEach((sum, value) -> now.merge(sum, value, Exact::plus));
                addChanges(owner, change, now, changes);
            });
            ImmutableList<Change> built = changes.build();
            if (!built.isEmpty()) {
                corrections.add(new Correction(
                        difference.order() + "@" + difference.at(),
                        period,
                        difference.cause().code(),
                        difference.cause().label(),
                        built));
            }
        }
        return corrections.build();
    }

    private static Map<Sum, Exact> all(DayCell cell) {
        Map<Sum, Exact> all = new EnumMap<>(Sum.class);
        for (Sum sum : Sum.values()) {
            all.put(sum, cell.get(sum));
        }
        return all;
    }

    private void addDifferences(ShopOrder order, Buyer buyer, Judge judge, List<Difference> differences) {
        NavigableSet<Instant> moments = order.moments();
        log.ownersByHand(order.id()).forEach(hand -> moments.add(hand.at()));
        // A follow-up owns an order until something later does, and may do so between two of its moments.
        ImmutableList.Builder<Instant> asked = ImmutableList.builder();
        moments.forEach(moment -> asked.add(moment.minusNanos(1)));
        for (Instant known : asked.add(until).build()) {
            if (!order.placedAt().isAfter(known)) {
                Decision decided = judge.decide(order.asOf(known), known);
                Decision byRules = decided.byRules().orElse(decided);
                if (byRules.event() == Decision.Event.FOLLOW_UP) {
                    moments.add(byRules.at());
                }
            }
        }
        for (Instant moment : moments.subSet(closedAt, false, until, true)) {
            Map<Owner, Map<Sum, Exact>> change = new TreeMap<>();
            addSums(order, buyer, judge, moment, Exact.ONE, change);
            addSums(order, buyer, judge, moment.minusNanos(1), Exact.of(-1), change);
            change.values().forEach(values -> values.values().removeIf(Exact::isZero));
            change.values().removeIf(Map::isEmpty);
            if (!change.isEmpty()) {
                differences.add(new Difference(moment, order.id(), cause(order, moment), change));
            }
        }
    }

    private void addSums(
            ShopOrder whole, Buyer buyer, Judge judge, Instant known, Exact sign, Map<Owner, Map<Sum, Exact>> change) {
        if (whole.placedAt().isAfter(known)) {
            return;
        }
        ShopOrder order = whole.asOf(known);
        sums.add(order, buyer.isReturning(order), judge.decide(order, known), (owner, day, sum, value) -> {
            if (period.contains(day)) {
                change.computeIfAbsent(owner, any -> new EnumMap<>(Sum.class))
                        .merge(sum, value.times(sign), Exact::plus);
            }
        });
    }

    private static Cause cause(ShopOrder order, Instant moment) {
        Optional<Cause> refund = order.refunds().stream()
                .filter(one -> one.at().equals(moment))
                .map(ShopOrder.Refund::cause)
                .findFirst();
        Optional<Cause> closing =
                order.closing().filter(end -> end.at().equals(moment)).map(ShopOrder.Closing::cause);
        return refund.or(() -> closing).orElse(ServiceFigures.CHANGED);
    }

    private void addChanges(
            Owner owner, Map<Sum, Exact> change, Map<Sum, Exact> now, ImmutableList.Builder<Change> changes) {
        AgentId agent = owner.agent();
        if (agent != null) {
            ServiceMetrics.formulas(rules.conversion())
                    .forEach(formula -> addChange(agent, formula, change, now, changes));
        }
        for (TeamFormula own : ServiceMetrics.OF_TEAM) {
            if (own.owner().equals(owner)) {
                addChange(null, own.formula(), change, now, changes);
            }
        }
    }

    private static void addChange(
            @Nullable AgentId agent,
            Formula formula,
            Map<Sum, Exact> change,
            Map<Sum, Exact> now,
            ImmutableList.Builder<Change> changes) {
        Set<Sum> used = EnumSet.of(formula.sum());
        if (formula.less() != null) {
            used.add(formula.less());
        }
        if (formula.denominator() != null) {
            used.add(formula.denominator());
        }
        used.retainAll(change.keySet());
        if (used.isEmpty()) {
            return;
        }
        if (formula.denominator() != null) {
            changes.add(new Change(
                    agent,
                    formula.metric(),
                    formula.value(sum -> requireNonNull(now.get(sum))),
                    Correction.Kind.REPLACED));
            return;
        }
        Quantity added = formula.value(sum -> requireNonNull(change.getOrDefault(sum, Exact.ZERO)));
        if (!added.equals(Exact.ZERO)) {
            changes.add(new Change(agent, formula.metric(), added, Correction.Kind.ADDED));
        }
    }
}
