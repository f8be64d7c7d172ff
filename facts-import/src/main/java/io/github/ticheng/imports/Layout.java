// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.csv.Headings;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.imports.ImportMap.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which column of an export stands where, under a row of headings; and what is doubtful about it. */
final class Layout {

    /** So many rows may stand above the headings. */
    static final int MOST_TITLES = 30;

    static final String AGENT = "agent";
    private static final int NONE = -1;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    /** The column or columns of a metric; the second is negative where there is one only. */
    record MetricColumn(Metric metric, Source source, int index, int denominator) {}

    /**
     * What is looked for under the headings.
     *
     * @param section where the map says it: the key of a table, or empty for facts
     * @param columns the columns that are no metrics, in the order of the report
     * @param said where the map says that they stand
     * @param settled those that are not looked for, as the map says their value
     * @param metrics where the map says that metrics stand
     * @param known the metrics that headings may name
     * @param notUsed headings that mean nothing
     * @param headings what may stand above each
     */
    record Sought(
            String section,
            ImmutableList<String> columns,
            ImmutableMap<String, Source> said,
            ImmutableSet<String> settled,
            ImmutableMap<Metric, Source> metrics,
            ImmutableMap<String, Metric> known,
            ImmutableSet<String> notUsed,
            Headings headings) {

        /** A line of the map about one of these columns. */
        Message inMap(String line) {
            return ImportPhrases.inMap(section.isEmpty() ? line : section + ": { " + line + " }");
        }
    }

    private final CsvRow heading;
    private final Sought sought;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<Metric, MetricColumn> metrics = new LinkedHashMap<>();
    private final Set<Integer> used = new TreeSet<>();
    private final List<Diagnostic> doubts = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final ImmutableList<Integer> unnamed;

    /** The layout under a row. */
    Layout(CsvRow heading, Sought sought) {
        this.heading = heading;
        this.sought = sought;
        sought.said().forEach((column, source) -> {
            int index = find(source.column(), source.isPreset());
            if (index >= 0) {
                columns.put(column, index);
                used.add(index);
            }
        });
        sought.metrics().forEach(this::put);
        for (int i = 0; i < heading.size(); i++) {
            String text = CellText.plain(heading.cell(i));
            String column =
                    text.isEmpty() || sought.notUsed().contains(text) || used.contains(i) ? null : columnOf(text);
            if (column != null) {
                guess(column, text, i, sought.known().get(column));
            }
        }
        this.unnamed = IntStream.range(0, heading.size())
                .filter(i ->
                        !used.contains(i) && CellText.plain(heading.cell(i)).isEmpty())
                .boxed()
                .collect(ImmutableList.toImmutableList());
    }

    /** The column that a heading names, which sheets also make wider or break into lines; null if it names none. */
    private @Nullable String columnOf(String text) {
        String column = sought.headings().column(text);
        return column == null ? sought.headings().column(text.replace(" ", "")) : column;
    }

    /** The row of headings among the first rows: the one with most columns that are known; null if there are none. */
    static @Nullable Layout best(List<CsvRow> head, Sought sought) {
        Layout best = null;
        for (CsvRow row : head) {
            Layout layout = new Layout(row, sought);
            if (best == null || layout.fit() > best.fit()) {
                best = layout;
            }
        }
        return best;
    }

    /** How many columns are known. */
    int fit() {
        return used.size();
    }

    private void put(Metric metric, Source source) {
        int index = find(source.column(), source.isPreset());
        int denominator = source.denominator() == null ? NONE : find(source.denominator(), source.isPreset());
        if (index >= 0 && (source.denominator() == null || denominator >= 0)) {
            metrics.put(metric, new MetricColumn(metric, source, index, denominator));
            used.add(index);
            used.add(denominator < 0 ? index : denominator);
        }
    }

    private void guess(String column, String text, int index, @Nullable Metric metric) {
        if (metric == null) {
            boolean isSettled = sought.settled().contains(column);
            if (!isSettled && columns.containsKey(column)) {
                twice(text, index, column + ": " + (index + 1));
            } else if (!isSettled) {
                columns.put(column, index);
                used.add(index);
            }
            return;
        }
        MetricColumn other = metrics.get(metric);
        if (other == null) {
            metrics.put(metric, new MetricColumn(metric, Source.of(text), index, NONE));
            used.add(index);
        } else if (!sought.metrics().containsKey(metric)) {
            twice(text, index, "metrics: { " + column + ": " + (index + 1) + " }");
        }
    }

    /** The column of a heading or number; negative if there is none, which is kept unless a preset says it. */
    private int find(String from, boolean isPreset) {
        if (NUMBER.matcher(from).matches()) {
            int index = Integer.parseInt(from) - 1;
            if (!isPreset || index < heading.size()) {
                return index;
            }
            return NONE;
        }
        String wanted = Headings.folded(from).replace(" ", "");
        int found = NONE;
        for (int i = 0; i < heading.size(); i++) {
            if (Headings.folded(CellText.plain(heading.cell(i)))
                    .replace(" ", "")
                    .equals(wanted)) {
                if (found >= 0) {
                    twice(from, i, from + " → " + (i + 1));
                    return found;
                }
                found = i;
            }
        }
        if (found < 0 && !isPreset) {
            missing.add(from);
        }
        return found;
    }

    private void twice(String text, int index, String line) {
        doubt(index, ImportPhrases.COLUMN_TWICE.filled(Shown.of(text)), sought.inMap(line));
    }

    private void doubt(int index, Message message, Words expected) {
        doubts.add(heading.error(index, index < 0 ? "" : heading.cell(index), message, expected, null));
    }

    /** What is doubtful about the headings; whoever reads values asks first. */
    ImmutableList<Diagnostic> doubts() {
        List<Diagnostic> all = new ArrayList<>(doubts);
        for (String column : missing) {
            all.add(heading.error(
                    NONE, column, ImportPhrases.NO_COLUMN.filled(Shown.of(column)), ImportPhrases.HEADING_THERE, null));
        }
        return ImmutableList.copyOf(all);
    }

    /** What the first column that is not used is called, for the line of a map. */
    String firstText() {
        for (int i = 0; i < heading.size(); i++) {
            if (!used.contains(i) && !heading.cell(i).isBlank()) {
                return Shown.of(CellText.plain(heading.cell(i)));
            }
        }
        return "1";
    }

    CsvRow heading() {
        return heading;
    }

    /** What columns that are no metrics are called. */
    ImmutableList<String> columnNames() {
        return sought.columns();
    }

    /** Whether a column stands in the file, or the map says where it should. */
    boolean has(String column) {
        return columns.containsKey(column) || sought.said().containsKey(column);
    }

    /** The heading at a place, or its number where none stands. */
    String headingAt(int index) {
        String text = CellText.plain(heading.cell(index));
        return text.isEmpty() ? String.valueOf(index + 1) : text;
    }

    /** The place of a column that is no metric; negative if there is none. */
    int indexOf(String column) {
        return columns.getOrDefault(column, NONE);
    }

    ImmutableList<MetricColumn> metrics() {
        return ImmutableList.copyOf(metrics.values());
    }

    ImmutableSet<Integer> used() {
        return ImmutableSet.copyOf(used);
    }

    /** The headings that mean nothing here, in their order. */
    ImmutableList<String> unused() {
        ImmutableList.Builder<String> unused = ImmutableList.builder();
        for (int i = 0; i < heading.size(); i++) {
            if (!used.contains(i) && !heading.cell(i).isBlank()) {
                unused.add(CellText.plain(heading.cell(i)));
            }
        }
        return unused.build();
    }

    /** Columns without a heading that nothing uses. */
    ImmutableList<Integer> unnamed() {
        return unnamed;
    }

    /** Whether a row says the headings again. */
    boolean isHeading(CsvRow row) {
        return used.stream().allMatch(i -> row.cell(i).equals(heading.cell(i)));
    }
}
