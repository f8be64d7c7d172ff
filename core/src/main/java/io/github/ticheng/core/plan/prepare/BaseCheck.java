// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.rule.PayRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks that PAY rules build on earlier and as frequent PAY rules only, and tells circles from mere disorder. */
final class BaseCheck {

    private BaseCheck() {}

    static void check(List<Prepared<PayRule.Step>> pays, Function<Prepared<?>, Place> placeOf, List<Finding> found) {
        Map<RuleId, Prepared<PayRule.Step>> byId = new LinkedHashMap<>();
        pays.forEach(pay -> byId.putIfAbsent(pay.entry().id(), pay));
        Set<RuleId> inCircles = new HashSet<>();
        for (List<RuleId> circle : circles(byId)) {
            inCircles.addAll(circle);
            found.add(new Finding(
                    Severity.ERROR,
                    placeOf.apply(requireNonNull(byId.get(circle.get(0)))),
                    PlanPhrases.CYCLIC_BASES.filled(
                            circle.stream().map(RuleId::value).collect(Collectors.joining(" → ")) + " → "
                                    + circle.get(0).value())));
        }
        for (Prepared<PayRule.Step> pay : pays) {
            for (RuleId base : pay.requests().bases) {
                Prepared<PayRule.Step> target = byId.get(base);
                if (target != null
                        && target.index() >= pay.index()
                        && target.entry().paid()
                        && pay.entry().paid()
                        && !inCircles.contains(pay.entry().id())) {
                    found.add(new Finding(
                            Severity.ERROR, placeOf.apply(pay), PlanPhrases.BASE_NOT_EARLIER.filled(base.value())));
                }
                if (target != null && pay.requests().calendar.monthlyBases.contains(base) && months(target) != 1) {
                    found.add(new Finding(
                            Severity.ERROR, placeOf.apply(pay), PlanPhrases.BASE_NOT_MONTHLY.filled(base.value())));
                }
                if (target != null && target.entry().cadence() != null && months(target) > months(pay)) {
                    found.add(new Finding(
                            Severity.ERROR,
                            placeOf.apply(pay),
                            PlanPhrases.BASE_LESS_OFTEN.filled(
                                    base.value(), target.entry().cadence())));
                }
            }
        }
    }

    /** The entries of PAY in an order in which each comes after those that it builds on, else in the order of the plan. */
    static ImmutableList<Prepared<PayRule.Step>> inOrder(List<Prepared<PayRule.Step>> pays) {
        Map<RuleId, Prepared<PayRule.Step>> byId = new LinkedHashMap<>();
        pays.forEach(pay -> byId.putIfAbsent(pay.entry().id(), pay));
        Set<Prepared<PayRule.Step>> ordered = new LinkedHashSet<>();
        Set<RuleId> begun = new HashSet<>();
        Deque<Prepared<PayRule.Step>> open = new ArrayDeque<>();
        for (Prepared<PayRule.Step> pay : pays) {
            open.push(pay);
            while (!open.isEmpty()) {
                Prepared<PayRule.Step> next = open.element();
                if (begun.add(next.entry().id())) {
                    for (RuleId base : next.requests().bases) {
                        Prepared<PayRule.Step> target = byId.get(base);
                        if (target != null && !begun.contains(base)) {
                            open.push(target);
                        }
                    }
                } else {
                    ordered.add(open.pop());
                }
            }
        }
        return ImmutableList.copyOf(ordered);
    }

    /** Every how many months an entry is due; 0 for more often. */
    private static int months(Prepared<?> prepared) {
        return prepared.requests().cadence().map(Cadence::months).orElse(0);
    }

    /** The circles that a walk along the bases closes; it goes to each rule once, and may be as long as the plan. */
    private static List<List<RuleId>> circles(Map<RuleId, Prepared<PayRule.Step>> byId) {
        List<List<RuleId>> circles = new ArrayList<>();
        Set<RuleId> seen = new HashSet<>();
        for (RuleId start : byId.keySet()) {
            List<RuleId> way = new ArrayList<>();
            Map<RuleId, Integer> onWay = new HashMap<>();
            Deque<Iterator<RuleId>> next = new ArrayDeque<>();
            RuleId at = seen.add(start) ? start : null;
            while (at != null || !next.isEmpty()) {
                if (at != null) {
                    onWay.put(at, way.size());
                    way.add(at);
                    next.push(requireNonNull(byId.get(at)).requests().bases.iterator());
                }
                at = null;
                if (!next.element().hasNext()) {
                    next.pop();
                    onWay.remove(way.remove(way.size() - 1));
                    continue;
                }
                RuleId base = next.element().next();
                Integer first = onWay.get(base);
                if (first != null) {
                    circles.add(ImmutableList.copyOf(way.subList(first, way.size())));
                } else if (byId.containsKey(base) && seen.add(base)) {
                    at = base;
                }
            }
        }
        return circles;
    }
}
