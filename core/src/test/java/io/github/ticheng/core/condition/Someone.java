// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** An agent with the values that a test gives, of whom a condition or factor is asked in a run of a plan; mutable. */
final class Someone {

    static final Grade EXCELLENT = new Grade("excellent", Label.of("excellent", "优秀"), 2);

    private final Agent.Builder agent = Agent.builder().id(AgentId.of("li-na")).team(TeamId.of("desk"));
    private final Map<Metric, Quantity> values = new HashMap<>();
    private final SortedMap<Period, Quantity> earlier = new TreeMap<>();
    private Period period = Period.parse("2024-07");
    private @Nullable Scorecard card;
    private @Nullable Grade grade;
    private boolean explaining;
    private List<Words> notes = List.of();

    Someone with(Metric metric, String value) {
        values.put(metric, metric.parse(value));
        return this;
    }

    Someone earlier(String month, Quantity value) {
        earlier.put(Period.parse(month), value);
        return this;
    }

    Someone earlier(String month, String value) {
        return earlier(month, Exact.of(value));
    }

    Someone post(String post) {
        agent.post(post);
        return this;
    }

    Someone hiredOn(String day) {
        agent.hiredOn(LocalDate.parse(day));
        return this;
    }

    Someone period(String newPeriod) {
        period = Period.parse(newPeriod);
        return this;
    }

    Someone scored(String score, String fullMarks) {
        return scored(score, fullMarks, null);
    }

    Someone scored(String score, String fullMarks, @Nullable String passMark) {
        card = Scorecard.of(
                List.of(), Exact.of(score), Exact.of(fullMarks), passMark == null ? null : Exact.of(passMark), null);
        return this;
    }

    Someone graded(Grade newGrade) {
        grade = newGrade;
        return this;
    }

    Someone explaining() {
        explaining = true;
        return this;
    }

    boolean fulfils(Condition condition) {
        return asked(preparation -> condition.prepare(preparation)::holds);
    }

    Exact times(Factor factor) {
        return asked(preparation -> factor.prepare(preparation)::factor);
    }

    /** The problem that a condition or factor ends with. */
    Problem problemOf(Runnable step) {
        return Assertions.catchThrowableOfType(ProblemSignal.class, step::run).problem();
    }

    List<String> notes(Language language) {
        return notes.stream().map(note -> note.in(language)).toList();
    }

    /** The last message, which the run puts on a line of 0.00. */
    Message reason() {
        return (Message) notes.get(notes.size() - 1);
    }

    /** A plan without a card in which something is prepared. */
    static CompensationPlan preparing(Consumer<Preparation> prepared) {
        return CompensationPlan.builder("shop", "1", "CNY")
                .pay("asked", (PayRule) preparation -> {
                    prepared.accept(preparation);
                    return agent -> Exact.ZERO;
                })
                .build();
    }

    /** The codes of what is found in a plan. */
    static List<String> findings(CompensationPlan plan) {
        return plan.check().stream().map(Finding::code).toList();
    }

    /** What a step comes to for the agent, in paying or in explaining. */
    private <T> T asked(Function<Preparation, Function<ScoredAgent, T>> question) {
        Asked<T> asked = new Asked<>(question, new ArrayDeque<>());
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .score(Entry.of("card", (ScoreRule) preparation -> scored -> card)
                        .when(
                                card == null
                                        ? Conditions.inPost("nobody's")
                                        : Conditions.not(Conditions.inPost("nobody's"))))
                .grade("grades", (GradeRule) preparation -> assessed -> grade)
                .pay("asked", asked)
                .build();
        TeamRun run = plan.run(facts(period, values), onRecord());
        if (explaining) {
            notes = run.explain("li-na", "asked").remarks();
        }
        return asked.answers.getLast().get();
    }

    private record Asked<T>(Function<Preparation, Function<ScoredAgent, T>> question, Deque<Supplier<T>> answers)
            implements PayRule {

        @Override
        public Step prepare(Preparation preparation) {
            Function<ScoredAgent, T> step = question.apply(preparation);
            return agent -> {
                try {
                    T found = step.apply(agent);
                    answers.add(() -> found);
                } catch (ProblemSignal signal) {
                    answers.add(() -> {
                        throw signal;
                    });
                }
                return Exact.ZERO;
            };
        }
    }

    private TeamFacts facts(Period ofPeriod, Map<Metric, Quantity> ofAgent) {
        return TeamFacts.builder(TeamId.of("desk"), ofPeriod, Money.currency("CNY"))
                .agent(agent.build(), sheet -> ofAgent.forEach(sheet::put))
                .build();
    }

    private Ledger onRecord() {
        CompensationPlan nothing = CompensationPlan.builder("shop", "0", "CNY").build();
        Ledger ledger = Ledger.empty();
        for (Map.Entry<Period, Quantity> month : earlier.entrySet()) {
            Metric metric = values.keySet().iterator().next();
            if (month.getValue() instanceof Ratio) {
                metric = Metric.ratio(metric.id(), Better.HIGHER, metric.label());
            }
            ledger = nothing.run(facts(month.getKey(), Map.of(metric, month.getValue())), ledger)
                    .ledger();
        }
        return ledger;
    }
}
