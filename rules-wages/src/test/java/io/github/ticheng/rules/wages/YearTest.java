// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Twelve months of one desk: a streak, a draw that is recovered over three months, an order of March that closes in
 * October, a version that comes in July, a joiner and a leaver.
 */
class YearTest {

    private static final Label REFUND = Label.of("buyer's refund", "买家退款");
    private static final String[] HERNANDEZ = {
        "60000", "62000", "65000", "61000", "58000", "64000", "66000", "61000", "60000", "63000", "70000", "72000"
    };
    private static final String[] BOW = {
        "20000", "36000", "36000", "34000", "36000", "36000", "36000", "36000", "36000", "36000", "36000", "36000"
    };

    private static CompensationPlan version(String version, String from, String rate) {
        return Desk.graded(CompensationPlan.builder("desk", version, "CNY").inForceFrom(LocalDate.parse(from)))
                .pay(Entry.of("base", Wages.fixedWage("1550")).times(Wages.proration(Wages.calendarDays())))
                .pay("commission", Wages.shareOf(Metrics.SALES, Rate.percent(rate), AmountShare.IfNegative.TAKES_AWAY))
                .pay("streak", Wages.streakBonusOnce("200", 3, List.of("top")))
                .settle("corrections", Wages.corrections())
                .settle(Entry.of("draw", Wages.recoverableDraw("700", "commission", "corrections"))
                        .when(Conditions.not(Conditions.inPost("senior"))))
                .settle("floor", Wages.floorAtZero())
                .build();
    }

    private static Agent agent(String id, String post, String hired, String left) {
        Agent.Builder agent = Agent.builder()
                .id(AgentId.of(id))
                .team(TeamId.of("desk"))
                .post(post)
                .hiredOn(LocalDate.parse(hired));
        if (!left.isEmpty()) {
            agent.leftOn(LocalDate.parse(left));
        }
        return agent.build();
    }

    /** Pays the year; an order of 4000.00 of March either closes in October, or was never placed, or stays. */
    private static Desk year(boolean placed, boolean closes) {
        Desk desk = new Desk(version("1", "2024-01-01", "2"), version("2", "2024-07-01", "2.5"));
        for (int month = 1; month <= 12; month++) {
            int index = month - 1;
            TeamFactsBuilder facts = Desk.facts(Period.ofMonth(2024, month).toString());
            Exact march = Exact.of(month == 3 && !placed ? -4000 : 0);
            facts.agent(
                    agent("hernandez", "senior", "2020-01-01", ""),
                    f -> f.put(Metrics.SALES, Exact.of(HERNANDEZ[index]).plus(march))
                            .put(Metrics.ASSESSMENT_SCORE, index < 4 ? "3" : index == 4 ? "2" : "3"));
            facts.agent(
                    agent("bow", "junior", "2023-06-01", ""),
                    f -> f.put(Metrics.SALES, BOW[index]).put(Metrics.ASSESSMENT_SCORE, "2"));
            if (month >= 4) {
                facts.agent(
                        agent("jennings", "junior", "2024-04-16", ""),
                        f -> f.put(Metrics.SALES, "40000").put(Metrics.ASSESSMENT_SCORE, "2"));
            }
            if (month <= 9) {
                facts.agent(
                        agent("castillo", "senior", "2019-01-01", "2024-09-10"),
                        f -> f.put(Metrics.SALES, "30000").put(Metrics.ASSESSMENT_SCORE, "0"));
            }
            if (closes && month >= 10) {
                facts.correction(Correction.added(
                        "order-10101", "2024-03", "buyer-refund", REFUND, "hernandez", Metrics.SALES, "-4000"));
            }
            desk.pay(facts);
        }
        return desk;
    }

    private static String months(Desk desk, String agent, String rule) {
        return desk.ledger().entries().stream()
                .map(entry -> entry.statement()
                        .statement(agent)
                        .flatMap(statement -> statement.amount(rule))
                        .map(amount -> amount.amount().toString())
                        .orElse("-"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void year_ofTheDesk_isPaidMonthByMonth() {
        Desk desk = year(true, true);

        assertThat(months(desk, "hernandez", "commission"))
                .isEqualTo("1200 1240 1300 1220 1160 1280 1650 1525 1500 1575 1750 1800");
        assertThat(months(desk, "hernandez", "streak")).isEqualTo("0 0 200 0 0 0 0 200 0 0 0 0");
        assertThat(months(desk, "hernandez", "corrections")).isEqualTo("- - - - - - - - - -80 - -");
        assertThat(months(desk, "bow", "commission")).isEqualTo("400 720 720 680 720 720 900 900 900 900 900 900");
        assertThat(months(desk, "bow", "draw")).isEqualTo("300 -20 -20 20 -20 -20 -200 -40 - - - -");
        assertThat(months(desk, "jennings", "base")).isEqualTo("- - - 775 1550 1550 1550 1550 1550 1550 1550 1550");
        assertThat(months(desk, "castillo", "base")).isEqualTo("1550 1550 1550 1550 1550 1550 1550 1550 516.67 - - -");
    }

    @Test
    void year_withAndWithoutTheDetour_paysTheSame() {
        assertThat(PayReport.of(year(true, true).ledger(), Period.parse("2024")).total())
                .isEqualTo(PayReport.of(year(false, false).ledger(), Period.parse("2024"))
                        .total());
        assertThat(PayReport.of(year(true, false).ledger(), Period.parse("2024"))
                        .total()
                        .minus(PayReport.of(year(true, true).ledger(), Period.parse("2024"))
                                .total()))
                .hasToString("CNY 80.00");
    }
}
