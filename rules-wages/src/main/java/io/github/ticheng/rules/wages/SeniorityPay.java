// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.room.TeamColumns.Amounts;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seniority pay in equal steps: an amount for every so many full months of service beyond a first stretch.
 *
 * <p>Months are full by the calendar, as {@link io.github.ticheng.core.team.Agent#fullMonthsServed} counts them: a month
 * is full on the day before its day of the month comes round again, or on the month's last day where that month is too
 * short, so who was hired on the 31st has one on the last day of February. An agent without a day of hiring is a
 * problem.
 *
 * <table>
 * <caption>100.00 for every 3 months after the first 3</caption>
 * <tr><th>full months</th><th>steps</th><th>pay</th></tr>
 * <tr><td>2</td><td>0</td><td>0.00</td></tr>
 * <tr><td>3</td><td>0</td><td>0.00</td></tr>
 * <tr><td>5</td><td>0</td><td>0.00</td></tr>
 * <tr><td>6</td><td>1</td><td>100.00</td></tr>
 * <tr><td>14</td><td>3</td><td>300.00</td></tr>
 * </table>
 *
 * @param amount what each step adds, in the plan's currency; any sign
 * @param everyMonths how many full months make a step, 1 or more
 * @param afterMonths how many full months come first and make no step, 0 or more
 * @param mostSteps how many steps count at most, 1 or more; or null for all of them
 * @param countedOn the day of the period up to which service is counted
 */
public record SeniorityPay(
        Exact amount,
        int everyMonths,
        int afterMonths,
        @Nullable Integer mostSteps,
        CountedOn countedOn) implements PayRule {

    public static final BlockType<SeniorityPay> TYPE = BlockType.of("seniority-pay", PayRule.class, SeniorityPay.class)
            .with(
                    Field.required("amount", FieldType.AMOUNT, SeniorityPay::amount),
                    Field.required("every-months", FieldType.COUNT, SeniorityPay::everyMonths),
                    Field.withDefault("after-months", FieldType.COUNT, SeniorityPay::afterMonths, 0),
                    Field.optional("most-steps", FieldType.COUNT, pay -> pay.mostSteps),
                    Field.withDefault("counted-on", SeniorityPay::countedOn, CountedOn.LAST_DAY),
                    SeniorityPay::new);

    /** The day of a period on which service is looked at. */
    public enum CountedOn {
        /** The first day: a step that fills up within the month pays from the next month on. */
        FIRST_DAY,
        /** The last day: a step that fills up within the month pays for that month already. */
        LAST_DAY
    }

    /**
     * Creates seniority pay.
     *
     * @throws IllegalArgumentException if a step has no month, the first stretch is negative, or no step may count
     */
    public SeniorityPay {
        amount = amount.withoutTerm();
        Refused.when(everyMonths < 1, WagePhrases.A_STEP, everyMonths);
        Refused.when(afterMonths < 0, WagePhrases.NO_NEGATIVE_MONTHS, afterMonths);
        Refused.when(mostSteps != null && mostSteps < 1, WagePhrases.MOST_STEPS, mostSteps);
    }

    /** This pay with a first stretch of full months that make no step. */
    public SeniorityPay after(int months) {
        return new SeniorityPay(amount, everyMonths, months, mostSteps, countedOn);
    }

    /** This pay with so many steps at most. */
    public SeniorityPay atMostSteps(int steps) {
        return new SeniorityPay(amount, everyMonths, afterMonths, steps, countedOn);
    }

    /** This pay with service counted on another day of the period. */
    public SeniorityPay countedOn(CountedOn day) {
        return new SeniorityPay(amount, everyMonths, afterMonths, mostSteps, day);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        return amount.isNegative()
                ? ImmutableList.of(
                        Finding.of(Severity.WARNING, WagePhrases.SENIORITY_FALLS.filled(Figure.of(amount, money))))
                : ImmutableList.of();
    }

    @Override
    public boolean hasLimits() {
        return mostSteps != null;
    }

    @Override
    public Step prepare(Preparation preparation) {
        return new Step() {
            @Override
            public Exact amount(ScoredAgent agent) {
                return pay(agent);
            }

            @Override
            public @Nullable Amounts amounts(TeamColumns team) {
                return amount.fitsLong(2) ? pay(team, amount.toLong(2)) : null;
            }
        };
    }

    private Amounts pay(TeamColumns team, long cents) {
        LongColumn months = team.monthsServed(day(team.period()));
        long[] paid = team.column();
        for (int row = 0; row < team.rows(); row++) {
            long served = months.at(row);
            paid[row] = served == LongColumn.HOLE ? served : LongColumn.times(steps((int) served), cents);
        }
        return new Amounts(paid, 100);
    }

    private LocalDate day(Period period) {
        return countedOn == CountedOn.LAST_DAY ? period.lastDay() : period.firstDay();
    }

    private int steps(int months) {
        int steps = Math.max(0, (months - afterMonths) / everyMonths);
        return mostSteps == null ? steps : Math.min(steps, mostSteps);
    }

    private Exact pay(ScoredAgent agent) {
        LocalDate day = day(agent.period());
        if (!agent.agent().isServiceKnown()) {
            throw new ProblemSignal(Message.of(WagePhrases.NOT_HIRED));
        }
        int months = agent.agent().fullMonthsServed(day);
        agent.note(() -> WagePhrases.SERVED.filled(months, day.toString()));
        return agent.input(WagePhrases.STEPS, Exact.of(steps(months)), Unit.NUMBER)
                .from(Source.of(Source.Kind.DAYS, "served"))
                .times(agent.amount(amount));
    }
}
