// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several criteria that come to one score: those of a whole card, or of one dimension on it. Their order does not change
 * the score.
 *
 * @param combination how they come to one score
 * @param parts the criteria with their weights, at least one
 * @param declaredMarks the full marks as declared; null for the sum of the maxima, or 100 for a weighted mean
 */
public record Criteria(
        Combination combination,
        ImmutableList<Weighted> parts,
        @Nullable Exact declaredMarks) implements Serializable {

    private static final Exact HUNDRED = Exact.of(100);

    /**
     * Creates criteria.
     *
     * @throws IllegalArgumentException if there are none, two have one id, one has no maximum, the full marks are not
     *     positive, or weights are given to a sum or missing from a weighted mean
     */
    public Criteria {
        Refused.when(parts.isEmpty(), CriterionPhrases.SOME_CRITERION, null);
        Set<String> ids = new HashSet<>();
        for (Weighted part : parts) {
            String id = part.criterion().id();
            Refused.when(!ids.add(id), CriterionPhrases.IDS_DIFFER, id + ", " + id);
            Refused.when(part.criterion().maximum() == null, CriterionId.expected(id, CriterionPhrases.MAXIMUM), null);
            Refused.when(
                    (part.weight() != null) != (combination == Combination.WEIGHTED_MEAN),
                    CriterionId.expected(
                            id, part.weight() == null ? CriterionPhrases.WEIGHT : CriterionPhrases.NO_WEIGHT),
                    part.weight());
        }
        Refused.when(declaredMarks != null && !declaredMarks.isPositive(), CriterionPhrases.FULL_MARKS, declaredMarks);
        declaredMarks = declaredMarks == null ? null : declaredMarks.withoutTerm();
    }

    /** Criteria whose points are added. */
    public static Criteria sum(Criterion... criteria) {
        return new Criteria(
                Combination.SUM,
                Arrays.stream(criteria)
                        .map(criterion -> new Weighted(criterion, null))
                        .collect(ImmutableList.toImmutableList()),
                null);
    }

    /** Criteria of which each counts by its weight, of 100 full marks. */
    public static Criteria weightedMean(Weighted... criteria) {
        return new Criteria(Combination.WEIGHTED_MEAN, ImmutableList.copyOf(criteria), null);
    }

    /** These criteria with declared full marks, to which the maxima of a sum must come. */
    public Criteria outOf(String marks) {
        return new Criteria(combination, parts, Exact.parse(marks));
    }

    /** What the score is measured against: as declared, else the sum of the maxima, else 100. */
    public Exact fullMarks() {
        if (declaredMarks != null) {
            return declaredMarks;
        }
        return combination == Combination.SUM ? sumOfMaxima() : HUNDRED;
    }

    private Exact sumOfMaxima() {
        Exact sum = Exact.ZERO;
        for (Weighted part : parts) {
            sum = sum.plus(maximum(part));
        }
        return sum;
    }

    static Exact maximum(Weighted part) {
        Exact maximum = part.criterion().maximum();
        if (maximum == null) {
            throw new IllegalStateException("Expected a maximum for " + part.criterion() + ", but found none");
        }
        return maximum;
    }

    /** What is wrong or unwise about the criteria and their weights. */
    public ImmutableList<Finding> findings(Unit money) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        if (combination == Combination.WEIGHTED_MEAN) {
            Exact sum = Exact.ZERO;
            for (Weighted part : parts) {
                Exact weight = part.weight();
                sum = weight == null ? sum : sum.plus(weight);
            }
            requireSum(CriterionPhrases.WEIGHTS, HUNDRED, sum, Unit.NUMBER, findings);
        } else if (declaredMarks != null) {
            requireSum(CriterionPhrases.MAXIMA, declaredMarks, sumOfMaxima(), Unit.POINTS, findings);
        }
        parts.forEach(part -> findings.addAll(part.criterion().findings(money)));
        return findings.build();
    }

    private void requireSum(
            Phrase phrase, Exact expected, Exact found, Unit unit, ImmutableList.Builder<Finding> findings) {
        if (!expected.equals(found)) {
            findings.add(Finding.of(
                    Severity.ERROR, phrase.filled(Figure.of(expected, unit), Figure.of(found, unit), summands(unit))));
        }
    }

    private PartList summands(Unit unit) {
        return new PartList(parts.stream()
                .map(part -> {
                    Exact weight = part.weight();
                    return new PartList.Part(part.criterion().label(), weight == null ? maximum(part) : weight, unit);
                })
                .collect(ImmutableList.toImmutableList()));
    }
}
