// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static io.github.ticheng.core.text.Language.CHINESE;
import static io.github.ticheng.core.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.teampool.TeamPool;
import io.github.ticheng.rules.tieredcommission.Base;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.tieredcommission.TierPay;
import io.github.ticheng.rules.wages.RankBonus;
import io.github.ticheng.rules.wages.Wages;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NextStepTest {

    private static Optional<Words> next(PlanBuilder plan, TeamFacts facts, String agent) {
        PlanBook book = PlanBook.of(plan.build());
        return NextStep.of(book, book.run(facts, Ledger.empty()), AgentId.of(agent), RuleId.of("commission"));
    }

    private static PlanBuilder plan(Entry<PayRule> commission) {
        return CompensationPlan.builder("shop", "1", "CNY").add(commission);
    }

    private static Entry<PayRule> ladder(Metric base) {
        return Entry.of(
                "commission",
                Ladders.wholeAmount(base)
                        .upTo("15000", percent("1"))
                        .upTo("20000", percent("2"))
                        .above(percent("3")));
    }

    private static String english(PlanBuilder plan) {
        return next(plan, Shop.facts("2024-07", "14847.55"), "li-na")
                .map(words -> words.in(ENGLISH))
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14847.55 | 152.46 more in sales reach the next tier: +151.52   | 销售额再增 152.46 即达下一档：+151.52
            14999.99 | 0.02 more in sales reach the next tier: +150.00     | 销售额再增 0.02 即达下一档：+150.00
            15000.00 | 0.01 more in sales reach the next tier: +150.00     | 销售额再增 0.01 即达下一档：+150.00
            15000.01 | 5,000.00 more in sales reach the next tier: +300.00 | 销售额再增 5,000.00 即达下一档：+300.00
            20000.00 | 0.01 more in sales reach the next tier: +200.00     | 销售额再增 0.01 即达下一档：+200.00
            20000.01 |                                                     |
            """)
    void step_atAndBesideEachBound_isToTheFen(String sales, String english, String chinese) {
        Optional<Words> next = next(plan(ladder(SALES)), Shop.facts("2024-07", sales), "li-na");

        assertThat(next.map(words -> words.in(ENGLISH))).isEqualTo(Optional.ofNullable(english));
        assertThat(next.map(words -> words.in(CHINESE))).isEqualTo(Optional.ofNullable(chinese));
    }

    @Test
    void gain_isOfTheWholePay() {
        assertThat(english(plan(ladder(SALES)).pay("more", Ladders.flat(SALES, percent("10")))))
                .isEqualTo("152.46 more in sales reach the next tier: +166.76");
        assertThat(english(plan(ladder(SALES)).settle("cap", Wages.cap("200"))))
                .isEqualTo("152.46 more in sales reach the next tier: +51.52");
    }

    @Test
    void step_thatPaysNoMore_isNotTold() {
        assertThat(english(plan(ladder(SALES).atMost("100")))).isEqualTo("nothing");
        assertThat(english(plan(ladder(SALES)).settle("floor", Wages.floorAt("1100"))))
                .isEqualTo("nothing");
        assertThat(next(plan(Shop.commission("4")), Shop.july(), "zhao-min")).isEmpty();
        assertThat(next(plan(Shop.commission("4")), Shop.july(), "wang-wei")).isEmpty();
        assertThat(english(plan(Entry.of(
                        "commission",
                        Ladders.wholeAmount(SALES).upTo("15000", percent("2")).above(percent("1"))))))
                .isEqualTo("nothing");
    }

    @Test
    void line_thatPaysMoreThanNow_butLessThanOneFenBelow_isNotTold() {
        Entry<PayRule> falling = Entry.of(
                "commission",
                Ladders.wholeAmount(SALES).upTo("15000", percent("2")).above(percent("1.99")));

        assertThat(english(plan(falling))).isEqualTo("nothing");
    }

    @Test
    void metricOfWhichLessIsBetter_goesDown() {
        PlanBuilder plan = plan(Entry.of(
                "commission",
                Ladders.wholeAmount(Base.of(REFUND_RATE, "100%"))
                        .upTo("5%", TierPay.fixed("300"))
                        .upTo("8%", TierPay.fixed("100"))
                        .above(TierPay.fixed("0"))));

        assertThat(next(plan, Shop.july(), "zhao-min").orElseThrow().in(ENGLISH))
                .isEqualTo("≈1.33% less in refund rate reach the next tier: +200.00");
        assertThat(next(plan, Shop.july(), "wang-wei")).isEmpty();
    }

    @Test
    void base_thatTheAgentCannotMoveAlone_isNotTold() {
        assertThat(english(plan(ladder(SALES.of(Whose.AGENTS))))).isEqualTo("nothing");
        assertThat(english(plan(ladder(SALES).every(Cadence.QUARTER)))).isEqualTo("nothing");
        assertThat(english(plan(Entry.of(
                        "commission",
                        Ladders.quarterToDate(Ladders.wholeAmount(SALES)
                                .upTo("15000", percent("1"))
                                .above(percent("2")))))))
                .isEqualTo("nothing");
    }

    @Test
    void lineOfAnotherRoom_hasNoStep() {
        CompensationPlan plan = Shop.plan();
        PlanBook book = PlanBook.of(plan);

        assertThat(NextStep.of(
                        book, book.run(Shop.july(), Ledger.empty()), AgentId.of("li-na"), RuleId.of("team-pool")))
                .isEmpty();
    }

    @Test
    void salesThatWereCredited_countOnTheWay() {
        PlanBuilder plan = plan(ladder(SALES)).credit("silent", Pools.credit(PUBLIC_SALES, SALES, Pools.byHead()));
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", a -> a.put(SALES, "14000"))
                .agent("wang-wei", a -> a.put(SALES, "1"))
                .team(PUBLIC_SALES, "1000")
                .build();

        assertThat(next(plan, facts, "li-na").orElseThrow().in(ENGLISH))
                .isEqualTo("500.01 more in sales reach the next tier: +155.00");
    }

    /** Plans in which nothing of anybody else hangs on sales, and plans in which something does. */
    private static Stream<PlanBuilder> plans() {
        TeamPool byHead = Pools.rateOf(percent("0.5"), PUBLIC_SALES).equally();
        Entry<PayRule> gated = ladder(SALES).when(Conditions.compare(SALES, Comparison.AT_LEAST, "9000", false));
        return Stream.of(
                plan(ladder(SALES)),
                plan(gated.atMost("150")),
                plan(ladder(SALES)).share("pool", byHead),
                plan(ladder(SALES)).settle("cap", Wages.cap("400")),
                plan(ladder(SALES))
                        .share(
                                "pool",
                                Pools.rateOf(percent("0.5"), PUBLIC_SALES).by(SALES)),
                plan(ladder(SALES)).pay("first", Wages.rankBonus(SALES, "100", RankBonus.Ties.SHARE_PRIZES)),
                plan(ladder(SALES)).credit("silent", Pools.credit(PUBLIC_SALES, SALES, Pools.by(SALES))),
                plan(ladder(SALES).when(Conditions.compare(SALES, Comparison.AT_LEAST, "2%", SALES.of(Whose.AGENTS)))));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void stepOfEachOfATeam_isWhatItIsWithAllOthersAsTheyAre(PlanBuilder plan) {
        PlanBook book = PlanBook.of(plan.build());
        Random random = new Random(7);
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY").team(PUBLIC_SALES, "1000");
        for (int i = 0; i < 40; i++) {
            facts.agent("a" + i, a -> a.put(SALES, random.nextInt(22_000) + "." + random.nextInt(10)));
        }
        TeamRun run = book.run(facts.build(), Ledger.empty());
        RuleId rule = RuleId.of("commission");
        PayoutCurve curve =
                run.plan().entries(PayRule.class).get(0).rule().curves().get(0);

        assertThat(run.statements()).allSatisfy(statement -> {
            AgentId agent = statement.agent().id();
            assertThat(NextStep.of(book, run, agent, rule))
                    .isEqualTo(Optional.ofNullable(NextStep.told(book, run, rule, curve, List.of(agent))
                            .get(agent)));
        });
    }
}
