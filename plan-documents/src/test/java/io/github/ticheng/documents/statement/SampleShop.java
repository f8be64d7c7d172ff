// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.rules.scorecard.Criteria;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.time.LocalDate;

/** A shop of three agents with everything on its slips: a card, deductions, balances, outcomes, pools, corrections. */
final class SampleShop {

    /** A metric of the shop's own. */
    static final Metric LIVE_SALES =
            Metric.money("live-stream-sales", Better.HIGHER, Label.of("live-stream sales", "直播销售额"));

    static final CompensationPlan PLAN = CompensationPlan.builder("corner-shop", "2024", "CNY")
            .score(
                    "assessment",
                    Scorecards.sumOf(
                                    Scorecards.dimension(
                                            "service",
                                            "service",
                                            "服务",
                                            Criteria.sum(
                                                    Scorecards.usualRatings(Metrics.COOPERATION, "20"),
                                                    Scorecards.bands(Metrics.REFUND_RATE)
                                                            .upTo("5%", "30")
                                                            .upTo("8%", "20")
                                                            .above("0"))),
                                    Scorecards.line(Metrics.INQUIRY_CONVERSION_RATE, "30%", "0", "50%", "50"))
                            .outOf("100")
                            .passingAt("60")
                            .adjusted(
                                    Scorecards.addingEach("2", Metrics.PRAISES).atMost("10")))
            .grade(
                    "grades",
                    Scorecards.gradesFrom("85", "gold", "金牌")
                            .from("60", "silver", "银牌")
                            .below("trainee", "见习"))
            .pay(Entry.of(
                            "post-wage",
                            Scorecards.wageByGrade("gold", "1700")
                                    .and("silver", "1600")
                                    .and("trainee", "1400"))
                    .labelled("post wage", "岗位工资"))
            .pay(Entry.of(
                            "commission",
                            Ladders.marginal(Metrics.SALES)
                                    .upTo("15000", Rate.percent("1"))
                                    .upTo("20000", Rate.percent("2"))
                                    .above(Rate.percent("4")))
                    .labelled("personal commission", "个人提成"))
            .pay(Entry.of("live-commission", Ladders.marginal(LIVE_SALES).above(Rate.percent("3")))
                    .labelled("live-stream commission", "直播提成")
                    .when(Conditions.inPost("host")))
            .pay(Entry.of("seniority", Wages.seniorityByYear("100").atMostSteps(3))
                    .labelled("seniority pay", "工龄工资"))
            .share(Entry.of(
                            "team-pool",
                            Pools.rateOf(Rate.percent("0.5"), Metrics.PUBLIC_SALES)
                                    .equally())
                    .labelled("public commission", "公共提成"))
            .settle(Entry.of("after-sales-cost", Wages.costDeduction("200", Rate.percent("50"), Rate.percent("20")))
                    .labelled("after-sales cost", "售后成本扣减"))
            .settle(Entry.of("draw", Wages.recoverableDraw("300", "commission")).labelled("draw", "预支提成"))
            .settle(Entry.of("corrections", Wages.corrections()).labelled("corrections", "往期更正"))
            .settle(Entry.of("floor", Wages.floorAtZero()).labelled("pay floor", "工资下限"))
            .outcome(
                    "by-grade",
                    Scorecards.gradeOutcomes("gold", "promotion", "promotion", "晋升")
                            .and("trainee", "training", "training", "培训"))
            .outcome("weakest", Scorecards.weakestMetric(Metrics.SALES, Metrics.REFUND_RATE))
            .outcome("exit", Scorecards.exitAfter(3, "trainee"))
            .teamOutcome("diagnosis", Scorecards.shopDiagnosis(Scorecards.against(Metrics.SALES, "30000"), 1))
            .build();

    private SampleShop() {}

    /** The facts of a month: May, June or July 2024. */
    static TeamFacts facts(int month) {
        TeamFactsBuilder facts =
                TeamFacts.builder("desk", Period.ofMonth(2024, month).toString(), "CNY");
        String[] sales = month == 7
                ? new String[] {"23450.55", "15000.00", "8000.00"}
                : month == 6 ? new String[] {"20100", "9000.1", "12000"} : new String[] {"25000", "18000", "21000"};
        facts.agent(
                agent("li-na", "李娜", "host", "2021-03-15"),
                sheet -> sheet.put(Metrics.SALES, sales[0])
                        .put(Metrics.REFUND_RATE, "12/240")
                        .put(Metrics.INQUIRY_CONVERSION_RATE, "49/100")
                        .put(Metrics.COOPERATION, "good")
                        .put(Metrics.PRAISES, "3")
                        .put(LIVE_SALES, "4000.33")
                        .put(Metrics.AFTER_SALES_COST, "150"));
        facts.agent(
                agent("wang-wei", "Wang Wei <script>alert(\"1\")</script> & Co", "agent", "2023-06-01"),
                sheet -> sheet.put(Metrics.SALES, sales[1])
                        .put(Metrics.REFUND_RATE, "14/200")
                        .put(Metrics.INQUIRY_CONVERSION_RATE, "40/100")
                        .put(Metrics.COOPERATION, "excellent")
                        .put(Metrics.PRAISES, "0")
                        .put(LIVE_SALES, "0")
                        .put(Metrics.AFTER_SALES_COST, "600.80"));
        facts.agent(
                agent("zhao-min", "=赵敏", "agent", "2024-05-01"),
                sheet -> sheet.put(Metrics.SALES, sales[2])
                        .put(Metrics.REFUND_RATE, "30/250")
                        .put(Metrics.INQUIRY_CONVERSION_RATE, "31/90")
                        .put(Metrics.COOPERATION, "poor")
                        .put(Metrics.PRAISES, "1")
                        .put(LIVE_SALES, "0")
                        .put(Metrics.AFTER_SALES_COST, "1000"));
        facts.team(Metrics.PUBLIC_SALES, "36400.00");
        if (month == 7) {
            facts.correction(Correction.added(
                            "order-4711",
                            "2024-05",
                            "buyer-refund",
                            Label.of("buyer's refund", "买家退款"),
                            "li-na",
                            Metrics.SALES,
                            "-1200.00")
                    .plus(new Correction.Change(
                            null,
                            Metrics.PUBLIC_SALES,
                            Metrics.PUBLIC_SALES.parse("36000"),
                            Correction.Kind.REPLACED)));
        }
        return facts.build();
    }

    private static Agent agent(String id, String name, String post, String hiredOn) {
        return Agent.builder()
                .id(AgentId.of(id))
                .name(name)
                .team(TeamId.of("desk"))
                .post(post)
                .hiredOn(LocalDate.parse(hiredOn))
                .build();
    }

    /** The run of July, after May and June. */
    static TeamRun july() {
        return run(7);
    }

    /** The ledger at the end of a month. */
    static Ledger ledger(int month) {
        return month < 5 ? Ledger.empty() : run(month).ledger();
    }

    static TeamRun run(int month) {
        return PLAN.run(facts(month), ledger(month - 1));
    }
}
