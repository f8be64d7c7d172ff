// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.check;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.PlanRules;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.plan.prepare.Signals;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for what is wrong or unwise in a plan, without any facts. */
public final class PlanCheck {

    private final PlanRules plan;
    private final PreparedPlan prepared;
    private final List<Finding> findings = new ArrayList<>();

    private PlanCheck(PreparedPlan prepared) {
        this.plan = prepared.rules;
        this.prepared = prepared;
    }

    /** Checks a plan, also for the metrics that a host supplies unless that is null. */
    public static ImmutableList<Finding> of(PreparedPlan plan, @Nullable ImmutableList<Metric> supplied) {
        PlanCheck check = new PlanCheck(plan);
        check.findings.addAll(check.prepared.noticed);
        if (supplied != null) {
            check.notSupplied(supplied);
        }
        check.neverPaid();
        check.rules();
        check.limits();
        check.curves();
        check.unread();
        if (supplied != null) {
            check.factsUnread(supplied);
        }
        return check.findings.stream()
                .distinct()
                .sorted(Comparator.comparing(finding -> !finding.isError()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Pay periods and longer ones none of which comes to its end while the plan is in force. */
    private void neverPaid() {
        LocalDate until = plan.inForceUntil();
        LocalDate from = plan.inForceFrom();
        if (until == null || from == null) {
            return;
        }
        if (!prepared.payPeriod.isFree() && paidFrom(from, until).isEmpty()) {
            add(
                    Severity.WARNING,
                    prepared.place,
                    PlanPhrases.NEVER_IN_FORCE.filled(prepared.payPeriod.toString(), plan.inForce()));
            return;
        }
        for (Prepared<?> rule : prepared.all) {
            Cadence cadence = rule.entry().cadence();
            if (cadence != null && !isEverDue(cadence, from, until)) {
                add(
                        Severity.NOTE,
                        prepared.placeOf(rule),
                        PlanPhrases.NEVER_DUE.filled(PlanPhrases.noun(cadence), plan.inForce()));
            }
        }
    }

    private boolean isEverDue(Cadence cadence, LocalDate from, LocalDate until) {
        PayPeriod payPeriod = prepared.payPeriod;
        if (payPeriod.isFree()) {
            return !cadence.containing(from).lastDay().isAfter(until);
        }
        Optional<Period> period = paidFrom(from, until);
        while (period.isPresent() && !payPeriod.isLast(period.get(), cadence)) {
            period = payPeriod.next(period.get()).filter(next -> !next.lastDay().isAfter(until));
        }
        return period.isPresent();
    }

    /** The first pay period that is in force as a whole. */
    private Optional<Period> paidFrom(LocalDate from, LocalDate until) {
        return prepared.payPeriod
                .containing(from)
                .flatMap(period ->
                        period.firstDay().isBefore(from) ? prepared.payPeriod.next(period) : Optional.of(period))
                .filter(period -> !period.lastDay().isAfter(until));
    }

    private void rules() {
        for (Prepared<?> rule : prepared.all) {
            findings.addAll(prepared.findings(rule));
        }
    }

    private void limits() {
        for (Prepared<?> pay : prepared.of(RuleFamily.PAY)) {
            Entry<?> entry = pay.entry();
            if (entry.atLeast() != null && entry.atLeast().isPositive() && ((PayRule) entry.rule()).canBeNegative()) {
                add(
                        Severity.WARNING,
                        prepared.placeOf(pay),
                        PlanPhrases.FLOOR_ON_RETURNS.filled(Figure.of(entry.atLeast(), prepared.money)));
            }
            if (entry.atLeast() != null
                    && entry.atMost() != null
                    && entry.atMost().isLessThan(entry.atLeast())) {
                add(
                        Severity.WARNING,
                        prepared.placeOf(pay),
                        PlanPhrases.CAP_BELOW_FLOOR.filled(
                                Figure.of(entry.atMost(), prepared.money), Figure.of(entry.atLeast(), prepared.money)));
            }
            if (entry.hasLimits() && ((PayRule) entry.rule()).hasLimits()) {
                add(Severity.NOTE, prepared.placeOf(pay), PlanPhrases.LIMITS_TWICE.filled());
            }
        }
    }

    private void curves() {
        for (Prepared<?> pay : prepared.of(RuleFamily.PAY)) {
            try {
                curves(pay);
            } catch (RuntimeException failure) {
                findings.add(new Finding(Severity.ERROR, prepared.placeOf(pay), Signals.failed(failure)));
            }
        }
        for (Prepared<?> share : prepared.of(RuleFamily.SHARE)) {
            Entry<?> entry = share.entry();
            undecidedUnless(
                    (entry.when() == null || entry.when().stays(true))
                            && (entry.times() == null || entry.times().rises()),
                    share);
        }
        for (Prepared<?> settle : prepared.of(RuleFamily.SETTLE)) {
            Condition when = settle.entry().when();
            undecidedUnless(when == null || (when.stays(true) && when.stays(false)), settle);
        }
    }

    private void curves(Prepared<?> pay) {
        boolean falls = false;
        for (PayoutCurve curve : ((PayRule) pay.entry().rule()).curves()) {
            for (Finding finding : CurveCheck.of(curve, pay.entry(), plan, prepared.money)) {
                findings.add(finding.within(prepared.placeOf(pay)));
                falls |= finding.severity() == Severity.WARNING;
            }
        }
        undecidedUnless(isDecided(pay.entry(), falls), pay);
    }

    private void undecidedUnless(boolean decided, Prepared<?> rule) {
        List<Label> open = rule.requests().read.stream()
                .filter(metric -> metric.better() != Better.NEITHER)
                .map(Metric::label)
                .distinct()
                .toList();
        if (!decided && !open.isEmpty()) {
            add(Severity.NOTE, prepared.placeOf(rule), PlanPhrases.UNDECIDED.filled(open));
        }
    }

    /**
     * Whether the curves of an entry tell all places where its line falls: a condition that stays, or a factor that rises,
     * takes nothing away.
     *
     * @param falls whether they tell any, by amounts of which a factor makes others
     */
    private static boolean isDecided(Entry<?> entry, boolean falls) {
        PayRule rule = (PayRule) entry.rule();
        Exact least = entry.atLeast();
        boolean isNegative = (rule.canBeNegative() && (least == null || least.isNegative()))
                || (entry.atMost() != null && entry.atMost().isNegative());
        return (entry.times() == null || (entry.times().rises() && !isNegative && !falls))
                && (entry.when() == null
                        || (entry.when().stays(true)
                                && (!isNegative || entry.when().stays(false))))
                && rule.isDecided();
    }

    private void unread() {
        for (Prepared<?> score : prepared.of(RuleFamily.SCORE)) {
            if (prepared.of(RuleFamily.GRADE).stream().noneMatch(grade -> grade.card() == score.index())
                    && prepared.all.stream().noneMatch(rule -> rule.requests().isCardRead(score.index()))) {
                add(Severity.NOTE, prepared.placeOf(score), PlanPhrases.SCORES_UNREAD.filled());
            }
        }
        for (Prepared<?> grade : prepared.of(RuleFamily.GRADE)) {
            if (prepared.all.stream().noneMatch(rule -> rule.requests().isGradeRead(grade.card()))) {
                add(Severity.NOTE, prepared.placeOf(grade), PlanPhrases.GRADES_UNREAD.filled());
            }
        }
    }

    private void factsUnread(ImmutableList<Metric> supplied) {
        Set<String> unread = new TreeSet<>();
        supplied.forEach(metric -> unread.add(metric.id()));
        prepared.slots.all().forEach(metric -> unread.remove(metric.id()));
        if (!unread.isEmpty()) {
            add(Severity.NOTE, prepared.place, PlanPhrases.FACTS_UNREAD.filled(String.join(", ", unread)));
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
                    PlanPhrases.NOT_SUPPLIED.filled(metric.label()));
        }
    }

    private void add(Severity severity, Place place, Message message) {
        findings.add(new Finding(severity, place, message));
    }
}
