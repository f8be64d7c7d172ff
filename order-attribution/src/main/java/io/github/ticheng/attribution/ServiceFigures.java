// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.ticheng.attribution.Attribution.Conversion;
import io.github.ticheng.attribution.ServiceMetrics.Formula;
import io.github.ticheng.attribution.ServiceMetrics.Sum;
import io.github.ticheng.attribution.ServiceMetrics.TeamFormula;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What each agent did and what the shop sold, day by day. Every figure is a sum over the days of a period or a ratio of two
 * such sums, so a month is its days and a ratio is rebuilt from its parts.
 *
 * <p>Money of an order counts on the day on which it was placed for placed, closed and net sales, orders and order loss, and
 * on the day on which it was paid for sales, paid sales, average order value, items and refund rate. What was taken back is
 * taken from the same days. An order that several share is theirs in the fractions of their shares, and its amount is split
 * to the currency's minor unit.
 *
 * <p>A review counts on its own day, for the owner of its order. Rates of reviews are absent where the log has none at all.
 *
 * <p>A conversion, and what is lost, belongs to the day of the inquiry; it is absent until it is known for every inquiry of
 * the period.
 */
public final class ServiceFigures extends Json.Unwritten {

    /** The cause of a correction of an order that neither refund nor closing explains. */
    static final Cause CHANGED = new Cause("order-changed", Label.of("order changed", "订单变更"), false);

    private final Frame frame;
    private final TreeMap<Owner, NavigableMap<LocalDate, DayCell>> cells = new TreeMap<>();

    /** Whose figures they are; figures of one frame add up. */
    private record Frame(
            TeamId team,
            Currency currency,
            ZoneId zone,
            ImmutableSortedMap<AgentId, Agent> agents,
            Conversion conversion,
            Instant until) {}

    ServiceFigures(ShopLog log, Conversion conversion, Instant until) {
        this(new Frame(log.team(), log.currency(), log.zone(), log.agents(), conversion, until));
    }

    private ServiceFigures(Frame frame) {
        this.frame = frame;
    }

    DayCell cell(Owner owner, LocalDate day) {
        return cells.computeIfAbsent(owner, any -> new TreeMap<>()).computeIfAbsent(day, any -> new DayCell());
    }

    /** The sums of a period together. */
    DayCell over(Owner owner, Period period) {
        DayCell sum = new DayCell();
        days(owner, period).values().forEach(sum::addAll);
        return sum;
    }

    private NavigableMap<LocalDate, DayCell> days(Owner owner, Period period) {
        NavigableMap<LocalDate, DayCell> all = cells.get(owner);
        return all == null ? new TreeMap<>() : all.subMap(period.firstDay(), true, period.lastDay(), true);
    }

    /** What happened later is not known yet. */
    public Instant until() {
        return frame.until;
    }

    /** The zone whose midnights part the days. */
    public ZoneId zone() {
        return frame.zone;
    }

    /** The currency of every amount. */
    public Currency currency() {
        return frame.currency;
    }

    /** The team, by id. */
    public ImmutableSortedMap<AgentId, Agent> agents() {
        return frame.agents;
    }

    /**
     * These figures with those of other buyers, so that a log may be read in parts.
     *
     * @throws IllegalArgumentException if they are of another team, currency, zone, conversion or moment
     */
    public ServiceFigures plus(ServiceFigures other) {
        if (!frame.equals(other.frame)) {
            throw new IllegalArgumentException("Expected figures of " + frame + ", but found those of " + other.frame);
        }
        ServiceFigures sum = new ServiceFigures(frame);
        sum.addAll(this);
        sum.addAll(other);
        return sum;
    }

    private void addAll(ServiceFigures other) {
        other.cells.forEach(
                (owner, days) -> days.forEach((day, cell) -> cell(owner, day).addAll(cell)));
    }

    /** What an agent did in a period, by metric; what is not known yet is absent. */
    public ImmutableMap<Metric, Quantity> of(AgentId agent, Period period) {
        return values(Owner.of(agent), period);
    }

    /**
     * What the shop did in a period as a whole: all orders, silent and excluded ones too, and every buyer once where an
     * agent's figures have the buyer once each; and the team's own metrics.
     */
    public ImmutableMap<Metric, Quantity> ofShop(Period period) {
        ImmutableMap.Builder<Metric, Quantity> values = ImmutableMap.builder();
        values.putAll(values(Owner.SHOP, period));
        for (TeamFormula own : ServiceMetrics.OF_TEAM) {
            values.put(own.formula().metric(), own.formula().value(over(own.owner(), period)::get));
        }
        return values.buildOrThrow();
    }

    /** An agent's figures of each day of a period on which there are any. */
    public ImmutableSortedMap<LocalDate, ImmutableMap<Metric, Quantity>> daysOf(AgentId agent, Period period) {
        return series(Owner.of(agent), period);
    }

    /** The shop's figures of each day of a period on which there are any. */
    public ImmutableSortedMap<LocalDate, ImmutableMap<Metric, Quantity>> daysOfShop(Period period) {
        return series(Owner.SHOP, period);
    }

    private ImmutableSortedMap<LocalDate, ImmutableMap<Metric, Quantity>> series(Owner owner, Period period) {
        ImmutableSortedMap.Builder<LocalDate, ImmutableMap<Metric, Quantity>> series =
                ImmutableSortedMap.naturalOrder();
        days(owner, period).keySet().forEach(day -> series.put(day, values(owner, Period.ofDays(day, day))));
        return series.buildOrThrow();
    }

    /** The receptions of an agent, or of the shop for null, by the hour of the day in which they began, 0 to 23. */
    public ImmutableSortedMap<Integer, Long> receptionsByHour(@Nullable AgentId agent, Period period) {
        return ImmutableSortedMap.copyOf(over(owner(agent), period).hours);
    }

    /** The receptions of an agent, or of the shop for null, by channel. */
    public ImmutableSortedMap<String, Long> receptionsByChannel(@Nullable AgentId agent, Period period) {
        return ImmutableSortedMap.copyOf(over(owner(agent), period).channels);
    }

    private static Owner owner(@Nullable AgentId agent) {
        return agent == null ? Owner.SHOP : Owner.of(agent);
    }

    /**
     * The moment from which a conversion of a period is known for an agent, or for the shop for null, as far as can be said
     * now.
     */
    public Instant knownFrom(@Nullable AgentId agent, Period period, Conversion which) {
        return knownFrom(over(owner(agent), period), period, which);
    }

    private Instant knownFrom(DayCell cell, Period period, Conversion which) {
        int daysMore = which == Conversion.NEXT_DAY ? 2 : 1;
        Instant end =
                period.lastDay().plusDays(daysMore).atStartOfDay(frame.zone).toInstant();
        Instant known = DayCell.later(cell.openUntil, end);
        return which == Conversion.FINAL ? DayCell.later(cell.pendingUntil, known) : known;
    }

    private ImmutableMap<Metric, Quantity> values(Owner owner, Period period) {
        DayCell cell = over(owner, period);
        ImmutableMap.Builder<Metric, Quantity> values = ImmutableMap.builder();
        for (Formula formula : ServiceMetrics.formulas(frame.conversion)) {
            if (formula.denominator() == Sum.REVIEWS && !hasReviews()) {
                continue;
            }
            if (formula.ripe() == null || !frame.until.isBefore(knownFrom(cell, period, formula.ripe()))) {
                values.put(formula.metric(), formula.value(cell::get));
            }
        }
        return values.buildOrThrow();
    }

    /** A log without a single review does not keep them: nobody's rates are known, which is not none of none. */
    private boolean hasReviews() {
        NavigableMap<LocalDate, DayCell> shop = cells.get(Owner.SHOP);
        return shop != null
                && shop.values().stream().anyMatch(cell -> cell.get(Sum.REVIEWS).isPositive());
    }

    /**
     * The facts of a period for a plan: every agent employed in it, and whoever has figures in it, with all metrics that are
     * known; public sales, excluded sales and the shop's turnover as values of the team.
     *
     * @throws io.github.ticheng.core.problem.ProblemsException if somebody who is not employed in the period has figures
     */
    public TeamFacts facts(Period period) {
        TeamFactsBuilder facts = TeamFacts.builder(frame.team, period, frame.currency);
        frame.agents.forEach((id, agent) -> {
            if (agent.isEmployedIn(period) || !days(Owner.of(id), period).isEmpty()) {
                facts.agent(agent, sheet -> values(Owner.of(id), period).forEach(sheet::put));
            }
        });
        for (TeamFormula own : ServiceMetrics.OF_TEAM) {
            facts.team(own.formula().metric(), own.formula().value(over(own.owner(), period)::get));
        }
        return facts.build();
    }

    /**
     * What these figures say otherwise than facts on record. Numbers are added to, everything else is replaced. Only metrics
     * that are on record are compared, and what is not known here stands.
     *
     * @param key what the correction is known by
     * @return empty if they say the same
     */
    public Optional<Correction> correction(TeamFacts recorded, String key) {
        Period period = recorded.period();
        List<Change> changes = new ArrayList<>();
        for (AgentId agent : frame.agents.keySet()) {
            if (recorded.indexOf(agent) >= 0 || !days(Owner.of(agent), period).isEmpty()) {
                of(agent, period).forEach((metric, value) -> {
                    int column = recorded.indexOf(metric);
                    if (column >= 0) {
                        Metric known = recorded.metrics().get(column);
                        addChange(
                                changes,
                                agent,
                                known,
                                recorded.value(agent, metric).orElse(null),
                                value);
                    }
                });
            }
        }
        recorded.teamValues().forEach((metric, before) -> {
            for (TeamFormula own : ServiceMetrics.OF_TEAM) {
                if (own.formula().metric().id().equals(metric.id())) {
                    addChange(changes, null, metric, before, own.formula().value(over(own.owner(), period)::get));
                }
            }
        });
        Cause changed = CHANGED;
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Correction(key, period, changed.code(), changed.label(), ImmutableList.copyOf(changes)));
    }

    private static void addChange(
            List<Change> changes, @Nullable AgentId agent, Metric metric, @Nullable Quantity before, Quantity after) {
        if (before instanceof Exact was && after instanceof Exact now) {
            if (!now.equals(was)) {
                changes.add(new Change(agent, metric, now.minus(was), Correction.Kind.ADDED));
            }
        } else if (!after.equals(before)) {
            changes.add(new Change(agent, metric, after, Correction.Kind.REPLACED));
        }
    }

    /** What the orders of each kind came to: paid money less what was taken back of it; they sum to the shop's turnover. */
    public ImmutableMap<Decision.Kind, Exact> salesByKind(Period period) {
        return Maps.toMap(Arrays.asList(Decision.Kind.values()), kind -> {
            DayCell cell = over(Owner.of(requireNonNull(kind)), period);
            return cell.get(Sum.PAID_AMOUNT).minus(cell.get(Sum.REFUNDED_AMOUNT));
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceFigures that && frame.equals(that.frame) && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(frame, cells);
    }

    @Override
    public String toString() {
        return "figures of team " + frame.team + " until " + frame.until + ": " + frame.agents.size() + " agents";
    }
}
