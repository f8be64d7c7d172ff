// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedWageTest {

    private static final CompensationPlan PLAN = Desk.plan(plan -> plan.pay("flat", Wages.fixedWage("1800"))
            .pay(Entry.of("base", Wages.fixedWage("1800").atLeast(Wages.MINIMUM_WAGE))
                    .labelled("base wage", "底薪")));

    @ParameterizedTest
    @CsvSource({"1799.99, CNY 1800.00", "1800.00, CNY 1800.00", "1800.01, CNY 1800.01", "2590.00, CNY 2590.00"})
    void wage_withMinimumOfTheTeam_isNeverBelowIt(String minimum, String paid) {
        TeamRun run = new Desk(PLAN)
                .pay(Desk.facts("2024-07").team(Wages.MINIMUM_WAGE, minimum).agent("li-na", f -> {}));

        assertThat(Desk.line(run, "li-na", "base")).isEqualTo(paid);
        assertThat(Desk.line(run, "li-na", "flat")).isEqualTo("CNY 1800.00");
    }

    @Test
    void wage_withoutTheMinimum_isAProblem() {
        assertThat(PLAN.tryRun(Desk.facts("2024-07").agent("li-na", f -> {}).build(), Ledger.empty())
                        .problems())
                .singleElement()
                .asString()
                .contains("minimum wage");
    }

    @Test
    void explanation_ofARaisedWage_saysBoth() {
        TeamRun run = new Desk(PLAN)
                .pay(Desk.facts("2024-07").team(Wages.MINIMUM_WAGE, "2590").agent("li-na", f -> {}));

        assertThat(run.explain("li-na", "base").text(Language.ENGLISH)).isEqualTo("""
                        base wage  2,590.00
                          1,800.00 is below the minimum wage of 2,590.00, which is paid
                        """);
        assertThat(run.explain("li-na", "base").text(Language.CHINESE)).isEqualTo("""
                        底薪  2,590.00
                          1,800.00 低于最低工资 2,590.00，按后者支付
                        """);
    }
}
