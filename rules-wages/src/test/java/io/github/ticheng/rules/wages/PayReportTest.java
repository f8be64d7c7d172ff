// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;

class PayReportTest {

    @Test
    void report_ofAYear_sumsLinesByRule() {
        Desk desk = new Desk(Desk.plan(plan -> plan.pay(
                        Entry.of("wage", Wages.fixedWage("2000")).labelled("base wage", "底薪"))
                .pay(Entry.of(
                                "commission",
                                Wages.shareOf(Metrics.SALES, Rate.percent("1"), AmountShare.IfNegative.TAKES_AWAY))
                        .labelled("commission", "提成"))
                .settle(Entry.of("holdback", Wages.holdback(Rate.percent("10"), 3, "commission"))
                        .labelled("holdback", "留存"))));
        desk.pay(Desk.facts("2023-12").agent("li-na", f -> f.put(Metrics.SALES, "99999")));
        desk.sold(1, "10000");
        desk.pay(Desk.facts("2024-02")
                .agent("li-na", f -> f.put(Metrics.SALES, "20000"))
                .agent("wang-wei", f -> f.put(Metrics.SALES, "0")));

        PayReport report = PayReport.of(desk.ledger(), Period.parse("2024"));

        assertThat(report.agent("li-na").orElseThrow().sum("commission")).hasValue(Money.of("CNY", "300"));
        assertThat(report.agent("li-na").orElseThrow().sum("bonus")).isEmpty();
        assertThat(report.total()).hasToString("CNY 6270.00");
        assertThat(report.agent("wang-wei").orElseThrow().total()).hasToString("CNY 2000.00");
        assertThat(report.agent("zhang-san")).isEmpty();
        assertThat(PayReport.of(desk.ledger(), Period.parse("2024-01")).total()).hasToString("CNY 2090.00");
        assertThatThrownBy(() -> PayReport.of(desk.ledger(), Period.parse("2024-01-16/2024-01-31")))
                .hasMessageContaining("but found [2023-12, 2024-01, 2024-02]");
        assertThat(report.text(Language.ENGLISH)).isEqualTo("""
                        team desk, 2024, 2 periods on record: 6,270.00
                        li-na  4,270.00
                          base wage  4,000.00
                          commission  300.00
                          holdback  -30.00
                          carried: holdback 2023-12 100.00
                          carried: holdback 2024-01 10.00
                          carried: holdback 2024-02 20.00
                        wang-wei  2,000.00
                          base wage  2,000.00
                          commission  0.00
                        """);
        assertThat(report.text(Language.CHINESE)).startsWith("团队 desk，2024，已入账 2 期：6,270.00\n");
    }

    @Test
    void report_ofAPeriodWithoutRecord_isRefused() {
        assertThatThrownBy(() -> PayReport.of(Ledger.empty(), Period.parse("2024")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a ledger with periods within 2024, but found []");
    }
}
