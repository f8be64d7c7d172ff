// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneOffItemsTest {

    @Test
    void items_ofAgentAndPeriod_areLinesWithTheirCause() {
        OneOffItems items = Wages.oneOff("li-na", "2024-07", "500", Label.of("relocation", "搬家补贴"))
                .plus("li-na", "2024-07", "-35.50", Label.of("lost key", "钥匙赔偿"))
                .plus("li-na", "2024-08", "-20", Label.of("fine", "罚款"))
                .plus("wang-wei", "2024-07", "80", Label.of("birthday", "生日福利"));
        Desk desk =
                new Desk(Desk.plan(p -> p.pay("wage", Wages.fixedWage("1000")).settle("one-off", items)));
        TeamRun july = desk.pay(Desk.facts("2024-07").agent("li-na", f -> {}));
        TeamRun august = desk.pay(Desk.facts("2024-08").agent("li-na", f -> {}).agent("wang-wei", f -> {}));

        assertThat(Desk.amounts(july.statement("li-na"), "one-off")).hasToString("[500, -35.5]");
        assertThat(july.statement("li-na").lines().get(2).note().in(Language.CHINESE))
                .isEqualTo("钥匙赔偿");
        assertThat(august.statement("li-na").total()).hasToString("CNY 980.00");
        assertThat(august.statement("wang-wei").total()).hasToString("CNY 1000.00");
    }

    /** Items of a period that the plan never pays would otherwise be lost without a word. */
    @ParameterizedTest
    @CsvSource({
        "month, 2024-06,                  false",
        "month, 2024-07,                  true",
        "month, 2024-12,                  true",
        "month, 2025-01,                  false",
        "month, 2024-Q3,                  false",
        "month, 2024-07-01/2024-07-15,    false",
        "free-dates, 2024-07-01/2024-07-15, true",
        "free-dates, 2024-06-30/2024-07-15, false",
    })
    void check_itemOfAPeriod_isNotedWhereItIsNeverPaid(String payPeriod, String period, boolean isPaid) {
        PlanBuilder plan = CompensationPlan.builder("desk", "2024", "CNY")
                .payPeriod(payPeriod.equals("month") ? PayPeriod.month() : PayPeriod.freeDates())
                .inForceFrom(LocalDate.of(2024, 7, 1))
                .inForceUntil(LocalDate.of(2024, 12, 31))
                .settle("one-off", Wages.oneOff("li-na", period, "500", Label.of("relocation", "搬家补贴")));

        assertThat(plan.build().check())
                .extracting(finding -> finding.message().in(Language.ENGLISH))
                .isEqualTo(
                        isPaid
                                ? List.of()
                                : List.of("Expected relocation of li-na in a period that the plan pays, but found "
                                        + period + ": it is never paid"));
    }

    @Test
    void check_itemOfALongerEntry_isOfAPeriodInForce() {
        Entry<OneOffItems> bonus = Entry.of(
                        "one-off", Wages.oneOff("li-na", "2024-Q3", "500", Label.of("relocation", "搬家补贴")))
                .every(Cadence.QUARTER);

        assertThat(CompensationPlan.builder("desk", "2024", "CNY")
                        .settle(bonus)
                        .build()
                        .check())
                .isEmpty();
        assertThat(CompensationPlan.builder("desk", "2024", "CNY")
                        .inForceFrom(LocalDate.of(2024, 10, 1))
                        .settle(bonus)
                        .build()
                        .check())
                .hasSize(1);
    }
}
