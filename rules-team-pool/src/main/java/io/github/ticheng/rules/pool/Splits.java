// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.pool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import java.util.Map;

/** The short way to write the splits that ship with this module. Numbers are text, read as exact decimals. */
public final class Splits {

    private Splits() {}

    /** By head: everybody the same. */
    public static FactSplit byHead() {
        return EqualSplit.BY_HEAD;
    }

    /** In proportion to a metric, such as days present; an agent below zero is a problem. */
    public static FactSplit by(Metric metric) {
        return new MetricSplit(metric, false);
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
     * By rank in a metric: {@code byRank(SALES, "1", "5", "3", "2")} weighs the first three 5, 3 and 2 and all others 1.
     *
     * @param others the weight of every rank that is not listed
     * @param weights the weight of the first rank, the second …
     */
    public static Split byRank(Metric metric, String others, String... weights) {
        ImmutableList.Builder<Exact> ranks = ImmutableList.builder();
        for (String weight : weights) {
            ranks.add(Exact.parse(weight));
        }
        return new RankSplit(metric, ranks.build(), Exact.parse(others));
    }

    private static ImmutableList<FixedSplit.Row> rows(Map<String, Rate> shares) {
        return shares.entrySet().stream()
                .map(share -> new FixedSplit.Row(share.getKey(), share.getValue()))
                .collect(ImmutableList.toImmutableList());
    }
}
