// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.score;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agent scored in one criterion.
 *
 * @param id the criterion's id, unique on its card
 * @param label the criterion's name
 * @param points the points scored, as they count in the card's score; negative for a deduction
 * @param maximum the most that can be scored, or null where the criterion has no maximum (additions, deductions)
 * @param reason why: the band that was hit, the rating, the occurrences
 * @param parts the criteria of a sub-scorecard, else empty
 */
public record CriterionScore(
        String id,
        Label label,
        Exact points,
        @Nullable Exact maximum,
        @Nullable Words reason,
        ImmutableList<CriterionScore> parts)
        implements Serializable {

    /** What was scored. */
    public CriterionScore {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        Objects.requireNonNull(points);
        for (CriterionScore part : parts) {
            Objects.requireNonNull(part);
        }
    }

    /** A score without parts. */
    public static CriterionScore of(
            String id, Label label, Exact points, @Nullable Exact maximum, @Nullable Words reason) {
        return new CriterionScore(id, label, points, maximum, reason, ImmutableList.of());
    }
}
