// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.rules.scorecard.Scorecards;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
                        "a metric of two kinds",
                        () -> Shop.add(july(), "li-na", "80", "0")
                                .agent(
                                        Shop.agent("wang-wei", "2024-01-01"),
                                        values -> values.put(
                                                Metric.count("sales", Better.HIGHER, Label.of("sales", "件数")), "3"))
                                .build(),
                        "facts.other-metric: Expected metric sales to mean one thing, but found kinds MONEY and COUNT"
                                + AT.replace("li-na", "wang-wei") + ", metric sales)"),
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
                        "grade that has no wage",
                        () -> CompensationPlan.builder("corner-shop", "1", "CNY")
                                .score("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                                .grade(
                                        "grades",
                                        Scorecards.gradesFrom("75", "good", "良好")
                                                .below("fail", "不及格"))
                                .pay("wage", Scorecards.wageByGrade("good", "1600"))
                                .build()
                                .run(Shop.add(july(), "li-na", "60", "0").build()),
                        "scorecard.grade-unknown: Expected one of the grades good, but found fail (plan corner-shop, version"
                                + " 1, team taobao-desk, period 2024-07, room pay, rule wage, agent li-na)"));
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
