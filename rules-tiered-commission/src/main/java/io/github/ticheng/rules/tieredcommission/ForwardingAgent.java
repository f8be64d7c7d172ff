// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/** An agent seen through another view, which changes some of the values. */
abstract class ForwardingAgent implements ScoredAgent {

    final ScoredAgent agent;

    ForwardingAgent(ScoredAgent agent) {
        this.agent = agent;
    }

    /** This view of another agent. */
    abstract ScoredAgent over(ScoredAgent other);

    @Override
    public ScoredAgent silent() {
        return over(agent.silent());
    }

    @Override
    public boolean has(Slot<?> slot) {
        return agent.has(slot);
    }

    @Override
    public Exact number(Slot<Exact> slot) {
        return agent.number(slot);
    }

    @Override
    public Ratio ratio(Slot<Ratio> slot) {
        return agent.ratio(slot);
    }

    @Override
    public Rating rating(Slot<Rating> slot) {
        return agent.rating(slot);
    }

    @Override
    public Quantity value(Metric metric) {
        return agent.value(metric);
    }

    @Override
    public Exact number(Metric metric) {
        return agent.number(metric);
    }

    @Override
    public Agent agent() {
        return agent.agent();
    }

    @Override
    public Optional<String> named(Whose.By by) {
        return agent.named(by);
    }

    @Override
    public Period period() {
        return agent.period();
    }

    @Override
    public Period paidPeriod() {
        return agent.paidPeriod();
    }

    @Override
    public Period days() {
        return agent.days();
    }

    @Override
    public PayPeriod payPeriod() {
        return agent.payPeriod();
    }

    @Override
    public PastPeriod past(Period stretch) {
        return agent.past(stretch);
    }

    @Override
    public ImmutableList<PastPeriod> earlierPeriods() {
        return agent.earlierPeriods();
    }

    @Override
    public ImmutableList<PastPeriod> earlierMonths() {
        return agent.earlierMonths();
    }

    @Override
    public Team<? extends ScoredAgent> team() {
        return agent.team();
    }

    @Override
    public ImmutableList<Item> items() {
        return agent.items();
    }

    @Override
    public boolean isWithin() {
        return agent.isWithin();
    }

    @Override
    public ScoredAgent within(ImmutableList<Item> items, int place) {
        return agent.within(items, place);
    }

    @Override
    public Ledger ledger() {
        return agent.ledger();
    }

    @Override
    public Optional<Scorecard> card() {
        return agent.card();
    }

    @Override
    public Optional<Scorecard> card(RuleId score) {
        return agent.card(score);
    }

    @Override
    public Optional<Scorecard> cardOn(Statement earlier) {
        return agent.cardOn(earlier);
    }

    @Override
    public Exact base(RuleId slot) {
        return agent.base(slot);
    }

    @Override
    public boolean isExplaining() {
        return agent.isExplaining();
    }

    @Override
    public void note(Words remark) {
        agent.note(remark);
    }

    @Override
    public Exact figure(Exact constant, Unit unit) {
        return agent.figure(constant, unit);
    }

    @Override
    public Exact input(Words name, Exact value, Unit unit) {
        return agent.input(name, value, unit);
    }

    @Override
    public Exact amount(Exact constant) {
        return agent.amount(constant);
    }

    @Override
    public Unit money() {
        return agent.money();
    }
}
