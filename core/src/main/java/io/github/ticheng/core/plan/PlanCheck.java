// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Severity;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for what is wrong or unwise in a plan, without any facts. */
final class PlanCheck {

    private final CompensationPlan plan;
    private final PreparedPlan prepared;
    private final List<Finding> findings = new ArrayList<>();

    private PlanCheck(CompensationPlan plan) {
        this.plan = plan;
        this.prepared = plan.prepared();
    }

    static ImmutableList<Finding> of(CompensationPlan plan, @Nullable ImmutableList<Metric> supplied) {
        PlanCheck check = new PlanCheck(plan);
        check.findings.addAll(check.prepared.noticed());
        if (supplied != null) {
            check.notSupplied(supplied);
        }
        check.rules();
        check.limits();
        check.curves();
        check.unread();
        return check.findings.stream()
                .distinct()
                .sorted(Comparator.comparing(finding -> !finding.isError()))
                .collect(ImmutableList.toImmutableList());
    }

    private void rules() {
        for (Prepared<?> rule : prepared.all) {
            findings.addAll(prepared.findings(rule));
        }
    }

    private void limits() {
        for (Prepared<?> pay : prepared.pays) {
            Entry<?> entry = pay.entry();
            if (entry.atLeast() != null && entry.atLeast().isPositive() && ((PayRule) entry.rule()).canBeNegative()) {
                add(
                        Severity.WARNING,
                        prepared.placeOf(pay),
                        Message.saying(PlanPhrases.FLOOR_ON_RETURNS)
                                .with("floor", Figure.of(entry.atLeast(), prepared.money)));
            }
            if (entry.atLeast() != null
                    && entry.atMost() != null
                    && entry.atMost().isLessThan(entry.atLeast())) {
                add(
                        Severity.WARNING,
                        prepared.placeOf(pay),
                        Message.saying(PlanPhrases.CAP_BELOW_FLOOR)
                                .with("cap", Figure.of(entry.atMost(), prepared.money))
                                .with("floor", Figure.of(entry.atLeast(), prepared.money)));
            }
            if (entry.hasLimits() && ((PayRule) entry.rule()).hasLimits()) {
                add(Severity.NOTE, prepared.placeOf(pay), Message.saying(PlanPhrases.LIMITS_TWICE));
            }
        }
    }

    private void curves() {
        for (Prepared<PayRule.Step> pay : prepared.pays) {
            boolean decided = pay.entry().when() == null && pay.entry().times() == null;
            for (PayoutCurve curve : curvesOf(pay)) {
                for (Finding finding : CurveCheck.of(curve, plan, prepared.money)) {
                    findings.add(finding.within(prepared.placeOf(pay)));
                }
                if (!decided) {
                    add(
                            Severity.NOTE,
                            prepared.placeOf(pay),
                            Message.saying(PlanPhrases.UNDECIDED)
                                    .with("metric", curve.metric().label()));
                }
            }
        }
    }

    private ImmutableList<PayoutCurve> curvesOf(Prepared<PayRule.Step> pay) {
        try {
            return ImmutableList.copyOf(((PayRule) pay.entry().rule()).curves());
        } catch (RuntimeException failure) {
            findings.add(new Finding(Severity.ERROR, prepared.placeOf(pay), RunProblems.failed(failure)));
            return ImmutableList.of();
        }
    }

    private void unread() {
        boolean scoresRead = !plan.gradeRules().isEmpty();
        boolean gradesRead = false;
        for (Prepared<?> rule : prepared.all) {
            scoresRead |= rule.requests().readsScorecard || rule.requests().readsGrade;
            gradesRead |= rule.requests().readsGrade;
        }
        if (!prepared.scores.isEmpty() && !scoresRead) {
            add(Severity.NOTE, prepared.placeOf(prepared.scores.get(0)), Message.saying(PlanPhrases.SCORES_UNREAD));
        }
        if (!prepared.grades.isEmpty() && !gradesRead) {
            add(Severity.NOTE, prepared.placeOf(prepared.grades.get(0)), Message.saying(PlanPhrases.GRADES_UNREAD));
        }
    }

    private void notSupplied(ImmutableList<Metric> supplied) {
        Set<String> known = new LinkedHashSet<>();
        supplied.forEach(metric -> known.add(metric.id()));
        for (Prepared<?> rule : prepared.all) {
            rule.requests().needed.forEach(slot -> notSupplied(rule, prepared.slots.metric(slot), known));
            rule.requests().neededOfTeam.forEach(slot -> notSupplied(rule, prepared.slots.teamMetric(slot), known));
        }
    }

    private void notSupplied(Prepared<?> rule, Metric metric, Set<String> known) {
        if (!known.contains(metric.id())) {
            add(
                    Severity.ERROR,
                    prepared.placeOf(rule).with(Place.Part.METRIC, metric.id()),
                    Message.saying(PlanPhrases.NOT_SUPPLIED).with("metric", metric.label()));
        }
    }

    private void add(Severity severity, Place place, Message.Builder message) {
        findings.add(new Finding(severity, place, message.build()));
    }
}
