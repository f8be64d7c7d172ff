// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.rule.PayRule;
import java.time.Month;

/**
 * Everything that this module offers: ladders of every kind, and what pays by them to date, behind gates, by part, or by
 * two values. Numbers are text, read as exact decimals; a percentage has its sign.
 */
public final class Ladders {

    private Ladders() {}

    // ----------------------------------------------------------------------------------- ladders

    /** One rate on the whole base. */
    public static CommissionLadder flat(Metric base, Rate rate) {
        return flat(Base.of(base), rate);
    }

    /** One rate on the whole base. */
    public static CommissionLadder flat(Base base, Rate rate) {
        return flat(base, TierPay.of(rate));
    }

    /** One tier for every base. */
    public static CommissionLadder flat(Base base, TierPay pay) {
        return new CommissionLadder(
                base, LadderKind.FLAT, ImmutableList.of(new Tier(null, false, pay)), LadderOptions.NONE);
    }

    /** An amount for every unit of a base that is not money: per order, per piece, per reception. */
    public static CommissionLadder perUnit(Metric base, String amount) {
        return flat(Base.of(base), TierPay.perUnit(amount));
    }

    /** Starts a progressive ladder: each tier pays for the part of the base that lies in it. */
    public static LadderSteps marginal(Metric base) {
        return marginal(Base.of(base));
    }

    /** Starts a progressive ladder: each tier pays for the part of the base that lies in it. */
    public static LadderSteps marginal(Base base) {
        return LadderSteps.of(LadderKind.MARGINAL, base);
    }

    /** Starts a slab: the tier that is reached pays for the whole base. */
    public static LadderSteps wholeAmount(Metric base) {
        return wholeAmount(Base.of(base));
    }

    /** Starts a slab: the tier that is reached pays for the whole base. */
    public static LadderSteps wholeAmount(Base base) {
        return LadderSteps.of(LadderKind.WHOLE_AMOUNT, base);
    }

    /** Starts a ladder with constants: a tier pays its flat part and its rate on the part above its lower bound. */
    public static LadderSteps baseAndExcess(Metric base) {
        return baseAndExcess(Base.of(base));
    }

    /** Starts a ladder with constants: a tier pays its flat part and its rate on the part above its lower bound. */
    public static LadderSteps baseAndExcess(Base base) {
        return LadderSteps.of(LadderKind.BASE_AND_EXCESS, base);
    }

    /** Starts fixed amounts for thresholds, of which the highest that is reached is paid. */
    public static ThresholdSteps highestFixed(Metric base) {
        return highestFixed(Base.of(base));
    }

    /** Starts fixed amounts for thresholds, of which the highest that is reached is paid. */
    public static ThresholdSteps highestFixed(Base base) {
        return ThresholdSteps.of(LadderKind.HIGHEST_FIXED, base, null);
    }

    /** Starts fixed amounts for thresholds, of which all that are reached are paid. */
    public static ThresholdSteps cumulativeFixed(Metric base) {
        return cumulativeFixed(Base.of(base));
    }

    /** Starts fixed amounts for thresholds, of which all that are reached are paid. */
    public static ThresholdSteps cumulativeFixed(Base base) {
        return ThresholdSteps.of(LadderKind.CUMULATIVE_FIXED, base, null);
    }

    /** Starts a pay curve: amounts at points of the base, and straight lines between them. */
    public static ThresholdSteps interpolated(Metric base) {
        return interpolated(Base.of(base));
    }

    /** Starts a pay curve: amounts at points of the base, and straight lines between them. */
    public static ThresholdSteps interpolated(Base base) {
        return ThresholdSteps.of(LadderKind.INTERPOLATED, base, null);
    }

    /** Starts a curve of rates: rates at points of one value, straight lines between them, paid on the whole base. */
    public static ThresholdSteps interpolatedRate(Base base, Base chosenBy) {
        return ThresholdSteps.of(LadderKind.INTERPOLATED_RATE, base, chosenBy);
    }

    // ----------------------------------------------------------------------- what ladders pay in

    /** A commission on the quarter to date; an earlier pay period without a record is a problem. */
    public static CommissionToDate quarterToDate(PayRule commission) {
        return new CommissionToDate(commission, CommissionToDate.AddsUp.QUARTER, UnknownMonth.PROBLEM);
    }

    /** A commission on the year to date; an earlier pay period without a record is a problem. */
    public static CommissionToDate yearToDate(PayRule commission) {
        return new CommissionToDate(commission, CommissionToDate.AddsUp.YEAR, UnknownMonth.PROBLEM);
    }

    /**
     * A condition that is judged on the values of a longer period to date, rolled up from the ledger.
     *
     * @param unknown what an earlier pay period counts as that has no record of the agent
     */
    public static Condition toDate(Condition when, CommissionToDate.AddsUp stretch, UnknownMonth unknown) {
        return toDate(when, stretch, unknown, Month.JANUARY);
    }

    /**
     * The same of years that begin with another month than January.
     *
     * @param yearBegins the month; of no effect on other stretches than a year
     */
    public static Condition toDate(
            Condition when, CommissionToDate.AddsUp stretch, UnknownMonth unknown, Month yearBegins) {
        return new ConditionToDate(when, stretch, unknown, yearBegins);
    }

    /** A commission of which nothing is paid unless all gates are passed. */
    public static GatedCommission gated(PayRule commission, Condition... gates) {
        return new GatedCommission(commission, ImmutableList.copyOf(gates), null, null);
    }

    /** A table whose rest earns the ladder's rate. */
    public static CommissionByPart byPart(CommissionLadder ladder, CommissionByPart.Part... parts) {
        return new CommissionByPart(ladder, ImmutableList.copyOf(parts), CommissionByPart.Rest.LADDER_RATE);
    }

    /** A grid in which a base below zero counts as zero. */
    public static RateGrid grid(Base base, RateGrid.Axis down, RateGrid.Axis across, RateGrid.Row... rows) {
        return new RateGrid(base, down, across, ImmutableList.copyOf(rows), NegativeBase.AS_ZERO);
    }
}
