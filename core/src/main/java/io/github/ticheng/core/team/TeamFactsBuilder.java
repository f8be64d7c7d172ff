// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the facts of a team, in any order, and every problem with them. Not thread-safe; used once.
 *
 * <p>Nothing is thrown while facts are put in; {@link #build} throws all problems at once.
 */
public final class TeamFactsBuilder {

    /** How many values of a team are kept in one array. */
    private static final int MOST_SHARED = 1 << 20;

    private final TeamId team;
    private final Period period;
    private final Currency currency;
    private final Map<AgentId, Row> agents = new HashMap<>();
    /** The metrics in the order in which they came; where one stands is its place. */
    private final List<Metric> metrics = new ArrayList<>();

    /** The places of the metrics in the order of their ids. */
    private int[] byId = new int[16];

    /** Where the metric is expected that comes next: agents mostly have theirs in one order. */
    private int expected;

    private final Row ofTeam = new Row(null);
    private final Set<Rating> ratings = new HashSet<>();
    private final Map<List<Object>, Correction> corrections = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Boolean> ofOrders = new HashMap<>();
    private boolean listsItems;
    /** The days of which items may be, and on some of which agents are employed. */
    private Period days;

    private final List<CreditedOrders.Sheet> sheets = new ArrayList<>();
    private final CreditedOrders credited;

    /** The values of an agent, or of the team itself, by the places of their metrics. */
    private final class Row implements AgentFacts.Sheet {

        final @Nullable Agent agent;

        @Nullable
        Quantity[] values = new Quantity[16];

        SortedMap<Item.Key, Item> items = ImmutableSortedMap.of();

        Row(@Nullable Agent agent) {
            this.agent = agent;
        }

        @Nullable
        Quantity at(int place) {
            return place < values.length ? values[place] : null;
        }

        void set(int place, Quantity value) {
            if (place >= values.length) {
                values = Arrays.copyOf(values, 2 * place);
            }
            values[place] = value;
        }

        /** False if there is one of its key already. */
        boolean add(Item item) {
            if (items.isEmpty()) {
                items = new TreeMap<>();
            }
            return items.putIfAbsent(item.key(), item) == null;
        }

        Agent someone() {
            return requireNonNull(agent);
        }

        @Override
        public void put(Metric metric, Object value) {
            TeamFactsBuilder.this.put(this, metric, value);
        }

        @Override
        public void item(Item.Key key, Consumer<AgentFacts> values) {
            TeamFactsBuilder.this.put(this, key, values);
        }
    }

    TeamFactsBuilder(TeamId team, Period period, Currency currency) {
        this.team = team;
        this.period = period;
        this.currency = currency;
        this.days = period;
        this.credited = new CreditedOrders(currency, message -> report(placeOf(null), message));
    }

    /** Adds an agent of whom only the id is known, and the agent's values. */
    public TeamFactsBuilder agent(String id, Consumer<AgentFacts> facts) {
        return agent(Agent.builder().id(AgentId.of(id)).team(team).build(), facts);
    }

    /** Adds an agent and the agent's values. */
    public TeamFactsBuilder agent(Agent agent, Consumer<AgentFacts> facts) {
        Row row = new Row(agent);
        if (agents.putIfAbsent(agent.id(), row) != null) {
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
        if (!agent.isEmployedIn(days)) {
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
        facts.accept(new AgentFacts(row));
        return this;
    }

    /** Adds a value of the team itself, such as its public sales. */
    public TeamFactsBuilder team(Metric metric, Quantity value) {
        put(ofTeam, metric, value);
        return this;
    }

    /** Adds an amount of the team itself. */
    public TeamFactsBuilder team(Metric metric, Money value) {
        put(ofTeam, metric, value);
        return this;
    }

    /** Adds a value of the team itself, read from text as {@link Metric#parse} does. */
    public TeamFactsBuilder team(Metric metric, String value) {
        put(ofTeam, metric, value);
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

    /** Says that orders and days are listed, even where there are none; an item says it, too. */
    public TeamFactsBuilder listsItems() {
        listsItems = true;
        return this;
    }

    /** Of facts in which pay periods come together that may begin before the period or end after it. */
    TeamFactsBuilder within(Period hull) {
        days = hull;
        return this;
    }

    private void put(Row row, Item.Key key, Consumer<AgentFacts> facts) {
        listsItems = true;
        Map<Metric, Quantity> values = new LinkedHashMap<>();
        Consumer<Message.Builder> wrong =
                message -> report(placeOf(row.someone().id()), message.with("item", key.label()));
        facts.accept(new AgentFacts(new AgentFacts.Sheet() {
            @Override
            public void put(Metric metric, Object given) {
                Metric known = metrics.get(place(metric));
                Quantity value = checked(row, known, metric, given);
                if (value == null) {
                    return;
                }
                if (!Boolean.valueOf(key.order() != null)
                        .equals(ofOrders.computeIfAbsent(metric.id(), id -> key.order() != null))) {
                    wrong.accept(Message.saying(FactPhrases.OF_ORDERS_AND_DAYS).with("metric", metric.label()));
                }
                if (values.putIfAbsent(known, value) != null) {
                    wrong.accept(Message.saying(FactPhrases.ITEM_VALUE_TWICE).with("metric", metric.label()));
                }
            }

            @Override
            public void item(Item.Key inner, Consumer<AgentFacts> unused) {
                wrong.accept(Message.saying(FactPhrases.ITEM_IN_ITEM));
            }
        }));
        if (!days.contains(key.day())) {
            wrong.accept(Message.saying(FactPhrases.OTHER_DAY).with("period", days.toString()));
        } else if (!row.add(new Item(key, ImmutableMap.copyOf(values)))) {
            wrong.accept(Message.saying(FactPhrases.ITEM_TWICE));
        }
    }

    private void put(CreditedOrders.Sheet sheet) {
        for (Row row : rows()) {
            put(
                    row,
                    sheet.own(),
                    requireNonNull(sheet.byAgent().getOrDefault(row.someone().id(), Exact.ZERO)));
        }
        put(ofTeam, sheet.silent(), sheet.bySilence());
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
                    placeOf(null),
                    Message.saying(FactPhrases.CORRECTION_NOT_EARLIER)
                            .with("period", period.toString())
                            .with("correction", correction.key())
                            .with("corrected", correction.period().toString()));
            return this;
        }
        Correction other = corrections.putIfAbsent(List.of(correction.period(), correction.key()), correction);
        if (other != null && !other.equals(correction)) {
            report(
                    placeOf(null),
                    Message.saying(FactPhrases.CORRECTION_TWICE)
                            .with("correction", correction.key())
                            .with("period", correction.period().toString()));
        }
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
        List<Row> rows = rows();
        ImmutableList.Builder<Metric> used = ImmutableList.builderWithExpectedSize(metrics.size());
        ImmutableList.Builder<FactColumn> columns = ImmutableList.builderWithExpectedSize(metrics.size());
        ImmutableMap.Builder<Metric, Quantity> own = ImmutableMap.builder();
        ImmutableList<Rating> words = FactColumn.words(ratings);
        @Nullable Quantity[] column = new Quantity[rows.size()];
        long longs = 0;
        for (Metric metric : metrics) {
            longs += metric.kind() == MetricKind.RATIO ? 2L * rows.size() : rows.size();
        }
        long[] units = new long[(int) Math.min(longs, MOST_SHARED)];
        int shared = 0;
        for (int rank = 0; rank < metrics.size(); rank++) {
            int place = byId[rank];
            Metric metric = metrics.get(place);
            boolean isUsed = false;
            for (int i = 0; i < column.length; i++) {
                column[i] = rows.get(i).at(place);
                isUsed |= column[i] != null;
            }
            if (isUsed) {
                used.add(metric);
                int more = metric.kind() == MetricKind.RATIO ? 2 * column.length : column.length;
                columns.add(
                        shared + more <= units.length
                                ? FactColumn.of(column, words, units, shared)
                                : FactColumn.copyOf(column));
                shared = Math.min(shared + more, units.length);
            }
            Quantity value = ofTeam.at(place);
            if (value != null) {
                own.put(metric, value);
            }
        }
        return new TeamFacts(
                team,
                period,
                currency,
                rows.stream().map(Row::someone).collect(ImmutableList.toImmutableList()),
                used.build(),
                columns.build(),
                own.buildOrThrow(),
                ImmutableList.copyOf(corrections.values()),
                listsItems
                        ? rows.stream()
                                .map(row -> ImmutableList.copyOf(row.items.values()))
                                .collect(ImmutableList.toImmutableList())
                        : ImmutableList.of(),
                ImmutableMap.copyOf(new TreeMap<>(ofOrders)));
    }

    /** The agents' rows in the order of their ids. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>(agents.values());
        rows.sort(Comparator.comparing(row -> row.someone().id()));
        return rows;
    }

    /** Where a metric, or the first one of its id, stands. */
    @SuppressWarnings("ReferenceEquality") // the very same metric needs no look at its id
    private int place(Metric metric) {
        int place = expected;
        if (place >= metrics.size() || metrics.get(place) != metric) {
            place = find(metric);
        }
        expected = place + 1 < metrics.size() ? place + 1 : 0;
        return place;
    }

    private int find(Metric metric) {
        int low = 0;
        int high = metrics.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = metrics.get(byId[middle]).id().compareTo(metric.id());
            if (order == 0) {
                return byId[middle];
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }
        int place = metrics.size();
        byId = place < byId.length ? byId : Arrays.copyOf(byId, 2 * place);
        System.arraycopy(byId, low, byId, low + 1, place - low);
        byId[low] = place;
        metrics.add(metric);
        return place;
    }

    /** Where something is of an agent, or of the team itself. */
    private Place placeOf(@Nullable AgentId agent) {
        Place place = Place.of(Part.TEAM, team).with(Part.PERIOD, period);
        return agent == null ? place : place.with(Part.AGENT, agent);
    }

    private Place cell(Row row, Metric metric) {
        return placeOf(row.agent == null ? null : row.agent.id()).with(Part.METRIC, metric.id());
    }

    // Places are made where there is something to report only: most values of a million agents are right.
    private void put(Row row, Metric metric, Object given) {
        int place = place(metric);
        Quantity value = checked(row, metrics.get(place), metric, given);
        if (value == null) {
            return;
        }
        Quantity first = row.at(place);
        if (first != null) {
            report(
                    cell(row, metric),
                    Message.saying(FactPhrases.VALUE_TWICE)
                            .with("first", first.toString())
                            .with("second", value.toString()));
            return;
        }
        row.set(place, value);
        if (value instanceof Rating rating) {
            ratings.add(rating);
        }
    }

    /** A value that fits its metric and these facts; null if it does not, which is reported. */
    private @Nullable Quantity checked(Row row, Metric known, Metric metric, Object given) {
        if (known.kind() != metric.kind()) {
            report(
                    cell(row, metric),
                    Message.saying(FactPhrases.OTHER_METRIC)
                            .with("metric", metric.id())
                            .with("first", known.kind().name())
                            .with("second", metric.kind().name()));
            return null;
        }
        Quantity value;
        try {
            value = GivenValue.of(metric, given);
        } catch (ProblemsException wrong) {
            wrong.problems().forEach(problem -> problems.add(problem.within(cell(row, metric))));
            return null;
        }
        if (given instanceof Money money
                && metric.kind() == MetricKind.MONEY
                && !money.currency().equals(currency)) {
            report(
                    cell(row, metric),
                    Message.saying(FactPhrases.OTHER_CURRENCY)
                            .with("currency", currency.getCurrencyCode())
                            .with("amount", money.toString()));
            return null;
        }
        return value;
    }

    private void report(Place at, Message.Builder message) {
        problems.add(new Problem(at, message.build()));
    }

    /** Takes the values of one agent. */
    public static final class AgentFacts {

        /** Where they go. */
        interface Sheet {

            /** Takes one value of any of the accepted types. */
            void put(Metric metric, Object value);

            /** Takes an order or a day with its values. */
            void item(Item.Key key, Consumer<AgentFacts> values);
        }

        private final Sheet sheet;

        AgentFacts(Sheet sheet) {
            this.sheet = sheet;
        }

        /**
         * Adds an order or a day with its values. One of a day outside the period, one of a key that is there already, and
         * a metric that both orders and days have are problems.
         */
        public AgentFacts item(Item.Key key, Consumer<AgentFacts> values) {
            sheet.item(key, values);
            return this;
        }

        /**
         * Adds an order: {@code order("4711", "2024-07-03", o -> o.put(SALES, "2400"))}.
         *
         * @throws IllegalArgumentException if the number is blank or the day is none
         */
        public AgentFacts order(String number, String day, Consumer<AgentFacts> values) {
            return item(new Item.Key(Period.parseDay(day), number), values);
        }

        /**
         * Adds what the agent did on a day: {@code day("2024-07-03", d -> d.put(SALES, "3150"))}.
         *
         * @throws IllegalArgumentException if the day is none
         */
        public AgentFacts day(String day, Consumer<AgentFacts> values) {
            return item(new Item.Key(Period.parseDay(day), null), values);
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
