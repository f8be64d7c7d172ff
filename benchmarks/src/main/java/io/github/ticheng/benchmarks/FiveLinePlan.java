// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import static io.github.ticheng.core.number.Rate.percent;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterators;
import com.google.common.collect.Lists;
import io.github.ticheng.benchmarks.FiveLineMonth.Mark;
import io.github.ticheng.benchmarks.FiveLineMonth.Person;
import io.github.ticheng.benchmarks.FiveLineMonth.Team;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Base;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The five lines as a plan of this library.
 *
 * <p>A grade is read off the score of 130 itself: 94.5% of it is 122.85, which for whole scores is the same as 95 of 100 half
 * up. Seniority is counted by the calendar from the day of hiring.
 */
abstract class FiveLinePlan implements Contestant {

    private static final Metric REFUNDED = Metric.money("refunded", Better.LOWER, Label.of("refunded sales", "退款金额"));
    private static final Period MONTH = Period.parse("2025-01");
    private static final LocalDate NEXT_MONTH = LocalDate.of(2025, 2, 1);
    static final Currency YUAN = Currency.getInstance("CNY");
    private static final Map<Mark, Rating> RATINGS = new EnumMap<>(Map.of(
            Mark.EXCELLENT, Rating.of("excellent"),
            Mark.GOOD, Rating.of("good"),
            Mark.FAIR, Rating.of("fair"),
            Mark.POOR, Rating.of("poor")));
    private static final Exact TEN_THOUSAND = Exact.of(10_000);
    private static final RuleId LADDER = RuleId.of("personal-commission");

    final CompensationPlan plan = CompensationPlan.builder("five-lines", "1", "CNY")
            .score(
                    "scorecard",
                    Scorecards.sumOf(
                                    Scorecards.usualRatings(Metrics.AFTER_SALES_QUALITY, "20"),
                                    Scorecards.bands(Metrics.REFUND_RATE)
                                            .upTo("5%", "30")
                                            .upTo("8%", "20")
                                            .upTo("11%", "10")
                                            .above("0"),
                                    Scorecards.usualRatings(Metrics.DISPUTE_HANDLING, "20"),
                                    Scorecards.usualRatings(Metrics.COOPERATION, "20"),
                                    Scorecards.usualRatings(Metrics.EXECUTION, "20"),
                                    Scorecards.startingAt("20", "attendance", "attendance", "出勤")
                                            .less("5", Metrics.LATENESS)
                                            .less("5", Metrics.LEAVES)
                                            .less("10", Metrics.ABSENCES_WITHOUT_LEAVE)
                                            .atLeast("0"))
                            .outOf("130")
                            .adjusted(
                                    Scorecards.deductingEach("5", Metrics.LOW_QUALITY_REVIEWS),
                                    Scorecards.addingEach("2", Metrics.PRAISES))
                            .atLeast("0")
                            .atMost("130")
                            .passingAt(percent("70")))
            .grade(
                    "grades",
                    Scorecards.gradesFrom("122.85", "outstanding", "卓越")
                            .from("109.85", "excellent", "优秀")
                            .from("96.85", "good", "良好")
                            .from("83.85", "fair", "一般")
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
                    Ladders.marginal(Base.net(Metrics.SALES, REFUNDED))
                            .upTo("15000", percent("1"))
                            .upTo("20000", percent("2"))
                            .upTo("25000", percent("4"))
                            .above(percent("2")))
            .pay("kpi-bonus", Scorecards.payByScore("1000").ifPassed())
            .pay("seniority", Wages.seniority(3, "100").after(3).atMostSteps(5))
            .share(
                    "public-commission",
                    Pools.rateOf(percent("0.5"), Metrics.PUBLIC_SALES).split(Pools.byHead()))
            .build();

    private final String name;
    private List<List<Agent>> people = List.of();
    List<TeamFacts> facts = List.of();

    FiveLinePlan(String name) {
        this.name = name;
    }

    /** All ways of this library that are in the table. */
    static List<Contestant> all() {
        return List.of(
                new FiveLinePlan("ticheng") {
                    @Override
                    Iterator<TeamRun> runs(List<TeamFacts> teams) {
                        return plan.runAll(teams, ImmutableMap.of()).iterator();
                    }
                },
                new FiveLinePlan("ticheng-by-team") {},
                new FiveLinePlan("ticheng-threads") {
                    @Override
                    Iterator<TeamRun> runs(List<TeamFacts> teams) {
                        return plan.runEach(teams.stream(), team -> Ledger.empty(), 2)
                                .map(result -> result.run().orElseThrow())
                                .iterator();
                    }
                },
                new FiveLinePlan("ticheng-facts") {
                    @Override
                    boolean keepsFacts() {
                        return false;
                    }
                },
                new FiveLinePlan("ticheng-explained") {
                    @Override
                    Object kept(TeamRun run, Statement statement) {
                        return run.explain(statement.agent().id()).text(Language.ENGLISH);
                    }
                },
                new FiveLinePlan("ticheng-line") {
                    @Override
                    Object kept(TeamRun run, Statement statement) {
                        return run.explain(statement.agent().id(), LADDER).text(Language.ENGLISH);
                    }
                },
                new FiveLinePlan("ticheng-sink") {
                    @Override
                    public void pay(FiveLineMonth month, Payout payout) {
                        payInto(facts, payout);
                    }
                });
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public void prepare(FiveLineMonth month) {
        people = month.teams().stream().map(FiveLinePlan::people).toList();
        facts = keepsFacts() ? month.teams().stream().map(this::facts).toList() : List.of();
    }

    @Override
    public void pay(FiveLineMonth month, Payout payout) {
        Iterator<TeamRun> runs = runs(Lists.transform(month.teams(), this::facts));
        for (Team team : month.teams()) {
            TeamRun run = runs.next();
            List<Statement> statements = run.statements();
            for (int i = 0; i < statements.size(); i++) {
                Statement statement = statements.get(i);
                List<PayLine> lines = statement.lines();
                payout.amounts(
                        team.people().get(i).index(),
                        kept(run, statement),
                        lines.get(0).value(),
                        lines.get(1).value(),
                        lines.get(4).value(),
                        lines.get(2).value(),
                        lines.get(3).value(),
                        statement.total());
            }
        }
    }

    /** What the teams are paid: each by itself, unless all are paid at once. */
    Iterator<TeamRun> runs(List<TeamFacts> teams) {
        return Iterators.transform(teams.iterator(), plan::run);
    }

    /** Whether facts are made before, or their making is measured. */
    boolean keepsFacts() {
        return true;
    }

    private TeamFacts facts(Team team) {
        return facts.isEmpty() ? facts(team, people.get(team.id())) : facts.get(team.id());
    }

    /** What a host keeps of an agent. */
    Object kept(TeamRun run, Statement statement) {
        return statement;
    }

    final void payInto(Iterable<TeamFacts> teams, Payout payout) {
        plan.pay(teams, ImmutableMap.of(), new PayLine.Sink() {
            private final long[] lines = new long[5];
            private int line;
            private int agent;

            @Override
            public void line(Agent who, PayLine.Item item, long units, int decimals) {
                lines[line++] = units;
            }

            @Override
            public void total(Agent who, long units, int decimals) {
                payout.fen(agent++, lines[0], lines[1], lines[4], lines[2], lines[3], units);
                line = 0;
            }
        });
    }

    private static Rating rating(Mark mark) {
        return Objects.requireNonNull(RATINGS.get(mark));
    }

    static List<Agent> people(Team team) {
        List<Agent> people = new ArrayList<>();
        for (Person person : team.people()) {
            int months = person.monthsOfService();
            people.add(Agent.builder()
                    .id(AgentId.of(String.format("agent-%08d", person.index())))
                    .team(TeamId.of("team-" + team.id()))
                    .hiredOn(months == 0 ? NEXT_MONTH.minusMonths(1).plusDays(1) : NEXT_MONTH.minusMonths(months))
                    .build());
        }
        return people;
    }

    static TeamFacts facts(Team team, List<Agent> people) {
        TeamFactsBuilder builder = TeamFacts.builder(people.get(0).team(), MONTH, YUAN);
        for (int i = 0; i < team.people().size(); i++) {
            Person person = team.people().get(i);
            builder.agent(
                    people.get(i),
                    sheet -> sheet.put(Metrics.SALES, Exact.of(person.sales()))
                            .put(REFUNDED, Exact.of(person.refunded()))
                            .put(Metrics.REFUND_RATE, Ratio.of(Exact.of(person.refundPoints()), TEN_THOUSAND))
                            .put(Metrics.AFTER_SALES_QUALITY, rating(person.quality()))
                            .put(Metrics.DISPUTE_HANDLING, rating(person.disputes()))
                            .put(Metrics.COOPERATION, rating(person.cooperation()))
                            .put(Metrics.EXECUTION, rating(person.execution()))
                            .put(Metrics.LATENESS, Exact.of(person.late()))
                            .put(Metrics.LEAVES, Exact.of(person.leave()))
                            .put(Metrics.ABSENCES_WITHOUT_LEAVE, Exact.of(person.absent()))
                            .put(Metrics.LOW_QUALITY_REVIEWS, Exact.of(person.lowReviews()))
                            .put(Metrics.PRAISES, Exact.of(person.praises())));
        }
        return builder.team(Metrics.PUBLIC_SALES, Exact.of(team.publicSales())).build();
    }
}
