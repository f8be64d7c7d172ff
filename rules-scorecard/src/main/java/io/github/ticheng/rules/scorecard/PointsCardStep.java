// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.room.TeamColumns.Scores;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Label;
import org.jspecify.annotations.Nullable;

/** A prepared {@link PointsCard}. */
final class PointsCardStep implements ScoreRule.Step {

    private static final String ADDED_ID = "limit-of-additions";
    private static final String DEDUCTED_ID = "limit-of-deductions";

    private final CriteriaStep criteria;
    private final Criterion.Step[] adjustments;
    private final Exact fullMarks;
    private final @Nullable Exact mostAdded;
    private final @Nullable Exact mostDeducted;
    private final @Nullable Exact floor;
    private final @Nullable Exact cap;
    private final @Nullable Rounding rounding;
    private final @Nullable Exact passMark;

    PointsCardStep(PointsCard card, Preparation preparation) {
        this.criteria = new CriteriaStep(card.criteria(), preparation);
        this.adjustments = new Criterion.Step[card.adjustments().size()];
        for (int i = 0; i < adjustments.length; i++) {
            adjustments[i] = card.adjustments().get(i).prepare(preparation);
        }
        this.fullMarks = card.fullMarks();
        this.mostAdded = card.mostAdded();
        this.mostDeducted = card.mostDeducted();
        this.floor = card.floor();
        this.cap = card.cap();
        this.rounding = card.rounding();
        this.passMark = card.passPoints();
    }

    @Override
    public Scorecard score(CreditedAgent agent) {
        CriterionScore first = criteria.score(0, agent);
        Exact score = named(first);
        ImmutableList.Builder<CriterionScore> rows = ImmutableList.builder();
        rows.add(first);
        for (int i = 1; i < criteria.size(); i++) {
            CriterionScore row = criteria.score(i, agent);
            rows.add(row);
            score = score.plus(named(row));
        }
        score = adjusted(agent, score, rows);
        return Scorecard.of(rows.build(), bounded(agent, score), fullMarks, passMark, null);
    }

    @Override
    public @Nullable Scores scores(TeamColumns team) {
        long least = floor == null ? LongColumn.HOLE + 1 : Points.units(floor);
        long most = cap == null ? Long.MAX_VALUE : Points.units(cap);
        long addedAtMost = mostAdded == null ? Long.MAX_VALUE : Points.units(mostAdded);
        long takenAtMost = mostDeducted == null ? Long.MAX_VALUE : Points.units(mostDeducted);
        long[] sums = team.column();
        if (least == LongColumn.HOLE
                || most == LongColumn.HOLE
                || addedAtMost == LongColumn.HOLE
                || takenAtMost == LongColumn.HOLE
                || !criteria.addPoints(team, sums)
                || !addAdjustments(team, sums, addedAtMost, takenAtMost)) {
            return null;
        }
        if (rounding != null) {
            rounding.round(sums, team.rows(), Points.ONE, TeamColumns.POINT_DECIMALS);
        }
        for (int row = 0; row < team.rows(); row++) {
            sums[row] = Points.within(sums[row], least, most);
        }
        return new Scores(new LongColumn(sums), fullMarks, passMark);
    }

    /** Adds the adjustments, if they are read in columns: additions and deductions each within their limit. */
    private boolean addAdjustments(TeamColumns team, long[] sums, long addedAtMost, long takenAtMost) {
        if (mostAdded == null && mostDeducted == null) {
            boolean isRead = true;
            for (int i = 0; isRead && i < adjustments.length; i++) {
                isRead = adjustments[i].addPoints(team, sums);
            }
            return isRead;
        }
        long[] added = team.column();
        long[] taken = team.column();
        for (Criterion.Step adjustment : adjustments) {
            long[] own = team.column();
            if (!adjustment.addPoints(team, own)) {
                return false;
            }
            for (int row = 0; row < team.rows(); row++) {
                added[row] =
                        LongColumn.plus(added[row], own[row] == LongColumn.HOLE ? own[row] : Math.max(own[row], 0));
                taken[row] =
                        LongColumn.plus(taken[row], own[row] == LongColumn.HOLE ? own[row] : Math.min(own[row], 0));
            }
        }
        for (int row = 0; row < team.rows(); row++) {
            long all = LongColumn.plus(
                    Points.within(added[row], 0, addedAtMost), Points.within(taken[row], -takenAtMost, 0));
            sums[row] = LongColumn.plus(sums[row], all);
        }
        return true;
    }

    private Exact adjusted(CreditedAgent agent, Exact criteriaScore, ImmutableList.Builder<CriterionScore> rows) {
        Exact score = criteriaScore;
        Exact added = Exact.ZERO;
        Exact deducted = Exact.ZERO;
        for (Criterion.Step adjustment : adjustments) {
            CriterionScore row = adjustment.score(agent);
            rows.add(CriterionScore.of(row.id(), row.label(), row.points(), null, row.reason()));
            Exact points = row.points().withoutTerm();
            if (points.isNegative()) {
                deducted = deducted.minus(points);
            } else {
                added = added.plus(points);
            }
            score = score.plus(named(row));
        }
        if (mostAdded != null && added.isGreaterThan(mostAdded)) {
            score = limited(agent, score, rows, ADDED_ID, ScorecardPhrases.LIMIT_OF_ADDITIONS, mostAdded, added);
        }
        if (mostDeducted != null && deducted.isGreaterThan(mostDeducted)) {
            Exact most = mostDeducted.negated();
            Exact all = deducted.negated();
            score = limited(agent, score, rows, DEDUCTED_ID, ScorecardPhrases.LIMIT_OF_DEDUCTIONS, most, all);
        }
        return score;
    }

    /** A row that takes back what is beyond a limit, so that the rows still sum to the score. */
    private static Exact limited(
            CreditedAgent agent,
            Exact score,
            ImmutableList.Builder<CriterionScore> rows,
            String id,
            Label label,
            Exact limit,
            Exact sum) {
        Exact back = agent.figure(limit.minus(sum), Unit.POINTS);
        CriterionScore row = CriterionScore.of(
                id,
                label,
                back,
                null,
                ScorecardPhrases.LIMITED.filled(Figure.of(sum, Unit.POINTS), Figure.of(limit, Unit.POINTS)));
        rows.add(row);
        return score.plus(named(row));
    }

    private Exact bounded(CreditedAgent agent, Exact sum) {
        Exact score = rounding == null ? sum : sum.rounded(rounding);
        if (floor != null && score.isLessThan(floor)) {
            score = score.max(agent.figure(floor, Unit.POINTS));
        }
        if (cap != null && score.isGreaterThan(cap)) {
            score = score.min(agent.figure(cap, Unit.POINTS));
        }
        return score;
    }

    private static Exact named(CriterionScore row) {
        return row.points().named(row.label());
    }
}
