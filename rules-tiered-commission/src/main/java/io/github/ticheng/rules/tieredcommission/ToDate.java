// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.rules.tieredcommission.CommissionToDate.AddsUp;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** The stretch in which values add up, and what is on record of it. */
record ToDate(AddsUp cadence, UnknownMonth unknownMonth, Month yearBegins) {

    void prepare(Preparation preparation) {
        preparation.addsEarlier();
        calendar().ifPresent(preparation::addsUpOver);
        int own = preparation.cadence().map(Cadence::months).orElse(1);
        int before = cadence == AddsUp.YEAR ? yearBegins.getValue() - 1 : 0;
        int all = cadence == AddsUp.YEAR
                ? Cadence.YEAR.months()
                : calendar().map(Cadence::months).orElse(own);
        if (all < own || before % own != 0) {
            Words stretch = before == 0
                    ? cadence
                    : Label.of("a year from month " + (before + 1), "自 " + (before + 1) + " 月起的一年");
            preparation.found(Finding.of(Severity.ERROR, CommissionPhrases.NOT_WHOLE.filled(own, stretch)));
        }
        if (cadence != AddsUp.YEAR && yearBegins != Month.JANUARY) {
            Message unused = CommissionPhrases.NO_YEAR.filled(Integer.toString(yearBegins.getValue()), cadence);
            preparation.found(Finding.of(Severity.WARNING, unused));
        }
    }

    /** What is on record of the agent before the agent's period, within the period in which it adds up. */
    ImmutableList<LedgerEntry> earlier(ScoredAgent agent) {
        LocalDate first = first(agent);
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

    /** The stretch of the calendar in which pay periods add up, where it is one. */
    private Optional<Cadence> calendar() {
        return switch (cadence) {
            case MONTH -> Optional.of(Cadence.MONTH);
            case QUARTER -> Optional.of(Cadence.QUARTER);
            case HALF_YEAR -> Optional.of(Cadence.HALF_YEAR);
            case YEAR -> Optional.of(yearBegins == Month.JANUARY ? Cadence.YEAR : Cadence.MONTH);
            case EMPLOYMENT_YEAR, LIFETIME -> Optional.empty();
        };
    }

    private LocalDate first(ScoredAgent agent) {
        PayPeriod payPeriod = agent.payPeriod();
        Period paid = agent.paidPeriod();
        return switch (cadence) {
            case MONTH, QUARTER, HALF_YEAR, YEAR -> {
                LocalDate first =
                        payPeriod.longer(calendar().orElseThrow(), paid).firstDay();
                boolean isCalendar = cadence != AddsUp.YEAR || yearBegins == Month.JANUARY;
                yield isCalendar
                        ? first
                        : first.minusMonths(
                                Math.floorMod(first.getMonthValue() - yearBegins.getValue(), Month.values().length));
            }
            case EMPLOYMENT_YEAR -> {
                LocalDate hired = agent.agent()
                        .hiredOn()
                        .orElseThrow(() -> new ProblemSignal(CommissionPhrases.NOT_HIRED.filled(
                                agent.agent().id().value())));
                LocalDate day = hired.plusYears(Math.max(0, ChronoUnit.YEARS.between(hired, paid.lastDay())));
                // Who was hired on 29 February is employed a full year on the 28th: the next begins on 1 March.
                LocalDate anniversary = day.plusDays(day.getDayOfMonth() == hired.getDayOfMonth() ? 0 : 1);
                Period begun = payPeriod.containing(anniversary).orElse(Cadence.MONTH.containing(anniversary));
                yield due(agent, begun).firstDay();
            }
            case LIFETIME ->
                agent.ledger().entries().stream()
                        .findFirst()
                        .map(entry -> entry.period().firstDay())
                        .orElse(paid.firstDay());
        };
    }

    /** What a pay period is paid with: itself, or the longer period at whose end the entry is due. */
    private static Period due(ScoredAgent agent, Period begun) {
        Period own = agent.period();
        return Stream.of(Cadence.values())
                .filter(cadence -> !own.equals(agent.paidPeriod())
                        && cadence.containing(own.firstDay()).equals(own))
                .map(cadence -> agent.payPeriod().longer(cadence, begun))
                .findFirst()
                .orElse(begun);
    }

    /** Meets a pay period that has no record of the agent. */
    private void unknown(ScoredAgent agent, Period period) {
        boolean employed = agent.agent()
                .hiredOn()
                .map(day -> !day.isAfter(period.lastDay()))
                .orElse(true);
        if (employed && unknownMonth == UnknownMonth.PROBLEM) {
            throw new ProblemSignal(CommissionPhrases.MONTH_MISSING.filled(period.toString()));
        }
        if (employed && agent.isExplaining()) {
            agent.note(CommissionPhrases.MONTH_COUNTS_AS_ZERO.filled(period.toString()));
        }
    }
}
