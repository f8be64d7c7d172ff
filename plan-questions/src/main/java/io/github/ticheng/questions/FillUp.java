// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rest of a period, filled up from past ones as {@link Forecast} says. Not thread-safe. */
final class FillUp {

    /** A past day, and the facts that tell of it. */
    private record Day(TeamFacts facts, LocalDate day) {}

    private final TeamFacts facts;
    private final List<TeamFacts> past;
    /** The first day that is filled up. */
    private final LocalDate next;

    private final Map<DayOfWeek, List<Day>> days = new EnumMap<>(DayOfWeek.class);
    /** The ids of the metrics of days and orders. */
    private final Set<String> ofItems = new HashSet<>();

    FillUp(TeamFacts facts, Ledger before, LocalDate known, Forecast.Past which) {
        this.facts = facts;
        this.next = known.isBefore(facts.period().firstDay()) ? facts.period().firstDay() : known.plusDays(1);
        List<TeamFacts> all = before.entries().stream()
                .map(LedgerEntry::facts)
                .filter(one -> !which.isSeasonal() || isOfSeason(one))
                .toList();
        this.past = all.subList(Math.max(0, all.size() - which.latest()), all.size());
        if (facts.listsItems()) {
            telling().forEach(one -> tell(one, one.period().lastDay()));
            tell(facts, next.minusDays(1));
        }
        int weeks = days.values().stream().mapToInt(List::size).sum() / DayOfWeek.values().length;
        if (past.isEmpty() || (drawsDays() ? weeks : periods()) < Forecast.LEAST_PAST) {
            throw WhatIf.problem((drawsDays() ? QuestionPhrases.TOO_FEW_WEEKS : QuestionPhrases.TOO_FEW_PERIODS)
                    .filled(Forecast.LEAST_PAST, drawsDays() ? weeks : periods()));
        }
    }

    /** Whether a period begins in the same month of a year, or in one beside it. */
    private boolean isOfSeason(TeamFacts one) {
        int months = facts.period().firstDay().getMonthValue()
                - one.period().firstDay().getMonthValue();
        int apart = Math.floorMod(months, Month.values().length);
        return apart <= 1 || apart == Month.values().length - 1;
    }

    /** The past that lists orders and days; what tells of orders what later facts tell of days, or of days what they tell of orders, lends none. */
    private List<TeamFacts> telling() {
        Map<String, Boolean> ofOrders = new HashMap<>(ofOrders(facts));
        List<TeamFacts> latestFirst = new ArrayList<>();
        for (TeamFacts one : Lists.reverse(past)) {
            Map<String, Boolean> own = ofOrders(one);
            if (one.listsItems()
                    && own.entrySet().stream()
                            .allMatch(of -> of.getValue().equals(ofOrders.getOrDefault(of.getKey(), of.getValue())))) {
                ofOrders.putAll(own);
                latestFirst.add(one);
            }
        }
        return Lists.reverse(latestFirst);
    }

    private static Map<String, Boolean> ofOrders(TeamFacts one) {
        Map<String, Boolean> ofOrders = new HashMap<>();
        for (int row = 0; row < one.agents().size(); row++) {
            one.items(row)
                    .forEach(item ->
                            item.values().keySet().forEach(metric -> ofOrders.put(metric.id(), item.isOrder())));
        }
        return ofOrders;
    }

    private void tell(TeamFacts one, LocalDate last) {
        for (LocalDate day = one.period().firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
            days.computeIfAbsent(day.getDayOfWeek(), unused -> new ArrayList<>())
                    .add(new Day(one, day));
        }
        ofItems.addAll(ofOrders(one).keySet());
    }

    /** Whether days are drawn; else past periods take turns and nothing hangs on luck. */
    boolean drawsDays() {
        return facts.listsItems();
    }

    int periods() {
        return past.size();
    }

    /** The whole period as it may become. */
    TeamFacts filled(int tried, Draws draws) {
        if (next.isAfter(facts.period().lastDay())) {
            return facts;
        }
        TeamFacts from = past.get(tried % past.size());
        Exact share = Exact.of(ChronoUnit.DAYS.between(next, facts.period().lastDay()) + 1)
                .dividedBy(Exact.of(facts.period().days()));
        Map<LocalDate, Day> drawn = new LinkedHashMap<>();
        for (LocalDate day = next; drawsDays() && !day.isAfter(facts.period().lastDay()); day = day.plusDays(1)) {
            drawn.put(day, draws.from(requireNonNull(days.get(day.getDayOfWeek()))));
        }
        List<Change> changes = new ArrayList<>();
        for (int row = 0; row < facts.agents().size(); row++) {
            AgentId agent = facts.agents().get(row).id();
            int at = rowOf(agent, from, draws);
            Map<Metric, Quantity> values = new LinkedHashMap<>();
            if (at >= 0) {
                for (int column = 0; column < from.metrics().size(); column++) {
                    Metric metric = from.metrics().get(column);
                    Quantity rest = from.valueAt(column, at);
                    if (rest != null && !ofItems.contains(metric.id())) {
                        values.put(metric, of(facts.value(agent, metric).orElse(null), metric, rest, share));
                    }
                }
            }
            drawn.forEach((day, by) -> {
                int same = rowOf(agent, by.facts, draws);
                if (same >= 0) {
                    add(changes, values, agent, day, by, same);
                }
            });
            values.forEach((metric, value) -> changes.add(new Change(agent, metric, value, Kind.REPLACED)));
        }
        from.teamValues()
                .forEach((metric, rest) -> changes.add(
                        new Change(null, metric, of(teamValue(metric), metric, rest, share), Kind.REPLACED)));
        return facts.changed(changes);
    }

    /** Whose values stand for an agent's: those of the agent, or of a colleague where the agent was not there yet. */
    private static int rowOf(AgentId agent, TeamFacts in, Draws draws) {
        int row = in.indexOf(agent);
        return row >= 0 || in.agents().isEmpty()
                ? row
                : in.indexOf(draws.from(in.agents()).id());
    }

    private @Nullable Quantity teamValue(Metric metric) {
        return facts.teamValues().entrySet().stream()
                .filter(known -> known.getKey().id().equals(metric.id()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** What is known and a share of a past value; what does not add up stands as it is known. */
    private Quantity of(@Nullable Quantity known, Metric metric, Quantity rest, Exact share) {
        Quantity part = rest;
        if (metric.rollUp() == RollUp.SUM) {
            Exact exact = ((Exact) rest).times(share);
            part = metric.step()
                    .map(step -> metric.kind() == MetricKind.MONEY ? metric.step(facts.currency()) : step)
                    .map(step -> exact.rounded(new Rounding(step, RoundingMode.HALF_UP)))
                    .orElse(exact);
        } else if (rest instanceof Ratio ratio && !ratio.isPrinted()) {
            part = Ratio.of(ratio.numerator().times(share), ratio.denominator().times(share));
        }
        return known == null ? part : together(known, metric, part);
    }

    private static Quantity together(Quantity known, Metric metric, Quantity more) {
        boolean isPrinted =
                (known instanceof Ratio was && was.isPrinted()) || (more instanceof Ratio one && one.isPrinted());
        return isPrinted || (metric.rollUp() != RollUp.SUM && metric.rollUp() != RollUp.PARTS)
                ? known
                : metric.rollUp(ImmutableList.of(known, more));
    }

    /** What an agent did on a past day, as if it were another one. */
    private void add(
            List<Change> changes, Map<Metric, Quantity> values, AgentId agent, LocalDate day, Day by, int row) {
        for (Item item : by.facts.items(row)) {
            if (item.key().day().equals(by.day)) {
                Item.Key key = new Item.Key(day, item.key().order());
                item.values().forEach((metric, value) -> {
                    changes.add(new Change(agent, metric, value, Kind.REPLACED).of(key));
                    Quantity known = values.containsKey(metric)
                            ? values.get(metric)
                            : facts.value(agent, metric).orElse(null);
                    if (known != null) {
                        values.put(metric, together(known, metric, value));
                    }
                });
            }
        }
    }

    /**
     * Draws that are the same everywhere for one seed: SplitMix64 by Steele, Lea and Flood, "Fast splittable pseudorandom number
     * generators" (2014), whose steps are written down here because no class of Java promises its own. Not thread-safe.
     */
    static final class Draws {

        private long state;

        Draws(long seed) {
            this.state = seed;
        }

        long next() {
            state += 0x9e3779b97f4a7c15L;
            long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
            return mixed ^ (mixed >>> 31);
        }

        /** One of some things, each as likely as another but for less than one in 2^32. */
        <T> T from(List<T> things) {
            return things.get((int) Long.remainderUnsigned(next(), things.size()));
        }
    }
}
