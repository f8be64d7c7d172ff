// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.team.TeamFacts;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan made ready to run: every rule a step, every metric at its place. Made once a plan; immutable from then on. */
public final class PreparedPlan {

    public final PlanRules rules;
    public final Place place;
    public final Unit money;
    /** With how many decimals rounded amounts are kept in columns: those of the rounding, as far as columns have them. */
    public final int decimals;
    /** The plan's pay periods; free dates where it does not say. */
    public final PayPeriod payPeriod;

    public final SlotTable slots;
    /** The entries of each family, by its place among the families. */
    private final ImmutableList<ImmutableList<Prepared<?>>> byFamily;
    /** The entries of all families, in the order in which they run. */
    public final ImmutableList<Prepared<?>> all;
    /** The first of each id. */
    public final ImmutableMap<RuleId, Prepared<?>> byId;
    /** The entries of PAY, each after those that it builds on. */
    public final ImmutableList<Prepared<PayRule.Step>> pays;
    /** Those that need values of the team itself. */
    public final ImmutableList<Prepared<?>> readingTeam;

    /** The rules on whose unrounded amounts others build. */
    public final ImmutableSet<RuleId> bases;

    /** The longer periods of which entries of PAY are due for who leaves before their end. */
    public final ImmutableSet<Cadence> paidOnLeaving;

    /** Whether a rule is due less often than each pay period, so that facts are rolled up. */
    public final boolean rollsUp;

    public final Condition.@Nullable Step eligibility;
    /** What the plan's eligibility asks for. */
    public final @Nullable Requests ofEligibility;
    /** What was found while preparing, errors or not. */
    public final ImmutableList<Finding> noticed;
    /** What keeps the plan from running. */
    public final ImmutableList<Finding> errors;

    private final Supplier<String> canonicalText;
    private final Supplier<Fingerprint> fingerprint;
    /** Where the metrics stand that the last facts had: nearly always those of the next facts. */
    private volatile Layout layout = new Layout(ImmutableList.of(), new int[0]);

    /** By place of the slot table: where its metric stands among the metrics of facts; −1 where that has to be looked up. */
    @SuppressWarnings("ArrayRecordComponent") // kept here, never compared
    private record Layout(ImmutableList<Metric> metrics, int[] places) {}

    public PreparedPlan(PlanRules rules) {
        this.rules = rules;
        this.place = Place.of(Part.PLAN, rules.ref().id())
                .with(Part.VERSION, rules.ref().version());
        this.money = Unit.money(rules.currency());
        this.decimals = Math.min(rules.rounding().unit().toBigDecimal().scale(), 18);
        this.payPeriod = rules.payPeriod() != null ? rules.payPeriod() : PayPeriod.freeDates();
        this.slots = new SlotTable(rules);
        ImmutableList.Builder<ImmutableList<Prepared<?>>> families = ImmutableList.builder();
        for (RuleFamily family : RuleFamily.values()) {
            ImmutableList<? extends Entry<?>> entries = rules.entries(family.type());
            ImmutableList.Builder<Prepared<?>> prepared = ImmutableList.builder();
            for (int i = 0; i < entries.size(); i++) {
                prepared.add(Prepared.of(rules, i, entries.get(i), slots, decimals));
            }
            families.add(prepared.build());
        }
        this.byFamily = families.build();
        this.all = byFamily.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
        this.byId = all.stream()
                .collect(ImmutableMap.toImmutableMap(
                        prepared -> prepared.entry().id(), prepared -> prepared, (first, second) -> first));
        this.pays = BaseCheck.inOrder(of(RuleFamily.PAY));
        this.readingTeam = all.stream()
                .filter(prepared -> !prepared.requests().neededOfTeam.isEmpty())
                .collect(ImmutableList.toImmutableList());
        this.bases = all.stream()
                .flatMap(prepared -> prepared.requests().bases.stream())
                .collect(ImmutableSet.toImmutableSet());
        this.paidOnLeaving = pays.stream()
                .filter(Prepared::isPaidOnLeaving)
                .flatMap(pay -> Stream.ofNullable(pay.entry().cadence()))
                .collect(ImmutableSet.toImmutableSet());
        this.rollsUp = all.stream().anyMatch(prepared -> prepared.entry().cadence() != null);
        Condition condition = rules.eligibility();
        Requests requests = condition == null ? null : new Requests(rules, slots);
        this.ofEligibility = requests;
        this.eligibility =
                condition == null || requests == null ? null : requests.prepared(() -> condition.prepare(requests));
        this.noticed = PlanFaults.of(this);
        this.errors = noticed.stream().filter(Finding::isError).collect(ImmutableList.toImmutableList());
        this.canonicalText = Suppliers.memoize(rules::canonicalText);
        this.fingerprint = Suppliers.memoize(() -> new Fingerprint(canonicalText()));
    }

    /** By place of the slot table: where facts have its metric for the pay period; −1 where they do not, or otherwise. */
    public int[] placesIn(ImmutableList<Metric> metrics) {
        Layout known = layout;
        if (known.places.length != slots.size() || !known.metrics.equals(metrics)) {
            known = new Layout(metrics, new int[slots.size()]);
            for (int place = 0; place < known.places.length; place++) {
                Metric metric = slots.metric(place);
                int index = slots.cadence(place) == null ? TeamFacts.indexIn(metrics, metric) : -1;
                known.places[place] = index >= 0 && areAlike(metric, metrics.get(index)) ? index : -1;
            }
            layout = known;
        }
        return known.places;
    }

    /** Whether a value of one metric is one of the other. */
    public static boolean areAlike(Metric planned, Metric given) {
        return planned.kind() == given.kind() && planned.unitKind() == given.unitKind();
    }

    // Safe: the steps of a family are its own.
    /** The entries of a family, in the order of the plan. */
    @SuppressWarnings({"unchecked", "rawtypes", "EnumOrdinal"})
    public <S extends Rule.Step> ImmutableList<Prepared<S>> of(RuleFamily family) {
        return (ImmutableList) byFamily.get(family.ordinal());
    }

    public String canonicalText() {
        return canonicalText.get();
    }

    /** Fingerprints of the plan, and of facts that it pays. */
    public Fingerprint fingerprint() {
        return fingerprint.get();
    }

    /** What is wrong with a rule by itself, at its place; a rule that cannot say is wrong. */
    public ImmutableList<Finding> findings(Prepared<?> prepared) {
        Place at = placeOf(prepared);
        try {
            return prepared.entry().rule().findings(money).stream()
                    .map(finding -> finding.within(at))
                    .collect(ImmutableList.toImmutableList());
        } catch (RuntimeException failure) {
            return ImmutableList.of(new Finding(Severity.ERROR, at, Signals.failed(failure)));
        }
    }

    /** How many scorecards an agent may have. */
    public int cards() {
        return of(RuleFamily.SCORE).size();
    }

    /** Where the run of a team is. */
    public Place placeOf(TeamFacts facts) {
        return place.with(Part.TEAM, facts.team()).with(Part.PERIOD, facts.period());
    }

    /** Where an entry is. */
    public Place placeOf(Prepared<?> prepared) {
        return prepared.place().within(place);
    }
}
