// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.Diagnostic;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of the rows of one team and period in a file: its facts, or everything that is wrong with them. What is
 * wrong with no team in particular — a header, a row without a team, a file that ends in the middle of a quote — comes
 * without a team.
 */
public final class ReadFacts {

    private final @Nullable TeamId team;
    private final @Nullable Period period;
    private final @Nullable TeamFacts facts;
    private final ImmutableList<Diagnostic> diagnostics;

    private ReadFacts(
            @Nullable TeamId team,
            @Nullable Period period,
            @Nullable TeamFacts facts,
            ImmutableList<Diagnostic> diagnostics) {
        this.team = team;
        this.period = period;
        this.facts = facts;
        this.diagnostics = diagnostics;
    }

    static ReadFacts read(TeamFacts facts) {
        return new ReadFacts(facts.team(), facts.period(), facts, ImmutableList.of());
    }

    static ReadFacts refused(TeamId team, Period period, ImmutableList<Diagnostic> diagnostics) {
        return new ReadFacts(team, period, null, diagnostics);
    }

    static ReadFacts ofNoTeam(ImmutableList<Diagnostic> diagnostics) {
        return new ReadFacts(null, null, null, diagnostics);
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

    /** What is wrong, in the order of the file; empty if the facts could be read. */
    public ImmutableList<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
