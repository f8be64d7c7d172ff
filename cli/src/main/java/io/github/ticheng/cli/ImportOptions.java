// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.Imports;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.imports.FactsImport;
import io.github.ticheng.imports.ImportMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Currency;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How exports are made facts. */
final class ImportOptions {

    @Option(
            names = "--map",
            paramLabel = "<map>",
            description =
                    "Facts are exports of a tool, in CSV or .xlsx, and this import map tells their columns: a file, or"
                            + " one of taobao, jd, pinduoduo, douyin, helpdesk.")
    private @Nullable String map;

    @Option(
            names = "--of-period",
            paramLabel = "<period>",
            description = "The period of the export, such as 2024-07, whatever the map says.")
    private @Nullable String period;

    @Option(names = "--of-team", paramLabel = "<team>", description = "The team of the export, whatever the map says.")
    private @Nullable String team;

    @Option(
            names = "--report",
            paramLabel = "<file>",
            description = "A file for the report of the import, as JSON with every doubt.")
    private @Nullable Path report;

    /** Whether facts are to be imported: options say so, or the file is a workbook. */
    boolean isWanted(Path facts) {
        return map != null || period != null || team != null || facts.toString().endsWith(".xlsx");
    }

    /**
     * Imports facts, and tells what was done.
     *
     * @param told takes the report, as it is made
     * @throws Refusal if a map cannot be read, or anything is doubtful
     * @throws IOException if a file cannot be read or written
     */
    Imports read(
            Path facts,
            Iterable<Metric> metrics,
            Currency currency,
            String[] agents,
            Language language,
            Consumer<String> told)
            throws IOException {
        ImportMap said = map(metrics);
        if (period != null) {
            said = said.withPeriod(read(period, Period::parse, CliPhrases.A_PERIOD));
        }
        if (team != null) {
            said = said.withTeam(read(team, TeamId::of, CliPhrases.A_TEAM));
        }
        Imports imports =
                Imports.read(facts, FactsImport.of(metrics, currency, said).withAgents(agents));
        told.accept(imports.text(language));
        if (report != null) {
            Files.writeString(report, imports.json(language));
        }
        if (imports.doubts() > 0) {
            throw Refusal.of(
                    ExitCode.FACTS,
                    Message.saying(CliPhrases.NOT_IMPORTED)
                            .with("file", facts.toString())
                            .build());
        }
        return imports;
    }

    private ImportMap map(Iterable<Metric> metrics) throws IOException {
        if (map == null) {
            return ImportMap.none();
        }
        Path file = Path.of(map);
        ImmutableList<String> presets = ImportMap.PRESETS;
        if (!Files.exists(file) && presets.contains(map)) {
            return ImportMap.preset(map, metrics);
        }
        try {
            return ImportMap.read(Plans.source(file), metrics);
        } catch (DocumentException unreadable) {
            throw Refusal.of(ExitCode.USAGE, unreadable);
        }
    }

    private static <T> T read(String text, Function<String, T> reader, Label expected) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException other) {
            throw Refusal.of(
                    ExitCode.USAGE,
                    Message.saying(CliPhrases.EXPECTED)
                            .with("expected", expected)
                            .with("found", text)
                            .build());
        }
    }
}
