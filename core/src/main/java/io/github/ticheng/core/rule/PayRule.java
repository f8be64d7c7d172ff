// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.TeamColumns;
import org.jspecify.annotations.Nullable;

/** Comes to an amount for an agent: post wage, commission, bonus, allowance. Hosts may implement it. */
public interface PayRule extends Rule {

    @Override
    Step prepare(Preparation preparation);

    /**
     * What the rule pays as a function of one metric, where that is all it depends on; the plan's check looks there for
     * places where pay falls or jumps. Empty where nothing can be said.
     */
    default ImmutableList<PayoutCurve> curves() {
        return ImmutableList.of();
    }

    /**
     * Whether the curves tell all places where the amount falls as a metric improves: there is nothing else in the rule that
     * it hangs on, or it never falls by that. Of lines of other rules the plan's check says that it is undecided.
     */
    default boolean isDecided() {
        return curves().size() == 1;
    }

    /**
     * Whether the rule holds its amount within limits of its own, a floor or a cap. They come before those of its
     * entry; where there are both, the plan's check remarks it.
     */
    default boolean hasLimits() {
        return false;
    }

    /** Whether the amount can be below zero, as when returns exceed sales: then a least amount is paid on them, too. */
    default boolean canBeNegative() {
        return curves().stream().anyMatch(PayoutCurve::goesBelowZero);
    }

    /**
     * Whether agents compete for what it pays, as for a rank: it is then decided when the period of its entry is over, and who
     * leaves before gets nothing.
     */
    default boolean isContest() {
        return false;
    }

    /** The prepared rule. */
    @FunctionalInterface
    interface Step extends Rule.Step {

        /** The amount for an agent, not rounded: the plan rounds once, when the amount becomes a line. */
        Exact amount(ScoredAgent agent);

        /**
         * The same amounts for a whole team in one loop; null where the step cannot be read so.
         *
         * @param team the values; whatever is missing or does not fit there is left a hole
         */
        default TeamColumns.@Nullable Amounts amounts(TeamColumns team) {
            return null;
        }
    }

    /**
     * The short way to write a rule: say which metrics are needed, and calculate by {@link ScoredAgent#number(Metric)}.
     */
    interface Plain extends PayRule {

        /**
         * The metrics that every agent the rule applies to must have; none of those to whom the entry applies, which are
         * read by slots alone.
         */
        ImmutableSet<Metric> needs();

        /** The amount for an agent, not rounded. */
        Exact amount(ScoredAgent agent);

        @Override
        default Step prepare(Preparation preparation) {
            for (Metric metric : needs()) {
                if (metric.kind() == MetricKind.RATIO) {
                    preparation.ratio(metric);
                } else if (metric.kind() == MetricKind.RATING) {
                    preparation.rating(metric);
                } else {
                    preparation.number(metric);
                }
            }
            return this::amount;
        }
    }
}
