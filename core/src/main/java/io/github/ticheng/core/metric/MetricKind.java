// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import java.util.List;

/** What kind of thing a metric measures: which values it holds, in which units, and how they usually roll up. */
public enum MetricKind {
    /** An amount of the plan's currency, in major units; any sign. */
    MONEY(Exact.class, RollUp.SUM),
    /** A ratio that keeps its parts: a share of a whole, or an average such as seconds per answer. */
    RATIO(Ratio.class, RollUp.PARTS),
    /**
     * A number of things: whole, unless the metric says that it has fractions, because a thing can be shared between
     * agents. Any sign: counts that are net of what was taken back may fall below zero.
     */
    COUNT(Exact.class, RollUp.SUM),
    /** A length of time in seconds, hours, days or months; fractions are fine, less than none is not. */
    DURATION(Exact.class, RollUp.SUM),
    /** A judgement in words. What a quarter of judgements comes to is for the metric to say, so they do not roll up. */
    RATING(Rating.class, RollUp.NONE),
    /** Points that somebody gave or took; any sign, fractions are fine. */
    POINTS(Exact.class, RollUp.SUM);

    private final Class<? extends Quantity> holds;
    private final RollUp usualRollUp;

    MetricKind(Class<? extends Quantity> holds, RollUp usualRollUp) {
        this.holds = holds;
        this.usualRollUp = usualRollUp;
    }

    /** The type of the values: {@link Exact}, {@link Ratio} or {@link Rating}. */
    public Class<? extends Quantity> holds() {
        return holds;
    }

    /** How metrics of this kind roll up over periods unless they say otherwise. */
    public RollUp usualRollUp() {
        return usualRollUp;
    }

    /** Whether values of this kind can be rolled up that way: numbers are summed, ratios rebuilt from their parts. */
    public boolean canRollUpBy(RollUp rollUp) {
        return switch (rollUp) {
            case SUM -> holds == Exact.class;
            case PARTS -> holds == Ratio.class;
            case LAST, NONE -> true;
        };
    }

    /** Whether values of this kind can be in that unit. Ratings have none, which is {@link Unit.Kind#NUMBER}. */
    public boolean canBeIn(Unit.Kind unit) {
        return switch (this) {
            case MONEY -> unit == Unit.Kind.MONEY;
            case RATIO -> true;
            case COUNT, RATING -> unit == Unit.Kind.NUMBER;
            case DURATION ->
                switch (unit) {
                    case SECONDS, HOURS, DAYS, MONTHS -> true;
                    case NUMBER, MONEY, PERCENT, POINTS -> false;
                };
            case POINTS -> unit == Unit.Kind.POINTS;
        };
    }

    /** How the values of several periods, in order of time, become the value of the long period that they make up. */
    public enum RollUp {
        /** The sum: sales of three months are the sales of the quarter. */
        SUM {
            @Override
            Quantity over(List<? extends Quantity> values) {
                Exact sum = (Exact) values.get(0);
                for (Quantity value : values.subList(1, values.size())) {
                    sum = sum.plus((Exact) value);
                }
                return sum;
            }
        },
        /** The ratio of the summed parts: 30/100 and 90/200 are 120/300, which is 40% and not the mean of 37.5%. */
        PARTS {
            @Override
            Quantity over(List<? extends Quantity> values) {
                Ratio whole = (Ratio) values.get(0);
                for (Quantity value : values.subList(1, values.size())) {
                    whole = whole.plus((Ratio) value);
                }
                return whole;
            }
        },
        /** The value of the last period: a state such as months of service. */
        LAST {
            @Override
            Quantity over(List<? extends Quantity> values) {
                return values.get(values.size() - 1);
            }
        },
        /** None: asking for it is a problem, also over a single period. */
        NONE {
            @Override
            Quantity over(List<? extends Quantity> values) {
                throw new IllegalStateException("Expected a way to roll up, but found NONE");
            }
        };

        /** The value over all periods; the values fit their metric and there is at least one. */
        abstract Quantity over(List<? extends Quantity> values);
    }
}
