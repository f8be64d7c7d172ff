// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.ServiceFigures;
import io.github.ticheng.attribution.compare.DayDiagnosis;
import io.github.ticheng.cli.pay.LogFacts;
import io.github.ticheng.cli.pay.Staging;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
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
import java.util.ArrayList;
import java.util.List;
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
                            corrections.addAll(part.corrections(period, closed));
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
}
