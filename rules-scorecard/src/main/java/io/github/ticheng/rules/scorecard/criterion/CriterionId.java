// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard.criterion;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every criterion that ships is checked for. */
final class CriterionId {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private CriterionId() {}

    static String check(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "Expected a criterion id of lower-case words joined by hyphens, but found \"" + id + "\"");
        }
        return id;
    }

    static Exact checkPositive(String id, String what, Exact value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(
                    "Expected " + what + " above zero for criterion " + id + ", but found " + value);
        }
        return value.withoutTerm();
    }

    /** Refuses ratios and ratings. */
    static Metric checkNumber(String id, Metric metric) {
        if (metric.kind() == MetricKind.RATIO || metric.kind() == MetricKind.RATING) {
            throw new IllegalArgumentException("Expected an amount, count, duration or points for criterion " + id
                    + ", but found " + metric + " of kind " + metric.kind());
        }
        return metric;
    }

    static @Nullable Exact checkLimit(String id, @Nullable Exact limit) {
        if (limit != null && limit.isNegative()) {
            throw new IllegalArgumentException(
                    "Expected a limit of zero or more for criterion " + id + ", but found " + limit);
        }
        return limit == null ? null : limit.withoutTerm();
    }
}
