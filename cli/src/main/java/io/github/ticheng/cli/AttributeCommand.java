// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.cli.pay.FactsInput;
import io.github.ticheng.cli.pay.LogFacts;
import io.github.ticheng.cli.pay.Staging;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.output.TextTable;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.facts.CorrectionsCsv;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.imports.log.EvidenceCsv;
import io.github.ticheng.imports.log.RulesDocument;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes facts of orders and conversations. */
@Command(
        name = "attribute",
        description = {
            "Says whose each order of a log is, and makes the facts of a team and period.",
            "",
            "  ticheng attribute --orders orders.csv --conversations chats.csv --zone Asia/Shanghai --of-team desk"
                    + " --of-period 2024-07 --rules taobao --out july",
            "",
            "What the orders of each kind came to is printed. --out gets facts.csv, which \"ticheng pay\" takes;"
                    + " evidence.csv, a line an order with its owner, the reason and who else was looked at; rules.yaml,"
                    + " the rules; and with --closed-at corrections.csv, what became known since the facts were made.",
        },
        exitCodeList = {ExitCodes.OK, ExitCodes.USAGE, ExitCodes.PLAN, ExitCodes.FACTS, ExitCodes.FAULT})
final class AttributeCommand extends TichengCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    @Mixin
    private LogOptions logs = new LogOptions();

    @Mixin
    private ImportOptions imports = new ImportOptions();

    @Option(
            names = "--facts",
            descriptionKey = "other-facts",
            paramLabel = "<file>",
            description = "Facts of the team and period that say who is in the team, and what no log tells; they become"
                    + " part of the facts.")
    private @Nullable Path facts;

    @Option(
            names = "--plan",
            descriptionKey = "facts-plan",
            paramLabel = "<file>",
            description = "The plan whose metrics and currency count; unless given, the shipped metrics.")
    private @Nullable Path plan;

    @Option(
            names = "--currency",
            paramLabel = "<code>",
            description = "The currency of amounts where no plan is given: CNY unless said.")
    private String currency = "CNY";

    @Option(
            names = "--closed-at",
            paramLabel = "<time>",
            description = "Until when the log was known when the facts of the period were made.")
    private @Nullable String closedAt;

    @Option(
            names = "--known-in",
            paramLabel = "<period>",
            description = "The later period with which corrections are paid, such as 2024-08.")
    private @Nullable String knownIn;

    @Option(
            names = "--out",
            descriptionKey = "attribute-out",
            paramLabel = "<folder>",
            description = "The folder for the files; created if it is not there.")
    private @Nullable Path out;

    AttributeCommand() {}

    @Override
    public Integer call() throws IOException {
        Plans plans = plan == null ? null : Plans.read(List.of(plan));
        ImmutableList<Metric> metrics = plans == null ? Plans.known(Metrics.ALL) : plans.metrics();
        Currency money =
                plans == null ? ImportOptions.read(currency, Money::currency, CliPhrases.A_CURRENCY) : plans.currency();
        TeamId team = imports.team();
        Period period = imports.period();
        Period correctedIn = correctedIn(period);
        LogFacts others = new LogFacts(team, period, metrics);
        if (facts != null) {
            others.add(
                    imports.isWantedBesideLog(facts)
                            ? FactsInput.of(
                                    facts, imports.read(facts, metrics, money, new String[0], language(), this::tell))
                            : FactsInput.of(facts, null, new String[0], metrics, money));
        }
        Attributed attributed = logs.attributed(imports, team, money, others.people(), language(), this::tell);
        try {
            ImmutableList<TeamFacts> all = others.with(attributed, ImmutableList.of());
            out().print(reconciled(attributed, all.get(all.size() - 1)));
            if (out != null) {
                write(out, attributed, all.get(all.size() - 1), metrics, correctedIn);
            }
        } catch (ProblemsException refused) {
            throw Refusal.of(ExitCode.FACTS, refused);
        }
        return ExitCode.OK;
    }

    private @Nullable Period correctedIn(Period period) {
        if (closedAt == null && knownIn == null) {
            return null;
        }
        Period later = knownIn == null ? period : ImportOptions.read(knownIn, Period::parse, CliPhrases.A_PERIOD);
        if (closedAt == null || !period.lastDay().isBefore(later.firstDay())) {
            throw misunderstood(Message.saying(CliPhrases.KNOWN_IN)
                    .with("found", closedAt == null || knownIn == null ? "–" : knownIn)
                    .build());
        }
        return later;
    }

    private void write(
            Path folder,
            Attributed attributed,
            TeamFacts made,
            ImmutableList<Metric> metrics,
            @Nullable Period correctedIn)
            throws IOException {
        List<String> names = new ArrayList<>(List.of("facts.csv", "evidence.csv", "rules.yaml"));
        try (Staging files = Staging.into(folder)) {
            files.write("facts.csv", FactsCsv.of(metrics, made.currency()).write(ImmutableList.of(made)));
            try (Writer evidence = files.writer("evidence.csv")) {
                EvidenceCsv.write(attributed, made.period(), language(), evidence);
            }
            files.write("rules.yaml", RulesDocument.write(attributed.rules()));
            if (closedAt != null && correctedIn != null) {
                Instant closed = LogOptions.time(closedAt, attributed.log().zone());
                TeamFactsBuilder later = TeamFacts.builder(made.team(), correctedIn, made.currency());
                for (Correction correction : attributed.corrections(made.period(), closed)) {
                    later.correction(correction);
                }
                files.write("corrections.csv", CorrectionsCsv.of(metrics).write(ImmutableList.of(later.build())));
                names.add("corrections.csv");
            }
            files.commit();
        }
        for (String name : names) {
            out().print(Message.saying(CliPhrases.WRITTEN)
                            .with("file", folder.resolve(name).toString())
                            .build()
                            .in(language())
                    + "\n");
        }
    }

    private String reconciled(Attributed attributed, TeamFacts made) {
        Period period = made.period();
        ShopLog log = attributed.log();
        Unit money = Unit.money(made.currency());
        Map<Decision.Kind, Long> orders = new EnumMap<>(Decision.Kind.class);
        for (ShopOrder order : log.orders()) {
            boolean isPaidThen = order.paidAt()
                    .filter(at -> !at.isAfter(attributed.until()))
                    .filter(at -> period.contains(LocalDate.ofInstant(at, log.zone())))
                    .isPresent();
            if (isPaidThen) {
                orders.merge(attributed.decision(order.id()).kind(), 1L, Long::sum);
            }
        }
        TextTable kinds = TextTable.of("  ", "lrrl");
        kinds.row("", CliPhrases.ORDERS.in(language()), CliPhrases.SALES.in(language()), "");
        ImmutableMap<Decision.Kind, Exact> sales = attributed.figures().salesByKind(period);
        sales.forEach((kind, sum) -> kinds.row(
                kind.in(language()),
                String.valueOf(orders.getOrDefault(kind, 0L)),
                Figure.of(sum, money).in(language()),
                ""));
        kinds.row(
                CliPhrases.SHOP.in(language()),
                String.valueOf(
                        orders.values().stream().mapToLong(Long::longValue).sum()),
                Figure.of(sales.values().stream().reduce(Exact.ZERO, Exact::plus), money)
                        .in(language()),
                made.currency().getCurrencyCode());
        return Message.saying(CliPhrases.ATTRIBUTED)
                        .with("team", made.team().value())
                        .with("period", period.toString())
                        .with("until", time(attributed.until(), log.zone()))
                        .with("zone", log.zone().getId())
                        .build()
                        .in(language())
                + "\n" + kinds + ofAgents(made) + unripe(attributed, made);
    }

    private String ofAgents(TeamFacts made) {
        TextTable table = TextTable.of("  ", "lrr");
        table.row("", CliPhrases.INQUIRIES.in(language()), CliPhrases.SALES.in(language()));
        made.agents()
                .forEach(agent -> table.row(
                        agent.id().value(),
                        said(made.value(agent.id(), Metrics.INQUIRIES).orElse(Exact.ZERO), Unit.NUMBER),
                        said(made.value(agent.id(), Metrics.SALES).orElse(Exact.ZERO), Unit.money(made.currency()))));
        return table.toString();
    }

    private String said(Quantity value, Unit unit) {
        return value instanceof Exact number ? Figure.of(number, unit).in(language()) : value.toString();
    }

    /** Whose conversion is not known yet, and from when on it is. */
    private String unripe(Attributed attributed, TeamFacts made) {
        List<String> agents = new ArrayList<>();
        Instant last = attributed.until();
        for (AgentId agent : attributed.log().agents().keySet()) {
            Instant known = attributed
                    .figures()
                    .knownFrom(agent, made.period(), attributed.rules().conversion());
            if (known.isAfter(attributed.until())) {
                agents.add(agent.value());
                last = known.isAfter(last) ? known : last;
            }
        }
        return agents.isEmpty()
                ? ""
                : Message.saying(CliPhrases.UNRIPE)
                                .with("agents", String.join(", ", agents))
                                .with("time", time(last, attributed.log().zone()))
                                .build()
                                .in(language())
                        + "\n";
    }

    private static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }
}
