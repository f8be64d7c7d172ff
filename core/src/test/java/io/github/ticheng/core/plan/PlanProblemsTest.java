// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.DAYS_ABSENT;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.RECEPTIONS;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanProblemsTest {

    private static PlanBuilder shop() {
        return CompensationPlan.builder("corner-shop", "2024", "CNY");
    }

    private static final CompensationPlan PLAN = shop().score("score", new TestRules.Given(ASSESSMENT_SCORE))
            .grade("grades", new TestRules.PassOrFail())
            .pay("bonus", new TestRules.ForGrade("pass", Exact.of(300)))
            .pay("commission", new TestRules.Flat(SALES, percent("1")))
            .share("pool", new TestRules.Pool(PUBLIC_SALES))
            .build();

    private static List<String> problems(CompensationPlan plan, TeamFacts facts, Ledger ledger) {
        return plan.tryRun(facts, ledger).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void run_missingValues_allAtOnceWithAgentMetricAndRule() {
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", a -> a.put(SALES, "1"))
                .agent("wang-wei", a -> a.put(ASSESSMENT_SCORE, "1"))
                .build();

        assertThat(problems(PLAN, facts, Ledger.empty()))
                .containsExactly(
                        "Expected a value of public sales, but found none (plan corner-shop, version 2024, team desk,"
                                + " period 2024-07, room share, rule pool, metric public-sales)",
                        "Expected a value of assessment score, but found none (plan corner-shop, version 2024, team"
                                + " desk, period 2024-07, room score, rule score, agent li-na, metric"
                                + " assessment-score)",
                        "Expected a value of sales, but found none (plan corner-shop, version 2024, team desk, period"
                                + " 2024-07, room pay, rule commission, agent wang-wei, metric sales)");
    }

    @Test
    void run_otherCurrency_namesBoth() {
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "USD").build();

        assertThat(problems(PLAN, facts, Ledger.empty()))
                .containsExactly("Expected facts in CNY, the plan's currency, but found USD"
                        + " (plan corner-shop, version 2024, team desk, period 2024-07)");
    }

    @Test
    void run_periodOutsideThePlan_namesBoth() {
        CompensationPlan plan = shop().inForce(Period.parse("2024-H1")).build();
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY").build();

        assertThat(problems(plan, facts, Ledger.empty()))
                .containsExactly("Expected a period within 2024 2024-01-01/2024-06-30, when the plan is in force, but"
                        + " found 2024-07 (plan corner-shop, version 2024, team desk, period 2024-07)");
    }

    @Test
    void run_periodThatThePlanDoesNotPay_isRefused() {
        TeamFacts week =
                TeamFacts.builder("desk", "2024-07-01/2024-07-07", "CNY").build();
        Condition absent = Conditions.overMonths(DAYS_ABSENT, 3, Comparison.AT_MOST, "3", UnknownMonth.COUNTS_AS_ZERO);
        Entry<PayRule> bonus = Entry.of("bonus", new TestRules.Flat(SALES, percent("1")));

        assertThat(problems(shop().payPeriod(PayPeriod.month()).build(), week, Ledger.empty()))
                .singleElement()
                .asString()
                .contains("2024-07,")
                .contains("2024-07-01/2024-07-07");
        for (PlanBuilder plan : List.of(shop().eligibility(absent), shop().pay(bonus.when(absent)))) {
            assertThat(plan.build().tryRun(week, Ledger.empty()).problems())
                    .extracting(Problem::code)
                    .containsExactly("plan.counts-months");
        }
    }

    /** A score that failed is the only problem of what hangs on it. */
    @Test
    void run_scoreThatIsMissing_isOneProblem() {
        CompensationPlan plan = shop().score("score", new TestRules.Given(ASSESSMENT_SCORE))
                .pay("points", (PayRule) preparation -> {
                    preparation.readsScorecard();
                    return agent -> agent.card().orElseThrow().score();
                })
                .build();
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", values -> {})
                .build();

        assertThat(problems(plan, facts, Ledger.empty())).hasSize(1);
    }

    @Test
    void run_metricOfAnotherKind_namesBoth() {
        Metric counted = Metric.count("sales", Better.HIGHER, Label.of("sales", "销售额"));
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", a -> a.put(counted, "7"))
                .build();
        CompensationPlan plan = shop().pay("commission", new TestRules.Flat(SALES, percent("1")))
                .build();

        assertThat(problems(plan, facts, Ledger.empty()))
                .containsExactly("Expected sales to be of kind MONEY, but found COUNT in NUMBER"
                        + " (plan corner-shop, version 2024, team desk, period 2024-07, metric sales)");
    }

    /** A metric of the team is known by its id; of another kind it is a problem, under another name it is the same. */
    @Test
    void run_metricOfTheTeamDefinedOtherwise_isItselfOrAProblem() {
        Metric counted = Metric.count("public-sales", Better.HIGHER, Label.of("sales", "销售额"));
        Metric named = Metric.money("public-sales", Better.NEITHER, Label.of("silent sales", "静默"));
        CompensationPlan plan =
                shop().share("pool", new TestRules.Pool(PUBLIC_SALES)).build();
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY").agent("li-na", a -> {});
        TeamFactsBuilder others = TeamFacts.builder("desk", "2024-07", "CNY").agent("li-na", a -> {});

        assertThat(problems(plan, facts.team(counted, Exact.of(7)).build(), Ledger.empty()))
                .singleElement()
                .asString()
                .startsWith("Expected public sales to be of kind MONEY, but found COUNT in NUMBER");
        assertThat(plan.run(others.team(SALES, "1").team(named, "7").build())
                        .statement("li-na")
                        .total())
                .hasToString("CNY 7.00");
    }

    private static Ledger paidInJune(CompensationPlan plan) {
        return plan.run(TeamFacts.builder("desk", "2024-06", plan.currency().getCurrencyCode())
                        .build())
                .ledger();
    }

    private static final TeamFacts JULY =
            TeamFacts.builder("desk", "2024-07", "CNY").build();

    @Test
    void run_ledgerOfAnotherPlan_namesBoth() {
        Ledger ledger =
                paidInJune(CompensationPlan.builder("bakery", "2024", "CNY").build());

        assertThat(problems(shop().build(), JULY, ledger))
                .containsExactly("Expected a ledger of what plan corner-shop paid, but found 2024-06 paid by bakery"
                        + " (plan corner-shop, version 2024, team desk, period 2024-07)");
    }

    @Test
    void run_ledgerInAnotherCurrency_namesBoth() {
        Ledger ledger = paidInJune(
                CompensationPlan.builder("corner-shop", "2023", "USD").build());

        assertThat(problems(shop().build(), JULY, ledger))
                .containsExactly("Expected a ledger in CNY, the plan's currency, but found 2024-06 in USD"
                        + " (plan corner-shop, version 2024, team desk, period 2024-07)");
    }

    @Test
    void run_ledgerOfAnotherVersion_isPaid() {
        Ledger ledger = paidInJune(
                CompensationPlan.builder("corner-shop", "2023", "CNY").build());

        assertThat(problems(shop().build(), JULY, ledger)).isEmpty();
    }

    @Test
    void entry_factsAndStatementInTwoCurrencies_throws() {
        TeamFacts dollars = TeamFacts.builder("desk", "2024-07", "USD").build();

        assertThatThrownBy(
                        () -> new LedgerEntry(dollars, shop().build().run(JULY).teamStatement()))
                .hasMessage("Expected the statement of team desk in USD, but found CNY");
    }

    @Test
    void gapBefore_daysBetweenTheLatestEntryAndAPeriod() {
        Ledger ledger = paidInJune(shop().build());

        assertThat(Ledger.empty().gapBefore(Period.parse("2024-08"))).isEmpty();
        assertThat(ledger.gapBefore(Period.parse("2024-06"))).isEmpty();
        assertThat(ledger.gapBefore(Period.parse("2024-07"))).isEmpty();
        assertThat(ledger.gapBefore(Period.parse("2024-08"))).hasValue(Period.parse("2024-07"));
        assertThat(ledger.gapBefore(Period.parse("2024-07-02/2024-07-08")))
                .hasValue(Period.parse("2024-07-01/2024-07-01"));
    }

    @Test
    void run_ledgerOfAnotherTeam_namesBoth() {
        CompensationPlan plan = shop().build();
        Ledger ledger =
                plan.run(TeamFacts.builder("shop-2", "2024-06", "CNY").build()).ledger();
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY").build();

        assertThat(problems(plan, facts, ledger))
                .containsExactly("Expected the ledger of team desk, but found that of shop-2"
                        + " (plan corner-shop, version 2024, team desk, period 2024-07)");
    }

    @Test
    void build_factsWithManyFaults_allAtOnce() {
        assertThatThrownBy(() -> TeamFacts.builder("desk", "2024-07", "CNY")
                        .agent("li-na", a -> a.put(SALES, "1,000").put(RECEPTIONS, "2.5"))
                        .agent("li-na", a -> a.put(SALES, "1"))
                        .agent(Agent.of("wang-wei", "shop-2"), a -> a.put(REFUND_RATE, "0.05"))
                        .team(PUBLIC_SALES, Money.of("USD", "1"))
                        .build())
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        thrown -> assertThat(thrown.problems())
                                .extracting(Problem::code)
                                .containsExactly(
                                        "metric.unreadable",
                                        "metric.unfit",
                                        "facts.agent-twice",
                                        "facts.other-team",
                                        "metric.unreadable",
                                        "facts.other-currency"));
    }

    private static List<String> errors(CompensationPlan plan) {
        return plan.check().stream()
                .filter(Finding::isError)
                .map(Finding::toString)
                .toList();
    }

    @Test
    void check_ruleThatNeedsWhatThePlanDoesNotSupply_isAnError() {
        assertThat(errors(shop().pay("bonus", new TestRules.ForGrade("pass", Exact.ONE))
                        .build()))
                .containsExactly("error: Expected a grade rule, whose grades are read here, but found none"
                        + " (plan corner-shop, version 2024, room pay, rule bonus)");
        assertThat(PLAN.check(List.of(SALES, PUBLIC_SALES)))
                .filteredOn(Finding::isError)
                .extracting(Finding::toString)
                .containsExactly("error: Expected one of the supplied metrics, but found assessment score, which nobody"
                        + " supplies (plan corner-shop, version 2024, room score, rule score, metric"
                        + " assessment-score)");
    }

    @Test
    void check_basesInACircle_showTheCircle() {
        CompensationPlan plan = shop().pay("a", new TestRules.OfBase("b", percent("1")))
                .pay("b", new TestRules.OfBase("c", percent("1")))
                .pay("c", new TestRules.OfBase("a", percent("1")))
                .build();

        assertThat(errors(plan))
                .containsExactly("error: Expected bases without a circle, but found a → b → c → a"
                        + " (plan corner-shop, version 2024, room pay, rule a)");
        assertThatThrownBy(() ->
                        plan.run(TeamFacts.builder("desk", "2024-07", "CNY").build()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("a → b → c → a");
    }

    @Test
    void check_baseThatIsLaterOrUnknown_isAnError() {
        assertThat(errors(shop().pay("a", new TestRules.OfBase("b", percent("1")))
                        .pay("b", new TestRules.Flat(SALES, percent("1")))
                        .build()))
                .containsExactly("error: Expected a base that stands earlier in the plan, but found b"
                        + " (plan corner-shop, version 2024, room pay, rule a)");
        assertThat(errors(
                        shop().pay("a", new TestRules.OfBase("x", percent("1"))).build()))
                .containsExactly("error: Expected one of the PAY rules [a] as base, but found x"
                        + " (plan corner-shop, version 2024, room pay, rule a)");
    }

    @Test
    void check_twoRulesOfOneId_isAnError() {
        assertThat(errors(shop().pay("a", new TestRules.Flat(SALES, percent("1")))
                        .share("a", new TestRules.Pool(PUBLIC_SALES))
                        .build()))
                .containsExactly("error: Expected every rule id once, but found a 2 times"
                        + " (plan corner-shop, version 2024, rule a)");
    }

    @Test
    void check_twoMeaningsOfOneMetric_isAnError() {
        Metric lower = Metric.money("sales", Better.LOWER, Label.of("sales", "销售额"));

        assertThat(errors(shop().pay("a", new TestRules.Flat(SALES, percent("1")))
                        .pay("b", new TestRules.Flat(lower, percent("1")))
                        .build()))
                .hasSize(1)
                .first()
                .asString()
                .contains("Expected one meaning of metric sales");
    }

    @Test
    void runEach_problemsOfOneTeam_leaveTheOthersPaid() {
        CompensationPlan plan = shop().pay("commission", new TestRules.Flat(SALES, percent("1")))
                .build();
        TeamFacts good = TeamFacts.builder("good", "2024-07", "CNY")
                .agent("li-na", a -> a.put(SALES, "100"))
                .build();
        TeamFacts bad = TeamFacts.builder("bad", "2024-07", "CNY")
                .agent("wang-wei", a -> {})
                .build();

        List<TeamRun.Result> results = plan.runEach(List.of(bad, good), ImmutableMap.of());

        assertThat(results).extracting(TeamRun.Result::isPaid).containsExactly(false, true);
        assertThat(results.get(0).team()).isEqualTo(TeamId.of("bad"));
        assertThat(plan.runAll(List.of(good), ImmutableMap.of()))
                .extracting(TeamRun::facts)
                .containsExactly(good);
        assertThatThrownBy(() -> plan.runAll(List.of(bad, good), ImmutableMap.of()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("team bad");
    }

    @Test
    void planBook_picksTheVersionForThePeriod() {
        CompensationPlan first = shop().inForceFrom(LocalDate.of(2024, 1, 1)).build();
        CompensationPlan second = CompensationPlan.builder("corner-shop", "2024-07", "CNY")
                .inForceFrom(LocalDate.of(2024, 7, 1))
                .build();
        PlanBook book = PlanBook.of(second, first);

        assertThat(book.planFor(Period.parse("2024-06"))).isEqualTo(first);
        assertThat(book.planFor(Period.parse("2024-07"))).isEqualTo(second);
        assertThatThrownBy(() -> book.planFor(Period.parse("2023-12")))
                .hasMessage("Expected a version in force throughout 2023-12, but found only 2024 2024-01-01/…;"
                        + " 2024-07 2024-07-01/… (plan corner-shop, period 2023-12)");
        assertThatThrownBy(() -> book.planFor(Period.parse("2024-06-15/2024-07-15")))
                .isInstanceOf(ProblemsException.class);
    }
}
