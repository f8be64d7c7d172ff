// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.TeamRate;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.rule.Preparation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions and factors that ship with the core, under the names in which a plan reads best.
 *
 * <p>A threshold is text in the metric's unit: {@code "20000"} of an amount, {@code "90"} of a duration in seconds. A
 * percentage has its sign, {@code "37.5%"}, and nothing else has one; what is written otherwise is refused.
 */
public final class Conditions {

    private Conditions() {}

    /** A metric at a threshold or above; a ratio without data does not hold. */
    public static Condition atLeast(Metric metric, String threshold) {
        return new MetricCondition(metric, Comparison.AT_LEAST, Level.parse(threshold), false);
    }

    /** That a condition holds for at least so many orders, days or weeks, each looked at by itself. */
    public static Condition forAtLeast(int count, WorkUnit each, Condition condition) {
        return new ForAtLeast(count, each, condition);
    }

    /** A metric strictly above a threshold; a ratio without data does not hold. */
    public static Condition above(Metric metric, String threshold) {
        return new MetricCondition(metric, Comparison.ABOVE, Level.parse(threshold), false);
    }

    /** A metric at a threshold or below; a ratio without data does not hold. */
    public static Condition atMost(Metric metric, String threshold) {
        return new MetricCondition(metric, Comparison.AT_MOST, Level.parse(threshold), false);
    }

    /** A metric strictly below a threshold; a ratio without data does not hold. */
    public static Condition below(Metric metric, String threshold) {
        return new MetricCondition(metric, Comparison.BELOW, Level.parse(threshold), false);
    }

    /**
     * A metric compared with a threshold.
     *
     * @param ifNoData whether it holds for a ratio of 0 of 0
     */
    public static Condition compare(Metric metric, Comparison comparison, String threshold, boolean ifNoData) {
        return new MetricCondition(metric, comparison, Level.parse(threshold), ifNoData);
    }

    /**
     * A metric compared with another one of its unit, or a share of it: one's own target, 90% of the days due, the average
     * of the team; without data it does not hold.
     *
     * @param share the share in percent, {@code "100%"}
     * @param other the metric that it is compared with
     */
    public static Condition compare(Metric metric, Comparison comparison, String share, Metric other) {
        return new MetricCondition(
                metric, comparison, Level.shareOf(Rate.parse(share).fraction(), other), false);
    }

    /**
     * An agent's ratio compared with that of the whole team, self included, rebuilt from the summed parts; without data
     * it does not hold.
     */
    public static Condition againstTeam(Metric ratio, Comparison comparison) {
        return againstTeam(ratio, comparison, false);
    }

    /**
     * An agent's ratio compared with that of the whole team, self included, rebuilt from the summed parts.
     *
     * @param ifNoData whether it holds for a ratio of 0 of 0
     */
    public static Condition againstTeam(Metric ratio, Comparison comparison, boolean ifNoData) {
        return againstTeam(ratio, comparison, ifNoData, TeamRate.SUMMED_PARTS, Compared.APPLIES);
    }

    /**
     * An agent's ratio compared with the team's.
     *
     * @param ifNoData whether it holds for a ratio of 0 of 0
     * @param teamRate how the team's rate is made
     * @param compared whose ratios make it
     */
    public static Condition againstTeam(
            Metric ratio, Comparison comparison, boolean ifNoData, TeamRate teamRate, Compared compared) {
        return MetricCondition.againstTeam(ratio, comparison, ifNoData, teamRate, compared);
    }

    /**
     * An agent's ratio compared with the mean of the rates of all agents, self included, each alike; without data it does
     * not hold.
     */
    public static Condition againstMeanOfTeam(Metric ratio, Comparison comparison) {
        return againstTeam(ratio, comparison, false, TeamRate.MEAN_OF_RATES, Compared.APPLIES);
    }

    /**
     * A metric summed over a window of months that ends with the period.
     *
     * @param months how many months, the period's own included, 1 to 120
     * @param unknown what a month counts as in which the agent has no value on record
     */
    public static Condition overMonths(
            Metric metric, int months, Comparison comparison, String threshold, UnknownMonth unknown) {
        return new WindowCondition(metric, months, comparison, Level.parse(threshold, metric.unitKind()), unknown);
    }

    /** At least so many full months of service on the last day of the period. */
    public static Condition servedMonths(int months) {
        return new TenureCondition(months);
    }

    /**
     * An order or a day on one of some days, within what looks at single ones; a week if all that is told of it is.
     *
     * @param days weekdays such as {@code saturday}, dates such as {@code 2024-11-11}, stretches such as {@code
     *     2024-11-01/2024-11-11}
     * @throws IllegalArgumentException if a text is none of these, or there are none or two alike
     */
    public static Condition onDays(String... days) {
        return DayCondition.of(ImmutableList.copyOf(days));
    }

    /** One of some posts. */
    public static Condition inPost(String... posts) {
        return new PostCondition(Whose.By.POST, ImmutableSet.copyOf(posts).asList());
    }

    /** One of some groups that the facts declare. */
    public static Condition inGroup(String... groups) {
        return new PostCondition(Whose.By.GROUP, ImmutableSet.copyOf(groups).asList());
    }

    /** Whether the agent was assessed. */
    public static Condition assessed() {
        return new AssessedCondition();
    }

    /** One of some grades; does not hold for an agent without a grade. */
    public static Condition graded(String... grades) {
        return GradeCondition.of(ImmutableSet.copyOf(grades).asList());
    }

    /** A score that reaches the card's pass mark; does not hold for an agent who was not assessed. */
    public static Condition passed() {
        return new PassedCondition();
    }

    /** All of some conditions; the first that fails is the reason. */
    public static Condition allOf(Condition... conditions) {
        return new Several(ImmutableList.copyOf(conditions), true);
    }

    /** At least one of some conditions. */
    public static Condition anyOf(Condition... conditions) {
        return new Several(ImmutableList.copyOf(conditions), false);
    }

    /** The opposite of a condition. */
    public static Condition not(Condition condition) {
        return new Not(condition);
    }

    /** Always the same factor. */
    public static Factor times(String factor) {
        return new ConstantFactor(Exact.parse(factor));
    }

    /** Several factors multiplied. */
    public static Factor product(Factor... factors) {
        return new ProductFactor(ImmutableList.copyOf(factors));
    }

    /** The score as a share of full marks; 0 for an agent who was not assessed. */
    public static Factor scoreShare() {
        return new ScoreShareFactor();
    }

    /** One metric divided by another: days present ÷ days due for joiners and leavers. */
    public static Factor shareOf(Metric part, Metric whole) {
        return new ShareFactor(part, whole, null);
    }

    /**
     * A factor for each grade; an agent without a grade, or with one that is not listed, is a problem.
     *
     * @param factors the factors as decimals, by the id of the grade
     */
    public static Factor byGrade(Map<String, String> factors) {
        return new GradeFactor(gradeRows(factors), null);
    }

    /**
     * A factor for each grade.
     *
     * @param factors the factors as decimals, by the id of the grade
     * @param otherwise the factor of an agent without a grade, and of a grade that is not listed
     */
    public static Factor byGrade(Map<String, String> factors, String otherwise) {
        return new GradeFactor(gradeRows(factors), Exact.parse(otherwise));
    }

    /**
     * A factor for each band of the score; an agent who was not assessed, or a score below all bands, is a problem.
     *
     * @param edge whether a score that is exactly a lower bound belongs to the band above it or to the one below
     * @param factors the factors as decimals, by the lower bound of the band in points
     */
    public static Factor byScore(Edge edge, Map<String, String> factors) {
        return banded(null, edge, factors, false, null);
    }

    /**
     * A factor for each band of the score.
     *
     * @param edge whether a score that is exactly a lower bound belongs to the band above it or to the one below
     * @param factors the factors as decimals, by the lower bound of the band in points
     * @param otherwise the factor of an agent who was not assessed, and of a score below all bands
     */
    public static Factor byScore(Edge edge, Map<String, String> factors, String otherwise) {
        return banded(null, edge, factors, false, Exact.parse(otherwise));
    }

    /**
     * A factor for each band of a metric.
     *
     * @param edge whether a value that is exactly a lower bound belongs to the band above it or to the one below
     * @param factors the factors as decimals, by the lower bound of the band in the metric's unit
     * @param otherwise the factor of a value below all bands, and of a ratio of 0 of 0
     */
    public static Factor byMetric(Metric metric, Edge edge, Map<String, String> factors, String otherwise) {
        return banded(metric, edge, factors, false, Exact.parse(otherwise));
    }

    /**
     * A factor that runs in straight lines between points of a metric; from the last point on it stays.
     *
     * @param points the factors as decimals, by the value of the metric in its unit
     * @param otherwise the factor of a value below the first point, and of a ratio of 0 of 0
     */
    public static Factor between(Metric metric, Map<String, String> points, String otherwise) {
        return banded(metric, Edge.FROM, points, true, Exact.parse(otherwise));
    }

    /**
     * A factor by condition: the first condition that holds, in the order of the map.
     *
     * @param otherwise the factor of whoever meets none of them
     */
    public static Factor byCase(Map<? extends Condition, String> factors, String otherwise) {
        return new CaseFactor(
                factors.entrySet().stream()
                        .map(row -> new CaseFactor.Row(row.getKey(), Exact.parse(row.getValue())))
                        .collect(ImmutableList.toImmutableList()),
                Exact.parse(otherwise));
    }

    /**
     * Tells the check where some conditions that all have to hold never can, whatever the facts: sales at least 5,000.00
     * and below 3,000.00, one post and another one, a length of time below zero. What is said by {@code any-of}, by a
     * ledger or by a host's own condition is not looked into.
     *
     * @param conditions the conditions, all of which have to hold
     * @param preparation where they are prepared
     */
    public static void checkTogether(List<? extends Condition> conditions, Preparation preparation) {
        Contradiction.check(conditions, preparation);
    }

    private static ImmutableList<GradeFactor.Row> gradeRows(Map<String, String> factors) {
        return factors.entrySet().stream()
                .map(entry -> new GradeFactor.Row(entry.getKey(), Exact.parse(entry.getValue())))
                .collect(ImmutableList.toImmutableList());
    }

    // Sorted, because a map need not keep an order and the bounds of bands must rise.
    private static Factor banded(
            @Nullable Metric metric,
            Edge edge,
            Map<String, String> factors,
            boolean linear,
            @Nullable Exact otherwise) {
        Unit.Kind unit = metric == null ? Unit.Kind.POINTS : metric.unitKind();
        List<Map.Entry<Exact, Exact>> rows = factors.entrySet().stream()
                .map(entry -> Map.entry(Level.parse(entry.getKey(), unit), Exact.parse(entry.getValue())))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        return new BandFactor(
                metric,
                Bands.of(edge, rows.stream().map(Map.Entry::getKey).toList()),
                rows.stream().map(Map.Entry::getValue).collect(ImmutableList.toImmutableList()),
                linear,
                otherwise);
    }
}
