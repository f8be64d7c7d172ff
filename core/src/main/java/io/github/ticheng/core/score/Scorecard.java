// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.score;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
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
 * <p>Equal by value. Fields may be added: it is made by {@link #of(Iterable, Exact, Exact)}.
 */
public final class Scorecard implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Label FULL_MARKS = Label.of("positive full marks", "大于零的满分");

    private final ImmutableList<CriterionScore> criteria;
    private final Exact score;
    private final Exact fullMarks;
    private final @Nullable Exact passMark;
    private final @Nullable Grade grade;
    private final @Nullable Card card;

    /**
     * Which of several cards of a plan one is.
     *
     * @param id the id of the score rule in its plan
     * @param label what people call it
     */
    public record Card(RuleId id, Label label) implements Serializable {}

    private Scorecard(
            ImmutableList<CriterionScore> criteria,
            Exact score,
            Exact fullMarks,
            @Nullable Exact passMark,
            @Nullable Grade grade,
            @Nullable Card card) {
        this.criteria = criteria;
        this.score = Objects.requireNonNull(score);
        this.fullMarks = fullMarks;
        this.passMark = passMark;
        this.grade = grade;
        this.card = card;
        for (CriterionScore criterion : criteria) {
            Objects.requireNonNull(criterion);
        }
        Refused.when(!fullMarks.isPositive(), FULL_MARKS, fullMarks);
    }

    /**
     * A scorecard. Its parts are what the methods of their names tell.
     *
     * @throws IllegalArgumentException if full marks are not positive
     */
    public static Scorecard of(
            Iterable<CriterionScore> criteria,
            Exact score,
            Exact fullMarks,
            @Nullable Exact passMark,
            @Nullable Grade grade) {
        return new Scorecard(ImmutableList.copyOf(criteria), score, fullMarks, passMark, grade, null);
    }

    /** A scorecard without pass mark and grade. */
    public static Scorecard of(Iterable<CriterionScore> criteria, Exact score, Exact fullMarks) {
        return of(criteria, score, fullMarks, null, null);
    }

    /** This scorecard with a grade. */
    public Scorecard withGrade(@Nullable Grade newGrade) {
        return new Scorecard(criteria, score, fullMarks, passMark, newGrade, card);
    }

    /** This scorecard as one of several of its plan; null for the only one. */
    public Scorecard of(@Nullable Card newCard) {
        return new Scorecard(criteria, score, fullMarks, passMark, grade, newCard);
    }

    /** The criteria in the order of the card. */
    public ImmutableList<CriterionScore> criteria() {
        return criteria;
    }

    /** The total as it counts, after the card's floor, cap and rounding. */
    public Exact score() {
        return score;
    }

    /** What the score is measured against, positive. */
    public Exact fullMarks() {
        return fullMarks;
    }

    /** The least score that passes, or null if the card has none. */
    public @Nullable Exact passMark() {
        return passMark;
    }

    /** The grade, or null before grading or without it. */
    public @Nullable Grade grade() {
        return grade;
    }

    /** Which of several cards of the plan it is; null for the only one. */
    public @Nullable Card card() {
        return card;
    }

    /** Where a figure of this card comes from: {@code score}, {@code full-marks} or {@code share}. */
    public Source source(String figure) {
        Source source = Source.of(Source.Kind.ASSESSMENT, figure);
        return card == null ? source : source.of(card.id());
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
        return tree(Words::tree);
    }

    /** The scorecard, in JSON with its words as given. */
    public JsonMap tree(Function<Words, Json> words) {
        JsonMap tree = new JsonMap();
        if (card != null) {
            tree.put("card", card.id().value()).put("label", words.apply(card.label()));
        }
        tree.put("score", score.withoutTerm().toString())
                .put("full-marks", fullMarks.withoutTerm().toString());
        if (passMark != null) {
            tree.put("pass-mark", passMark.withoutTerm().toString());
        }
        if (grade != null) {
            tree.put("grade", grade.tree(words));
        }
        return tree.put("criteria", JsonList.of(criteria, criterion -> criterion.tree(words)));
    }

    /** What was read from a stream is what {@link #of(Iterable, Exact, Exact)} would have made. */
    private Object readResolve() {
        return of(criteria, score, fullMarks, passMark, grade).of(card);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scorecard that
                && criteria.equals(that.criteria)
                && score.equals(that.score)
                && fullMarks.equals(that.fullMarks)
                && Objects.equals(passMark, that.passMark)
                && Objects.equals(grade, that.grade)
                && Objects.equals(card, that.card);
    }

    @Override
    public int hashCode() {
        return Objects.hash(criteria, score, fullMarks, passMark, grade, card);
    }

    @Override
    public String toString() {
        return "Scorecard[criteria=" + criteria + ", score=" + score + ", fullMarks=" + fullMarks + ", passMark="
                + passMark + ", grade=" + grade + (card == null ? "]" : ", card=" + card + "]");
    }

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
}
