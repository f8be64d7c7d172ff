// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.facts.ReadFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an agent in facts: which teams the agent is in, and the facts of those teams up to the period that is asked
 * for. Without a period it is the last one in which the agent is there.
 */
public final class Search {

    private static final int MOST_NAMED = 20;

    private final FactsInput input;
    private final @Nullable AgentId agent;
    private final @Nullable TeamId team;
    private final @Nullable Period period;
    private final List<Diagnostic> wrong = new ArrayList<>();
    private final Set<TeamId> teams = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();
    private final Set<String> places = new TreeSet<>();
    private boolean isAnything;
    private @Nullable Period last;

    /**
     * A search.
     *
     * @param agent who is looked for; null for whole teams
     * @param team the only team to look in; null for all
     * @param period the only period to look in; null for the last one with the agent
     */
    public Search(FactsInput input, @Nullable AgentId agent, @Nullable TeamId team, @Nullable Period period) {
        this.input = input;
        this.agent = agent;
        this.team = team;
        this.period = period;
    }

    /**
     * Looks.
     *
     * @return the facts of the agent's teams in the order of the periods, of which the last of each team has the agent; none
     *     if there is no such agent
     * @throws io.github.ticheng.cli.Refusal if there are no facts at all
     * @throws IOException if facts cannot be read
     */
    public ImmutableList<TeamFacts> facts() throws IOException {
        input.forEach(this::look);
        if (!isAnything) {
            throw input.none();
        }
        Period end = last;
        if (end == null) {
            return ImmutableList.of();
        }
        List<TeamFacts> found = new ArrayList<>();
        wrong.clear();
        input.forEach(read -> {
            TeamFacts facts = read.facts().orElse(null);
            if (read.team().map(teams::contains).orElse(true)) {
                wrong.addAll(read.diagnostics());
            }
            if (facts != null && teams.contains(facts.team()) && facts.period().compareTo(end) <= 0) {
                found.add(facts);
            }
        });
        found.sort(Comparator.comparing(TeamFacts::period));
        return ImmutableList.copyOf(found);
    }

    private void look(ReadFacts read) {
        isAnything = true;
        TeamFacts facts = read.facts().orElse(null);
        if (facts == null) {
            wrong.addAll(read.diagnostics());
            return;
        }
        if ((team != null && !team.equals(facts.team())) || (period != null && !period.equals(facts.period()))) {
            if (places.size() <= MOST_NAMED) {
                places.add(facts.team() + " " + facts.period());
            }
            return;
        }
        if (!has(facts)) {
            facts.agents().stream()
                    .limit(Math.max(0, MOST_NAMED + 1 - others.size()))
                    .forEach(other -> others.add(other.id().value()));
            return;
        }
        int order = last == null ? 1 : facts.period().compareTo(last);
        if (order > 0) {
            teams.clear();
            last = facts.period();
        }
        if (order >= 0) {
            teams.add(facts.team());
        }
    }

    /** Who is there instead, as far as there is space to say it. */
    public String others() {
        return named(others);
    }

    /** Which teams and periods are there instead of the only ones to look in, as far as there is space to say it. */
    public String places() {
        return named(places);
    }

    private static String named(Set<String> found) {
        return found.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (found.size() > MOST_NAMED ? ", …" : "");
    }

    /** What is wrong with the facts of the agent's teams; with all facts if the agent was not found. */
    public ImmutableList<Diagnostic> wrong() {
        return ImmutableList.copyOf(wrong);
    }

    /** The period in which the agent was found. */
    public boolean isWanted(TeamFacts facts) {
        return facts.period().equals(last) && has(facts);
    }

    private boolean has(TeamFacts facts) {
        return agent == null || facts.indexOf(agent) >= 0;
    }
}
