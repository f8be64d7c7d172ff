// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static io.github.ticheng.core.number.Rate.percent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.rules.tieredcommission.CommissionLadder;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.AmountShare.IfNegative;
import io.github.ticheng.rules.wages.OvertimePay;
import io.github.ticheng.rules.wages.ProfitShare.Of;
import io.github.ticheng.rules.wages.ProfitShare.Row;
import io.github.ticheng.rules.wages.Wages;
import io.github.ticheng.rules.wages.YearEndBonus;
import java.util.List;

/**
 * Guaranteed and challenge targets (保底目标、挑战目标): the more of the month's targets is reached, the higher the rate on all
 * sales. Around it a bonus on sales, a reward for what exceeds the target, points for duties, statutory overtime, a
 * yearly review of posts and a year-end bonus. Two plans of their own: profit shares for those who train shop managers
 * ("358"), and a share of the whole turnover for shops that pay no base wage.
 *
 * <p>What the source leaves open is declared in the folder of the system.
 */
public final class TargetShop {

    private static final CommissionLadder COMMISSION = Ladders.wholeAmount(Metrics.SALES)
            .below(Metrics.TARGET_GUARANTEED, percent("1"))
            .below(Metrics.TARGET_CHALLENGE, percent("2"))
            .from(percent("3"));

    private static final CommissionLadder EXCESS = Ladders.marginal(Metrics.SALES)
            .upTo(Metrics.TARGET_CHALLENGE, percent("0"))
            .above(percent("1"));

    private TargetShop() {}

    /** The plan of the agents, overtime by the exact hourly wage. */
    public static CompensationPlan plan() {
        return plan("1", Wages.overtime("base-wage"));
    }

    /** The plan of the agents, overtime by the hourly wage rounded to the fen first. */
    public static CompensationPlan planWithHourlyWageRounded() {
        return plan("1-hourly-wage-rounded", Wages.overtime("base-wage").withHourlyRounding(Rounding.FEN_HALF_UP));
    }

    private static CompensationPlan plan(String version, OvertimePay overtime) {
        return CompensationPlan.builder("target-shop", version, "CNY")
                .pay(Entry.of(
                                "base-wage",
                                Wages.wageByPost(ImmutableMap.of("junior", "2000", "middle", "2500", "senior", "3000"))
                                        .atLeast(Wages.MINIMUM_WAGE))
                        .labelled("base wage", "底薪"))
                .pay(Entry.of("commission", COMMISSION).labelled("commission", "提成"))
                .pay(Entry.of("sales-bonus", Wages.shareOf(Metrics.SALES, percent("0.5"), IfNegative.PAYS_NOTHING))
                        .labelled("sales bonus", "月度奖金"))
                .pay(Entry.of("excess-reward", EXCESS).labelled("reward for the excess", "超额奖励"))
                .pay(Entry.of("overtime", overtime).labelled("overtime", "加班工资"))
                .pay(Entry.of("duty-points", Wages.pieceRate(Metrics.DUTY_POINTS, "10"))
                        .labelled("duty points", "加减分"))
                .pay(Entry.of(
                                "year-end-bonus",
                                Wages.yearEndBonus("1", YearEndBonus.Basis.MONTHLY_AVERAGE, "base-wage"))
                        .labelled("year-end bonus", "年终奖")
                        .when(Conditions.atLeast(Metrics.SALES, "480000"))
                        .every(Cadence.YEAR))
                .outcome(Entry.of(
                                "post-review",
                                Wages.postReview(
                                        List.of("junior", "middle", "senior"),
                                        Conditions.atLeast(Metrics.SALES, "400000"),
                                        Conditions.below(Metrics.SALES, "240000")))
                        .labelled("review of the post", "岗位评定")
                        .every(Cadence.YEAR))
                .build();
    }

    /** The "358" profit shares, the 20% of what trained managers' shops earn. */
    public static CompensationPlan profitShares() {
        return profitShares("of-trained-shops", Of.TRAINED_SHOPS);
    }

    /** The "358" profit shares, the 20% of what the own shop earns. */
    public static CompensationPlan profitSharesOfOwnShop() {
        return profitShares("of-own-shop", Of.OWN_SHOP);
    }

    private static CompensationPlan profitShares(String version, Of twentyPercentOf) {
        Row twentyPercent = new Row(10, percent("20"), twentyPercentOf);
        ImmutableList.Builder<Row> own = ImmutableList.builder();
        ImmutableList.Builder<Row> trained = ImmutableList.builder();
        own.add(new Row(0, percent("3"), Of.OWN_SHOP));
        trained.add(new Row(1, percent("5"), Of.TRAINED_SHOPS), new Row(5, percent("8"), Of.TRAINED_SHOPS));
        (twentyPercentOf == Of.OWN_SHOP ? own : trained).add(twentyPercent);
        return CompensationPlan.builder("profit-shares-358", version, "CNY")
                .pay(Entry.of("own-profit-share", Wages.profitShare(own.build(), IfNegative.PAYS_NOTHING))
                        .labelled("share of the own shop's profit", "本店利润分成"))
                .pay(Entry.of("trained-profit-share", Wages.profitShare(trained.build(), IfNegative.PAYS_NOTHING))
                        .labelled("share of the trained shops' profit", "徒弟店铺利润分成"))
                .build();
    }

    /** No base wage, but 1.2% of the shop's whole turnover for each, and never less than the legal minimum. */
    public static CompensationPlan turnoverShare() {
        return CompensationPlan.builder("turnover-share", "1", "CNY")
                .pay(Entry.of(
                                "turnover-share",
                                Wages.shareOfTeam(Metrics.SHOP_TURNOVER, percent("1.2"), IfNegative.PAYS_NOTHING))
                        .labelled("share of the turnover", "营业额分成"))
                .settle(Entry.of(
                                "legal-minimum",
                                Wages.floorAtZero().atLeast(Wages.MINIMUM_WAGE).forgiven())
                        .labelled("up to the legal minimum", "补足最低工资"))
                .build();
    }
}
