// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.csv.CsvHeader;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.json.FactsPhrases;
import io.github.ticheng.documents.json.SummaryRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one team and period that stand together, on their way to facts. Not thread-safe; used once. */
final class TeamRows {

    static final String NAME = "name";
    static final String POST = "post";
    static final String GROUP = "group";

    /** How much is told about one team, or of rows of none: a machine made the file in which more is wrong. */
    static final int MOST_DIAGNOSTICS = 100_000;

    private static final int NO_ROW = 0;
    private static final ImmutableList<String> PERSONAL =
            ImmutableList.of(NAME, POST, GROUP, RowFacts.HIRED_ON, RowFacts.LEFT_ON);

    private final TeamId team;
    private final Period period;
    private final ImmutableSet<AgentId> agents;
    private final CsvHeader header;
    private final CsvRow firstRow;
    private final TeamFactsBuilder builder;
    private final Map<AgentId, CsvRow> rowOfAgent = new HashMap<>();
    private final Map<AgentId, Agent> found = new LinkedHashMap<>();
    private final Map<AgentId, Map<Item.Key, ItemRow>> items = new LinkedHashMap<>();
    private final Map<AgentId, Map<Metric, Quantity>> sheets = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int rowOfTeam = NO_ROW;

    /** A row of an order or day. */
    private record ItemRow(RowFacts cells, Map<Metric, Quantity> values) {}

    TeamRows(
            TeamId team,
            Period period,
            Currency currency,
            ImmutableSet<AgentId> agents,
            CsvHeader header,
            CsvRow firstRow) {
        this.team = team;
        this.period = period;
        this.agents = agents;
        this.header = header;
        this.firstRow = firstRow;
        this.builder = TeamFacts.builder(team, period, currency);
        if (header.indexOf(RowFacts.DAY) >= 0) {
            builder.listsItems();
        }
    }

    boolean isOf(TeamId otherTeam, Period otherPeriod) {
        return team.equals(otherTeam) && period.equals(otherPeriod);
    }

    /** Whether a row says team and period in the very words of the first one. */
    boolean isSaidIn(CsvRow row) {
        return header.cell(row, RowFacts.TEAM).equals(header.cell(firstRow, RowFacts.TEAM))
                && header.cell(row, RowFacts.PERIOD).equals(header.cell(firstRow, RowFacts.PERIOD));
    }

    TeamId team() {
        return team;
    }

    Period period() {
        return period;
    }

    void report(Diagnostic diagnostic) {
        if (diagnostics.size() < MOST_DIAGNOSTICS) {
            diagnostics.add(diagnostic);
        }
    }

    /** Keeps the team from being read for a row beside it that may belong to it. */
    void isBeside(CsvRow stray) {
        report(stray.error(
                -1, RowFacts.TEAM, FactsPhrases.BESIDE_STRAY.filled(stray.line()), FactsPhrases.AN_ID, null));
    }

    /** Adds a row whose form is in order. */
    void add(CsvRow row) {
        int before = diagnostics.size();
        RowFacts cells = new RowFacts(header, row, this::report);
        RowFacts.Sheet sheet = cells.sheet();
        AgentId agent = sheet.agent();
        boolean isTeams = cells.isEmpty(RowFacts.AGENT);
        LocalDate hired = sheet.hired();
        LocalDate left = sheet.left();
        Map<Metric, Quantity> values = sheet.values();
        if (!cells.isEmpty(RowFacts.DAY) || !cells.isEmpty(RowFacts.ORDER)) {
            item(cells, agent, values);
            return;
        }
        if (isTeams) {
            checkTeamsOwn(cells);
            if (diagnostics.size() == before) {
                values.forEach(builder::team);
            }
            return;
        }
        if (hired != null && left != null && left.isBefore(hired)) {
            cells.error(
                    RowFacts.LEFT_ON,
                    FactsPhrases.LEFT_BEFORE_HIRED.filled(left.toString(), hired.toString()),
                    FactsPhrases.A_DAY);
        } else if (agent != null) {
            add(cells, agent, hired, left, values);
        }
    }

    private void item(RowFacts cells, @Nullable AgentId agent, Map<Metric, Quantity> values) {
        Item.Key key = cells.item();
        if (key == null) {
            return;
        }
        if (cells.isEmpty(RowFacts.AGENT)) {
            cells.error(RowFacts.AGENT, FactsPhrases.ITEM_OF_NOBODY.filled(key.label()), FactsPhrases.AN_ID);
        } else if (!period.contains(key.day())) {
            cells.error(
                    RowFacts.DAY, FactsPhrases.OTHER_DAY.filled(key.label(), period.toString()), FactsPhrases.A_DAY);
        } else if (agent != null
                && items.computeIfAbsent(agent, id -> new LinkedHashMap<>())
                                .putIfAbsent(key, new ItemRow(cells, values))
                        != null) {
            cells.error(
                    key.order() == null ? RowFacts.DAY : RowFacts.ORDER,
                    FactsPhrases.ITEM_TWICE.filled(key.label()),
                    FactsPhrases.EACH_ONCE);
        }
    }

    private void add(
            RowFacts cells,
            AgentId id,
            @Nullable LocalDate hired,
            @Nullable LocalDate left,
            Map<Metric, Quantity> values) {
        CsvRow first = rowOfAgent.putIfAbsent(id, cells.row());
        if (first != null) {
            cells.error(
                    RowFacts.AGENT,
                    FactsPhrases.AGENT_TWICE.filled(id.value(), team.value(), first.line()),
                    FactsPhrases.ONCE);
        }
        Agent agent = agent(cells, id, hired, left);
        if (!agent.isEmployedIn(period)) {
            boolean hasLeft = left != null && left.isBefore(period.firstDay());
            cells.error(
                    hasLeft ? RowFacts.LEFT_ON : RowFacts.HIRED_ON,
                    FactsPhrases.NOT_EMPLOYED.filled(id.value(), period.toString()),
                    FactsPhrases.EMPLOYED);
        }
        found.putIfAbsent(id, agent);
        sheets.putIfAbsent(id, values);
    }

    private Agent agent(RowFacts cells, AgentId id, @Nullable LocalDate hired, @Nullable LocalDate left) {
        Agent.Builder agent = Agent.builder().id(id).team(team);
        String name = CsvLines.restored(cells.text(NAME));
        String post = CsvLines.restored(cells.text(POST));
        if (!name.isBlank()) {
            agent.name(name);
        }
        if (!post.isBlank()) {
            agent.post(post);
        }
        String group = CsvLines.restored(cells.text(GROUP));
        if (!group.isBlank()) {
            agent.group(group);
        }
        if (hired != null) {
            agent.hiredOn(hired);
        }
        if (left != null) {
            agent.leftOn(left);
        }
        return agent.build();
    }

    private void checkTeamsOwn(RowFacts cells) {
        if (rowOfTeam != NO_ROW) {
            cells.error(
                    RowFacts.AGENT,
                    FactsPhrases.TEAM_ROW_TWICE.filled(team.value(), rowOfTeam),
                    FactsPhrases.ONE_TEAM_ROW);
        }
        rowOfTeam = cells.row().line();
        for (String column : PERSONAL) {
            if (!cells.isEmpty(column)) {
                cells.error(column, FactsPhrases.TEAM_ROW_WITH.filled(column), FactsPhrases.NOTHING);
            }
        }
    }

    /** The facts, or what is wrong. */
    ReadFacts finish(Iterable<Correction> corrections) {
        corrections.forEach(builder::correction);
        SummaryRows.among(sheets).forEach((id, message) -> {
            CsvRow row = rowOfAgent.get(id);
            if (row != null && !agents.contains(id)) {
                int cell = header.indexOf(RowFacts.AGENT);
                report(row.error(cell, RowFacts.AGENT, message, SummaryRows.expected(id.value()), null));
            }
        });
        items.forEach((id, rows) -> {
            CsvRow own = rowOfAgent.get(id);
            if (own != null) {
                RowFacts person = new RowFacts(header, own, this::report);
                rows.values().forEach(row -> checkPerson(row.cells(), person));
            } else {
                rows.values()
                        .iterator()
                        .next()
                        .cells()
                        .error(
                                RowFacts.AGENT,
                                FactsPhrases.ITEM_WITHOUT_AGENT.filled(id.value()),
                                FactsPhrases.AGENTS_ROW);
            }
        });
        if (diagnostics.isEmpty()) {
            found.forEach((id, agent) -> builder.agent(agent, sheet -> {
                Objects.requireNonNull(sheets.get(id)).forEach(sheet::put);
                items.getOrDefault(id, Map.of())
                        .forEach((key, row) ->
                                sheet.item(key, own -> row.values().forEach(own::put)));
            }));
            try {
                return ReadFacts.read(builder.build(), firstRow.file(), lines());
            } catch (ProblemsException wrong) {
                wrong.problems().forEach(problem -> report(firstRow.error(-1, "", problem.message(), null, null)));
            }
        }
        return ReadFacts.refused(team, period, ImmutableList.copyOf(diagnostics));
    }

    /** A file may repeat who an agent is in each row, or leave it out. */
    private static void checkPerson(RowFacts item, RowFacts agent) {
        for (String column : PERSONAL) {
            if (!item.isEmpty(column) && !item.text(column).equals(agent.text(column))) {
                item.error(column, FactsPhrases.ITEM_WITH.filled(column), FactsPhrases.AS_AGENT);
            }
        }
    }

    private ImmutableMap<String, Integer> lines() {
        ImmutableMap.Builder<String, Integer> lines = ImmutableMap.builder();
        rowOfAgent.forEach((agent, row) -> lines.put(agent.value(), row.line()));
        return lines.buildOrThrow();
    }
}
