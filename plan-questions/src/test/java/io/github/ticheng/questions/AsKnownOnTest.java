// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static io.github.ticheng.core.text.Language.CHINESE;
import static io.github.ticheng.core.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Collections2;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsKnownOnTest {

    private static final Period JULY = Period.parse("2024-07");
    private static final Correction CLOSED = correction("order-1", "sales=-1000", "2024-08-10");
    private static final Correction WRONG = correction("wrong", "sales=5000", "2024-09-05");
    private static final Correction UNDATED = correction("order-2", "sales=-500", null);

    private static final PlanBook MONTHLY = book(Entry.of("commission", Ladders.flat(SALES, percent("1"))));
    private static final PlanBook QUARTERLY = book(
            Entry.<PayRule>of("commission", Ladders.flat(SALES, percent("1"))).every(Cadence.QUARTER));

    private static PlanBook book(Entry<PayRule> commission) {
        return PlanBook.of(CompensationPlan.builder("shop", "1", "CNY")
                .pay(commission)
                .settle("corrections", Wages.corrections())
                .build());
    }

    private static Correction correction(String key, String changes, @Nullable String day) {
        Correction correction = new Correction(
                key, JULY, "changed", SALES.label(), WhatIf.parse(changes, AgentId.of("li-na"), List.of(SALES)));
        return day == null ? correction : correction.withKnownOn(LocalDate.parse(day));
    }

    /** July to October at 10,000.00 each, with corrections that August, September and October report. */
    private static Ledger paid(PlanBook book, List<Correction> august, List<Correction> september) {
        Ledger ledger = Ledger.empty();
        for (int month = 7; month <= 10; month++) {
            TeamFacts facts = TeamFacts.builder("desk", "2024-" + (month < 10 ? "0" : "") + month, "CNY")
                    .agent("li-na", a -> a.put(SALES, "10000"))
                    .build();
            for (Correction one : month == 8 ? august : month == 9 ? september : List.<Correction>of()) {
                facts = facts.with(one);
            }
            ledger = book.run(facts, ledger).ledger();
        }
        return ledger;
    }

    private static AsKnownOn on(PlanBook book, Ledger ledger, String period, String day) {
        return AsKnownOn.of(book, ledger, Period.parse(period), LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07, 2024-08-09, 100.00", "2024-07, 2024-08-10, 90.00", "2024-07, 2024-09-04, 90.00",
        "2024-07, 2024-09-05, 50.00", "2024-07, 2024-09-29, 50.00", "2024-07, 2024-09-30, 45.00",
        "2024-08, 2024-08-09, 100.00", "2024-08, 2024-08-10, 90.00", "2024-08, 2024-12-31, 90.00",
        "2024-09, 2024-09-04, 100.00", "2024-09, 2024-09-05, 60.00", "2024-09, 2024-12-31, 55.00",
        "2024-10, 2024-12-31, 100.00"
    })
    void pay_ofEachPeriod_onEachDay(String period, String day, String total) {
        Ledger ledger = paid(MONTHLY, List.of(CLOSED), List.of(WRONG, UNDATED));

        assertThat(on(MONTHLY, ledger, period, day).known().total().digits()).isEqualTo(total);
    }

    @Test
    void payAsKnownOnPayDay_isThatOnRecord() {
        Ledger ledger = paid(MONTHLY, List.of(CLOSED), List.of(WRONG, UNDATED));

        ledger.entries()
                .forEach(entry -> assertThat(on(
                                        MONTHLY,
                                        ledger,
                                        entry.period().toString(),
                                        entry.period().lastDay().toString())
                                .known())
                        .isEqualTo(entry.statement()));
    }

    @Test
    void corrections_inAnyOrderOfArrival_giveOneState() {
        for (List<Correction> order :
                Collections2.permutations(List.of(CLOSED, WRONG, UNDATED.withKnownOn(LocalDate.parse("2024-09-30"))))) {
            for (int split = 0; split <= order.size(); split++) {
                Ledger ledger = paid(MONTHLY, order.subList(0, split), order.subList(split, order.size()));

                assertThat(on(MONTHLY, ledger, "2024-07", "2024-12-31")
                                .known()
                                .total()
                                .digits())
                        .isEqualTo("45.00");
            }
        }
    }

    @Test
    void correction_thatIsToldAgain_countsOnce() {
        Ledger ledger = paid(MONTHLY, List.of(CLOSED), List.of(CLOSED));

        assertThat(on(MONTHLY, ledger, "2024-07", "2024-12-31").known().total().digits())
                .isEqualTo("90.00");
        assertThat(Dispute.of(
                                MONTHLY,
                                ledger,
                                TeamFacts.builder("desk", "2024-11", "CNY")
                                        .agent("li-na", a -> a.put(SALES, "0"))
                                        .build(),
                                WRONG)
                        .replay()
                        .before()
                        .teamStatement()
                        .total()
                        .digits())
                .isEqualTo("90.00");
    }

    @Test
    void correction_whoseCauseThePlanDoesNotCount_doesNotCount() {
        PlanBook book = PlanBook.of(CompensationPlan.builder("shop", "1", "CNY")
                .pay("commission", Ladders.flat(SALES, percent("1")))
                .settle("corrections", Wages.correctionsAllBut("changed"))
                .build());

        assertThat(on(book, paid(book, List.of(CLOSED), List.of()), "2024-07", "2024-12-31")
                        .known()
                        .total()
                        .digits())
                .isEqualTo("100.00");
    }

    @Test
    void quarter_looksBackOnWhatWasKnownOfItsMonths() {
        Ledger ledger = paid(QUARTERLY, List.of(), List.of());
        TeamFacts november = TeamFacts.builder("desk", "2024-11", "CNY")
                .agent("li-na", a -> a.put(SALES, "10000"))
                .build()
                .with(correction("late", "sales=-4000", "2024-11-20"));
        Ledger later = QUARTERLY.run(november, ledger).ledger();

        assertThat(on(QUARTERLY, later, "2024-09", "2024-11-19").known().total().digits())
                .isEqualTo("300.00");
        assertThat(on(QUARTERLY, later, "2024-09", "2024-11-20").known().total().digits())
                .isEqualTo("260.00");
    }

    @Test
    void text_saysTheDayAndWhatDiffers() {
        Ledger ledger = paid(MONTHLY, List.of(CLOSED), List.of());

        assertThat(on(MONTHLY, ledger, "2024-07", "2024-08-05").text(ENGLISH))
                .startsWith("2024-07 by what was known on 2024-08-05\nli-na\n")
                .endsWith("\nas it was paid\n");
        assertThat(on(MONTHLY, ledger, "2024-07", "2024-08-31").text(CHINESE))
                .startsWith("按 2024-08-31 已知的情况计算 2024-07\n")
                .contains("-10.00");
    }

    @Test
    void periodThatIsNotOnRecord_andDayBeforeThePeriod_areRefused() {
        Ledger ledger = paid(MONTHLY, List.of(), List.of());

        assertThatThrownBy(() -> on(MONTHLY, ledger, "2024-06", "2024-08-31")).isInstanceOf(ProblemsException.class);
        assertThatThrownBy(() -> on(MONTHLY, Ledger.empty(), "2024-06", "2024-08-31"))
                .isInstanceOf(ProblemsException.class);
        assertThatThrownBy(() -> correction("early", "sales=1", "2024-06-30"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
