// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;

class HoldbackTest {

    private static Desk desk(Holdback holdback) {
        return new Desk(Desk.plan(p -> p.pay(
                        "commission",
                        Wages.shareOf(Metrics.SALES, Rate.percent("100"), AmountShare.IfNegative.TAKES_AWAY))
                .settle(Entry.of("holdback", holdback).labelled("holdback", "留存"))));
    }

    private static TeamRun month(Desk desk, int month, String commission, String left) {
        return desk.pay(Desk.facts(Period.ofMonth(2024, month).toString())
                .agent(Desk.agent("li-na", "", left), f -> f.put(Metrics.SALES, commission)));
    }

    private static String lines(TeamRun run) {
        return Desk.amounts(run.statement("li-na"), "holdback").toString();
    }

    @Test
    void holdback_inTwoInstalments_isReleasedFromTheNextMonth() {
        Desk desk = desk(Wages.holdback(Rate.percent("10"), 1, "commission").inInstalments(2));

        assertThat(lines(month(desk, 1, "1000", ""))).isEqualTo("[-100]");
        assertThat(lines(month(desk, 2, "0", ""))).isEqualTo("[50]");
        assertThat(lines(month(desk, 3, "2000", ""))).isEqualTo("[50, -200]");
        TeamRun april = month(desk, 4, "1000", "");
        assertThat(lines(april)).isEqualTo("[100, -100]");
        assertThat(april.statement("li-na").balances().stream().map(balance -> balance.key() + " " + balance.amount()))
                .containsExactly("2024-03 CNY 100.00", "2024-04 CNY 100.00");
    }

    @Test
    void holdback_ofAnOddAmount_isReleasedToTheFen() {
        Desk desk = desk(Wages.holdback(Rate.percent("10"), 2, "commission").inInstalments(3));

        assertThat(lines(month(desk, 1, "1000.05", ""))).isEqualTo("[-100.01]");
        assertThat(lines(month(desk, 2, "0", ""))).isEqualTo("[]");
        assertThat(lines(month(desk, 3, "0", ""))).isEqualTo("[33.33]");
        assertThat(lines(month(desk, 4, "0", ""))).isEqualTo("[33.34]");
        assertThat(lines(month(desk, 5, "0", ""))).isEqualTo("[33.34]");
        assertThat(lines(month(desk, 6, "0", ""))).isEqualTo("[]");
    }

    @Test
    void holdback_whenTheAgentLeaves_isReleasedOrGoesOn() {
        Holdback holdback = Wages.holdback(Rate.percent("10"), 3, "commission");
        Desk released = desk(holdback);
        Desk goesOn = desk(holdback.onLeaving(Holdback.OnLeaving.GOES_ON));
        month(released, 1, "1000", "2024-02-10");
        month(goesOn, 1, "1000", "2024-02-10");

        assertThat(lines(month(released, 2, "500", "2024-02-10"))).isEqualTo("[100]");
        assertThat(lines(month(goesOn, 2, "500", "2024-02-10"))).isEqualTo("[-50]");
    }

    @Test
    void holdback_ofNothing_holdsNothing() {
        Desk desk = desk(Wages.holdback(Rate.percent("10"), 1, "commission"));

        assertThat(lines(month(desk, 1, "-100", ""))).isEqualTo("[]");
        assertThat(lines(month(desk, 2, "0.04", ""))).isEqualTo("[]");
    }

    @Test
    void instalment_missedInAMonthAway_isMadeUpFor() {
        Desk desk = desk(Wages.holdback(Rate.percent("10"), 1, "commission").inInstalments(3));
        month(desk, 1, "900", "");

        assertThat(lines(month(desk, 3, "0", ""))).isEqualTo("[60]");
        assertThat(lines(month(desk, 8, "0", ""))).isEqualTo("[30]");
    }

    @Test
    void explanation_showsTheInstalment() {
        Desk desk = desk(Wages.holdback(Rate.percent("10"), 1, "commission").inInstalments(3));
        assertThat(month(desk, 1, "1000.05", "").explain("li-na", "holdback").text(Language.CHINESE))
                .isEqualTo("""
                        留存  -100.01
                          留存待发
                          10% × 1,000.05 = 100.005
                          取到分，四舍五入 → 100.01
                          0 − 100.01 = -100.01
                        """);
        assertThat(month(desk, 2, "0", "").explain("li-na", "holdback").text(Language.ENGLISH))
                .isEqualTo("""
                        holdback  33.33
                          holdback of 2024-01 released
                          100.01 ÷ 3 = 33.336666…
                          rounded to fen, towards zero → 33.33
                        """);
    }
}
