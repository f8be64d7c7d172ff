// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OvertimePayTest {

    private static TeamRun run(String workdays, String restDays, String holidays) {
        return new Desk(Desk.plan(plan -> plan.pay("wage", Wages.fixedWage("3000"))
                        .pay(Entry.of("overtime", Wages.overtime("wage")).labelled("overtime", "加班费"))
                        .pay("overtime-of-rounded", Wages.overtime("wage").withHourlyRounding(Rounding.FEN_HALF_UP))))
                .pay(Desk.facts("2024-07")
                        .agent(
                                "li-na",
                                f -> f.put(Metrics.OVERTIME_HOURS_WORKDAY, workdays)
                                        .put(Metrics.OVERTIME_HOURS_REST_DAY, restDays)
                                        .put(Metrics.OVERTIME_HOURS_HOLIDAY, holidays)));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, 0, CNY 258.62, CNY 258.60",
        "0, 0, 0, CNY 0.00, CNY 0.00",
        "0, 8, 0, CNY 275.86, CNY 275.84",
        "0, 0, 8, CNY 413.79, CNY 413.76",
        "10, 8, 8, CNY 948.28, CNY 948.20"
    })
    void pay_ofS7_isByStatutoryMultiples(
            String workdays, String restDays, String holidays, String exact, String rounded) {
        TeamRun run = run(workdays, restDays, holidays);

        assertThat(Desk.line(run, "li-na", "overtime")).isEqualTo(exact);
        assertThat(Desk.line(run, "li-na", "overtime-of-rounded")).isEqualTo(rounded);
    }

    @Test
    void explanation_showsTheHourlyWageFirst() {
        assertThat(run("10", "0", "0").explain("li-na", "overtime").text(Language.ENGLISH))
                .isEqualTo("""
                        overtime  258.62
                          3,000.00 ÷ 21.75 ÷ 8 = 17.241379…
                          17.241379… × 1.5 × 10 h = 258.620689…
                          rounded to fen, half up → 258.62
                        """);
        assertThat(run("10", "0", "0").explain("li-na", "overtime-of-rounded").text(Language.ENGLISH))
                .isEqualTo("""
                        overtime of rounded  258.60
                          3,000.00 ÷ 21.75 ÷ 8 = 17.241379…
                          rounded to fen, half up → 17.24
                          17.24 × 1.5 × 10 h = 258.60
                        """);
        assertThat(run("10", "0", "0").explain("li-na", "overtime").text(Language.CHINESE))
                .isEqualTo("""
                        加班费  258.62
                          3,000.00 ÷ 21.75 ÷ 8 = 17.241379…
                          17.241379… × 1.5 × 10 小时 = 258.620689…
                          取到分，四舍五入 → 258.62
                        """);
    }

    @Test
    void plan_withoutTheBase_doesNotRun() {
        CompensationPlan plan = Desk.plan(p -> p.pay("overtime", Wages.overtime("wage")));

        assertThat(plan.check()).anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
