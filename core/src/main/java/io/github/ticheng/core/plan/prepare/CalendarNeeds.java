// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one entry asks of the calendar: when it is due, and what months and longer periods it counts. */
final class CalendarNeeds {

    private final PlanRules plan;
    private final @Nullable Cadence cadence;
    final Set<RuleId> monthlyBases = new LinkedHashSet<>();
    private final Set<Cadence> addsUpOver = new LinkedHashSet<>();
    private boolean countsMonths;
    private boolean tellsMonthsApart;

    CalendarNeeds(PlanRules plan, @Nullable Cadence cadence) {
        this.plan = plan;
        this.cadence = cadence;
    }

    /** How often the entry is due; empty where that is more often than once a month, or as the facts have it. */
    Optional<Cadence> due() {
        return cadence != null
                ? Optional.of(cadence)
                : (plan.payPeriod() == null ? PayPeriod.month() : plan.payPeriod()).cadence();
    }

    boolean pays(Period period) {
        return cadence != null
                ? plan.isInForceWithin(period)
                : plan.isInForce(period)
                        && (plan.payPeriod() == null || plan.payPeriod().isOne(period));
    }

    void addsUpOver(Cadence longer) {
        addsUpOver.add(longer);
    }

    /** Notes that months are counted; what is wrong with that in the pay periods of the plan. */
    List<Message> countsMonths(boolean severalAtOnce) {
        countsMonths = true;
        tellsMonthsApart |= !severalAtOnce;
        List<Message> errors = new ArrayList<>();
        PayPeriod payPeriod = plan.payPeriod();
        if (payPeriod != null && payPeriod.isShorterThanMonth() && cadence == null) {
            errors.add(needsMonths(payPeriod));
        }
        if (payPeriod != null && payPeriod.kind() == PayPeriod.Kind.QUARTER && !severalAtOnce) {
            errors.add(PlanPhrases.MONTHS_IN_QUARTERS.filled(payPeriod.toString()));
        }
        return errors;
    }

    private static Message needsMonths(Object payPeriod) {
        return PlanPhrases.COUNTS_MONTHS.filled(payPeriod.toString());
    }

    /** Why the entry cannot be paid for a period as the facts have it, where the plan knows no calendar; else null. */
    @Nullable
    Message problemWith(Period period) {
        Set<Cadence> longer = new LinkedHashSet<>(addsUpOver);
        if (cadence != null) {
            longer.add(cadence);
        }
        if (countsMonths && !period.isWholeMonths() && cadence == null) {
            return needsMonths(period);
        }
        if (tellsMonthsApart || (countsMonths && !period.isWholeMonths())) {
            longer.add(Cadence.MONTH);
        }
        for (Entry<PayRule> pay :
                monthlyBases.isEmpty() ? ImmutableList.<Entry<PayRule>>of() : plan.entries(PayRule.class)) {
            if (pay.cadence() == null && monthlyBases.contains(pay.id()) && period.kind() != Period.Kind.MONTH) {
                return PlanPhrases.BASE_NOT_MONTHLY.filled(pay.id().value());
            }
        }
        for (Cadence cadence : longer) {
            if (!cadence.containing(period.firstDay()).contains(period)) {
                return PlanPhrases.CROSSES.filled(
                        PlanPhrases.noun(cadence), "{week: {first-day: monday}}", period.toString());
            }
        }
        return null;
    }
}
