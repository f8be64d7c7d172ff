// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.facts.ReadFacts;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What came of the facts of one team and period.
 *
 * @param team the team; null for what is wrong with no team in particular
 * @param period the period; null for what is wrong with no team in particular
 * @param facts the facts; null if anything is wrong with them
 * @param diagnostics what is wrong
 * @param located adds the place in the file to a problem of the facts
 */
public record TeamInput(
        @Nullable TeamId team,
        @Nullable Period period,
        @Nullable TeamFacts facts,
        ImmutableList<Diagnostic> diagnostics,
        UnaryOperator<Problem> located) {

    static TeamInput of(ReadFacts read) {
        return new TeamInput(
                read.team().orElse(null),
                read.period().orElse(null),
                read.facts().orElse(null),
                read.diagnostics(),
                read::located);
    }

    /** Facts with nothing wrong. */
    public static TeamInput of(TeamFacts facts) {
        return new TeamInput(facts.team(), facts.period(), facts, ImmutableList.of(), UnaryOperator.identity());
    }

    static TeamInput ofNoTeam(ImmutableList<Diagnostic> diagnostics) {
        return new TeamInput(null, null, null, diagnostics, UnaryOperator.identity());
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
}
