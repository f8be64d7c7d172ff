// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.csv.CsvHeader;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.csv.CsvRows;
import io.github.ticheng.documents.json.FactsPhrases;
import io.github.ticheng.documents.json.SummaryRows;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One reading of facts, file after file. Holds the rows of one team, and of the teams before it only the names. Not
 * thread-safe; used once.
 *
 * <p>A row whose team or period cannot be read may belong to the team before it or to the one after it: a pool must not be
 * split around a person who was left out by mistake, so it keeps both from being read.
 */
final class FactsReading {

    static final ImmutableList<String> REQUIRED = ImmutableList.of(RowFacts.PERIOD, RowFacts.TEAM, RowFacts.AGENT);
    static final ImmutableList<String> OPTIONAL = ImmutableList.of(
            TeamRows.NAME,
            TeamRows.POST,
            TeamRows.GROUP,
            RowFacts.HIRED_ON,
            RowFacts.LEFT_ON,
            RowFacts.DAY,
            RowFacts.ORDER);

    private static final ImmutableList<String> NAMED = ImmutableList.of(RowFacts.AGENT, TeamRows.NAME, RowFacts.PERIOD);
    private static final ImmutableList<String> NAMED_WITHOUT_AGENT =
            ImmutableList.of(RowFacts.TEAM, TeamRows.NAME, RowFacts.PERIOD);

    private final ImmutableMap<String, Metric> metrics;
    private final Currency currency;
    private final KnownCorrections corrections;
    private final ImmutableSet<AgentId> agents;
    private final Consumer<? super ReadFacts> each;
    // A file number and a line in one long: of a million teams nothing else is remembered.
    private final Map<String, Long> firstRows = new HashMap<>();
    private final Set<Period> periods = new HashSet<>();
    private final List<String> files = new ArrayList<>();
    private final List<Diagnostic> strayDiagnostics = new ArrayList<>();
    private @Nullable CsvRow stray;
    private @Nullable TeamRows open;

    FactsReading(
            ImmutableMap<String, Metric> metrics,
            Currency currency,
            KnownCorrections corrections,
            ImmutableSet<AgentId> agents,
            Consumer<? super ReadFacts> each) {
        this.metrics = metrics;
        this.currency = currency;
        this.corrections = corrections;
        this.agents = agents;
        this.each = each;
    }

    void file(String name, Reader text) throws IOException {
        files.add(name);
        try (CsvRows rows = new CsvRows(name, text)) {
            CsvHeader header = CsvHeader.read(rows, name, REQUIRED, OPTIONAL, metrics);
            if (!header.diagnostics().isEmpty()) {
                each.accept(ReadFacts.ofNoTeam(header.diagnostics()));
                return;
            }
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                if (!row.isBlank()) {
                    row(header, row);
                }
            }
        }
        close();
        stray = null;
    }

    private void row(CsvHeader header, CsvRow row) {
        List<Diagnostic> wrong = new ArrayList<>();
        Diagnostic fault = header.faultOf(row);
        if (fault == null) {
            fault = summary(header, row);
        }
        if (fault != null) {
            wrong.add(fault);
        }
        TeamRows rows = rowsOf(header, row, fault == null ? wrong::add : unreadable -> {});
        if (rows == null) {
            if (fault == null) {
                // Whoever mends the team or period is told what else is wrong.
                new RowFacts(header, row, wrong::add).sheet();
            }
            isStray(row, wrong);
            return;
        }
        if (fault == null) {
            rows.add(row);
        } else {
            rows.report(fault);
        }
    }

    /** What is wrong with a row that is named like a total or average; null if it is not. */
    private @Nullable Diagnostic summary(CsvHeader header, CsvRow row) {
        String agent = header.cell(row, RowFacts.AGENT).strip();
        for (String column : agent.isEmpty() ? NAMED_WITHOUT_AGENT : NAMED) {
            String name = header.cell(row, column).strip();
            if (SummaryRows.isNamed(name)
                    && agents.stream().noneMatch(known -> known.value().equals(agent))) {
                return row.error(
                        header.indexOf(column), column, SummaryRows.named(name), SummaryRows.expected(agent), null);
            }
        }
        return null;
    }

    /** The rows of the team that a row says; null if it says none. */
    private @Nullable TeamRows rowsOf(CsvHeader header, CsvRow row, Consumer<Diagnostic> wrong) {
        TeamRows rows = open;
        if (rows != null && !row.isEnd() && rows.isSaidIn(row)) {
            stray = null;
            return rows;
        }
        RowFacts cells = new RowFacts(header, row, wrong);
        Period period = cells.period(RowFacts.PERIOD);
        TeamId team = cells.team();
        if (team == null || period == null || row.isEnd()) {
            return null;
        }
        if (rows == null || !rows.isOf(team, period)) {
            CsvRow before = stray;
            close();
            rows = new TeamRows(team, period, currency, agents, header, row);
            open = rows;
            if (before != null) {
                rows.isBeside(before);
            }
            periods.add(period);
            Long first = firstRows.putIfAbsent(
                    team.value() + '\t' + period, ((long) files.size() - 1) << Integer.SIZE | row.line());
            if (first != null) {
                rows.report(comesBack(team, period, header, row, first));
            }
        }
        stray = null;
        return rows;
    }

    private Diagnostic comesBack(TeamId team, Period period, CsvHeader header, CsvRow row, long first) {
        return row.error(
                header.indexOf(RowFacts.TEAM),
                RowFacts.TEAM,
                FactsPhrases.COMES_BACK.filled(
                        team.value(), period.toString(), files.get((int) (first >>> Integer.SIZE)) + ":" + (int) first),
                FactsPhrases.TOGETHER,
                null);
    }

    private void isStray(CsvRow row, List<Diagnostic> wrong) {
        stray = row;
        if (open != null) {
            open.isBeside(row);
        }
        wrong.stream()
                .limit(TeamRows.MOST_DIAGNOSTICS - strayDiagnostics.size())
                .forEach(strayDiagnostics::add);
    }

    /** Hands on the team that was being read, and then the rows beside it that tell no team. */
    private void close() {
        TeamRows rows = open;
        open = null;
        if (rows != null) {
            each.accept(rows.finish(corrections.of(rows.team(), rows.period())));
        }
        if (!strayDiagnostics.isEmpty()) {
            each.accept(ReadFacts.ofNoTeam(ImmutableList.copyOf(strayDiagnostics)));
            strayDiagnostics.clear();
        }
    }

    /** Tells of corrections that became known in a period of which there are facts, but not of their team. */
    void end() {
        List<Diagnostic> wrong = new ArrayList<>();
        for (KnownCorrections.Address address : corrections.addresses()) {
            if (periods.contains(address.knownIn())
                    && !firstRows.containsKey(address.team().value() + '\t' + address.knownIn())) {
                for (Correction correction : corrections.of(address.team(), address.knownIn())) {
                    Message message = FactsPhrases.NO_CORRECTED_TEAM.filled(
                            correction.key(),
                            address.knownIn().toString(),
                            address.team().value());
                    wrong.add(Diagnostic.ofWhole(String.join(", ", files), message, null));
                }
            }
        }
        if (!wrong.isEmpty()) {
            each.accept(ReadFacts.ofNoTeam(ImmutableList.copyOf(wrong)));
        }
    }
}
