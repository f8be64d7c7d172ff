// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.text.Language;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayFloorTest {

    private static Desk desk(PayFloor floor) {
        return new Desk(Desk.plan(
                p -> p.pay("result", Desk.SALES).settle(Entry.of("floor", floor).labelled("pay floor", "保底"))));
    }

    private static TeamRun month(Desk desk, int month, String result) {
        return desk.pay(Desk.facts(month)
                .team(Wages.MINIMUM_WAGE, "100.005")
                .agent("li-na", f -> f.put(Metrics.SALES, result)));
    }

    private static String carried(TeamRun run) {
        return run.statement("li-na").balances().stream()
                .map(balance -> balance.key() + ": " + balance.amount().amount())
                .collect(Collectors.joining(", "));
    }

    @Test
    void floor_ofZero_carriesShortfallsAndTakesTheOldestBackFirst() {
        Desk desk = desk(Wages.floorAtZero());
        String[][] table = {
            {"-300", "[300]", "CNY 0.00", "2024-01: -300"},
            {"-50", "[50]", "CNY 0.00", "2024-01: -300, 2024-02: -50"},
            {"0", "[]", "CNY 0.00", "2024-01: -300, 2024-02: -50"},
            {"320", "[-300, -20]", "CNY 0.00", "2024-02: -30"},
            {"1000", "[-30]", "CNY 970.00", ""}
        };
        for (int i = 0; i < table.length; i++) {
            TeamRun run = month(desk, i + 1, table[i][0]);
            assertThat(Desk.amounts(run.statement("li-na"), "floor")).hasToString(table[i][1]);
            assertThat(run.statement("li-na").total()).hasToString(table[i][2]);
            assertThat(carried(run)).isEqualTo(table[i][3]);
        }
    }

    @Test
    void floor_atAMinimum_leavesTheAgentTheMinimum() {
        Desk desk = desk(Wages.floorAt("2000"));

        assertThat(month(desk, 1, "1500").statement("li-na").total()).hasToString("CNY 2000.00");
        TeamRun second = month(desk, 2, "2300");
        assertThat(second.statement("li-na").total()).hasToString("CNY 2000.00");
        assertThat(carried(second)).isEqualTo("2024-01: -200");
    }

    @Test
    void floor_ofTheTeamsMinimum_isNotUndercutByRounding() {
        Desk desk = desk(Wages.floorAtZero().atLeast(Wages.MINIMUM_WAGE));

        assertThat(month(desk, 1, "50").statement("li-na").total()).hasToString("CNY 100.01");
        assertThat(month(desk, 2, "120").statement("li-na").total()).hasToString("CNY 100.01");
    }

    @ParameterizedTest
    @CsvSource({"19, true, 'total  500.00'", "20, false, 'total  2,000.00'"})
    void floor_underACondition_isGivenOrTheTotalSaysWhyNot(String days, boolean isTold, String total) {
        Desk desk = new Desk(Desk.plan(p -> p.pay("result", Desk.SALES)
                .settle(Entry.of("floor", Wages.floorAt("2000"))
                        .labelled("guarantee", "保底")
                        .when(Conditions.atLeast(Metrics.DAYS_PRESENT, "20")))));
        TeamRun run = desk.pay(Desk.facts(1)
                .agent("li-na", f -> f.put(Metrics.SALES, "500").put(Metrics.DAYS_PRESENT, days)));

        String text = run.explain("li-na").text(Language.ENGLISH);
        assertThat(text).startsWith(total);
        assertThat(text.contains("no guarantee: days present 19 d, required at least 20 d: missed by 1 d"))
                .isEqualTo(isTold);
    }

    @Test
    void floor_forgiven_carriesNothing() {
        Desk desk = desk(Wages.floorAtZero().forgiven());

        assertThat(carried(month(desk, 1, "-300"))).isEmpty();
        assertThat(month(desk, 2, "400").statement("li-na").total()).hasToString("CNY 400.00");
    }

    @Test
    void lines_namingTheMonth_haveNotesInBothLanguages() {
        Desk desk = desk(Wages.floorAtZero());
        month(desk, 1, "-300");
        PayLine back = month(desk, 2, "100").statement("li-na").lines("floor").get(0);

        assertThat(back.note().in(Language.ENGLISH)).isEqualTo("shortfall of 2024-01 taken back");
        assertThat(back.note().in(Language.CHINESE)).isEqualTo("扣回 2024-01 的欠额");
    }

    @Test
    void explanation_ofSeveralLines_isTheirSum() {
        Desk desk = desk(Wages.floorAtZero());
        month(desk, 1, "-300");
        month(desk, 2, "-50");
        TeamRun run = month(desk, 3, "320");

        assertThat(run.explain("li-na", "floor").text(Language.ENGLISH)).isEqualTo("""
                        pay floor  -320.00
                          pay floor  -300.00
                            shortfall of 2024-01 taken back
                            0 − 300.00 = -300.00
                          pay floor  -20.00
                            shortfall of 2024-02 taken back
                            0 − min(50.00, 320.00 − 0.00 − 300.00) = -20.00
                        """);
    }
}
