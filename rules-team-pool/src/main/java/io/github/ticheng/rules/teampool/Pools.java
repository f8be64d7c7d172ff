// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.PayoutCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Everything that this module offers: pools, which {@link Pool#split} makes rules of; ways of splitting; and rules that
 * credit sales which nobody owns. Numbers are text, read as exact decimals.
 */
public final class Pools {

    private Pools() {}

    // ------------------------------------------------------------------------------------------ pools

    /** A rate of the team's own amount, such as its public sales. */
    public static Pool rateOf(Rate rate, Metric metric) {
        return new RatePool(rate, metric, PoolBase.TEAM_VALUE);
    }

    /** A rate of the amounts of all agents together. */
    public static Pool rateOfSum(Rate rate, Metric metric) {
        return new RatePool(rate, metric, PoolBase.SUM_OF_AGENTS);
    }

    /** The same sum every period. */
    public static Pool fixed(String amount) {
        return new FixedPool(Exact.parse(amount));
    }

    /** An amount for each of what all agents together count, such as bad reviews. */
    public static Pool perCase(String amount, Metric counted) {
        return perCase(amount, counted, PoolBase.SUM_OF_AGENTS);
    }

    /** An amount for each of what is counted of the team, or of all agents together. */
    public static Pool perCase(String amount, Metric counted, PoolBase base) {
        return new PerCasePool(Exact.parse(amount), counted, base);
    }

    /** A ladder on the team's own value of its metric, or on the sum over all agents. */
    public static Pool ladder(PayoutCurve curve, PoolBase base) {
        return new CurvePool(curve, base);
    }

    /** Several pools together. */
    public static Pool sum(Pool... parts) {
        return new SumPool(ImmutableList.copyOf(parts));
    }

    // ------------------------------------------------------------------------------------------ ways of splitting

    /** By head: everybody the same. */
    public static FactSplit byHead() {
        return EqualSplit.BY_HEAD;
    }

    /** In proportion to a metric, such as days present; an agent below zero is a problem. */
    public static FactSplit by(Metric metric) {
        return new MetricSplit(metric, false);
    }

    /** In proportion to a metric; an agent below zero, as by returns, weighs nothing. */
    public static FactSplit byPositive(Metric metric) {
        return new MetricSplit(metric, true);
    }

    /** In proportion to a factor, such as a score share or a coefficient by grade. */
    public static Split by(Factor factor) {
        return new FactorSplit(factor);
    }

    /**
     * Agreed shares of agents, by their ids.
     *
     * @throws IllegalArgumentException if a share is negative, or the shares do not sum to 100%
     */
    public static FactSplit ofAgents(Map<String, Rate> shares) {
        return new FixedSplit(FixedSplit.Holder.AGENT, rows(shares));
    }

    /**
     * Agreed shares of posts, each split equally among those in the post.
     *
     * @throws IllegalArgumentException if a share is negative, or the shares do not sum to 100%
     */
    public static FactSplit ofPosts(Map<String, Rate> shares) {
        return new FixedSplit(FixedSplit.Holder.POST, rows(shares));
    }

    /** A share for the leader, then the rest another way among the others. */
    public static Split leaderFirst(Rate share, Split rest) {
        return new LeaderSplit(share, TeamPool.TEAM_LEADER, false, rest);
    }

    /**
     * A share for those in a post, then the rest another way.
     *
     * @param leaderSharesRest whether they have a part in the rest, too
     */
    public static Split leaderFirst(Rate share, String leaderPost, boolean leaderSharesRest, Split rest) {
        return new LeaderSplit(share, leaderPost, leaderSharesRest, rest);
    }

    /**
     * By rank in a metric: {@code byRank(SALES, "1", "5", "3", "2")} weighs the first three 5, 3 and 2 and all others 1.
     *
     * @param others the weight of every rank that is not listed
     * @param weights the weight of the first rank, the second …
     */
    public static Split byRank(Metric metric, String others, String... weights) {
        return new RankSplit(metric, exact(weights), Exact.parse(others), null);
    }

    /**
     * By rank in a metric, and what is left to all others together: {@code byRankThenOthers(SALES, "50", "30", "20")} gives
     * the first two 30% and 20%, and the others 50% in equal parts.
     *
     * @param othersTogether the weight of all ranks together that are not listed
     * @param weights the weight of the first rank, the second …
     */
    public static Split byRankThenOthers(Metric metric, String othersTogether, String... weights) {
        return new RankSplit(metric, exact(weights), Exact.ZERO, Exact.parse(othersTogether));
    }

    /** As {@code byRank}, by rank in the score of the assessment. */
    public static Split byScoreRank(String others, String... weights) {
        return new RankSplit(null, exact(weights), Exact.parse(others), null);
    }

    /**
     * A share for each group, split another way within it; what a group without anybody of weight leaves goes to the others.
     *
     * @param groups the weight of each group as a decimal, by who is in it, in order
     */
    public static Split byGroup(Map<? extends Condition, String> groups, Split within) {
        return new GroupSplit(
                groups.entrySet().stream()
                        .map(group -> new GroupSplit.Group(group.getKey(), Exact.parse(group.getValue()), null))
                        .collect(ImmutableList.toImmutableList()),
                within,
                GroupSplit.InSeveral.FIRST);
    }

    /**
     * Several ways of splitting at once, each for a share of the whole: 60 by sales and 40 by head.
     *
     * @param ways the weight of each way as a decimal, in order
     */
    public static Split together(Map<? extends Split, String> ways) {
        return new GroupSplit(
                ways.entrySet().stream()
                        .map(way -> new GroupSplit.Group(null, Exact.parse(way.getValue()), way.getKey()))
                        .collect(ImmutableList.toImmutableList()),
                null,
                GroupSplit.InSeveral.EACH);
    }

    /** Turns of so many days from the first day of a period on, in an order of agents. */
    public static Rotation inTurn(
            List<String> order, Period from, int days, MissedTurn absent, MissedTurn leadersTurn) {
        return new Rotation(ImmutableList.copyOf(order), from, days, absent, leadersTurn, TeamPool.TEAM_LEADER);
    }

    // ------------------------------------------------------------------------------------------ sales that nobody owns

    /** All of a team's amount, credited to every agent's base. */
    public static SharedCredit credit(Metric from, Metric to, FactSplit split) {
        return new SharedCredit(from, to, Rate.percent("100"), split, null);
    }

    /** A share of the sales with which an agent helped another one, counted as a figure: never paid on. */
    public static CreditRule assists(Metric assisted, Rate share, Metric figure) {
        return new AssistCredit(assisted, share, figure);
    }

    /** Silent orders that count for no agent's base, said openly. */
    public static CreditRule notCredited(Metric from) {
        return new NotCredited(from);
    }

    private static ImmutableList<Exact> exact(String... numbers) {
        return Arrays.stream(numbers).map(Exact::parse).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<FixedSplit.Row> rows(Map<String, Rate> shares) {
        return shares.entrySet().stream()
                .map(share -> new FixedSplit.Row(share.getKey(), share.getValue()))
                .collect(ImmutableList.toImmutableList());
    }
}
