// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;

/** Looks for places where a better value scores less. */
final class Direction {

    private final Criterion criterion;
    private final Measure measure;
    private final Unit unit;
    private final Severity severity;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    Direction(Criterion criterion, Measure measure, Unit unit, boolean declaredMonotone) {
        this.criterion = criterion;
        this.measure = measure;
        this.unit = unit;
        this.severity = declaredMonotone ? Severity.ERROR : Severity.WARNING;
    }

    /** Compares the points below a bound with those above it. */
    void check(Exact bound, Exact below, Exact above) {
        Better better = measure.better();
        Exact good = better == Better.HIGHER ? below : above;
        Exact bad = better == Better.HIGHER ? above : below;
        if (better != Better.NEITHER && bad.isLessThan(good)) {
            findings.add(Finding.of(
                    severity,
                    CriterionPhrases.FALLS.filled(
                            criterion.label(),
                            Figure.of(good, Unit.POINTS),
                            Figure.of(bad, Unit.POINTS),
                            measure.label(),
                            Figure.of(bound, unit))));
        }
    }

    ImmutableList<Finding> findings() {
        return findings.build();
    }
}
