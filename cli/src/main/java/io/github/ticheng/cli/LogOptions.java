// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.ServiceFigures;
import io.github.ticheng.cli.pay.Staging;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.imports.ImportMap;
import io.github.ticheng.imports.ImportReport;
import io.github.ticheng.imports.LogImport;
import io.github.ticheng.imports.LogParts;
import io.github.ticheng.imports.log.LogTable;
import io.github.ticheng.imports.log.RulesDocument;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which orders and conversations there are, and by which rules an order is somebody's. */
final class LogOptions {

    @Option(names = "--orders", paramLabel = "<file>")
    private List<Path> orders = List.of();

    @Option(names = "--conversations", paramLabel = "<file>")
    private List<Path> conversations = List.of();

    @Option(names = "--owners", paramLabel = "<file>")
    private List<Path> owners = List.of();

    @Option(names = "--log-map", paramLabel = "<map>")
    private @Nullable String map;

    @Option(names = "--zone", paramLabel = "<zone>")
    private @Nullable String zone;

    @Option(names = "--rules", paramLabel = "<rules>")
    private @Nullable String rules;

    @Option(names = "--choose", paramLabel = "<choice>")
    private List<String> choices = List.of();

    @Option(names = "--until", paramLabel = "<time>")
    private @Nullable String until;

    @Option(names = "--hold", paramLabel = "<megabytes>")
    private @Nullable String hold;

    @Option(names = "--later-wins")
    private boolean laterWins;

    /**
     * Whether orders are to be attributed.
     *
     * @throws Refusal if an option says how, and there are no orders and conversations
     */
    boolean areWanted() {
        boolean isAnySaid = Stream.of(orders, conversations, owners, choices).anyMatch(said -> !said.isEmpty())
                || Stream.of(map, zone, rules, until, hold).anyMatch(Objects::nonNull)
                || laterWins;
        if (isAnySaid && (orders.isEmpty() || conversations.isEmpty())) {
            throw Refusal.of(ExitCode.USAGE, Message.of(CliPhrases.ORDERS_AND_CONVERSATIONS));
        }
        return isAnySaid;
    }

    /** What messages call the log. */
    Path name() {
        return orders.get(0);
    }

    /** Takes a part of a log with the owners of its orders. */
    interface Part {
        void take(Attributed part) throws IOException;
    }

    /**
     * Reads the log and attributes its orders, part by part: a log of some size is never held whole.
     *
     * @param people the agents of the team; all who hold conversations if empty
     * @param isWhole whether it has to be one part
     * @param command takes the reports, as they are made
     * @param each takes the parts
     * @return the figures of all parts
     * @throws Refusal if anything cannot be read, or is doubtful
     * @throws IOException if a file cannot be read
     */
    ServiceFigures attribute(
            ImportOptions imports,
            TeamId team,
            Currency currency,
            Iterable<Agent> people,
            boolean isWhole,
            TichengCommand command,
            Part each)
            throws IOException {
        if (!areWanted()) {
            throw Refusal.of(ExitCode.USAGE, Message.of(CliPhrases.ORDERS_AND_CONVERSATIONS));
        }
        Attribution chosen = rules();
        ImportMap said = map == null ? imports.map(Metrics.ALL) : imports.map(map, Metrics.ALL);
        said = zone == null ? said : said.withZone(ImportOptions.read(zone, ZoneId::of, CliPhrases.A_ZONE));
        long held = (hold == null ? 16 : ImportOptions.read(hold, ImportOptions::positive, CliPhrases.A_COUNT))
                * (1L << 20);
        LogImport log = LogImport.of(team, currency, said, people);
        if (laterWins) {
            log.laterWins();
        }
        ImmutableMap<LogTable, List<Path>> files = ImmutableMap.of(
                LogTable.ORDERS, orders, LogTable.CONVERSATIONS, conversations, LogTable.OWNERS, owners);
        for (Path file : Iterables.concat(files.values())) {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "Is a directory");
            }
        }
        try (Staging scratch = Staging.temporary()) {
            LogParts parts = read(log, files, scratch.target(), isWhole ? Long.MAX_VALUE : held, command, imports);
            List<ServiceFigures> sum = new ArrayList<>();
            parts.forEach(part -> {
                Attributed attributed =
                        Attributed.of(chosen, part, until == null ? parts.lastMoment() : time(until, part.zone()));
                sum.add(sum.isEmpty() ? attributed.figures() : sum.remove(0).plus(attributed.figures()));
                each.take(attributed);
            });
            return sum.get(0);
        }
    }

    private LogParts read(
            LogImport log,
            ImmutableMap<LogTable, List<Path>> files,
            Path folder,
            long held,
            TichengCommand command,
            ImportOptions imports)
            throws IOException {
        try {
            LogParts parts = LogParts.read(log, files, folder, held);
            tell(log, command, imports);
            return parts;
        } catch (DocumentException doubtful) {
            tell(log, command, imports);
            if (log.reports().stream().allMatch(report -> report.doubts().isEmpty())) {
                command.tell(ImportReport.doubtsIn(doubtful.diagnostics(), command.language()));
            }
            throw Refusal.of(ExitCode.FACTS, CliPhrases.NOT_IMPORTED.filled(orders.get(0)));
        }
    }

    private static void tell(LogImport log, TichengCommand command, ImportOptions imports) throws IOException {
        log.reports().forEach(report -> command.tell(report.text(command.language())));
        imports.keep(log.reports(), command.language());
    }

    private Attribution rules() throws IOException {
        Attribution chosen = Attribution.usual();
        try {
            if (rules != null) {
                ImmutableMap<String, Attribution> presets = Attribution.presets();
                Path file = ImportOptions.path(rules);
                Attribution preset = Files.exists(file) ? null : presets.get(rules);
                chosen = preset != null ? preset : RulesDocument.read(Plans.source(file, presets.keySet()));
            }
            for (String choice : choices) {
                chosen = RulesDocument.read(DocumentSource.yaml("--choose", choice), chosen);
            }
        } catch (DocumentException unreadable) {
            throw Refusal.of(ExitCode.USAGE, unreadable);
        }
        return chosen;
    }

    /** A moment; a day is its first one. */
    static Instant time(String text, ZoneId zone) {
        return ImportOptions.read(
                text,
                said -> {
                    if (said.indexOf('T') < 0) {
                        return LocalDate.parse(said).atStartOfDay(zone).toInstant();
                    }
                    boolean hasOffset = said.matches(".*T.*(Z|[+-][0-9:]+)");
                    return hasOffset
                            ? OffsetDateTime.parse(said).toInstant()
                            : LocalDateTime.parse(said).atZone(zone).toInstant();
                },
                CliPhrases.A_MOMENT);
    }
}
