// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.ATTITUDE;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static io.github.ticheng.core.text.Language.CHINESE;
import static io.github.ticheng.core.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.rules.scorecard.Criteria;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.PayByCase;
import io.github.ticheng.rules.wages.Wages;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {

    private static final String SALES_TO_50_000 = "sales=0..50000";
    private static final String SCORES = "assessment-score=0..100 by 0.5";

    private static Proof ask(CompensationPlan plan, ImmutableList<Claim> claims, String... over) {
        return Proof.of(
                PlanBook.of(plan),
                Shop.july(),
                Ledger.empty(),
                AgentId.of("li-na"),
                domains(plan, over),
                claims.isEmpty() ? Claim.usual(domains(plan, over)) : claims);
    }

    private static ImmutableList<Domain> domains(CompensationPlan plan, String... over) {
        return Arrays.stream(over)
                .map(text -> Domain.parse(text, plan.reads()))
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void soundPlan_isProved() {
        assertThat(ask(Shop.plan(), ImmutableList.of(), SALES_TO_50_000, SCORES, "refund-rate=0..0.5")
                        .text(ENGLISH))
                .isEqualTo("""
                        over sales=0..50000, assessment-score=0..100 by 0.5, refund-rate=0..0.5, all else as in the facts of li-na for 2024-07
                        proved: can always be paid
                        proved: pay never falls as sales improves
                        proved: pay never falls as assessment score improves
                        proved: pay never falls as refund rate improves
                        """);
    }

    /** Six metrics of 51 values each are far more than any memory holds. */
    @Test
    void moreCombinationsThanAreTried_isUndecided() {
        List<Metric> counted = List.of(
                Metrics.ORDERS,
                Metrics.RECEPTIONS,
                Metrics.INQUIRIES,
                Metrics.PRAISES,
                Metrics.COMPLAINTS,
                Metrics.LATENESS);
        CompensationPlan plan = CompensationPlan.builder("many", "1", "CNY")
                .pay(Entry.of("orders", Ladders.perUnit(Metrics.ORDERS, "1"))
                        .when(Conditions.anyOf(counted.stream()
                                .map(metric -> Conditions.atLeast(metric, "7"))
                                .toArray(Condition[]::new))))
                .build();
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", own -> counted.forEach(metric -> own.put(metric, "9")))
                .build();
        ImmutableList<Domain> over = domains(
                plan, counted.stream().map(metric -> metric.id() + "=0..50").toArray(String[]::new));

        Proof proof = Proof.of(PlanBook.of(plan), facts, Ledger.empty(), AgentId.of("li-na"), over, Claim.usual(over));

        assertThat(proof.verdicts())
                .hasSize(7)
                .allSatisfy(verdict ->
                        assertThat(verdict.reason().in(ENGLISH)).contains("have more than 50000 combinations"))
                .extracting(Proof.Verdict::kind)
                .containsOnly(Proof.Kind.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1460.67 | proved: pay is at least 1,460.67
            1460.68 | refuted: pay is at least 1,460.68
            """)
    void leastPay_isFoundToTheFen(String amount, String said) {
        // 1,400.00 of a trainee and 60.67 of the pool, with no commission.
        Proof proof = ask(
                Shop.plan(),
                ImmutableList.of(Claim.atLeast(Exact.of(amount))),
                SALES_TO_50_000,
                SCORES,
                "refund-rate=0..0.5");

        assertThat(proof.text(ENGLISH)).contains(said);
    }

    @Test
    void fall_betweenCases_isFound() {
        CompensationPlan plan = CompensationPlan.builder("shop", "cases", "CNY")
                .pay(
                        "commission",
                        Wages.byCase(
                                new PayByCase.Row(Conditions.atLeast(SALES, "40000"), Wages.fixedWage("600")),
                                new PayByCase.Row(null, Ladders.flat(SALES, percent("2")))))
                .build();

        assertThat(ask(plan, ImmutableList.of(Claim.neverFalls(SALES)), SALES_TO_50_000)
                        .text(ENGLISH))
                .contains("refuted: pay never falls as sales improves");
    }

    @Test
    void criterionOfACardInACard_isTold() {
        CompensationPlan plan = CompensationPlan.builder("shop", "dimension", "CNY")
                .score(
                        "assessment",
                        Scorecards.sumOf(Scorecards.dimension(
                                "selling",
                                "selling",
                                "销售",
                                Criteria.sum(Scorecards.bands(SALES)
                                        .upTo("20000", "10")
                                        .above("20")))))
                .pay("bonus", Scorecards.payByScore("1000"))
                .build();

        assertThat(ask(plan, ImmutableList.of(), SALES_TO_50_000).text(ENGLISH)).contains("""
                        proved: can always be paid
                        proved: pay never falls as sales improves
                        """);
    }

    @Test
    void fall_isRefutedByTwoSetsOfFacts_thatRunsShow() {
        // As printed in a shop's rules: 5% of all up to 15,000, then 2% of the excess and 150.
        CompensationPlan printed = CompensationPlan.builder("shop", "printed", "CNY")
                .pay("wage", Wages.fixedWage("1800"))
                .pay(
                        "commission",
                        Ladders.wholeAmount(SALES).upTo("15000", percent("5")).above(percent("1")))
                .build();
        Proof.Verdict verdict = ask(printed, ImmutableList.of(Claim.neverFalls(SALES)), SALES_TO_50_000)
                .verdicts()
                .get(0);

        assertThat(verdict.kind()).isEqualTo(Proof.Kind.REFUTED);
        assertThat(verdict.reason().in(ENGLISH)).isEqualTo("600.00 less");
        for (Proof.Case one : verdict.cases()) {
            assertThat(printed.run(Shop.july().changed(one.changes()))
                            .statement("li-na")
                            .total())
                    .isEqualTo(one.pays());
        }
        assertThat(verdict.cases())
                .extracting(one -> one.changes().get(0).value().toString())
                .containsExactly("15000", "15000.01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            310.00 | proved
            309.99 | refuted
            """)
    void jump_isTheCommissionThatAGateTakes(String most, String said) {
        // One refund more than 5% takes 150.00 + 100.00 + 4% × 1,500.00 away.
        Proof proof = ask(
                Shop.plan(),
                ImmutableList.of(Claim.noJump(REFUND_RATE, Exact.of(most))),
                "sales=0..21500",
                "refund-rate=0..0.5");

        assertThat(proof.text(ENGLISH)).contains(said + ": one step of refund rate");
    }

    @Test
    void lineThatRises_whileAnotherFalls_holdsBeforeRoundingAlone() {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay("up", Ladders.flat(SALES, percent("3")))
                .pay("down", Ladders.flat(SALES, percent("-1")))
                .build();

        assertThat(ask(plan, ImmutableList.of(Claim.neverFalls(SALES), Claim.atLeast(Exact.ZERO)), SALES_TO_50_000)
                        .verdicts())
                .extracting(Proof.Verdict::kind)
                .containsOnly(Proof.Kind.PROVED_BEFORE_ROUNDING);
    }

    @Test
    void amountThatCannotBePaid_isRefutedByOneSetOfFacts() {
        Proof proof = ask(Shop.plan(), ImmutableList.of(Claim.payable()), "assessment-score=99..101");

        assertThat(proof.text(ENGLISH))
                .contains("refuted: can always be paid\n  assessment score 100.01: cannot be paid\n");
        assertThat(proof.text(CHINESE)).contains("不成立：总能支付", "无法支付").doesNotContain("paid", "refuted");
    }

    @Test
    void whatThePlanDoesNotTell_isUndecidedWithTheReason_andProvedInSteps() {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .share("pool", Pools.fixed("1000").by(SALES))
                .build();
        ImmutableList<Claim> claims = ImmutableList.of(Claim.neverFalls(SALES));

        assertThat(ask(plan, claims, SALES_TO_50_000).text(ENGLISH))
                .contains("undecided: pay never falls as sales improves: pool hangs on sales in a way that");
        assertThat(ask(plan, claims, "sales=0..50000 by 500").verdicts().get(0).kind())
                .isEqualTo(Proof.Kind.PROVED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sales               | Expected values such as sales=0..50000
            sales=5..4          | but found "sales=5..4"
            sales=0..5 by 0     | but found "sales=0..5 by 0"
            sales=0..much       | but found "sales=0..much"
            attitude=0..5       | but found "attitude=0..5"
            profit=0..5         | but found "profit"
            """)
    void values_thatAreNone_areRefusedInBothLanguages(String text, String message) {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> Domain.parse(text, ImmutableList.of(SALES, ATTITUDE)));

        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.problems().get(0).in(CHINESE)).contains("应为");
    }

    @Test
    void metric_thatIsThereTwiceOrInAClaimAlone_isRefused() {
        assertThat(catchThrowableOfType(
                        ProblemsException.class,
                        () -> ask(Shop.plan(), ImmutableList.of(), SALES_TO_50_000, SALES_TO_50_000)))
                .hasMessageContaining("Expected each metric once");
        assertThat(catchThrowableOfType(
                        ProblemsException.class,
                        () -> ask(Shop.plan(), ImmutableList.of(Claim.neverFalls(REFUND_RATE)), SALES_TO_50_000)))
                .hasMessageContaining("Expected one of the metrics sales, but found \"refund-rate\"");
    }

    /** Quality by given points and refunds makes a grade, selling by receptions and complaints a share of 1,000.00. */
    private static PlanBuilder twoCards(String manyReceptions) {
        return CompensationPlan.builder("two", "1", "CNY")
                .score(
                        "quality",
                        Scorecards.sumOf(
                                Scorecards.givenPoints(Metrics.ASSESSMENT_SCORE, "70"),
                                Scorecards.bands(Metrics.LATENESS)
                                        .upTo("0", "30")
                                        .upTo("3", "10")
                                        .above("0")))
                .score(
                        "selling",
                        Scorecards.sumOf(
                                Scorecards.bands(Metrics.RECEPTIONS)
                                        .upTo("100", "10")
                                        .above(manyReceptions),
                                Scorecards.givenPoints(Metrics.DUTY_POINTS, "50")))
                .add(Entry.<GradeRule>of(
                                "grades", Scorecards.gradesFrom("80", "good").below("poor"))
                        .card("quality"))
                .pay(Entry.<PayRule>of(
                                "wage", Scorecards.wageByGrade("good", "1800").and("poor", "1500"))
                        .card("quality"))
                .pay(Entry.<PayRule>of("bonus", Scorecards.payByScore("1000")).card("selling"));
    }

    private static String ofTwoCards(CompensationPlan plan) {
        return ofTwoCards(plan, twoCardsIn("2024-07"), Ledger.empty());
    }

    private static TeamFacts twoCardsIn(String period) {
        return TeamFacts.builder("desk", period, "CNY")
                .agent(
                        "li-na",
                        own -> own.put(Metrics.ASSESSMENT_SCORE, "40")
                                .put(Metrics.LATENESS, "1")
                                .put(Metrics.RECEPTIONS, "80")
                                .put(Metrics.DUTY_POINTS, "20"))
                .build();
    }

    private static String ofTwoCards(CompensationPlan plan, TeamFacts facts, Ledger ledger) {
        ImmutableList<Domain> over =
                domains(plan, "assessment-score=0..70", "lateness=0..30", "receptions=0..300", "duty-points=0..50");
        return Proof.of(PlanBook.of(plan), facts, ledger, AgentId.of("li-na"), over, Claim.usual(over))
                .text(ENGLISH);
    }

    @Test
    void cards_onALedgerWithCorrections_areSeenByTheirScoreToo() {
        CompensationPlan plan =
                twoCards("50").settle("corrections", Wages.corrections()).build();
        TeamFacts july = twoCardsIn("2024-07")
                .with(Dispute.correction(
                        Period.parse("2024-06"),
                        WhatIf.parse("duty-points=-5", AgentId.of("li-na"), List.of(Metrics.DUTY_POINTS))));
        Ledger ledger = plan.run(twoCardsIn("2024-06")).ledger();

        assertThat(ofTwoCards(plan, july, ledger)).isEqualTo(ofTwoCards(plan));
    }

    @Test
    void cardsThatPayApart_areEachSeenByTheirScore() {
        assertThat(ofTwoCards(twoCards("50").build())).endsWith("""
                        proved: can always be paid
                        proved: pay never falls as assessment score improves
                        proved: pay never falls as lateness improves
                        proved: pay never falls as receptions improves
                        proved: pay never falls as duty points improves
                        """);
        assertThat(ofTwoCards(twoCards("5").build())).contains("""
                        proved: pay never falls as lateness improves
                        refuted: pay never falls as receptions improves: 83.33 less
                        """);
    }

    @Test
    void amountOfAPoorGrade_isRefutedWhicheverCardTheClauseMeans() {
        CompensationPlan plan = twoCards("50")
                .pay(Entry.<PayRule>of("comfort", Wages.fixedWage("500"))
                        .when(Conditions.graded("poor"))
                        .card("quality"))
                .build();

        assertThat(ofTwoCards(plan)).contains("""
                refuted: pay never falls as assessment score improves: 200.00 less
                """, """
                proved: pay never falls as receptions improves
                """);
    }

    @Test
    void payOnTwoCardsTogether_isUndecided_andNamesThem() {
        CompensationPlan plan = twoCards("50")
                .pay(Entry.<PayRule>of("both", Scorecards.payByScoreOf("bonus")).card("quality"))
                .build();

        assertThat(ofTwoCards(plan))
                .contains("undecided: can always be paid: pay hangs on the scores of several cards together: quality,"
                        + " selling; values of one card at a time can be tried\n");
    }
}
