// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import static io.github.ticheng.core.metric.Metric.Better.HIGHER;
import static io.github.ticheng.core.metric.Metric.Better.LOWER;
import static io.github.ticheng.core.metric.Metric.Better.NEITHER;
import static io.github.ticheng.core.number.Unit.Kind.DAYS;
import static io.github.ticheng.core.number.Unit.Kind.HOURS;
import static io.github.ticheng.core.number.Unit.Kind.SECONDS;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Label;
import java.util.Optional;

/**
 * The metrics of customer service and sales, under their usual names; hosts define others with {@link Metric}'s
 * factories. Amounts are in the plan's currency. S1 to S10 are the published pay systems that use a metric.
 */
public final class Metrics {

    // Every metric below puts itself here as it is declared, so that none can be missing from the catalogue.
    private static final ImmutableList.Builder<Metric> DECLARED = ImmutableList.builder();

    // ------------------------------------------------------------------------------------------------------ sales

    /** Sales, of whichever kind the host supplies and the plan pays on. Higher is better. S1, S4–S7. */
    public static final Metric SALES = money("sales", HIGHER, "sales", "销售额");

    /** Money of the orders placed in the period, paid or not, closed since or not. Higher is better. S3, S9. */
    public static final Metric PLACED_SALES = money("placed-sales", HIGHER, "placed sales", "下单金额");

    /** Money of the orders paid in the period, closed since or not. Higher is better. S9. */
    public static final Metric PAID_SALES = money("paid-sales", HIGHER, "paid sales", "付款金额");

    /** Money of the placed orders that closed again, unpaid or refunded; positive. Lower is better. S3, S9. */
    public static final Metric CLOSED_SALES = money("closed-sales", LOWER, "closed sales", "关闭金额");

    /** The closed sales whose cause counts against the agent (主观因素); positive. Lower is better. S3. */
    public static final Metric CLOSED_SALES_AT_FAULT =
            money("closed-sales-at-fault", LOWER, "closed sales at fault", "责任关闭金额");

    /** Placed sales less closed sales; below zero where more closed than was placed. Higher is better. S3, S9. */
    public static final Metric NET_SALES = money("net-sales", HIGHER, "net sales", "净销售额");

    /** Sales that no agent owns: silent orders, 静默下单. A value of the team; neither way is better. S1, S5, S9. */
    public static final Metric PUBLIC_SALES = money("public-sales", NEITHER, "public sales", "公共销售额");

    /** The sales to customers who bought for the first time. Higher is better. S6. */
    public static final Metric NEW_CUSTOMER_SALES = money("new-customer-sales", HIGHER, "new customer sales", "新客户销售额");

    /** The sales to customers who had bought before. Higher is better. S6. */
    public static final Metric RETURNING_CUSTOMER_SALES =
            money("returning-customer-sales", HIGHER, "returning customer sales", "老客户销售额");

    /** Net sales less what the goods cost: an amount, not a share. Higher is better. For plans that pay on margin. */
    public static final Metric GROSS_MARGIN = money("gross-margin", HIGHER, "gross margin", "毛利额");

    /** All sales of the shop, with an owner or not. A value of the team. Higher is better. S6, S7. */
    public static final Metric SHOP_TURNOVER = money("shop-turnover", HIGHER, "shop turnover", "店铺营业额");

    /** Profit of the agent's own shop; below zero for a loss. Higher is better. S7. */
    public static final Metric SHOP_PROFIT = money("shop-profit", HIGHER, "shop profit", "店铺利润");

    /** Profit of the shops whose managers the agent trained, together. Higher is better. S7. */
    public static final Metric TRAINED_SHOPS_PROFIT =
            money("trained-shops-profit", HIGHER, "trained shops profit", "徒弟店铺利润");

    /** Shop managers the agent has trained so far; a state, so the last period counts. Higher is better. S7. */
    public static final Metric TRAINED_MANAGERS =
            add(Metric.count("trained-managers", HIGHER, Label.of("trained managers", "培养店长人数"))
                    .withRollUp(RollUp.LAST));

    /** Sales that are the base task of the period. Neither way is better. S6. */
    public static final Metric TARGET_BASE = money("target-base", NEITHER, "base target", "基本任务");

    /** Sales that are the guaranteed target of the period. Neither way is better. S7. */
    public static final Metric TARGET_GUARANTEED = money("target-guaranteed", NEITHER, "guaranteed target", "保底目标");

    /** Sales that are the challenge target of the period. Neither way is better. S7. */
    public static final Metric TARGET_CHALLENGE = money("target-challenge", NEITHER, "challenge target", "挑战目标");

    /** What the shop spent to make good the agent's own mistakes; positive. Lower is better. S5. */
    public static final Metric AFTER_SALES_COST = money("after-sales-cost", LOWER, "after-sales cost", "售后成本");

    // --------------------------------------------------------------------------------------- orders and customers

    /** Orders placed; in fractions where agents share one. Higher is better. S9, S10. */
    public static final Metric ORDERS =
            add(Metric.count("orders", HIGHER, Label.of("orders", "订单数")).withFractions());

    /** Placed orders that closed again, unpaid or refunded; in fractions where shared. Lower is better. S3. */
    public static final Metric CLOSED_ORDERS =
            add(Metric.count("closed-orders", LOWER, Label.of("closed orders", "关闭订单数"))
                    .withFractions());

    /** Customers who asked before they bought or left. Higher is better. S6, S10. */
    public static final Metric INQUIRIES = count("inquiries", HIGHER, "inquiries", "询单人数");

    /** Customers who asked and then ordered ÷ customers who asked. Higher is better. S4, S6, S10. */
    public static final Metric INQUIRY_CONVERSION_RATE =
            ratio("inquiry-conversion-rate", HIGHER, "inquiry conversion rate", "询单转化率");

    /** Money of orders ÷ orders: a ratio, so that it can be rebuilt over periods. Higher is better. S4, S6, S10. */
    public static final Metric AVERAGE_ORDER_VALUE =
            average("average-order-value", Unit.Kind.MONEY, HIGHER, "average order value", "客单价");

    /** Customers who bought again ÷ customers who bought. Higher is better. S10. */
    public static final Metric REPURCHASE_RATE = ratio("repurchase-rate", HIGHER, "repurchase rate", "复购率");

    /** Orders refunded ÷ orders. Lower is better. S2. */
    public static final Metric REFUND_RATE = ratio("refund-rate", LOWER, "refund rate", "退款率");

    /** Orders closed unpaid or refunded ÷ orders that the agent got placed. Lower is better. S4, S10. */
    public static final Metric ORDER_LOSS_RATE = ratio("order-loss-rate", LOWER, "order loss rate", "订单流失率");

    /** Unpaid orders whose customer was asked about them ÷ unpaid orders. Higher is better. S4. */
    public static final Metric UNPAID_FOLLOW_UP_RATE =
            ratio("unpaid-follow-up-rate", HIGHER, "unpaid follow-up rate", "催付率");

    /** Assigned tasks done ÷ assigned tasks. Higher is better. S1. */
    public static final Metric TASK_COMPLETION = ratio("task-completion", HIGHER, "task completion", "任务完成率");

    // ---------------------------------------------------------------------------------------------------- service

    /** Customers received, over all channels. Higher is better. S5, S8, S10. */
    public static final Metric RECEPTIONS = count("receptions", HIGHER, "receptions", "接待量");

    /** Customers received before they bought. Higher is better. S8. */
    public static final Metric PRE_SALES_RECEPTIONS =
            count("pre-sales-receptions", HIGHER, "pre-sales receptions", "售前接待量");

    /** Customers received after they bought. Higher is better. S8. */
    public static final Metric AFTER_SALES_RECEPTIONS =
            count("after-sales-receptions", HIGHER, "after-sales receptions", "售后接待量");

    /** Customers received ÷ hours present, a plain number. Higher is better. S8. */
    public static final Metric RECEPTION_RATE =
            average("reception-rate", Unit.Kind.NUMBER, HIGHER, "receptions per hour", "每小时接待量");

    /** Customers who asked and got no answer. Lower is better. S4, S10. */
    public static final Metric UNANSWERED_INQUIRIES =
            count("unanswered-inquiries", LOWER, "unanswered inquiries", "未回复咨询数");

    /** Seconds to the first answer of each conversation ÷ conversations answered. Lower is better. S4. */
    public static final Metric FIRST_RESPONSE_TIME =
            average("first-response-time", SECONDS, LOWER, "first response time", "首次响应时间");

    /** Seconds to all answers ÷ answers. Lower is better. S4, S10. */
    public static final Metric AVERAGE_RESPONSE_TIME =
            average("average-response-time", SECONDS, LOWER, "average response time", "平均响应时间");

    /** Positive reviews ÷ reviews; only of those caused by service, where so agreed. Higher is better. S6, S10. */
    public static final Metric POSITIVE_REVIEW_RATE =
            ratio("positive-review-rate", HIGHER, "positive review rate", "好评率");

    /** Bad reviews ÷ reviews; only of those caused by service, where so agreed. Lower is better. S6. */
    public static final Metric BAD_REVIEW_RATE = ratio("bad-review-rate", LOWER, "bad review rate", "差评率");

    /** Points that customers gave ÷ customers who gave some. Higher is better. S4. */
    public static final Metric CUSTOMER_SCORE =
            average("customer-score", Unit.Kind.POINTS, HIGHER, "customer score", "客户评分");

    /** Low-quality reviews caused by after-sales service. Lower is better. S2. */
    public static final Metric LOW_QUALITY_REVIEWS =
            count("low-quality-reviews", LOWER, "low-quality reviews", "劣质评价数");

    /** Praises by customers. Higher is better. S2. */
    public static final Metric PRAISES = count("praises", HIGHER, "praises", "客户表扬次数");

    /** Complaints that proved right. Lower is better. S2. */
    public static final Metric COMPLAINTS = count("complaints", LOWER, "complaints", "投诉次数");

    /** Points that proven complaints cost, by their severity; positive, added up. Lower is better. S2. */
    public static final Metric COMPLAINT_SEVERITY =
            add(Metric.points("complaint-severity", LOWER, Label.of("complaint severity", "投诉扣分")));

    /** Points given for outstanding conduct. Higher is better. S2. */
    public static final Metric OUTSTANDING_CONDUCT =
            add(Metric.points("outstanding-conduct", HIGHER, Label.of("outstanding conduct", "突出表现加分")));

    /** Points added less points taken for duties; may be below zero. Higher is better. S7. */
    public static final Metric DUTY_POINTS =
            add(Metric.points("duty-points", HIGHER, Label.of("duty points", "职责加减分")));

    // --------------------------------------------------------------------------------------------------- presence

    /** Days the agent was to work. Neither way is better. S3. */
    public static final Metric DAYS_DUE = duration("days-due", DAYS, NEITHER, "days due", "应出勤天数");

    /** Days the agent worked, half days included. Higher is better. S3. */
    public static final Metric DAYS_PRESENT = duration("days-present", DAYS, HIGHER, "days present", "出勤天数");

    /** Days absent from the post, whatever the reason. Lower is better. S1. */
    public static final Metric DAYS_ABSENT = duration("days-absent", DAYS, LOWER, "days absent", "未到岗天数");

    /** Days that earn a meal allowance. Neither way is better. S3. */
    public static final Metric MEAL_DAYS = duration("meal-days", DAYS, NEITHER, "meal days", "餐补天数");

    /** Hours at the post. Higher is better. S8. */
    public static final Metric HOURS_PRESENT = duration("hours-present", HOURS, HIGHER, "hours present", "在岗时长");

    /** Days present ÷ days due. Higher is better. For joiners, leavers and shares of attendance. */
    public static final Metric ATTENDANCE_RATE = ratio("attendance-rate", HIGHER, "attendance rate", "出勤率");

    /** Times the agent came late. Lower is better. S2. */
    public static final Metric LATENESS = count("lateness", LOWER, "lateness", "迟到次数");

    /** Times the agent took leave. Lower is better. S2. */
    public static final Metric LEAVES = count("leaves", LOWER, "leaves", "请假次数");

    /** Times the agent stayed away without leave. Lower is better. S2. */
    public static final Metric ABSENCES_WITHOUT_LEAVE =
            count("absences-without-leave", LOWER, "absences without leave", "旷工次数");

    /** Hours of overtime on workdays. Neither way is better. S7. */
    public static final Metric OVERTIME_HOURS_WORKDAY =
            duration("overtime-hours-workday", HOURS, NEITHER, "workday overtime", "工作日加班时长");

    /** Hours of overtime on rest days. Neither way is better. S7. */
    public static final Metric OVERTIME_HOURS_REST_DAY =
            duration("overtime-hours-rest-day", HOURS, NEITHER, "rest day overtime", "休息日加班时长");

    /** Hours of overtime on public holidays. Neither way is better. S7. */
    public static final Metric OVERTIME_HOURS_HOLIDAY =
            duration("overtime-hours-holiday", HOURS, NEITHER, "public holiday overtime", "法定节假日加班时长");

    /** Full months since the agent joined; a state, so the last period counts. Neither way is better. S1, S6. */
    public static final Metric MONTHS_OF_SERVICE =
            add(Metric.duration("months-of-service", Unit.Kind.MONTHS, NEITHER, Label.of("months of service", "司龄月数"))
                    .withRollUp(RollUp.LAST));

    // -------------------------------------------------------------------------------------------------- judgement

    /** Quality of after-sales service, judged from chat logs. Excellent is best. S2. */
    public static final Metric AFTER_SALES_QUALITY = rating("after-sales-quality", "after-sales quality", "售后服务质量");

    /** Complaints, rights claims, reports and refund disputes, judged together. Excellent is best. S2. */
    public static final Metric DISPUTE_HANDLING = rating("dispute-handling", "dispute handling", "投诉维权处理");

    /** How refunds and exchanges were handled. Excellent is best. S4. */
    public static final Metric REFUND_HANDLING = rating("refund-handling", "refund handling", "退换货处理");

    /** Cooperation with the team. Excellent is best. S2, S4. */
    public static final Metric COOPERATION = rating("cooperation", "cooperation", "团队协作");

    /** How instructions were carried out. Excellent is best. S2. */
    public static final Metric EXECUTION = rating("execution", "execution", "执行力");

    /** Attitude to work. Excellent is best. S1, S4. */
    public static final Metric ATTITUDE = rating("attitude", "attitude", "工作态度");

    /** Ability at work. Excellent is best. S1. */
    public static final Metric ABILITY = rating("ability", "ability", "工作能力");

    /** Score of an assessment that the host made itself. Higher is better. Months of it do not add up. S1, S3. */
    public static final Metric ASSESSMENT_SCORE =
            add(Metric.points("assessment-score", HIGHER, Label.of("assessment score", "考核得分"))
                    .withRollUp(RollUp.NONE));

    /** All metrics of this class, in the order of their declaration. */
    public static final ImmutableList<Metric> ALL = DECLARED.build();

    private Metrics() {}

    /** The metric of this catalogue that has an id, if there is one. */
    public static Optional<Metric> find(String id) {
        return ALL.stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    private static Metric money(String id, Better better, String english, String chinese) {
        return add(Metric.money(id, better, Label.of(english, chinese)));
    }

    private static Metric ratio(String id, Better better, String english, String chinese) {
        return add(Metric.ratio(id, better, Label.of(english, chinese)));
    }

    private static Metric average(String id, Unit.Kind unit, Better better, String english, String chinese) {
        return add(Metric.average(id, unit, better, Label.of(english, chinese)));
    }

    private static Metric count(String id, Better better, String english, String chinese) {
        return add(Metric.count(id, better, Label.of(english, chinese)));
    }

    private static Metric duration(String id, Unit.Kind unit, Better better, String english, String chinese) {
        return add(Metric.duration(id, unit, better, Label.of(english, chinese)));
    }

    private static Metric rating(String id, String english, String chinese) {
        return add(Metric.rating(id, Label.of(english, chinese)));
    }

    private static Metric add(Metric metric) {
        DECLARED.add(metric);
        return metric;
    }
}
