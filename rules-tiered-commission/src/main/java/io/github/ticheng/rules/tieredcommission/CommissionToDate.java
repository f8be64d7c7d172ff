// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.Fields;
import io.github.ticheng.core.condition.UnknownMonth;
import io.github.ticheng.core.explain.Calculation;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Commission on the quarter, half-year or year to date, paid pay period by pay period: what all up to now earn, less what
 * those before now earned. Both are rounded as the plan rounds, from the first pay period on and before the clauses of
 * the entry, so they sum to what the whole period earns, to the cent.
 *
 * <p>A pay period counts in the longer period to which it belongs. Every metric that the commission reads is rolled up
 * from the ledger: sums, ratios from their parts, each as it counted then: with what CREDIT rules moved. Amounts of
 * earlier PAY rules, the scorecard and the team's values stay those of the pay period. So a gate inside is judged on the
 * values to date, and a gate around it, or the entry's {@code when}, on the pay period's; what they take from one is not
 * made up in a later one.
 *
 * <p>A correction of an earlier pay period changes the values to date from then on, and is itself paid by the rule that
 * pays corrections, so it is paid once.
 *
 * @param commission what is paid on the values to date
 * @param cadence the period in which they add up; not a month
 * @param unknownMonth what an earlier pay period counts as that has no record of the agent; those before the day of
 *     hiring count as nothing
 */
public record CommissionToDate(PayRule commission, Cadence cadence, UnknownMonth unknownMonth)
        implements MirroredCommission {

    public static final BlockType<CommissionToDate> TYPE = BlockType.of(
            "commission-to-date",
            PayRule.class,
            CommissionToDate.class,
            Fields.of(
                    Field.required("commission", FieldType.block(PayRule.class), CommissionToDate::commission),
                    Field.required("cadence", FieldType.choice(Cadence.class), CommissionToDate::cadence),
                    Field.required(
                            "unknown-month", FieldType.choice(UnknownMonth.class), CommissionToDate::unknownMonth),
                    CommissionToDate::new));

    /**
     * Creates a commission to date.
     *
     * @throws IllegalArgumentException if the cadence is a month, in which nothing adds up
     */
    public CommissionToDate {
        Refused.when(cadence == Cadence.MONTH, CommissionPhrases.ADDING_UP, "month");
    }

    /** This with another answer to an earlier pay period that has no record of the agent. */
    public CommissionToDate unknownMonth(UnknownMonth answer) {
        return new CommissionToDate(commission, cadence, answer);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Optional<Metric> mirrored() {
        return MirroredCommission.of(commission);
    }

    @Override
    public boolean hasLimits() {
        return commission.hasLimits();
    }

    @Override
    public boolean canBeNegative() {
        // A month in which the sum to date shrinks takes back what it earned before.
        return true;
    }

    @Override
    public Step prepare(Preparation preparation) {
        Step step = commission.prepare(preparation);
        Rounding rounding = preparation.rounding();
        preparation.addsUpOver(cadence);
        return agent -> amount(agent, step, rounding);
    }

    private Exact amount(ScoredAgent agent, Step step, Rounding rounding) {
        ImmutableList<LedgerEntry> earlier = earlier(agent);
        if (earlier.isEmpty()) {
            return stage(agent, step.amount(agent), rounding, CommissionPhrases.COMMISSION_TO_DATE);
        }
        Exact toDate = step.amount(new ToDateAgent(agent, earlier, true));
        Exact before = step.amount(new ToDateAgent(agent, earlier, false));
        return stage(agent, toDate, rounding, CommissionPhrases.COMMISSION_TO_DATE)
                .minus(stage(agent, before, rounding, CommissionPhrases.COMMISSION_BEFORE));
    }

    private static Exact stage(ScoredAgent agent, Exact amount, Rounding rounding, Label name) {
        if (agent.isExplaining()) {
            amount.named(name).term().ifPresent(term -> agent.note(new Calculation(term)));
        }
        return amount.rounded(rounding).named(name);
    }

    /** What is on record of the agent before the agent's period, within the period in which it adds up. */
    private ImmutableList<LedgerEntry> earlier(ScoredAgent agent) {
        LocalDate first = agent.payPeriod().longer(cadence, agent.paidPeriod()).firstDay();
        LocalDate last = agent.period().firstDay().minusDays(1);
        if (last.isBefore(first)) {
            return ImmutableList.of();
        }
        PastPeriod past = agent.past(Period.ofDays(first, last));
        past.missing().forEach(period -> unknown(agent, period));
        ImmutableList.Builder<LedgerEntry> known = ImmutableList.builder();
        for (LedgerEntry entry : past.entries()) {
            if (entry.has(agent.agent().id())) {
                known.add(entry);
            } else {
                unknown(agent, entry.period());
            }
        }
        return known.build();
    }

    /** Meets a pay period that has no record of the agent. */
    private void unknown(ScoredAgent agent, Period period) {
        boolean employed = agent.agent()
                .hiredOn()
                .map(day -> !day.isAfter(period.lastDay()))
                .orElse(true);
        if (employed && unknownMonth == UnknownMonth.PROBLEM) {
            throw new ProblemSignal(Message.saying(CommissionPhrases.MONTH_MISSING)
                    .with("month", period.toString())
                    .build());
        }
        if (employed && agent.isExplaining()) {
            agent.note(Message.saying(CommissionPhrases.MONTH_COUNTS_AS_ZERO)
                    .with("month", period.toString())
                    .build());
        }
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        return ImmutableList.<Finding>builder()
                .addAll(commission.findings(money))
                .addAll(GatedCommission.undecided(commission))
                .build();
    }
}
