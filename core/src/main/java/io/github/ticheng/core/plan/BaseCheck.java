// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Severity;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.text.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        for (Prepared<PayRule.Step> pay : byId.values()) {
            RuleId id = pay.entry().id();
            if (inCircles.contains(id)) {
                continue;
            }
            List<RuleId> circle = circleThrough(id, id, byId, new ArrayList<>(), new HashSet<>());
            if (!circle.isEmpty()) {
                inCircles.addAll(circle);
                found.add(new Finding(
                        Severity.ERROR,
                        placeOf.apply(pay),
                        Message.saying(PlanPhrases.CYCLIC_BASES)
                                .with(
                                        "circle",
                                        circle.stream().map(RuleId::value).collect(Collectors.joining(" → ")) + " → "
                                                + id.value())
                                .build()));
            }
        }
        for (Prepared<PayRule.Step> pay : pays) {
            for (RuleId base : pay.requests().bases) {
                Prepared<PayRule.Step> target = byId.get(base);
                if (target != null
                        && target.index() >= pay.index()
                        && !inCircles.contains(pay.entry().id())) {
                    found.add(new Finding(
                            Severity.ERROR,
                            placeOf.apply(pay),
                            Message.saying(PlanPhrases.BASE_NOT_EARLIER)
                                    .with("base", base.value())
                                    .build()));
                }
                if (target != null && pay.requests().monthlyBases().contains(base) && months(target) != 1) {
                    found.add(new Finding(
                            Severity.ERROR,
                            placeOf.apply(pay),
                            Message.saying(PlanPhrases.BASE_NOT_MONTHLY)
                                    .with("base", base.value())
                                    .build()));
                }
                if (target != null && target.entry().cadence() != null && months(target) > months(pay)) {
                    found.add(new Finding(
                            Severity.ERROR,
                            placeOf.apply(pay),
                            Message.saying(PlanPhrases.BASE_LESS_OFTEN)
                                    .with("base", base.value())
                                    .with("cadence", target.entry().cadence())
                                    .build()));
                }
            }
        }
    }

    /** Every how many months an entry is due; 0 for more often. */
    private static int months(Prepared<?> prepared) {
        return prepared.requests().cadence().map(Cadence::months).orElse(0);
    }

    /** The rules on a way from one back to another, starting with the first; empty if there is none. */
    private static List<RuleId> circleThrough(
            RuleId from, RuleId target, Map<RuleId, Prepared<PayRule.Step>> byId, List<RuleId> way, Set<RuleId> seen) {
        Prepared<PayRule.Step> rule = byId.get(from);
        if (rule == null || !seen.add(from)) {
            return List.of();
        }
        List<RuleId> here = new ArrayList<>(way);
        here.add(from);
        for (RuleId base : rule.requests().bases) {
            if (base.equals(target)) {
                return here;
            }
            List<RuleId> circle = circleThrough(base, target, byId, here, seen);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        return List.of();
    }
}
