// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.rule.ShareRule.Shares;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamRunTest {

    private static PlanBuilder shop() {
        return CompensationPlan.builder("corner-shop", "2024", "CNY");
    }

    private static TeamFacts month(String period, String liNa, String wangWei) {
        return TeamFacts.builder("desk", period, "CNY")
                .agent("li-na", a -> a.put(SALES, liNa).put(ASSESSMENT_SCORE, "60"))
                .agent("wang-wei", a -> a.put(SALES, wangWei).put(ASSESSMENT_SCORE, "59.99"))
                .team(PUBLIC_SALES, "100.01")
                .build();
    }

    private static final TeamFacts JULY = month("2024-07", "23450.55", "19999.99");

    @Test
    void run_rules_linesInTheOrderOfThePlanAndTheirSum() {
        Statement statement = shop().score("score", new TestRules.Given(ASSESSMENT_SCORE))
                .grade("grades", new TestRules.PassOrFail())
                .pay("bonus", new TestRules.ForGrade("pass", Exact.of(300)))
                .pay("commission", new TestRules.Flat(SALES, percent("1.234")))
                .share("pool", new TestRules.Pool(PUBLIC_SALES))
                .build()
                .run(JULY)
                .statement("li-na");

        assertThat(statement.lines())
                .extracting(line -> line.rule() + " " + line.value())
                .containsExactly("bonus 300", "commission 289.38", "pool 50.01");
        assertThat(statement.total()).hasToString("CNY 639.39");
        assertThat(statement.text(Language.CHINESE)).isEqualTo("""
                li-na, 等级 及格
                  bonus       300.00
                  commission  289.38
                  pool         50.01
                  合计        639.39  CNY
                """);
    }

    @ParameterizedTest
    @CsvSource({
        // sales, when ≥ 20,000, × 0.5, at least 100, at most 110: 1% of sales
        "19999.99,   0",
        "20000.00, 100",
        "21000.00, 105",
        "22000.00, 110",
        "22000.02, 110",
    })
    void run_clauses_applyInTheirFixedOrder(String sales, String paid) {
        CompensationPlan plan = shop().pay(Entry.of("bonus", new TestRules.Flat(SALES, percent("1")))
                        .when(Conditions.atLeast(SALES, "20000"))
                        .times(Conditions.times("0.5"))
                        .atLeast("100")
                        .atMost("110"))
                .build();

        TeamRun run = plan.run(month("2024-07", sales, "0"));

        assertThat(run.statement("li-na").total().amount()).isEqualTo(Exact.of(paid));
    }

    @Test
    void run_falseCondition_lineOfZeroThatSaysWhy() {
        PayLine line = shop().pay(Entry.of("bonus", new TestRules.Flat(SALES, percent("1")))
                        .when(Conditions.atLeast(SALES, "20000")))
                .build()
                .run(JULY)
                .statement("wang-wei")
                .lines("bonus")
                .get(0);

        assertThat(line.value()).isEqualTo(Exact.ZERO);
        assertThat(line.note()).hasToString("sales 19,999.99, required at least 20,000.00: missed by 0.01");
    }

    @ParameterizedTest
    @CsvSource({
        "92233720368547758.07, 92233720368547758.07, 184467440737095516.14",
        "92233720368547758.07, 0.01, 92233720368547758.08",
        "-92233720368547758.07, -92233720368547758.07, -184467440737095516.14",
        "-92233720368547758.07, 92233720368547758.07, 0",
    })
    void run_linesWhoseSumIsLarge_isExact(String one, String two, String total) {
        CompensationPlan plan = shop().pay("one", (PayRule) preparation -> agent -> Exact.of(one))
                .pay("two", (PayRule) preparation -> agent -> Exact.of(two))
                .build();

        assertThat(plan.run(JULY).statement("li-na").total().amount()).isEqualTo(Exact.of(total));
    }

    /** Each pool has its own total, and what was kept and carried of it. */
    @Test
    void run_severalPools_eachHasItsTotal() {
        ShareRule kept = preparation -> (team, members, factors) -> new Shares(
                Exact.of(9),
                ImmutableList.copyOf(Collections.nCopies(members.size(), Exact.ONE)),
                Exact.of(4),
                Exact.of(9 - 4 - members.size()));
        assertThat(shop().pay("commission", new TestRules.Flat(SALES, percent("1")))
                        .share("pool", new TestRules.Pool(PUBLIC_SALES))
                        .share("kept", kept)
                        .build()
                        .run(JULY)
                        .teamStatement()
                        .pools())
                .extracting(pool -> pool.rule() + " " + pool.total() + " " + pool.kept() + " " + pool.carried())
                .containsExactly("pool CNY 100.01 CNY 0.00 CNY 0.00", "kept CNY 9.00 CNY 4.00 CNY 3.00");
    }

    /** What a rule sees of the whole team. */
    @Test
    void run_teamAsARuleSeesIt_hasItsOwnValuesSumsAndRates() {
        CompensationPlan plan = shop().pay("seen", (PayRule) preparation -> {
                    Slot<Exact> pot = preparation.team(PUBLIC_SALES);
                    Slot<Exact> sales = preparation.number(SALES);
                    Slot<Ratio> rate = preparation.ratio(REFUND_RATE);
                    return agent -> {
                        assertThat(agent.team().id()).isEqualTo(TeamId.of("desk"));
                        assertThat(agent.team().has(pot)).isTrue();
                        return agent.team()
                                .number(pot)
                                .plus(agent.team().sum(sales))
                                .plus(agent.team().ratio(rate).value().orElseThrow());
                    };
                })
                .build();
        TeamRun run = plan.run(TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", a -> a.put(SALES, "10").put(REFUND_RATE, "1/10"))
                .agent("wang-wei", a -> a.put(SALES, "20").put(REFUND_RATE, "9/10"))
                .team(PUBLIC_SALES, "300")
                .build());

        assertThat(run.statement("wang-wei").total()).hasToString("CNY 330.50");
        assertThat(run.explain("wang-wei", "seen").text(Language.ENGLISH)).contains("= 330.50");
    }

    @Test
    void run_conditionThatGivesNoReason_lineOfZeroWithOne() {
        PayLine line = shop().pay(Entry.of("bonus", new TestRules.Flat(SALES, percent("1")))
                        .when(preparation -> agent -> false))
                .build()
                .run(JULY)
                .statement("wang-wei")
                .lines("bonus")
                .get(0);

        assertThat(line.value()).isEqualTo(Exact.ZERO);
        assertThat(line.note()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"0.01, HALF_UP, 289.38", "0.1, DOWN, 289.3", "1, CEILING, 290", "0.05, HALF_EVEN, 289.4"})
    void run_rounding_isThePlans(String unit, RoundingMode mode, String paid) {
        CompensationPlan plan = shop().rounding(Rounding.of(unit, mode))
                .pay("commission", new TestRules.Flat(SALES, percent("1.234")))
                .build();

        assertThat(plan.run(JULY).statement("li-na").total().amount()).isEqualTo(Exact.of(paid));
    }

    @Test
    void run_base_isTheUnroundedAmountOfTheEarlierRule() {
        CompensationPlan plan = shop().pay("wage", new TestRules.Flat(SALES, percent("0.01")))
                .pay("extra", new TestRules.OfBase("wage", percent("1000")))
                .build();

        Statement statement = plan.run(month("2024-07", "10.49", "0")).statement("li-na");

        // 0.001049 rounds to 0.00 and its tenfold, 0.01049, to 0.01.
        assertThat(statement.lines())
                .extracting(line -> line.value().toString())
                .containsExactly("0", "0.01");
    }

    @Test
    void run_figureThatStandsBehindItsReader_isCalculatedFirst() {
        Statement statement = shop().pay("bonus", new TestRules.OfBase("twice", percent("50")))
                .figure("twice", new TestRules.OfBase("once", percent("200")))
                .figure("once", new TestRules.Flat(SALES, percent("1")))
                .build()
                .run(JULY)
                .statement("li-na");

        assertThat(statement.lines())
                .extracting(line -> line.rule() + " " + line.value())
                .containsExactly("bonus 234.51");
    }

    @Test
    void explain_figures_standBelowTheirReaderWithTheirPlace() {
        Entry<PayRule> once = Entry.of("once", preparation -> agent -> Exact.of(300));
        Entry<PayRule> twice = Entry.of("twice", new TestRules.Flat(once.metric(), percent("200")));
        Entry<PayRule> never = Entry.of("never", new TestRules.Flat(SALES, percent("1")));
        TeamRun run = shop().pay("bonus", new TestRules.Flat(twice.metric(), percent("50")))
                .figure(twice)
                .figure(once)
                .pay("other", new TestRules.Flat(never.metric(), percent("50")))
                .figure(never.when(Conditions.atLeast(SALES, "99999")))
                .build()
                .run(JULY);

        for (String agent : List.of("li-na", "wang-wei")) {
            assertThat(run.explain(agent).nodes())
                    .allMatch(node -> agent.equals(node.place().parts().get(Place.Part.AGENT)))
                    .extracting(node -> node.title().in(Language.ENGLISH) + " "
                            + node.term().figure())
                    .containsExactly(
                            "total 300.00", "bonus 300.00", "twice 600.00", "once 300.00", "other 0.00", "never 0.00");
        }
    }

    @Test
    void run_credit_movesAmountsBeforeAnythingIsPaid() {
        CompensationPlan plan = shop().credit("silent", new TestRules.CreditFirst(PUBLIC_SALES, SALES))
                .pay("commission", new TestRules.Flat(SALES, percent("100")))
                .share("pool", new TestRules.Pool(PUBLIC_SALES))
                .build();

        TeamRun run = plan.run(JULY);

        assertThat(run.statement("li-na").total()).hasToString("CNY 23550.56");
        assertThat(run.statement("wang-wei").total()).hasToString("CNY 19999.99");
    }

    @Test
    void run_settle_seesEarlierSettleLinesAndCarriesBalances() {
        CompensationPlan plan = shop().pay("commission", new TestRules.Flat(SALES, percent("1")))
                .settle("first-cap", new TestRules.CapTotal(Exact.of(200)))
                .settle("second-cap", new TestRules.CapTotal(Exact.of(150)))
                .build();

        TeamRun run = plan.run(JULY);
        Statement statement = run.statement("li-na");

        assertThat(statement.lines())
                .extracting(line -> line.value().toString())
                .containsExactly("234.51", "-34.51", "-50");
        assertThat(statement.balances()).extracting(Balance::amount).hasToString("[CNY 34.51, CNY 50.00]");
        assertThat(run.explain("li-na", "second-cap").text(Language.ENGLISH)).isEqualTo("""
                second cap  -50.00
                  0 − (0 + 234.51 + (-34.51) − 150.00) = -50.00
                """);
    }

    @Test
    void run_outcome_seesTheTotal() {
        TeamRun run = shop().pay("commission", new TestRules.Flat(SALES, percent("1")))
                .outcome("praise", new TestRules.Praise("praise"))
                .build()
                .run(JULY);

        assertThat(run.statement("li-na").outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo("praise");
            assertThat(outcome.reason().in(Language.ENGLISH)).isEqualTo("234.51");
        });
    }

    @Test
    void run_outcomes_areOfThoseToWhomTheyApplyAndOfTheTeam() {
        TeamRun run = shop().outcome(
                        Entry.of("praise", new TestRules.Praise("praise")).when(Conditions.atLeast(SALES, "20000")))
                .teamOutcome(
                        "warning",
                        preparation -> team -> ImmutableList.of(new Outcome(
                                preparation.rule(), "warning", Label.of("warning"), Label.of("warning"), null)))
                .build()
                .run(JULY);

        assertThat(run.statement("li-na").outcomes()).hasSize(1);
        assertThat(run.statement("wang-wei").outcomes()).isEmpty();
        assertThat(run.teamStatement().outcomes()).extracting(Outcome::code).containsExactly("warning");
    }

    @Test
    void run_quarterlyRule_runsInTheLastMonthOverTheWholeQuarter() {
        CompensationPlan plan = shop().pay("commission", new TestRules.Flat(SALES, percent("1")))
                .pay(Entry.of("quarterly", new TestRules.Flat(SALES, percent("10")))
                        .every(Cadence.QUARTER))
                .build();
        TeamRun july = plan.run(month("2024-07", "100", "1"));
        TeamRun august = plan.run(month("2024-08", "200", "2"), july.ledger());
        TeamRun september = plan.run(month("2024-09", "300", "3"), august.ledger());

        assertThat(july.statement("li-na").lines()).hasSize(1);
        assertThat(august.statement("li-na").lines()).hasSize(1);
        assertThat(september.statement("li-na").amount("quarterly").orElseThrow())
                .hasToString("CNY 60.00");
        assertThat(september.explain("li-na", "quarterly").text(Language.ENGLISH))
                .isEqualTo("""
                quarterly  60.00
                  600.00 × 10% = 60.00
                """);
    }

    @Test
    void run_quarterWithoutAMonth_isAProblem() {
        CompensationPlan plan = shop().pay(Entry.of("quarterly", new TestRules.Flat(SALES, percent("10")))
                        .every(Cadence.QUARTER))
                .build();
        TeamRun july = plan.run(month("2024-07", "100", "1"));

        assertThatThrownBy(() -> plan.run(month("2024-09", "300", "3"), july.ledger()))
                .hasMessage(
                        "Expected all of 2024-Q3 on record, but found no 2024-08: pay it first, with a row of the team alone if"
                                + " nothing of it counts (plan corner-shop, version 2024, team desk, period 2024-09)");
    }

    @Test
    void run_notEligible_isNotPaidAndSaysWhy() {
        TeamRun run = shop().eligibility(Conditions.atLeast(SALES, "20000"))
                .pay("commission", new TestRules.Flat(SALES, percent("1")))
                .share("pool", new TestRules.Pool(PUBLIC_SALES))
                .build()
                .run(JULY);

        assertThat(run.statement("wang-wei").lines()).isEmpty();
        assertThat(run.statement("wang-wei").notAssessed()).isNotNull();
        assertThat(run.statements()).extracting(Statement::isEligible).containsExactly(true, false);
        assertThat(run.statement("li-na").amount("pool").orElseThrow()).hasToString("CNY 100.01");
        assertThat(run.explain("wang-wei").text(Language.ENGLISH)).startsWith("total  0.00\n");
    }

    @Test
    void run_notAssessed_hasNoScorecardAndSaysWhy() {
        Statement statement = shop().score(Entry.of("score", new TestRules.Given(ASSESSMENT_SCORE))
                        .when(Conditions.atLeast(SALES, "20000")))
                .grade("grades", new TestRules.PassOrFail())
                .pay("bonus", new TestRules.ForGrade("pass", Exact.of(300)))
                .build()
                .run(JULY)
                .statement("wang-wei");

        assertThat(statement.scorecard()).isNull();
        assertThat(statement.notAssessed()).hasToString("sales 19,999.99, required at least 20,000.00: missed by 0.01");
        assertThat(statement.total().isZero()).isTrue();
    }

    @Test
    void explain_unknownAgentOrLine_listsThoseThereAre() {
        TeamRun run = shop().pay("commission", new TestRules.Flat(SALES, percent("1")))
                .build()
                .run(JULY);

        assertThatThrownBy(() -> run.explain("zhao-min"))
                .hasMessage("Expected one of the agents [li-na, wang-wei] of team desk, but found zhao-min");
        assertThatThrownBy(() -> run.explain("li-na", "bonus"))
                .hasMessage("Expected one of the lines [commission] of agent li-na, but found bonus");
    }

    @Test
    void run_brokenRule_saysWhichRuleAndAgent() {
        CompensationPlan plan = shop().pay("broken", new TestRules.Broken()).build();

        assertThatThrownBy(() -> plan.run(JULY))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("rule broken, agent li-na")
                .hasMessageContaining("divisor other than 0");
    }

    @Test
    void run_poolThatLosesMoney_isRefused() {
        CompensationPlan plan =
                shop().share("pool", new TestRules.LeakyPool(PUBLIC_SALES)).build();

        assertThatThrownBy(() -> plan.run(JULY))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("2 parts that sum to 100.01");
    }

    @Test
    void fingerprint_samePlanAndFacts_sameText() {
        CompensationPlan plan = shop().pay("commission", new TestRules.Flat(SALES, percent("1")))
                .build();
        CompensationPlan other = shop().pay("commission", new TestRules.Flat(SALES, percent("1.0")))
                .build();

        assertThat(plan.run(JULY).fingerprint())
                .isEqualTo(other.run(JULY).fingerprint())
                .matches("[0-9a-f]{64}");
        assertThat(plan.run(month("2024-07", "23450.55", "19999.98")).fingerprint())
                .isNotEqualTo(plan.run(JULY).fingerprint());
        assertThat(plan.fingerprint()).isEqualTo(other.fingerprint());
    }

    @Test
    void ledger_keepsEveryMonthOnce() {
        CompensationPlan plan = shop().pay("commission", new TestRules.Flat(SALES, percent("1")))
                .build();
        Ledger ledger = plan.run(JULY).ledger();

        assertThat(ledger.entry(Period.parse("2024-07")).orElseThrow().facts()).isEqualTo(JULY);
        assertThatThrownBy(() -> plan.run(JULY, ledger))
                .hasMessageContaining("Expected a ledger that ends before 2024-07, but found 2024-07 in it");
    }
}
