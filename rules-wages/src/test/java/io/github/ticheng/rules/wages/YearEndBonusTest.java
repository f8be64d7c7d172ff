// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearEndBonusTest {

    private static TeamRun december(YearEndBonus rule, int firstMonth) {
        Desk desk = new Desk(Desk.plan(plan -> plan.pay(
                        "commission",
                        Wages.shareOf(Metrics.SALES, Rate.percent("1"), AmountShare.IfNegative.TAKES_AWAY))
                .pay(Entry.of("bonus", rule).every(Cadence.YEAR))));
        TeamRun run = null;
        for (int month = 1; month <= 12; month++) {
            TeamFactsBuilder facts = Desk.facts(month);
            facts.agent("wang-wei", f -> f.put(Metrics.SALES, "0"));
            if (month >= firstMonth) {
                String sales = String.valueOf(10_000 * month);
                facts.agent("li-na", f -> f.put(Metrics.SALES, sales));
            }
            run = desk.pay(facts);
        }
        return Objects.requireNonNull(run);
    }

    @ParameterizedTest
    @CsvSource({
        "SUM, 0.1, 1, CNY 780.00",
        "MONTHLY_AVERAGE, 1, 1, CNY 650.00",
        "MONTHLY_AVERAGE, 1, 11, CNY 1150.00",
        "MONTHLY_AVERAGE, 1.5, 12, CNY 1800.00",
        "LAST_MONTH, 1, 1, CNY 1200.00"
    })
    void bonus_ofAYear_isAMultipleOfWhatWasPaid(YearEndBonus.Basis basis, String multiple, int from, String paid) {
        TeamRun run = december(Wages.yearEndBonus(multiple, basis, "commission"), from);

        assertThat(Desk.line(run, "li-na", "bonus")).isEqualTo(paid);
        assertThat(Desk.line(run, "wang-wei", "bonus")).isEqualTo("CNY 0.00");
    }

    @ParameterizedTest
    @CsvSource({"SUM, CNY 400.00", "MONTHLY_AVERAGE, CNY 33.33"})
    void bonus_ofQuarters_countsTheirMonths(YearEndBonus.Basis basis, String paid) {
        Desk desk = new Desk(Desk.plan(plan -> plan.payPeriod(PayPeriod.quarter())
                .pay("wage", Wages.fixedWage("100"))
                .pay(Entry.of("bonus", Wages.yearEndBonus("1", basis, "wage")).every(Cadence.YEAR))));
        for (int quarter = 1; quarter <= 3; quarter++) {
            desk.pay(Desk.facts("2024-Q" + quarter).agent("li-na", f -> {}));
        }

        assertThat(Desk.line(desk.pay(Desk.facts("2024-Q4").agent("li-na", f -> {})), "li-na", "bonus"))
                .isEqualTo(paid);
    }

    @Test
    void explanation_saysHowManyMonthsCount() {
        TeamRun run = december(Wages.yearEndBonus("1", YearEndBonus.Basis.MONTHLY_AVERAGE, "commission"), 11);

        assertThat(run.explain("li-na", "bonus").text(Language.ENGLISH)).isEqualTo("""
                        bonus  1,150.00
                          in the team for 2 of the 12 pay periods of 2024 on record
                          of 2024, 2 months count
                          2,300.00 ÷ 2 × 1 = 1,150.00
                        """);
    }
}
