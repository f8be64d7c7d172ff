// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.scorecard.WageByGrade;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with facts and plans is told with code, place and values, all of it at once. */
class BadInputTest {

    private static final CompensationPlan PLAN = TaobaoKpi.repaired("CNY").plan();

    private static final String AT = " (team taobao-desk, period 2024-07, agent li-na";

    static Stream<Arguments> badInput() {
        return Stream.of(
                row(
                        "missing metric",
                        () -> PLAN.run(july().agent(
                                        Shop.agent("li-na", "2024-01-01"),
                                        values -> values.put(Metrics.ASSESSMENT_SCORE, "80")
                                                .put(Metrics.DAYS_ABSENT, "0"))
                                .build()),
                        "plan.missing-metric: Expected a value of sales, but found none (plan taobao-kpi, version"
                                + " repaired, team taobao-desk, period 2024-07, room pay, rule personal-commission,"
                                + " agent li-na, metric sales)"),
                row(
                        "missing value of the team",
                        () -> PLAN.run(Shop.add(TeamFacts.builder(Shop.TEAM, "2024-07", "CNY"), "li-na", "80", "0")
                                .build()),
                        "plan.missing-metric: Expected a value of public sales, but found none (plan taobao-kpi, version"
                                + " repaired, team taobao-desk, period 2024-07, room share, rule public-commission,"
                                + " metric public-sales)"),
                row(
                        "a value that is no amount",
                        () -> Shop.add(july(), "li-na", "80", "many").build(),
                        "metric.unreadable: Expected an amount such as 23450.55, but found \"many\"" + AT
                                + ", metric sales)"),
                row(
                        "amount of another currency",
                        () -> july().agent(
                                        Shop.agent("li-na", "2024-01-01"),
                                        values -> values.put(Metrics.SALES, Money.of("USD", "100.00")))
                                .build(),
                        "facts.other-currency: Expected amounts in CNY, but found USD 100.00" + AT + ", metric sales)"),
                row(
                        "facts of another currency",
                        () -> TaobaoKpi.repaired("USD")
                                .plan()
                                .run(Shop.add(july(), "li-na", "80", "0").build()),
                        "plan.other-currency: Expected facts in USD, the plan's currency, but found CNY (plan"
                                + " taobao-kpi, version repaired, team taobao-desk, period 2024-07)"),
                row(
                        "duplicate agent",
                        () -> Shop.add(Shop.add(july(), "li-na", "80", "0"), "li-na", "90", "1")
                                .build(),
                        "facts.agent-twice: Expected every agent once, but found li-na twice" + AT + ")"),
                row(
                        "agent of another team",
                        () -> july().agent(Agent.of("li-na", "night-desk"), values -> {})
                                .build(),
                        "facts.other-team: Expected agents of team taobao-desk, but found li-na of team night-desk" + AT
                                + ")"),
                row(
                        "agent without a day of hiring",
                        () -> PLAN.run(july().agent(
                                        "li-na",
                                        values -> values.put(Metrics.ASSESSMENT_SCORE, "80")
                                                .put(Metrics.DAYS_ABSENT, "0")
                                                .put(Metrics.SALES, "0"))
                                .build()),
                        "wages.not-hired: Expected the day of hiring, but found none (plan taobao-kpi, version repaired,"
                                + " team taobao-desk, period 2024-07, room pay, rule seniority-pay, agent li-na)"),
                row(
                        "period outside the plan",
                        () -> CompensationPlan.builder("taobao-kpi", "2023", "CNY")
                                .inForce(Period.parse("2023"))
                                .build()
                                .run(Shop.add(july(), "li-na", "80", "0").build()),
                        "plan.not-in-force: Expected a period within 2023 2023-01-01/2023-12-31, when the plan is in"
                                + " force, but found 2024-07 (plan taobao-kpi, version 2023, team taobao-desk, period"
                                + " 2024-07)"),
                row(
                        "grade that has no wage",
                        () -> graded(Scorecards.wageByGrade("good", "1600"))
                                .run(Shop.add(july(), "li-na", "60", "0").build()),
                        "scorecard.grade-unknown: Expected one of the grades good, but found fail (plan corner-shop, version"
                                + " 1, team taobao-desk, period 2024-07, room pay, rule wage, agent li-na)"),
                row(
                        "cyclic bases",
                        () -> CompensationPlan.builder("corner-shop", "1", "CNY")
                                .pay("hen", new ShareOfRule("egg"))
                                .pay("egg", new ShareOfRule("hen"))
                                .build()
                                .run(Shop.add(july(), "li-na", "80", "0").build()),
                        "plan.cyclic-bases: Expected bases without a circle, but found hen → egg → hen (plan"
                                + " corner-shop, version 1, team taobao-desk, period 2024-07, room pay, rule hen)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void run_badInput_toldWithItsPlace(String what, Supplier<?> run, String problem) {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(run::get)
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(BadInputTest::written)
                        .containsExactly(problem));
    }

    @Test
    void run_metricOfTheWrongKind_toldWithBothKinds() {
        Metric pieces = Metric.count("sales", Better.HIGHER, Label.of("sales", "件数"));
        TeamFacts facts = july().agent(
                        Shop.agent("li-na", "2024-01-01"),
                        values -> values.put(pieces, "3")
                                .put(Metrics.ASSESSMENT_SCORE, "80")
                                .put(Metrics.DAYS_ABSENT, "0"))
                .build();

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> PLAN.run(facts))
                .satisfies(refused -> assertThat(written(refused.problems().get(0)))
                        .startsWith("plan.wrong-kind: ")
                        .contains("MONEY", "COUNT")
                        .endsWith("period 2024-07, metric sales)"));
    }

    @Test
    void build_metricOfTwoKinds_toldWithBothKinds() {
        Metric pieces = Metric.count("sales", Better.HIGHER, Label.of("sales", "件数"));

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> Shop.add(july(), "li-na", "80", "0")
                        .agent(Shop.agent("wang-wei", "2024-01-01"), values -> values.put(pieces, "3"))
                        .build())
                .satisfies(refused -> assertThat(written(refused.problems().get(0)))
                        .contains("MONEY", "COUNT")
                        .endsWith("agent wang-wei, metric sales)"));
    }

    @Test
    void run_severalProblems_allAtOnce() {
        TeamFacts facts = july().agent(Shop.agent("li-na", "2024-01-01"), values -> values.put(Metrics.SALES, "1"))
                .agent(Shop.agent("wang-wei", "2024-01-01"), values -> values.put(Metrics.ASSESSMENT_SCORE, "1"))
                .build();

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> PLAN.run(facts))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.place().in(Language.ENGLISH))
                        .extracting(place -> place.replaceAll(".*agent ", ""))
                        .contains(
                                "li-na, metric assessment-score",
                                "li-na, metric days-absent",
                                "wang-wei, metric days-absent",
                                "wang-wei, metric sales"));
    }

    @Test
    void check_ruleNeedsWhatNobodySupplies_error() {
        List<Finding> errors =
                PLAN.check(List.of(Metrics.SALES, Metrics.ASSESSMENT_SCORE, Metrics.DAYS_ABSENT)).stream()
                        .filter(Finding::isError)
                        .toList();

        assertThat(errors)
                .extracting(Finding::toString)
                .containsExactly("error: Expected one of the supplied metrics, but found public sales, which nobody"
                        + " supplies (plan taobao-kpi, version repaired, room share, rule public-commission, metric"
                        + " public-sales)");
    }

    @Test
    void check_gradesThatDoNotMeet_namedBothWays() {
        assertThat(graded(Scorecards.wageByGrade("good", "1600").and("superb", "9999"))
                        .check())
                .extracting(finding -> finding.code() + ": " + finding.message())
                .containsExactly(
                        "plan.grade-never-given: Expected one of the grades good, fail that the plan gives, but found"
                                + " superb",
                        "plan.grade-not-named: Expected grade fail, which the plan gives, to be listed, but found only"
                                + " good, superb");
    }

    /** A host's rule: a tenth of what another rule pays. */
    record ShareOfRule(String other) implements PayRule {
        @Override
        public Step prepare(Preparation preparation) {
            var base = preparation.base(RuleId.of(other));
            return agent -> percent("10").of(agent.base(base));
        }
    }

    private static CompensationPlan graded(WageByGrade wages) {
        return CompensationPlan.builder("corner-shop", "1", "CNY")
                .score("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                .grade("grades", Scorecards.gradesFrom("75", "good", "良好").below("fail", "不及格"))
                .pay("wage", wages)
                .build();
    }

    private static TeamFactsBuilder july() {
        return Shop.month("2024-07", "1000");
    }

    private static String written(Problem problem) {
        return problem.code() + ": " + problem;
    }

    private static Arguments row(String what, Supplier<?> run, String problem) {
        return Arguments.of(what, run, problem);
    }
}
