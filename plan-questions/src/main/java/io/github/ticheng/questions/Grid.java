// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.core.text.Words;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values that one metric of an agent can have, counted from zero in its smallest steps, and what is paid at each: a fen
 * of an amount, one of what is counted, a second, a hundredth of points, hours and what can be shared, one more in the numerator of a
 * ratio, 0.01% of a ratio given as printed.
 */
final class Grid {

    /** The largest value that is looked at, in units of the metric: yuan, cases. */
    static final Exact LARGEST = Exact.of(1_000_000_000);

    private final Asked asked;
    private final Metric metric;
    private final Quantity now;
    private final Exact step;
    private final Map<Long, Optional<Statement>> paid = new HashMap<>();

    Grid(Asked asked, Metric metric) {
        this.asked = asked;
        this.metric = metric;
        this.now = asked.facts().value(asked.agent(), metric).orElse(Exact.ZERO);
        this.step = now instanceof Ratio ratio
                ? step(ratio)
                : metric.step(asked.facts().currency());
        if (metric.kind() == MetricKind.RATING || (metric.kind() == MetricKind.RATIO && !(now instanceof Ratio))) {
            throw WhatIf.problem(QuestionPhrases.NO_NUMBER.filled(metric));
        }
    }

    private static Exact step(Ratio ratio) {
        return ratio.isPrinted() || !ratio.hasData() ? Exact.of("0.0001") : Exact.ONE.dividedBy(ratio.denominator());
    }

    /** The step at or next below the value that the agent has. */
    long now() {
        return at(now);
    }

    /** The step at or next below a value. */
    long at(Quantity value) {
        return number(value)
                .min(LARGEST)
                .max(LARGEST.negated())
                .dividedBy(step)
                .rounded(Rounding.of("1", RoundingMode.FLOOR))
                .toLong();
    }

    private static Exact number(Quantity value) {
        return value instanceof Ratio ratio ? ratio.value().orElse(Exact.ZERO) : (Exact) value;
    }

    boolean isStep(Exact value) {
        return value.dividedBy(step).isWhole();
    }

    /** The first step that is looked at; below zero only where the agent is. */
    long first() {
        return Math.min(0, now());
    }

    /** The last step that is looked at. */
    long last() {
        boolean isShare = metric.kind() == MetricKind.RATIO && metric.unitKind() == Unit.Kind.PERCENT;
        return Math.max(now(), at(isShare ? Exact.ONE : LARGEST));
    }

    /** How many steps one unit is: 1.00 of an amount, one case; one step of a ratio. */
    long unit() {
        return now instanceof Ratio ? 1 : at(Exact.ONE);
    }

    /** The value at a step. */
    Quantity value(long place) {
        Exact value = step.times(Exact.of(place));
        if (now instanceof Ratio ratio) {
            return ratio.isPrinted() || !ratio.hasData()
                    ? Ratio.printed(value)
                    : Ratio.of(Exact.of(place), ratio.denominator());
        }
        return value;
    }

    /** The value at a step as people read it; of a ratio with its parts. */
    Words words(long place) {
        return words(value(place));
    }

    /** What the agent has. */
    Words wordsNow() {
        return words(now);
    }

    private Words words(Quantity value) {
        return value instanceof Exact number
                ? Figure.of(number, metric.unit(asked.facts().currency()))
                : Words.verbatim(value.toString());
    }

    /** How far it is from what the agent has to a step. */
    Words distance(long place) {
        return Figure.of(
                step.times(Exact.of(place)).minus(number(now)).abs(),
                metric.unit(asked.facts().currency()));
    }

    /** The change to the value at a step. */
    Change change(long place) {
        return new Change(asked.agent(), metric, value(place), Kind.REPLACED);
    }

    /** What is paid at a step; empty if the team cannot be paid then. */
    Optional<Statement> paid(long place) {
        return paid.computeIfAbsent(place, unused -> run(place).map(run -> run.statement(asked.agent())));
    }

    /** The run at a step, which is not kept; empty if the team cannot be paid then. */
    Optional<TeamRun> run(long place) {
        return asked.run(ImmutableList.of(change(place)));
    }
}
