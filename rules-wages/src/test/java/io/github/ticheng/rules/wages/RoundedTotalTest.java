// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Language;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTotalTest {

    static Desk desk(SettleRule rule) {
        return new Desk(Desk.plan(p ->
                p.pay("result", Desk.SALES).settle(Entry.of("rounding", rule).labelled("rounding", "取整"))));
    }

    @ParameterizedTest
    @CsvSource({
        "1,     DOWN,    1000.60, [-0.60], 1000.00",
        "1,     DOWN,    1000,    [],      1000.00",
        "1,     DOWN,    -0.60,   [0.60],  0.00",
        "1,     UP,      1000.01, [0.99],  1001.00",
        "1,     HALF_UP, 1000.49, [-0.49], 1000.00",
        "1,     HALF_UP, 1000.50, [0.50],  1001.00",
        "10,    HALF_UP, 1004.99, [-4.99], 1000.00",
        "10,    HALF_UP, 1005,    [5],     1010.00",
        "0.5,   UP,      1000.01, [0.49],  1000.50",
        "0.5,   DOWN,    1000.99, [-0.49], 1000.50",
        "0.001, DOWN,    1000.99, [],      1000.99"
    })
    void settle_anyUnit_differenceIsALine(String unit, RoundingMode mode, String result, String line, String paid) {
        TeamRun run =
                desk(Wages.roundedTotal(Rounding.of(unit, mode)).dropped()).sold(1, result);

        assertThat(run.statement("li-na").total()).hasToString("CNY " + paid);
        assertThat(run.statement("li-na").balances()).isEmpty();
        assertThat(Desk.amounts(run.statement("li-na"), "rounding").toString().replace("0]", "]"))
                .isEqualTo(line.replace("0]", "]"));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-10, 1001.10, ''", "2024-02-29, 1001.10, ''", "2024-03-01, 1001.00, 0.1", "'', 1001.00, 0.1"})
    void settle_carried_paysWhoLeavesAllThatWasEarned(String left, String paid, String carried) {
        Desk desk = desk(Wages.roundedTotal(Rounding.of("1", RoundingMode.DOWN)));
        desk.sold(1, "1000.60");

        TeamRun run = desk.pay(
                Desk.facts("2024-02").agent(Desk.agent("li-na", "", left), f -> f.put(Metrics.SALES, "1000.50")));

        assertThat(run.statement("li-na").total()).hasToString("CNY " + paid);
        assertThat(run.statement("li-na").balances().stream()
                        .map(balance -> balance.amount().amount().toString())
                        .findFirst()
                        .orElse(""))
                .isEqualTo(carried);
    }

    @Test
    void settle_carried_paysWhatWasLeftWithTheNext() {
        Desk desk = desk(Wages.roundedTotal(Rounding.of("1", RoundingMode.DOWN)));
        String[][] table = {{"1000.60", "1000.00", "0.6"}, {"1000.50", "1001.00", "0.1"}, {"0.90", "1.00", ""}};
        TeamRun run = desk.sold(1, "0");
        for (int i = 0; i < table.length; i++) {
            run = desk.sold(i + 2, table[i][0]);
            assertThat(run.statement("li-na").total()).hasToString("CNY " + table[i][1]);
            assertThat(run.statement("li-na").balances().stream()
                            .map(balance -> balance.amount().amount().toString())
                            .findFirst()
                            .orElse(""))
                    .isEqualTo(table[i][2]);
        }
        assertThat(run.explain("li-na", "rounding").text(Language.ENGLISH)).isEqualTo("""
                rounding  0.10
                  rounding difference
                  0.90 + 0.10 = 1.00
                  1.00 − 0.90 = 0.10
                """);
        assertThat(run.explain("li-na", "rounding").text(Language.CHINESE)).contains("取整差额");
    }
}
