// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RankBonusTest {

    private static final RankBonus TWO_PRIZES = prizes(RankBonus.Ties.SHARE_PRIZES, Exact.of(100), Exact.of(50));

    /** Prizes by sales. */
    static RankBonus prizes(RankBonus.Ties ties, Exact... amounts) {
        return new RankBonus(Metrics.SALES, ImmutableList.copyOf(amounts), ties, ImmutableList.of(), Compared.APPLIES);
    }

    private static ImmutableList<String> paid(RankBonus rule, TeamFactsBuilder facts) {
        TeamRun run = new Desk(Desk.plan(plan -> plan.pay("rank", rule))).pay(facts);
        return run.statements().stream()
                .map(statement -> statement.total().amount().toString())
                .collect(ImmutableList.toImmutableList());
    }

    private static TeamFactsBuilder sales(String amounts) {
        TeamFactsBuilder facts = Desk.facts("2024-07");
        List<String> each = Splitter.on(' ').splitToList(amounts);
        for (int i = 0; i < each.size(); i++) {
            String amount = each.get(i);
            facts.agent("agent-" + (i + 1), f -> f.put(Metrics.SALES, amount));
        }
        return facts;
    }

    @ParameterizedTest
    @CsvSource({
        "900 800 700, '100, 50, 0', '100, 50, 0'",
        "700 900 800, '0, 100, 50', '0, 100, 50'",
        "900 900 700, '75, 75, 0', '100, 100, 0'",
        "900 700 700, '100, 25, 25', '100, 50, 50'",
        "900 900 900, '50, 50, 50', '100, 100, 100'",
        "900 900 900.01, '25, 25, 100', '50, 50, 100'",
        "5 4 4 4, '100, 16.67, 16.67, 16.66', '100, 50, 50, 50'",
        "0 -1 -2, '100, 50, 0', '100, 50, 0'"
    })
    void bonus_forTheFirstTwo_meetsTies(String sales, String shared, String all) {
        assertThat(paid(TWO_PRIZES, sales(sales))).hasToString("[" + shared + "]");
        assertThat(paid(prizes(RankBonus.Ties.ALL_GET_PRIZE, Exact.of(100), Exact.of(50)), sales(sales)))
                .hasToString("[" + all + "]");
    }

    @Test
    void bonus_withASecondMetric_tellsTiesApart() {
        RankBonus rule = Wages.rankBonus(Metrics.SALES, "100", RankBonus.Ties.SHARE_PRIZES)
                .thenBy(Metrics.REFUND_RATE);
        TeamFactsBuilder facts = Desk.facts("2024-07")
                .agent("a", f -> f.put(Metrics.SALES, "900").put(Metrics.REFUND_RATE, "3/100"))
                .agent("b", f -> f.put(Metrics.SALES, "900").put(Metrics.REFUND_RATE, "2/100"))
                .agent("c", f -> f.put(Metrics.SALES, "800").put(Metrics.REFUND_RATE, "0/100"));

        assertThat(paid(rule, facts)).hasToString("[0, 100, 0]");
    }

    @Test
    void bonus_byARatio_leavesOutThoseWithoutData() {
        RankBonus rule = Wages.rankBonus(Metrics.INQUIRY_CONVERSION_RATE, "100", RankBonus.Ties.ALL_GET_PRIZE);
        TeamFactsBuilder facts = Desk.facts("2024-07")
                .agent("a", f -> f.put(Metrics.INQUIRY_CONVERSION_RATE, "0/0"))
                .agent("b", f -> f.put(Metrics.INQUIRY_CONVERSION_RATE, "1/3"))
                .agent("c", f -> f.put(Metrics.INQUIRY_CONVERSION_RATE, "100/300"));

        assertThat(paid(rule, facts)).hasToString("[0, 100, 100]");
    }

    /** The card may be named or not, and everybody may be ranked. */
    @ParameterizedTest
    @EnumSource(Compared.class)
    void bonus_byAScore_leavesOutWhoIsNotAssessed(Compared compared) {
        for (Metric score : List.of(Metric.SCORE, Metric.score(RuleId.of("score"), Label.of("assessment", "考核")))) {
            Desk desk = new Desk(Desk.plan(plan -> Desk.graded(plan)
                    .pay(
                            "bonus",
                            Wages.rankBonus(score, "100", RankBonus.Ties.ALL_GET_PRIZE)
                                    .compared(compared))));
            TeamRun run = desk.pay(Desk.facts("2024-07")
                    .agent("a", f -> f.put(Metrics.ASSESSMENT_SCORE, "0"))
                    .agent("b", f -> f.put(Metrics.ASSESSMENT_SCORE, "2")));

            assertThat(Desk.line(run, "a", "bonus")).isEqualTo("CNY 0.00");
            assertThat(Desk.line(run, "b", "bonus")).isEqualTo("CNY 100.00");
        }
    }

    @Test
    void explanation_saysThePlace() {
        TeamRun run = new Desk(Desk.plan(plan ->
                        plan.pay(Entry.of("rank", Wages.rankBonus(Metrics.SALES, "100", RankBonus.Ties.SHARE_PRIZES))
                                .labelled("rank bonus", "销冠奖"))))
                .pay(sales("900 900 700"));

        assertThat(run.explain("agent-1", "rank").text(Language.ENGLISH)).isEqualTo("""
                        rank bonus  50.00
                          place 1 of 3 to whom it applies, by sales, together with others: 2 agents are alike
                        """);
        assertThat(run.explain("agent-3", "rank").text(Language.CHINESE)).isEqualTo("""
                        销冠奖  0.00
                          销售额排名第 3（适用本条的 3 人）
                        """);
    }

    /** Sales of a team of whom only the agents in pre-sales can win. */
    private static TeamFactsBuilder posts() {
        return Desk.facts("2024-07")
                .agent(post("an", "after-sales"), f -> f.put(Metrics.SALES, "900"))
                .agent(post("bo", "pre-sales"), f -> f.put(Metrics.SALES, "800"))
                .agent(post("chen", "pre-sales"), f -> f.put(Metrics.SALES, "700"))
                .agent(post("dong", "pre-sales"), f -> f.put(Metrics.SALES, "600"));
    }

    private static Agent post(String id, String post) {
        return Agent.builder()
                .id(AgentId.of(id))
                .team(TeamId.of("desk"))
                .post(post)
                .build();
    }

    private static TeamRun amongPreSales(Compared compared, TeamFactsBuilder facts) {
        return new Desk(Desk.plan(plan ->
                        plan.pay(Entry.of("rank", TWO_PRIZES.compared(compared)).when(Conditions.inPost("pre-sales")))))
                .pay(facts);
    }

    @ParameterizedTest
    @CsvSource({
        "APPLIES, '0.00, 100.00, 50.00, 0.00'",
        "ALL, '0.00, 50.00, 0.00, 0.00'",
        "WITH_VALUE, '0.00, 50.00, 0.00, 0.00'"
    })
    void bonus_underACondition_ranksThoseWhoAreCompared(Compared compared, String paid) {
        TeamRun run = amongPreSales(compared, posts());

        assertThat(run.statements().stream()
                        .map(own -> Desk.line(run, own.agent().id().value(), "rank")))
                .map(amount -> amount.substring(4))
                .hasToString("[" + paid + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "APPLIES | place 2 of 3 to whom it applies, by sales | 销售额排名第 2（适用本条的 3 人）",
                "ALL | place 3 of 4 whom the plan pays, by sales | 销售额排名第 3（方案付薪的 4 人）",
                "WITH_VALUE | place 3 of 4 who have a value, by sales | 销售额排名第 3（有数据的 4 人）"
            })
    void explanation_underACondition_saysAmongWhom(Compared compared, String english, String chinese) {
        TeamRun run = amongPreSales(compared, posts());

        assertThat(run.explain("chen", "rank").text(Language.ENGLISH)).contains(english);
        assertThat(run.explain("chen", "rank").text(Language.CHINESE)).contains(chinese);
    }

    @ParameterizedTest
    @CsvSource({"APPLIES, true", "ALL, false", "WITH_VALUE, true"})
    void bonus_anotherWithoutAValue_isAProblemOnlyAmongAll(Compared compared, boolean paid) {
        TeamFactsBuilder facts = posts().agent(post("eve", "after-sales"), f -> {});

        assertThatThrownBy(() -> amongPreSales(compared, posts().agent(post("fang", "pre-sales"), f -> {})))
                .hasMessageContaining("agent fang, metric sales");
        if (paid) {
            assertThat(amongPreSales(compared, facts).statements()).hasSize(5);
        } else {
            assertThatThrownBy(() -> amongPreSales(compared, facts))
                    .hasMessageContaining("agent eve, metric sales")
                    .hasMessageNotContaining("agent bo");
        }
    }

    @ParameterizedTest
    @CsvSource({"SHARE_PRIZES, '50.1, 50.0'", "ALL_GET_PRIZE, '100.1, 100.1'"})
    void bonus_prizeThatThePlanCannotPay_isRoundedFirst(RankBonus.Ties ties, String paid) {
        TeamRun run = new Desk(CompensationPlan.builder("desk", "1", "CNY")
                        .rounding(Rounding.of("0.1", RoundingMode.HALF_UP))
                        .pay("rank", Wages.rankBonus(Metrics.SALES, "100.05", ties))
                        .build())
                .pay(sales("900 900"));

        assertThat(run.statements().stream()
                        .map(own ->
                                own.total().amount().toBigDecimal().setScale(1).toString()))
                .hasToString("[" + paid + "]");
    }

    @Test
    void explanation_sharedPrizes_saysTheirSumAndItsRounding() {
        TeamRun run = new Desk(CompensationPlan.builder("desk", "1", "CNY")
                        .rounding(Rounding.of("0.1", RoundingMode.HALF_UP))
                        .pay("rank", prizes(RankBonus.Ties.SHARE_PRIZES, Exact.of(100), Exact.of("50.05")))
                        .build())
                .pay(sales("900 900"));

        assertThat(run.explain("agent-1", "rank").text(Language.ENGLISH)).isEqualTo("""
                        rank  75.10
                          place 1 of 2 to whom it applies, by sales, together with others: 2 agents are alike
                          100.00 + 50.05 = 150.05
                          rounded to 0.1, half up → 150.10
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        // ties, parts of prizes of 100.00 and 50.00: desks north (a, b, c) and south (d, e), f in none
        "900 0 0 500 300 700, SHARE_PRIZES, 33.34 33.33 33.33 25.00 25.00 0.00",
        "100 0 0 500 300 700, SHARE_PRIZES, 16.67 16.67 16.66 50.00 50.00 0.00",
        "400 400 0 500 300 700, SHARE_PRIZES, 25.00 25.00 25.00 37.50 37.50 0.00",
        "400 400 0 500 300 700, ALL_GET_PRIZE, 33.34 33.33 33.33 50.00 50.00 0.00"
    })
    void bonus_forGroups_isSplitAmongTheMembers(String sales, RankBonus.Ties ties, String paid) {
        RankBonus bonus = new RankBonus(
                        Metrics.SALES.of(Whose.own(Whose.By.GROUP)),
                        TWO_PRIZES.prizes(),
                        ties,
                        ImmutableList.of(),
                        Compared.APPLIES)
                .prizesFor(Whose.By.GROUP);

        assertThat(amounts(new Desk(Desk.plan(plan -> plan.pay("rank", bonus))).pay(desks(sales))))
                .isEqualTo(paid);
    }

    @Test
    void bonus_withinGroups_ranksEachApart() {
        TeamRun run = new Desk(Desk.plan(plan -> plan.pay("rank", TWO_PRIZES.within(Whose.By.GROUP))))
                .pay(desks("900 0 100 500 300 700"));

        assertThat(amounts(run)).isEqualTo("100.00 0.00 50.00 100.00 50.00 0.00");
        assertThat(run.explain("e", "rank").text(Language.ENGLISH)).contains("place 2 of 2 in group south, by sales");
        assertThat(run.explain("e", "rank").text(Language.CHINESE)).contains("销售额排名第 2（south 组 2 人）");
        assertThat(run.explain("f", "rank").text(Language.ENGLISH)).contains("no post or group on record: no place");
    }

    @ParameterizedTest
    @CsvSource({
        // most in a row, prizes, sales of a, b and c by month (- for who is not in the team), winners by month
        "1, 100,    321 321 321 321,         a b a b",
        "2, 100,    321 321 321 321 321 321, a a b a a b",
        "3, 100,    321 321 321 321,         a a a b",
        "2, 100,    321 123 321 321 321,     a c a a b", // not in a row
        "1, 100,    321 -21 321,             a b a",
        "1, 100,    321 --- 321,             'a  a'", // a month that was not paid
        "1, 100,    221 221,                 ab c",
        "1, 100,    1-- 1-- 1--,             'a  a'",
        "1, 100 50, 321 321 321,             ab c ab",
        "1, -5,     321 321,                 a a" // who has to pay has not won
    })
    void bonus_atMostInARow_passesThoseWhoHaveWonOftenEnough(int most, String prizes, String months, String winners) {
        Exact[] amounts =
                Splitter.on(' ').splitToStream(prizes).map(Exact::parse).toArray(Exact[]::new);
        Desk desk = new Desk(Desk.plan(plan ->
                plan.pay("rank", prizes(RankBonus.Ties.ALL_GET_PRIZE, amounts).atMostInARow(most))));
        StringBuilder won = new StringBuilder();
        for (int month = 1; month <= months.length() / 4 + 1; month++) {
            TeamFactsBuilder facts = Desk.facts("2024-0" + month);
            for (int i = 0; i < 3; i++) {
                String own = months.substring(month * 4 - 4 + i, month * 4 - 3 + i);
                if (!own.equals("-")) {
                    facts.agent("abc".substring(i, i + 1), f -> f.put(Metrics.SALES, own));
                }
            }
            won.append(won.isEmpty() ? "" : " ");
            for (Statement own : months.startsWith("---", month * 4 - 4)
                    ? List.<Statement>of()
                    : desk.pay(facts).statements()) {
                won.append(own.total().isZero() ? "" : own.agent().id().value());
            }
        }

        assertThat(won).hasToString(winners);
    }

    @Test
    void bonus_forGroupsAtMostOnceInARow_passesTheGroup() {
        Desk desk = new Desk(Desk.plan(plan -> plan.pay(
                "rank",
                Wages.rankBonus(Metrics.SALES.of(Whose.own(Whose.By.GROUP)), "100", RankBonus.Ties.ALL_GET_PRIZE)
                        .prizesFor(Whose.By.GROUP)
                        .atMostInARow(1))));

        assertThat(amounts(desk.pay(desks("900 0 0 500 300 700")))).isEqualTo("33.34 33.33 33.33 0.00 0.00 0.00");
        TeamRun august = desk.pay(desks("2024-08", "900 0 0 500 300 700"));
        assertThat(amounts(august)).isEqualTo("0.00 0.00 0.00 50.00 50.00 0.00");
        assertThat(august.explain("a", "rank").text(Language.ENGLISH))
                .contains("won 1 time in a row, which is the most");
    }

    /** A metric that tells ties apart and that not everybody has. */
    @ParameterizedTest
    @CsvSource({"1/9, 0/0, '100, 0'", "0/0, 1/9, '0, 100'", "0/0, 0/0, '100, 100'"})
    void bonus_tiesOfWhomOneHasNoData_goToTheOther(String first, String second, String paid) {
        TeamFactsBuilder facts = Desk.facts("2024-07")
                .agent("a", f -> f.put(Metrics.SALES, "9").put(Metrics.INQUIRY_CONVERSION_RATE, first))
                .agent("b", f -> f.put(Metrics.SALES, "9").put(Metrics.INQUIRY_CONVERSION_RATE, second));

        assertThat(paid(
                        Wages.rankBonus(Metrics.SALES, "100", RankBonus.Ties.ALL_GET_PRIZE)
                                .thenBy(Metrics.INQUIRY_CONVERSION_RATE),
                        facts))
                .hasToString("[" + paid + "]");
    }

    @Test
    void of_prizesForGroupsByAnAgentsOwnMetric_refused() {
        assertThatThrownBy(() -> TWO_PRIZES.prizesFor(Whose.By.GROUP))
                .hasMessageContaining("Expected metrics of the own post or group where posts or groups win prizes");
    }

    private static String amounts(TeamRun run) {
        return run.statements().stream()
                .map(own -> Desk.line(run, own.agent().id().value(), "rank").substring(4))
                .collect(Collectors.joining(" "));
    }

    private static TeamFactsBuilder desks(String sales) {
        return desks("2024-07", sales);
    }

    private static TeamFactsBuilder desks(String period, String sales) {
        TeamFactsBuilder facts = Desk.facts(period);
        List<String> each = Splitter.on(' ').splitToList(sales);
        for (int i = 0; i < each.size(); i++) {
            Agent.Builder agent =
                    Agent.builder().id(AgentId.of("abcdef".substring(i, i + 1))).team(TeamId.of("desk"));
            if (i < 5) {
                agent.group(i < 3 ? "north" : "south");
            }
            String own = each.get(i);
            facts.agent(agent.build(), values -> values.put(Metrics.SALES, own));
        }
        return facts;
    }
}
