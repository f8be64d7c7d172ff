// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Origin;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;

/** One metric by which agents are ranked, the better first. */
interface RankKey {

    /** Ends the step with a problem if the agent has no value. */
    void require(ScoredAgent agent);

    /** Whether the agent has a value that can be compared. */
    boolean isRanked(ScoredAgent agent);

    /** Negative if the left agent is better; one without a value comes last. */
    int compare(ScoredAgent left, ScoredAgent right);

    static RankKey of(Metric metric, Preparation preparation) {
        int sign = metric.better() == Better.HIGHER ? -1 : 1;
        return metric.kind() == MetricKind.RATIO
                ? new OfRatio(preparation.ratio(metric), sign)
                : new OfNumber(preparation.number(metric), sign, metric.origin() instanceof Origin.Score);
    }

    /**
     * By a number.
     *
     * @param slot where it stands
     * @param sign 1 where lower is better, else −1
     * @param isOptional whether agents may be without it, who then have no place
     */
    record OfNumber(Slot<Exact> slot, int sign, boolean isOptional) implements RankKey {

        @Override
        public void require(ScoredAgent agent) {
            if (!isOptional) {
                agent.number(slot);
            }
        }

        @Override
        public boolean isRanked(ScoredAgent agent) {
            return agent.has(slot);
        }

        @Override
        public int compare(ScoredAgent left, ScoredAgent right) {
            if (isRanked(left) && isRanked(right)) {
                return sign * left.number(slot).compareTo(right.number(slot));
            }
            return Boolean.compare(isRanked(right), isRanked(left));
        }
    }

    /**
     * By a ratio.
     *
     * @param slot where it stands
     * @param sign 1 where lower is better, else −1
     */
    record OfRatio(Slot<Ratio> slot, int sign) implements RankKey {

        @Override
        public void require(ScoredAgent agent) {
            agent.ratio(slot);
        }

        @Override
        public boolean isRanked(ScoredAgent agent) {
            return agent.has(slot) && agent.ratio(slot).hasData();
        }

        @Override
        public int compare(ScoredAgent left, ScoredAgent right) {
            if (isRanked(left) && isRanked(right)) {
                return sign * left.ratio(slot).compareValueTo(right.ratio(slot));
            }
            return Boolean.compare(isRanked(right), isRanked(left));
        }
    }
}
