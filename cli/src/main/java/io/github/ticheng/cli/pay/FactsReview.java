// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.facts.ReadFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A first reading of the facts, before anybody is paid: what is wrong with them, which periods there are, and whether
 * those of each team rise. Of a million teams it remembers the names only, and those of their agents.
 */
final class FactsReview {

    /** A file of which no row can be read. */
    private static final ImmutableSet<String> OF_WHOLE_FILES = ImmutableSet.of(
            "csv.no-header",
            "csv.unnamed-column",
            "csv.column-twice",
            "csv.unknown-column",
            "csv.missing-column",
            "csv.workbook",
            "csv.separator",
            "csv.separator-line",
            "csv.title-row",
            "facts.unread-file",
            "facts.no-files");

    private final Map<TeamId, Period> latest = new HashMap<>();
    private final Map<TeamId, Period> refused = new HashMap<>();
    private final NavigableSet<Period> periods = new TreeSet<>();
    private final Set<Metric> metrics = new HashSet<>();
    private final Map<Period, Map<AgentId, TeamId>> teams = new HashMap<>();
    private final List<String> firstInTwo = new ArrayList<>();
    private long inTwoTeams;
    private boolean isRising = true;
    private boolean hasUnreadableFile;
    private boolean hasRowsOfNoTeam;
    private long agents;

    private FactsReview() {}

    static FactsReview of(FactsInput input, Complaints complaints, Progress progress) throws IOException {
        FactsReview review = new FactsReview();
        input.forEach(team -> {
            team.diagnostics().forEach(complaints::add);
            review.add(team, input.isJson());
            progress.step(team.facts().map(facts -> facts.agents().size()).orElse(0));
        });
        return review;
    }

    private void add(ReadFacts input, boolean isJson) {
        TeamId team = input.team().orElse(null);
        Period period = input.period().orElse(null);
        TeamFacts facts = input.facts().orElse(null);
        if (team == null || period == null) {
            hasRowsOfNoTeam = true;
            hasUnreadableFile |=
                    isJson || input.diagnostics().stream().map(Diagnostic::code).anyMatch(OF_WHOLE_FILES::contains);
            return;
        }
        periods.add(period);
        metrics.addAll(input.metrics());
        Period before = latest.put(team, period);
        isRising &= before == null || before.compareTo(period) <= 0;
        if (facts == null) {
            refuse(team, period);
        } else {
            agents += facts.agents().size();
            Map<AgentId, TeamId> others = teams.computeIfAbsent(period, unused -> new HashMap<>());
            for (Agent agent : facts.agents()) {
                TeamId other = others.putIfAbsent(agent.id(), team);
                if (other != null && inTwoTeams++ < Complaints.MOST) {
                    firstInTwo.add(agent.id() + " (" + period + ": " + other + ", " + team + ")");
                }
            }
        }
    }

    /** Who is in a second team in the same period, such as {@code li-na (2024-07: desk, night)}; empty if nobody is. */
    Optional<Message> inTwoTeams() {
        String more = inTwoTeams > firstInTwo.size() ? ", …" : "";
        return inTwoTeams == 0
                ? Optional.empty()
                : Optional.of(PayPhrases.IN_TWO_TEAMS.filled(inTwoTeams, String.join(", ", firstInTwo) + more));
    }

    /** Remembers that a team is not paid from a period on. */
    void refuse(TeamId team, Period period) {
        refused.merge(team, period, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    /** The period from which on a team is not paid; null if it is. */
    @Nullable
    Period refusedFrom(TeamId team) {
        return refused.get(team);
    }

    int refusedTeams() {
        return refused.size();
    }

    /** The ids of the metrics that none of some plans reads, in their order. */
    ImmutableSortedSet<String> unread(List<CompensationPlan> plans) {
        Set<String> read = new HashSet<>();
        plans.forEach(plan -> plan.reads().forEach(metric -> read.add(metric.id())));
        return metrics.stream()
                .map(Metric::id)
                .filter(metric -> !read.contains(metric))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** The periods, the earliest first. */
    NavigableSet<Period> periods() {
        return periods;
    }

    /** Whether the periods of every team come in order. */
    boolean isRising() {
        return isRising;
    }

    /** How many agents can be paid, one in two periods counted twice. */
    long agents() {
        return agents;
    }

    /**
     * Whether it is not known who is missing: a whole file cannot be read; or rows cannot, and there are several periods,
     * of which a later one must not be paid without an earlier one.
     */
    boolean isWithoutBounds() {
        return hasUnreadableFile || (hasRowsOfNoTeam && periods.size() > 1);
    }

    boolean isClean() {
        return refused.isEmpty() && !hasRowsOfNoTeam;
    }
}
