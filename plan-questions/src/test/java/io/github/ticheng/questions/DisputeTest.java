// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.text.Language.CHINESE;
import static io.github.ticheng.core.text.Language.ENGLISH;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.rules.wages.Wages;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisputeTest {

    private static final CompensationPlan PLAN = Shop.assessed("2024", "85")
            .pay(Shop.COMMISSION)
            .settle("corrections", Wages.corrections())
            .build();
    private static final Ledger PAID = PLAN.run(Shop.july()).ledger();
    private static final TeamFacts AUGUST = Shop.facts("2024-08", "16000");

    private static final Label DATA = Label.of("data", "数据");
    private static final Label OWNER = Label.of("owner", "归属");
    private static final Currency CNY = Currency.getInstance("CNY");

    private static Correction correction(String period, String changes) {
        return Dispute.correction(Period.parse(period), WhatIf.parse(changes, AgentId.of("li-na"), List.of(SALES)));
    }

    private static Dispute of(CompensationPlan plan, TeamFacts next, Correction correction) {
        return Dispute.of(PlanBook.of(plan), PAID, next, correction);
    }

    @Test
    void text_hasTheReplayAndWhatWouldBePosted() {
        Dispute dispute = of(PLAN, AUGUST, correction("2024-07", "sales=-1200"));

        assertThat(dispute.recorded().changed()).isEmpty();
        assertThat(dispute.text(ENGLISH))
                .startsWith("as it is:\nli-na, grade gold\n")
                .endsWith("""
                what each change adds to those before it
                  cause                               agent  line        difference
                  li-na: sales 23,450.55 → 22,250.55  li-na  commission      -48.00

                correction dispute of 2024-07, dispute, as it would be posted
                  agent  metric           change
                  li-na  sales   added -1,200.00

                what 2024-08 would pay or take back
                2024-08: lines 7, of which 1 differ
                  team   agent  line           before     after  difference
                  desk   li-na  corrections         -    -48.00      -48.00
                  total                      5,020.00  4,972.00      -48.00
                """);
        assertThat(dispute.text(CHINESE)).contains("2024-08 将补发或扣回\n");
    }

    @Test
    void posted_isWhatTheNextPeriodPaysIndeed() {
        Dispute dispute = of(PLAN, AUGUST, correction("2024-07", "sales=-1200"));

        assertThat(PLAN.run(dispute.next(), PAID).statement("li-na").amount("corrections"))
                .hasToString("Optional[CNY -48.00]");
    }

    @Test
    void correctionsOnRecord_countBeforeIt() {
        TeamFacts corrected = AUGUST.with(correction("2024-07", "sales=-3000"));
        Ledger ledger = PLAN.run(corrected, PAID).ledger();
        Dispute second = Dispute.of(
                PlanBook.of(PLAN),
                ledger,
                Shop.facts("2024-09", "100"),
                new Correction(
                        "second",
                        Period.parse("2024-07"),
                        "dispute",
                        SALES.label(),
                        WhatIf.parse("sales=-1000", AgentId.of("li-na"), List.of(SALES))));

        // From 20,450.55 to 19,450.55: 4% of 450.55 and 2% of 549.45.
        assertThat(second.replay().difference().changed())
                .extracting(row -> row.difference().digits())
                .containsExactly("-29.01");
        assertThat(requireNonNull(second.posted()).changed())
                .extracting(row -> row.difference().digits())
                .containsExactly("-29.01");
        assertThat(second.recorded().changed()).hasSize(1);
    }

    @Test
    void grounds_areTheCauses_besideThePlanAndEarlierCorrections() {
        CompensationPlan richer = Shop.assessed("2024", "85")
                .pay(Shop.commission("5"))
                .settle("corrections", Wages.corrections())
                .build();
        TeamFacts august = AUGUST.with(correction("2024-07", "sales=+1000"));
        Correction refund = correction("2024-07", "sales=-1200");
        Correction claim = correction("2024-07", "sales=+200");
        Dispute dispute = Dispute.of(
                PlanBook.of(richer),
                PAID,
                august,
                Period.parse("2024-07"),
                List.of(
                        new Dispute.Ground(DATA, renamed(refund, "a")),
                        new Dispute.Ground(OWNER, renamed(claim, "b"))));

        // 3,450.55 at 5% instead of 4%, then 1,000.00, -1,200.00 and 200.00 at 5%.
        assertThat(dispute.reasons().causes())
                .extracting(cause -> cause.total(CNY).digits())
                .containsExactly("34.51", "50.00");
        assertThat(dispute.replay().causes().causes())
                .extracting(cause ->
                        cause.what().in(ENGLISH) + " " + cause.total(CNY).digits())
                .containsExactly("data -60.00", "owner 10.00");
        assertThat(dispute.text(ENGLISH)).contains("the plan of today", "earlier corrections");
        assertThat(dispute.next().corrections()).hasSize(3);
        assertThat(dispute.posted()).isNull();
        assertThat(dispute.text(ENGLISH))
                .endsWith("\nnothing: the plan of today is not the one that paid, which alone pays corrections\n");
        assertThatThrownBy(() -> Dispute.of(PlanBook.of(richer), PAID, august, Period.parse("2024-07"), List.of()))
                .hasMessage("Expected something that differs from the facts of 2024-07 on record, but found nothing");
    }

    private static Correction renamed(Correction correction, String key) {
        return new Correction(key, correction.period(), "order-changed", DATA, correction.changes());
    }

    @Test
    void whatCannotBeAnswered_isRefused() {
        assertThatThrownBy(() -> of(PLAN, AUGUST, correction("2024-05", "sales=-1200")))
                .isInstanceOf(ProblemsException.class)
                .hasMessage("Expected a period on record, 2024-07, but found 2024-05");
        // With the facts of the disputed period itself nothing is on record before them.
        assertThatThrownBy(() -> Dispute.of(
                        PlanBook.of(PLAN), Ledger.empty(), Shop.july(), correction("2024-07", "sales=-1200")))
                .hasMessage(
                        "Expected a period before 2024-07, whose facts are those of the period that is paid next, but found 2024-07");
        PlanBook withoutRule = PlanBook.of(Shop.plan());
        Ledger paid = Shop.plan().run(Shop.july()).ledger();
        assertThatThrownBy(() -> Dispute.of(withoutRule, paid, AUGUST, correction("2024-07", "sales=-1200")))
                .isInstanceOf(ProblemsException.class);
    }
}
