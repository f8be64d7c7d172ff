// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.text.Words;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one metric that are tried for a claim: all of them where they are few; else those on both sides of each
 * break that the plan tells, between which every line moves one way at most.
 *
 * @param metric the metric
 * @param values the values, rising or as listed
 * @param places the place of each of them, two of which with nothing between them differ by one
 * @param direction 1 if later values are better, −1 if earlier ones are, 0 if neither
 * @param untold why the values tried do not tell of the others, or null if they do
 * @param moved what hangs on the metric, by id; empty if anything may
 */
record Axis(
        Metric metric,
        ImmutableList<Quantity> values,
        ImmutableList<Long> places,
        int direction,
        @Nullable Words untold,
        Optional<Set<String>> moved) {

    /** How many values are tried one by one where the plan tells its breaks; where it does not, {@link Reach#MOST_TRIED}. */
    private static final long FEW = 100;

    private static final Pattern NUMBER = Pattern.compile("(?<![a-z0-9.-])[0-9]+(\\.[0-9]+)?(?![0-9.])");

    static Axis of(Asked asked, Domain domain) {
        CompensationPlan plan = asked.plan();
        Metric metric = domain.metric();
        Breaks breaks = Breaks.of(plan, metric, null);
        int direction = metric.better() == Better.HIGHER ? 1 : metric.better() == Better.LOWER ? -1 : 0;
        if (domain.isListed()) {
            return new Axis(metric, domain.values(), places(domain.values().size()), 1, null, breaks.moved());
        }
        Grid grid = new Grid(asked, metric);
        long by = domain.step() == null ? 1 : Math.max(1, grid.at(domain.step()));
        long first = -grid.at(((Exact) domain.values().get(0)).negated());
        long count = (grid.at((Exact) domain.values().get(1)) - first) / by + 1;
        boolean isTold = breaks.opaque().isEmpty();
        TreeSet<Long> tried = new TreeSet<>();
        boolean isEach = count - 1 <= (isTold ? FEW : Reach.MOST_TRIED);
        if (isEach) {
            for (long i = 0; i < count; i++) {
                tried.add(i);
            }
        } else {
            tried.add(0L);
            tried.add(count - 1);
            for (Exact value : isTold ? breaks.values() : numbers(plan)) {
                long at = Math.floorDiv(grid.at(value) - first, by);
                for (long near = at - 1; near <= at + 1; near++) {
                    if (near >= 0 && near < count) {
                        tried.add(near);
                    }
                }
            }
        }
        return new Axis(
                metric,
                tried.stream().map(i -> grid.value(first + i * by)).collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(tried),
                direction,
                isEach || isTold
                        ? null
                        : QuestionPhrases.UNTOLD.filled(breaks.opaque().get(), metric.label()),
                breaks.moved());
    }

    private static ImmutableList<Long> places(int size) {
        return LongStream.range(0, size).boxed().collect(ImmutableList.toImmutableList());
    }

    /** The numbers that a plan names, as amounts and as shares: where pay may turn if it does not tell. */
    private static Set<Exact> numbers(CompensationPlan plan) {
        TreeSet<Exact> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(plan.canonicalText());
        while (matcher.find()) {
            Exact number = Exact.parse(matcher.group());
            numbers.add(number);
            numbers.add(number.dividedBy(Exact.of(100)));
        }
        return numbers;
    }

    int size() {
        return values.size();
    }

    boolean hasGaps() {
        return size() > 0 && places.get(size() - 1) - places.get(0) >= size();
    }

    /** Whether something may hang on both this metric and that of another axis. */
    boolean meets(Axis other) {
        return moved.isEmpty() || other.moved.isEmpty() || !Collections.disjoint(moved.get(), other.moved.get());
    }
}
