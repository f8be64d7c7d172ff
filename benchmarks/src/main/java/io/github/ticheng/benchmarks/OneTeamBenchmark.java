// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.scorecard.Ties;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.wages.RankBonus;
import io.github.ticheng.rules.wages.Wages;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One team that grows, paid by rules that hold its agents against each other: what an agent costs may grow as a sort does. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmn256m", "-XX:+AlwaysPreTouch"})
public class OneTeamBenchmark {

    /** How many agents the team has. */
    @Param({"1000", "10000", "100000"})
    public int agents;

    /** What it is paid by. */
    @Param({"rank-bonus", "forced-grades", "quartiles", "mean-of-rates", "split-by-rank"})
    public String rule = "";

    private CompensationPlan plan = CompensationPlan.builder("none", "1", "CNY").build();
    private TeamFacts facts = TeamFacts.builder("team", "2025-01", "CNY").build();

    /** Makes the team and the plan. */
    @Setup
    public void setUp() {
        Random random = new Random(20_250_101);
        TeamFactsBuilder team = TeamFacts.builder("team", "2025-01", "CNY");
        for (int agent = 0; agent < agents; agent++) {
            team.agent(
                    AgentId.of("agent-" + agent).value(),
                    sheet -> sheet.put(Metrics.SALES, Exact.ofUnits(random.nextInt(6_000_000), 2))
                            .put(Metrics.ASSESSMENT_SCORE, Exact.of(random.nextInt(101)))
                            .put(
                                    Metrics.REFUND_RATE,
                                    Ratio.of(Exact.of(random.nextInt(60)), Exact.of(60 + random.nextInt(900)))));
        }
        facts = team.build();
        plan = plan();
    }

    private CompensationPlan plan() {
        var plan = CompensationPlan.builder(rule, "1", "CNY");
        return switch (rule) {
            case "rank-bonus" ->
                plan.pay("prize", Wages.rankBonus(Metrics.SALES, "500", RankBonus.Ties.SHARE_PRIZES))
                        .build();
            case "forced-grades" ->
                plan.score("card", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                        .grade(
                                "grades",
                                Scorecards.forcedGrades(
                                        Scorecards.gradesFrom("80", "good", "良好")
                                                .below("fair", "一般"),
                                        "good",
                                        "20%",
                                        Ties.KEEP_ALL))
                        .pay("wage", Scorecards.wageByGrade("good", "2000").and("fair", "1500"))
                        .build();
            case "quartiles" ->
                plan.score(
                                "card",
                                Scorecards.sumOf(
                                        Scorecards.line(Scorecards.quarter(Metrics.SALES), "1", "4", "4", "1")))
                        .pay("bonus", Scorecards.payByScore("1000"))
                        .build();
            case "mean-of-rates" ->
                plan.pay(Entry.of("bonus", Wages.fixedWage("100"))
                                .when(Conditions.againstMeanOfTeam(Metrics.REFUND_RATE, Comparison.BELOW)))
                        .build();
            case "split-by-rank" ->
                plan.share("pool", Pools.fixed("100000").split(Pools.byRank(Metrics.SALES, "1", "3", "2")))
                        .build();
            default -> throw new IllegalArgumentException("Expected one of the rules, but found " + rule);
        };
    }

    /** Pays the team. */
    @Benchmark
    public List<Statement> pay() {
        return plan.run(facts).statements();
    }
}
