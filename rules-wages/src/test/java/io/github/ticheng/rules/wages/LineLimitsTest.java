// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineLimitsTest {

    private static TeamRun run(String commission, String bonus, SettleRule limits) {
        CompensationPlan plan = Desk.plan(p -> p.pay("wage", Wages.fixedWage("2000"))
                .pay("commission", Wages.fixedWage(commission))
                .pay("bonus", Wages.fixedWage(bonus))
                .settle(Entry.of("limits", limits).labelled("limits", "限额")));
        return new Desk(plan).pay(Desk.facts("2024-07").agent("li-na", f -> {}));
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 2000, no line, 7000",
        "3000, 2000.01, CNY -0.01, 7000",
        "4000, 4000, CNY -3000.00, 7000",
        "-100, 0, CNY 1100.00, 3000",
        "600, 399.99, CNY 0.01, 3000",
        "600, 400, no line, 3000"
    })
    void limits_onAGroupOfLines_raiseOrCutTheirSum(String commission, String bonus, String line, String total) {
        SettleRule limits = Wages.limits("1000", "5000", "commission", "bonus");
        TeamRun run = run(commission, bonus, limits);

        assertThat(Desk.line(run, "li-na", "limits")).isEqualTo(line);
        assertThat(run.statement("li-na").total().amount()).isEqualTo(Exact.parse(total));
    }

    @Test
    void limits_onAllLines_lookAtTheTotal() {
        assertThat(run("0", "0", Wages.guarantee("2590")).statement("li-na").total())
                .hasToString("CNY 2590.00");
        assertThat(run("9000", "0", Wages.cap("10000")).statement("li-na").total())
                .hasToString("CNY 10000.00");
    }

    /** A quarter's 1,100.00 of commission: the advances behind the rule are none of what it looks at, in any month. */
    @ParameterizedTest
    @CsvSource({"cap, CNY -100.00", "guarantee, CNY 100.00", "floor, CNY 100.00", "draw, CNY 100.00"})
    void limitOfAQuarter_leavesOutWhatStandsBehindIt(String limit, String line) {
        SettleRule rule = switch (limit) {
            case "cap" -> Wages.cap("1000");
            case "guarantee" -> Wages.guarantee("1200");
            case "floor" -> Wages.floorAt("1200");
            default -> Wages.recoverableDraw("1200");
        };
        Desk desk = new Desk(Desk.plan(p -> p.payPeriod(PayPeriod.month())
                .pay("commission", Wages.shareOf(Metrics.SALES, Rate.percent("10"), AmountShare.IfNegative.TAKES_AWAY))
                .settle(Entry.of("limit", rule).every(Cadence.QUARTER))
                .settle("advance", Wages.recoverableDraw("400"))));
        desk.sold(1, "1000");
        desk.sold(2, "1000");
        TeamRun march = desk.sold(3, "9000");

        assertThat(Desk.line(march, "li-na", "limit")).isEqualTo(line);
    }

    /** What made no line says why in the total's explanation; a limit of nothing that is not met says nothing. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "guarantee, '4,120.00 is not below 3,000.00', '4,120.00 不低于 3,000.00'",
                "cap,       '4,120.00 is not above 4,120.00', '4,120.00 不高于 4,120.00'",
                "limits,    '4,120.00 is neither below 4,000.00 nor above 5,000.00', '4,120.00 不低于 4,000.00，也不高于 5,000.00'",
                "low,       -, -",
                "floor,     '4,120.00 is not below 3,000.00', '4,120.00 不低于 3,000.00'",
                "zero,      -, -",
                "draw,      '4,120.00 is not below 3,000.00', '4,120.00 不低于 3,000.00'"
            })
    void explanation_ofTheTotal_saysWhichLimitsAreNotMet(String limit, String english, String chinese) {
        TeamRun run = run(
                "2000",
                "120",
                switch (limit) {
                    case "guarantee" -> Wages.guarantee("3000");
                    case "cap" -> Wages.cap("4120");
                    case "limits" -> Wages.limits("4000", "5000");
                    case "low" -> Wages.cap("4119.99");
                    case "floor" -> Wages.floorAt("3000");
                    case "zero" -> Wages.floorAtZero();
                    default -> Wages.recoverableDraw("3000");
                });

        assertThat(run.explain("li-na").text(Language.ENGLISH).lines().map(String::strip))
                .filteredOn(line -> line.startsWith("no "))
                .isEqualTo(english == null ? List.of() : List.of("no limits: " + english));
        assertThat(run.explain("li-na").text(Language.CHINESE).lines().map(String::strip))
                .filteredOn(line -> line.startsWith("无"))
                .isEqualTo(chinese == null ? List.of() : List.of("无限额：" + chinese));
    }

    @Test
    void explanation_showsSumAndLimit() {
        assertThat(run("4000", "4000", Wages.cap("5000", "commission", "bonus"))
                        .explain("li-na", "limits")
                        .text(Language.ENGLISH))
                .isEqualTo("""
                        limits  -3,000.00
                          cut to 5,000.00
                          4,000.00 + 4,000.00 = 8,000.00
                          5,000.00 − 8,000.00 = -3,000.00
                        """);
    }

    @Test
    void plan_withLimitsOnAnUnknownLine_doesNotRun() {
        CompensationPlan plan =
                Desk.plan(p -> p.pay("wage", Wages.fixedWage("2000")).settle("limits", Wages.cap("10", "wages")));

        assertThat(plan.check())
                .anyMatch(finding -> finding.severity() == Severity.ERROR
                        && finding.message()
                                .toString()
                                .contains("[wage], whose lines are made before, but found wages"));
    }
}
