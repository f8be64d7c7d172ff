// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.PlanRules;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.RuleFamily.Clause;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CompensationPlan}: the rules of each room, in the order in which they stand on the statement. A rule
 * with clauses or a label of its own is added as an {@link Entry}. Not thread-safe.
 *
 * <p>A clause that has no meaning in a room is refused at once with an {@link IllegalArgumentException}.
 */
public final class PlanBuilder {

    private final PlanRef ref;
    private final Currency currency;
    private @Nullable LocalDate inForceFrom;
    private @Nullable LocalDate inForceUntil;
    private @Nullable PayPeriod payPeriod;
    private Rounding rounding;
    private @Nullable Condition eligibility;
    private final ImmutableList.Builder<Entry<?>> entries = ImmutableList.builder();

    PlanBuilder(PlanRef ref, Currency currency) {
        if (ref.version().isBlank()) {
            throw new IllegalArgumentException("Expected a version for plan " + ref.id() + ", but found none");
        }
        this.ref = ref;
        this.currency = currency;
        this.rounding = Rounding.of(currency);
    }

    /** Puts the plan in force for the days of a period only. */
    public PlanBuilder inForce(Period period) {
        inForceFrom = period.firstDay();
        inForceUntil = period.lastDay();
        return this;
    }

    /** Puts the plan in force from a day on, until it is succeeded. */
    public PlanBuilder inForceFrom(LocalDate firstDay) {
        inForceFrom = firstDay;
        return this;
    }

    /** Puts the plan in force until a day, that day included. */
    public PlanBuilder inForceUntil(LocalDate lastDay) {
        inForceUntil = lastDay;
        return this;
    }

    /**
     * Sets for which stretches of days people are paid; facts of any other are then refused. Unless set the plan pays
     * months, and takes facts of other periods as {@link PayPeriod#freeDates} does.
     */
    public PlanBuilder payPeriod(PayPeriod newPayPeriod) {
        payPeriod = newPayPeriod;
        return this;
    }

    /** Sets how amounts are rounded; half up to the currency's minor unit unless set. */
    public PlanBuilder rounding(Rounding newRounding) {
        rounding = newRounding;
        return this;
    }

    /** Sets who is paid by this plan; everybody unless set. */
    public PlanBuilder eligibility(Condition condition) {
        eligibility = condition;
        return this;
    }

    /** Adds a rule of the CREDIT room. */
    public PlanBuilder credit(String id, CreditRule rule) {
        return add(Entry.of(id, rule));
    }

    /** Adds a rule of the CREDIT room. */
    public PlanBuilder credit(Entry<? extends CreditRule> entry) {
        return add(entry);
    }

    /** Sets the rule that scores. */
    public PlanBuilder score(String id, ScoreRule rule) {
        return add(Entry.of(id, rule));
    }

    /** Sets the rule that scores; its condition, on facts only, says who is assessed. */
    public PlanBuilder score(Entry<? extends ScoreRule> entry) {
        return add(entry);
    }

    /** Sets the rule that grades. */
    public PlanBuilder grade(String id, GradeRule rule) {
        return add(Entry.of(id, rule));
    }

    /** Sets the rule that grades. */
    public PlanBuilder grade(Entry<? extends GradeRule> entry) {
        return add(entry);
    }

    /** Adds a figure: an amount that is calculated before whatever reads it, and not paid. */
    public PlanBuilder figure(String id, PayRule rule) {
        return figure(Entry.of(id, rule));
    }

    /** Adds a figure: an amount that is calculated before whatever reads it, and not paid. */
    public PlanBuilder figure(Entry<? extends PayRule> entry) {
        return add(entry.unpaid());
    }

    /** Adds a rule of the PAY room. */
    public PlanBuilder pay(String id, PayRule rule) {
        return add(Entry.of(id, rule));
    }

    /** Adds a rule of the PAY room. */
    public PlanBuilder pay(Entry<? extends PayRule> entry) {
        return add(entry);
    }

    /** Adds a rule of the SHARE room. */
    public PlanBuilder share(String id, ShareRule rule) {
        return add(Entry.of(id, rule));
    }

    /** Adds a rule of the SHARE room. */
    public PlanBuilder share(Entry<? extends ShareRule> entry) {
        return add(entry);
    }

    /** Adds a rule of the SETTLE room. */
    public PlanBuilder settle(String id, SettleRule rule) {
        return add(Entry.of(id, rule));
    }

    /** Adds a rule of the SETTLE room. */
    public PlanBuilder settle(Entry<? extends SettleRule> entry) {
        return add(entry);
    }

    /** Adds a rule of the OUTCOME room. */
    public PlanBuilder outcome(String id, OutcomeRule rule) {
        return add(Entry.of(id, rule));
    }

    /** Adds a rule of the OUTCOME room. */
    public PlanBuilder outcome(Entry<? extends OutcomeRule> entry) {
        return add(entry);
    }

    /** Adds a rule of the OUTCOME room that looks at the team as a whole. */
    public PlanBuilder teamOutcome(String id, TeamOutcomeRule rule) {
        return add(Entry.of(id, rule));
    }

    /** Adds a rule of the OUTCOME room that looks at the team as a whole. */
    public PlanBuilder teamOutcome(Entry<? extends TeamOutcomeRule> entry) {
        return add(entry);
    }

    /** Adds a rule of any family; the families run in their order, and the rules of each in the order of their adding. */
    public PlanBuilder add(Entry<? extends Rule> entry) {
        RuleFamily family = entry.family();
        Set<Clause> meaningless = entry.clauses();
        meaningless.removeAll(family.clauses());
        boolean isLessOften = meaningless.remove(Clause.EVERY);
        require(meaningless.isEmpty(), entry, PlanPhrases.allowed(family));
        require(!isLessOften, entry, PlanPhrases.DUE_IN_EACH.filled(family));
        require(
                entry.cadence() != null || entry.leavers() == Entry.Leavers.UNPAID,
                entry,
                PlanPhrases.LEAVERS_OF_CADENCE);
        require(entry.paid() || family == RuleFamily.PAY, entry, PlanPhrases.FIGURES_OF_PAY);
        require(
                !(entry.rule() instanceof SettleRule.OfCorrections)
                        || entry.clauses().isEmpty(),
                entry,
                PlanPhrases.CORRECTIONS_ALWAYS);
        entries.add(entry);
        return this;
    }

    /** Finishes the plan; whether it is wise is told by {@link CompensationPlan#check()}. */
    public CompensationPlan build() {
        return new CompensationPlan(new PlanRules(
                ref, inForceFrom, inForceUntil, payPeriod, currency, rounding, eligibility, entries.build()));
    }

    private void require(boolean met, Entry<?> entry, Words expected) {
        if (!met) {
            throw Refused.of(expected, PlanPhrases.CLAUSES.filled(said(entry).strip(), ref.id(), entry.id()));
        }
    }

    private static String said(Entry<?> entry) {
        return (entry.when() == null ? "" : "when " + entry.when().canonicalText() + " ")
                + (entry.times() == null ? "" : "times " + entry.times().canonicalText() + " ")
                + (entry.atLeast() == null ? "" : "at least " + entry.atLeast() + " ")
                + (entry.atMost() == null ? "" : "at most " + entry.atMost() + " ")
                + (entry.cadence() == null ? "" : "every " + entry.cadence() + " ")
                + (entry.leavers() == Entry.Leavers.UNPAID ? "" : "leavers " + entry.leavers() + " ");
    }
}
