// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a plan changes against an older one, and the plans between the two: the older one with some of the changes. All
 * are versions of the older plan, so that its ledger carries on under each, and in force for ever.
 */
final class PlanChanges {

    private final CompensationPlan before;
    private final CompensationPlan after;
    private final Map<RuleId, Entry<? extends Rule>> old;
    private final Map<RuleId, Entry<? extends Rule>> now;
    private final List<Words> said = new ArrayList<>();
    /** The change at each place: an id of an entry, or what of the plan as a whole. */
    private final List<Object> changes = new ArrayList<>();

    private enum OfPlan {
        ELIGIBILITY,
        ROUNDING,
        PAY_PERIOD,
        ORDER
    }

    PlanChanges(CompensationPlan before, CompensationPlan after) {
        this.before = before;
        this.after = after;
        old = byId(before);
        now = byId(after);
        add(!before.eligibility().equals(after.eligibility()), OfPlan.ELIGIBILITY, QuestionPhrases.ELIGIBILITY);
        add(!before.rounding().equals(after.rounding()), OfPlan.ROUNDING, QuestionPhrases.ROUNDING);
        add(!before.payPeriod().equals(after.payPeriod()), OfPlan.PAY_PERIOD, QuestionPhrases.PAY_PERIOD);
        List<RuleId> kept = new ArrayList<>(old.keySet());
        kept.retainAll(now.keySet());
        List<RuleId> keptNow = new ArrayList<>(now.keySet());
        keptNow.retainAll(old.keySet());
        add(!kept.equals(keptNow), OfPlan.ORDER, QuestionPhrases.ORDER);
        for (RuleId id : merged(now, old)) {
            Entry<? extends Rule> earlier = old.get(id);
            Entry<? extends Rule> later = now.get(id);
            if (earlier == null && later != null) {
                add(true, id, QuestionPhrases.NEW_RULE.filled(later.label()));
            } else if (earlier != null && later == null) {
                add(true, id, QuestionPhrases.GONE_RULE.filled(earlier.label()));
            } else if (earlier != null && later != null) {
                add(!isSame(earlier, later), id, later.label());
            }
        }
    }

    /** Entries that differ in what people call them alone are the same. */
    private static boolean isSame(Entry<? extends Rule> earlier, Entry<? extends Rule> later) {
        Label label = later.label();
        return later.equals(earlier.labelled(label.in(Language.ENGLISH), label.in(Language.CHINESE)));
    }

    private void add(boolean isChanged, Object change, Words words) {
        if (isChanged) {
            changes.add(change);
            said.add(words);
        }
    }

    private static Map<RuleId, Entry<? extends Rule>> byId(CompensationPlan plan) {
        Map<RuleId, Entry<? extends Rule>> entries = new LinkedHashMap<>();
        plan.entries().forEach(entry -> entries.put(entry.id(), entry));
        return entries;
    }

    /** What each change is called, in the order of the newer plan. */
    ImmutableList<Words> words() {
        return ImmutableList.copyOf(said);
    }

    /** The older plan with all changes: the newer one. */
    CompensationPlan withAll() {
        BitSet all = new BitSet();
        all.set(0, changes.size());
        return with(all);
    }

    /** The older plan with some of the changes, by their places. It may be a plan that nobody can be paid by. */
    CompensationPlan with(BitSet made) {
        CompensationPlan eligibility = plan(OfPlan.ELIGIBILITY, made);
        CompensationPlan rounding = plan(OfPlan.ROUNDING, made);
        CompensationPlan periods = plan(OfPlan.PAY_PERIOD, made);
        PlanBuilder plan = builder(before, made.cardinality() == changes.size() ? after : before)
                .rounding(rounding.rounding());
        eligibility.eligibility().ifPresent(plan::eligibility);
        periods.payPeriod().ifPresent(plan::payPeriod);
        List<RuleId> order = isMade(OfPlan.ORDER, made) ? merged(now, old) : merged(old, now);
        for (RuleId id : order) {
            int place = changes.indexOf(id);
            boolean isNew = place < 0 ? now.containsKey(id) : made.get(place);
            Optional.ofNullable((isNew ? now : old).get(id)).ifPresent(plan::add);
        }
        return plan.build();
    }

    /** A plan with everything that is set for another one as a whole but its days in force, and without its rules. */
    static PlanBuilder like(CompensationPlan plan) {
        PlanBuilder like = builder(plan, plan).rounding(plan.rounding());
        plan.eligibility().ifPresent(like::eligibility);
        plan.payPeriod().ifPresent(like::payPeriod);
        return like;
    }

    private static PlanBuilder builder(CompensationPlan plan, CompensationPlan version) {
        return CompensationPlan.builder(
                plan.ref().id().value(),
                version.ref().version(),
                plan.currency().getCurrencyCode());
    }

    private CompensationPlan plan(OfPlan change, BitSet made) {
        return isMade(change, made) ? after : before;
    }

    private boolean isMade(OfPlan change, BitSet made) {
        int place = changes.indexOf(change);
        return place >= 0 && made.get(place);
    }

    /** The ids of one plan in its order, and those of another one alone each behind the one that it follows there. */
    private static List<RuleId> merged(
            Map<RuleId, Entry<? extends Rule>> first, Map<RuleId, Entry<? extends Rule>> second) {
        List<RuleId> merged = new ArrayList<>(first.keySet());
        @Nullable RuleId previous = null;
        for (RuleId id : second.keySet()) {
            if (!first.containsKey(id)) {
                merged.add(previous == null ? 0 : merged.indexOf(previous) + 1, id);
            }
            previous = id;
        }
        return merged;
    }
}
