// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the plan needs and no sample database holds: hiring dates, scores, absences and public sales. All of it is
 * invented, and the files say so in their first line.
 *
 * <p>What a file does not hold is absent, not zero, with the exception of absences: its file lists those that there
 * were.
 */
final class MadeUpFacts {

    private static final String AGENTS = "made-up-agents.csv";
    private static final String SCORES = "made-up-scores.csv";
    private static final String ABSENCES = "made-up-absences.csv";
    private static final String PUBLIC_SALES = "made-up-public-sales.csv";

    private final ImmutableTable<String, String, String> agents;
    private final ImmutableTable<String, String, String> scores;
    private final ImmutableTable<String, String, String> absences;
    private final ImmutableTable<String, String, String> publicSales;

    private MadeUpFacts(
            ImmutableTable<String, String, String> agents,
            ImmutableTable<String, String, String> scores,
            ImmutableTable<String, String, String> absences,
            ImmutableTable<String, String, String> publicSales) {
        this.agents = agents;
        this.scores = scores;
        this.absences = absences;
        this.publicSales = publicSales;
    }

    /**
     * Reads the files.
     *
     * @throws IOException if one cannot be read
     */
    static MadeUpFacts read() throws IOException {
        ImmutableTable.Builder<String, String, String> absences = ImmutableTable.builder();
        for (NamedCsvRecord row : records(ABSENCES)) {
            absences.put(row.getField("month"), row.getField("agent"), row.getField("days"));
        }
        return new MadeUpFacts(sheet(AGENTS), sheet(SCORES), absences.buildOrThrow(), sheet(PUBLIC_SALES));
    }

    /** The day of hiring. */
    Optional<LocalDate> hiredOn(AgentId agent) {
        return Optional.ofNullable(agents.get(agent.value(), "hired-on")).map(LocalDate::parse);
    }

    /** The score of a month, out of 100. */
    Optional<String> score(AgentId agent, Period month) {
        return Optional.ofNullable(scores.get(month.toString(), agent.value()));
    }

    /** The calendar days of absence in a month. */
    String daysAbsent(AgentId agent, Period month) {
        return Optional.ofNullable(absences.get(month.toString(), agent.value()))
                .orElse("0");
    }

    /** The sales of a month that no representative brought in, in dollars. */
    Optional<String> publicSales(TeamId territory, Period month) {
        return Optional.ofNullable(publicSales.get(month.toString(), territory.value()));
    }

    /** A file as a sheet: its first column names the rows. */
    static ImmutableTable<String, String, String> sheet(String file) throws IOException {
        ImmutableTable.Builder<String, String, String> cells = ImmutableTable.builder();
        for (NamedCsvRecord row : records(file)) {
            List<String> header = row.getHeader();
            for (int i = 1; i < header.size(); i++) {
                cells.put(row.getField(0), header.get(i), row.getField(i));
            }
        }
        return cells.buildOrThrow();
    }

    /** The rows of a file beside the example. */
    static ImmutableList<NamedCsvRecord> records(String file) throws IOException {
        InputStream resource = MadeUpFacts.class.getResourceAsStream(file);
        if (resource == null) {
            throw new IOException("Expected the file " + file + " beside the example, but found none");
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.stream().collect(ImmutableList.toImmutableList());
        }
    }
}
