// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static io.github.ticheng.core.metric.Metric.Better.HIGHER;
import static io.github.ticheng.core.metric.Metric.Better.LOWER;
import static io.github.ticheng.core.metric.Metric.Better.NEITHER;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.attribution.Attribution.Conversion;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Label;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The metrics that attribution counts and {@link Metrics} does not have, and how all of them follow from the counts. */
public final class ServiceMetrics {

    /** Inquiries of which an order was paid on the same day ÷ inquiries. Higher is better. */
    public static final Metric SAME_DAY_CONVERSION_RATE =
            Metric.ratio("same-day-conversion-rate", HIGHER, Label.of("same-day conversion rate", "当日转化率"));

    /** Inquiries of which an order was paid on the same day or the next ÷ inquiries. Higher is better. */
    public static final Metric NEXT_DAY_CONVERSION_RATE =
            Metric.ratio("next-day-conversion-rate", HIGHER, Label.of("next-day conversion rate", "次日转化率"));

    /** Inquiries of which an order was paid ÷ inquiries. Higher is better. */
    public static final Metric FINAL_CONVERSION_RATE =
            Metric.ratio("final-conversion-rate", HIGHER, Label.of("final conversion rate", "最终转化率"));

    /** Inquiries after which the buyer did not order within the window. Lower is better. */
    public static final Metric INQUIRIES_WITHOUT_ORDER =
            Metric.count("inquiries-without-order", LOWER, Label.of("inquiries without order", "询单未下单人数"));

    /** Inquiries after which the buyer ordered and did not pay. Lower is better. */
    public static final Metric INQUIRIES_WITHOUT_PAYMENT =
            Metric.count("inquiries-without-payment", LOWER, Label.of("inquiries without payment", "下单未付款人数"));

    /** Things bought ÷ paid orders. Higher is better. */
    public static final Metric ITEMS_PER_ORDER =
            Metric.average("items-per-order", Unit.Kind.NUMBER, HIGHER, Label.of("items per order", "客件数"));

    /** Receptions with as many slow answers as the rules say. Lower is better. */
    public static final Metric SLOW_RECEPTIONS =
            Metric.count("slow-receptions", LOWER, Label.of("slow receptions", "慢接待人数"));

    /** Paid orders of others for which the agent had a valid reception: a figure, never money. Higher is better. */
    public static final Metric ASSISTED_ORDERS =
            Metric.count("assisted-orders", HIGHER, Label.of("assisted orders", "协助订单数"));

    /** What those orders came to, counted for each who assisted: a figure, never money. Higher is better. */
    public static final Metric ASSISTED_SALES =
            Metric.money("assisted-sales", HIGHER, Label.of("assisted sales", "协助销售额"));

    /** Sales of orders that are left out. A value of the team; neither way is better. */
    public static final Metric EXCLUDED_SALES =
            Metric.money("excluded-sales", NEITHER, Label.of("excluded sales", "排除的销售额"));

    /** All metrics of this class. */
    public static final ImmutableList<Metric> ALL = ImmutableList.of(
            SAME_DAY_CONVERSION_RATE,
            NEXT_DAY_CONVERSION_RATE,
            FINAL_CONVERSION_RATE,
            INQUIRIES_WITHOUT_ORDER,
            INQUIRIES_WITHOUT_PAYMENT,
            ITEMS_PER_ORDER,
            SLOW_RECEPTIONS,
            ASSISTED_ORDERS,
            ASSISTED_SALES,
            EXCLUDED_SALES);

    /** What is counted of an owner on a day; each adds up over days, buyers and owners' periods. */
    enum Sum {
        PLACED_ORDERS,
        PLACED_AMOUNT,
        CLOSED_ORDERS,
        CLOSED_AMOUNT,
        AT_FAULT_AMOUNT,
        PAID_ORDERS,
        PAID_AMOUNT,
        REFUNDED_ORDERS,
        REFUNDED_AMOUNT,
        ITEMS,
        NEW_AMOUNT,
        RETURNING_AMOUNT,
        ASSISTED_ORDERS,
        ASSISTED_AMOUNT,
        BUYERS,
        BUYERS_AGAIN,
        REVIEWS,
        POSITIVE_REVIEWS,
        BAD_REVIEWS,
        INQUIRIES,
        PAID_SAME_DAY,
        PAID_NEXT_DAY,
        PAID_FINALLY,
        NOT_ORDERED,
        NOT_PAID,
        RECEPTIONS,
        PRE_SALES,
        AFTER_SALES,
        UNANSWERED,
        SLOW,
        FIRST_SECONDS,
        FIRST_ANSWERS,
        ALL_SECONDS,
        ALL_ANSWERS
    }

    /**
     * How a metric follows from the sums.
     *
     * @param sum what it is, or the numerator of a ratio
     * @param less what is taken from it, or null
     * @param denominator what a ratio is over; null for a plain number
     * @param ripe which conversion has to be known; null for what is known at once
     */
    record Formula(
            Metric metric,
            Sum sum,
            @Nullable Sum less,
            @Nullable Sum denominator,
            @Nullable Conversion ripe) {

        Quantity value(Function<Sum, Exact> sums) {
            Exact number = less == null ? sums.apply(sum) : sums.apply(sum).minus(sums.apply(less));
            return denominator == null ? number : Ratio.of(number, sums.apply(denominator));
        }
    }

    /** The metrics of an agent, or of the shop as a whole. */
    static ImmutableList<Formula> formulas(Conversion conversion) {
        Sum converted = paid(conversion);
        return ImmutableList.<Formula>builder()
                .add(difference(Metrics.SALES, Sum.PAID_AMOUNT, Sum.REFUNDED_AMOUNT))
                .add(number(Metrics.PLACED_SALES, Sum.PLACED_AMOUNT))
                .add(number(Metrics.PAID_SALES, Sum.PAID_AMOUNT))
                .add(number(Metrics.CLOSED_SALES, Sum.CLOSED_AMOUNT))
                .add(number(Metrics.CLOSED_SALES_AT_FAULT, Sum.AT_FAULT_AMOUNT))
                .add(difference(Metrics.NET_SALES, Sum.PLACED_AMOUNT, Sum.CLOSED_AMOUNT))
                .add(number(Metrics.NEW_CUSTOMER_SALES, Sum.NEW_AMOUNT))
                .add(number(Metrics.RETURNING_CUSTOMER_SALES, Sum.RETURNING_AMOUNT))
                .add(number(Metrics.ORDERS, Sum.PLACED_ORDERS))
                .add(number(Metrics.CLOSED_ORDERS, Sum.CLOSED_ORDERS))
                .add(ratio(Metrics.AVERAGE_ORDER_VALUE, Sum.PAID_AMOUNT, Sum.PAID_ORDERS))
                .add(ratio(ITEMS_PER_ORDER, Sum.ITEMS, Sum.PAID_ORDERS))
                .add(ratio(Metrics.REFUND_RATE, Sum.REFUNDED_ORDERS, Sum.PAID_ORDERS))
                .add(ratio(Metrics.ORDER_LOSS_RATE, Sum.CLOSED_ORDERS, Sum.PLACED_ORDERS))
                .add(ratio(Metrics.REPURCHASE_RATE, Sum.BUYERS_AGAIN, Sum.BUYERS))
                .add(ratio(Metrics.POSITIVE_REVIEW_RATE, Sum.POSITIVE_REVIEWS, Sum.REVIEWS))
                .add(ratio(Metrics.BAD_REVIEW_RATE, Sum.BAD_REVIEWS, Sum.REVIEWS))
                .add(number(ASSISTED_ORDERS, Sum.ASSISTED_ORDERS))
                .add(number(ASSISTED_SALES, Sum.ASSISTED_AMOUNT))
                .add(number(Metrics.INQUIRIES, Sum.INQUIRIES))
                .add(rate(Metrics.INQUIRY_CONVERSION_RATE, converted, conversion))
                .add(rate(SAME_DAY_CONVERSION_RATE, Sum.PAID_SAME_DAY, Conversion.SAME_DAY))
                .add(rate(NEXT_DAY_CONVERSION_RATE, Sum.PAID_NEXT_DAY, Conversion.NEXT_DAY))
                .add(rate(FINAL_CONVERSION_RATE, Sum.PAID_FINALLY, Conversion.FINAL))
                .add(new Formula(INQUIRIES_WITHOUT_ORDER, Sum.NOT_ORDERED, null, null, Conversion.FINAL))
                .add(new Formula(INQUIRIES_WITHOUT_PAYMENT, Sum.NOT_PAID, null, null, Conversion.FINAL))
                .add(number(Metrics.RECEPTIONS, Sum.RECEPTIONS))
                .add(number(Metrics.PRE_SALES_RECEPTIONS, Sum.PRE_SALES))
                .add(number(Metrics.AFTER_SALES_RECEPTIONS, Sum.AFTER_SALES))
                .add(number(Metrics.UNANSWERED_INQUIRIES, Sum.UNANSWERED))
                .add(number(SLOW_RECEPTIONS, Sum.SLOW))
                .add(ratio(Metrics.FIRST_RESPONSE_TIME, Sum.FIRST_SECONDS, Sum.FIRST_ANSWERS))
                .add(ratio(Metrics.AVERAGE_RESPONSE_TIME, Sum.ALL_SECONDS, Sum.ALL_ANSWERS))
                .build();
    }

    /** The team's own metrics, each of one kind of orders. */
    static final ImmutableList<TeamFormula> OF_TEAM = ImmutableList.of(
            new TeamFormula(
                    Owner.of(Decision.Kind.SILENT),
                    difference(Metrics.PUBLIC_SALES, Sum.PAID_AMOUNT, Sum.REFUNDED_AMOUNT)),
            new TeamFormula(
                    Owner.of(Decision.Kind.EXCLUDED), difference(EXCLUDED_SALES, Sum.PAID_AMOUNT, Sum.REFUNDED_AMOUNT)),
            new TeamFormula(Owner.SHOP, difference(Metrics.SHOP_TURNOVER, Sum.PAID_AMOUNT, Sum.REFUNDED_AMOUNT)));

    /** A metric of the team and the orders that it is of. */
    record TeamFormula(Owner owner, Formula formula) {}

    private static Sum paid(Conversion conversion) {
        return switch (conversion) {
            case SAME_DAY -> Sum.PAID_SAME_DAY;
            case NEXT_DAY -> Sum.PAID_NEXT_DAY;
            case FINAL -> Sum.PAID_FINALLY;
        };
    }

    private static Formula number(Metric metric, Sum sum) {
        return new Formula(metric, sum, null, null, null);
    }

    private static Formula difference(Metric metric, Sum sum, Sum less) {
        return new Formula(metric, sum, less, null, null);
    }

    private static Formula ratio(Metric metric, Sum sum, Sum denominator) {
        return new Formula(metric, sum, null, denominator, null);
    }

    private static Formula rate(Metric metric, Sum sum, Conversion ripe) {
        return new Formula(metric, sum, null, Sum.INQUIRIES, ripe);
    }

    private ServiceMetrics() {}
}
