// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.csv.CsvHeader;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.facts.KnownCorrections.Address;
import io.github.ticheng.documents.json.FactsPhrases;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.documents.tree.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts rows together into corrections. Not thread-safe; used once. */
final class CorrectionRows {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** What rows of one correction have in common. */
    private record Key(Address address, String key, Period period) {}

    /** A correction without its changes. */
    private record Head(
            String causeCode, Label cause, @Nullable LocalDate knownOn) {}

    /** A correction on its way, and the row where it began. */
    private record Rows(Head head, int firstRow, List<Change> changes) {}

    private final ImmutableMap<String, Metric> metrics;
    private final Map<Key, Rows> corrections = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    CorrectionRows(ImmutableMap<String, Metric> metrics) {
        this.metrics = metrics;
    }

    void report(Diagnostic diagnostic) {
        if (diagnostics.size() < TeamRows.MOST_DIAGNOSTICS) {
            diagnostics.add(diagnostic);
        }
    }

    void add(CsvHeader header, CsvRow row) {
        Diagnostic fault = header.faultOf(row);
        if (fault != null) {
            report(fault);
            return;
        }
        RowFacts cells = new RowFacts(header, row, this::report);
        Key key = key(cells);
        Head head = key == null ? null : head(cells, key.period());
        Change change = change(cells);
        if (key == null || head == null || change == null) {
            return;
        }
        Rows rows = corrections.computeIfAbsent(key, unused -> new Rows(head, row.line(), new ArrayList<>()));
        if (!rows.head().equals(head)) {
            cells.error(
                    CorrectionsCsv.CAUSE,
                    FactsPhrases.DIFFERENT_CAUSES.filled(
                            Shown.of(key.key()), key.period().toString(), rows.firstRow()),
                    FactsPhrases.SAME_CAUSE);
        }
        rows.changes().add(change);
    }

    private static @Nullable Key key(RowFacts cells) {
        Period known = cells.period(CorrectionsCsv.KNOWN_IN);
        TeamId team = cells.team();
        Period period = cells.period(RowFacts.PERIOD);
        if (cells.isEmpty(CorrectionsCsv.KEY)) {
            cells.error(CorrectionsCsv.KEY, FactsPhrases.EMPTY.filled(CorrectionsCsv.KEY), FactsPhrases.A_TEXT);
            return null;
        }
        if (known == null || team == null || period == null) {
            return null;
        }
        if (!period.lastDay().isBefore(known.firstDay())) {
            cells.error(
                    RowFacts.PERIOD,
                    FactsPhrases.NOT_EARLIER.filled(period.toString(), known.toString()),
                    FactsPhrases.EARLIER);
            return null;
        }
        return new Key(new Address(team, known), CsvLines.restored(cells.text(CorrectionsCsv.KEY)), period);
    }

    private static @Nullable Head head(RowFacts cells, Period period) {
        LocalDate known = cells.day(CorrectionsCsv.KNOWN_ON);
        if (known != null && known.isBefore(period.firstDay())) {
            cells.error(
                    CorrectionsCsv.KNOWN_ON,
                    FactsPhrases.KNOWN_EARLIER.filled(known.toString(), period),
                    FactsPhrases.A_DAY);
            return null;
        }
        String code = cells.required(
                CorrectionsCsv.CAUSE, FactsPhrases.NO_CAUSE, FactsPhrases.CAUSE, CorrectionRows::causeCode);
        if (code == null) {
            return null;
        }
        String english = cells.isEmpty(CorrectionsCsv.CAUSE_EN) ? code : cells.text(CorrectionsCsv.CAUSE_EN);
        String chinese = cells.isEmpty(CorrectionsCsv.CAUSE_ZH) ? code : cells.text(CorrectionsCsv.CAUSE_ZH);
        return new Head(code, Label.of(CsvLines.restored(english), CsvLines.restored(chinese)), known);
    }

    private static String causeCode(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("Expected a code, but found " + text);
        }
        return text;
    }

    private @Nullable Change change(RowFacts cells) {
        AgentId agent = cells.agent();
        boolean isTeams = cells.isEmpty(RowFacts.AGENT);
        Metric metric = metric(cells);
        Correction.Kind kind = cells.required(
                CorrectionsCsv.CHANGE, FactsPhrases.NO_CHANGE, FactsPhrases.CHANGES, CorrectionRows::kind);
        if (metric == null || kind == null) {
            return null;
        }
        int cell = cells.header().indexOf(CorrectionsCsv.VALUE);
        Quantity value = cells.value(cell, CorrectionsCsv.VALUE, metric);
        if (cells.isEmpty(CorrectionsCsv.VALUE)) {
            cells.error(CorrectionsCsv.VALUE, FactsPhrases.EMPTY.filled(CorrectionsCsv.VALUE), FactsPhrases.A_TEXT);
        }
        if (kind == Correction.Kind.ADDED && metric.kind().holds() != Exact.class) {
            cells.error(CorrectionsCsv.CHANGE, FactsPhrases.NOT_ADDED.filled(metric), FactsPhrases.REPLACED);
            return null;
        }
        Item.Key item = cells.item();
        if (item != null && isTeams) {
            cells.error(RowFacts.AGENT, FactsPhrases.ITEM_OF_NOBODY.filled(item.label()), FactsPhrases.AN_ID);
            return null;
        }
        if (value == null || (agent == null && !isTeams)) {
            return null;
        }
        Change change = new Change(agent, metric, value, kind);
        return item == null ? change : change.of(item);
    }

    private static Correction.Kind kind(String text) {
        for (Correction.Kind kind : Correction.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Expected added or replaced, but found " + text);
    }

    private @Nullable Metric metric(RowFacts cells) {
        String id = cells.text(CorrectionsCsv.METRIC).strip();
        Metric metric = metrics.get(id);
        if (metric == null) {
            Message message = FactsPhrases.UNKNOWN_METRIC.filled(Shown.of(id));
            report(cells.row()
                    .error(
                            cells.header().indexOf(CorrectionsCsv.METRIC),
                            CorrectionsCsv.METRIC,
                            message,
                            FactsPhrases.A_METRIC,
                            diagnostics.size() == TeamRows.MOST_DIAGNOSTICS
                                    ? null
                                    : Spelling.nearest(id, metrics.keySet()).orElse(null)));
        }
        return metric;
    }

    KnownCorrections finish() {
        if (!diagnostics.isEmpty()) {
            throw new DocumentException(diagnostics);
        }
        Map<Address, List<Correction>> all = new LinkedHashMap<>();
        corrections.forEach((key, rows) -> all.computeIfAbsent(key.address(), unused -> new ArrayList<>())
                .add(new Correction(
                        key.key(),
                        key.period(),
                        rows.head().causeCode(),
                        rows.head().cause(),
                        ImmutableList.copyOf(rows.changes()),
                        rows.head().knownOn())));
        return KnownCorrections.of(all);
    }
}
