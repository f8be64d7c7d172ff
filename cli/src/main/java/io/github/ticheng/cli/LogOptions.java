// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.Conversation;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.imports.ImportMap;
import io.github.ticheng.imports.ImportReport;
import io.github.ticheng.imports.LogImport;
import io.github.ticheng.imports.log.LogTable;
import io.github.ticheng.imports.log.RulesDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which orders and conversations there are, and by which rules an order is somebody's. */
final class LogOptions {

    @Option(
            names = "--orders",
            paramLabel = "<file>",
            description = "Orders, in CSV, .xlsx or JSON; several times for several files.")
    private List<Path> orders = List.of();

    @Option(
            names = "--conversations",
            paramLabel = "<file>",
            description = "Conversations, a row for each or for each message; several times for several files.")
    private List<Path> conversations = List.of();

    @Option(
            names = "--owners",
            paramLabel = "<file>",
            description = "Owners that somebody set by hand; several times for several files.")
    private List<Path> owners = List.of();

    @Option(names = "--log-map", paramLabel = "<map>", description = "The import map of these files, if not --map.")
    private @Nullable String map;

    @Option(
            names = "--zone",
            paramLabel = "<zone>",
            description = "The time zone of the shop, such as Asia/Shanghai, whatever the map says.")
    private @Nullable String zone;

    @Option(
            names = "--rules",
            paramLabel = "<rules>",
            description = "The rules of attribution: a file, or one of taobao, jd, pinduoduo, douyin, helpdesk; the"
                    + " usual ones unless given.")
    private @Nullable String rules;

    @Option(
            names = "--choose",
            paramLabel = "<choice>",
            description =
                    "A choice that differs from the rules, such as \"window: 7 days\"; several times for several.")
    private List<String> choices = List.of();

    @Option(
            names = "--until",
            paramLabel = "<time>",
            description = "Until when the log is known, such as 2024-08-05; until its latest moment unless given.")
    private @Nullable String until;

    @Option(
            names = "--later-wins",
            description = "What is given again under a number replaces what was given before; an error unless said.")
    private boolean laterWins;

    /** Whether orders are to be attributed. */
    boolean areWanted() {
        return !orders.isEmpty() || !conversations.isEmpty();
    }

    /** What messages call the log. */
    Path name() {
        return orders.get(0);
    }

    /**
     * Reads the log and attributes its orders.
     *
     * @param people the agents of the team; all who hold conversations if empty
     * @param told takes the reports, as they are made
     * @throws Refusal if anything cannot be read, or is doubtful
     * @throws IOException if a file cannot be read
     */
    Attributed attributed(
            ImportOptions imports,
            TeamId team,
            Currency currency,
            Iterable<Agent> people,
            Language language,
            Consumer<String> told)
            throws IOException {
        if (orders.isEmpty() || conversations.isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, Message.of(CliPhrases.ORDERS_AND_CONVERSATIONS));
        }
        Attribution chosen = rules();
        ImportMap said = map == null ? imports.map(Metrics.ALL) : imports.map(map, Metrics.ALL);
        said = zone == null ? said : said.withZone(ImportOptions.read(zone, ZoneId::of, CliPhrases.A_ZONE));
        LogImport log = LogImport.of(team, currency, said, people);
        if (laterWins) {
            log.laterWins();
        }
        for (Map.Entry<LogTable, List<Path>> table : ImmutableMap.of(
                        LogTable.ORDERS, orders, LogTable.CONVERSATIONS, conversations, LogTable.OWNERS, owners)
                .entrySet()) {
            for (Path file : table.getValue()) {
                told.accept(log.read(table.getKey(), file).text(language));
            }
        }
        imports.keep(log.reports(), language);
        try {
            ShopLog read = log.log();
            return chosen.attribute(read, until == null ? latest(read) : time(until, read.zone()));
        } catch (DocumentException doubtful) {
            if (log.reports().stream().allMatch(report -> report.doubts().isEmpty())) {
                told.accept(ImportReport.doubtsIn(doubtful.diagnostics(), language));
            }
            throw Refusal.of(
                    ExitCode.FACTS,
                    Message.saying(CliPhrases.NOT_IMPORTED)
                            .with("file", orders.get(0).toString())
                            .build());
        } catch (ProblemsException refused) {
            throw Refusal.of(ExitCode.FACTS, refused);
        }
    }

    private Attribution rules() throws IOException {
        Attribution chosen = Attribution.usual();
        try {
            if (rules != null) {
                Attribution preset = Attribution.presets().get(rules);
                chosen = preset != null && !Files.exists(Path.of(rules))
                        ? preset
                        : RulesDocument.read(Plans.source(Path.of(rules)));
            }
            for (String choice : choices) {
                chosen = RulesDocument.read(DocumentSource.yaml("--choose", choice), chosen);
            }
        } catch (DocumentException unreadable) {
            throw Refusal.of(ExitCode.USAGE, unreadable);
        }
        return chosen;
    }

    private static Instant latest(ShopLog log) {
        Instant latest = Instant.MIN;
        for (ShopOrder order : log.orders()) {
            latest = later(latest, order.placedAt());
            latest = later(latest, order.paidAt().orElse(latest));
            latest = later(latest, order.shippedAt().orElse(latest));
            latest = later(latest, order.groupCompletedAt().orElse(latest));
            latest = later(latest, order.closing().map(ShopOrder.Closing::at).orElse(latest));
            for (ShopOrder.Refund refund : order.refunds()) {
                latest = later(latest, refund.at());
            }
            for (ShopOrder.Flag flag : order.flags()) {
                latest = later(latest, flag.setAt());
            }
        }
        for (Conversation conversation : log.conversations()) {
            latest = later(latest, conversation.end());
        }
        return latest;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
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
