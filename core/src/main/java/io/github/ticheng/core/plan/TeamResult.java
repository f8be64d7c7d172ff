// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one team among many: it was paid, or it was refused with all its problems. */
public final class TeamResult {

    private final TeamId team;
    private final Period period;
    private final @Nullable TeamRun run;
    private final ImmutableList<Problem> problems;

    private TeamResult(TeamId team, Period period, @Nullable TeamRun run, ImmutableList<Problem> problems) {
        this.team = team;
        this.period = period;
        this.run = run;
        this.problems = problems;
    }

    static TeamResult paid(TeamRun run) {
        return new TeamResult(run.facts().team(), run.facts().period(), run, ImmutableList.of());
    }

    static TeamResult refused(TeamId team, Period period, ImmutableList<Problem> problems) {
        return new TeamResult(team, period, null, problems);
    }

    public TeamId team() {
        return team;
    }

    public Period period() {
        return period;
    }

    /** Whether the team was paid. */
    public boolean isPaid() {
        return run != null;
    }

    /** The run, if the team was paid. */
    public Optional<TeamRun> run() {
        return Optional.ofNullable(run);
    }

    /** Why the team was not paid; empty if it was. */
    public ImmutableList<Problem> problems() {
        return problems;
    }

    /** A mapper of a host that finds no properties may write nothing without a word. */
    @JsonValue
    @SuppressWarnings("DoNotCallSuggester") // mappers call it
    Object noJson() {
        throw new UnsupportedOperationException(
                "Expected the statement or the problems of the result in JSON, but found a result given to a mapper");
    }
}
