// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.csv.CsvLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes facts as CSV. */
final class FactsWriting {

    /** An optional column about an agent. */
    private record AgentColumn(String name, Function<Agent, String> text) {}

    private static final ImmutableList<AgentColumn> ALL = ImmutableList.of(
            new AgentColumn(
                    TeamRows.NAME, agent -> agent.name().equals(agent.id().value()) ? "" : text(agent.name())),
            new AgentColumn(
                    TeamRows.POST, agent -> agent.post().map(FactsWriting::text).orElse("")),
            new AgentColumn(
                    TeamRows.GROUP,
                    agent -> agent.group().map(FactsWriting::text).orElse("")),
            new AgentColumn(RowFacts.HIRED_ON, agent -> day(agent.hiredOn().orElse(null))),
            new AgentColumn(RowFacts.LEFT_ON, agent -> day(agent.leftOn().orElse(null))));
    private static final ImmutableList<String> ITEM = ImmutableList.of(RowFacts.DAY, RowFacts.ORDER);

    private FactsWriting() {}

    static String of(ImmutableList<TeamFacts> all, ImmutableMap<String, Metric> known, Currency currency) {
        Map<String, Metric> used = new TreeMap<>();
        for (TeamFacts facts : all) {
            check(facts, known, currency);
            facts.metrics().forEach(metric -> used.put(metric.id(), metric));
            facts.teamValues().keySet().forEach(metric -> used.put(metric.id(), metric));
            items(facts).forEach(item -> item.values().keySet().forEach(metric -> used.put(metric.id(), metric)));
        }
        boolean listsItems = all.stream().anyMatch(TeamFacts::listsItems);
        if (listsItems
                && !all.stream()
                        .allMatch(facts -> facts.listsItems() || facts.agents().isEmpty())) {
            throw new IllegalArgumentException(
                    "Expected facts that all list orders and days, or none that does, but found both");
        }
        ImmutableList<AgentColumn> columns = ALL.stream()
                .filter(column -> all.stream()
                        .flatMap(facts -> facts.agents().stream())
                        .anyMatch(agent -> !column.text().apply(agent).isEmpty()))
                .collect(ImmutableList.toImmutableList());
        StringBuilder csv = new StringBuilder();
        CsvWriter writer = CsvLines.to(csv);
        List<String> header = new ArrayList<>(FactsReading.REQUIRED);
        columns.forEach(column -> header.add(column.name()));
        header.addAll(listsItems ? ITEM : ImmutableList.of());
        header.addAll(used.keySet());
        writer.writeRecord(header);
        all.forEach(facts -> write(writer, facts, columns, listsItems, used));
        return csv.toString();
    }

    private static Stream<Item> items(TeamFacts facts) {
        return IntStream.range(0, facts.agents().size()).boxed().flatMap(row -> facts.items(row).stream());
    }

    private static void write(
            CsvWriter writer,
            TeamFacts facts,
            List<AgentColumn> columns,
            boolean listsItems,
            Map<String, Metric> used) {
        ImmutableList<String> noItem = listsItems ? ImmutableList.of("", "") : ImmutableList.of();
        if (!facts.teamValues().isEmpty() || facts.agents().isEmpty()) {
            List<String> row = rowOf(facts, "");
            columns.forEach(column -> row.add(""));
            row.addAll(noItem);
            used.values().forEach(metric -> row.add(text(facts.teamValues().get(metric))));
            writer.writeRecord(row);
        }
        for (Agent agent : facts.agents()) {
            List<String> row = rowOf(facts, agent.id().value());
            columns.forEach(column -> row.add(column.text().apply(agent)));
            row.addAll(noItem);
            used.values()
                    .forEach(metric ->
                            row.add(text(facts.value(agent.id(), metric).orElse(null))));
            writer.writeRecord(row);
            for (Item item : facts.items(facts.indexOf(agent.id()))) {
                List<String> own = rowOf(facts, agent.id().value());
                columns.forEach(column -> own.add(""));
                own.add(item.key().day().toString());
                own.add(item.key().order() == null ? "" : text(item.key().order()));
                used.values().forEach(metric -> own.add(text(item.value(metric))));
                writer.writeRecord(own);
            }
        }
    }

    private static List<String> rowOf(TeamFacts facts, String agent) {
        return new ArrayList<>(List.of(facts.period().toString(), facts.team().value(), agent));
    }

    private static void check(TeamFacts facts, ImmutableMap<String, Metric> known, Currency currency) {
        if (!facts.currency().equals(currency)) {
            throw new IllegalArgumentException("Expected facts in " + currency.getCurrencyCode() + ", but found "
                    + facts + " in " + facts.currency().getCurrencyCode());
        }
        List<Metric> used = new ArrayList<>(facts.metrics());
        used.addAll(facts.teamValues().keySet());
        items(facts).forEach(item -> used.addAll(item.values().keySet()));
        for (Metric metric : used) {
            if (!metric.equals(known.get(metric.id()))) {
                throw new IllegalArgumentException(
                        "Expected one of the metrics " + known.keySet() + ", but found " + metric.canonicalText());
            }
        }
    }

    private static String text(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException(
                    "Expected names and posts with words in them, but found \"" + words + "\"");
        }
        return CsvLines.defused(words);
    }

    private static String text(@Nullable Quantity value) {
        return value == null ? "" : value.toString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
