// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

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
}
