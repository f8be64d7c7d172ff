// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharSource;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.facts.ReadFacts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What came of an export: strict facts, and the report of what was done to get them. */
public final class Imported extends Json.Unwritten {

    private final String file;
    private final FactsCsv csv;
    private final ImportReport report;
    private final ImmutableList<CharSequence> parts;
    private final int[] rows;

    /**
     * Takes what was read.
     *
     * @param parts the strict CSV, in pieces
     * @param rows the row of the export for each line of it, from the second
     */
    Imported(String file, FactsCsv csv, ImportReport report, ImmutableList<CharSequence> parts, int[] rows) {
        this.file = file;
        this.csv = csv;
        this.report = report;
        this.parts = parts;
        this.rows = rows;
    }

    /** What was done with the file. */
    public ImportReport report() {
        return report;
    }

    /**
     * The facts, in the order in which the file names their teams and periods.
     *
     * @throws DocumentException if anything is doubtful, or the facts do not fit together; it tells everything
     */
    public ImmutableList<TeamFacts> facts() {
        ImmutableList.Builder<TeamFacts> facts = ImmutableList.builder();
        List<Diagnostic> wrong = new ArrayList<>();
        forEach(read -> {
            read.facts().ifPresent(facts::add);
            wrong.addAll(read.diagnostics());
        });
        if (!wrong.isEmpty()) {
            throw new DocumentException(wrong);
        }
        return facts.build();
    }

    /**
     * Hands on the facts of team after team, so that a file of any size can be paid; what is told of them names the rows of the
     * export.
     *
     * @throws DocumentException if anything is doubtful
     */
    public void forEach(Consumer<? super ReadFacts> each) {
        if (!report.doubts().isEmpty()) {
            throw new DocumentException(report.doubts());
        }
        try (Reader text =
                CharSource.concat(parts.stream().map(CharSource::wrap).toList()).openStream()) {
            csv.forEach(file, text, read -> each.accept(read.withRows(file, this::row)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int row(int line) {
        return line >= 2 && line - 2 < rows.length ? rows[line - 2] : line;
    }
}
