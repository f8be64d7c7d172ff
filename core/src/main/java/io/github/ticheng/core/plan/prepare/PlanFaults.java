// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with a plan as a whole, found while it is prepared. */
final class PlanFaults {

    private final PreparedPlan plan;
    private final List<Finding> found = new ArrayList<>();

    private PlanFaults(PreparedPlan plan) {
        this.plan = plan;
    }

    static ImmutableList<Finding> of(PreparedPlan plan) {
        PlanFaults faults = new PlanFaults(plan);
        faults.ofEntries();
        faults.duplicates();
        faults.figures();
        faults.cards();
        faults.atMostOne(
                plan.all.stream()
                        .filter(rule -> rule.entry().rule() instanceof SettleRule.OfCorrections)
                        .toList(),
                Label.of("pays corrections", "更正"));
        faults.gradesWithoutScores();
        faults.dueTooOften();
        BaseCheck.check(plan.of(RuleFamily.PAY), plan::placeOf, faults.found);
        return ImmutableList.copyOf(faults.found);
    }

    private void ofEntries() {
        if (plan.ofEligibility != null) {
            Place at = plan.place.with(Part.RULE, Requests.ELIGIBILITY);
            plan.ofEligibility.findings.forEach(finding -> found.add(finding.within(at)));
        }
        plan.slots.findings().forEach(finding -> found.add(finding.within(plan.place)));
        for (Prepared<?> prepared : plan.all) {
            prepared.requests().findings.forEach(finding -> found.add(finding.within(plan.placeOf(prepared))));
            plan.findings(prepared).stream().filter(Finding::isError).forEach(found::add);
        }
    }

    private void gradesWithoutScores() {
        List<Prepared<GradeRule.Step>> grades = plan.of(RuleFamily.GRADE);
        if (!grades.isEmpty() && plan.of(RuleFamily.SCORE).isEmpty()) {
            error(plan.placeOf(grades.get(0)), PlanPhrases.GRADES_WITHOUT_SCORES.filled());
        }
    }

    /** Which card an entry means has to be known, a card is graded once, and of several none is called as a metric. */
    private void cards() {
        Set<RuleId> cards = plan.slots.cards();
        String allowed = Joiner.on(", ").join(cards);
        for (Prepared<?> prepared : plan.all) {
            RuleId card = prepared.entry().card();
            if (card != null && !cards.contains(card)) {
                error(plan.placeOf(prepared), PlanPhrases.NO_SUCH_CARD.filled(allowed, card.value()));
            } else if (prepared.requests().card < 0 && prepared.entry().family() == RuleFamily.GRADE) {
                error(plan.placeOf(prepared), PlanPhrases.WHICH_CARD.filled(allowed));
            } else if (card != null
                    && prepared.entry().family() != RuleFamily.GRADE
                    && !prepared.requests().readsAssessment()) {
                found.add(new Finding(
                        Severity.WARNING, plan.placeOf(prepared), PlanPhrases.CARD_UNREAD.filled(card.value())));
            }
        }
        ListMultimap<Integer, Prepared<GradeRule.Step>> graded =
                Multimaps.index(plan.<GradeRule.Step>of(RuleFamily.GRADE), grade -> grade.requests().card);
        for (int card : graded.keySet()) {
            if (card >= 0) {
                atMostOne(graded.get(card), Label.of("grades", "评级"));
            }
        }
        Set<String> ids = cards.stream().map(RuleId::value).collect(ImmutableSet.toImmutableSet());
        for (Metric metric : cards.size() > 1 ? plan.slots.all() : ImmutableList.<Metric>of()) {
            if (metric.origin() == null && ids.contains(metric.id())) {
                error(
                        plan.place.with(Part.RULE, RuleId.of(metric.id())),
                        PlanPhrases.CARD_OF_METRIC.filled(metric.id()));
            }
        }
    }

    /** A figure of a CREDIT rule is not paid: that would pay for one sale twice. */
    private void figures() {
        Map<Metric, RuleId> figures = new HashMap<>();
        for (Prepared<?> credit : plan.of(RuleFamily.CREDIT)) {
            RuleId id = credit.entry().id();
            ((CreditRule) credit.entry().rule()).figures().forEach(figure -> figures.putIfAbsent(figure, id));
        }
        for (Prepared<?> paying : Iterables.concat(plan.of(RuleFamily.PAY), plan.of(RuleFamily.SHARE))) {
            for (int place : paying.requests().ofRule) {
                Metric metric = plan.slots.metric(place);
                RuleId credit = figures.get(metric);
                if (credit != null) {
                    error(
                            plan.placeOf(paying),
                            PlanPhrases.FIGURE_PAID.filled(
                                    metric.label(),
                                    credit.value(),
                                    paying.entry().id().value()));
                }
            }
        }
    }

    /** A month's entry in a plan that pays quarters would be due before its month is over. */
    private void dueTooOften() {
        for (Prepared<?> prepared : plan.all) {
            Cadence cadence = prepared.entry().cadence();
            if (cadence == Cadence.MONTH && plan.payPeriod.kind() == PayPeriod.Kind.QUARTER) {
                error(
                        plan.placeOf(prepared),
                        PlanPhrases.MONTHLY_IN_QUARTERS.filled(plan.payPeriod.toString(), PlanPhrases.noun(cadence)));
            }
        }
    }

    private void duplicates() {
        Map<RuleId, Integer> counts = new LinkedHashMap<>();
        plan.all.forEach(prepared -> counts.merge(prepared.entry().id(), 1, Integer::sum));
        counts.forEach((id, count) -> {
            if (count > 1) {
                error(plan.place.with(Part.RULE, id), PlanPhrases.DUPLICATE_RULE.filled(id.value(), count));
            }
        });
    }

    private void atMostOne(List<? extends Prepared<?>> rules, Label what) {
        if (rules.size() > 1) {
            List<RuleId> ids = rules.stream().map(rule -> rule.entry().id()).toList();
            error(plan.place, PlanPhrases.SEVERAL_RULES.filled(what, ids.toString()));
        }
    }

    private void error(Place place, Message message) {
        found.add(new Finding(Severity.ERROR, place, message));
    }
}
