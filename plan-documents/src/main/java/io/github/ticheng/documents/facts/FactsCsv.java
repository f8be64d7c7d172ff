// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.csv.Utf8Reader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/**
 * Facts as CSV: a row per agent, period and team. Immutable.
 *
 * <pre>
 * period,team,agent,name,post,hired-on,sales,refund-rate,public-sales
 * 2024-07,desk,,,,,,,84000
 * 2024-07,desk,li-na,李娜,senior,2021-03-15,"23,450.55",12/240,
 * 2024-07,desk,wang-wei,王伟,agent,,18200.00,9/180,
 * </pre>
 *
 * <p>The header names the columns, in any order: {@code period}, {@code team} and {@code agent}, which must be there;
 * {@code name}, {@code post}, {@code group}, {@code hired-on} and {@code left-on}, which may; and a column per metric, by its id. An
 * empty cell is a value that is absent, not zero. A row without an agent holds the team's own values; one with a {@code day},
 * and perhaps an {@code order}, those of that day or order, beside the agent's row of the whole period. The rows of one
 * team and period stand together; a team may have several periods in one file. Amounts are in one currency and may have
 * commas between groups of three digits; ratios keep their parts, {@code 12/240}, or stand as
 * printed behind a tilde, {@code ~0.05}. The encoding is UTF-8, a byte order
 * mark is skipped. Corrections have a file of their own, {@link CorrectionsCsv}. A heading may also be the label of its
 * column or metric in either language, if no other has it: {@code 期间,团队,员工,姓名,销售额}.
 *
 * <p>A row of totals or averages is no agent, and refused: one whose agent, name or period is such a word (合计, 店铺均值,
 * Total, average), and one of the first or last two rows of a team whose amounts and counts are the sums or means of those of
 * all its other rows. Who is an agent all the same is named by {@link #withAgents}.
 *
 * <p>Where a path is a folder, its files {@code *.csv} are read in the order of their names. A workbook or another file
 * of data there, which is not read, is an error; {@link FactsFolder} tells what else is there.
 */
public final class FactsCsv {

    private final ImmutableMap<String, Metric> metrics;
    private final Currency currency;
    private final KnownCorrections corrections;
    private final ImmutableSet<AgentId> agents;

    private FactsCsv(
            ImmutableMap<String, Metric> metrics,
            Currency currency,
            KnownCorrections corrections,
            ImmutableSet<AgentId> agents) {
        this.metrics = metrics;
        this.currency = currency;
        this.corrections = corrections;
        this.agents = agents;
    }

    /**
     * Facts with these metrics as columns and amounts in this currency.
     *
     * @throws IllegalArgumentException if two metrics have one id
     */
    public static FactsCsv of(Iterable<Metric> metrics, Currency currency) {
        return new FactsCsv(
                Maps.uniqueIndex(metrics, Metric::id), currency, KnownCorrections.none(), ImmutableSet.of());
    }

    /** The same, with corrections that become part of the facts of the period in which they became known. */
    public FactsCsv withCorrections(KnownCorrections known) {
        return new FactsCsv(metrics, currency, known, agents);
    }

    /**
     * The same, for which these are agents, though their rows look like those of totals or averages.
     *
     * @throws IllegalArgumentException if one is no id
     */
    public FactsCsv withAgents(String... ids) {
        return new FactsCsv(
                metrics,
                currency,
                corrections,
                Arrays.stream(ids).map(AgentId::of).collect(ImmutableSet.toImmutableSet()));
    }

    /**
     * Reads the facts of all teams.
     *
     * @param path a file or a folder of files
     * @return the facts, in the order of the files
     * @throws DocumentException if anything is wrong; it tells everything, up to about a thousand diagnostics
     * @throws IOException if a file cannot be read
     */
    public ImmutableList<TeamFacts> read(Path path) throws IOException {
        Collected all = new Collected();
        forEach(path, all);
        return all.facts();
    }

    /**
     * Reads the facts of all teams from a text.
     *
     * @param name what messages call it
     * @throws DocumentException if anything is wrong; it tells everything, up to about a thousand diagnostics
     */
    public ImmutableList<TeamFacts> read(String name, String text) {
        Collected all = new Collected();
        try {
            forEach(name, new StringReader(text), all);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all.facts();
    }

    /**
     * Reads team after team and hands each on as soon as it is read, so that files of any size can be paid. What is
     * wrong with a row keeps its team from being read and no other; a row that tells no team keeps those beside it.
     *
     * <p>A team whose rows do not stand together is handed on when its first rows end, and refused when it comes back:
     * whoever sees a team refused for that must not pay what came before, as people were missing there.
     *
     * @param path a file or a folder of files
     * @param each takes what came of each team
     * @throws IOException if a file cannot be read; bytes that are no UTF-8 are a diagnostic
     */
    public void forEach(Path path, Consumer<? super ReadFacts> each) throws IOException {
        FactsReading reading = new FactsReading(metrics, currency, corrections, agents, each);
        FactsFolder folder = FactsFolder.of(path, "csv");
        folder.wrong(path).forEach(one -> each.accept(ReadFacts.ofNoTeam(ImmutableList.of(one))));
        for (Path file : folder.facts()) {
            reading.file(file.toString(), new Utf8Reader(Files.newInputStream(file)));
        }
        reading.end();
    }

    /**
     * Reads team after team from a text, as {@link #forEach(Path, Consumer)} does.
     *
     * @param name what messages call it
     * @param text the text, closed at the end
     * @throws IOException if the text cannot be read
     */
    public void forEach(String name, Reader text, Consumer<? super ReadFacts> each) throws IOException {
        FactsReading reading = new FactsReading(metrics, currency, corrections, agents, each);
        reading.file(name, text);
        reading.end();
    }

    /**
     * Writes facts, so that reading gives them back; without their corrections, which {@link CorrectionsCsv} writes.
     * A name or post that a spreadsheet would take for a formula gets an apostrophe, which reading takes away.
     *
     * @return the CSV, with the columns that are used
     * @throws IllegalArgumentException if the facts are of another currency, have a metric that this does not know, or
     *     a name or post that is blank
     */
    public String write(Iterable<TeamFacts> facts) {
        return FactsWriting.of(ImmutableList.copyOf(facts), metrics, currency);
    }

    /** Takes facts until something is wrong, and from then on what is wrong. */
    private static final class Collected implements Consumer<ReadFacts> {

        private final ImmutableList.Builder<TeamFacts> facts = ImmutableList.builder();
        private final List<Diagnostic> diagnostics = new ArrayList<>();

        @Override
        public void accept(ReadFacts read) {
            read.facts().ifPresent(facts::add);
            diagnostics.addAll(read.diagnostics());
            if (diagnostics.size() > TeamRows.MOST_DIAGNOSTICS) {
                throw new DocumentException(diagnostics);
            }
        }

        ImmutableList<TeamFacts> facts() {
            if (!diagnostics.isEmpty()) {
                throw new DocumentException(diagnostics);
            }
            return facts.build();
        }
    }
}
