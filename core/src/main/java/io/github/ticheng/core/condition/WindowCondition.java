// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A metric summed over a window of months that ends with the period, compared with a threshold: not absent for more
 * than 40 days within three months.
 *
 * <p>The period's own value is that of the run; the months before it are read from the ledger, pay period by pay period.
 * Where these are shorter than a month, the entry is due once a month or less often. A rule of a longer cadence looks at
 * a longer period, which takes up as many months of the window as it has; a window shorter than the period can never
 * hold. A month or pay period that is not on record counts as {@code unknown} says; one that ended before the agent was
 * hired counts as zero.
 *
 * @param metric the metric, one that sums up over periods
 * @param months how many months, the period's own included, 1 to 120
 * @param comparison how the sum must stand to the threshold
 * @param threshold the threshold in the metric's unit
 * @param unknown what a month counts as in which the agent has no value on record
 */
record WindowCondition(Metric metric, int months, Comparison comparison, Exact threshold, UnknownMonth unknown)
        implements Condition, Contradiction.Narrowing {

    private static final int LONGEST = 120;

    static final BlockType<WindowCondition> TYPE = BlockType.of("over-months", Condition.class, WindowCondition.class)
            .with(
                    Field.required("metric", FieldType.METRIC, WindowCondition::metric),
                    Field.required("months", FieldType.COUNT, WindowCondition::months),
                    Field.required("comparison", FieldType.choice(Comparison.class), WindowCondition::comparison),
                    Field.required(
                            "threshold",
                            FieldType.LEVEL,
                            condition -> Level.of(condition.threshold, condition.metric.unitKind())),
                    Field.required("unknown-month", FieldType.choice(UnknownMonth.class), WindowCondition::unknown),
                    (metric, months, comparison, threshold, unknown) ->
                            new WindowCondition(metric, months, comparison, threshold.in(metric.unitKind()), unknown))
            .shortly(
                    ShortForm.said("{metric} over {months} months/month {comparison} {threshold} where an unknown month"
                            + " {unknown-month}"));

    /** @throws IllegalArgumentException if the metric does not sum up over periods, or the months are not 1 to 120 */
    WindowCondition {
        Refused.when(metric.rollUp() != RollUp.SUM, ConditionPhrases.SUMMED_UP, metric.described());
        Refused.when(months < 1 || months > LONGEST, ConditionPhrases.WINDOW_MONTHS.filled(LONGEST), months);
        threshold = threshold.withoutTerm();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public void narrow(Contradiction left, boolean holds) {
        left.metric(ImmutableList.of(metric, months, unknown), metric, comparison, threshold, holds);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Contradiction.check(ImmutableList.of(this), preparation);
        Slot<Exact> slot = preparation.rolledUp(summed -> summed.number(metric));
        preparation.countsMonths(true);
        preparation.addsEarlier();
        int least = preparation.cadence().map(Cadence::months).orElse(1);
        if (months < least) {
            preparation.found(Finding.of(
                    Severity.ERROR, ConditionPhrases.WINDOW_TOO_SHORT.filled(least, months, metric.label())));
        }
        return agent -> holds(agent, agent.number(slot));
    }

    private boolean holds(ReportedAgent agent, Exact ownValue) {
        ImmutableList<Period> own = ownMonths(agent.period());
        LocalDate first = own.get(own.size() - 1).firstDay().minusMonths(months - 1L);
        Exact sum = own.size() < months ? ownValue.plus(before(agent, first)) : ownValue;
        boolean holds = comparison.holds(sum.compareTo(threshold));
        agent.note(() -> Gate.WINDOW
                .saying(metric, comparison, sum, threshold, agent.money(), holds)
                .with(
                        "first",
                        Period.ofDays(first, first.with(TemporalAdjusters.lastDayOfMonth()))
                                .toString())
                .with("last", own.get(own.size() - 1).toString())
                .build());
        return holds;
    }

    private ImmutableList<Period> ownMonths(Period period) {
        ImmutableList<Period> own = period.isWholeMonths() ? period.months() : ImmutableList.of();
        if (own.isEmpty() || own.size() > months) {
            throw new ProblemSignal(ConditionPhrases.WINDOW_WITHIN.filled(months, metric.label(), period.toString()));
        }
        return own;
    }

    /** What the months of the window before the agent's period come to. */
    private Exact before(ReportedAgent agent, LocalDate first) {
        if (first.getYear() < 1) {
            throw new ProblemSignal(missing(ConditionPhrases.WINDOW_UNKNOWN, agent.period()));
        }
        PastPeriod past =
                agent.past(Period.ofDays(first, agent.period().firstDay().minusDays(1)));
        past.missing().forEach(period -> unknown(agent, period));
        Exact sum = Exact.ZERO;
        for (LedgerEntry entry : past.entries()) {
            Optional<Quantity> value = entry.value(agent.agent().id(), metric);
            if (value.isEmpty()) {
                unknown(agent, entry.period());
                continue;
            }
            // The ledger finds values by the metric's id, which may have meant something else at the time.
            metric.problemWith(value.get()).ifPresent(problem -> {
                throw new ProblemSignal(problem);
            });
            sum = sum.plus((Exact) value.get());
        }
        return sum;
    }

    /** Meets a period in which the agent has no value on record. */
    private void unknown(ReportedAgent agent, Period period) {
        boolean employed = agent.agent()
                .hiredOn()
                .map(day -> !day.isAfter(period.lastDay()))
                .orElse(true);
        if (employed && unknown == UnknownMonth.PROBLEM) {
            throw new ProblemSignal(missing(ConditionPhrases.WINDOW_UNKNOWN, period));
        }
        if (employed && agent.isExplaining()) {
            agent.note(missing(ConditionPhrases.WINDOW_ZERO, period));
        }
    }

    private Message missing(Phrase phrase, Period month) {
        return phrase.filled(metric.label(), month);
    }

    @Override
    public Words requirement(Unit money) {
        return ConditionPhrases.WINDOW_REQUIRED.filled(
                metric.label(), comparison, Figure.of(threshold, metric.unit(money)), months);
    }
}
