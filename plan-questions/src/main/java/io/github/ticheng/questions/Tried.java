// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.questions.Proof.Case;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is tried for claims: metrics on which nothing hangs together apart, as what they pay adds up; those of a card that are
 * too many together by its score. Not thread-safe.
 */
final class Tried {

    final CompensationPlan plan;
    /** What is tried apart; what is seen by its score has it as an axis. */
    final ImmutableList<Trials> apart;
    /** Whether what is paid adds up over what is tried apart, but for SETTLE, which keeps its order. */
    final boolean isSettledApart;

    private final ImmutableList<Assessed> assessed;

    Tried(Asked asked, List<Domain> over) {
        this.plan = asked.plan();
        this.isSettledApart = plan.entries(SettleRule.class).stream()
                .allMatch(entry -> entry.rule().keepsOrder() && entry.when() == null && entry.cadence() == null);
        asked.run();
        Set<String> metrics = new HashSet<>();
        List<List<Axis>> groups = new ArrayList<>();
        for (Domain domain : over) {
            if (!metrics.add(domain.metric().id())) {
                throw WhatIf.problem(QuestionPhrases.TWICE.filled(domain.metric()));
            }
            Axis axis = Axis.of(asked, domain);
            List<Axis> joined = new ArrayList<>();
            groups.removeIf(group -> (!isSettledApart || group.stream().anyMatch(axis::meets)) && joined.addAll(group));
            joined.add(axis);
            groups.add(joined);
        }
        boolean isSummed = isSettledApart && groups.size() > 1;
        ImmutableList.Builder<Trials> all = ImmutableList.builder();
        ImmutableList.Builder<Assessed> seen = ImmutableList.builder();
        for (List<Axis> group : groups) {
            ImmutableList<Axis> axes = ImmutableList.copyOf(group);
            Optional<Assessed> found =
                    Trials.size(axes) <= Trials.MOST_TOGETHER && axes.stream().allMatch(axis -> axis.untold() == null)
                            ? Optional.empty()
                            : Assessed.of(asked, isSummed, axes);
            found.ifPresent(seen::add);
            all.add(found.map(Assessed::told).orElseGet(() -> new Trials(asked, isSummed, axes)));
        }
        this.apart = all.build();
        this.assessed = seen.build();
    }

    /** What is seen by a score on which a metric counts, and the trials of its criterion; null if it is tried itself. */
    @Nullable
    Scored scored(Metric metric) {
        for (Assessed seen : assessed) {
            for (Trials trials : seen.criteria()) {
                for (Axis axis : trials.axes) {
                    if (axis.metric().equals(metric)) {
                        return new Scored(seen, trials, axis);
                    }
                }
            }
        }
        return null;
    }

    /** A metric that is seen by a score. */
    record Scored(Assessed seen, Trials trials, Axis axis) {}

    /** The trials of a metric. */
    Trials of(Axis axis) {
        return apart.stream()
                .filter(trials -> trials.axes.contains(axis))
                .findFirst()
                .orElseThrow();
    }

    /** The values of a metric. */
    Axis axis(Metric metric) {
        List<Axis> all = apart.stream().flatMap(trials -> trials.axes.stream()).toList();
        return all.stream()
                .filter(axis -> axis.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> WhatIf.problem(QuestionPhrases.NO_METRIC.filled(
                        all.stream().map(axis -> axis.metric().id()).toList(), metric.id())));
    }

    /** Why trials cannot be made of all values; null if they can. */
    @Nullable
    Words tooMany(Trials trials) {
        if (Trials.size(trials.axes) <= Trials.MOST_TOGETHER) {
            return null;
        }
        Words together = together(trials);
        return together == null ? tooMany(ImmutableList.of(trials)) : together;
    }

    static Words tooMany(List<Trials> together) {
        return QuestionPhrases.TOO_MANY.filled(
                together.stream()
                        .flatMap(trials -> trials.axes.stream())
                        .map(axis -> axis.metric().label())
                        .toList(),
                Trials.MOST_TOGETHER);
    }

    /** That pay hangs on several cards together, which cannot be seen by their scores; null if it does not. */
    private @Nullable Words together(Trials trials) {
        ImmutableList<Entry<ScoreRule>> cards = Assessed.cards(plan, trials.axes);
        return cards.size() < 2
                ? null
                : QuestionPhrases.CARDS_TOGETHER.filled(
                        cards.stream().map(Entry::label).toList());
    }

    /** Why the values that are tried do not tell of the others; null if they do. */
    @Nullable
    Words untold(Trials trials) {
        Words untold = trials.axes.stream()
                .map(Axis::untold)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Words together = untold == null ? null : together(trials);
        return together == null ? untold : together;
    }

    /** The other metrics as they are, where they pay most and where they pay least. */
    ImmutableList<ImmutableList<Change>> surroundings(Trials trials) {
        ImmutableList.Builder<Change> most = ImmutableList.builder();
        ImmutableList.Builder<Change> least = ImmutableList.builder();
        for (Trials other : apart) {
            if (other != trials) {
                other.extreme(true).flatMap(other::facts).ifPresent(most::addAll);
                other.extreme(false).flatMap(other::facts).ifPresent(least::addAll);
            }
        }
        return ImmutableList.of(ImmutableList.of(), most.build(), least.build());
    }

    /** What is really paid at a point; nothing where no facts are known that score as it tells. */
    static Case paid(Trials trials, int point, ImmutableList<Change> others) {
        Optional<ImmutableList<Change>> facts = trials.facts(point);
        return facts.isEmpty() ? new Case(ImmutableList.of(), null) : paid(trials, facts.get(), others);
    }

    private static Case paid(Trials trials, ImmutableList<Change> facts, ImmutableList<Change> others) {
        ImmutableList<Change> changes =
                ImmutableList.<Change>builder().addAll(facts).addAll(others).build();
        return new Case(changes, trials.run(changes).map(Statement::total).orElse(null));
    }
}
