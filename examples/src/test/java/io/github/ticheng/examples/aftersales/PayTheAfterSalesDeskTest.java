// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.examples.systems.CrownShopAfterSales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayTheAfterSalesDeskTest {

    private static final TeamRun RUN = CrownShopAfterSales.plan().run(PayTheAfterSalesDesk.facts());

    @ParameterizedTest
    @CsvSource({
        "case-1,  91, CNY 700.00,  CNY 2700.00",
        "case-2,  86, CNY 0.00,    CNY 2000.00",
        "case-3, 134, CNY 1030.77, CNY 4030.77",
        "case-4,  60, CNY 0.00,    CNY 2500.00",
    })
    void run_workedCases_asPublished(String agent, String score, String bonus, String wage) {
        Statement statement = RUN.statement(agent);

        assertThat(statement.scorecard().score()).hasToString(score);
        assertThat(statement.amount("kpi-bonus").orElseThrow()).hasToString(bonus);
        assertThat(statement.total()).hasToString(wage);
    }

    @Test
    void cards_firstAgent_cardAsATable() {
        assertThat(PayTheAfterSalesDesk.cards(Language.ENGLISH)).startsWith("""
                Li Na (case-1)
                  base wage  2,000.00
                  KPI bonus    700.00
                  total      2,700.00  CNY
                score  91
                  criterion            points   of  why
                  after-sales quality      15   20  good
                """);
        assertThat(PayTheAfterSalesDesk.cards(Language.CHINESE)).startsWith("""
                Li Na (case-1)
                  底薪      2,000.00
                  绩效奖金    700.00
                  合计      2,700.00  CNY
                得分  91
                """);
    }
}
