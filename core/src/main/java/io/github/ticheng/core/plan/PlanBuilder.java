// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.rule.CorrectionRule;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.rule.TeamOutcomeRule;
import io.github.ticheng.core.statement.PlanRef;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CompensationPlan}: the rules of each room, in the order in which they stand on the statement. A rule
 * with clauses or a label of its own is added as an {@link Entry}. Not thread-safe.
 *
 * <p>A clause that has no meaning in a room is refused at once with an {@link IllegalArgumentException}.
 */
public final class PlanBuilder {

    final PlanRef ref;
    final Currency currency;

    @Nullable
    LocalDate inForceFrom;

    @Nullable
    LocalDate inForceUntil;

    @Nullable
    PayPeriod payPeriod;

    @Nullable
    Rounding rounding;

    @Nullable
    Condition eligibility;

    final ImmutableList.Builder<Entry<CreditRule>> creditRules = ImmutableList.builder();
    final ImmutableList.Builder<Entry<ScoreRule>> scoreRules = ImmutableList.builder();
    final ImmutableList.Builder<Entry<GradeRule>> gradeRules = ImmutableList.builder();
    final ImmutableList.Builder<Entry<PayRule>> payRules = ImmutableList.builder();
    final ImmutableList.Builder<Entry<ShareRule>> shareRules = ImmutableList.builder();
    final ImmutableList.Builder<Entry<SettleRule>> settleRules = ImmutableList.builder();
    final ImmutableList.Builder<Entry<OutcomeRule>> outcomeRules = ImmutableList.builder();
    final ImmutableList.Builder<Entry<TeamOutcomeRule>> teamOutcomeRules = ImmutableList.builder();

    PlanBuilder(PlanRef ref, Currency currency) {
        if (ref.version().isBlank()) {
            throw new IllegalArgumentException("Expected a version for plan " + ref.id() + ", but found none");
        }
        this.ref = ref;
        this.currency = currency;
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
        return credit(Entry.of(id, rule));
    }

    /** Adds a rule of the CREDIT room. */
    public PlanBuilder credit(Entry<? extends CreditRule> entry) {
        require(entry.when() == null && !entry.hasAmountClauses(), entry, PlanPhrases.NO_CLAUSES.filled("CREDIT"));
        creditRules.add(widened(always(entry, "CREDIT")));
        return this;
    }

    /** Sets the rule that scores. */
    public PlanBuilder score(String id, ScoreRule rule) {
        return score(Entry.of(id, rule));
    }

    /** Sets the rule that scores; its condition, on facts only, says who is assessed. */
    public PlanBuilder score(Entry<? extends ScoreRule> entry) {
        require(!entry.hasAmountClauses(), entry, PlanPhrases.CONDITION_ALONE.filled("SCORE"));
        scoreRules.add(widened(always(entry, "SCORE")));
        return this;
    }

    /** Sets the rule that grades. */
    public PlanBuilder grade(String id, GradeRule rule) {
        return grade(Entry.of(id, rule));
    }

    /** Sets the rule that grades. */
    public PlanBuilder grade(Entry<? extends GradeRule> entry) {
        require(entry.when() == null && !entry.hasAmountClauses(), entry, PlanPhrases.NO_CLAUSES_ON_GRADES);
        gradeRules.add(widened(always(entry, "SCORE")));
        return this;
    }

    /** Adds a rule of the PAY room. */
    public PlanBuilder pay(String id, PayRule rule) {
        return pay(Entry.of(id, rule));
    }

    /** Adds a rule of the PAY room. */
    public PlanBuilder pay(Entry<? extends PayRule> entry) {
        payRules.add(widened(entry));
        return this;
    }

    /** Adds a rule of the SHARE room. */
    public PlanBuilder share(String id, ShareRule rule) {
        return share(Entry.of(id, rule));
    }

    /** Adds a rule of the SHARE room. */
    public PlanBuilder share(Entry<? extends ShareRule> entry) {
        require(!entry.hasLimits(), entry, PlanPhrases.NO_LIMITS);
        shareRules.add(widened(entry));
        return this;
    }

    /** Adds a rule of the SETTLE room. */
    public PlanBuilder settle(String id, SettleRule rule) {
        return settle(Entry.of(id, rule));
    }

    /** Adds a rule of the SETTLE room. */
    public PlanBuilder settle(Entry<? extends SettleRule> entry) {
        require(!entry.hasAmountClauses(), entry, PlanPhrases.CONDITION_ALONE.filled("SETTLE"));
        require(
                !(entry.rule() instanceof CorrectionRule) || (entry.when() == null && entry.cadence() == null),
                entry,
                PlanPhrases.CORRECTIONS_ALWAYS);
        settleRules.add(widened(entry));
        return this;
    }

    /** Adds a rule of the OUTCOME room. */
    public PlanBuilder outcome(String id, OutcomeRule rule) {
        return outcome(Entry.of(id, rule));
    }

    /** Adds a rule of the OUTCOME room. */
    public PlanBuilder outcome(Entry<? extends OutcomeRule> entry) {
        require(!entry.hasAmountClauses(), entry, PlanPhrases.CONDITION_ALONE.filled("OUTCOME"));
        outcomeRules.add(widened(entry));
        return this;
    }

    /** Adds a rule of the OUTCOME room that looks at the team as a whole. */
    public PlanBuilder teamOutcome(String id, TeamOutcomeRule rule) {
        return teamOutcome(Entry.of(id, rule));
    }

    /** Adds a rule of the OUTCOME room that looks at the team as a whole. */
    public PlanBuilder teamOutcome(Entry<? extends TeamOutcomeRule> entry) {
        require(entry.when() == null && !entry.hasAmountClauses(), entry, PlanPhrases.NO_CLAUSES_ON_TEAM_OUTCOMES);
        teamOutcomeRules.add(widened(entry));
        return this;
    }

    /** Finishes the plan; whether it is wise is told by {@link CompensationPlan#check()}. */
    public CompensationPlan build() {
        return new CompensationPlan(this);
    }

    private <R extends Rule> Entry<R> always(Entry<R> entry, String room) {
        require(entry.cadence() == null, entry, PlanPhrases.DUE_IN_EACH.filled(room));
        return entry;
    }

    private void require(boolean met, Entry<?> entry, Words expected) {
        if (!met) {
            Condition when = entry.when();
            String clauses = (when == null ? "" : "when " + when.canonicalText() + " ")
                    + (entry.times() == null ? "" : "times " + entry.times().canonicalText() + " ")
                    + (entry.atLeast() == null ? "" : "at least " + entry.atLeast() + " ")
                    + (entry.atMost() == null ? "" : "at most " + entry.atMost() + " ")
                    + (entry.cadence() == null ? "" : "every " + entry.cadence() + " ");
            throw Refused.of(expected, PlanPhrases.CLAUSES.filled(clauses.strip(), ref.id(), entry.id()));
        }
    }

    // Safe: an entry is immutable, and an Entry<? extends R> hands out rules of R only.
    @SuppressWarnings("unchecked")
    private static <R extends Rule> Entry<R> widened(Entry<? extends R> entry) {
        return (Entry<R>) entry;
    }
}
