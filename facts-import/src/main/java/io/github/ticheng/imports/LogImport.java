// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import io.github.ticheng.attribution.Cause;
import io.github.ticheng.attribution.OwnerByHand;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.problem.Severity;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.imports.log.LogTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Reads the tables of a {@linkplain ShopLog log}: orders, conversations and owners set by hand, in CSV, .xlsx or JSON. The
 * strict form is what {@link io.github.ticheng.imports.log.LogCsv} writes; exports are read like those of facts, by an {@link
 * ImportMap}, and what was done is reported.
 *
 * <p>A time without its distance from Greenwich is of the zone of its row or of the map; without either it is refused, and so
 * is one that clocks skipped or showed twice. What is given again under a number that was read before is refused too.
 *
 * <p>Used once, and not thread-safe: it collects one log, of as many files as are read. {@link LogParts} read a log that is too
 * large to be held.
 */
public final class LogImport {

    private final TeamId team;
    private final ImportMap map;
    private final Currency currency;
    private final ImmutableMap<String, Cause> causes;
    private final ShopLog.Builder builder;
    private final boolean isOfAnybody;
    private final Map<AgentId, Agent> agents = new TreeMap<>();
    private final List<ImportReport> reports = new ArrayList<>();
    private final Map<String, Placed<ShopOrder>> orders = new HashMap<>();
    private final List<Placed<OwnerByHand>> byHand = new ArrayList<>();
    private boolean laterWins;

    private LogImport(TeamId team, Currency currency, ImportMap map, Iterable<Cause> causes, Iterable<Agent> agents) {
        this.team = team;
        this.map = map;
        this.currency = currency;
        this.causes = Maps.uniqueIndex(causes, Cause::code);
        this.builder = ShopLog.builder(team.value(), currency.getCurrencyCode());
        this.isOfAnybody = Iterables.isEmpty(agents);
        agents.forEach(agent -> this.agents.put(agent.id(), agent));
        agents.forEach(builder::agent);
        map.zone().ifPresent(zone -> builder.zone(zone.getId()));
    }

    /** Begins the log of a team, whose agents are those that hold conversations. */
    public static LogImport of(TeamId team, Currency currency, ImportMap map) {
        return of(team, currency, map, ImmutableList.of());
    }

    /** Begins the log of a team of these agents, for which any other in the files is an error; of any agents if empty. */
    public static LogImport of(TeamId team, Currency currency, ImportMap map, Iterable<Agent> agents) {
        return of(
                team, currency, map, agents, ImmutableList.of(Cause.BUYER_REFUND, Cause.NOT_PAID, Cause.AGENTS_FAULT));
    }

    /** The same, with other causes of refunds and closings than the shipped ones; the files say their codes. */
    public static LogImport of(
            TeamId team, Currency currency, ImportMap map, Iterable<Agent> agents, Iterable<Cause> causes) {
        return new LogImport(team, currency, map, causes, agents);
    }

    /** The agents it began with, or if there were none those who held conversations so far. */
    Map<AgentId, Agent> agents() {
        return agents;
    }

    boolean letsLaterWin() {
        return laterWins;
    }

    /** An import that begins anew with the same settings, for these agents; for any if empty. */
    LogImport anew(Iterable<Agent> agents) {
        LogImport other = new LogImport(team, currency, map, causes.values(), agents);
        return laterWins ? other.laterWins() : other;
    }

    /** Lets what is given again under a number replace what was given before. */
    public LogImport laterWins() {
        laterWins = true;
        builder.laterWins();
        return this;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     */
    public ImportReport read(LogTable table, Path file) throws IOException {
        return read(table, file.toString(), MoreFiles.asByteSource(file));
    }

    /** Reads the bytes of a file; what is doubtful stands in the report, and keeps the log from being made. */
    public ImportReport read(LogTable table, String name, byte[] bytes) throws IOException {
        return read(table, name, ByteSource.wrap(bytes));
    }

    private ImportReport read(LogTable table, String name, ByteSource bytes) throws IOException {
        ImportReport report = begun(name);
        LogReading reading = reading(table, name, report);
        reading.read(bytes);
        reading.finish();
        return report;
    }

    /** Begins the report of a file. */
    ImportReport begun(String name) {
        ImportReport report = new ImportReport(name);
        reports.add(report);
        return report;
    }

    /** Begins to read a table. */
    LogReading reading(LogTable table, String name, ImportReport report) {
        return switch (table) {
            case ORDERS -> new OrderRows(name, this, report);
            case CONVERSATIONS -> new ConversationRows(name, this, report);
            case OWNERS -> new OwnerRows(name, this, report);
        };
    }

    /** What was done with each file, in the order in which they were read. */
    public ImmutableList<ImportReport> reports() {
        return ImmutableList.copyOf(reports);
    }

    /**
     * Finishes the log.
     *
     * @throws DocumentException if anything is doubtful, or does not fit together; it tells everything, with file and row
     */
    public ShopLog log() {
        List<Diagnostic> wrong = doubts();
        if (wrong.isEmpty()) {
            byHand.forEach(hand -> builder.ownerByHand(hand.value(), hand.place()));
            try {
                return builder.build();
            } catch (ProblemsException problems) {
                problems.problems().forEach(problem -> wrong.add(located(problem)));
            }
        }
        throw new DocumentException(wrong);
    }

    /** What is doubtful in the files. */
    List<Diagnostic> doubts() {
        List<Diagnostic> doubts = new ArrayList<>();
        reports.forEach(report -> doubts.addAll(report.doubts()));
        return doubts;
    }

    private static Diagnostic located(Problem problem) {
        Place place = problem.place();
        int line = place.get(Place.Part.LINE).map(Integer::valueOf).orElse(0);
        String file = place.get(Place.Part.FILE).orElse("");
        return new Diagnostic(Severity.ERROR, "", line, 0, 0, problem.message(), null, null, file, "");
    }

    ImportMap map() {
        return map;
    }

    Currency currency() {
        return currency;
    }

    ImmutableMap<String, Cause> causes() {
        return causes;
    }

    ShopLog.Builder builder() {
        return builder;
    }

    /** Something of the log and where it stands. */
    record Placed<T>(T value, Supplier<Place> place) {}

    /** The owners set by hand so far; the log gets them when it is finished. */
    List<Placed<OwnerByHand>> byHand() {
        return byHand;
    }

    /** The order of a number, if it was read. */
    Optional<Placed<ShopOrder>> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    void add(ShopOrder order, Supplier<Place> place) {
        orders.put(order.id(), new Placed<>(order, place));
        builder.order(order, place);
    }

    /** Takes note of somebody who held a conversation. */
    void heard(AgentId agent) {
        if (isOfAnybody
                && agents.putIfAbsent(
                                agent, Agent.builder().id(agent).team(team).build())
                        == null) {
            builder.agent(agent.value());
        }
    }
}
