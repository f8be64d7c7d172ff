// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.ATTITUDE;
import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.room.CreditedAgent.AssessedAgent;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Teams that are read in columns together are paid what each is paid alone, agent by agent; and nobody in them is asked. */
class TeamsInColumnsTest {

    private static final ImmutableList<Rating> WORDS =
            ImmutableList.of(Rating.of("good"), Rating.of("fair"), Rating.of("poor"));
    private static final Grade TOP = new Grade("top", Label.of("top", "优"), 1);
    private static final Grade LOW = new Grade("low", Label.of("low", "差"), 2);

    /** What a rule pays by. */
    private enum By {
        NUMBER,
        RATIO,
        RATING,
        SERVICE,
        TEAM,
        SCORE,
        GRADE
    }

    /**
     * Pays an amount that says what was read, in columns or agent by agent.
     *
     * @param asked the agents whose amounts were asked for one by one
     * @param read how many teams and agents were read in columns, each time
     */
    private record Reading(By by, boolean inColumns, Set<String> asked, List<String> read) implements PayRule {

        @Override
        public PayRule.Step prepare(Preparation preparation) {
            return switch (by) {
                case NUMBER -> {
                    Slot<Exact> slot = preparation.number(SALES);
                    yield step(agent -> agent.number(slot), team -> team.numbers(slot, 2), 100);
                }
                case RATIO -> {
                    Slot<Ratio> slot = preparation.ratio(REFUND_RATE);
                    yield step(
                            agent -> agent.ratio(slot)
                                    .numerator()
                                    .plus(agent.ratio(slot).denominator().times(Exact.of(1000))),
                            team -> {
                                LongColumn dividends = team.dividends(slot);
                                LongColumn divisors = team.divisors(slot);
                                long[] sums = team.column();
                                for (int row = 0; row < team.rows(); row++) {
                                    sums[row] = dividends.at(row) + 1000 * divisors.at(row);
                                }
                                return new LongColumn(sums);
                            },
                            1);
                }
                case RATING -> {
                    Slot<Rating> slot = preparation.rating(ATTITUDE);
                    yield step(
                            agent -> Exact.of(WORDS.indexOf(agent.rating(slot))), team -> team.ratings(slot, WORDS), 1);
                }
                case SERVICE ->
                    step(
                            agent -> Exact.of(agent.agent()
                                    .fullMonthsServed(agent.period().lastDay())),
                            team -> team.monthsServed(team.period().lastDay()),
                            1);
                case TEAM -> {
                    Slot<Exact> slot = preparation.team(PUBLIC_SALES);
                    yield step(
                            agent -> agent.team().number(slot),
                            team -> {
                                long[] all = team.column();
                                for (int one = 0, row = 0; one < team.teams(); one++) {
                                    for (; row < team.end(one); row++) {
                                        all[row] = team.ofTeam(slot, one, 2);
                                    }
                                }
                                return new LongColumn(all);
                            },
                            100);
                }
                case SCORE -> {
                    preparation.readsScorecard();
                    yield step(
                            agent -> agent.card().orElseThrow().score(),
                            team -> team.scores() == null ? null : team.scores().points(),
                            10_000);
                }
                case GRADE -> {
                    preparation.readsGrade();
                    yield step(
                            agent -> Exact.of(agent.grade().orElseThrow().rank()),
                            team -> {
                                TeamColumns.Grades grades = team.grades();
                                if (grades == null) {
                                    return null;
                                }
                                long[] ranks = team.column();
                                for (int row = 0; row < team.rows(); row++) {
                                    Grade grade = grades.at(row);
                                    ranks[row] = grade == null ? LongColumn.HOLE : grade.rank();
                                }
                                return new LongColumn(ranks);
                            },
                            1);
                }
            };
        }

        private PayRule.Step step(
                Function<ScoredAgent, Exact> amount, Function<TeamColumns, @Nullable LongColumn> column, long divisor) {
            return new PayRule.Step() {
                @Override
                public Exact amount(ScoredAgent agent) {
                    asked.add(agent.agent().id().value());
                    return amount.apply(agent);
                }

                @Override
                public TeamColumns.@Nullable Amounts amounts(TeamColumns team) {
                    read.add(team.teams() + " of " + team.rows());
                    LongColumn values = inColumns ? column.apply(team) : null;
                    if (values == null) {
                        return null;
                    }
                    long[] all = team.column();
                    for (int row = 0; row < team.rows(); row++) {
                        all[row] += values.at(row);
                    }
                    return new TeamColumns.Amounts(all, divisor);
                }
            };
        }
    }

    private record Marks() implements ScoreRule {
        @Override
        public ScoreRule.Step prepare(Preparation preparation) {
            Slot<Exact> slot = preparation.number(ASSESSMENT_SCORE);
            return new ScoreRule.Step() {
                @Override
                public Scorecard score(CreditedAgent agent) {
                    return Scorecard.of(List.of(), agent.number(slot), Exact.of(100));
                }

                @Override
                public TeamColumns.Scores scores(TeamColumns team) {
                    return new TeamColumns.Scores(team.numbers(slot, TeamColumns.POINT_DECIMALS), Exact.of(100), null);
                }
            };
        }
    }

    private record TopFrom60() implements GradeRule {
        @Override
        public GradeRule.Step prepare(Preparation preparation) {
            return new GradeRule.Step() {
                @Override
                public Grade grade(AssessedAgent agent) {
                    return agent.scorecard().score().isLessThan(Exact.of(60)) ? LOW : TOP;
                }

                @Override
                public TeamColumns.Grades grades(TeamColumns team, TeamColumns.Scores scores) {
                    long[] places = team.column();
                    for (int row = 0; row < team.rows(); row++) {
                        places[row] = scores.points().at(row) < 600_000 ? 0 : 1;
                    }
                    return new TeamColumns.Grades(ImmutableList.of(LOW, TOP), new LongColumn(places));
                }
            };
        }
    }

    /** A rule that settles makes every team walk from room to room, each of which reads the team's columns by itself. */
    private static CompensationPlan walking(By by, boolean inColumns, Set<String> asked) {
        return shop(by, inColumns, asked, new ArrayList<>())
                .settle("nothing", (SettleRule) preparation -> (agent, settlement) -> {})
                .build();
    }

    private static CompensationPlan plan(By by, boolean inColumns, Set<String> asked) {
        return shop(by, inColumns, asked, new ArrayList<>()).build();
    }

    private static PlanBuilder shop(By by, boolean inColumns, Set<String> asked, List<String> read) {
        PlanBuilder plan = CompensationPlan.builder("shop", "1", "CNY");
        if (by == By.SCORE || by == By.GRADE) {
            plan.score("card", new Marks());
        }
        if (by == By.GRADE) {
            plan.grade("grades", new TopFrom60());
        }
        return plan.pay("read", new Reading(by, inColumns, asked, read))
                .pay("again", new Reading(By.NUMBER, inColumns, asked, new ArrayList<>()));
    }

    /** A team whose facts all differ, with the ratings in an order of its own. */
    private static TeamFactsBuilder team(String name, String period, int agents, int seed) {
        TeamFactsBuilder facts = TeamFacts.builder(name, period, "CNY").team(PUBLIC_SALES, seed + ".25");
        for (int i = 0; i < agents; i++) {
            int number = seed + i;
            Agent agent = Agent.builder()
                    .id(AgentId.of(name + "-" + number))
                    .team(TeamId.of(name))
                    .hiredOn(LocalDate.of(2020, 1, 1).plusMonths(number % 50))
                    .build();
            facts.agent(
                    agent,
                    values -> values.put(SALES, number + ".50")
                            .put(REFUND_RATE, Ratio.of(number % 7, 10 + number % 5))
                            .put(ATTITUDE, WORDS.get((number * number + seed) % 3))
                            .put(ASSESSMENT_SCORE, number * 7 % 100 + ".25")
                            .put(seed % 3 == 0 ? ORDERS : TARGET_BASE, "1"));
        }
        return facts;
    }

    private static List<TeamFacts> teams() {
        Label cause = Label.of("refund", "退款");
        return List.of(
                team("one", "2024-07", 2, 1).build(),
                team("two", "2024-07", 1, 5).build(),
                team("three", "2024-07", 4, 12).build(),
                team("four", "2024-07", 3, 20).build(),
                team("june", "2024-06", 3, 30).build(),
                team("empty", "2024-07", 0, 40).build(),
                // more agents than are read together
                team("large", "2024-07", 513, 100).build(),
                team("half", "2024-07", 256, 700).build(),
                team("other-half", "2024-07", 256, 1000).build(),
                team("one-more", "2024-07", 1, 1300).build(),
                // what has a past or a hole is paid agent by agent
                team("corrected", "2024-07", 1, 50)
                        .correction(Correction.added("a", "2024-06", "refund", cause, "corrected-50", SALES, "-1"))
                        .build(),
                TeamFacts.builder("refused", "2024-07", "CNY")
                        .agent("nobody", values -> {})
                        .build(),
                team("last", "2024-07", 2, 60).build());
    }

    private static List<String> paid(CompensationPlan plan) {
        return plan.runEach(teams(), Map.of()).stream()
                .flatMap(result -> result.isPaid()
                        ? result.run().orElseThrow().statements().stream()
                                .map(statement -> result.team() + " "
                                        + statement.agent().id() + " "
                                        + statement.lines().stream()
                                                .map(PayLine::value)
                                                .toList()
                                        + " " + statement.total() + " "
                                        + statement.scorecard())
                        : result.problems().stream().map(problem -> result.team() + " " + problem))
                .toList();
    }

    private static List<String> written(CompensationPlan plan) {
        List<String> lines = new ArrayList<>();
        plan.pay(teams(), Map.of(), new PayLine.Sink() {
                    @Override
                    public void line(Agent agent, PayLine.Item item, long units, int decimals) {
                        lines.add(agent.id() + " " + item.rule() + " " + Exact.ofUnits(units, decimals));
                    }

                    @Override
                    public void total(Agent agent, long units, int decimals) {
                        lines.add(agent.id() + " = " + Exact.ofUnits(units, decimals));
                    }
                })
                .forEach(problem -> lines.add(problem.toString()));
        return lines;
    }

    @ParameterizedTest
    @EnumSource
    void teams_readInColumns_arePaidAsAgentByAgent(By by) {
        Set<String> asked = new TreeSet<>();
        List<String> read = new ArrayList<>();
        CompensationPlan columns = shop(by, true, asked, read).build();
        CompensationPlan agents = plan(by, false, new TreeSet<>());

        assertThat(paid(columns)).isEqualTo(paid(agents));
        // Teams of one period are read together up to 512 agents, and none of them once more by itself.
        assertThat(read)
                .containsExactly("4 of 10", "1 of 3", "1 of 0", "1 of 513", "2 of 512", "1 of 1", "1 of 1", "1 of 2");
        assertThat(written(columns)).isEqualTo(written(agents));
        assertThat(asked).isSubsetOf("corrected-50", "nobody");
        for (TeamRun.Result result : agents.runEach(teams(), Map.of())) {
            result.run()
                    .ifPresent(run ->
                            assertThat(columns.run(run.facts()).statements()).isEqualTo(run.statements()));
        }
    }

    /** What a block cannot pay is never paid by it, whatever the rules could read. */
    @Test
    void teams_underClauses_arePaidAsAgentByAgent() {
        Condition from20 = Conditions.atLeast(SALES, "20");
        List<UnaryOperator<Entry<PayRule>>> clauses = List.of(
                entry -> entry.when(from20),
                entry -> entry.times(Conditions.times("0.5")),
                entry -> entry.every(Cadence.QUARTER),
                entry -> entry.unpaid(),
                entry -> entry.atLeast("10").atMost("30.255"));
        for (UnaryOperator<Entry<PayRule>> clause : clauses) {
            assertThat(paid(under(clause, true, null))).isEqualTo(paid(under(clause, false, null)));
        }
        assertThat(paid(under(entry -> entry, true, from20))).isEqualTo(paid(under(entry -> entry, false, from20)));
    }

    private static CompensationPlan under(
            UnaryOperator<Entry<PayRule>> clause, boolean inColumns, @Nullable Condition eligibility) {
        PlanBuilder plan = CompensationPlan.builder("shop", "1", "CNY");
        if (eligibility != null) {
            plan.eligibility(eligibility);
        }
        return plan.add(clause.apply(
                        Entry.of("read", new Reading(By.NUMBER, inColumns, new TreeSet<>(), new ArrayList<>()))))
                .pay("again", new Reading(By.RATIO, inColumns, new TreeSet<>(), new ArrayList<>()))
                .build();
    }

    @Test
    void agents_whomThePlanDoesNotPay_haveNoScorecardThatWasRead() {
        CompensationPlan plan = shop(By.SCORE, true, new TreeSet<>(), new ArrayList<>())
                .eligibility(Conditions.atLeast(SALES, "20"))
                .build();

        for (Statement statement :
                plan.run(team("some", "2024-07", 4, 18).build()).statements()) {
            assertThat(statement.isEligible()).isEqualTo(statement.scorecard() != null);
        }
    }

    /** 2.50 to everybody, in columns. */
    @Test
    void pools_readInColumns_haveTheirTotals() {
        ShareRule each = preparation -> new ShareRule.Step() {
            @Override
            public ShareRule.Shares share(
                    Team<? extends PaidAgent> team,
                    ImmutableList<? extends PaidAgent> members,
                    ImmutableList<Exact> factors) {
                throw new IllegalStateException("not agent by agent");
            }

            @Override
            public boolean parts(TeamColumns teams, long[] parts, int decimals) {
                Arrays.fill(parts, 0, teams.rows(), 250);
                return true;
            }
        };
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay("read", new Reading(By.NUMBER, true, new TreeSet<>(), new ArrayList<>()))
                .share("each", each)
                .share("more", each)
                .build();

        assertThat(plan.run(team("some", "2024-07", 3, 18).build())
                        .teamStatement()
                        .pools())
                .extracting(pool -> pool.rule() + " " + pool.total())
                .containsExactly("each CNY 7.50", "more CNY 7.50");
    }

    @Test
    void teams_whoseScoresFailInColumns_arePaidAgentByAgent() {
        ScoreRule failing = preparation -> {
            Slot<Exact> slot = preparation.number(ASSESSMENT_SCORE);
            return new ScoreRule.Step() {
                @Override
                public Scorecard score(CreditedAgent agent) {
                    return Scorecard.of(List.of(), agent.number(slot), Exact.of(100));
                }

                @Override
                public TeamColumns.Scores scores(TeamColumns team) {
                    if (team.teams() > 1) {
                        throw new IllegalStateException("not together");
                    }
                    return new TeamColumns.Scores(team.numbers(slot, TeamColumns.POINT_DECIMALS), Exact.of(100), null);
                }
            };
        };
        Function<ScoreRule, CompensationPlan> plan = rule -> CompensationPlan.builder("shop", "1", "CNY")
                .score("card", rule)
                .pay("read", new Reading(By.SCORE, true, new TreeSet<>(), new ArrayList<>()))
                .build();

        assertThat(paid(plan.apply(failing))).isEqualTo(paid(plan.apply(new Marks())));
    }

    @ParameterizedTest
    @EnumSource
    void teams_thatWalk_arePaidAsAgentByAgent(By by) {
        Set<String> asked = new TreeSet<>();

        assertThat(paid(walking(by, true, asked))).isEqualTo(paid(plan(by, false, new TreeSet<>())));
        assertThat(asked).isSubsetOf("nobody");
    }

    @Test
    void ratings_inListsOfTheirOwn_areFoundInEachTeam() {
        Set<String> asked = new TreeSet<>();
        List<TeamFacts> all = IntStream.range(0, 9)
                .mapToObj(i -> {
                    TeamFactsBuilder facts = TeamFacts.builder("team-" + i, "2024-07", "CNY");
                    facts.agent("a-" + i, values -> values.put(SALES, "0").put(ATTITUDE, WORDS.get(i % 3)));
                    return facts.agent(
                                    "b-" + i, values -> values.put(SALES, "0").put(ATTITUDE, WORDS.get(i * 2 % 3)))
                            .build();
                })
                .toList();
        List<String> totals = plan(By.RATING, true, asked).runEach(all, Map.of()).stream()
                .flatMap(result -> result.run().orElseThrow().statements().stream())
                .map(statement -> statement.total().digits())
                .toList();

        assertThat(totals)
                .isEqualTo(IntStream.range(0, 9)
                        .boxed()
                        .flatMap(i -> IntStream.of(i % 3, i * 2 % 3).mapToObj(place -> place + ".00"))
                        .toList());
        assertThat(asked).isEmpty();
    }
}
