// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.text.Json;
import org.jspecify.annotations.Nullable;

/**
 * An entry made ready to run.
 *
 * @param index its place among the entries of its room
 * @param entry the entry
 * @param step its rule's step
 * @param when its condition's step, or null
 * @param times its factor's step, or null
 * @param requests what they asked for
 * @param item what its lines are of, if it makes any
 * @param lines makes those without a note
 * @param place where it is in its plan
 * @param addresses where its figures stand
 */
public record Prepared<S extends Rule.Step>(
        int index,
        Entry<?> entry,
        S step,
        Condition.@Nullable Step when,
        Factor.@Nullable Step times,
        Requests requests,
        PayLine.Item item,
        KnownLines lines,
        Place place,
        Addresses addresses) {

    static Prepared<Rule.Step> of(PlanRules plan, int index, Entry<?> entry, SlotTable slots, int decimals) {
        Requests requests = new Requests(plan, entry, slots);
        Rule.Step step = requests.prepared(() -> entry.rule().prepare(requests));
        requests.ruleIsPrepared();
        Condition clause = entry.when();
        Factor factor = entry.times();
        Condition.Step when = clause == null
                ? null
                : requests.prepared(() -> {
                    checkAmongEligible(plan, entry, clause, requests);
                    return clause.prepare(requests);
                });
        requests.conditionIsPrepared();
        Factor.Step times = factor == null ? null : requests.prepared(() -> factor.prepare(requests));
        PayLine.Item item = new PayLine.Item(entry.id(), entry.family().room(), entry.label(), plan.currency());
        Place place = Place.of(Place.Part.ROOM, Json.word(item.room())).with(Place.Part.RULE, entry.id());
        return new Prepared<>(
                index,
                entry,
                step,
                when,
                times,
                requests,
                item,
                new KnownLines(item, decimals),
                place,
                new Addresses(entry));
    }

    /** Whether it is an entry of PAY that is due for who leaves before its longer period ends. */
    public boolean isPaidOnLeaving() {
        return entry.rule() instanceof PayRule rule
                && entry.cadence() != null
                && entry.leavers() == Entry.Leavers.PAID
                && !rule.isContest();
    }

    /** The place of the score rule whose scores and grades it means. */
    public int card() {
        return Math.max(requests.card, 0);
    }

    /**
     * An entry for those whom the plan does not pay never applies. Both conditions see the same facts only where none are
     * moved or added up.
     */
    private static void checkAmongEligible(PlanRules plan, Entry<?> entry, Condition when, Requests requests) {
        Condition eligibility = plan.eligibility();
        if (eligibility != null && entry.cadence() == null && !plan.has(RuleFamily.CREDIT)) {
            Conditions.checkTogether(ImmutableList.of(eligibility, when), requests);
        }
    }
}
