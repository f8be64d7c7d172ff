// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharSource;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.team.TeamFacts;
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
public final class Imported {

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
            wrong.addAll(located(read.diagnostics()));
        });
        if (!wrong.isEmpty()) {
            throw new DocumentException(wrong);
        }
        return facts.build();
    }

    /**
     * Hands on the facts of team after team, so that a file of any size can be paid. The places that it tells are those of
     * the strict facts: {@link #located(List)} has those of the export.
     *
     * @throws DocumentException if anything is doubtful
     */
    public void forEach(Consumer<? super ReadFacts> each) {
        if (!report.doubts().isEmpty()) {
            throw new DocumentException(report.doubts());
        }
        try (Reader text =
                CharSource.concat(parts.stream().map(CharSource::wrap).toList()).openStream()) {
            csv.forEach(file, text, each);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What is wrong with strict facts, with the row of the export. */
    public ImmutableList<Diagnostic> located(List<Diagnostic> ofStrictFacts) {
        return ofStrictFacts.stream()
                .map(wrong -> wrong.withPlace(file, row(wrong.line())))
                .collect(ImmutableList.toImmutableList());
    }

    /** A problem of strict facts, with the row of the export. */
    public Problem located(Problem problem) {
        Place place = problem.place();
        return place.get(Place.Part.LINE)
                .map(line -> new Problem(place.with(Place.Part.LINE, row(Integer.parseInt(line))), problem.message()))
                .orElse(problem);
    }

    private int row(int line) {
        return line >= 2 && line - 2 < rows.length ? rows[line - 2] : line;
    }
}
