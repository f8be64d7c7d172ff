// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.text.Label;

/**
 * Everything that this module offers: scorecards, what they are made of, grades, the pay that hangs on score and grade,
 * and what an assessment leads to. Numbers are text, read as exact decimals; a percentage has its sign.
 */
public final class Scorecards {

    private Scorecards() {}

    // -------------------------------------------------------------------------------- scorecards

    /** A card of criteria, without adjustments and bounds. */
    public static PointsCard card(Criteria criteria) {
        return new PointsCard(criteria, ImmutableList.of(), null, null, null, null, null, null, null);
    }

    /** A card that adds the points of its criteria; full marks are the sum of their maxima. */
    public static PointsCard sumOf(Criterion... criteria) {
        return card(Criteria.sum(criteria));
    }

    /** A card on which each criterion counts by its weight; the weights sum to 100, and full marks are 100. */
    public static PointsCard weightedMeanOf(Weighted... criteria) {
        return card(Criteria.weightedMean(criteria));
    }

    /**
     * A card of one criterion: an assessment made elsewhere, from 0 to full marks.
     *
     * @param metric the score, a metric of kind POINTS
     */
    public static PointsCard given(Metric metric, String fullMarks) {
        return sumOf(givenPoints(metric, fullMarks));
    }

    /** A criterion with its weight in hundredths: {@code Scorecards.weighted("60", results)}. */
    public static Weighted weighted(String weight, Criterion criterion) {
        return new Weighted(criterion, Exact.parse(weight));
    }

    /** A dimension of some criteria. */
    public static Criterion dimension(String id, String english, String chinese, Criteria criteria) {
        return new SubScorecard(id, Label.of(english, chinese), criteria);
    }

    // ---------------------------------------------------------------------------------- criteria

    /** Starts a criterion on a metric, named after it. */
    public static BandPointsBuilder bands(Metric metric) {
        return bands(new MetricValue(metric));
    }

    /** Starts a criterion on a measure, named after it. */
    public static BandPointsBuilder bands(Measure measure) {
        return new BandPointsBuilder(measure);
    }

    /**
     * A criterion on a metric, named after it, with one line that is clamped at both ends.
     *
     * @param from the value where the line starts, a decimal in the metric's unit; a percentage has its sign
     * @param to the value where it ends, above the first
     */
    public static LinearPoints line(Metric metric, String from, String pointsThere, String to, String pointsAtTheEnd) {
        return line(new MetricValue(metric), from, pointsThere, to, pointsAtTheEnd);
    }

    /** The same on any measure. */
    public static LinearPoints line(
            Measure measure, String from, String pointsThere, String to, String pointsAtTheEnd) {
        return new LinearPoints(
                measure.id(),
                measure.label(),
                measure,
                ImmutableList.of(
                        LinearPoints.row(measure, from, pointsThere), LinearPoints.row(measure, to, pointsAtTheEnd)),
                LineEnds.CLAMPED,
                false,
                null);
    }

    /** A criterion on a rating, named after it; its ratings are added by {@link RatingPoints#points} and {@link RatingPoints#share}. */
    public static RatingPoints ratings(Metric metric, String maximum) {
        return new RatingPoints(metric.id(), metric.label(), metric, Exact.parse(maximum), ImmutableList.of(), null);
    }

    /** A criterion on the usual four ratings: excellent 100%, good 75%, fair 50%, poor nothing. */
    public static RatingPoints usualRatings(Metric metric, String maximum) {
        return ratings(metric, maximum)
                .share("excellent", "100%")
                .share("good", "75%")
                .share("fair", "50%")
                .share("poor", "0%");
    }

    /** A criterion that starts with its maximum; what is counted is added by {@link OccurrencePoints#less}. */
    public static OccurrencePoints startingAt(String points, String id, String english, String chinese) {
        Exact start = Exact.parse(points);
        return new OccurrencePoints(id, Label.of(english, chinese), start, ImmutableList.of(), null, start, null, null);
    }

    /** A criterion on a metric and a target that all agents have, named after the metric. */
    public static TargetPoints target(Metric metric, String target, String maximum) {
        return TargetPoints.of(attainment(metric, target), maximum);
    }

    /** A criterion on a metric and each agent's own target, named after the metric. */
    public static TargetPoints target(Metric metric, Metric targetMetric, String maximum) {
        return TargetPoints.of(attainment(metric, targetMetric), maximum);
    }

    /** Points from 0 to a maximum, named after their metric; none given is a problem. */
    public static GivenPoints givenPoints(Metric metric, String maximum) {
        return new GivenPoints(metric.id(), metric.label(), metric, Exact.parse(maximum), null);
    }

    /** Points of any sign, for an adjustment, named after their metric; none given is a problem. */
    public static GivenPoints givenPoints(Metric metric) {
        return new GivenPoints(metric.id(), metric.label(), metric, null, null);
    }

    // ------------------------------------------------------------------------------- adjustments

    /** Adds points for each of something; named after the metric. */
    public static PerOccurrence addingEach(String points, Metric metric) {
        return new PerOccurrence(metric.id(), metric.label(), metric, Exact.parse(points), null, null);
    }

    /** Takes points, a positive number, for each of something; named after the metric. */
    public static PerOccurrence deductingEach(String points, Metric metric) {
        return new PerOccurrence(
                metric.id(), metric.label(), metric, Exact.parse(points).negated(), null, null);
    }

    /** Adds points by severity, from least to most for one occurrence; named after the metric. */
    public static BySeverity addingBySeverity(String least, String greatest, Metric metric) {
        return BySeverity.of(metric, false, least, greatest);
    }

    /** Takes points by severity, from least to most for one occurrence; named after the metric. */
    public static BySeverity deductingBySeverity(String least, String greatest, Metric metric) {
        return BySeverity.of(metric, true, least, greatest);
    }

    // ---------------------------------------------------------------------------------- measures

    /** The value of a metric: an amount, a count, a duration, points, or the exact quotient of a ratio. */
    public static Measure value(Metric metric) {
        return new MetricValue(metric);
    }

    /** The place of an agent among those to whom the entry applies: 1 for the best. Equal values share the better place. */
    public static Measure rank(Metric metric) {
        return rank(metric, Compared.APPLIES);
    }

    /** The same among others. */
    public static Measure rank(Metric metric, Compared compared) {
        return new TeamMeasure(TeamMeasure.Kind.RANK, metric, compared);
    }

    /** The quarter in which an agent stands among those to whom the entry applies: 1 for the best, 4 for the last. */
    public static Measure quarter(Metric metric) {
        return quarter(metric, Compared.APPLIES);
    }

    /** The same among others. */
    public static Measure quarter(Metric metric, Compared compared) {
        return new TeamMeasure(TeamMeasure.Kind.QUARTER, metric, compared);
    }

    /** The difference from the average of those to whom the entry applies, self included. */
    public static Measure differenceFromTeam(Metric metric) {
        return differenceFromTeam(metric, Compared.APPLIES);
    }

    /** The same from the average of others. */
    public static Measure differenceFromTeam(Metric metric, Compared compared) {
        return new TeamMeasure(TeamMeasure.Kind.DIFFERENCE, metric, compared);
    }

    /** A metric as a share of a target that all agents have, in its unit: {@code "95%"} of a percentage. */
    public static Attainment attainment(Metric metric, String target) {
        return new Attainment(metric, Level.parse(target, metric.unitKind()), null);
    }

    /** A metric as a share of each agent's own target. */
    public static Attainment attainment(Metric metric, Metric targetMetric) {
        return new Attainment(metric, null, targetMetric);
    }

    // ------------------------------------------------------------------- grades, and pay by them

    /** Starts a table with its best grade, labelled by the id with spaces for hyphens. */
    public static GradeTable.Builder gradesFrom(String lower, String id) {
        return new GradeTable.Builder(ImmutableList.of()).from(lower, id);
    }

    /**
     * Starts a table with its best grade, labelled in English by the id with spaces for hyphens: {@code
     * Scorecards.gradesFrom("95", "outstanding", "卓越").from("85", "excellent", "优秀").below("good", "良好")}.
     */
    public static GradeTable.Builder gradesFrom(String lower, String id, String chinese) {
        return new GradeTable.Builder(ImmutableList.of()).from(lower, id, chinese);
    }

    /** Starts a table with its best grade. */
    public static GradeTable.Builder gradesFrom(String lower, String id, Label label) {
        return new GradeTable.Builder(ImmutableList.of()).from(lower, id, label);
    }

    /** Grades of which one has room for a share of the team: {@code of(table, "outstanding", "20%", Ties.DROP_ALL)}. */
    public static ForcedGrades forcedGrades(GradeTable table, String grade, String share, Ties ties) {
        return new ForcedGrades(table, ImmutableList.of(new ForcedGrades.Limit(grade, Rate.parse(share))), ties);
    }

    /** The wage of one grade, in the month of the grade; more are added by {@link WageByGrade#and}. */
    public static WageByGrade wageByGrade(String grade, String wage) {
        return new WageByGrade(ImmutableList.of(GradeAmount.of(grade, wage)), GradeMonth.SAME, null);
    }

    /** The bonus of one grade; more are added by {@link BonusByGrade#and}. */
    public static BonusByGrade bonusByGrade(String grade, String bonus) {
        return new BonusByGrade(ImmutableList.of(GradeAmount.of(grade, bonus)), null);
    }

    /** An amount that full marks pay. */
    public static PayByScore payByScore(String amount) {
        return new PayByScore(Exact.parse(amount), null, false);
    }

    /** The amount of an earlier PAY rule, by its id, which full marks pay. */
    public static PayByScore payByScoreOf(String rule) {
        return new PayByScore(null, RuleId.of(rule), false);
    }

    // ---------------------------------------------------------------------------------- outcomes

    /** What a grade leads to: {@code gradeOutcomes("outstanding", "promotion", "promotion recommended", "推荐晋升")}. */
    public static GradeOutcomes gradeOutcomes(String grade, String code, String english, String chinese) {
        return new GradeOutcomes(ImmutableList.of(new GradeOutcomes.Row(grade, code, Label.of(english, chinese))));
    }

    /** A proposal after some months in a row at one of some grades: {@code exitAfter(3, "fail")}. */
    public static OutcomeRule exitAfter(int months, String... grades) {
        return new ExitProposal(months, ImmutableList.copyOf(grades));
    }

    /** A goal, in the metric's unit, with one month more to reach it; a percentage has its sign. */
    public static OutcomeRule lastChance(Metric metric, String goal) {
        return lastChance(metric, goal, 1);
    }

    /** A goal, in the metric's unit, with some months more to reach it. */
    public static OutcomeRule lastChance(Metric metric, String goal, int months) {
        return lastChance(metric, goal, months, false);
    }

    /**
     * A goal with some months more to reach it.
     *
     * @param noDataMisses whether a ratio of 0 of 0 misses the goal
     */
    public static OutcomeRule lastChance(Metric metric, String goal, int months, boolean noDataMisses) {
        return new ImprovementGoal(metric, Level.parse(goal, metric.unitKind()), months, noDataMisses);
    }

    /** The weakest of some metrics. */
    public static OutcomeRule weakestMetric(Metric... metrics) {
        return weakestMetric(Compared.APPLIES, metrics);
    }

    /** The same among others than those to whom the entry applies. */
    public static OutcomeRule weakestMetric(Compared compared, Metric... metrics) {
        return new WeakestMetric(ImmutableList.copyOf(metrics), compared);
    }

    /** The variation of the share of a whole over some months: {@code steadiness(SALES, SHOP_TURNOVER, 12, "20%")}. */
    public static OutcomeRule steadiness(Metric part, Metric whole, int months, String limit) {
        return new Steadiness(part, whole, months, Rate.parse(limit));
    }

    /** A metric against the team. */
    public static Axis againstTeam(Metric metric) {
        return new Axis(metric, null, Compared.APPLIES);
    }

    /** A metric against a target, a decimal in its unit; a percentage has its sign. */
    public static Axis against(Metric metric, String target) {
        return new Axis(metric, Level.parse(target, metric.unitKind()), Compared.APPLIES);
    }

    /** The diagnosis by conversion first and order value second, with the advice usual in the field. */
    public static OutcomeRule quadrants(Axis first, Axis second, int months) {
        return new Quadrants(
                first,
                second,
                OutcomePhrases.BEST,
                OutcomePhrases.FIRST_GOOD,
                OutcomePhrases.SECOND_GOOD,
                OutcomePhrases.POOR,
                months);
    }

    /** The diagnosis with an advice of one's own for each quadrant. */
    public static OutcomeRule quadrants(
            Axis first, Axis second, Label best, Label firstGood, Label secondGood, Label poor, int months) {
        return new Quadrants(first, second, best, firstGood, secondGood, poor, months);
    }

    /** All agents below a target for some months in a row. */
    public static TeamOutcomeRule shopDiagnosis(Axis axis, int months) {
        return new ShopDiagnosis(axis, months);
    }
}
