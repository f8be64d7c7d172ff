// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
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

    private void add(Condition condition, boolean holds) {
        if (condition instanceof Not not) {
            add(not.condition(), !holds);
        } else if (condition instanceof AllOf all) {
            addAll(all.conditions(), holds, true);
        } else if (condition instanceof AnyOf any) {
            addAll(any.conditions(), holds, false);
        } else {
            (holds ? asserted : denied).add(condition);
            addAsked(condition, holds);
        }
    }

    /** All of some conditions hold, or none of them does: what is between is not looked into. */
    private void addAll(List<? extends Condition> conditions, boolean holds, boolean isAll) {
        if (holds == isAll || conditions.size() == 1) {
            conditions.forEach(condition -> add(condition, holds));
        }
    }

    private void addAsked(Condition condition, boolean holds) {
        if (condition instanceof MetricCondition asked) {
            boolean isNumber = asked.threshold().of() == null;
            Object number = isNumber ? asked.metric() : List.of(asked.metric(), asked.threshold());
            ratio(number, asked.metric(), asked.ifNoData() == holds);
            number(
                    number,
                    isNumber ? all(asked.metric()) : Band.ALL,
                    isNumber && isWhole(asked.metric()),
                    asked.comparison(),
                    isNumber ? asked.threshold().value() : Exact.ZERO,
                    holds);
        } else if (condition instanceof WindowCondition asked) {
            Object window = List.of(asked.metric(), asked.months(), asked.unknown());
            number(window, all(asked.metric()), isWhole(asked.metric()), asked.comparison(), asked.threshold(), holds);
        } else if (condition instanceof TenureCondition asked) {
            number(TenureCondition.class, SERVICE, true, Comparison.AT_LEAST, Exact.of(asked.months()), holds);
        } else if (condition instanceof PostCondition asked) {
            words(asked.by(), asked.posts(), holds);
        } else if (condition instanceof GradeCondition asked) {
            words(GradeCondition.class, asked.grades(), holds);
        } else if (condition instanceof AssessedCondition || (condition instanceof PassedCondition && holds)) {
            words(GradeCondition.class, ImmutableSet.of(NOT_ASSESSED), !holds);
        }
    }

    private void ratio(Object asked, Metric metric, boolean mayBeWithoutData) {
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

    private void words(Object asked, Iterable<String> words, boolean holds) {
        Set<String> listed = ImmutableSet.copyOf(words);
        if (holds) {
            allowed.computeIfAbsent(asked, none -> new HashSet<>(listed)).retainAll(listed);
        } else {
            excluded.computeIfAbsent(asked, none -> new HashSet<>()).addAll(listed);
        }
    }

    private static Band all(Metric metric) {
        return metric.kind() == MetricKind.DURATION ? Band.from(Exact.ZERO) : Band.ALL;
    }

    private static boolean isWhole(Metric metric) {
        return !metric.fractional();
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
