// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of the calendar as the ledger has it: a month, a quarter, the quarter to date. It is made of the pay periods
 * that belong to it and came before the one that is paid.
 *
 * @param period the stretch
 * @param entries what is on record of it, in order
 * @param missing what should be on record of it and is not: pay periods, or days where the plan pays by free dates
 */
public record PastPeriod(Period period, ImmutableList<LedgerEntry> entries, ImmutableList<Period> missing) {

    private static final Phrase ONLY_A_PART = Phrase.of(
            "past.only-a-part",
            "Expected the periods on record to lie in {period} or out of it, but found {found}",
            "台账中的期间应完全在 {period} 之内或之外，但有 {found}");

    private static final Phrase MONTHS_MISSING = Phrase.of(
            "plan.months-missing",
            "Expected all of {period} on record, but found no {month}: pay it first, with a row of the team alone if"
                    + " nothing of it counts",
            "台账中应有 {period} 的全部期间，但缺少 {month}：请先支付该期间；若没有可计的数据，只写一行团队数据");

    private static final Phrase NO_ITEMS = Phrase.of(
            "plan.no-items",
            "Expected facts of {period} that list orders or days, but found none",
            "{period} 的数据应列出订单或每日数据，但没有");

    /**
     * The orders and days of an agent in some facts, in the order of their keys; none where the agent is not among theirs.
     *
     * @throws ProblemSignal if the facts have the agent, and do not list any
     */
    public static ImmutableList<Item> items(TeamFacts facts, AgentId agent) {
        int row = facts.indexOf(agent);
        if (row >= 0 && !facts.listsItems()) {
            throw new ProblemSignal(NO_ITEMS.filled(facts.period().toString()));
        }
        return row < 0 ? ImmutableList.of() : facts.items(row);
    }

    /**
     * Looks a stretch up.
     *
     * @param payPeriod the pay periods of the plan
     * @param now the pay period that is paid; it and what comes after it is neither found nor missed
     * @throws ProblemSignal if a period on record lies in the stretch with a part only, and is no pay period of the plan
     */
    public static PastPeriod of(Ledger ledger, PayPeriod payPeriod, Period period, Period now) {
        List<Period> expected = payPeriod.within(period);
        LocalDate first =
                expected.isEmpty() ? period.firstDay() : expected.get(0).firstDay();
        LocalDate last = expected.isEmpty()
                ? period.lastDay()
                : expected.get(expected.size() - 1).lastDay();
        if (expected.isEmpty() && !payPeriod.isFree()) {
            last = first.minusDays(1);
        } else if (!last.isBefore(now.firstDay())) {
            last = now.firstDay().minusDays(1);
        }
        ImmutableList.Builder<LedgerEntry> entries = ImmutableList.builder();
        ImmutableList.Builder<Period> missing = ImmutableList.builder();
        LocalDate next = first;
        for (LedgerEntry entry : ledger.overlapping(hull(period, first, last))) {
            Period paid = entry.period();
            if (!paid.lastDay().isBefore(now.firstDay())) {
                break;
            }
            boolean isKnown = !payPeriod.isFree() && payPeriod.isOne(paid);
            if (isKnown ? payPeriod.belongs(paid, period) : isIn(paid, period)) {
                entries.add(entry);
            }
            if (!paid.lastDay().isBefore(first) && !paid.firstDay().isAfter(last)) {
                gap(next, paid.firstDay().minusDays(1), expected, missing);
                next = paid.lastDay().plusDays(1);
            }
        }
        gap(next, last, expected, missing);
        return new PastPeriod(period, entries.build(), missing.build());
    }

    /** For each pay period that is missing, what is wrong and what to do. */
    public ImmutableList<Message> missed() {
        return missing.stream()
                .map(month -> MONTHS_MISSING.filled(period.toString(), month.toString()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What is on record, where that is all of it.
     *
     * @throws ProblemSignal if pay periods are missing; it names each
     */
    public ImmutableList<LedgerEntry> all() {
        if (!missing.isEmpty()) {
            throw new ProblemSignal(MONTHS_MISSING.filled(period.toString(), missing));
        }
        return entries;
    }

    /** The days of a period and those from a first to a last one. */
    private static Period hull(Period period, LocalDate first, LocalDate last) {
        return new Period(
                first.isBefore(period.firstDay()) ? first : period.firstDay(),
                last.isAfter(period.lastDay()) ? last : period.lastDay());
    }

    private static boolean isIn(Period paid, Period period) {
        if (paid.overlaps(period) && !period.contains(paid)) {
            throw new ProblemSignal(ONLY_A_PART.filled(period.toString(), paid.toString()));
        }
        return period.contains(paid);
    }

    private static void gap(
            LocalDate first, LocalDate last, List<Period> expected, ImmutableList.Builder<Period> missing) {
        if (last.isBefore(first)) {
            return;
        }
        Period gap = new Period(first, last);
        if (!expected.isEmpty()) {
            expected.stream().filter(gap::overlaps).forEach(missing::add);
        } else if (gap.isWholeMonths()) {
            missing.addAll(gap.months());
        } else {
            missing.add(gap);
        }
    }

    /** The agent's value over the stretch as it counted; empty if anything of it is not on record or does not roll up. */
    public Optional<Quantity> value(AgentId agent, Metric metric) {
        List<Quantity> values = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            Optional<Quantity> value = entry.value(agent, metric);
            if (value.isEmpty() && entry.has(agent)) {
                return Optional.empty();
            }
            value.ifPresent(values::add);
        }
        return rolledUp(metric, values);
    }

    /** The team's own value over the stretch as it counted; empty as for an agent. */
    public Optional<Quantity> teamValue(Metric metric) {
        List<Quantity> values = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            entry.counted().teamValues().forEach((own, value) -> {
                if (own.id().equals(metric.id())) {
                    values.add(value);
                }
            });
        }
        return values.size() < entries.size() ? Optional.empty() : rolledUp(metric, values);
    }

    private Optional<Quantity> rolledUp(Metric metric, List<Quantity> values) {
        if (!missing.isEmpty() || values.isEmpty() || (values.size() > 1 && metric.rollUp() == RollUp.NONE)) {
            return Optional.empty();
        }
        return Optional.of(values.size() == 1 ? values.get(0) : metric.rollUp(values));
    }

    /** The facts of the stretch as they counted; empty if anything of it is not on record. */
    public Optional<TeamFacts> facts() {
        return missing.isEmpty() && !entries.isEmpty()
                ? Optional.of(TeamFacts.rolledUp(
                        period, entries.stream().map(LedgerEntry::counted).toList()))
                : Optional.empty();
    }

    /** The agent's statement of the last pay period of the stretch, which is when an entry of its cadence is due. */
    public Optional<Statement> statement(AgentId agent) {
        return entries.isEmpty() || endIsMissing()
                ? Optional.empty()
                : entries.get(entries.size() - 1).statement().statement(agent);
    }

    /** Whether the last pay period of the stretch is not on record. */
    private boolean endIsMissing() {
        Period last = entries.get(entries.size() - 1).period();
        return !missing.isEmpty() && missing.get(missing.size() - 1).compareTo(last) > 0;
    }
}
