// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.text.Words;
import org.jspecify.annotations.Nullable;

/** Prepared {@link Criteria}: scores an agent in each of them, as the points count in the whole. */
final class CriteriaStep {

    private static final Exact HUNDRED = Exact.of(100);

    private final Criterion.Step[] steps;
    /** By criterion: its weight as a share of one, or null where points are simply added. */
    private final @Nullable Exact[] weights;

    private final Exact[] maxima;
    private final Exact fullMarks;

    CriteriaStep(Criteria criteria, Preparation preparation) {
        int size = criteria.parts().size();
        this.steps = new Criterion.Step[size];
        this.weights = new Exact[size];
        this.maxima = new Exact[size];
        this.fullMarks = criteria.fullMarks();
        for (int i = 0; i < size; i++) {
            Weighted part = criteria.parts().get(i);
            Exact weight = part.weight();
            steps[i] = part.criterion().prepare(preparation);
            weights[i] = weight == null ? null : weight.dividedBy(HUNDRED);
            maxima[i] = Criteria.maximum(part);
        }
    }

    /** How many criteria there are. */
    public int size() {
        return steps.length;
    }

    /** What an agent scores in one criterion, by its place in the order of the card. */
    public CriterionScore score(int index, CreditedAgent agent) {
        CriterionScore score = steps[index].score(agent);
        Exact weight = weights[index];
        return weight == null ? score : weighted(agent, score, weight, maxima[index]);
    }

    /** Adds the points of all criteria, if they are read in columns. */
    boolean addPoints(TeamColumns team, long[] sums) {
        for (int i = 0; i < steps.length; i++) {
            if (weights[i] != null || !steps[i].addPoints(team, sums)) {
                return false;
            }
        }
        return true;
    }

    private CriterionScore weighted(CreditedAgent agent, CriterionScore score, Exact weight, Exact maximum) {
        Exact points = score.points()
                .named(score.label())
                .dividedBy(agent.figure(maximum, Unit.POINTS)
                        .from(Source.of(Source.Kind.ASSESSMENT, score.id() + "/maximum")))
                .times(agent.figure(weight, Unit.PERCENT))
                .times(agent.figure(fullMarks, Unit.POINTS).from(Source.of(Source.Kind.ASSESSMENT, "full-marks")))
                .in(Unit.POINTS);
        Words own = score.reason();
        Figure scored = Figure.of(score.points(), Unit.POINTS);
        Figure of = Figure.of(maximum, Unit.POINTS);
        Figure weighing = Figure.of(weight, Unit.PERCENT);
        Exact factor = weight.times(fullMarks).dividedBy(maximum);
        return new CriterionScore(
                score.id(),
                score.label(),
                points,
                weight.times(fullMarks),
                own == null
                        ? Sentence.of(CriterionPhrases.WEIGHED, scored, of, weighing)
                        : Sentence.of(CriterionPhrases.WEIGHED_BECAUSE, own, scored, of, weighing),
                scaled(score.parts(), factor));
    }

    /** Parts as they count in the whole, so that they still sum to their criterion. */
    private static ImmutableList<CriterionScore> scaled(ImmutableList<CriterionScore> parts, Exact factor) {
        ImmutableList.Builder<CriterionScore> scaled = ImmutableList.builderWithExpectedSize(parts.size());
        for (CriterionScore part : parts) {
            Exact maximum = part.maximum();
            scaled.add(new CriterionScore(
                    part.id(),
                    part.label(),
                    part.points().times(factor),
                    maximum == null ? null : maximum.times(factor),
                    part.reason(),
                    scaled(part.parts(), factor)));
        }
        return scaled.build();
    }
}
