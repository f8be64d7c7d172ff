// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A month of S1, the KPI regulation of a Taobao shop with the repaired ladder, for 10,000 agents in teams of 10: paid by
 * the plan, and by a straight-line program in {@code BigDecimal} that does the same arithmetic and knows nothing else.
 * Both are checked equal, line by line, before anything is measured.
 *
 * <p>The plan makes statements with a scorecard and all lines; explanations are made on demand and are not part of this.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(S1Benchmark.TEAMS * S1Benchmark.AGENTS_PER_TEAM)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class S1Benchmark {

    static final int TEAMS = 1_000;
    static final int AGENTS_PER_TEAM = 10;

    private static final String MONTH = "2024-07";

    private final List<TeamFacts> facts = new ArrayList<>();
    private final List<HandWrittenS1.Team> teams = new ArrayList<>();
    private final CompensationPlan plan = CompensationPlan.builder("taobao-kpi", "2024", "CNY")
            .score("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
            .grade(
                    "grades",
                    Scorecards.gradesFrom("95", "outstanding", "卓越")
                            .from("85", "excellent", "优秀")
                            .from("75", "good", "良好")
                            .from("65", "fair", "一般")
                            .below("fail", "不及格"))
            .pay(
                    "post-wage",
                    Scorecards.wageByGrade("outstanding", "1800")
                            .and("excellent", "1700")
                            .and("good", "1600")
                            .and("fair", "1500")
                            .and("fail", "1400"))
            .pay(
                    "personal-commission",
                    Ladders.marginal(Metrics.SALES)
                            .upTo("15000", Rate.percent("1"))
                            .upTo("20000", Rate.percent("2"))
                            .upTo("25000", Rate.percent("4"))
                            .above(Rate.percent("2")))
            .pay("seniority", Wages.seniorityByYear("100"))
            .share(
                    "public-commission",
                    Pools.rateOf(Rate.percent("0.5"), Metrics.PUBLIC_SALES).equally())
            .build();

    /** Makes the facts, the same for both, and checks that both pay the same. */
    @Setup
    public void setUp() {
        Random random = new Random(20_240_701);
        for (int t = 0; t < TEAMS; t++) {
            TeamId team = TeamId.of("team-" + t);
            TeamFactsBuilder builder = TeamFacts.builder(team.value(), MONTH, "CNY");
            List<HandWrittenS1.Agent> agents = new ArrayList<>();
            for (int a = 0; a < AGENTS_PER_TEAM; a++) {
                String id = "agent-" + t + "-" + a;
                BigDecimal sales = BigDecimal.valueOf(random.nextInt(3_500_000), 2);
                BigDecimal score = BigDecimal.valueOf(500 + random.nextInt(501), 1);
                LocalDate hiredOn =
                        LocalDate.of(2015 + random.nextInt(9), 1 + random.nextInt(12), 1 + random.nextInt(28));
                agents.add(new HandWrittenS1.Agent(id, sales, score, hiredOn));
                builder.agent(
                        Agent.builder()
                                .id(AgentId.of(id))
                                .team(team)
                                .hiredOn(hiredOn)
                                .build(),
                        sheet -> sheet.put(Metrics.SALES, Exact.of(sales))
                                .put(Metrics.ASSESSMENT_SCORE, Exact.of(score)));
            }
            BigDecimal publicSales = BigDecimal.valueOf(random.nextInt(20_000_000), 2);
            facts.add(builder.team(Metrics.PUBLIC_SALES, Exact.of(publicSales)).build());
            teams.add(new HandWrittenS1.Team(publicSales, agents));
        }
        checkEqual(ticheng(), handWritten());
    }

    /** Pays all teams by the plan. */
    @Benchmark
    public List<TeamRun> ticheng() {
        List<TeamRun> runs = new ArrayList<>(TEAMS);
        for (TeamFacts team : facts) {
            runs.add(plan.run(team));
        }
        return runs;
    }

    /** Pays all teams by the straight-line program. */
    @Benchmark
    public List<List<HandWrittenS1.Slip>> handWritten() {
        List<List<HandWrittenS1.Slip>> slips = new ArrayList<>(TEAMS);
        for (HandWrittenS1.Team team : teams) {
            slips.add(HandWrittenS1.pay(team, LocalDate.of(2024, 7, 31)));
        }
        return slips;
    }

    private static void checkEqual(List<TeamRun> runs, List<List<HandWrittenS1.Slip>> slips) {
        for (int t = 0; t < TEAMS; t++) {
            for (int a = 0; a < AGENTS_PER_TEAM; a++) {
                HandWrittenS1.Slip slip = slips.get(t).get(a);
                Statement statement = runs.get(t).statement(slip.agent());
                check(statement, "post-wage", slip.postWage());
                check(statement, "personal-commission", slip.personalCommission());
                check(statement, "public-commission", slip.publicCommission());
                check(statement, "seniority", slip.seniority());
                if (!statement.total().amount().equals(Exact.of(slip.total()))) {
                    throw new IllegalStateException("Expected " + slip + ", but found " + statement);
                }
            }
        }
    }

    private static void check(Statement statement, String line, BigDecimal expected) {
        if (!statement.amount(line).orElseThrow().amount().equals(Exact.of(expected))) {
            throw new IllegalStateException("Expected " + line + " of " + expected + ", but found " + statement);
        }
    }
}
