// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.rule.Preparation;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether some conditions leave nothing that meets all of them: no number, no post and no grade. What is said by {@code
 * any-of}, by a ledger or by a host's own condition is not looked into, unless a condition stands beside its opposite.
 */
final class Contradiction {

    /** Nobody serves longer than a hundred years. */
    private static final Band SERVICE = Band.closed(Exact.ZERO, Exact.of(1200));

    private static final String NOT_ASSESSED = "";
    private static final Rounding UP = new Rounding(Exact.ONE, RoundingMode.CEILING);
    private static final Rounding DOWN = new Rounding(Exact.ONE, RoundingMode.FLOOR);

    private final Set<Condition> asserted = new HashSet<>();
    private final Set<Condition> denied = new HashSet<>();
    /** What is left of each number; empty for none. */
    private final Map<Object, Optional<Band>> numbers = new HashMap<>();
    /** The ratios that may be without data. */
    private final Map<Object, Boolean> withoutData = new HashMap<>();

    private final Map<Object, Set<String>> allowed = new HashMap<>();
    private final Map<Object, Set<String>> excluded = new HashMap<>();

    private Contradiction() {}

    /** What narrows the facts that meet it. */
    interface Narrowing {

        /** Says what is left where the condition holds, or where its opposite does. */
        void narrow(Contradiction left, boolean holds);
    }

    /** Tells the check where some conditions that all have to hold never can, unless one of them says so by itself. */
    static void check(List<? extends Condition> conditions, Preparation preparation) {
        boolean isSaidOfOne =
                conditions.size() > 1 && conditions.stream().anyMatch(condition -> isIn(ImmutableList.of(condition)));
        if (!isSaidOfOne && isIn(conditions)) {
            preparation.found(Finding.of(
                    Severity.WARNING,
                    ConditionPhrases.NEVER_HOLDS.filled(Condition.requirements(conditions, preparation.money()))));
        }
    }

    /** Whether no facts can meet all of the conditions; false where that is not decided. */
    static boolean isIn(List<? extends Condition> conditions) {
        Contradiction found = new Contradiction();
        conditions.forEach(condition -> found.add(condition, true));
        return !Sets.intersection(found.asserted, found.denied).isEmpty()
                || found.numbers.entrySet().stream()
                        .anyMatch(number ->
                                number.getValue().isEmpty() && !found.withoutData.getOrDefault(number.getKey(), false))
                || found.allowed.entrySet().stream()
                        .anyMatch(words -> found.excluded
                                .getOrDefault(words.getKey(), Set.of())
                                .containsAll(words.getValue()));
    }

    /** A condition that holds, or whose opposite does. */
    void add(Condition condition, boolean holds) {
        (holds ? asserted : denied).add(condition);
        if (condition instanceof Narrowing narrowing) {
            narrowing.narrow(this, holds);
        }
    }

    /** All of some conditions hold, or none of them does: what is between is not looked into. */
    void addAll(List<? extends Condition> conditions, boolean holds, boolean isAll) {
        if (holds == isAll || conditions.size() == 1) {
            conditions.forEach(condition -> add(condition, holds));
        }
    }

    /** A number of a metric, which is more or less than another number that may itself depend on the agent. */
    void other(Object asked, Comparison comparison, boolean holds) {
        number(asked, Band.ALL, false, comparison, Exact.ZERO, holds);
    }

    /** What a metric shows, in the agent's period or as a sum of several. */
    void metric(Object asked, Metric metric, Comparison comparison, Exact threshold, boolean holds) {
        Band all = metric.kind() == MetricKind.DURATION ? Band.from(Exact.ZERO) : Band.ALL;
        number(asked, all, !metric.fractional(), comparison, threshold, holds);
    }

    /** Full months of service. */
    void service(int months, boolean holds) {
        number(SERVICE, SERVICE, true, Comparison.AT_LEAST, Exact.of(months), holds);
    }

    /** A grade: one of some, or any at all. */
    void grades(Iterable<String> grades, boolean holds) {
        words(NOT_ASSESSED, grades, holds);
    }

    /** Whether the agent is assessed. */
    void assessed(boolean holds) {
        grades(ImmutableSet.of(NOT_ASSESSED), !holds);
    }

    /** A ratio, which may be without data. */
    void ratio(Object asked, Metric metric, boolean mayBeWithoutData) {
        if (metric.kind() == MetricKind.RATIO) {
            withoutData.merge(asked, mayBeWithoutData, Boolean::logicalAnd);
        }
    }

    private void number(
            Object asked, Band all, boolean isWhole, Comparison comparison, Exact threshold, boolean holds) {
        Band band = holds ? band(comparison, threshold, isWhole) : band(opposite(comparison), threshold, isWhole);
        numbers.merge(
                asked, all.intersection(band), (left, more) -> left.flatMap(rest -> more.flatMap(rest::intersection)));
    }

    /** A word of the agent: one of some. */
    void words(Object asked, Iterable<String> words, boolean holds) {
        Set<String> listed = ImmutableSet.copyOf(words);
        if (holds) {
            allowed.computeIfAbsent(asked, none -> new HashSet<>(listed)).retainAll(listed);
        } else {
            excluded.computeIfAbsent(asked, none -> new HashSet<>()).addAll(listed);
        }
    }

    private static Band band(Comparison comparison, Exact threshold, boolean isWhole) {
        return switch (comparison) {
            case AT_LEAST -> Band.from(isWhole ? threshold.rounded(UP) : threshold);
            case ABOVE -> isWhole ? Band.from(threshold.rounded(DOWN).plus(Exact.ONE)) : Band.above(threshold);
            case AT_MOST -> Band.upTo(isWhole ? threshold.rounded(DOWN) : threshold);
            case BELOW -> isWhole ? Band.upTo(threshold.rounded(UP).minus(Exact.ONE)) : Band.below(threshold);
        };
    }

    private static Comparison opposite(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> Comparison.BELOW;
            case ABOVE -> Comparison.AT_MOST;
            case AT_MOST -> Comparison.ABOVE;
            case BELOW -> Comparison.AT_LEAST;
        };
    }
}
