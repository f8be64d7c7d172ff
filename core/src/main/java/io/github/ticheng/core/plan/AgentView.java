// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.explain.Calculation;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.AssessedAgent;
import io.github.ticheng.core.room.PastDifference;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a corridor as the rules see it. Every room's interface is this one class; a view with remarks explains:
 * the same steps then run on numbers that remember where they came from.
 */
final class AgentView implements AssessedAgent, SettledAgent {

    private final Sight sight;
    private final Corridor corridor;
    final int row;

    AgentView(Sight sight, int row) {
        this.sight = sight;
        this.corridor = sight.corridor();
        this.row = row;
    }

    @Override
    public Agent agent() {
        return corridor.facts.agents().get(row);
    }

    @Override
    public Period period() {
        Period period = corridor.facts.period();
        return sight.cadence() == null ? period : payPeriod().longer(sight.cadence(), period);
    }

    @Override
    public Period paidPeriod() {
        return corridor.facts.period();
    }

    @Override
    public PayPeriod payPeriod() {
        return corridor.plan.payPeriod;
    }

    @Override
    public PastPeriod past(Period stretch) {
        return corridor.lookBack.past(stretch);
    }

    @Override
    public ImmutableList<PastPeriod> earlierPeriods() {
        return corridor.lookBack.earlier(sight.cadence());
    }

    @Override
    public ImmutableList<PastPeriod> earlierMonths() {
        return corridor.lookBack.earlier(Cadence.MONTH);
    }

    @Override
    public TeamView team() {
        return corridor.team(sight.cadence(), isExplaining());
    }

    @Override
    public boolean has(Slot<?> slot) {
        return corridor.slots[slot.index()].at(row) != null;
    }

    @Override
    public Exact number(Slot<Exact> slot) {
        Exact number = (Exact) at(slot.index(), slot.metric());
        return sight.remarks() == null ? number : explained(slot.metric(), slot.index(), number);
    }

    /** A value under its name; where something was credited to it, as the sum of what was reported and that. */
    private Exact explained(Metric metric, int place, Exact number) {
        List<Credited.Move> credits = corridor.credits(row, place);
        if (credits.isEmpty()) {
            return input(metric.label(), number, unit(metric));
        }
        Exact reported = number;
        for (Credited.Move move : credits) {
            reported = reported.minus(move.amount());
        }
        Exact sum = input(PlanPhrases.REPORTED_VALUE, reported, unit(metric));
        for (Credited.Move move : credits) {
            sum = sum.plus(input(move.label(), move.amount(), unit(metric)));
        }
        Exact named = sum.named(metric.label());
        named.term().map(Calculation::new).filter(said -> !isSaid(said)).ifPresent(this::note);
        return named;
    }

    private boolean isSaid(Words remark) {
        List<Words> remarks = sight.remarks();
        return remarks != null && remarks.contains(remark);
    }

    @Override
    public Ratio ratio(Slot<Ratio> slot) {
        Ratio ratio = (Ratio) at(slot.index(), slot.metric());
        return sight.remarks() == null ? ratio : explained(ratio, slot.metric());
    }

    private Ratio explained(Ratio ratio, Metric metric) {
        if (ratio.isPrinted()) {
            Message asPrinted = Message.saying(PlanPhrases.AS_PRINTED)
                    .with("metric", metric.label())
                    .build();
            if (!isSaid(asPrinted)) {
                note(asPrinted);
            }
        }
        return corridor.plan.explained(ratio, metric);
    }

    @Override
    public Rating rating(Slot<Rating> slot) {
        return (Rating) at(slot.index(), slot.metric());
    }

    private Quantity at(int place, Metric metric) {
        Quantity value = corridor.slots[place].at(row);
        if (value == null) {
            throw RunProblems.missing(agent().id(), metric);
        }
        return value;
    }

    @Override
    public Quantity value(Metric metric) {
        int place = place(metric);
        Quantity value = at(place, metric);
        if (sight.remarks() == null) {
            return value;
        }
        if (value instanceof Ratio ratio) {
            return explained(ratio, metric);
        }
        return value instanceof Exact number ? explained(metric, place, number) : value;
    }

    @Override
    public Exact number(Metric metric) {
        if (value(metric) instanceof Exact number) {
            return number;
        }
        throw new IllegalArgumentException("Expected an amount, count, duration or points, but found metric "
                + metric.id() + " of kind " + metric.kind());
    }

    private int place(Metric metric) {
        int place = corridor.plan.slots.find(metric, sight.cadence());
        if (place < 0) {
            throw new IllegalArgumentException(
                    "Expected a metric that the rule declared as needed, but found " + metric.id());
        }
        return place;
    }

    @Override
    public Ledger ledger() {
        return corridor.corrections.lookBack();
    }

    @Override
    public Optional<Quantity> earlier(Period period, Metric metric) {
        return corridor.earlier(agent().id(), period, metric);
    }

    // ---------------------------------------------------------------------------------------------- scored, paid

    @Override
    public Scorecard scorecard() {
        Scorecard card = corridor.cards[row];
        if (card == null) {
            throw new IllegalStateException("Expected an agent who was assessed, but found " + agent().id());
        }
        return card;
    }

    @Override
    public Optional<Scorecard> card() {
        return Optional.ofNullable(corridor.cards[row]);
    }

    @Override
    public Exact base(RuleId rule) {
        int place = corridor.plan.slots.line(rule);
        @Nullable Exact[] column = corridor.bases[place];
        if (column == null) {
            Entry<?> base = corridor.plan.pays.get(place).entry();
            throw new ProblemSignal(Message.saying(PlanPhrases.BASE_LESS_OFTEN)
                    .with("base", base.id().value())
                    .with("cadence", requireNonNull(base.cadence()))
                    .build());
        }
        Exact amount = column[row];
        if (amount == null) {
            throw RunProblems.reported();
        }
        return sight.remarks() == null
                ? amount
                : input(corridor.plan.pays.get(place).entry().label(), amount, money());
    }

    @Override
    public @Nullable Scorecard cardOrNull() {
        return corridor.cards[row];
    }

    @Override
    public @Nullable Grade gradeOrNull() {
        Scorecard card = corridor.cards[row];
        return card == null ? null : card.grade();
    }

    @Override
    public ImmutableList<PayLine> lines() {
        return corridor.lines.of(row, sight.settled());
    }

    @Override
    public Money total() {
        return Lines.sum(lines(), corridor.plan.zero);
    }

    @Override
    public ImmutableList<Balance> carried(RuleId rule) {
        return corridor.carried(agent().id(), rule);
    }

    @Override
    public ImmutableList<PastDifference> corrections() {
        return corridor.corrections.of(agent().id());
    }

    // ---------------------------------------------------------------------------------------------- explaining

    @Override
    public boolean isExplaining() {
        return sight.remarks() != null;
    }

    /** How many remarks were noted so far; 0 unless explaining. */
    int remarkCount() {
        List<Words> remarks = sight.remarks();
        return remarks == null ? 0 : remarks.size();
    }

    @Override
    public void note(Words remark) {
        if (sight.remarks() != null) {
            sight.remarks().add(remark);
        }
    }

    @Override
    public Exact figure(Exact constant, Unit unit) {
        return sight.remarks() == null ? constant : constant.asConstant(unit);
    }

    @Override
    public Exact input(Label name, Exact value, Unit unit) {
        return sight.remarks() == null ? value : value.asInput(name, unit);
    }

    @Override
    public Exact amount(Exact constant) {
        return sight.remarks() == null ? constant : constant.asConstant(money());
    }

    @Override
    public Unit money() {
        return corridor.plan.money;
    }

    /** Remarks a step of the calculation and gives its result a name, so that the next step shows it as one figure. */
    Exact stage(Exact result, Label name) {
        if (sight.remarks() == null) {
            return result;
        }
        result.term()
                .filter(term -> !term.isLeaf() && term.name() == null)
                .ifPresent(term -> note(new Calculation(term)));
        return result.term().filter(term -> !term.isLeaf()).isPresent() ? result.named(name) : result;
    }

    /** Rounds, and remarks the rounding if it changed anything. */
    Exact rounded(Exact amount, Rounding rounding) {
        Exact rounded = amount.rounded(rounding);
        if (sight.remarks() != null && !rounded.equals(amount)) {
            rounded.term().ifPresent(term -> note(new Calculation(term)));
        }
        return rounded;
    }

    private Unit unit(Metric metric) {
        return metric.unit(corridor.plan.plan.currency());
    }
}
