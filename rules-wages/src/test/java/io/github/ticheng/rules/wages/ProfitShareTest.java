// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfitShareTest {

    private static final ProfitShare S7 = Wages.profitShare(
            List.of(
                    new ProfitShare.Row(0, Rate.percent("3"), ProfitShare.Of.OWN_SHOP),
                    new ProfitShare.Row(1, Rate.percent("5"), ProfitShare.Of.TRAINED_SHOPS),
                    new ProfitShare.Row(5, Rate.percent("8"), ProfitShare.Of.TRAINED_SHOPS),
                    new ProfitShare.Row(10, Rate.percent("20"), ProfitShare.Of.TRAINED_SHOPS)),
            AmountShare.IfNegative.PAYS_NOTHING);

    private static TeamRun run(String own, String managers, String theirs) {
        return run(S7, own, managers, theirs);
    }

    private static TeamRun run(ProfitShare rule, String own, String managers, String theirs) {
        return new Desk(Desk.plan(plan -> plan.pay(Entry.of("shares", rule).labelled("profit shares", "利润分红"))))
                .pay(Desk.facts("2024-12")
                        .agent(
                                "li-na",
                                f -> f.put(Metrics.SHOP_PROFIT, own)
                                        .put(Metrics.TRAINED_MANAGERS, managers)
                                        .put(Metrics.TRAINED_SHOPS_PROFIT, theirs)));
    }

    @ParameterizedTest
    @CsvSource({
        "40000, 0, 0, CNY 1200.00",
        "40000, 1, 10000, CNY 1700.00",
        "40000, 4, 40000, CNY 3200.00",
        "40000, 5, 50000, CNY 5200.00",
        "40000, 9, 50000, CNY 5200.00",
        "40000, 10, 100000, CNY 21200.00",
        "-40000, 5, 50000, CNY 4000.00",
        "40000, 5, -50000, CNY 1200.00"
    })
    void shares_of358_growWithTrainedManagers(String own, String managers, String theirs, String paid) {
        assertThat(Desk.line(run(own, managers, theirs), "li-na", "shares")).isEqualTo(paid);
    }

    @ParameterizedTest
    @CsvSource({"0, CNY 0.00", "1, CNY 500.00", "2, CNY 1700.00", "3, CNY 1700.00"})
    void shares_ofWhoHasTrainedTooFew_areNothing(String managers, String paid) {
        ProfitShare shares = Wages.profitShare(
                List.of(
                        new ProfitShare.Row(2, Rate.percent("3"), ProfitShare.Of.OWN_SHOP),
                        new ProfitShare.Row(1, Rate.percent("5"), ProfitShare.Of.TRAINED_SHOPS)),
                AmountShare.IfNegative.PAYS_NOTHING);

        assertThat(Desk.line(run(shares, "40000", managers, "10000"), "li-na", "shares"))
                .isEqualTo(paid);
    }

    @Test
    void explanation_addsBothShares() {
        assertThat(run("40000", "5", "50000").explain("li-na", "shares").text(Language.ENGLISH))
                .isEqualTo("""
                        profit shares  5,200.00
                          trained managers 5
                          3% × 40,000.00 + 8% × 50,000.00 = 5,200.00
                        """);
    }
}
