// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Json;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one team for one period: its agents with their values, and the team's own values such as public sales.
 *
 * <p>Absent is not zero: a metric that an agent has no value for is absent, and a rule that needs it is a problem.
 * Agents are kept in the order of their ids and metrics in the order of theirs, so the same facts are equal in whatever
 * order they were given. All amounts of money are in one currency.
 */
public final class TeamFacts extends Json.Unwritten implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TeamId team;
    private final Period period;
    private final Currency currency;
    private final ImmutableList<Agent> agents;
    private final ImmutableList<Metric> metrics;
    private final ImmutableList<FactColumn> columns;
    private final ImmutableMap<Metric, Quantity> teamValues;
    private final ImmutableList<Correction> corrections;
    /** Of each agent; empty where items are not listed at all. */
    private final ImmutableList<ImmutableList<Item>> items;
    /** Of each metric by id: whether orders have it. */
    final ImmutableMap<String, Boolean> ofOrders;
    /** The agents once more: whoever only hands one on does not have to fetch it, as a list does to see what it is. */
    private final transient Agent[] byRow;
    /** Since when each agent serves, here read without a look at the agents; empty where somebody leaves. */
    private final transient int[] servedSince;

    /** Takes agents in order of id, metrics in order of id, and the values by metric, then by agent. */
    TeamFacts(
            TeamId team,
            Period period,
            Currency currency,
            ImmutableList<Agent> agents,
            ImmutableList<Metric> metrics,
            ImmutableList<FactColumn> columns,
            ImmutableMap<Metric, Quantity> teamValues,
            ImmutableList<Correction> corrections,
            ImmutableList<ImmutableList<Item>> items,
            ImmutableMap<String, Boolean> ofOrders) {
        this.team = team;
        this.period = period;
        this.currency = currency;
        this.agents = agents;
        this.metrics = metrics;
        this.columns = columns;
        this.teamValues = teamValues;
        this.corrections = corrections;
        this.items = items;
        this.ofOrders = ofOrders;
        this.byRow = agents.toArray(new Agent[0]);
        this.servedSince = Agent.servedSince(agents);
    }

    /** Starts the facts of a team. */
    public static TeamFactsBuilder builder(TeamId team, Period period, Currency currency) {
        return new TeamFactsBuilder(team, period, currency);
    }

    /**
     * Starts the facts of a team: {@code TeamFacts.builder("desk", "2024-07", "CNY")}.
     *
     * @throws IllegalArgumentException if an id, the period or the currency is not one
     */
    public static TeamFactsBuilder builder(String team, String period, String currencyCode) {
        return new TeamFactsBuilder(TeamId.of(team), Period.parse(period), Money.currency(currencyCode));
    }

    /**
     * The facts of a longer period, rebuilt from those of the periods in it: sums of amounts and counts, ratios from
     * their parts. An agent is in them if in one of the periods, as described in the last of them; a value is absent
     * if it is absent in a period in which the agent was there, or if its metric does not roll up.
     *
     * @param period the longer period
     * @param parts the facts of the same team in the periods within it, in any order
     * @throws ProblemsException if two parts give one metric different meanings
     * @throws IllegalArgumentException if there are no parts, or they are of several teams, currencies, or periods that
     *     overlap or lie outside
     */
    public static TeamFacts rolledUp(Period period, Iterable<TeamFacts> parts) {
        return FactsRollUp.of(period, parts);
    }

    public TeamId team() {
        return team;
    }

    public Period period() {
        return period;
    }

    /** The currency of every amount of money in these facts. */
    public Currency currency() {
        return currency;
    }

    /** The agents, in the order of their ids. */
    public ImmutableList<Agent> agents() {
        return agents;
    }

    /** The agent at a place in {@link #agents}. */
    public Agent agent(int place) {
        return byRow[place];
    }

    /** The metrics that at least one agent has a value for, in the order of their ids. */
    public ImmutableList<Metric> metrics() {
        return metrics;
    }

    /** The team's own values, in the order of their metrics' ids. */
    public ImmutableMap<Metric, Quantity> teamValues() {
        return teamValues;
    }

    /** Whether these facts list orders and days, of which there may be none. */
    public boolean listsItems() {
        return !items.isEmpty();
    }

    /** The orders and days of the agent at a place in {@link #agents}, in the order of their keys. */
    public ImmutableList<Item> items(int agent) {
        return items.isEmpty() ? ImmutableList.of() : items.get(agent);
    }

    /** Whether a metric, looked up by its id, is one of orders, or one of days; empty if no item has it. */
    public Optional<Boolean> isOfOrders(Metric metric) {
        return Optional.ofNullable(ofOrders.get(metric.id()));
    }

    /** What became known in this period about earlier ones, in the order in which it was given. */
    public ImmutableList<Correction> corrections() {
        return corrections;
    }

    /**
     * These facts as they would have been with those of some corrections that are about this period, applied in order;
     * without corrections of earlier periods.
     *
     * @throws ProblemsException if a correction adds to a value that is absent, or names an agent who is not there
     */
    public TeamFacts corrected(Iterable<Correction> ofThisPeriod) {
        FactSheets sheets = sheets();
        for (Correction correction : ofThisPeriod) {
            if (correction.period().equals(period)) {
                correction.changes().forEach(change -> sheets.apply(correction.key(), change));
            }
        }
        return with(sheets, ImmutableList.of());
    }

    /**
     * These facts with some values changed, in order; everything else stays as it is.
     *
     * @throws ProblemsException if a change adds to a value that is absent, or names an agent who is not there
     */
    public TeamFacts changed(Iterable<Correction.Change> changes) {
        Iterator<Correction.Change> all = changes.iterator();
        TeamFacts one = all.hasNext() ? replaced(all.next()) : null;
        if (one != null && !all.hasNext()) {
            return one;
        }
        FactSheets sheets = sheets();
        changes.forEach(change -> sheets.apply(change.metric().id(), change));
        return with(sheets, corrections);
    }

    /** The values of these facts, to be changed. */
    private FactSheets sheets() {
        FactSheets sheets = new FactSheets(Place.of(Part.TEAM, team).with(Part.PERIOD, period), teamValues);
        for (int row = 0; row < agents.size(); row++) {
            Map<Metric, Quantity> sheet = sheets.add(agents.get(row).id(), items(row));
            for (int column = 0; column < columns.size(); column++) {
                Quantity value = columns.get(column).at(row);
                if (value != null) {
                    sheet.put(metrics.get(column), value);
                }
            }
        }
        return sheets;
    }

    /** These facts with other values, and with these corrections of earlier periods. */
    private TeamFacts with(FactSheets sheets, List<Correction> ofEarlier) {
        if (!sheets.problems.isEmpty()) {
            throw new ProblemsException(sheets.problems);
        }
        TeamFactsBuilder builder = builder(team, period, currency);
        for (Agent agent : agents) {
            FactSheets.Sheet sheet = sheets.of(agent.id());
            builder.agent(agent, out -> {
                sheet.values().forEach(out::put);
                sheet.left().forEach((key, own) -> out.item(key, item -> own.forEach(item::put)));
            });
        }
        if (listsItems()) {
            builder.listsItems();
        }
        sheets.ofTeam.forEach(builder::team);
        ofEarlier.forEach(builder::correction);
        return builder.build();
    }

    /** These facts with a value instead of one that an agent has; null if the change is another one. */
    private @Nullable TeamFacts replaced(Correction.Change change) {
        AgentId agent = change.agent();
        boolean isValue = change.item() == null && change.kind() == Correction.Kind.REPLACED && !listsItems();
        int row = isValue && agent != null ? indexOf(agent) : -1;
        int column = indexOf(change.metric());
        if (row < 0
                || column < 0
                || columns.get(column).at(row) == null
                || metrics.get(column).problemWith(change.value()).isPresent()) {
            return null;
        }
        List<FactColumn> changed = new ArrayList<>(columns);
        @Nullable Quantity[] values = columns.get(column).toArray();
        values[row] = change.value();
        changed.set(column, FactColumn.copyOf(values));
        return new TeamFacts(
                team,
                period,
                currency,
                agents,
                metrics,
                ImmutableList.copyOf(changed),
                teamValues,
                corrections,
                items,
                ofOrders);
    }

    /** These facts with a correction of an earlier period more. */
    public TeamFacts with(Correction correction) {
        return with(
                sheets(),
                ImmutableList.<Correction>builder()
                        .addAll(corrections)
                        .add(correction)
                        .build());
    }

    /** The value of a metric for an agent, if there is one; looked up by the metric's id. */
    public Optional<Quantity> value(AgentId agent, Metric metric) {
        int row = indexOf(agent);
        int column = indexOf(metric);
        return row < 0 || column < 0
                ? Optional.empty()
                : Optional.ofNullable(columns.get(column).at(row));
    }

    /** Where an agent stands in {@link #agents}, or a negative number. */
    public int indexOf(AgentId agent) {
        return Collections.binarySearch(Lists.transform(agents, Agent::id), agent);
    }

    /** Where the metric of an id stands in {@link #metrics}, or a negative number. */
    public int indexOf(Metric metric) {
        return indexIn(metrics, metric);
    }

    /** Where the metric of an id stands among the {@link #metrics} of some facts, or a negative number. */
    public static int indexIn(List<Metric> metrics, Metric metric) {
        return Collections.binarySearch(Lists.transform(metrics, Metric::id), metric.id());
    }

    /** The values of the metric at a place in {@link #metrics}. */
    public FactColumn column(int metric) {
        return columns.get(metric);
    }

    /** The value at a place in {@link #metrics} and a place in {@link #agents}, or null if it is absent. */
    public @Nullable Quantity valueAt(int metric, int agent) {
        return columns.get(metric).at(agent);
    }

    /**
     * Writes the full months of service on a day, as {@link Agent#fullMonthsServed} counts them.
     *
     * @param column where the day of hiring is not known there is a {@link LongColumn#HOLE} afterwards
     * @param to the place of the first agent
     */
    public void monthsServed(LocalDate day, long[] column, int to) {
        int after = Agent.afterwards(day);
        for (int row = 0; row < agents.size(); row++) {
            boolean isKnown = servedSince.length > 0
                    ? servedSince[row] != Agent.NOT_KNOWN
                    : agents.get(row).isServiceKnown();
            column[to + row] = !isKnown
                    ? LongColumn.HOLE
                    : servedSince.length > 0
                            ? Agent.fullMonths(servedSince[row], after)
                            : agents.get(row).fullMonthsServed(day);
        }
    }

    /** What was read from a stream is what a builder would have made. */
    private Object readResolve() throws InvalidObjectException {
        Objects.requireNonNull(currency);
        boolean fits = columns.size() == metrics.size() && isRising(agents, Agent::id) && isRising(metrics, Metric::id);
        for (int column = 0; fits && column < columns.size(); column++) {
            fits = columns.get(column).fits(metrics.get(column), agents.size());
        }
        for (Agent agent : agents) {
            fits &= agent.team().equals(team) && agent.isEmployedIn(period);
        }
        for (Map.Entry<Metric, Quantity> own : teamValues.entrySet()) {
            fits &= own.getKey().problemWith(own.getValue()).isEmpty();
        }
        for (Correction correction : corrections) {
            fits &= correction.period().lastDay().isBefore(period.firstDay());
        }
        fits &= items.isEmpty() || items.size() == agents.size();
        for (ImmutableList<Item> ofAgent : items) {
            fits &= isRising(ofAgent, Item::key);
            for (Item item : ofAgent) {
                for (Map.Entry<Metric, Quantity> value : item.values().entrySet()) {
                    fits &= value.getKey().problemWith(value.getValue()).isEmpty()
                            && Boolean.valueOf(item.isOrder())
                                    .equals(ofOrders.get(value.getKey().id()));
                }
            }
        }
        if (!fits) {
            throw new InvalidObjectException("Expected facts that fit together, but found others of team " + team);
        }
        return new TeamFacts(
                team, period, currency, agents, metrics, columns, teamValues, corrections, items, ofOrders);
    }

    private static <T, K extends Comparable<K>> boolean isRising(List<T> rows, Function<T, K> key) {
        for (int i = 1; i < rows.size(); i++) {
            if (key.apply(rows.get(i - 1)).compareTo(key.apply(rows.get(i))) >= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TeamFacts that
                && team.equals(that.team)
                && period.equals(that.period)
                && currency.equals(that.currency)
                && agents.equals(that.agents)
                && metrics.equals(that.metrics)
                && columns.equals(that.columns)
                && teamValues.equals(that.teamValues)
                && corrections.equals(that.corrections)
                && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return Objects.hash(team, period, agents, metrics, columns, teamValues, corrections, items);
    }

    @Override
    public String toString() {
        return "facts of team " + team + " in " + period + ": " + agents.size() + " agents, " + metrics.size()
                + " metrics";
    }
}
