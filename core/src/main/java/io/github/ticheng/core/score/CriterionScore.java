// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.score;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.JsonList;
import io.github.ticheng.core.text.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.Function;
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

    /** What was scored, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return tree(Words::tree);
    }

    JsonMap tree(Function<Words, Json> words) {
        JsonMap tree = new JsonMap()
                .put("id", id)
                .put("label", words.apply(label))
                .put("points", points.withoutTerm().toString());
        if (maximum != null) {
            tree.put("maximum", maximum.withoutTerm().toString());
        }
        if (reason != null) {
            tree.put("reason", words.apply(reason));
        }
        if (!parts.isEmpty()) {
            tree.put("parts", JsonList.of(parts, part -> part.tree(words)));
        }
        return tree;
    }
}
