// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import io.github.ticheng.attribution.Cause;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.imports.log.LogTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Reads the tables of a {@linkplain ShopLog log}: orders, conversations and owners set by hand, in CSV, .xlsx or JSON. The
 * strict form is what {@link io.github.ticheng.imports.log.LogCsv} writes; exports are read like those of facts, by an {@link
 * ImportMap}, and what was done is reported.
 *
 * <p>A time without its distance from Greenwich is of the zone of its row or of the map; without either it is refused, and so
 * is one that clocks skipped or showed twice. What is given again under a number that was read before is refused too.
 *
 * <p>Used once, and not thread-safe: it collects one log, of as many files as are read. {@link LogParts} read a log that is too
 * large to be held.
 */
public final class LogImport {

    private final LogGathered log;
    private final List<ImportReport> reports = new ArrayList<>();

    private LogImport(LogGathered log) {
        this.log = log;
    }

    /** Begins the log of a team, whose agents are those that hold conversations. */
    public static LogImport of(TeamId team, Currency currency, ImportMap map) {
        return of(team, currency, map, ImmutableList.of());
    }

    /** Begins the log of a team of these agents, for which any other in the files is an error; of any agents if empty. */
    public static LogImport of(TeamId team, Currency currency, ImportMap map, Iterable<Agent> agents) {
        return of(
                team, currency, map, agents, ImmutableList.of(Cause.BUYER_REFUND, Cause.NOT_PAID, Cause.AGENTS_FAULT));
    }

    /** The same, with other causes of refunds and closings than the shipped ones; the files say their codes. */
    public static LogImport of(
            TeamId team, Currency currency, ImportMap map, Iterable<Agent> agents, Iterable<Cause> causes) {
        return new LogImport(new LogGathered(team, currency, map, causes, agents));
    }

    /** What was gathered so far. */
    LogGathered gathered() {
        return log;
    }

    /** An import that begins anew with the same settings, for these agents; for any if empty. */
    LogImport anew(Iterable<Agent> agents) {
        return new LogImport(log.anew(agents));
    }

    /** Lets what is given again under a number replace what was given before. */
    public LogImport laterWins() {
        log.letLaterWin();
        return this;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     */
    public ImportReport read(LogTable table, Path file) throws IOException {
        return read(table, file.toString(), MoreFiles.asByteSource(file));
    }

    /** Reads the bytes of a file; what is doubtful stands in the report, and keeps the log from being made. */
    public ImportReport read(LogTable table, String name, byte[] bytes) throws IOException {
        return read(table, name, ByteSource.wrap(bytes));
    }

    private ImportReport read(LogTable table, String name, ByteSource bytes) throws IOException {
        ImportReport report = begun(name);
        LogReading reading = reading(table, name, report);
        reading.read(bytes);
        reading.finish();
        return report;
    }

    /** Begins the report of a file. */
    ImportReport begun(String name) {
        ImportReport report = new ImportReport(name);
        reports.add(report);
        return report;
    }

    /** Begins to read a table. */
    LogReading reading(LogTable table, String name, ImportReport report) {
        return switch (table) {
            case ORDERS -> new OrderRows(name, log, report);
            case CONVERSATIONS -> new ConversationRows(name, log, report);
            case OWNERS -> new OwnerRows(name, log, report);
        };
    }

    /** What was done with each file, in the order in which they were read. */
    public ImmutableList<ImportReport> reports() {
        return ImmutableList.copyOf(reports);
    }

    /**
     * Finishes the log.
     *
     * @throws DocumentException if anything is doubtful, or does not fit together; it tells everything, with file and row
     */
    public ShopLog log() {
        List<Diagnostic> wrong = doubts();
        if (wrong.isEmpty()) {
            log.byHand.forEach(hand -> log.builder.ownerByHand(hand.value(), hand.place()));
            try {
                return log.builder.build();
            } catch (ProblemsException problems) {
                problems.problems().forEach(problem -> wrong.add(located(problem)));
            }
        }
        throw new DocumentException(wrong);
    }

    /** What is doubtful in the files. */
    List<Diagnostic> doubts() {
        List<Diagnostic> doubts = new ArrayList<>();
        reports.forEach(report -> doubts.addAll(report.doubts()));
        return doubts;
    }

    private static Diagnostic located(Problem problem) {
        Place place = problem.place();
        int line = place.get(Place.Part.LINE).map(Integer::valueOf).orElse(0);
        String file = place.get(Place.Part.FILE).orElse("");
        return new Diagnostic(Severity.ERROR, "", line, 0, 0, problem.message(), null, null, file, "");
    }
}
