// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountShareTest {

    @ParameterizedTest
    @CsvSource({"48300.00, CNY 966.00, CNY 966.00", "0, CNY 0.00, CNY 0.00", "-1000.00, CNY 0.00, CNY -20.00"})
    void share_ofSales_meetsLossesAsDeclared(String sales, String nothing, String takesAway) {
        CompensationPlan plan = Desk.plan(p -> p.pay(
                        "kind", Wages.shareOf(Metrics.SALES, Rate.percent("2"), AmountShare.IfNegative.PAYS_NOTHING))
                .pay("hard", Wages.shareOf(Metrics.SALES, Rate.percent("2"), AmountShare.IfNegative.TAKES_AWAY)));
        TeamRun run = new Desk(plan).pay(Desk.facts("2024-07").agent("li-na", f -> f.put(Metrics.SALES, sales)));

        assertThat(Desk.line(run, "li-na", "kind")).isEqualTo(nothing);
        assertThat(Desk.line(run, "li-na", "hard")).isEqualTo(takesAway);
        assertThat(plan.check().stream().filter(finding -> finding.severity() == Severity.ERROR))
                .isEmpty();
    }

    @Test
    void share_ofTheTeamsTurnover_isTheSameForAll() {
        CompensationPlan plan = Desk.plan(p -> p.pay(
                "turnover",
                Wages.shareOfTeam(Metrics.SHOP_TURNOVER, Rate.percent("0.5"), AmountShare.IfNegative.PAYS_NOTHING)));
        TeamRun run = new Desk(plan)
                .pay(Desk.facts("2024-07")
                        .team(Metrics.SHOP_TURNOVER, "480000")
                        .agent("li-na", f -> {})
                        .agent("wang-wei", f -> {}));

        assertThat(Desk.line(run, "li-na", "turnover")).isEqualTo("CNY 2400.00");
        assertThat(Desk.line(run, "wang-wei", "turnover")).isEqualTo("CNY 2400.00");
    }
}
