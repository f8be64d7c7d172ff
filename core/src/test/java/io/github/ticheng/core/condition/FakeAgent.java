// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/** An agent with the values that a test gives it, by metric instead of by slot; mutable. */
final class FakeAgent implements ScoredAgent {

    static final Grade EXCELLENT = new Grade("excellent", Label.of("excellent", "优秀"), 2);

    private final Agent.Builder agent = Agent.builder().id(AgentId.of("li-na")).team(TeamId.of("desk"));
    private final Map<Metric, Quantity> values = new HashMap<>();
    private final Map<Period, Quantity> earlier = new HashMap<>();
    private final List<FakeAgent> colleagues = new ArrayList<>();
    private final List<Words> notes = new ArrayList<>();
    private Period period = Period.parse("2024-07");
    private Optional<Scorecard> card = Optional.empty();
    private boolean explaining;

    FakeAgent with(Metric metric, String value) {
        values.put(metric, metric.parse(value));
        return this;
    }

    /** A colleague with what makes the team's ratio, after the agent's own. */
    FakeAgent team(Metric metric, String ratio) {
        Ratio whole = Ratio.parse(ratio);
        Ratio own = (Ratio) value(metric);
        FakeAgent rest = new FakeAgent();
        rest.values.put(
                metric,
                Ratio.of(
                        whole.numerator().minus(own.numerator()),
                        whole.denominator().minus(own.denominator())));
        return colleague(rest);
    }

    FakeAgent colleague(FakeAgent colleague) {
        colleagues.add(colleague);
        return this;
    }

    FakeAgent earlier(String month, Quantity value) {
        earlier.put(Period.parse(month), value);
        return this;
    }

    FakeAgent earlier(String month, String value) {
        return earlier(month, Exact.of(value));
    }

    FakeAgent post(String post) {
        agent.post(post);
        return this;
    }

    FakeAgent hiredOn(String day) {
        agent.hiredOn(LocalDate.parse(day));
        return this;
    }

    FakeAgent period(String newPeriod) {
        period = Period.parse(newPeriod);
        return this;
    }

    FakeAgent scored(String score, String fullMarks) {
        card = Optional.of(Scorecard.of(List.of(), Exact.of(score), Exact.of(fullMarks)));
        return this;
    }

    FakeAgent passMark(String mark) {
        card = card.map(own -> Scorecard.of(own.criteria(), own.score(), own.fullMarks(), Exact.of(mark), own.grade()));
        return this;
    }

    FakeAgent graded(Grade grade) {
        card = card.map(own -> own.withGrade(grade));
        return this;
    }

    FakeAgent explaining() {
        explaining = true;
        return this;
    }

    boolean fulfils(Condition condition) {
        return condition.prepare(new FakePreparation()).holds(this);
    }

    Exact times(Factor factor) {
        return factor.prepare(new FakePreparation()).factor(this);
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

    // ---------------------------------------------------------------------------------------------- agent

    @Override
    public Agent agent() {
        return agent.build();
    }

    @Override
    public Period period() {
        return period;
    }

    @Override
    public boolean has(Slot<?> slot) {
        return values.containsKey(slot.metric());
    }

    @Override
    public Exact number(Slot<Exact> slot) {
        return number(slot.metric());
    }

    @Override
    public Ratio ratio(Slot<Ratio> slot) {
        Ratio ratio = (Ratio) value(slot.metric());
        return explaining
                ? Ratio.of(
                        ratio.numerator().asInput(slot.metric().label(), Unit.NUMBER),
                        ratio.denominator().asInput(slot.metric().label(), Unit.NUMBER))
                : ratio;
    }

    @Override
    public Rating rating(Slot<Rating> slot) {
        return (Rating) value(slot.metric());
    }

    @Override
    public Quantity value(Metric metric) {
        return Optional.ofNullable(values.get(metric)).orElseThrow();
    }

    @Override
    public Exact number(Metric metric) {
        Exact number = (Exact) value(metric);
        return input(metric.label(), number, metric.unit(Money.currency("CNY")));
    }

    @Override
    public Ledger ledger() {
        throw new UnsupportedOperationException("earlier values are given one by one");
    }

    @Override
    public Period paidPeriod() {
        return period;
    }

    @Override
    public PayPeriod payPeriod() {
        return PayPeriod.month();
    }

    @Override
    public PastPeriod past(Period stretch) {
        Ledger ledger = Ledger.empty();
        for (Map.Entry<Period, Quantity> month : earlier.entrySet()) {
            Metric metric = values.keySet().iterator().next();
            if (month.getValue() instanceof Ratio) {
                metric = Metric.ratio(metric.id(), Better.HIGHER, metric.label());
            }
            Metric known = metric;
            TeamFacts facts = TeamFacts.builder(TeamId.of("desk"), month.getKey(), Money.currency("CNY"))
                    .agent(agent(), sheet -> sheet.put(known, month.getValue()))
                    .build();
            ledger = ledger.plus(new LedgerEntry(
                    facts,
                    TeamStatement.of(
                            new PlanRef(PlanId.of("shop"), "1"),
                            "0".repeat(64),
                            facts.team(),
                            facts.period(),
                            ImmutableList.of(),
                            Money.zero(facts.currency()),
                            ImmutableList.of(),
                            ImmutableList.of(),
                            ImmutableList.of())));
        }
        return PastPeriod.of(ledger, payPeriod(), stretch, period);
    }

    @Override
    public ImmutableList<PastPeriod> earlierPeriods() {
        throw new UnsupportedOperationException("no condition of this package looks at whole periods");
    }

    @Override
    public ImmutableList<PastPeriod> earlierMonths() {
        return earlierPeriods();
    }

    @Override
    public Optional<Scorecard> card() {
        return card;
    }

    @Override
    public Exact base(RuleId slot) {
        throw new UnsupportedOperationException("no rule of this package reads bases");
    }

    @Override
    public boolean isExplaining() {
        return explaining;
    }

    @Override
    public void note(Words remark) {
        if (!explaining) {
            throw new AssertionError("Expected notes only while explaining, but found " + remark);
        }
        notes.add(remark);
    }

    @Override
    public Exact figure(Exact constant, Unit unit) {
        return explaining ? constant.asConstant(unit) : constant;
    }

    @Override
    public Exact input(Words name, Exact value, Unit unit) {
        return explaining ? value.asInput(name, unit) : value;
    }

    @Override
    public Exact amount(Exact constant) {
        return figure(constant, money());
    }

    @Override
    public Unit money() {
        return Unit.money(Money.currency("CNY"));
    }

    @Override
    public Team<FakeAgent> team() {
        return new Team<>() {
            @Override
            public TeamId id() {
                return TeamId.of("desk");
            }

            @Override
            public ImmutableList<FakeAgent> agents() {
                return ImmutableList.<FakeAgent>builder()
                        .add(FakeAgent.this)
                        .addAll(colleagues)
                        .build();
            }

            @Override
            public int size() {
                return 1 + colleagues.size();
            }

            @Override
            public boolean has(Slot<?> slot) {
                return false;
            }

            @Override
            public Exact number(Slot<Exact> slot) {
                throw new UnsupportedOperationException("no condition reads the team's own values");
            }

            @Override
            public Exact sum(Slot<Exact> slot) {
                throw new UnsupportedOperationException("no condition reads the team's sums");
            }

            @Override
            public Ledger ledger() {
                return FakeAgent.this.ledger();
            }

            @Override
            public Ratio ratio(Slot<Ratio> slot) {
                throw new UnsupportedOperationException("no condition reads the team's ratios");
            }
        };
    }
}
