// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.Headings;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The empty sheet of facts for a plan: a column for each metric that its rules need, an example row, and a note for each
 * column; and the import map for a sheet or export of that kind. A plan that goes through days or orders has columns for
 * them, and an example row of one. Immutable.
 */
public final class FactsTemplate extends Json.Unwritten {

    private static final String EXAMPLE = "example";
    private static final String DAY = "day";
    private static final String ORDER = "order";
    private static final ImmutableList<String> FIXED =
            ImmutableList.of("period", "team", "agent", "name", "post", "group", "hired-on");
    private static final ImmutableList<String> EXAMPLES =
            ImmutableList.of("2024-07", "desk", EXAMPLE, "", "", "", "2021-03-15");
    private static final Pattern OF_ITEMS = Pattern.compile("\\beach=(order|day|week)\\b");

    private final ImmutableMap<String, Metric> known;
    /** The rules that need each metric. */
    private final ImmutableMap<Metric, String> needed;
    /** The columns before those of metrics. */
    private final ImmutableList<String> fixed;

    private FactsTemplate(
            ImmutableMap<String, Metric> known, ImmutableMap<Metric, String> needed, ImmutableList<String> fixed) {
        this.known = known;
        this.needed = needed;
        this.fixed = fixed;
    }

    /**
     * The template of a plan.
     *
     * @param metrics what facts may have; of others there is no column
     */
    public static FactsTemplate of(CompensationPlan plan, Iterable<Metric> metrics) {
        ImmutableMap<String, Metric> known = Maps.uniqueIndex(metrics, Metric::id);
        Map<String, TreeSet<String>> rules = new TreeMap<>();
        for (Finding finding : plan.check(ImmutableList.of())) {
            String metric = finding.place().get(Place.Part.METRIC).orElse("");
            if (finding.code().equals("plan.not-supplied") && known.containsKey(metric)) {
                rules.computeIfAbsent(metric, unused -> new TreeSet<>())
                        .add(finding.place().get(Place.Part.RULE).orElse(""));
            }
        }
        Set<String> items = new HashSet<>();
        for (Entry<? extends Rule> entry : plan.entries()) {
            Matcher each = OF_ITEMS.matcher(entry.canonicalText());
            while (each.find()) {
                items.add(each.group(1));
                // What only a day or an order has to have, nobody needs over the whole period.
                CompensationPlan.builder("one", "1", plan.currency().getCurrencyCode())
                        .add(entry)
                        .build()
                        .reads()
                        .forEach(metric -> rules.computeIfAbsent(metric.id(), unused -> new TreeSet<>())
                                .add(entry.id().value()));
            }
        }
        ImmutableList.Builder<String> fixed = ImmutableList.<String>builder().addAll(FIXED);
        if (!items.isEmpty()) {
            fixed.add(DAY);
        }
        if (items.contains(ORDER)) {
            fixed.add(ORDER);
        }
        ImmutableMap.Builder<Metric, String> needed = ImmutableMap.builder();
        known.values().stream()
                .filter(metric -> rules.containsKey(metric.id()))
                .forEach(metric ->
                        needed.put(metric, String.join(", ", rules.getOrDefault(metric.id(), new TreeSet<>()))));
        return new FactsTemplate(known, needed.buildOrThrow(), fixed.build());
    }

    /** The sheet as CSV, with labels as headings; strict facts once the example row is replaced. */
    public String csv(Language language) {
        StringBuilder csv = new StringBuilder();
        CsvWriter writer = CsvLines.to(csv);
        writer.writeRecord(headings(language));
        examples().forEach(writer::writeRecord);
        return csv.toString();
    }

    /**
     * Writes the sheet as .xlsx, a note on each heading.
     *
     * @throws IOException if it cannot be written
     */
    public void xlsx(OutputStream out, Language language) throws IOException {
        try (Workbook workbook = new Workbook(out, "Ticheng", null)) {
            Worksheet sheet = workbook.newWorksheet("facts");
            List<String> headings = headings(language);
            List<List<String>> examples = examples();
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
                sheet.style(0, i).bold().set();
                for (int row = 0; row < examples.size(); row++) {
                    sheet.value(row + 1, i, examples.get(row).get(i));
                }
            }
            int column = fixed.size();
            for (Metric metric : needed.keySet()) {
                sheet.comment(0, column++, note(metric, language));
            }
        }
    }

    /** The import map, with a line and a note for each metric. */
    public String map(Language language) {
        StringBuilder map = new StringBuilder();
        Headings headings = new Headings(fixed, known.values());
        map.append("# ")
                .append(Message.of(ImportPhrases.TEMPLATE_MAP).in(language))
                .append('\n');
        map.append("agent: ")
                .append(CellText.quoted(heading(headings, "agent", language)))
                .append('\n');
        for (String column : fixed.subList(FIXED.size(), fixed.size())) {
            map.append(column)
                    .append(": ")
                    .append(CellText.quoted(heading(headings, column, language)))
                    .append('\n');
        }
        map.append("leave-out: [").append(EXAMPLE).append("]\nmetrics:\n");
        needed.keySet()
                .forEach(metric -> map.append("  # ")
                        .append(note(metric, language))
                        .append("\n  ")
                        .append(metric.id())
                        .append(": ")
                        .append(source(metric, CellText.quoted(heading(headings, metric, language))))
                        .append('\n'));
        return map.toString();
    }

    private static String source(Metric metric, String column) {
        return metric.kind() == MetricKind.RATIO ? "{ column: " + column + ", printed: true }" : column;
    }

    private String note(Metric metric, Language language) {
        return ImportPhrases.TEMPLATE_NOTE
                .filled(
                        metric,
                        ImportPhrases.unit(metric.unitKind()),
                        example(metric),
                        String.valueOf(needed.get(metric)))
                .in(language);
    }

    private List<String> headings(Language language) {
        Headings headings = new Headings(fixed, known.values());
        List<String> row = new ArrayList<>();
        fixed.forEach(column -> row.add(heading(headings, column, language)));
        needed.keySet().forEach(metric -> row.add(heading(headings, metric, language)));
        return row;
    }

    /** The label, if it alone means the metric. */
    private static String heading(Headings headings, Metric metric, Language language) {
        return metric.id().equals(headings.column(metric.in(language))) ? metric.in(language) : metric.id();
    }

    private static String heading(Headings headings, String column, Language language) {
        String label = Headings.label(column).in(language);
        return column.equals(headings.column(label)) ? label : column;
    }

    /** A row of the period, and one of a day or an order where there are such. */
    private List<List<String>> examples() {
        boolean hasItems = fixed.contains(DAY);
        return hasItems ? List.of(example("", ""), example("2024-07-01", "4711")) : List.of(example("", ""));
    }

    private List<String> example(String day, String order) {
        List<String> row = new ArrayList<>(EXAMPLES);
        if (fixed.contains(DAY)) {
            row.add(day);
        }
        if (fixed.contains(ORDER)) {
            row.add(order);
        }
        needed.keySet().forEach(metric -> row.add(example(metric)));
        return row;
    }

    private static String example(Metric metric) {
        return switch (metric.kind()) {
            case MONEY -> "23450.55";
            case COUNT -> "310";
            case DURATION -> metric.unitKind() == Unit.Kind.HOURS ? "161.5" : "22";
            case POINTS -> "92.5";
            case RATING -> "excellent";
            case RATIO -> metric.unitKind() == Unit.Kind.PERCENT ? "12/240" : "1800/60";
        };
    }
}
