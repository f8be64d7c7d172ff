// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeniorityPayTest {

    private static final SeniorityPay S6 = Wages.seniority(3, "100").after(3);

    private static String paid(SeniorityPay rule, String hired, String period) {
        CompensationPlan plan =
                Desk.plan(p -> p.pay("base", Wages.fixedWage("2000")).pay("seniority", rule));
        TeamRun run = new Desk(plan).pay(Desk.facts(period).agent(Desk.agent("li-na", hired, ""), f -> {}));
        return Desk.line(run, "li-na", "seniority");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01, 2, CNY 0.00",
        "2024-04-01, 3, CNY 0.00",
        "2024-02-01, 5, CNY 0.00",
        "2024-01-01, 6, CNY 100.00",
        "2024-01-02, 5, CNY 0.00",
        "2023-05-01, 14, CNY 300.00",
        "2024-07-01, 0, CNY 0.00"
    })
    void pay_ofS6_growsByFullMonths(String hired, int monthsInJune, String paid) {
        assertThat(paid(S6, hired, hired.equals("2024-07-01") ? "2024-07" : "2024-06"))
                .isEqualTo(paid);
        assertThat(Desk.agent("li-na", hired, "").fullMonthsServed(LocalDate.parse("2024-06-30")))
                .isEqualTo(monthsInJune);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 2024-02, LAST_DAY, CNY 100.00",
        "2023-01-31, 2023-02, LAST_DAY, CNY 100.00",
        "2024-03-31, 2024-04, LAST_DAY, CNY 100.00",
        "2024-01-30, 2024-02, LAST_DAY, CNY 100.00",
        "2024-02-29, 2024-03, LAST_DAY, CNY 100.00",
        "2024-01-31, 2024-02, FIRST_DAY, CNY 0.00",
        "2024-01-01, 2024-02, FIRST_DAY, CNY 100.00",
        "2024-01-02, 2024-02, FIRST_DAY, CNY 100.00",
        "2024-01-03, 2024-02, FIRST_DAY, CNY 0.00"
    })
    void pay_perFullMonth_countsToTheDeclaredDay(String hired, String period, SeniorityPay.CountedOn day, String paid) {
        assertThat(paid(Wages.seniority(1, "100").countedOn(day), hired, period))
                .isEqualTo(paid);
    }

    @ParameterizedTest
    @CsvSource({"2023-08-02, CNY 0.00", "2023-08-01, CNY 50.00", "2019-08-01, CNY 250.00", "2009-08-01, CNY 500.00"})
    void pay_perYear_hasAtMostItsSteps(String hired, String paid) {
        assertThat(paid(Wages.seniorityByYear("50").atMostSteps(10), hired, "2024-07"))
                .isEqualTo(paid);
    }

    @Test
    void pay_ofOneStepAtMost_isOnce() {
        assertThat(paid(Wages.seniorityByYear("50").atMostSteps(1), "2009-08-01", "2024-07"))
                .isEqualTo("CNY 50.00");
    }

    @Test
    void service_afterTheLastDay_isNotCounted() {
        Agent left = Desk.agent("li-na", "2024-01-01", "2024-06-29");

        assertThat(left.fullMonthsServed(LocalDate.parse("2024-06-30"))).isEqualTo(5);
        assertThatThrownBy(() -> Agent.of("li-na", "desk").fullMonthsServed(LocalDate.parse("2024-06-30")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected the day of hiring of agent li-na, but found none");
    }

    @Test
    void pay_withoutDayOfHiring_isAProblem() {
        CompensationPlan plan = Desk.plan(p -> p.pay("seniority", S6));

        assertThat(plan.tryRun(Desk.facts("2024-07").agent("li-na", f -> {}).build(), Ledger.empty())
                        .problems())
                .singleElement()
                .asString()
                .contains("Expected the day of hiring, but found none");
    }

    @Test
    void explanation_saysMonthsAndSteps() {
        CompensationPlan plan = Desk.plan(p -> p.pay(Entry.of("seniority", S6).labelled("seniority pay", "工龄工资")));
        TeamRun run = new Desk(plan).pay(Desk.facts("2024-06").agent(Desk.agent("li-na", "2023-05-01", ""), f -> {}));

        assertThat(run.explain("li-na", "seniority").text(Language.ENGLISH)).isEqualTo("""
                        seniority pay  300.00
                          14 full months of service on 2024-06-30
                          3 × 100.00 = 300.00
                        """);
        assertThat(run.explain("li-na", "seniority").text(Language.CHINESE)).isEqualTo("""
                        工龄工资  300.00
                          截至 2024-06-30 工龄满 14 个月
                          3 × 100.00 = 300.00
                        """);
    }
}
