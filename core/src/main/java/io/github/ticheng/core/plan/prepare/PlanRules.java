// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says, as one value.
 *
 * @param ref the plan's id and version
 * @param inForceFrom the first day on which it is in force, or null for always
 * @param inForceUntil the last day on which it is in force, or null for ever
 * @param payPeriod for which stretches of days people are paid, or null where it does not say
 * @param currency what it pays in
 * @param rounding how an amount is rounded when it becomes a line
 * @param eligibility who is paid at all, or null for everybody
 * @param entries the entries of all families, in the order in which they run
 */
public record PlanRules(
        PlanRef ref,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        @Nullable PayPeriod payPeriod,
        Currency currency,
        Rounding rounding,
        @Nullable Condition eligibility,
        ImmutableList<Entry<?>> entries)
        implements Serializable {

    public PlanRules {
        entries = ImmutableList.sortedCopyOf(Comparator.comparing(Entry::family), entries);
    }

    /** The entries of a family, or of a narrower type of rules. */
    // Safe: an entry is immutable, and one with a rule of the type hands out rules of the type only.
    @SuppressWarnings("unchecked")
    public <R extends Rule> ImmutableList<Entry<R>> entries(Class<R> type) {
        return entries.stream()
                .filter(entry -> type.isInstance(entry.rule()))
                .map(entry -> (Entry<R>) entry)
                .collect(ImmutableList.toImmutableList());
    }

    public boolean has(RuleFamily family) {
        return entries.stream().anyMatch(entry -> entry.family() == family);
    }

    /** Whether the plan is in force on every day of a period. */
    public boolean isInForce(Period period) {
        return (inForceFrom == null || !period.firstDay().isBefore(inForceFrom))
                && (inForceUntil == null || !period.lastDay().isAfter(inForceUntil));
    }

    /** Whether the plan is in force on some day of a period. */
    public boolean isInForceWithin(Period period) {
        return (inForceFrom == null || !period.lastDay().isBefore(inForceFrom))
                && (inForceUntil == null || !period.firstDay().isAfter(inForceUntil));
    }

    /** "2024-07 2024-07-01/…": the version and the days on which it is in force. */
    public String inForce() {
        return ref.version() + " " + (inForceFrom == null ? "…" : inForceFrom) + "/"
                + (inForceUntil == null ? "…" : inForceUntil);
    }

    public String canonicalText() {
        StringBuilder text = new StringBuilder("plan " + ref + "\nin-force " + inForceFrom + " " + inForceUntil
                + (payPeriod == null ? "" : "\npay-period " + payPeriod)
                + "\ncurrency " + currency.getCurrencyCode() + "\nrounding " + rounding + "\neligibility "
                + (eligibility == null ? "-" : eligibility.canonicalText()) + "\n");
        for (Entry<?> entry : entries) {
            text.append(entry.family().room())
                    .append(' ')
                    .append(entry.canonicalText())
                    .append('\n');
        }
        return text.toString();
    }
}
