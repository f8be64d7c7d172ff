// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.Fields;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
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
 * shares of a leaver and of the successor who joins on the day after sum to 1.
 *
 * <table>
 * <caption>A wage of 3100.00 in July 2024, with 31 days of which 23 are working days</caption>
 * <tr><th>agent</th><th>calendar days</th><th>working days</th></tr>
 * <tr><td>the whole month</td><td>3100.00</td><td>3100.00</td></tr>
 * <tr><td>joined on the 16th</td><td>16 ÷ 31: 1600.00</td><td>12 ÷ 23: 1617.39</td></tr>
 * <tr><td>left on the 15th</td><td>15 ÷ 31: 1500.00</td><td>11 ÷ 23: 1482.61</td></tr>
 * </table>
 *
 * @param days which days count
 * @param absence the days of absence that are not paid, a duration in days counted in the same calendar; or null
 */
public record Proration(DayCalendar days, @Nullable Metric absence) implements Factor {

    public static final BlockType<Proration> TYPE = BlockType.of(
            "employment-share",
            Factor.class,
            Proration.class,
            Fields.of(
                    Field.required("days", FieldType.block(DayCalendar.class), Proration::days),
                    Field.optional("absence", FieldType.METRIC, share -> share.absence),
                    Proration::new));

    /**
     * Creates a factor.
     *
     * @throws IllegalArgumentException if the absence is no duration in days
     */
    public Proration {
        if (absence != null && (absence.kind() != MetricKind.DURATION || absence.unitKind() != Unit.Kind.DAYS)) {
            throw Refused.of(WagePhrases.ABSENCE_IN_DAYS, absence.described());
        }
    }

    /** This share less the days of absence. */
    public Proration less(Metric daysAbsent) {
        return new Proration(days, daysAbsent);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Exact> slot = absence == null ? null : preparation.number(absence);
        return agent -> share(agent, slot == null ? null : agent.number(slot));
    }

    private Exact share(ScoredAgent agent, @Nullable Exact absent) {
        LocalDate first = agent.period().firstDay();
        LocalDate last = agent.period().lastDay();
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
        Exact present = agent.input(WagePhrases.DAYS_EMPLOYED, Exact.of(employed), Unit.DAYS);
        if (absent != null) {
            present = present.minus(absent);
            if (present.isNegative()) {
                present = present.max(Exact.ZERO);
            }
        }
        return Formulas.stage(
                agent,
                present.dividedBy(agent.input(WagePhrases.DAYS_OF_PERIOD, Exact.of(due), Unit.DAYS)),
                WagePhrases.EMPLOYED_SHARE);
    }
}
