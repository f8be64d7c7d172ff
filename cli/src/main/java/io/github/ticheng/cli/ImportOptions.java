// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.cli.pay.FactsInput;
import io.github.ticheng.cli.pay.Imports;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.imports.FactsImport;
import io.github.ticheng.imports.ImportMap;
import io.github.ticheng.imports.ImportReport;
import io.github.ticheng.imports.Imported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How exports are made facts. */
final class ImportOptions {

    @Option(names = "--map", paramLabel = "<map>")
    private @Nullable String map;

    @Option(names = "--of-period", paramLabel = "<period>")
    private @Nullable String period;

    @Option(names = "--of-team", paramLabel = "<team>")
    private @Nullable String team;

    @Option(names = "--report", paramLabel = "<file>")
    private @Nullable Path report;

    private final List<ImportReport> reports = new ArrayList<>();

    /** Whether facts are to be imported: options say so, or the file is a workbook. */
    boolean isWanted(Path facts) {
        return period != null || team != null || isWantedBesideLog(facts);
    }

    /**
     * Facts in a file or folder: strict ones, or exports that are imported.
     *
     * @param corrections a file of corrections of strict facts; null for none of its own
     * @param agents who is an agent, though the row looks like one of totals or averages
     * @param command takes the report of an import
     * @throws Refusal if a map or export cannot be read, or there are corrections beside an export
     * @throws IOException if a file cannot be read or written
     */
    FactsInput facts(
            Path path,
            boolean isExport,
            @Nullable Path corrections,
            List<String> agents,
            KnownMetrics.Said known,
            TichengCommand command)
            throws IOException {
        if (!isExport && report != null) {
            throw Refusal.of(ExitCode.USAGE, Message.of(CliPhrases.NO_REPORT));
        }
        if (!isExport) {
            return FactsInput.of(path, corrections, ids(agents), known.metrics(), known.currency());
        }
        if (corrections != null) {
            throw Refusal.of(ExitCode.USAGE, Message.of(CliPhrases.NO_CORRECTIONS_OF_EXPORTS));
        }
        return imported(path, agents, known, command);
    }

    /**
     * Imports facts, and tells what was done.
     *
     * @throws Refusal if a map cannot be read, or anything is doubtful
     * @throws IOException if a file cannot be read or written
     */
    FactsInput imported(Path facts, List<String> agents, KnownMetrics.Said known, TichengCommand command)
            throws IOException {
        FactsImport as = FactsImport.of(known.metrics(), known.currency(), map(known.metrics()));
        Imports imports = Imports.read(facts, as.withAgents(ids(agents)));
        command.tell(imports.text(command.language()));
        keep(imports.files().stream().map(Imported::report).toList(), command.language());
        if (imports.doubts() > 0) {
            throw Refusal.of(ExitCode.FACTS, CliPhrases.NOT_IMPORTED.filled(facts));
        }
        return FactsInput.of(facts, imports);
    }

    private static String[] ids(List<String> agents) {
        return agents.stream()
                .map(agent -> read(agent, AgentId::of, CliPhrases.AN_AGENT).value())
                .toArray(String[]::new);
    }

    /**
     * Writes reports to the file that is asked for, together with those before: of several a list.
     *
     * @throws IOException if it cannot be written
     */
    void keep(List<ImportReport> more, Language language) throws IOException {
        reports.addAll(more);
        if (report != null) {
            String all = reports.stream().map(one -> one.json(language)).collect(Collectors.joining(","));
            Files.writeString(report, reports.size() == 1 ? all : "[" + all + "]\n");
        }
    }

    /** What the options say of exports. */
    ImportMap map(Iterable<Metric> metrics) throws IOException {
        ImportMap said = map == null ? ImportMap.none() : map(map, metrics);
        if (period != null) {
            said = said.withPeriod(read(period, Period::parse, CliPhrases.A_PERIOD));
        }
        if (team != null) {
            said = said.withTeam(read(team, TeamId::of, CliPhrases.A_TEAM));
        }
        return said;
    }

    /**
     * Whose log it is.
     *
     * @throws Refusal if nothing says so
     */
    TeamId team() throws IOException {
        return map(Metrics.ALL).team().orElseThrow(ImportOptions::whoseLog);
    }

    /**
     * Of which period the figures of a log are wanted.
     *
     * @throws Refusal if nothing says so
     */
    Period period() throws IOException {
        return map(Metrics.ALL).period().orElseThrow(ImportOptions::whoseLog);
    }

    private static Refusal whoseLog() {
        return Refusal.of(ExitCode.USAGE, Message.of(CliPhrases.WHOSE_LOG));
    }

    /** A map by its name. */
    ImportMap map(String name, Iterable<Metric> metrics) throws IOException {
        Path file = path(name);
        if (!Files.exists(file) && ImportMap.PRESETS.contains(name)) {
            return ImportMap.preset(name, metrics);
        }
        try {
            return ImportMap.read(Plans.source(file, ImportMap.PRESETS), metrics);
        } catch (DocumentException unreadable) {
            throw Refusal.of(ExitCode.USAGE, unreadable);
        }
    }

    /** Whether facts beside a log are to be imported: a map is given, or the file is a workbook. */
    boolean isWantedBesideLog(Path facts) {
        return map != null || facts.toString().endsWith(".xlsx");
    }

    /** What an option says; refused if it is not what is expected. */
    static <T> T read(String text, Function<String, T> reader, Label expected) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException other) {
            throw Refusal.of(ExitCode.USAGE, CliPhrases.EXPECTED.filled(expected, text));
        }
    }

    /** The file that a text names, where it may name something else. */
    static Path path(String name) {
        return read(name, Path::of, CliPhrases.A_FILE);
    }

    /** A whole number of 1 or more. */
    static int positive(String text) {
        int count = Integer.parseInt(text);
        if (count < 1) {
            throw new IllegalArgumentException(text);
        }
        return count;
    }
}
