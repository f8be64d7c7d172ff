// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Overtime by multiples of the hourly wage, which is the month's wage ÷ days a month ÷ hours a day.
 *
 * <p>With 3000.00, 21.75 days and 8 hours, 10 hours at 1.5 are 258.62 from the exact hourly wage, and 258.60 from one
 * that is rounded to the fen first.
 *
 * @param base the earlier PAY rules whose unrounded amounts are the month's wage, at least one, each once
 * @param daysPerMonth the working days of a month by which the wage is divided, positive; 21.75 by Chinese law
 * @param hoursPerDay the hours of a working day, positive
 * @param rows the kinds of overtime, at least one, each metric once
 * @param hourlyRounding how the hourly wage is rounded before it is multiplied, or null for not at all
 */
public record OvertimePay(
        ImmutableList<RuleId> base,
        Exact daysPerMonth,
        Exact hoursPerDay,
        ImmutableList<Row> rows,
        @Nullable Rounding hourlyRounding)
        implements PayRule {

    public static final BlockType<OvertimePay> TYPE = BlockType.of("overtime-pay", PayRule.class, OvertimePay.class)
            .with(
                    Field.required("base", FieldType.listOf(FieldType.RULE), OvertimePay::base),
                    Field.withDefault("days-per-month", FieldType.NUMBER, OvertimePay::daysPerMonth, Exact.of("21.75")),
                    Field.withDefault("hours-per-day", FieldType.NUMBER, OvertimePay::hoursPerDay, Exact.of(8)),
                    Field.required("rows", FieldType.listOf(FieldType.row(Row.TYPE)), OvertimePay::rows),
                    Field.optional("hourly-rounding", FieldType.ROUNDING, pay -> pay.hourlyRounding),
                    OvertimePay::new);

    /**
     * A kind of overtime.
     *
     * @param hours the hours of this kind, a metric that is a duration in hours
     * @param multiple how many times the hourly wage an hour pays, not negative
     */
    public record Row(Metric hours, Exact multiple) implements Serializable {

        public static final BlockType<Row> TYPE = BlockType.row("overtime-multiple", Row.class)
                .with(
                        Field.required("hours", FieldType.METRIC, Row::hours),
                        Field.required("multiple", FieldType.NUMBER, Row::multiple),
                        Row::new);

        /**
         * Creates a row.
         *
         * @throws IllegalArgumentException if the metric is not in hours, or the multiple is negative
         */
        public Row {
            Refused.when(
                    hours.unitKind() != Unit.Kind.HOURS || hours.kind() != MetricKind.DURATION,
                    WagePhrases.IN_HOURS,
                    hours.described());
            Refused.when(multiple.isNegative(), WagePhrases.MULTIPLE.filled(hours.id()), multiple);
            multiple = multiple.withoutTerm();
        }
    }

    /**
     * Creates overtime pay.
     *
     * @throws IllegalArgumentException if there is no base or no row, one stands there twice, or the days or the hours
     *     are not positive
     */
    public OvertimePay {
        LineGroup.check(SettlePhrases.OVERTIME_BASE, base);
        Refused.when(
                !daysPerMonth.isPositive() || !hoursPerDay.isPositive(),
                WagePhrases.DAYS_AND_HOURS,
                daysPerMonth + ", " + hoursPerDay);
        Refused.when(rows.isEmpty(), WagePhrases.SOME_OVERTIME, null);
        Refused.whenTwice(rows.stream().map(Row::hours).toList(), WagePhrases.OVERTIME_DIFFERS);
        daysPerMonth = daysPerMonth.withoutTerm();
        hoursPerDay = hoursPerDay.withoutTerm();
    }

    /** This pay with the hourly wage rounded before it is multiplied. */
    public OvertimePay withHourlyRounding(Rounding rounding) {
        return new OvertimePay(base, daysPerMonth, hoursPerDay, rows, rounding);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Row row : rows) {
            if (row.multiple.isLessThan(Exact.ONE)) {
                findings.add(Finding.of(
                        Severity.WARNING,
                        WagePhrases.OVERTIME_BELOW_WAGE.filled(row.hours.label(), Figure.of(row.multiple))));
            }
        }
        return findings.build();
    }

    @Override
    public Step prepare(Preparation preparation) {
        base.forEach(preparation::monthlyBase);
        ImmutableList<Slot<Exact>> hours =
                rows.stream().map(row -> preparation.number(row.hours)).collect(ImmutableList.toImmutableList());
        return agent -> pay(agent, hours);
    }

    private Exact pay(ScoredAgent agent, List<Slot<Exact>> hours) {
        Exact monthly = agent.base(base.get(0));
        for (int i = 1; i < base.size(); i++) {
            monthly = monthly.plus(agent.base(base.get(i)));
        }
        Exact hourly = monthly.dividedBy(agent.figure(daysPerMonth, Unit.NUMBER))
                .dividedBy(agent.figure(hoursPerDay, Unit.NUMBER));
        hourly = Formulas.stage(agent, hourly, WagePhrases.HOURLY_WAGE);
        if (hourlyRounding != null) {
            hourly = Formulas.stage(agent, hourly.rounded(hourlyRounding), WagePhrases.HOURLY_WAGE);
        }
        Exact pay = Exact.ZERO;
        boolean first = true;
        for (int i = 0; i < hours.size(); i++) {
            Exact worked = agent.number(hours.get(i));
            if (!worked.isZero()) {
                Exact part = hourly.times(agent.figure(rows.get(i).multiple, Unit.NUMBER))
                        .times(worked);
                pay = first ? part : pay.plus(part);
                first = false;
            }
        }
        return first ? agent.amount(Exact.ZERO) : pay;
    }
}
