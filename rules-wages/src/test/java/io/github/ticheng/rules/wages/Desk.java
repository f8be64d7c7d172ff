// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** A team whose months are paid one after the other; mutable. */
final class Desk {

    static final Label TOP = Label.of("outstanding", "卓越");
    private static final ImmutableList<Grade> GRADES = ImmutableList.of(
            new Grade("top", TOP, 1),
            new Grade("good", Label.of("good", "良好"), 2),
            new Grade("fail", Label.of("fail", "不及格"), 3));

    /** Pays what was sold, whatever its sign. */
    static final PayRule SALES = Wages.shareOf(Metrics.SALES, Rate.percent("100"), AmountShare.IfNegative.TAKES_AWAY);

    private final PlanBook book;
    private Ledger ledger = Ledger.empty();

    Desk(CompensationPlan... versions) {
        this.book = PlanBook.of(versions);
    }

    /** A plan of a few rules, put together by a test. */
    static CompensationPlan plan(Consumer<PlanBuilder> rules) {
        PlanBuilder builder = CompensationPlan.builder("desk", "1", "CNY");
        rules.accept(builder);
        return builder.build();
    }

    static Agent agent(String id, String hired, String left) {
        Agent.Builder agent = Agent.builder().id(AgentId.of(id)).team(TeamId.of("desk"));
        if (!hired.isEmpty()) {
            agent.hiredOn(LocalDate.parse(hired));
        }
        if (!left.isEmpty()) {
            agent.leftOn(LocalDate.parse(left));
        }
        return agent.build();
    }

    static TeamFactsBuilder facts(String period) {
        return TeamFacts.builder("desk", period, "CNY");
    }

    /** A month of 2024. */
    static TeamFactsBuilder facts(int month) {
        return facts(Period.ofMonth(2024, month).toString());
    }

    /** Pays a month of 2024 for li-na alone, who sold so much. */
    TeamRun sold(int month, String sales) {
        return pay(facts(month).agent("li-na", f -> f.put(Metrics.SALES, sales)));
    }

    /** Pays a month; what its explanations come to is what is paid, however little of the ledger is at hand. */
    TeamRun pay(TeamFactsBuilder facts) {
        TeamRun run = book.run(facts.build(), ledger);
        assertThat(book.run(run.facts(), latest(ledger)).statements()).isEqualTo(run.statements());
        ledger = run.ledger();
        for (Statement paid : run.statements()) {
            Term told = run.explain(paid.agent().id()).term();
            assertThat(told)
                    .isNotNull()
                    .extracting(Term::value)
                    .isEqualTo(paid.total().amount());
        }
        return run;
    }

    /** A ledger of which the last entry is at hand. */
    private static Ledger latest(Ledger whole) {
        return whole.latest()
                .map(last -> Ledger.endingWith(
                        last.period().lastDay(), since(whole, last.period().lastDay()), day -> since(whole, day)))
                .orElse(whole);
    }

    private static Ledger since(Ledger whole, LocalDate day) {
        return new Ledger(whole.entries().stream()
                .filter(entry -> !entry.period().lastDay().isBefore(day))
                .collect(ImmutableList.toImmutableList()));
    }

    Ledger ledger() {
        return ledger;
    }

    static String line(TeamRun run, String agent, String rule) {
        return run.statement(agent).amount(rule).map(Money::toString).orElse("no line");
    }

    static ImmutableList<String> amounts(Statement statement, String rule) {
        return statement.lines().stream()
                .filter(line -> line.rule().value().equals(rule))
                .map(line -> line.value().toString())
                .collect(ImmutableList.toImmutableList());
    }

    /** Scores by the reported score: 3 and more are top, 2 good, else fail; without a report nobody is assessed. */
    static PlanBuilder graded(PlanBuilder plan) {
        return plan.score(Entry.of("score", new ReportedScore()).when(Conditions.above(Metrics.ASSESSMENT_SCORE, "0")))
                .grade("grade", new GradeByScore());
    }

    /** Takes the score as it is reported. */
    record ReportedScore() implements ScoreRule {
        @Override
        public ScoreRule.Step prepare(Preparation preparation) {
            Slot<Exact> slot = preparation.number(Metrics.ASSESSMENT_SCORE);
            return agent -> Scorecard.of(List.of(), agent.number(slot).withoutTerm(), Exact.of(3));
        }
    }

    /** Grades by the score alone. */
    record GradeByScore() implements GradeRule {
        @Override
        public ImmutableList<Grade> grades() {
            return GRADES;
        }

        @Override
        public GradeRule.Step prepare(Preparation preparation) {
            return agent -> {
                Exact score = agent.scorecard().score();
                return GRADES.get(score.equals(Exact.of(3)) ? 0 : score.equals(Exact.of(2)) ? 1 : 2);
            };
        }
    }
}
