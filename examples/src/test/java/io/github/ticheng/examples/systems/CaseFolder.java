// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.CorrectionsCsv;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.facts.KnownCorrections;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** The documents of a case: the plans and the facts as they stand in its folder. */
final class CaseFolder {

    private static final String CORRECTIONS = "corrections.csv";
    private static final PlanDocuments DOCUMENTS = PlanDocuments.of(Catalogue.load(CaseFolder.class.getClassLoader()));

    private final Path folder;
    private final ImmutableList<Path> files;
    private final ImmutableList<PlanDocument> documents;

    /** The plans are the folder's own, or else those of the system's folder. */
    CaseFolder(Path folder) {
        this.folder = folder;
        ImmutableList<Path> own = files(folder, "plan", ".yaml");
        this.files = own.isEmpty() ? files(folder.getParent(), "plan", ".yaml") : own;
        this.documents = files.stream().map(CaseFolder::plan).collect(ImmutableList.toImmutableList());
    }

    private static PlanDocument plan(Path file) {
        try {
            return DOCUMENTS.read(DocumentSource.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files of the plans. */
    ImmutableList<Path> files() {
        return files;
    }

    ImmutableList<CompensationPlan> plans() {
        return documents.stream().map(PlanDocument::plan).collect(ImmutableList.toImmutableList());
    }

    PlanBook book() {
        return new PlanBook(plans());
    }

    /** The facts of every month and team: months in order, teams in order within a month. */
    ImmutableList<TeamFacts> facts() {
        ImmutableSet<Metric> metrics = documents.stream()
                .flatMap(document -> document.metrics().stream())
                .collect(ImmutableSet.toImmutableSet());
        Currency currency = plans().get(0).currency();
        List<TeamFacts> all = new ArrayList<>();
        try {
            FactsCsv csv = FactsCsv.of(metrics, currency).withCorrections(corrections(metrics));
            for (Path file : files(folder, "", ".csv")) {
                if (!file.endsWith(CORRECTIONS)) {
                    all.addAll(csv.read(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(TeamFacts::period).thenComparing(TeamFacts::team), all);
    }

    private KnownCorrections corrections(ImmutableSet<Metric> metrics) throws IOException {
        Path file = folder.resolve(CORRECTIONS);
        return Files.exists(file) ? CorrectionsCsv.of(metrics).read(file) : KnownCorrections.none();
    }

    private static ImmutableList<Path> files(Path folder, String begin, String end) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begin)
                            && file.getFileName().toString().endsWith(end))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
