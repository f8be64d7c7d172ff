// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import static io.github.ticheng.documents.json.JsonObject.tried;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.json.JsonObject.Unreadable;
import io.github.ticheng.documents.tree.Shown;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads facts in JSON, their metrics by id. Immutable. */
public final class FactsReader {

    /** Stands for a team that cannot be read, of which nothing is made. */
    private static final TeamId ANY = TeamId.of("any");

    private static final String[] KEYS = {"team", "period", "currency", "agents", "team-values", "corrections"};
    private static final ImmutableList<String> NAMED = ImmutableList.of("id", "name");
    private static final String[] AGENT = {"id", "name", "post", "group", "hired-on", "left-on", "values", "items"};
    private static final String[] ITEM = {"day", "order", "values"};
    private static final String[] CORRECTION = {"key", "period", "cause", "label", "known-on", "changes"};
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String[] CHANGE = {"agent", "day", "order", "metric", "change", "value"};

    private final Map<String, Metric> metrics;
    private final BiFunction<Metric, String, ValueText> values;

    private final @Nullable Set<AgentId> agents;

    private FactsReader(
            Map<String, Metric> metrics, BiFunction<Metric, String, ValueText> values, @Nullable Set<AgentId> agents) {
        this.metrics = metrics;
        this.values = values;
        this.agents = agents;
    }

    /** Reads facts that other programs give, with metrics by id; totals and averages are refused, but for these agents. */
    public static FactsReader given(Map<String, Metric> metrics, Set<AgentId> agents) {
        return new FactsReader(metrics, ValueText::given, agents);
    }

    /** Reads facts that this library wrote, with metrics by id. */
    public static FactsReader written(Map<String, Metric> metrics) {
        return new FactsReader(metrics, ValueText::written, null);
    }

    /** The keys of facts. */
    public static String[] keys() {
        return KEYS.clone();
    }

    /** Reads facts. */
    public TeamFacts read(JsonObject tree) {
        TeamId team = tried(() -> tree.value("team", FactsPhrases.AN_ID, TeamId::of));
        Period period = tried(() -> tree.value("period", FactsPhrases.A_PERIOD, Period::parse));
        Currency currency = tried(() -> tree.value("currency", JsonPhrases.CURRENCY, Money::currency));
        if (team == null || period == null || currency == null) {
            // What else is wrong is told, too.
            tree.each(
                    "agents",
                    node -> {
                        tried(() -> agent(node, ANY));
                        return values(node, "values");
                    },
                    AGENT);
            values(tree, "team-values");
            throw new Unreadable();
        }
        TeamFactsBuilder builder = TeamFacts.builder(team, period, currency);
        Map<String, JsonObject> places = new HashMap<>();
        Map<AgentId, Map<Metric, Quantity>> sheets = new LinkedHashMap<>();
        tree.each(
                "agents",
                node -> {
                    Agent agent = tried(() -> agent(node, team));
                    Map<Metric, Quantity> sheet = values(node, "values");
                    if (agent == null) {
                        throw new Unreadable();
                    }
                    places.putIfAbsent(agent.id().value(), node);
                    sheets.putIfAbsent(agent.id(), sheet);
                    for (String key : NAMED) {
                        if (node.has(key) && SummaryRows.isNamed(node.text(key))) {
                            refuse(node, key, agent.id(), SummaryRows.named(node.text(key)));
                        }
                    }
                    Map<Item.Key, Map<Metric, Quantity>> items = items(node, period, builder);
                    return builder.agent(agent, facts -> {
                        sheet.forEach(facts::put);
                        items.forEach((key, own) -> facts.item(key, item -> own.forEach(item::put)));
                    });
                },
                AGENT);
        SummaryRows.among(agents == null ? Map.of() : sheets)
                .forEach((agent, message) ->
                        refuse(Objects.requireNonNull(places.get(agent.value())), "values", agent, message));
        values(tree, "team-values").forEach(builder::team);
        tree.each("corrections", node -> builder.correction(correction(node)), CORRECTION);
        try {
            return builder.build();
        } catch (ProblemsException wrong) {
            for (Problem problem : wrong.problems()) {
                JsonObject place =
                        places.get(problem.place().get(Place.Part.AGENT).orElse(""));
                (place == null ? tree : place).report("", problem.message(), null, null);
            }
            throw new Unreadable();
        }
    }

    private Map<Item.Key, Map<Metric, Quantity>> items(JsonObject agent, Period period, TeamFactsBuilder builder) {
        Map<Item.Key, Map<Metric, Quantity>> items = new LinkedHashMap<>();
        if (agent.has("items")) {
            builder.listsItems();
            agent.each(
                    "items",
                    node -> {
                        Item.Key key = key(node);
                        if (!period.contains(key.day())) {
                            throw node.refused(
                                    "day",
                                    FactsPhrases.OTHER_DAY.filled(key.label(), period.toString()),
                                    FactsPhrases.A_DAY);
                        }
                        if (items.putIfAbsent(key, values(node, "values")) != null) {
                            throw node.refused(
                                    node.has("order") ? "order" : "day",
                                    FactsPhrases.ITEM_TWICE.filled(key.label()),
                                    FactsPhrases.EACH_ONCE);
                        }
                        return key;
                    },
                    ITEM);
        }
        return items;
    }

    private static Item.Key key(JsonObject tree) {
        return new Item.Key(
                tree.value("day", FactsPhrases.A_DAY, Period::parseDay),
                tree.has("order") ? filled(tree, "order") : null);
    }

    private void refuse(JsonObject node, String key, AgentId agent, Message message) {
        if (agents != null && !agents.contains(agent)) {
            node.report(key, message, SummaryRows.expected(agent.value()), null);
        }
    }

    /** Reads who an agent of a team is. */
    public static Agent agent(JsonObject tree, TeamId team) {
        AgentId id = tried(() -> tree.value("id", FactsPhrases.AN_ID, AgentId::of));
        LocalDate hired = day(tree, "hired-on");
        LocalDate left = day(tree, "left-on");
        if (id == null) {
            throw new Unreadable();
        }
        Agent.Builder agent = Agent.builder().id(id).team(team);
        if (tree.has("name")) {
            agent.name(tree.text("name"));
        }
        if (tree.has("post")) {
            agent.post(tree.text("post"));
        }
        if (tree.has("group")) {
            agent.group(tree.text("group"));
        }
        if (hired != null) {
            agent.hiredOn(hired);
        }
        if (left != null) {
            agent.leftOn(left);
        }
        if (hired != null && left != null && left.isBefore(hired)) {
            throw tree.refused(
                    "left-on",
                    FactsPhrases.LEFT_BEFORE_HIRED.filled(left.toString(), hired.toString()),
                    FactsPhrases.A_DAY);
        }
        return agent.build();
    }

    private static @Nullable LocalDate day(JsonObject tree, String key) {
        return tried(() -> tree.optional(key, FactsPhrases.A_DAY, Period::parseDay));
    }

    private Map<Metric, Quantity> values(JsonObject owner, String key) {
        Map<Metric, Quantity> sheet = new LinkedHashMap<>();
        if (!owner.has(key)) {
            return sheet;
        }
        JsonObject tree = owner.object(key);
        for (String id : tree.keys()) {
            Metric metric = metric(tree, id, id);
            Quantity value = metric == null ? null : value(tree, id, metric);
            if (metric != null && value != null) {
                sheet.put(metric, value);
            }
        }
        return sheet;
    }

    /** Reads a metric: its id, or its definition. */
    public Metric metric(JsonObject tree, String key) {
        if (tree.isObject(key)) {
            return MetricTree.read(tree.object(key, MetricTree.keys()));
        }
        Metric metric = metric(tree, key, tree.text(key));
        if (metric == null) {
            throw new Unreadable();
        }
        return metric;
    }

    private @Nullable Metric metric(JsonObject tree, String key, String id) {
        Metric metric = metrics.get(id);
        if (metric == null) {
            tree.report(
                    key,
                    FactsPhrases.UNKNOWN_METRIC.filled(Shown.of(id)),
                    FactsPhrases.A_METRIC,
                    tree.nearest(id, metrics.keySet()));
        }
        return metric;
    }

    private @Nullable Quantity value(JsonObject tree, String key, Metric metric) {
        String text = tree.text(key);
        ValueText value = values.apply(metric, text);
        if (value.quantity() == null) {
            tree.report(key, FactsPhrases.NO_VALUE.filled(Shown.of(text), metric), value.expected(), null);
        }
        return value.quantity();
    }

    private Correction correction(JsonObject tree) {
        String key = filled(tree, "key");
        String cause = tree.text("cause");
        if (!CODE.matcher(cause).matches()) {
            throw tree.refused("cause", FactsPhrases.NO_CAUSE.filled(Shown.of(cause)), FactsPhrases.CAUSE);
        }
        Period period = tree.value("period", FactsPhrases.A_PERIOD, Period::parse);
        Label label = tree.has("label") ? WordsTree.label(tree, "label") : Label.of(cause);
        ImmutableList<Correction.Change> changes = tree.all("changes", this::change, CHANGE);
        if (changes.isEmpty()) {
            throw tree.isClean()
                    ? tree.refused("changes", FactsPhrases.EMPTY.filled("changes"), JsonPhrases.CHANGES)
                    : new Unreadable();
        }
        LocalDate knownOn = tree.optional("known-on", FactsPhrases.A_DAY, Period::parseDay);
        if (knownOn != null && knownOn.isBefore(period.firstDay())) {
            throw tree.refused(
                    "known-on", FactsPhrases.KNOWN_EARLIER.filled(knownOn.toString(), period), FactsPhrases.A_DAY);
        }
        return new Correction(key, period, cause, label, changes, knownOn);
    }

    private static String filled(JsonObject tree, String key) {
        String text = tree.text(key);
        if (text.isBlank()) {
            throw tree.refused(key, FactsPhrases.EMPTY.filled(key), JsonPhrases.TEXT);
        }
        return text;
    }

    private Correction.Change change(JsonObject tree) {
        AgentId agent = tree.optional("agent", FactsPhrases.AN_ID, AgentId::of);
        Metric metric = metric(tree, "metric");
        Correction.Kind kind = MetricTree.word(tree, "change", Correction.Kind.class);
        Quantity value = value(tree, "value", metric);
        if (value == null) {
            throw new Unreadable();
        }
        if (kind == Correction.Kind.ADDED && metric.kind().holds() != Exact.class) {
            throw tree.refused("change", FactsPhrases.NOT_ADDED.filled(metric), FactsPhrases.REPLACED);
        }
        Item.Key item = tree.has("day") || tree.has("order") ? key(tree) : null;
        if (item != null && agent == null) {
            throw tree.refused("day", FactsPhrases.ITEM_OF_NOBODY.filled(item.label()), FactsPhrases.AN_ID);
        }
        Correction.Change change = new Correction.Change(agent, metric, value, kind);
        return item == null ? change : change.of(item);
    }

    /** Reads definitions of metrics, over those that are known by id. */
    public static Map<String, Metric> metrics(JsonObject tree, Map<String, Metric> known) {
        Map<String, Metric> all = new LinkedHashMap<>(known);
        tree.each(
                "metrics",
                node -> {
                    Metric metric = MetricTree.read(node);
                    all.put(metric.id(), metric);
                    return metric;
                },
                MetricTree.keys());
        return all;
    }

    /** Reads the format, which is 1. */
    public static void checkFormat(JsonObject tree) {
        Integer format = tree.value("format", JsonPhrases.FORMAT, text -> {
            if (!"1".equals(text)) {
                throw new IllegalArgumentException("Expected format 1, but found " + text);
            }
            return 1;
        });
        Objects.requireNonNull(format);
    }
}
