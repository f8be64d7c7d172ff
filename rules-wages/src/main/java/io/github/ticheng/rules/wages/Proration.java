// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The share of the period's days on which the agent was employed and not absent: for joiners, leavers and absence. It
 * stands as <i>times</i> of a wage.
 *
 * <p>It is 0 to 1: absence beyond the days employed leaves nothing, and so does a period without a day that counts. The
 * shares of a leaver and of the successor who joins on the day after sum to 1. The days of a month that is made of weeks
 * are those of its weeks.
 *
 * <table>
 * <caption>A wage of 3100.00 in July 2024, with 31 days of which 23 are working days</caption>
 * <tr><th>agent</th><th>calendar days</th><th>working days</th></tr>
 * <tr><td>the whole month</td><td>3100.00</td><td>3100.00</td></tr>
 * <tr><td>joined on the 16th</td><td>16 ÷ 31: 1600.00</td><td>12 ÷ 23: 1617.39</td></tr>
 * <tr><td>left on the 15th</td><td>15 ÷ 31: 1500.00</td><td>11 ÷ 23: 1482.61</td></tr>
 * </table>
 *
 * <p>The whole period may count as a declared number of days, such as 21.75 or 26, whatever the calendar has. Then a
 * period without a day away is still paid whole, and otherwise either the days present or the days away are counted:
 *
 * <table>
 * <caption>A wage of 2175.00 in a month of 23 working days that counts as 21.75</caption>
 * <tr><th>agent</th><th>PRESENT</th><th>AWAY</th></tr>
 * <tr><td>the whole month</td><td>2175.00</td><td>2175.00</td></tr>
 * <tr><td>3 of 23 days away</td><td>20 ÷ 21.75: 2000.00</td><td>18.75 ÷ 21.75: 1875.00</td></tr>
 * <tr><td>1 of 23 days away</td><td>22, at most 21.75: 2175.00</td><td>20.75 ÷ 21.75: 2075.00</td></tr>
 * <tr><td>22 of 23 days away</td><td>1 ÷ 21.75: 100.00</td><td>0.00</td></tr>
 * </table>
 *
 * @param days which days count
 * @param absence the days of absence that are not paid, a duration in days counted in the same calendar; or null
 * @param daysOfPeriod how many days the whole period counts as, above zero; null for those of the calendar
 * @param counted which days are counted where the number is declared; {@link Counted#PRESENT} otherwise
 */
public record Proration(
        DayCalendar days,
        @Nullable Metric absence,
        @Nullable Exact daysOfPeriod,
        Counted counted) implements Factor {

    public static final BlockType<Proration> TYPE = BlockType.of("employment-share", Factor.class, Proration.class)
            .with(
                    Field.required("days", FieldType.block(DayCalendar.class), Proration::days),
                    Field.optional("absence", FieldType.METRIC, share -> share.absence),
                    Field.optional("days-of-period", FieldType.NUMBER, share -> share.daysOfPeriod),
                    Field.withDefault("counted", Proration::counted, Counted.PRESENT),
                    Proration::new);

    /** Which days are counted where a whole period counts as a declared number of them. */
    public enum Counted {
        /** Those present, up to the number: a day's wage is paid for each. */
        PRESENT,
        /** Those away, up to the number: a day's wage is taken off for each. */
        AWAY
    }

    /**
     * Creates a factor.
     *
     * @throws IllegalArgumentException if the absence is no duration in days, the number of days is not above zero, or
     *     days away are counted without one
     */
    public Proration {
        if (absence != null && (absence.kind() != MetricKind.DURATION || absence.unitKind() != Unit.Kind.DAYS)) {
            throw Refused.of(WagePhrases.ABSENCE_IN_DAYS, absence.described());
        }
        daysOfPeriod = daysOfPeriod == null ? null : daysOfPeriod.withoutTerm();
        Refused.when(daysOfPeriod != null && !daysOfPeriod.isPositive(), WagePhrases.POSITIVE_DAYS, daysOfPeriod);
        Refused.when(daysOfPeriod == null && counted == Counted.AWAY, WagePhrases.DAYS_TO_COUNT, null);
    }

    /** This share less the days of absence. */
    public Proration less(Metric daysAbsent) {
        return new Proration(days, daysAbsent, daysOfPeriod, counted);
    }

    /** This share with a whole period that counts as so many days: {@code of("21.75", Counted.AWAY)}. */
    public Proration of(String wholeDays, Counted daysCounted) {
        return new Proration(days, absence, Exact.parse(wholeDays), daysCounted);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean rises() {
        return absence == null || absence.better() != Better.HIGHER;
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Exact> slot = absence == null ? null : preparation.number(absence);
        return agent -> share(agent, slot == null ? null : agent.number(slot));
    }

    private Exact share(ScoredAgent agent, @Nullable Exact absent) {
        Period period = agent.days();
        LocalDate first = period.firstDay();
        LocalDate last = period.lastDay();
        LocalDate hired = agent.agent().hiredOn().orElse(first);
        LocalDate left = agent.agent().leftOn().orElse(last);
        boolean whole = !hired.isAfter(first) && !left.isBefore(last);
        if (whole && (absent == null || absent.isZero()) && !agent.isExplaining()) {
            return days.daysBetween(first, last) == 0 ? Exact.ZERO : Exact.ONE;
        }
        int due = days.daysBetween(first, last);
        int employed = days.daysBetween(hired.isAfter(first) ? hired : first, left.isBefore(last) ? left : last);
        if (due == 0) {
            agent.note(Message.of(WagePhrases.NO_DAYS));
            return agent.figure(Exact.ZERO, Unit.NUMBER);
        }
        if (daysOfPeriod != null) {
            return declared(agent, daysOfPeriod, due, employed, absent);
        }
        Exact present = agent.input(WagePhrases.DAYS_EMPLOYED, Exact.of(employed), Unit.DAYS)
                .from(Source.of(Source.Kind.DAYS, "employed"));
        present = less(present, absent);
        return Formulas.stage(
                agent,
                present.dividedBy(agent.input(WagePhrases.DAYS_OF_PERIOD, Exact.of(due), Unit.DAYS)
                        .from(Source.of(Source.Kind.DAYS, "period"))),
                WagePhrases.EMPLOYED_SHARE);
    }

    private Exact declared(ScoredAgent agent, Exact all, int due, int employed, @Nullable Exact absent) {
        Exact whole = agent.figure(all, Unit.DAYS).named(WagePhrases.DAYS_DECLARED);
        if (employed == due && (absent == null || absent.isZero())) {
            if (absent != null) {
                absent.term().ifPresent(term -> agent.note(Explanation.calculation(term)));
            }
            return agent.figure(Exact.ONE, Unit.NUMBER).from(Source.of(Source.Kind.DAYS, "employed"));
        }
        Exact days;
        if (counted == Counted.PRESENT) {
            Exact present = less(
                    agent.input(WagePhrases.DAYS_EMPLOYED, Exact.of(employed), Unit.DAYS)
                            .from(Source.of(Source.Kind.DAYS, "employed")),
                    absent);
            days = present.isGreaterThan(all) ? present.min(whole) : present;
        } else {
            Exact away = agent.input(WagePhrases.DAYS_AWAY, Exact.of(due - employed), Unit.DAYS)
                    .from(Source.of(Source.Kind.DAYS, "away"));
            days = less(whole, absent == null ? away : away.plus(absent));
        }
        return Formulas.stage(agent, days.dividedBy(whole), WagePhrases.EMPLOYED_SHARE);
    }

    private static Exact less(Exact days, @Nullable Exact absent) {
        Exact left = absent == null ? days : days.minus(absent);
        return left.isNegative() ? left.max(Exact.ZERO) : left;
    }
}
