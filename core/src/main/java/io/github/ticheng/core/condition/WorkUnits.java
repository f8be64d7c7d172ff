// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The orders, days or weeks of an agent.
 *
 * @param kind which of them
 * @param edge what becomes of a week that lies in two periods; of no effect on orders and days
 * @param firstDay the first day of a week; of no effect on orders and days
 * @param unknownDays what days of an earlier period count as that are not on record; of no effect on orders and days
 */
record WorkUnits(Kind kind, Edge edge, DayOfWeek firstDay, UnknownMonth unknownDays) implements WorkUnit {

    static final BlockType<WorkUnits> ORDER =
            BlockType.of("order", WorkUnit.class, WorkUnits.class, () -> of(Kind.ORDER));
    static final BlockType<WorkUnits> DAY = BlockType.of("day", WorkUnit.class, WorkUnits.class, () -> of(Kind.DAY));
    static final BlockType<WorkUnits> WEEK = BlockType.of("week", WorkUnit.class, WorkUnits.class)
            .with(
                    Field.required("edge", FieldType.choice(Edge.class), WorkUnits::edge),
                    Field.withDefault("first-day", WorkUnits::firstDay, DayOfWeek.MONDAY),
                    Field.withDefault("unknown-days", WorkUnits::unknownDays, UnknownMonth.PROBLEM),
                    (edge, firstDay, unknownDays) -> new WorkUnits(Kind.WEEK, edge, firstDay, unknownDays));

    /** What is gone through. */
    enum Kind {
        ORDER("orders", "订单"),
        DAY("days", "日"),
        WEEK("weeks", "周");

        private final Label several;

        Kind(String english, String chinese) {
            several = Label.of(english, chinese);
        }
    }

    static WorkUnits of(Kind kind) {
        return new WorkUnits(kind, Edge.CUT, DayOfWeek.MONDAY, UnknownMonth.PROBLEM);
    }

    @Override
    public Label several() {
        return kind.several;
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(
                switch (kind) {
                    case ORDER -> ORDER;
                    case DAY -> DAY;
                    case WEEK -> WEEK;
                });
    }

    /** Days of the period before are added to the agent's own, which are those to date where they are rolled up. */
    @Override
    public void prepare(Preparation preparation) {
        if (edge == Edge.BY_LAST_DAY && !preparation.isOfItems()) {
            preparation.addsEarlier(this::firstOfWeek);
        }
    }

    @Override
    public ImmutableList<Portion> of(ReportedAgent agent) {
        ImmutableList.Builder<Portion> portions = ImmutableList.builder();
        List<Item> open = new ArrayList<>();
        for (Item item : items(agent)) {
            if (!open.isEmpty() && !isWith(open.get(0), item)) {
                portions.add(portion(open));
                open.clear();
            }
            open.add(item);
        }
        if (!open.isEmpty()) {
            portions.add(portion(open));
        }
        return portions.build();
    }

    private ImmutableList<Item> items(ReportedAgent agent) {
        if (kind == Kind.ORDER) {
            return agent.items().stream().filter(Item::isOrder).collect(ImmutableList.toImmutableList());
        }
        if (kind == Kind.DAY || edge == Edge.CUT || agent.isWithin()) {
            return agent.items();
        }
        Period period = agent.days();
        ImmutableList.Builder<Item> items = ImmutableList.builder();
        items.addAll(before(agent, firstOfWeek(period.firstDay()), period.firstDay()));
        LocalDate next = firstOfWeek(period.lastDay().plusDays(1));
        if (agent.agent().hasLeftBy(period)) {
            // There is no later period in which the week could be paid.
            return items.addAll(agent.items()).build();
        }
        agent.items().stream().filter(item -> item.key().day().isBefore(next)).forEach(items::add);
        return items.build();
    }

    /** The agent's items from the first day of a week to the day before the own days, which are of earlier periods. */
    private ImmutableList<Item> before(ReportedAgent agent, LocalDate first, LocalDate own) {
        LocalDate next = agent.agent().hiredOn().filter(first::isBefore).orElse(first);
        LocalDate last = own.minusDays(1);
        ImmutableList.Builder<Item> items = ImmutableList.builder();
        if (last.isBefore(next)) {
            return items.build();
        }
        Period days = Period.ofDays(next, last);
        for (LedgerEntry entry : agent.ledger().overlapping(days)) {
            TeamFacts facts = entry.facts();
            int row = facts.indexOf(agent.agent().id());
            if ((row < 0 || facts.listsItems()) && !entry.period().firstDay().isAfter(next)) {
                next = entry.period().lastDay().plusDays(1);
            }
            if (row >= 0) {
                facts.items(row).stream()
                        .filter(item -> days.contains(item.key().day()))
                        .forEach(items::add);
            }
        }
        if (!next.isAfter(last) && unknownDays == UnknownMonth.PROBLEM) {
            throw new ProblemSignal(
                    ConditionPhrases.WEEK_NOT_ON_RECORD.filled(days.firstDay().toString(), last.toString()));
        }
        return items.build();
    }

    private LocalDate firstOfWeek(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(firstDay));
    }

    private boolean isWith(Item first, Item item) {
        LocalDate day = item.key().day();
        return switch (kind) {
            case ORDER -> false;
            case DAY -> first.key().day().equals(day);
            case WEEK -> firstOfWeek(first.key().day()).equals(firstOfWeek(day));
        };
    }

    private Portion portion(List<Item> items) {
        Item.Key first = items.get(0).key();
        LocalDate week = firstOfWeek(first.day());
        Label label = switch (kind) {
            case ORDER -> first.label();
            case DAY -> Label.of(first.day().toString());
            case WEEK ->
                Label.of(ConditionPhrases.WEEK.filled(
                        week.toString(), week.plusDays(6).toString()));
        };
        return new Portion(label, ImmutableList.copyOf(items));
    }
}
