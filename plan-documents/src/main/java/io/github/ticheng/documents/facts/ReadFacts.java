// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.documents.Diagnostic;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What came of the rows of one team and period in a file: its facts, or everything that is wrong with them. What is
 * wrong with no team in particular — a header, a row without a team, a file that ends in the middle of a quote — comes
 * without a team.
 */
public final class ReadFacts extends Json.Unwritten {

    private final @Nullable TeamId team;
    private final @Nullable Period period;
    private final @Nullable TeamFacts facts;
    private final ImmutableList<Diagnostic> diagnostics;
    private final String file;
    private final ImmutableMap<String, Integer> lines;

    private ReadFacts(
            @Nullable TeamId team,
            @Nullable Period period,
            @Nullable TeamFacts facts,
            ImmutableList<Diagnostic> diagnostics,
            String file,
            ImmutableMap<String, Integer> lines) {
        this.team = team;
        this.period = period;
        this.facts = facts;
        this.diagnostics = diagnostics;
        this.file = file;
        this.lines = lines;
    }

    /**
     * Facts that were read.
     *
     * @param lines the line of the file where each agent's row begins, by the agent's id
     */
    static ReadFacts read(TeamFacts facts, String file, ImmutableMap<String, Integer> lines) {
        return new ReadFacts(facts.team(), facts.period(), facts, ImmutableList.of(), file, lines);
    }

    static ReadFacts refused(TeamId team, Period period, ImmutableList<Diagnostic> diagnostics) {
        return new ReadFacts(team, period, null, diagnostics, "", ImmutableMap.of());
    }

    /** Facts with nothing wrong, which stand in no file. */
    public static ReadFacts of(TeamFacts facts) {
        return read(facts, "", ImmutableMap.of());
    }

    /** What is wrong with no team in particular. */
    public static ReadFacts ofNoTeam(ImmutableList<Diagnostic> diagnostics) {
        return new ReadFacts(null, null, null, diagnostics, "", ImmutableMap.of());
    }

    /** The same, with its rows where they stand in the file that this one was made of. */
    public ReadFacts withRows(String name, IntUnaryOperator row) {
        return new ReadFacts(
                team,
                period,
                facts,
                diagnostics.stream()
                        .map(wrong -> wrong.withPlace(name, row.applyAsInt(wrong.line())))
                        .collect(ImmutableList.toImmutableList()),
                name,
                ImmutableMap.copyOf(Maps.transformValues(lines, row::applyAsInt)));
    }

    /** The team; empty for what is wrong with no team in particular. */
    public Optional<TeamId> team() {
        return Optional.ofNullable(team);
    }

    /** The period; empty for what is wrong with no team in particular. */
    public Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    /** The facts; empty if anything is wrong with them. */
    public Optional<TeamFacts> facts() {
        return Optional.ofNullable(facts);
    }

    /** The metrics of which there are values, of agents or of the team; none if anything is wrong with the facts. */
    public ImmutableSet<Metric> metrics() {
        return facts == null
                ? ImmutableSet.of()
                : ImmutableSet.<Metric>builder()
                        .addAll(facts.metrics())
                        .addAll(facts.teamValues().keySet())
                        .build();
    }

    /** What is wrong, in the order of the file; empty if the facts could be read. */
    public ImmutableList<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * A problem of these facts, as running a plan told it, with the place in the file: the line of the agent's row, and the
     * column of the metric, which the file may lack. One of another period, as of a correction, stands in none of these rows.
     */
    public Problem located(Problem problem) {
        Place place = problem.place();
        Integer line = place.get(Place.Part.AGENT).map(lines::get).orElse(null);
        String of = place.get(Place.Part.PERIOD).orElse(null);
        if (line != null && (of == null || period == null || of.equals(period.toString()))) {
            place = place.with(Place.Part.FILE, file).with(Place.Part.LINE, line);
            String metric = place.get(Place.Part.METRIC).orElse(null);
            place = metric == null ? place : place.with(Place.Part.COLUMN, metric);
        }
        return new Problem(place, problem.message());
    }
}
