// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Generators of what an assessment leaves behind: criteria, scorecards and grades. */
public final class Assessments {

    private static final ImmutableList<Grade> GRADES = ImmutableList.of(
            new Grade("excellent", Label.of("excellent", "优秀"), 1),
            new Grade("good", Label.of("good", "良好"), 2),
            new Grade("fair", Label.of("fair", "合格"), 3),
            new Grade("fail", Label.of("fail", "不合格"), 4));

    private Assessments() {}

    /** The four grades that most tables print, best first: excellent, good, fair, fail. */
    public static ImmutableList<Grade> usualGrades() {
        return GRADES;
    }

    /** The {@linkplain #usualGrades usual grades}. */
    public static Arbitrary<Grade> grades() {
        return Arbitraries.of(GRADES);
    }

    /** Points of −10 to 120 in steps of a half. */
    public static Arbitrary<Exact> points() {
        return Numbers.evenly(-20, 240).map(halves -> Exact.of(BigDecimal.valueOf(halves * 5, 1)));
    }

    /** What was scored in a criterion, with a maximum or without one, with a reason or without one; no parts. */
    public static Arbitrary<CriterionScore> criterionScores() {
        return Combinators.combine(
                        Names.words("abcdefghijklmnopqrstuvwxyz"),
                        Names.labels(),
                        points(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((id, label, points, bounded, said) -> CriterionScore.of(
                        id, label, points, bounded ? points.max(Exact.of(100)) : null, said ? label : null));
    }

    /**
     * Scorecards of 1 to 5 criteria whose ids are unique and whose points sum to the score; with and without a pass
     * mark, a grade, and a sub-scorecard.
     */
    public static Arbitrary<Scorecard> scorecards() {
        Arbitrary<List<CriterionScore>> criteria =
                criterionScores().list().ofMinSize(1).ofMaxSize(5).uniqueElements(CriterionScore::id);
        return Combinators.combine(
                        criteria,
                        Arbitraries.of(100, 120, 1000),
                        Arbitraries.of(true, false),
                        grades().optional(),
                        Arbitraries.of(true, false))
                .as((scores, full, pass, grade, nested) -> scorecard(
                        nested ? nested(scores) : scores,
                        Exact.of(full),
                        pass ? Exact.of(60) : null,
                        grade.orElse(null)));
    }

    private static Scorecard scorecard(
            List<CriterionScore> criteria, Exact fullMarks, @Nullable Exact passMark, @Nullable Grade grade) {
        return Scorecard.of(ImmutableList.copyOf(criteria), sum(criteria), fullMarks, passMark, grade);
    }

    /** The first criterion as it is, and all others as the parts of one. */
    private static List<CriterionScore> nested(List<CriterionScore> criteria) {
        List<CriterionScore> parts = criteria.subList(1, criteria.size());
        List<CriterionScore> all = new ArrayList<>(criteria.subList(0, 1));
        all.add(new CriterionScore(
                "parts-of-" + criteria.get(0).id(),
                Label.of("sub-scorecard", "分表"),
                sum(parts),
                null,
                null,
                ImmutableList.copyOf(parts)));
        return all;
    }

    private static Exact sum(List<CriterionScore> criteria) {
        Exact sum = Exact.ZERO;
        for (CriterionScore criterion : criteria) {
            sum = sum.plus(criterion.points());
        }
        return sum;
    }
}
