// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.csv.CsvHeader;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.csv.CsvRows;
import io.github.ticheng.documents.csv.Utf8Reader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Corrections of earlier periods as CSV: a row per changed value. Immutable.
 *
 * <pre>
 * known-in,team,key,period,cause,cause-en,cause-zh,agent,metric,change,value
 * 2024-10,desk,order-4711,2024-03,buyer-refund,buyer's refund,买家退款,li-na,sales,added,-1200.00
 * </pre>
 *
 * <p>A column {@code known-on} may have the day on which a correction became known. The columns may be in any order. {@code known-in} is the period among whose facts the correction stands, {@code
 * period} the one whose facts it changes. The names of the cause may be left out, as a column or in a row; they are then
 * its code. With a {@code day}, and perhaps an {@code order}, the value of that order or day changes and no other;
 * without an agent the team's own value. {@code change} is {@code added} or {@code replaced}. Rows of
 * one team, key and pair of periods are one correction.
 */
public final class CorrectionsCsv {

    /** The name under which a folder of facts holds corrections; {@link FactsCsv} leaves it out. */
    public static final String FILE_NAME = "corrections.csv";

    static final String KNOWN_IN = "known-in";
    static final String KNOWN_ON = "known-on";
    static final String KEY = "key";
    static final String CAUSE = "cause";
    static final String CAUSE_EN = "cause-en";
    static final String CAUSE_ZH = "cause-zh";
    static final String METRIC = "metric";
    static final String CHANGE = "change";
    static final String VALUE = "value";

    private static final ImmutableList<String> REQUIRED = ImmutableList.of(
            KNOWN_IN, RowFacts.TEAM, KEY, RowFacts.PERIOD, CAUSE, RowFacts.AGENT, METRIC, CHANGE, VALUE);
    private static final ImmutableList<String> OPTIONAL =
            ImmutableList.of(CAUSE_EN, CAUSE_ZH, KNOWN_ON, RowFacts.DAY, RowFacts.ORDER);
    private static final ImmutableList<String> ITEM = ImmutableList.of(RowFacts.DAY, RowFacts.ORDER);
    private static final ImmutableList<String> WRITTEN = ImmutableList.of(
            KNOWN_IN,
            RowFacts.TEAM,
            KEY,
            RowFacts.PERIOD,
            CAUSE,
            CAUSE_EN,
            CAUSE_ZH,
            RowFacts.AGENT,
            METRIC,
            CHANGE,
            VALUE);

    private final ImmutableMap<String, Metric> metrics;

    private CorrectionsCsv(ImmutableMap<String, Metric> metrics) {
        this.metrics = metrics;
    }

    /**
     * Corrections of values of these metrics.
     *
     * @throws IllegalArgumentException if two metrics have one id
     */
    public static CorrectionsCsv of(Iterable<Metric> metrics) {
        return new CorrectionsCsv(Maps.uniqueIndex(metrics, Metric::id));
    }

    /**
     * Reads corrections.
     *
     * @param path a file, or a folder: of one with a file {@link #FILE_NAME} that is read, of another its files {@code *.csv}
     *     in the order of their names
     * @throws DocumentException if anything is wrong; it tells everything
     * @throws IOException if a file cannot be read
     */
    public KnownCorrections read(Path path) throws IOException {
        CorrectionRows all = new CorrectionRows(metrics);
        Path named = path.resolve(FILE_NAME);
        FactsFolder folder = FactsFolder.of(Files.exists(named) ? named : path, "csv");
        folder.wrong(path).forEach(all::report);
        for (Path file : folder.facts()) {
            read(file.toString(), new Utf8Reader(Files.newInputStream(file)), all);
        }
        return all.finish();
    }

    /**
     * Reads corrections from a text.
     *
     * @param name what messages call it
     * @throws DocumentException if anything is wrong; it tells everything
     */
    public KnownCorrections read(String name, String text) {
        CorrectionRows all = new CorrectionRows(metrics);
        try {
            read(name, new StringReader(text), all);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all.finish();
    }

    private static void read(String name, Reader text, CorrectionRows all) throws IOException {
        try (CsvRows rows = new CsvRows(name, text)) {
            CsvHeader header = CsvHeader.read(rows, name, REQUIRED, OPTIONAL, ImmutableMap.of());
            if (!header.diagnostics().isEmpty()) {
                header.diagnostics().forEach(all::report);
                return;
            }
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                if (!row.isBlank()) {
                    all.add(header, row);
                }
            }
        }
    }

    /** Writes the corrections that stand among facts, so that reading gives them back. */
    public String write(Iterable<TeamFacts> facts) {
        StringBuilder csv = new StringBuilder();
        CsvWriter writer = CsvLines.to(csv);
        boolean ofItems = Streams.stream(facts)
                .flatMap(team -> team.corrections().stream())
                .flatMap(correction -> correction.changes().stream())
                .anyMatch(change -> change.item() != null);
        boolean ofDays = Streams.stream(facts)
                .flatMap(team -> team.corrections().stream())
                .anyMatch(correction -> correction.knownOn() != null);
        writer.writeRecord(Iterables.concat(
                WRITTEN,
                ofDays ? ImmutableList.of(KNOWN_ON) : ImmutableList.of(),
                ofItems ? ITEM : ImmutableList.of()));
        for (TeamFacts team : facts) {
            for (Correction correction : team.corrections()) {
                for (Correction.Change change : correction.changes()) {
                    List<String> row = new ArrayList<>(List.of(
                            team.period().toString(),
                            team.team().value(),
                            CsvLines.defused(correction.key()),
                            correction.period().toString(),
                            correction.causeCode(),
                            CsvLines.defused(correction.cause().in(Language.ENGLISH)),
                            CsvLines.defused(correction.cause().in(Language.CHINESE)),
                            change.agent() == null ? "" : change.agent().value(),
                            change.metric().id(),
                            change.kind().name().toLowerCase(Locale.ROOT),
                            change.value().toString()));
                    if (ofDays) {
                        row.add(Objects.toString(correction.knownOn(), ""));
                    }
                    Item.Key item = change.item();
                    if (ofItems) {
                        row.add(item == null ? "" : item.day().toString());
                        row.add(item == null || item.order() == null ? "" : CsvLines.defused(item.order()));
                    }
                    writer.writeRecord(row);
                }
            }
        }
        return csv.toString();
    }
}
