// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.ExitCode;
import io.github.ticheng.cli.Refusal;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.facts.CorrectionsCsv;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.facts.FactsFolder;
import io.github.ticheng.documents.facts.FactsJson;
import io.github.ticheng.documents.facts.KnownCorrections;
import io.github.ticheng.documents.facts.ReadFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where facts come from: a CSV file, a JSON file, or a folder of either, whose files are read in the order of their names;
 * or exports that were imported.
 * They can be read several times.
 */
public final class FactsInput {

    /** Reads team after team. */
    private interface Reading {
        void forEach(Consumer<? super ReadFacts> each) throws IOException;
    }

    private final Path path;
    private final boolean isJson;
    private final boolean isImported;
    private final KnownCorrections corrections;
    private final Reading reading;

    private FactsInput(Path path, boolean isJson, boolean isImported, KnownCorrections corrections, Reading reading) {
        this.path = path;
        this.isJson = isJson;
        this.isImported = isImported;
        this.corrections = corrections;
        this.reading = reading;
    }

    /** Facts that were imported from a file or folder. */
    public static FactsInput of(Path path, Imports imports) {
        return new FactsInput(path, false, true, KnownCorrections.none(), imports::forEach);
    }

    /** Facts that were counted from a log, and whatever else is paid with them. */
    public static FactsInput of(Path path, ImmutableList<TeamFacts> facts) {
        return new FactsInput(
                path,
                false,
                true,
                KnownCorrections.none(),
                each -> facts.forEach(team -> each.accept(ReadFacts.of(team))));
    }

    /**
     * Facts in a file or folder.
     *
     * @param path the file or folder
     * @param corrections a CSV file of corrections that become part of facts in CSV; null for the one that may be in the
     *     folder
     * @param agents who is an agent, though the row looks like one of totals or averages
     * @param metrics what facts may have
     * @param currency the currency of amounts in CSV
     * @throws Refusal if the corrections cannot be read, or the facts are in JSON, which has its own
     * @throws IOException if there is no such file
     */
    public static FactsInput of(
            Path path, @Nullable Path corrections, String[] agents, Iterable<Metric> metrics, Currency currency)
            throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        ImmutableList<Path> jsonFiles = jsonFiles(path);
        FactsCsv csv = FactsCsv.of(metrics, currency).withAgents(agents);
        Path known = corrections != null ? corrections : path.resolve(CorrectionsCsv.FILE_NAME);
        KnownCorrections later = KnownCorrections.none();
        if (corrections != null || Files.isRegularFile(known)) {
            if (!jsonFiles.isEmpty()) {
                throw Refusal.of(ExitCode.USAGE, PayPhrases.JSON_HAS_ITS_OWN.filled(path));
            }
            later = CorrectionsCsv.of(metrics).read(known);
            csv = csv.withCorrections(later);
        }
        FactsJson json = FactsJson.of(metrics).withAgents(agents);
        if (!jsonFiles.isEmpty()) {
            return new FactsInput(path, true, false, later, each -> read(jsonFiles, json, each));
        }
        FactsCsv all = csv;
        return new FactsInput(path, false, false, later, each -> all.forEach(path, each));
    }

    private static ImmutableList<Path> jsonFiles(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return isNamed(path, ".json") ? ImmutableList.of(path) : ImmutableList.of();
        }
        FactsFolder folder = FactsFolder.of(path, "json");
        if (folder.facts().isEmpty() || !FactsFolder.of(path, "csv").facts().isEmpty()) {
            return ImmutableList.of();
        }
        if (!folder.data().isEmpty()) {
            throw Refusal.of(
                    ExitCode.FACTS, PayPhrases.OTHER_FORMS.filled(folder.data().get(0)));
        }
        return folder.facts();
    }

    /** What is in the folder and no file of facts or data. */
    ImmutableList<Path> unread() throws IOException {
        return isImported ? ImmutableList.of() : FactsFolder.of(path, "csv").others();
    }

    private static boolean isNamed(Path file, String ending) {
        return nameOf(file).toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    /**
     * Reads team after team; of CSV only one is in memory at a time, of JSON one file.
     *
     * @param each takes what came of each team
     * @throws IOException if a file cannot be read
     */
    public void forEach(Consumer<? super ReadFacts> each) throws IOException {
        reading.forEach(each);
    }

    /**
     * The facts of all teams, for whoever wants all of them or none.
     *
     * @throws DocumentException if any cannot be read; it tells everything
     * @throws Refusal if there are none
     * @throws IOException if a file cannot be read
     */
    public ImmutableList<TeamFacts> facts() throws IOException {
        ImmutableList.Builder<TeamFacts> facts = ImmutableList.builder();
        List<Diagnostic> wrong = new ArrayList<>();
        forEach(read -> {
            wrong.addAll(read.diagnostics());
            read.facts().ifPresent(facts::add);
        });
        if (!wrong.isEmpty()) {
            throw new DocumentException(wrong);
        }
        ImmutableList<TeamFacts> all = facts.build();
        if (all.isEmpty()) {
            throw none();
        }
        return all;
    }

    /** Says that there are none. */
    Refusal none() {
        return Refusal.of(ExitCode.FACTS, PayPhrases.NO_FACTS.filled(name()));
    }

    private static void read(ImmutableList<Path> files, FactsJson json, Consumer<? super ReadFacts> each)
            throws IOException {
        for (Path file : files) {
            ImmutableList<TeamFacts> teams;
            try {
                teams = json.read(file);
            } catch (DocumentException unreadable) {
                each.accept(ReadFacts.ofNoTeam(unreadable.diagnostics()));
                continue;
            }
            teams.forEach(facts -> each.accept(ReadFacts.of(facts)));
        }
    }

    /** The corrections of a file of their own. */
    KnownCorrections corrections() {
        return corrections;
    }

    /** What messages call it. */
    String name() {
        return path.toString();
    }

    /** Whether a file that cannot be read as a whole may have held any team. */
    boolean isJson() {
        return isJson;
    }
}
