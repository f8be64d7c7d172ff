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
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An agent's result of an assessment: points per criterion, the score, full marks, and the grade once grading was done.
 *
 * <p>It is a value that later rooms read and the ledger keeps; how it was scored is said by the score rule.
 *
 * @param criteria the criteria in the order of the card
 * @param score the total as it counts, after the card's floor, cap and rounding
 * @param fullMarks what the score is measured against, positive
 * @param passMark the least score that passes, or null if the card has none
 * @param grade the grade, or null before grading or without it
 */
public record Scorecard(
        ImmutableList<CriterionScore> criteria,
        Exact score,
        Exact fullMarks,
        @Nullable Exact passMark,
        @Nullable Grade grade)
        implements Serializable {
    private static final Label FULL_MARKS = Label.of("positive full marks", "大于零的满分");

    /**
     * Creates a scorecard.
     *
     * @throws IllegalArgumentException if full marks are not positive
     */
    public Scorecard {
        Objects.requireNonNull(score);
        for (CriterionScore criterion : criteria) {
            Objects.requireNonNull(criterion);
        }
        Refused.when(!fullMarks.isPositive(), FULL_MARKS, fullMarks);
    }

    /** A scorecard without pass mark and grade. */
    public static Scorecard of(Iterable<CriterionScore> criteria, Exact score, Exact fullMarks) {
        return new Scorecard(ImmutableList.copyOf(criteria), score, fullMarks, null, null);
    }

    /** This scorecard with a grade. */
    public Scorecard withGrade(@Nullable Grade newGrade) {
        return new Scorecard(criteria, score, fullMarks, passMark, newGrade);
    }

    /** The score as an exact share of full marks; above 1 where additions exceed them. */
    public Exact share() {
        return score.dividedBy(fullMarks);
    }

    /** Whether the score reaches the pass mark; true where the card has none. */
    public boolean isPassed() {
        return passMark == null || score.compareTo(passMark) >= 0;
    }

    /** The score of one criterion. */
    public Optional<CriterionScore> criterion(String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    /** The scorecard, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return tree(Json::said);
    }

    /** The scorecard, in JSON with its words as given. */
    public JsonMap tree(Function<Words, Json> words) {
        JsonMap tree = new JsonMap()
                .put("score", score.withoutTerm().toString())
                .put("full-marks", fullMarks.withoutTerm().toString());
        if (passMark != null) {
            tree.put("pass-mark", passMark.withoutTerm().toString());
        }
        if (grade != null) {
            tree.put("grade", grade.tree(words));
        }
        return tree.put("criteria", JsonList.of(criteria, criterion -> criterion.tree(words)));
    }
}
