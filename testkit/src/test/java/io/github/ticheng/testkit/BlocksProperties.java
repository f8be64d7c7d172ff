// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.teampool.OddUnits;
import io.github.ticheng.rules.teampool.PoolBase;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.teampool.TeamPool;
import io.github.ticheng.rules.tieredcommission.Base;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * However many teams are paid at once, and however they differ, each is paid what it is paid alone and agent by agent, or
 * refused for the same reasons; and the sink takes what stands in the statements.
 */
class BlocksProperties {

    private static final Metric RETURNS = Metric.money("returns", Better.LOWER, Label.of("returns", "退货"));
    private static final List<String> AMOUNTS = List.of(
            "0",
            "0.005",
            "14999.99",
            "15000",
            "15000.01",
            "-3",
            "1/3",
            "92233720368547758.07",
            "92233720368547758.08",
            "-92233720368547758.08",
            "99999999999999999999");

    /** Plans of which every entry can be read in columns, each with another rounding and another pool. */
    private record Shape(Rounding rounding, PoolBase base, OddUnits oddUnits, String rate, boolean isScored) {

        static Shape of(Random random) {
            return new Shape(
                    any(random, List.of(Rounding.halfUp("0.01"), Rounding.halfUp("0.1"), Rounding.halfUp("0.05"))),
                    any(random, List.of(PoolBase.values())),
                    any(random, List.of(OddUnits.BY_ID, OddUnits.ROTATING, OddUnits.BY_SENIORITY)),
                    any(random, List.of("0.5", "-3", "0.00001")),
                    random.nextInt(4) > 0);
        }

        CompensationPlan plan(boolean inColumns) {
            PlanBuilder plan = CompensationPlan.builder("shop", "1", "CNY").rounding(rounding);
            if (isScored) {
                plan.score(entry(
                        "card",
                        Scorecards.sumOf(
                                        Scorecards.usualRatings(Metrics.EXECUTION, "20"),
                                        Scorecards.bands(Metrics.REFUND_RATE)
                                                .upTo("5%", "30")
                                                .upTo("8%", "20")
                                                .above("0"))
                                .outOf("50")
                                .adjusted(Scorecards.addingEach("2", Metrics.PRAISES))
                                .atMost("50")
                                .passingAt(percent("70")),
                        inColumns));
                plan.grade(entry(
                        "grades",
                        Scorecards.gradesFrom("45", "good", "良好")
                                .from("30", "fair", "一般")
                                .below("fail", "不及格"),
                        inColumns));
                plan.pay(entry(
                        "wage",
                        Scorecards.wageByGrade("good", "1800")
                                .and("fair", "1600.5")
                                .and("fail", "1400"),
                        inColumns));
                plan.pay(entry("bonus", Scorecards.payByScore("1000").ifPassed(), inColumns));
            }
            plan.pay(entry(
                    "commission",
                    Ladders.marginal(Base.net(Metrics.SALES, RETURNS))
                            .upTo("15000", percent("1"))
                            .upTo("20000", percent("2.55"))
                            .above(percent("2")),
                    inColumns));
            plan.pay(entry("seniority", Wages.seniority(3, "100").after(3).atMostSteps(5), inColumns));
            Metric pooled = base == PoolBase.TEAM_VALUE ? Metrics.PUBLIC_SALES : Metrics.SALES;
            TeamPool pool = (base == PoolBase.TEAM_VALUE
                            ? Pools.rateOf(percent(rate), pooled)
                            : Pools.rateOfSum(percent(rate), pooled))
                    .split(Pools.byHead())
                    .oddUnits(oddUnits);
            return plan.share(entry("pool", pool, inColumns)).build();
        }

        private static <R extends Rule> Entry<R> entry(String id, R rule, boolean inColumns) {
            return Entry.of(id, inColumns ? rule : AgentByAgent.of(rule));
        }
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A team of none to five; now and then something is out of the ordinary in it. */
    private static TeamFacts team(int number, Random random) {
        boolean isOdd = random.nextInt(3) == 0;
        var facts = TeamFacts.builder(
                "team-" + number,
                isOdd && random.nextInt(4) == 0 ? "2024-08" : "2024-07",
                isOdd && random.nextInt(6) == 0 ? "USD" : "CNY");
        for (int i = 0; i < random.nextInt(6); i++) {
            Agent.Builder agent = Agent.builder().id(AgentId.of("agent-" + i)).team(TeamId.of("team-" + number));
            if (!isOdd || random.nextInt(8) > 0) {
                agent.hiredOn(LocalDate.of(2024, 7, 1).minusDays(random.nextInt(900)));
            }
            facts.agent(agent.build(), sheet -> {
                put(sheet::put, Metrics.SALES, isOdd, random);
                put(sheet::put, RETURNS, isOdd, random);
                sheet.put(
                        Metrics.EXECUTION,
                        isOdd && random.nextInt(8) == 0 ? "superb" : any(random, List.of("good", "poor")));
                sheet.put(Metrics.REFUND_RATE, isOdd && random.nextInt(4) == 0 ? "0/0" : random.nextInt(30) + "/240");
                sheet.put(Metrics.PRAISES, Integer.toString(random.nextInt(4)));
            });
        }
        if (!isOdd || random.nextInt(4) > 0) {
            facts.team(Metrics.PUBLIC_SALES, isOdd ? hostile(random) : Exact.ofUnits(random.nextInt(9_999_999), 2));
        }
        return facts.build();
    }

    private static void put(Sheet sheet, Metric metric, boolean isOdd, Random random) {
        if (!isOdd || random.nextInt(12) > 0) {
            sheet.put(metric, isOdd ? hostile(random) : Exact.ofUnits(random.nextInt(3_000_000), 2));
        }
    }

    private interface Sheet {
        void put(Metric metric, Exact value);
    }

    private static Exact hostile(Random random) {
        String amount = any(random, AMOUNTS);
        return amount.equals("1/3") ? Exact.ONE.dividedBy(Exact.of(3)) : Exact.of(amount);
    }

    /** Lines and totals as the sink took them, and as they stand in statements. */
    private static final class Taken implements PayLine.Sink {

        private final List<String> all = new ArrayList<>();

        @Override
        public void line(Agent agent, PayLine.Item item, long units, int decimals) {
            all.add(agent.id() + " " + item.rule() + " " + Exact.ofUnits(units, decimals));
        }

        @Override
        public void total(Agent agent, long units, int decimals) {
            all.add(agent.id() + " " + Exact.ofUnits(units, decimals));
        }

        static List<String> of(List<TeamRun.Result> results) {
            List<String> all = new ArrayList<>();
            for (TeamRun.Result result : results) {
                for (Statement statement : statements(result)) {
                    for (PayLine line : statement.lines()) {
                        all.add(statement.agent().id() + " " + line.rule() + " " + line.value());
                    }
                    all.add(statement.agent().id() + " " + statement.total().amount());
                }
            }
            return all;
        }
    }

    private static ImmutableList<Statement> statements(TeamRun.Result result) {
        return result.run().map(TeamRun::statements).orElse(ImmutableList.of());
    }

    private static boolean fitsLong(TeamRun.Result result) {
        return statements(result).stream()
                .allMatch(statement -> statement.total().amount().fitsLong(2)
                        && statement.lines().stream()
                                .allMatch(line -> line.value().fitsLong(2)));
    }

    @Property(tries = 25)
    void runEach_anyTeamsTogether_eachAsAloneAgentByAgent(@ForAll long seed) {
        Random random = new Random(seed);
        Shape shape = Shape.of(random);
        List<TeamFacts> teams = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            teams.add(team(i, random));
        }
        CompensationPlan plan = shape.plan(true);
        CompensationPlan byAgent = shape.plan(false);
        List<TeamRun.Result> alone = Lists.transform(teams, facts -> byAgent.tryRun(facts, Ledger.empty()));
        for (int size : List.of(1, 2, 7, 9)) {
            List<TeamRun.Result> together = new ArrayList<>();
            Iterables.partition(teams, size).forEach(some -> together.addAll(plan.runEach(some, Map.of())));
            for (int i = 0; i < teams.size(); i++) {
                assertSame(together.get(i), alone.get(i));
            }
        }
        assertSinkTakes(plan, teams, alone);
    }

    private static void assertSame(TeamRun.Result one, TeamRun.Result other) {
        assertThat(one.team()).isEqualTo(other.team());
        assertThat(one.problems()).isEqualTo(other.problems());
        assertThat(statements(one)).isEqualTo(statements(other));
        one.run().ifPresent(run -> {
            TeamRun byAgent = other.run().orElseThrow();
            assertThat(run.teamStatement().pools())
                    .isEqualTo(byAgent.teamStatement().pools());
            assertThat(run.teamStatement().total())
                    .isEqualTo(byAgent.teamStatement().total());
            for (Statement statement : run.statements()) {
                assertThat(run.explain(statement.agent().id()).text(Language.ENGLISH))
                        .isEqualTo(byAgent.explain(statement.agent().id()).text(Language.ENGLISH));
            }
        });
    }

    private static void assertSinkTakes(CompensationPlan plan, List<TeamFacts> teams, List<TeamRun.Result> alone) {
        List<TeamFacts> fitting = new ArrayList<>();
        List<TeamRun.Result> results = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < teams.size(); i++) {
            if (fitsLong(alone.get(i))) {
                fitting.add(teams.get(i));
                results.add(alone.get(i));
                problems.addAll(alone.get(i).problems());
            }
        }
        Taken taken = new Taken();
        assertThat(plan.pay(fitting, Map.of(), taken)).isEqualTo(problems);
        assertThat(taken.all).isEqualTo(Taken.of(results));
    }

    /** More agents than a block takes, of teams that do not end where it does. */
    @Example
    void pay_severalBlocks_eachTeamAsAlone() {
        Random random = new Random(7);
        CompensationPlan plan =
                new Shape(Rounding.halfUp("0.01"), PoolBase.TEAM_VALUE, OddUnits.BY_ID, "0.5", true).plan(true);
        List<TeamFacts> teams = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            teams.add(team(i, random));
        }
        List<TeamRun.Result> alone = new ArrayList<>();
        teams.forEach(facts -> alone.add(plan.tryRun(facts, Ledger.empty())));

        assertSinkTakes(plan, teams, alone);
    }
}
