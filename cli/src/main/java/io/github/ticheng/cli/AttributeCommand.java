// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.ServiceFigures;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.attribution.compare.DayDiagnosis;
import io.github.ticheng.cli.pay.LogFacts;
import io.github.ticheng.cli.pay.Staging;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.TextTable;
import io.github.ticheng.core.text.Visible;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes facts of orders and conversations. */
@Command(name = "attribute")
final class AttributeCommand extends TichengCommand {

    @Mixin
    private LogOptions logs = new LogOptions();

    @Mixin
    private ImportOptions imports = new ImportOptions();

    @Option(names = "--facts", descriptionKey = "other-facts", paramLabel = "<file>")
    private @Nullable Path facts;

    @Mixin
    private KnownMetrics known = new KnownMetrics();

    @Option(names = "--closed-at", paramLabel = "<time>")
    private @Nullable String closedAt;

    @Option(names = "--known-in", paramLabel = "<period>")
    private @Nullable String knownIn;

    @Option(names = "--day", descriptionKey = "attribute-day", paramLabel = "<day>")
    private @Nullable String day;

    @Option(names = "--out", descriptionKey = "attribute-out", paramLabel = "<folder>")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        KnownMetrics.Said said = known.read();
        TeamId team = imports.team();
        Period period = imports.period();
        Period correctedIn = correctedIn(period);
        LocalDate looked = day == null ? null : ImportOptions.read(day, text -> dayOf(period, text), CliPhrases.A_DAY);
        LogFacts others = new LogFacts(team, period, said.metrics());
        if (facts != null) {
            others.add(imports.facts(facts, imports.isWantedBesideLog(facts), null, List.of(), said, this));
        }
        try (Staging scratch = Staging.temporary()) {
            EvidenceCsv evidence = EvidenceCsv.inParts(period, language(), scratch.target());
            LogTotals totals = new LogTotals(period, language());
            List<Correction> corrections = new ArrayList<>();
            ServiceFigures figures = logs.attribute(
                    imports,
                    team,
                    said.currency(),
                    others.people(),
                    // Each correction looks at the orders of all buyers.
                    closedAt != null,
                    this,
                    part -> {
                        totals.add(part);
                        if (out != null) {
                            evidence.add(part);
                        }
                        if (closedAt != null) {
                            Instant closed =
                                    LogOptions.time(closedAt, part.log().zone());
                            corrections.addAll(others.ofOrders(part.corrections(period, closed)));
                        }
                    });
            ImmutableList<TeamFacts> all = others.with(figures.facts(period), ImmutableList.of());
            TeamFacts made = all.get(all.size() - 1);
            out().print(totals.text(figures, made));
            if (looked != null) {
                DayDiagnosis.of(figures, period, looked)
                        .forEach(diagnosis -> out().println(Visible.of(diagnosis.in(language()))));
            }
            if (out != null) {
                write(out, made, said.metrics(), evidence, totals.rules(), correctedIn, corrections);
            }
        }
        return ExitCode.OK;
    }

    private @Nullable Period correctedIn(Period period) {
        if (closedAt == null && knownIn == null) {
            return null;
        }
        Period later = knownIn == null ? period : ImportOptions.read(knownIn, Period::parse, CliPhrases.A_PERIOD);
        if (closedAt == null || !period.lastDay().isBefore(later.firstDay())) {
            throw misunderstood(CliPhrases.KNOWN_IN.filled(closedAt == null || knownIn == null ? "–" : knownIn));
        }
        return later;
    }

    private void write(
            Path folder,
            TeamFacts made,
            ImmutableList<Metric> metrics,
            EvidenceCsv evidence,
            Attribution rules,
            @Nullable Period correctedIn,
            List<Correction> corrections)
            throws IOException {
        List<String> names = new ArrayList<>(List.of("facts.csv", "evidence.csv", "rules.yaml"));
        try (Staging files = Staging.into(folder)) {
            files.write("facts.csv", FactsCsv.of(metrics, made.currency()).write(ImmutableList.of(made)));
            try (Writer lines = files.writer("evidence.csv")) {
                evidence.writeAll(lines);
            }
            files.write("rules.yaml", RulesDocument.write(rules));
            if (correctedIn != null) {
                TeamFactsBuilder later = TeamFacts.builder(made.team(), correctedIn, made.currency());
                corrections.forEach(later::correction);
                files.write("corrections.csv", CorrectionsCsv.of(metrics).write(ImmutableList.of(later.build())));
                names.add("corrections.csv");
            }
            files.commit();
        }
        for (String name : names) {
            say(CliPhrases.WRITTEN.filled(folder.resolve(name)));
        }
    }

    private static LocalDate dayOf(Period period, String text) {
        LocalDate day = LocalDate.parse(text);
        if (!period.contains(day)) {
            throw new IllegalArgumentException("Expected a day of " + period + ", but found " + day);
        }
        return day;
    }

    /** What the orders of each kind of a log came to in a period, and what each agent did. */
    private static final class LogTotals {

        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

        private final Period period;
        private final Language language;
        private final Map<Decision.Kind, Long> orders = new EnumMap<>(Decision.Kind.class);
        private @Nullable Attribution rules;

        LogTotals(Period period, Language language) {
            this.period = period;
            this.language = language;
        }

        /** Adds a part of the log. */
        void add(Attributed part) {
            rules = part.rules();
            ShopLog log = part.log();
            for (ShopOrder order : log.orders()) {
                boolean isPaidThen = order.paidAt()
                        .filter(at -> !at.isAfter(part.until()))
                        .filter(at -> period.contains(LocalDate.ofInstant(at, log.zone())))
                        .isPresent();
                if (isPaidThen) {
                    orders.merge(part.decision(order.id()).kind(), 1L, Long::sum);
                }
            }
        }

        /** The rules by which the parts were attributed. */
        Attribution rules() {
            return Objects.requireNonNull(rules);
        }

        /** The totals, which reconcile: what was owned, shared, silent and left out is what the shop sold. */
        String text(ServiceFigures figures, TeamFacts made) {
            Unit money = Unit.money(made.currency());
            TextTable kinds = TextTable.of("  ", "lrrl");
            kinds.row("", CliPhrases.ORDERS.in(language), CliPhrases.SALES.in(language), "");
            ImmutableMap<Decision.Kind, Exact> sales = figures.salesByKind(period);
            sales.forEach((kind, sum) -> kinds.row(
                    kind.in(language),
                    String.valueOf(orders.getOrDefault(kind, 0L)),
                    Figure.of(sum, money).in(language),
                    ""));
            kinds.row(
                    CliPhrases.SHOP.in(language),
                    String.valueOf(
                            orders.values().stream().mapToLong(Long::longValue).sum()),
                    Figure.of(sales.values().stream().reduce(Exact.ZERO, Exact::plus), money)
                            .in(language),
                    made.currency().getCurrencyCode());
            return CliPhrases.ATTRIBUTED
                            .filled(
                                    made.team().value(),
                                    period,
                                    time(figures.until(), figures.zone()),
                                    figures.zone().getId())
                            .in(language)
                    + "\n" + kinds + ofAgents(made) + unripe(figures);
        }

        private String ofAgents(TeamFacts made) {
            TextTable table = TextTable.of("  ", "lrr");
            table.row("", CliPhrases.INQUIRIES.in(language), CliPhrases.SALES.in(language));
            made.agents()
                    .forEach(agent -> table.row(
                            agent.id().value(),
                            said(made.value(agent.id(), Metrics.INQUIRIES).orElse(Exact.ZERO), Unit.NUMBER),
                            said(
                                    made.value(agent.id(), Metrics.SALES).orElse(Exact.ZERO),
                                    Unit.money(made.currency()))));
            return table.toString();
        }

        private String said(Quantity value, Unit unit) {
            return value instanceof Exact number ? Figure.of(number, unit).in(language) : value.toString();
        }

        /** Whose conversion is not known yet, and from when on it is. */
        private String unripe(ServiceFigures figures) {
            List<String> agents = new ArrayList<>();
            Instant last = figures.until();
            for (AgentId agent : figures.agents().keySet()) {
                Instant known = figures.knownFrom(agent, period, rules().conversion());
                if (known.isAfter(figures.until())) {
                    agents.add(agent.value());
                    last = known.isAfter(last) ? known : last;
                }
            }
            return agents.isEmpty()
                    ? ""
                    : CliPhrases.UNRIPE
                                    .filled(String.join(", ", agents), time(last, figures.zone()))
                                    .in(language)
                            + "\n";
        }

        private static String time(Instant moment, ZoneId zone) {
            return TIME.format(moment.atZone(zone));
        }
    }
}
