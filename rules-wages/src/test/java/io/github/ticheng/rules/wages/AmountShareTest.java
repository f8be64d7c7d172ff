// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
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

    @ParameterizedTest
    @CsvSource({"123.45, CNY 123.45", "0, CNY 0.00", "-5.00, CNY -5.00"})
    void amount_asGiven_isPaidAsItIs(String given, String paid) {
        CompensationPlan plan = Desk.plan(p -> p.pay("elsewhere", Wages.asGiven(Metrics.SALES)));
        TeamRun run = new Desk(plan).pay(Desk.facts("2024-07").agent("li-na", f -> f.put(Metrics.SALES, given)));

        assertThat(Desk.line(run, "li-na", "elsewhere")).isEqualTo(paid);
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

    @ParameterizedTest
    @CsvSource({
        // 2% of the sales, never below 10% of the target, nor above the target: at, below and above each
        "1000.00, 100, 20.00",
        "400.00, 100, 10.00",
        "500.00, 100, 10.00",
        "500.50, 100, 10.01",
        "5000.00, 100, 100.00",
        "5000.50, 100, 100.00",
        "-5.00, 100, 10.00",
        "-5.00, -100, -100.00", // the most goes before the least
    })
    void share_withinLimitsOfAnotherAmount_isLimited(String sales, String target, String paid) {
        CompensationPlan plan = Desk.plan(p -> p.pay(
                "bonus",
                Wages.shareOf(Metrics.SALES, Rate.percent("2"), AmountShare.IfNegative.PAYS_NOTHING)
                        .within(
                                Level.shareOf(Exact.parse("0.1"), Metrics.TARGET_BASE),
                                Level.shareOf(Exact.ONE, Metrics.TARGET_BASE))));
        TeamRun run = new Desk(plan)
                .pay(Desk.facts("2024-07")
                        .agent("li-na", f -> f.put(Metrics.SALES, sales).put(Metrics.TARGET_BASE, target)));

        assertThat(Desk.line(run, "li-na", "bonus")).isEqualTo("CNY " + paid);
    }

    @ParameterizedTest
    @CsvSource({"499.50, 10.00", "500.50, 10.01", "999.50, 19.99", "1000, 20.00", "1000.50, 20.00"})
    void share_withinAmounts_isLimited(String sales, String paid) {
        CompensationPlan plan = Desk.plan(p -> p.pay(
                "bonus",
                Wages.shareOf(Metrics.SALES, Rate.percent("2"), AmountShare.IfNegative.PAYS_NOTHING)
                        .within(Level.parse("10"), Level.parse("20"))));
        TeamRun run = new Desk(plan).pay(Desk.facts("2024-07").agent("li-na", f -> f.put(Metrics.SALES, sales)));

        assertThat(Desk.line(run, "li-na", "bonus")).isEqualTo("CNY " + paid);
    }

    @Test
    void explain_shareAboveAFigure_namesIt() {
        CompensationPlan plan = Desk.plan(p -> p.add(
                        Entry.of("cap", Wages.fixedWage("30")).unpaid())
                .pay(
                        "bonus",
                        Wages.shareOf(Metrics.SALES, Rate.percent("2"), AmountShare.IfNegative.PAYS_NOTHING)
                                .within(
                                        Level.parse("5"),
                                        Level.shareOf(
                                                Exact.ONE, Metric.figure(RuleId.of("cap"), Label.of("the cap"))))));
        TeamRun run = new Desk(plan).pay(Desk.facts("2024-07").agent("li-na", f -> f.put(Metrics.SALES, "2000")));

        assertThat(run.explain("li-na", "bonus").text(Language.ENGLISH)).isEqualTo("""
            bonus  30.00
              min(2% × 2,000.00, 30.00) = 30.00
              cap  30.00
            """);
    }

    @Test
    void within_limitThatIsNoMoney_refused() {
        AmountShare share = Wages.shareOf(Metrics.SALES, Rate.percent("2"), AmountShare.IfNegative.PAYS_NOTHING);

        assertThatThrownBy(() -> share.within(Level.parse("5%"), null)).hasMessageContaining("but found 5%");
        Level orders = Level.shareOf(Exact.ONE, Metrics.ORDERS);
        assertThatThrownBy(() -> share.within(null, orders)).hasMessageContaining("orders");
    }
}
