// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.condition.UnknownMonth;
import io.github.ticheng.core.explain.Calculation;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import java.util.Optional;

/**
 * Commission on the quarter, half-year or year to date, paid month by month: what all months up to now earn, less what
 * the months before now earned. Both are rounded as the plan rounds, so the months sum to what the whole period earns,
 * to the cent.
 *
 * <p>Every metric that the commission reads is rolled up from the ledger: sums, ratios from their parts. Amounts of
 * earlier PAY rules, the scorecard and the team's values stay those of the month. So a gate inside is judged on the
 * values to date, and a gate around it, or the entry's {@code when}, on the month's; what they take from one month is
 * not made up in a later one.
 *
 * <p>The ledger keeps facts as they were reported: what a CREDIT rule moved into an agent's base in an earlier month is
 * not in them. A correction of an earlier month is paid by the correction, and does not change the record.
 *
 * @param commission what is paid on the values to date
 * @param cadence the period in which they add up; not a month
 * @param unknownMonth what an earlier month counts as that has no record of the agent; months before the day of hiring
 *     count as nothing
 */
public record CommissionToDate(PayRule commission, Cadence cadence, UnknownMonth unknownMonth)
        implements MirroredCommission {

    private static final Field<CommissionToDate, PayRule> COMMISSION =
            Field.required("commission", FieldType.block(PayRule.class), CommissionToDate::commission);
    private static final Field<CommissionToDate, Cadence> CADENCE =
            Field.required("cadence", FieldType.choice(Cadence.class), CommissionToDate::cadence);
    private static final Field<CommissionToDate, UnknownMonth> UNKNOWN_MONTH =
            Field.required("unknown-month", FieldType.choice(UnknownMonth.class), CommissionToDate::unknownMonth);

    public static final BlockType<CommissionToDate> TYPE = BlockType.of(
            "commission-to-date",
            PayRule.class,
            CommissionToDate.class,
            values -> new CommissionToDate(values.get(COMMISSION), values.get(CADENCE), values.get(UNKNOWN_MONTH)),
            COMMISSION,
            CADENCE,
            UNKNOWN_MONTH);

    /**
     * Creates a commission to date.
     *
     * @throws IllegalArgumentException if the cadence is a month, in which nothing adds up
     */
    public CommissionToDate {
        if (cadence == Cadence.MONTH) {
            throw new IllegalArgumentException("Expected a quarter, half-year or year to add up, but found MONTH");
        }
    }

    /** A commission on the quarter to date; an earlier month without a record is a problem. */
    public static CommissionToDate quarter(PayRule commission) {
        return new CommissionToDate(commission, Cadence.QUARTER, UnknownMonth.PROBLEM);
    }

    /** A commission on the year to date; an earlier month without a record is a problem. */
    public static CommissionToDate year(PayRule commission) {
        return new CommissionToDate(commission, Cadence.YEAR, UnknownMonth.PROBLEM);
    }

    /** This with another answer to an earlier month that has no record of the agent. */
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
        return agent -> amount(agent, step, rounding);
    }

    private Exact amount(ScoredAgent agent, Step step, Rounding rounding) {
        ImmutableList<Period> earlier = earlierMonths(agent);
        if (earlier.isEmpty()) {
            return step.amount(agent);
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

    /** The months on record before the agent's period, within the period in which they add up. */
    private ImmutableList<Period> earlierMonths(ScoredAgent agent) {
        Period period = agent.period();
        ImmutableList.Builder<Period> months = ImmutableList.builder();
        for (Period month : cadence.enclosing(period).months()) {
            if (month.lastDay().isBefore(period.firstDay()) && isOnRecord(agent, month)) {
                months.add(month);
            }
        }
        return months.build();
    }

    private boolean isOnRecord(ScoredAgent agent, Period month) {
        boolean known = agent.ledger()
                .entry(month)
                .filter(entry -> entry.has(agent.agent().id()))
                .isPresent();
        boolean employed = agent.agent()
                .hiredOn()
                .map(day -> !day.isAfter(month.lastDay()))
                .orElse(true);
        if (!known && employed && unknownMonth == UnknownMonth.PROBLEM) {
            throw new ProblemSignal(Message.saying(CommissionPhrases.MONTH_MISSING)
                    .with("month", month.toString())
                    .build());
        }
        if (!known && employed && agent.isExplaining()) {
            agent.note(Message.saying(CommissionPhrases.MONTH_COUNTS_AS_ZERO)
                    .with("month", month.toString())
                    .build());
        }
        return known;
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        return ImmutableList.<Finding>builder()
                .addAll(commission.findings(money))
                .addAll(GatedCommission.undecided(commission))
                .build();
    }
}
