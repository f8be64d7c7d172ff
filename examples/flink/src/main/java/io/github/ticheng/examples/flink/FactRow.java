// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.flink;

import static java.util.Comparator.comparing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A row of facts, as text between operators: an agent's figures of a period.
 *
 * @param cells what stands under each heading
 */
public record FactRow(Map<String, String> cells) {

    private static final String TEAM = "team";
    private static final String PERIOD = "period";

    /** The team as the row has it; blank if it has none. */
    String team() {
        return cells.getOrDefault(TEAM, "");
    }

    private String period() {
        return cells.getOrDefault(PERIOD, "");
    }

    /** Rows as CSV, the same whatever their order: a period's stand together. */
    static String csv(Iterable<FactRow> rows) throws IOException {
        List<FactRow> sorted = new ArrayList<>();
        TreeSet<String> headings = new TreeSet<>();
        for (FactRow row : rows) {
            sorted.add(row);
            headings.addAll(row.cells.keySet());
        }
        sorted.sort(comparing(FactRow::period)
                .thenComparing(row -> row.line(headings).toString()));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(headings);
            sorted.forEach(row -> csv.writeRecord(row.line(headings)));
        }
        return text.toString();
    }

    private List<String> line(Iterable<String> headings) {
        List<String> line = new ArrayList<>();
        headings.forEach(heading -> line.add(cells.getOrDefault(heading, "")));
        return line;
    }
}
