// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.rule.TeamOutcomeRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PlanRef;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.team.TeamFacts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A compensation plan: who is paid what, room by room, in one currency.
 *
 * <p>Immutable, equal by value, and safe for use by any number of threads. A plan that was used is never changed, only
 * succeeded by another version; a {@link PlanBook} keeps the versions.
 *
 * <p>Anything that can be computed can be built; what is wrong or unwise is told by {@link #check()}. A plan with
 * findings of severity error does not run.
 */
public final class CompensationPlan implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PlanRef ref;
    private final @Nullable LocalDate inForceFrom;
    private final @Nullable LocalDate inForceUntil;
    private final @Nullable PayPeriod payPeriod;
    private final Currency currency;
    private final Rounding rounding;
    private final @Nullable Condition eligibility;
    private final ImmutableList<Entry<CreditRule>> creditRules;
    private final ImmutableList<Entry<ScoreRule>> scoreRules;
    private final ImmutableList<Entry<GradeRule>> gradeRules;
    private final ImmutableList<Entry<PayRule>> payRules;
    private final ImmutableList<Entry<ShareRule>> shareRules;
    private final ImmutableList<Entry<SettleRule>> settleRules;
    private final ImmutableList<Entry<OutcomeRule>> outcomeRules;
    private final ImmutableList<Entry<TeamOutcomeRule>> teamOutcomeRules;
    private transient volatile @Nullable PreparedPlan prepared;
    private transient volatile @Nullable String canonicalText;

    CompensationPlan(PlanBuilder builder) {
        this.ref = builder.ref;
        this.inForceFrom = builder.inForceFrom;
        this.inForceUntil = builder.inForceUntil;
        this.payPeriod = builder.payPeriod;
        this.currency = builder.currency;
        this.rounding = builder.rounding != null ? builder.rounding : Rounding.of(builder.currency);
        this.eligibility = builder.eligibility;
        this.creditRules = builder.creditRules.build();
        this.scoreRules = builder.scoreRules.build();
        this.gradeRules = builder.gradeRules.build();
        this.payRules = builder.payRules.build();
        this.shareRules = builder.shareRules.build();
        this.settleRules = builder.settleRules.build();
        this.outcomeRules = builder.outcomeRules.build();
        this.teamOutcomeRules = builder.teamOutcomeRules.build();
    }

    /**
     * Starts a plan: {@code CompensationPlan.builder("corner-shop", "2024-07", "CNY")}.
     *
     * @param id the plan's id through all its versions: lower-case words joined by hyphens
     * @param version the version, not blank
     * @param currencyCode the ISO 4217 currency in which the plan pays
     * @throws IllegalArgumentException if the id, the version or the currency is none
     */
    public static PlanBuilder builder(String id, String version, String currencyCode) {
        return new PlanBuilder(new PlanRef(PlanId.of(id), version), Money.currency(currencyCode));
    }

    // ------------------------------------------------------------------------------------------ running

    /**
     * Pays a team that has no earlier periods on record.
     *
     * @throws ProblemsException as {@link #run(TeamFacts, Ledger)} does
     */
    public TeamRun run(TeamFacts facts) {
        return run(facts, Ledger.empty());
    }

    /**
     * Pays a team for a period.
     *
     * <p>The ledger may leave out periods in which the team was not paid: what looks back on one says what it does then.
     * Whether one was left out by mistake is for whoever keeps the ledger to ask ({@link Ledger#gapBefore}).
     *
     * @param facts the team's facts of the period
     * @param ledger what the team was paid before, by versions of this plan
     * @throws ProblemsException if the plan has errors, is not in force for the period, pays other periods or in another
     *     currency, if the ledger is another team's, another plan's or in another currency, or does not end before the
     *     period, or if facts are missing; it lists all problems of the team
     */
    public TeamRun run(TeamFacts facts, Ledger ledger) {
        return prepared().run(facts, ledger);
    }

    /** Pays a team for a period, or tells why not: {@link #run(TeamFacts, Ledger)} with problems as data. */
    public TeamResult tryRun(TeamFacts facts, Ledger ledger) {
        try {
            return TeamResult.paid(run(facts, ledger));
        } catch (ProblemsException refused) {
            return TeamResult.refused(facts.team(), facts.period(), refused.problems());
        }
    }

    /**
     * Pays several teams. A problem stops its team and no other.
     *
     * @param teams the facts of each team
     * @param ledgers what each team was paid before; a team without an entry has nothing on record
     * @return a result per team, in the given order: paid, or refused with its problems
     */
    public ImmutableList<TeamResult> runEach(Iterable<TeamFacts> teams, Map<TeamId, Ledger> ledgers) {
        ImmutableList.Builder<TeamResult> results = ImmutableList.builder();
        for (TeamFacts facts : teams) {
            results.add(tryRun(facts, ledgers.getOrDefault(facts.team(), Ledger.empty())));
        }
        return results.build();
    }

    /**
     * Pays several teams, or none of them.
     *
     * @throws ProblemsException if any team has problems; it lists those of all teams
     */
    public ImmutableList<TeamRun> runAll(Iterable<TeamFacts> teams, Map<TeamId, Ledger> ledgers) {
        ImmutableList.Builder<TeamRun> runs = ImmutableList.builder();
        List<Problem> problems = new ArrayList<>();
        for (TeamResult result : runEach(teams, ledgers)) {
            result.run().ifPresent(runs::add);
            problems.addAll(result.problems());
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return runs.build();
    }

    // ------------------------------------------------------------------------------------------ checking

    /** What is wrong or unwise in this plan, errors first, then in the order of the plan. */
    public ImmutableList<Finding> check() {
        return PlanCheck.of(this, null);
    }

    /**
     * What is wrong or unwise in this plan for a host that supplies only some metrics: a rule that needs another one
     * is an error, and it is noted which of them no rule reads.
     */
    public ImmutableList<Finding> check(Iterable<Metric> supplied) {
        return PlanCheck.of(this, ImmutableList.copyOf(supplied));
    }

    /** The metrics that the rules, clauses and the eligibility of this plan read, of agents or of the team itself. */
    public ImmutableSet<Metric> reads() {
        return ImmutableSet.copyOf(prepared().slots.all());
    }

    /** 64 hexadecimal digits: the SHA-256 of the {@linkplain #canonicalText canonical text}. */
    public String fingerprint() {
        return Fingerprint.of(canonicalText());
    }

    /**
     * The plan as text that is the same for equal plans and different for different ones; for fingerprints, not for
     * people.
     */
    public String canonicalText() {
        String written = canonicalText;
        if (written == null) {
            written = writeCanonicalText();
            canonicalText = written;
        }
        return written;
    }

    private String writeCanonicalText() {
        StringBuilder text = new StringBuilder("plan " + ref + "\nin-force " + inForceFrom + " " + inForceUntil
                + (payPeriod == null ? "" : "\npay-period " + payPeriod)
                + "\ncurrency " + currency.getCurrencyCode() + "\nrounding " + rounding + "\neligibility "
                + (eligibility == null ? "-" : eligibility.canonicalText()) + "\n");
        for (Entry<? extends Rule> entry : entries()) {
            text.append(roomOf(entry.rule()))
                    .append(' ')
                    .append(entry.canonicalText())
                    .append('\n');
        }
        return text.toString();
    }

    PreparedPlan prepared() {
        PreparedPlan ready = prepared;
        if (ready == null) {
            ready = PreparedPlan.of(this);
            prepared = ready;
        }
        return ready;
    }

    // ------------------------------------------------------------------------------------------ values

    /** The plan's id and version. */
    public PlanRef ref() {
        return ref;
    }

    /** The first day on which the plan is in force; empty for always. */
    public Optional<LocalDate> inForceFrom() {
        return Optional.ofNullable(inForceFrom);
    }

    /** The last day on which the plan is in force; empty for ever. */
    public Optional<LocalDate> inForceUntil() {
        return Optional.ofNullable(inForceUntil);
    }

    /** Whether the plan is in force on every day of a period. */
    public boolean isInForce(Period period) {
        return (inForceFrom == null || !period.firstDay().isBefore(inForceFrom))
                && (inForceUntil == null || !period.lastDay().isAfter(inForceUntil));
    }

    /** Whether the plan is in force on some day of a period. */
    boolean isInForceWithin(Period period) {
        return (inForceFrom == null || !period.lastDay().isBefore(inForceFrom))
                && (inForceUntil == null || !period.firstDay().isAfter(inForceUntil));
    }

    /** For which stretches of days people are paid; empty where the plan does not say: months, or else free dates. */
    public Optional<PayPeriod> payPeriod() {
        return Optional.ofNullable(payPeriod);
    }

    public Currency currency() {
        return currency;
    }

    /** How an amount is rounded when it becomes a pay line. */
    public Rounding rounding() {
        return rounding;
    }

    /** Who is paid by this plan at all; empty for everybody. */
    public Optional<Condition> eligibility() {
        return Optional.ofNullable(eligibility);
    }

    public ImmutableList<Entry<CreditRule>> creditRules() {
        return creditRules;
    }

    /** The score rule, if the plan assesses; more than one is an error of the plan. */
    public ImmutableList<Entry<ScoreRule>> scoreRules() {
        return scoreRules;
    }

    /** The grade rule, if the plan grades; more than one is an error of the plan. */
    public ImmutableList<Entry<GradeRule>> gradeRules() {
        return gradeRules;
    }

    public ImmutableList<Entry<PayRule>> payRules() {
        return payRules;
    }

    public ImmutableList<Entry<ShareRule>> shareRules() {
        return shareRules;
    }

    public ImmutableList<Entry<SettleRule>> settleRules() {
        return settleRules;
    }

    public ImmutableList<Entry<OutcomeRule>> outcomeRules() {
        return outcomeRules;
    }

    public ImmutableList<Entry<TeamOutcomeRule>> teamOutcomeRules() {
        return teamOutcomeRules;
    }

    /** The entries of all rooms, in the order of the corridor. */
    public ImmutableList<Entry<? extends Rule>> entries() {
        return ImmutableList.<Entry<? extends Rule>>builder()
                .addAll(creditRules)
                .addAll(scoreRules)
                .addAll(gradeRules)
                .addAll(payRules)
                .addAll(shareRules)
                .addAll(settleRules)
                .addAll(outcomeRules)
                .addAll(teamOutcomeRules)
                .build();
    }

    /** The room in which a rule works. */
    static Room roomOf(Rule rule) {
        if (rule instanceof CreditRule) {
            return Room.CREDIT;
        }
        if (rule instanceof ScoreRule || rule instanceof GradeRule) {
            return Room.SCORE;
        }
        if (rule instanceof PayRule) {
            return Room.PAY;
        }
        if (rule instanceof ShareRule) {
            return Room.SHARE;
        }
        return rule instanceof SettleRule ? Room.SETTLE : Room.OUTCOME;
    }

    /** A mapper of a host that finds no properties may write nothing without a word. */
    @JsonValue
    @SuppressWarnings("DoNotCallSuggester") // mappers call it
    Object noJson() {
        throw new UnsupportedOperationException(
                "Expected a document of the plan in JSON, but found a plan given to a mapper");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompensationPlan that
                && ref.equals(that.ref)
                && Objects.equals(inForceFrom, that.inForceFrom)
                && Objects.equals(inForceUntil, that.inForceUntil)
                && Objects.equals(payPeriod, that.payPeriod)
                && currency.equals(that.currency)
                && rounding.equals(that.rounding)
                && Objects.equals(eligibility, that.eligibility)
                && entries().equals(that.entries());
    }

    @Override
    public int hashCode() {
        return Objects.hash(ref, currency, entries());
    }

    @Override
    public String toString() {
        return "plan " + ref;
    }
}
