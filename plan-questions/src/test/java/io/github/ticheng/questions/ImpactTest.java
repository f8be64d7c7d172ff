// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.LATENESS;
import static io.github.ticheng.core.number.Rate.percent;
import static io.github.ticheng.core.text.Language.CHINESE;
import static io.github.ticheng.core.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.rules.wages.AmountShare;
import io.github.ticheng.rules.wages.Wages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactTest {

    private static final List<TeamFacts> MONTHS = List.of(Shop.facts("2024-08", "30000"), Shop.july());

    private static Impact impact(CompensationPlan before, CompensationPlan after, boolean orderFree) {
        return Impact.of(PlanBook.of(before), after, MONTHS, team -> Ledger.empty(), orderFree);
    }

    /** Gold needs less, the top rate is lower, and there is an allowance. */
    private static PlanBuilder newer() {
        return Shop.assessed("2025", "75").pay(Shop.commission("3")).pay("meals", Wages.fixedWage("50"));
    }

    @Test
    void text_saysWhoGainsWhoLosesAndWhy() {
        CompensationPlan before =
                Shop.assessed("2024", "85").pay(Shop.COMMISSION).build();
        CompensationPlan after =
                newer().inForceFrom(Period.parse("2025-01").firstDay()).build();

        assertThat(impact(before, after, false).text(ENGLISH)).isEqualTo("""
                plan corner-shop 2025 instead of corner-shop 2024, in CNY
                in all +365.50; 2 agents with more, 1 with less, 0 with the same

                who gains and who loses
                  team  agent       before     after  difference
                  desk  li-na     4,438.02  4,403.52      -34.50
                  desk  zhao-min  2,800.00  2,900.00     +100.00
                  desk  wang-wei  3,500.00  3,800.00     +300.00

                what each change adds to those before it
                  cause       difference
                  grades         +200.00
                  commission     -134.50
                  new: meals     +300.00

                grades that move
                  period   team  agent     before  after
                  2024-07  desk  wang-wei  silver  gold
                  2024-08  desk  wang-wei  silver  gold

                2024-07: lines 9, of which 5 differ
                  team   agent     line          before     after  difference
                  desk   li-na     commission    388.02    353.52      -34.50
                  desk   li-na     meals              -     50.00      +50.00
                  desk   wang-wei  meals              -     50.00      +50.00
                  desk   wang-wei  post wage   1,600.00  1,700.00     +100.00
                  desk   zhao-min  meals              -     50.00      +50.00
                  total                        5,238.02  5,453.52     +215.50

                2024-08: lines 9, of which 5 differ
                  team   agent     line          before     after  difference
                  desk   li-na     commission    650.00    550.00     -100.00
                  desk   li-na     meals              -     50.00      +50.00
                  desk   wang-wei  meals              -     50.00      +50.00
                  desk   wang-wei  post wage   1,600.00  1,700.00     +100.00
                  desk   zhao-min  meals              -     50.00      +50.00
                  total                        5,500.00  5,650.00     +150.00
                """);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void samePlan_changesNothing(boolean orderFree) {
        Impact same = impact(Shop.plan(), Shop.plan("other", "85", Shop.COMMISSION), orderFree);

        assertThat(same.difference().changed()).isEmpty();
        assertThat(same.causes().causes()).isEmpty();
        assertThat(same.text(CHINESE)).contains("合计 0.00；0 人增加，0 人减少，3 人不变");
    }

    @Test
    void label_alone_isNoChange() {
        CompensationPlan named = Shop.plan("named", "85", Shop.commission("4").labelled("sales commission", "销售提成"));

        assertThat(impact(Shop.plan(), named, false).causes().causes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void causes_sumToTheDifference(boolean orderFree) {
        Impact impact = impact(Shop.plan(), newer().build(), orderFree);
        Money nothing = Money.of("CNY", "0");

        assertThat(impact.causes().orderFree()).isEqualTo(orderFree);
        assertThat(impact.causes().causes().stream()
                        .map(cause -> cause.total(nothing.currency()))
                        .reduce(nothing, Money::plus))
                .isEqualTo(impact.difference().people().stream()
                        .map(PayDifference.Person::difference)
                        .reduce(nothing, Money::plus));
    }

    @Test
    void changes_thatCannotBePaidApart_areOneCause() {
        // A share of the wage is gone together with the wage that it reads.
        CompensationPlan before = CompensationPlan.builder("shop", "1", "CNY")
                .pay("wage", Wages.fixedWage("1000"))
                .pay(
                        "extra",
                        Wages.shareOf(Metric.line("wage"), Rate.percent("10"), AmountShare.IfNegative.PAYS_NOTHING))
                .build();
        CompensationPlan after = CompensationPlan.builder("shop", "2", "CNY")
                .pay("pay", Wages.fixedWage("1200"))
                .build();

        for (boolean orderFree : List.of(true, false)) {
            Causes causes = impact(before, after, orderFree).causes();

            assertThat(causes.orderFree()).isFalse();
            assertThat(causes.causes())
                    .extracting(cause -> cause.what().in(ENGLISH))
                    .containsExactly("gone: wage, gone: extra", "new: pay");
        }
    }

    /** 10% of 388.02 and 150.00 in July, of 650.00 and 150.00 in August. */
    @Test
    void whatIsCarriedOn_isSaid() {
        CompensationPlan without =
                Shop.assessed("2024", "85").pay(Shop.COMMISSION).build();
        CompensationPlan held = Shop.assessed("2025", "85")
                .pay(Shop.COMMISSION)
                .settle("held", Wages.holdback(percent("10"), 3, "commission"))
                .build();

        assertThat(impact(held, without, false).text(ENGLISH))
                .contains(
                        "\ncarried on after these periods, and in no table: +133.80 under the old plan, 0.00 under the new"
                                + " one\n");
        assertThat(impact(without, Shop.plan(), false).text(ENGLISH)).doesNotContain("carried on");
    }

    @Test
    void period_thatOnePlanRefuses_isLeftOutAndSaid() {
        CompensationPlan after = Shop.assessed("2025", "85")
                .pay(Entry.of("late", Wages.pieceRate(LATENESS, "-10")))
                .build();
        Impact impact = impact(Shop.plan(), after, false);

        assertThat(impact.refused()).hasSize(2).allMatch(one -> !one.isOld());
        assertThat(impact.difference().lines()).isEmpty();
        assertThat(impact.text(ENGLISH)).contains("left out: 2024-07, team desk, refused by the new plan: Expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2025"})
    void corrections_ofWhatWasPaidBefore_arePaidByTheVersionThatPaidIt(String version) {
        CompensationPlan paid = Shop.correcting("2023", "4", 1);
        PlanBook old = PlanBook.of(paid, Shop.correcting("2024", "4", 9));
        List<TeamFacts> september = List.of(Shop.facts("2024-09", "23450.55").with(Shop.refund("2024-08")));

        Impact impact =
                Impact.of(old, Shop.correcting(version, "5", 1), september, team -> Shop.corrected(paid), false);

        assertThat(impact.refused()).isEmpty();
        assertThat(impact.difference().changed())
                .extracting(line -> line.key().rule() + " " + line.before() + " → " + line.after())
                .containsExactly("commission CNY 388.02 → CNY 422.53");
        assertThat(impact.causes().causes()).hasSize(1);
    }

    @Test
    void plans_inTwoCurrencies_areRefused() {
        assertThatThrownBy(() -> impact(
                        Shop.plan(),
                        CompensationPlan.builder("shop", "1", "USD").build(),
                        false))
                .isInstanceOf(ProblemsException.class)
                .hasMessage("Expected two plans that pay in one currency, but found CNY and USD");
    }
}
