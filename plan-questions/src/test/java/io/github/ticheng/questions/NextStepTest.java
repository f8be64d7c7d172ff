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

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Base;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.tieredcommission.TierPay;
import io.github.ticheng.rules.wages.Wages;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
