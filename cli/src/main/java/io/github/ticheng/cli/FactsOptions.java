// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.ServiceFigures;
import io.github.ticheng.cli.pay.FactsInput;
import io.github.ticheng.cli.pay.LogFacts;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.facts.CorrectionsCsv;
import io.github.ticheng.imports.ImportMap;
import io.github.ticheng.questions.Dispute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What teams are looked at: facts, and what was paid before. */
class FactsOptions {

    /** The folder of facts beside a plan. */
    static final String FACTS = "facts";

    private static final Currency USUAL = Money.currency("CNY");

    @Option(names = "--facts", paramLabel = "<file>")
    private @Nullable Path given;

    @Option(names = "--in", paramLabel = "<folder>")
    Path folder = Path.of("");

    @Mixin
    private LogOptions logs = new LogOptions();

    @Mixin
    private ImportOptions imports = new ImportOptions();

    @Option(names = "--corrections", paramLabel = "<file>")
    private @Nullable Path corrections;

    @Option(names = "--is-agent", paramLabel = "<id>")
    private List<String> agents = List.of();

    @Option(names = "--ledger", paramLabel = "<folder>")
    private @Nullable Path ledger;

    private Path facts() {
        if (given != null) {
            return given;
        }
        Path inFolder = folder.resolve(FACTS);
        Path file = folder.resolve(FACTS + ".csv");
        if (!Files.isDirectory(inFolder) && !Files.exists(file)) {
            throw missing("--facts", FACTS + "/, " + FACTS + ".csv");
        }
        return Files.isDirectory(inFolder) ? inFolder : file;
    }

    Refusal missing(String option, String names) {
        return Refusal.of(
                ExitCode.USAGE,
                CliPhrases.NO_INPUT.filled(option, names, (folder.toString().isEmpty() ? "." : folder) + "/"));
    }

    /**
     * The facts.
     *
     * @param plan the plan whose metrics and currency count; null for the shipped metrics and CNY
     * @param command takes the reports of imports
     */
    FactsInput facts(@Nullable Plans plan, TichengCommand command) throws IOException {
        KnownMetrics.Said known =
                plan == null ? new KnownMetrics.Said(Plans.known(Metrics.ALL), USUAL) : KnownMetrics.Said.of(plan);
        if (logs.areWanted()) {
            return counted(known, command);
        }
        Path path = facts();
        return imports.facts(path, imports.isWanted(path), corrections, agents, known, command);
    }

    /** The facts where a log is there, but none of them are to be counted from it. */
    FactsInput factsBesideLog(Plans plan, TichengCommand command) throws IOException {
        Path path = facts();
        return imports.facts(
                path, imports.isWantedBesideLog(path), corrections, agents, KnownMetrics.Said.of(plan), command);
    }

    /** Whether there is a log. */
    boolean hasLog() {
        return logs.areWanted();
    }

    /**
     * What a log says otherwise than facts on record, with what is claimed of its orders.
     *
     * @throws io.github.ticheng.core.problem.ProblemsException if a claim is of no order of the period, or none of another owner
     */
    List<Dispute.Ground> grounds(TeamFacts recorded, OrderClaims claims, TichengCommand command) throws IOException {
        ImportMap said = imports.map(Metrics.ALL);
        if (!said.team().orElse(recorded.team()).equals(recorded.team())
                || !said.period().orElse(recorded.period()).equals(recorded.period())) {
            throw Refusal.of(ExitCode.USAGE, CliPhrases.OTHER_LOG.filled(recorded.team(), recorded.period()));
        }
        logs.attribute(
                imports,
                recorded.team(),
                recorded.currency(),
                recorded.agents(),
                false,
                command,
                part -> claims.add(part, recorded.period()));
        return claims.grounds(recorded);
    }

    private FactsInput counted(KnownMetrics.Said known, TichengCommand command) throws IOException {
        TeamId team = imports.team();
        Period period = imports.period();
        LogFacts all = new LogFacts(team, period, known.metrics());
        if (given != null) {
            all.add(imports.facts(given, imports.isWantedBesideLog(given), null, agents, known, command));
        }
        ImmutableList<Correction> corrected = corrections == null
                ? ImmutableList.of()
                : CorrectionsCsv.of(known.metrics()).read(corrections).of(team, period);
        ServiceFigures figures =
                logs.attribute(imports, team, known.currency(), all.people(), false, command, part -> {});
        return FactsInput.of(logs.name(), all.with(figures.facts(period), corrected));
    }

    /**
     * What the log says of an order.
     *
     * @throws Refusal if it has no such order
     */
    Decision decision(String order, TichengCommand command) throws IOException {
        TeamId team = imports.map(Metrics.ALL).team().orElse(TeamId.of("shop"));
        List<Decision> found = new ArrayList<>();
        logs.attribute(imports, team, USUAL, ImmutableList.of(), false, command, part -> {
            if (part.decisions().containsKey(order)) {
                found.add(part.decision(order));
            }
        });
        if (found.isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, CliPhrases.NOT_ATTRIBUTED.filled(order));
        }
        return found.get(0);
    }

    /** The folder of the ledgers; null if nothing is on record. */
    @Nullable
    Path ledger() {
        return ledger;
    }
}
