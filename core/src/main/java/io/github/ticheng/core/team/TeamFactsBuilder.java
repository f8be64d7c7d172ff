// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the facts of a team, in any order, and every problem with them. Not thread-safe; used once.
 *
 * <p>Nothing is thrown while facts are put in; {@link #build} throws all problems at once.
 */
public final class TeamFactsBuilder {

    private final TeamId team;
    private final Period period;
    private final Currency currency;
    private final Place place;
    private final Map<AgentId, Agent> agents = new TreeMap<>();
    private final Map<String, Metric> metrics = new TreeMap<>();
    private final Map<AgentId, Map<String, Quantity>> values = new TreeMap<>();
    private final Map<String, Quantity> teamValues = new TreeMap<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<CreditedOrders.Sheet> sheets = new ArrayList<>();
    private final CreditedOrders credited;

    TeamFactsBuilder(TeamId team, Period period, Currency currency) {
        this.team = team;
        this.period = period;
        this.currency = currency;
        this.place = Place.of(Part.TEAM, team).with(Part.PERIOD, period);
        this.credited = new CreditedOrders(currency, message -> problems.add(new Problem(place, message.build())));
    }

    /** Adds an agent of whom only the id is known, and the agent's values. */
    public TeamFactsBuilder agent(String id, Consumer<AgentFacts> facts) {
        return agent(Agent.builder().id(AgentId.of(id)).team(team).build(), facts);
    }

    /** Adds an agent and the agent's values. */
    public TeamFactsBuilder agent(Agent agent, Consumer<AgentFacts> facts) {
        if (agents.putIfAbsent(agent.id(), agent) != null) {
            report(
                    placeOf(agent.id()),
                    Message.saying(FactPhrases.AGENT_TWICE)
                            .with("agent", agent.id().value()));
            return this;
        }
        if (!agent.team().equals(team)) {
            report(
                    placeOf(agent.id()),
                    Message.saying(FactPhrases.OTHER_TEAM)
                            .with("team", team.value())
                            .with("agent", agent.id().value())
                            .with("other", agent.team().value()));
        }
        if (!agent.isEmployedIn(period)) {
            report(
                    placeOf(agent.id()),
                    Message.saying(FactPhrases.NOT_EMPLOYED)
                            .with("period", period.toString())
                            .with("agent", agent.id().value())
                            .with(
                                    "hired",
                                    agent.hiredOn().map(LocalDate::toString).orElse("…"))
                            .with(
                                    "left",
                                    agent.leftOn().map(LocalDate::toString).orElse("…")));
        }
        Map<String, Quantity> sheet = values.computeIfAbsent(agent.id(), id -> new TreeMap<>());
        facts.accept(new AgentFacts((metric, value) -> put(sheet, agent.id(), metric, value)));
        return this;
    }

    /** Adds a value of the team itself, such as its public sales. */
    public TeamFactsBuilder team(Metric metric, Quantity value) {
        put(teamValues, null, metric, value);
        return this;
    }

    /** Adds an amount of the team itself. */
    public TeamFactsBuilder team(Metric metric, Money value) {
        put(teamValues, null, metric, value);
        return this;
    }

    /** Adds a value of the team itself, read from text as {@link Metric#parse} does. */
    public TeamFactsBuilder team(Metric metric, String value) {
        put(teamValues, null, metric, value);
        return this;
    }

    /**
     * Adds up orders: the parts of their credit as a value of each agent, zero for agents without any, and the silent
     * ones as a value of the team. An order that is given twice is a problem, and so is one of somebody who is not in
     * the team, or one that is no multiple of the currency's minor unit.
     *
     * @param own the agents' metric, such as sales; an amount of money that is not put in otherwise, too
     * @param silent the team's metric for silent orders, such as public sales
     */
    public TeamFactsBuilder orders(Metric own, Metric silent, Iterable<Order> orders) {
        sheets.add(credited.sum(own, silent, orders));
        return this;
    }

    private void put(CreditedOrders.Sheet sheet) {
        agents.keySet()
                .forEach(agent -> put(
                        requireNonNull(values.get(agent)),
                        agent,
                        sheet.own(),
                        requireNonNull(sheet.byAgent().getOrDefault(agent, Exact.ZERO))));
        put(teamValues, null, sheet.silent(), sheet.bySilence());
        sheet.byAgent().forEach((agent, sum) -> {
            if (!agents.containsKey(agent)) {
                report(
                        placeOf(agent),
                        Message.saying(FactPhrases.ORDERS_OF_STRANGER)
                                .with("team", team.value())
                                .with("agent", agent.value())
                                .with("amount", sum.toString()));
            }
        });
    }

    /**
     * Adds what became known in this period about an earlier one. The same correction may be given twice; another one of
     * the same key, or of a period that is not earlier, is a problem.
     */
    public TeamFactsBuilder correction(Correction correction) {
        if (!correction.period().lastDay().isBefore(period.firstDay())) {
            report(
                    place,
                    Message.saying(FactPhrases.CORRECTION_NOT_EARLIER)
                            .with("period", period.toString())
                            .with("correction", correction.key())
                            .with("corrected", correction.period().toString()));
            return this;
        }
        for (Correction other : corrections) {
            if (other.isSameAs(correction)) {
                if (!other.equals(correction)) {
                    report(
                            place,
                            Message.saying(FactPhrases.CORRECTION_TWICE)
                                    .with("correction", correction.key())
                                    .with("period", correction.period().toString()));
                }
                return this;
            }
        }
        corrections.add(correction);
        return this;
    }

    /**
     * Finishes the facts.
     *
     * @throws ProblemsException if anything was wrong with them; it lists all problems
     */
    public TeamFacts build() {
        sheets.forEach(this::put);
        sheets.clear();
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        ImmutableList<Agent> rows = ImmutableList.copyOf(agents.values());
        ImmutableList.Builder<Metric> used = ImmutableList.builder();
        ImmutableList.Builder<FactColumn> columns = ImmutableList.builder();
        for (Metric metric : metrics.values()) {
            @Nullable Quantity[] column = new Quantity[rows.size()];
            boolean isUsed = false;
            for (int i = 0; i < column.length; i++) {
                column[i] = requireNonNull(values.get(rows.get(i).id())).get(metric.id());
                isUsed |= column[i] != null;
            }
            if (isUsed) {
                used.add(metric);
                columns.add(FactColumn.copyOf(column));
            }
        }
        ImmutableMap.Builder<Metric, Quantity> own = ImmutableMap.builder();
        teamValues.forEach((id, value) -> own.put(requireNonNull(metrics.get(id)), value));
        return new TeamFacts(
                team,
                period,
                currency,
                rows,
                used.build(),
                columns.build(),
                own.buildOrThrow(),
                ImmutableList.copyOf(corrections));
    }

    /** Where something is of an agent, or of the team itself. */
    private Place placeOf(@Nullable AgentId agent) {
        return agent == null ? place : place.with(Part.AGENT, agent);
    }

    private Place cell(@Nullable AgentId agent, Metric metric) {
        return placeOf(agent).with(Part.METRIC, metric.id());
    }

    // Places are made where there is something to report only: most values of a million agents are right.
    private void put(Map<String, Quantity> sheet, @Nullable AgentId agent, Metric metric, Object given) {
        Metric known = metrics.putIfAbsent(metric.id(), metric);
        if (known != null && known.kind() != metric.kind()) {
            report(
                    cell(agent, metric),
                    Message.saying(FactPhrases.OTHER_METRIC)
                            .with("metric", metric.id())
                            .with("first", known.kind().name())
                            .with("second", metric.kind().name()));
            return;
        }
        Quantity value;
        try {
            value = GivenValue.of(metric, given);
        } catch (ProblemsException wrong) {
            wrong.problems().forEach(problem -> problems.add(problem.within(cell(agent, metric))));
            return;
        }
        if (given instanceof Money money
                && metric.kind() == MetricKind.MONEY
                && !money.currency().equals(currency)) {
            report(
                    cell(agent, metric),
                    Message.saying(FactPhrases.OTHER_CURRENCY)
                            .with("currency", currency.getCurrencyCode())
                            .with("amount", money.toString()));
            return;
        }
        Quantity first = sheet.putIfAbsent(metric.id(), value);
        if (first != null) {
            report(
                    cell(agent, metric),
                    Message.saying(FactPhrases.VALUE_TWICE)
                            .with("first", first.toString())
                            .with("second", value.toString()));
        }
    }

    private void report(Place at, Message.Builder message) {
        problems.add(new Problem(at, message.build()));
    }

    /** Takes the values of one agent. */
    public static final class AgentFacts {

        /** Takes one value of any of the accepted types. */
        interface Sheet {
            void put(Metric metric, Object value);
        }

        private final Sheet sheet;

        AgentFacts(Sheet sheet) {
            this.sheet = sheet;
        }

        /** Adds a value. */
        public AgentFacts put(Metric metric, Quantity value) {
            sheet.put(metric, value);
            return this;
        }

        /** Adds an amount of money. */
        public AgentFacts put(Metric metric, Money value) {
            sheet.put(metric, value);
            return this;
        }

        /** Adds a value, read from text as {@link Metric#parse} does: {@code put(SALES, "23450.55")}. */
        public AgentFacts put(Metric metric, String value) {
            sheet.put(metric, value);
            return this;
        }
    }
}
