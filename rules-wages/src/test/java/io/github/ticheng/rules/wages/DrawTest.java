// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawTest {

    /** Pays the agent's sales as they are, month after month, under a draw. */
    private static Desk desk(SettleRule draw) {
        return new Desk(Desk.plan(p ->
                p.pay("commission", Desk.SALES).settle(Entry.of("draw", draw).labelled("draw", "预支"))));
    }

    @Test
    void draw_recoverable_isTakenBackOverThreeMonths() {
        Desk desk = desk(Wages.recoverableDraw("3000"));
        String[][] table = {
            {"2200", "CNY 800.00", "CNY 3000.00", "CNY -800.00"},
            {"3500", "CNY -500.00", "CNY 3000.00", "CNY -300.00"},
            {"3000", "no line", "CNY 3000.00", "CNY -300.00"},
            {"4000", "CNY -300.00", "CNY 3700.00", ""},
            {"4000", "no line", "CNY 4000.00", ""}
        };
        for (int i = 0; i < table.length; i++) {
            TeamRun run = desk.sold(i + 1, table[i][0]);
            Statement statement = run.statement("li-na");
            assertThat(Desk.line(run, "li-na", "draw")).isEqualTo(table[i][1]);
            assertThat(statement.total()).hasToString(table[i][2]);
            assertThat(statement.balances().stream()
                            .map(balance -> balance.amount().toString()))
                    .isEqualTo(table[i][3].isEmpty() ? List.of() : List.of(table[i][3]));
        }
    }

    @Test
    void draw_advancesWhileAConditionHolds_isTakenBackAfterwards() {
        Desk desk =
                desk(Wages.recoverableDraw("3000").advancesWhile(Conditions.atMost(Metrics.MONTHS_OF_SERVICE, "2")));
        String[][] table = {
            {"1", "2200", "CNY 800.00", "CNY -800.00"},
            {"2", "2900", "CNY 100.00", "CNY -900.00"},
            {"3", "2500", "no line", "CNY -900.00"},
            {"4", "3600", "CNY -600.00", "CNY -300.00"},
            {"5", "3400", "CNY -300.00", ""},
            {"6", "1000", "no line", ""}
        };
        for (String[] row : table) {
            TeamRun run = desk.pay(Desk.facts("2024-0" + row[0])
                    .agent("li-na", f -> f.put(Metrics.SALES, row[1]).put(Metrics.MONTHS_OF_SERVICE, row[0])));
            assertThat(Desk.line(run, "li-na", "draw")).isEqualTo(row[2]);
            assertThat(run.statement("li-na").balances().stream()
                            .map(balance -> balance.amount().toString()))
                    .isEqualTo(row[3].isEmpty() ? List.of() : List.of(row[3]));
        }
    }

    @Test
    void draw_nonRecoverable_isKept() {
        Desk desk = desk(Wages.nonRecoverableDraw("3000"));

        assertThat(desk.sold(1, "2200").statement("li-na").total()).hasToString("CNY 3000.00");
        assertThat(desk.sold(2, "3500").statement("li-na").total()).hasToString("CNY 3500.00");
    }

    @Test
    void explanation_showsAdvanceAndRecovery() {
        Desk desk = desk(Wages.recoverableDraw("3000"));

        assertThat(desk.sold(1, "2200").explain("li-na", "draw").text(Language.ENGLISH))
                .isEqualTo("""
                        draw  800.00
                          advance on later months
                          3,000.00 − 2,200.00 = 800.00
                        """);
        assertThat(desk.sold(2, "3500").explain("li-na", "draw").text(Language.CHINESE))
                .isEqualTo("""
                        预支  -500.00
                          抵扣以前预支
                          0 − min(800.00, 3,500.00 − 3,000.00) = -500.00
                        """);
    }

    @Test
    void balance_ofAMonthInWhichTheRuleDoesNotRun_staysCarried() {
        CompensationPlan plan = Desk.plan(p -> p.pay("commission", Desk.SALES)
                .settle(Entry.of("draw", Wages.recoverableDraw("3000")).when(Conditions.below(Metrics.ORDERS, "10"))));
        Desk desk = new Desk(plan);
        desk.pay(Desk.facts("2024-01")
                .agent("li-na", f -> f.put(Metrics.SALES, "2200").put(Metrics.ORDERS, "1")));
        TeamRun february = desk.pay(Desk.facts("2024-02")
                .agent("li-na", f -> f.put(Metrics.SALES, "9000").put(Metrics.ORDERS, "10")));
        desk.pay(Desk.facts("2024-03")
                .agent("wang-wei", f -> f.put(Metrics.SALES, "3000").put(Metrics.ORDERS, "1")));
        TeamRun april = desk.pay(Desk.facts("2024-04")
                .agent("li-na", f -> f.put(Metrics.SALES, "9000").put(Metrics.ORDERS, "1")));

        assertThat(february.statement("li-na").total()).hasToString("CNY 9000.00");
        assertThat(february.statement("li-na").balances()).hasSize(1);
        assertThat(april.statement("li-na").total()).hasToString("CNY 8200.00");
        assertThat(april.statement("li-na").balances()).isEmpty();
    }
}
