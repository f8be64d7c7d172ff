// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every criterion that ships is checked for. */
final class CriterionId {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private CriterionId() {}

    static void check(String id) {
        Refused.when(!ID.matcher(id).matches(), CriterionPhrases.AN_ID, "\"" + id + "\"");
    }

    /** The label, or where none is written the id. */
    static Label labelled(@Nullable Label label, String id) {
        check(id);
        return label == null ? Label.of(id) : label;
    }

    /** What a criterion should have. */
    static Words expected(String id, Words expected) {
        return CriterionPhrases.FOR_CRITERION.filled(expected, id);
    }

    static Exact checkPositive(String id, Label what, Exact value) {
        Refused.when(!value.isPositive(), expected(id, what), value);
        return value.withoutTerm();
    }

    /** Refuses ratios and ratings. */
    static void checkNumber(String id, Metric metric) {
        Refused.when(
                metric.kind() == MetricKind.RATIO || metric.kind() == MetricKind.RATING,
                expected(id, CriterionPhrases.A_NUMBER),
                metric.described());
    }

    static @Nullable Exact checkLimit(String id, @Nullable Exact limit) {
        Refused.when(limit != null && limit.isNegative(), expected(id, CriterionPhrases.A_LIMIT), limit);
        return limit == null ? null : limit.withoutTerm();
    }
}
