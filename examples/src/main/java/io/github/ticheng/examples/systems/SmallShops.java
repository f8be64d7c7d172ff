// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static io.github.ticheng.core.number.Rate.percent;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.teampool.MissedTurn;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.util.List;

/**
 * How small shops pay (小店客服提成): a fixed wage; a base wage and an equal part of a share of the team's whole sales; or a
 * base wage and a share of one's own sales. Beside these: three ways with silent orders, a part of what mistakes cost,
 * and one more month for who receives too few customers.
 *
 * <p>The source gives the ways, hardly any figures; those here are declared in the folder of the system.
 */
public final class SmallShops {

    private SmallShops() {}

    /** The same wage every month, and nothing else. */
    public static CompensationPlan fixedWage() {
        return CompensationPlan.builder("small-shop-fixed-wage", "1", "CNY")
                .pay(base("3500"))
                .build();
    }

    /** A base wage, and 1% of all sales of the shop split equally among those who work there. */
    public static CompensationPlan teamShare() {
        return CompensationPlan.builder("small-shop-team-share", "1", "CNY")
                .pay(base("2000"))
                .share(Entry.of(
                                "team-commission",
                                Pools.rateOf(percent("1"), Metrics.SHOP_TURNOVER)
                                        .equally())
                        .labelled("team commission", "团队提成"))
                .build();
    }

    /** A base wage, and 2% of the agent's own sales. */
    public static CompensationPlan ownSales() {
        return CompensationPlan.builder("small-shop-own-sales", "1", "CNY")
                .pay(base("2000"))
                .pay(personalCommission())
                .build();
    }

    /** Own sales are paid, and silent orders are nobody's. */
    public static CompensationPlan silentOrdersNotPaid() {
        return silentOrders("not-paid", Pools.notCredited(Metrics.PUBLIC_SALES));
    }

    /** Own sales are paid, and silent orders count for each agent in turn, seven days at a time. */
    public static CompensationPlan silentOrdersInTurn() {
        return silentOrders(
                "in-turn",
                Pools.credit(
                        Metrics.PUBLIC_SALES,
                        Metrics.SALES,
                        Pools.inTurn(
                                List.of("liu-yang", "chen-jie", "zhou-min"),
                                Period.parse("2024-07"),
                                7,
                                MissedTurn.NEXT,
                                MissedTurn.TAKEN)));
    }

    /** Own sales are paid, and silent orders count for all agents alike. */
    public static CompensationPlan silentOrdersByHead() {
        return silentOrders("by-head", Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead()));
    }

    private static CompensationPlan silentOrders(String policy, CreditRule credit) {
        return CompensationPlan.builder("small-shop-silent-orders-" + policy, "1", "CNY")
                .credit(Entry.of("silent-orders", credit).labelled("silent orders", "静默下单"))
                .pay(base("2000"))
                .pay(personalCommission())
                .build();
    }

    /** Of what mistakes cost above 200.00 the agent bears half, never more than a fifth of the month's pay. */
    public static CompensationPlan afterSalesCost() {
        return CompensationPlan.builder("small-shop-after-sales-cost", "1", "CNY")
                .pay(base("1000"))
                .settle(Entry.of("after-sales-cost", Wages.costDeduction("200", percent("50"), percent("20")))
                        .labelled("after-sales cost", "售后成本扣款"))
                .build();
    }

    /** Who receives fewer than 3000 customers is given one more month. */
    public static CompensationPlan tooFewReceptions() {
        return CompensationPlan.builder("small-shop-receptions", "1", "CNY")
                .pay(base("3500"))
                .outcome(Entry.of("reception-goal", Scorecards.lastChance(Metrics.RECEPTIONS, "3000"))
                        .labelled("reception goal", "接待量目标"))
                .build();
    }

    private static Entry<PayRule> base(String wage) {
        return Entry.<PayRule>of("base-wage", Wages.fixedWage(wage)).labelled("base wage", "底薪");
    }

    private static Entry<PayRule> personalCommission() {
        return Entry.<PayRule>of("personal-commission", Ladders.flat(Metrics.SALES, percent("2")))
                .labelled("personal commission", "个人提成");
    }
}
