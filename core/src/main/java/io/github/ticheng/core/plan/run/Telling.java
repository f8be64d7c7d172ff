// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes an explanation down while a step runs: names numbers, and keeps what there is to remark. */
final class Telling {

    private final PreparedPlan plan;
    private final Prepared<?> prepared;
    private final List<Words> remarks;

    Telling(PreparedPlan plan, Prepared<?> prepared, List<Words> remarks) {
        this.plan = plan;
        this.prepared = prepared;
        this.remarks = remarks;
    }

    void note(Words remark) {
        remarks.add(remark);
    }

    void noteOnce(Words remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /** Remarks in which periods of a longer one an agent had another post or group. */
    void earlierNames(Whose.By by, Agent agent, PastPeriod whole) {
        Map<Optional<String>, List<Period>> others = new LinkedHashMap<>();
        for (LedgerEntry entry : whole.entries()) {
            int then = entry.facts().indexOf(agent.id());
            Optional<String> name =
                    then < 0 ? agent.named(by) : entry.facts().agent(then).named(by);
            if (!name.equals(agent.named(by))) {
                others.computeIfAbsent(name, any -> new ArrayList<>()).add(entry.period());
            }
        }
        others.forEach((name, periods) ->
                noteOnce((by == Whose.By.POST ? PlanPhrases.POST_BEFORE : PlanPhrases.GROUP_BEFORE)
                        .filled(
                                name.<Words>map(Words::verbatim).orElse(PlanPhrases.NONE),
                                Words.of(periods),
                                whole.period().toString())));
    }

    int count() {
        return remarks.size();
    }

    /** A figure of the entry. */
    Exact figure(Exact constant, Unit unit) {
        return constant.asConstant(unit, prepared.addresses().of(constant));
    }

    /** A value under its name; where something was credited to it, as the sum of what was reported and that. */
    Exact value(Metric metric, Exact number, List<Credited.Move> credits) {
        Unit unit = metric.unit(plan.rules.currency());
        if (credits.isEmpty()) {
            return number.asInput(metric.label(), unit, metric.source());
        }
        Exact reported = number;
        for (Credited.Move move : credits) {
            reported = reported.minus(move.amount());
        }
        Exact sum = reported.asInput(PlanPhrases.REPORTED_VALUE, unit, metric.source());
        for (Credited.Move move : credits) {
            Entry<?> entry = move.rule().entry();
            Source source = Source.of(Source.Kind.RESULT, entry.id().value());
            sum = sum.plus(move.amount().asInput(entry.label(), unit, source));
            noteOnce(PlanPhrases.CREDITED.filled(metric.label(), entry.label(), Figure.of(move.amount(), unit)));
        }
        Exact named = sum.named(metric.label());
        named.term().map(Explanation::calculation).ifPresent(this::noteOnce);
        return named;
    }

    /** A ratio whose parts remember what they are, which says so where they are not known. */
    Ratio ratio(Metric metric, Ratio ratio) {
        if (ratio.isPrinted()) {
            noteOnce(PlanPhrases.AS_PRINTED.filled(metric.label()));
        }
        return named(metric, metric.source(), ratio, plan);
    }

    /** A ratio whose parts remember what they are. */
    static Ratio named(Metric metric, Source source, Ratio ratio, PreparedPlan plan) {
        Label label = metric.label();
        if (ratio.isPrinted()) {
            Words printed = PlanPhrases.PRINTED_VALUE.filled(label);
            return Ratio.printed(ratio.numerator().asInput(printed, metric.unit(plan.rules.currency()), source));
        }
        Unit counted = metric.unitKind() == Unit.Kind.MONEY ? plan.money : Unit.NUMBER;
        return Ratio.of(
                ratio.numerator().asInput(PlanPhrases.COUNTED_PART.filled(label), counted, source),
                ratio.denominator().asInput(PlanPhrases.WHOLE_PART.filled(label), Unit.NUMBER, source));
    }

    /** Remarks a step of the calculation and gives its result a name, so that the next step shows it as one figure. */
    Exact stage(Exact result, Words name) {
        Term term = result.term().filter(any -> !any.isLeaf()).orElse(null);
        if (term == null) {
            return result;
        }
        if (term.name() == null) {
            note(Explanation.calculation(term));
        }
        return result.named(name);
    }

    /** Remarks a rounding if it changed anything. */
    void rounding(Exact amount, Exact rounded) {
        if (!rounded.equals(amount)) {
            rounded.term().map(Explanation::calculation).ifPresent(this::note);
        }
    }
}
