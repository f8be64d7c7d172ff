// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.Signals;
import io.github.ticheng.core.plan.prepare.SlotTable;
import io.github.ticheng.core.room.CreditedAgent.AssessedAgent;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.room.SharedAgent.PastDifference;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of a corridor as the rules see it. Every room's interface is this one class. */
public final class AgentView implements AssessedAgent, SettledAgent {

    private final Corridor corridor;
    /** Null as long as it is not known who is in the team. */
    private final @Nullable TeamView team;
    /** Null where nothing is explained. */
    private final @Nullable Telling telling;
    /** The same also where what is tried is not told; null where nothing is explained. */
    private final @Nullable Telling overall;
    /** How many SETTLE rules' lines it sees. */
    private final int settled;
    /** Null where the agent is seen as a whole. */
    private final @Nullable Within within;

    final int row;

    /** The scorecard that it is seen with. */
    private final int card;

    /** Some of the agent's orders and days, and their place among others. */
    private record Within(ImmutableList<Item> items, int place) {}

    AgentView(Corridor corridor, @Nullable TeamView team, @Nullable Telling telling, int settled, int row) {
        this(corridor, team, telling, telling, settled, row, null);
    }

    private AgentView(
            Corridor corridor,
            @Nullable TeamView team,
            @Nullable Telling telling,
            @Nullable Telling overall,
            int settled,
            int row,
            @Nullable Within within) {
        this.corridor = corridor;
        this.team = team;
        this.telling = telling;
        this.overall = overall;
        this.settled = settled;
        this.row = row;
        this.within = within;
        this.card = team == null ? 0 : team.card;
    }

    /** The same agent before a SETTLE rule. */
    AgentView before(int rule) {
        return new AgentView(corridor, team, telling, rule, row);
    }

    @Override
    public AgentView silent() {
        return telling == null ? this : new AgentView(corridor, team, null, overall, settled, row, within);
    }

    @Override
    public AgentView within(ImmutableList<Item> items, int place) {
        return new AgentView(corridor, team, telling, overall, settled, row, new Within(items, place));
    }

    @Override
    public boolean isWithin() {
        return within != null;
    }

    @Override
    public ImmutableList<Item> items() {
        if (within != null) {
            return within.items;
        }
        ImmutableList.Builder<Item> items = ImmutableList.builder();
        if (cadence() != null) {
            past(period()).all().forEach(entry -> items.addAll(PastPeriod.items(entry.facts(), agent().id())));
        }
        return items.addAll(PastPeriod.items(corridor.facts, agent().id())).build();
    }

    private @Nullable Cadence cadence() {
        return team == null ? null : team.cadence();
    }

    @Override
    public Agent agent() {
        return corridor.facts.agents().get(row);
    }

    @Override
    public Optional<String> named(Whose.By by) {
        Optional<String> now = agent().named(by);
        if (overall != null && cadence() != null) {
            overall.earlierNames(by, agent(), past(period()));
        }
        return now;
    }

    @Override
    public Period period() {
        Cadence cadence = cadence();
        return cadence == null ? paidPeriod() : payPeriod().longer(cadence, paidPeriod());
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
        return corridor.lookBack.earlier(cadence());
    }

    @Override
    public ImmutableList<PastPeriod> earlierMonths() {
        return corridor.lookBack.earlier(Cadence.MONTH);
    }

    @Override
    public TeamView team() {
        if (team == null) {
            throw new ProblemSignal(Message.of(PlanPhrases.NO_TEAM_YET));
        }
        return team.explaining(isExplaining());
    }

    // ---------------------------------------------------------------------------------------------- values

    @Override
    public boolean has(Slot<?> slot) {
        return valueAt(slot.index()) != null;
    }

    @Override
    public Exact number(Slot<Exact> slot) {
        return (Exact) told(slot.metric(), slot.index());
    }

    @Override
    public Ratio ratio(Slot<Ratio> slot) {
        return (Ratio) told(slot.metric(), slot.index());
    }

    @Override
    public Rating rating(Slot<Rating> slot) {
        return (Rating) told(slot.metric(), slot.index());
    }

    @Override
    public Quantity value(Metric metric) {
        int place = corridor.plan.slots.find(metric, cadence(), card);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "Expected a metric that the rule declared as needed, but found " + metric.id());
        }
        return told(metric, place);
    }

    @Override
    public Exact number(Metric metric) {
        if (value(metric) instanceof Exact number) {
            return number;
        }
        throw new IllegalArgumentException("Expected an amount, count, duration or points, but found metric "
                + metric.id() + " of kind " + metric.kind());
    }

    @Nullable
    Quantity valueAt(int place) {
        if (within != null) {
            Metric metric = corridor.plan.slots.metric(place);
            if (metric.origin() instanceof Origin.Place) {
                return Exact.of(within.place);
            }
            Boolean ofOrders = ofOrders(metric);
            if (ofOrders != null) {
                return Together.ofItems(metric, ofOrders, counted(metric, ofOrders));
            }
        }
        Quantity value = corridor.credited().columns().agents[place].at(row);
        // Only what the facts do not have may be made of other values.
        SlotTable.Made made = value == null ? corridor.plan.slots.made(place) : null;
        return made == null ? value : made(made);
    }

    /**
     * A value that is in no facts; null if there is none.
     *
     * @throws ProblemSignal if what it is made of is absent
     */
    private @Nullable Quantity made(SlotTable.Made made) {
        if (made.origin() instanceof Origin.OfOthers && made.place() < 0) {
            Quantity value = corridor.credited().columns().team[~made.place()];
            if (value == null && team != null) {
                throw Signals.reported();
            }
            return value;
        }
        if (made.origin() instanceof Origin.OfOthers) {
            return Together.ofOthers(made, this, team().among(made.peers()), other -> other.valueAt(made.place()));
        }
        if (made.origin() instanceof Origin.Score) {
            Scorecard card = corridor.assessment(made.place()).card(row);
            return card == null ? null : card.score();
        }
        RuleId rule = ((Origin.Amount) made.origin()).rule();
        ExactSum all = new ExactSum()
                .add(made.place() < 0 ? sum(lines(rule::equals)) : base(rule).withoutTerm());
        if (cadence() != null
                && requireNonNull(corridor.plan.byId.get(rule)).entry().paid()) {
            earlierLines(rule::equals).values().forEach(lines -> all.add(sum(lines)));
        }
        return all.value();
    }

    private static Exact sum(List<PayLine> lines) {
        ExactSum sum = new ExactSum();
        lines.forEach(line -> sum.add(line.value()));
        return sum.value();
    }

    /** Whether items of orders have a metric; null if no item has it, here or of the months that are looked at together. */
    private @Nullable Boolean ofOrders(Metric metric) {
        if (metric.origin() != null || within == null) {
            return null;
        }
        for (Item item : within.items) {
            if (item.value(metric) != null) {
                return item.isOrder();
            }
        }
        Optional<Boolean> now = Optional.ofNullable(
                        within.items.isEmpty() ? null : ofOrders(metric, within.items.get(0)))
                .or(() -> corridor.facts.isOfOrders(metric));
        if (now.isPresent() || cadence() == null) {
            return now.orElse(null);
        }
        return past(period()).all().stream()
                .flatMap(entry -> entry.facts().isOfOrders(metric).stream())
                .findFirst()
                .orElse(null);
    }

    /** Whether the facts that an item is of have a metric of orders; null if no item of theirs has it. */
    private @Nullable Boolean ofOrders(Metric metric, Item item) {
        LocalDate day = item.key().day();
        if (paidPeriod().contains(day)) {
            return corridor.facts.isOfOrders(metric).orElse(null);
        }
        return ledger().overlapping(Period.ofDays(day, day)).stream()
                .flatMap(entry -> entry.facts().isOfOrders(metric).stream())
                .findFirst()
                .orElse(null);
    }

    /** The items whose values count: orders or days, and where periods differ in that, each as its own has it. */
    private List<Item> counted(Metric metric, boolean ofOrders) {
        ImmutableList<Item> items = requireNonNull(within).items;
        boolean isOfOne = true;
        boolean isOfBoth = false;
        for (Item item : items) {
            isOfOne &= item.isOrder() == ofOrders;
            isOfBoth |= item.isOrder() != ofOrders && item.value(metric) != null;
        }
        if (isOfOne) {
            return items;
        }
        boolean asItsOwn = isOfBoth;
        return items.stream()
                .filter(item -> item.isOrder()
                        == (asItsOwn ? Objects.requireNonNullElse(ofOrders(metric, item), ofOrders) : ofOrders))
                .toList();
    }

    private Quantity told(Metric metric, int place) {
        Quantity value = valueAt(place);
        if (value == null) {
            throw within == null
                    ? Signals.missing(agent().id(), metric)
                    : Signals.missing(agent().id(), metric, within.items);
        }
        boolean isOfItems = within != null && (metric.origin() != null || ofOrders(metric) != null);
        if (telling != null && value instanceof Exact number) {
            return telling.value(
                    metric, number, isOfItems ? List.of() : corridor.credited().to(row, place));
        }
        return telling != null && value instanceof Ratio ratio ? telling.ratio(metric, ratio) : value;
    }

    @Override
    public Ledger ledger() {
        return corridor.lookBack.ledger();
    }

    // ---------------------------------------------------------------------------------------------- scored, paid

    @Override
    public Scorecard scorecard() {
        return card().orElseThrow(() ->
                new IllegalStateException("Expected an agent who was assessed, but found " + agent().id()));
    }

    @Override
    public Optional<Scorecard> card() {
        return Optional.ofNullable(cardOrNull());
    }

    @Override
    public Optional<Scorecard> cardOn(Statement earlier) {
        ImmutableList<Prepared<ScoreRule.Step>> cards = corridor.plan.of(RuleFamily.SCORE);
        return cards.isEmpty()
                ? Optional.empty()
                : earlier.scorecard(cards.get(card).entry().id());
    }

    @Override
    public Optional<Scorecard> card(RuleId score) {
        Prepared<?> card = Objects.requireNonNull(corridor.plan.byId.get(score));
        return Optional.ofNullable(corridor.assessment(card.index()).card(row));
    }

    @Override
    public @Nullable Scorecard cardOrNull() {
        return corridor.assessment(card).card(row);
    }

    @Override
    public @Nullable Grade gradeOrNull() {
        return corridor.assessment(card).grade(row);
    }

    @Override
    public Exact base(RuleId rule) {
        int place = corridor.plan.slots.line(rule);
        Entry<?> base = corridor.plan.of(RuleFamily.PAY).get(place).entry();
        @Nullable Exact[] column = corridor.lines.bases(place);
        if (column == null) {
            throw new ProblemSignal(
                    PlanPhrases.BASE_LESS_OFTEN.filled(base.id().value(), requireNonNull(base.cadence())));
        }
        Exact amount = column[row];
        if (amount == null) {
            throw Signals.reported();
        }
        return input(base.label(), amount, money()).from(base.metric().source());
    }

    @Override
    public ImmutableList<PayLine> lines() {
        return corridor.lines.of(row, settled);
    }

    @Override
    public Money total() {
        return Money.of(corridor.lines.total(row, settled), corridor.plan.rules.currency());
    }

    @Override
    public ImmutableList<Balance> carried(RuleId rule) {
        return corridor.lookBack.carried(agent().id(), rule);
    }

    @Override
    public Ledger onRecord() {
        return corridor.lookBack.onRecord();
    }

    @Override
    public ImmutableList<PastDifference> corrections() {
        return corridor.lookBack.corrections().of(agent().id());
    }

    @Override
    public ImmutableList<PayLine> lines(Predicate<RuleId> counted) {
        Corridor seen = countsCorrections(counted) ? corridor : corridor.corrected();
        ImmutableList<PayLine> lines = counted(seen.lines.of(row, settled), counted);
        if (telling != null && seen != corridor) {
            Exact paid = sum(counted(lines(), counted));
            if (!sum(lines).equals(paid)) {
                telling.noteOnce(
                        PlanPhrases.AS_CORRECTED.filled(Figure.of(sum(lines), money()), Figure.of(paid, money())));
            }
        }
        return lines;
    }

    private static ImmutableList<PayLine> counted(List<PayLine> lines, Predicate<RuleId> counted) {
        return lines.stream().filter(line -> counted.test(line.rule())).collect(ImmutableList.toImmutableList());
    }

    private boolean countsCorrections(Predicate<RuleId> counted) {
        return corridor.plan.<SettleRule.Step>of(RuleFamily.SETTLE).stream()
                .limit(settled)
                .map(Prepared::entry)
                .anyMatch(entry -> entry.rule() instanceof SettleRule.OfCorrections && counted.test(entry.id()));
    }

    @Override
    public ImmutableMap<Period, ImmutableList<PayLine>> earlierLines(Predicate<RuleId> counted) {
        if (period().equals(paidPeriod())) {
            return ImmutableMap.of();
        }
        List<Prepared<SettleRule.Step>> settle = corridor.plan.of(RuleFamily.SETTLE);
        Set<RuleId> behind = settle.stream()
                .skip(settled + 1L)
                .map(prepared -> prepared.entry().id())
                .collect(Collectors.toSet());
        ImmutableMap.Builder<Period, ImmutableList<PayLine>> all = ImmutableMap.builder();
        PastPeriod past = countsCorrections(counted) ? corridor.lookBack.paid(period()) : past(period());
        for (LedgerEntry entry : past.all()) {
            entry.statement()
                    .statement(agent().id())
                    .ifPresent(statement -> all.put(
                            entry.period(), counted(statement.lines(), counted.and(rule -> !behind.contains(rule)))));
        }
        return all.buildOrThrow();
    }

    // ---------------------------------------------------------------------------------------------- explaining

    @Override
    public boolean isExplaining() {
        return telling != null;
    }

    /**
     * Whether an entry is due for the agent, be it because the agent leaves, which is noted; so is that the agent was not
     * there in all of its longer period.
     */
    boolean isReached(Prepared<?> prepared) {
        boolean isEnding = corridor.isEnding(prepared, row);
        Cadence cadence = prepared.entry().cadence();
        if (cadence != null && isExplaining()) {
            Period whole = payPeriod().longer(cadence, paidPeriod());
            ImmutableList<LedgerEntry> earlier = past(whole).entries();
            long there =
                    earlier.stream().filter(entry -> entry.has(agent().id())).count();
            if (there < earlier.size()) {
                note(PlanPhrases.IN_TEAM_FOR.filled(there + 1, earlier.size() + 1, whole.toString()));
            }
        }
        if (isEnding && isExplaining()) {
            note(corridor.ofEnding(
                    prepared.isPaidOnLeaving() ? PlanPhrases.UNTIL_LEFT : PlanPhrases.LEFT_BEFORE, prepared, row));
        }
        return !isEnding || prepared.isPaidOnLeaving();
    }

    /**
     * An amount of a longer period less what the entry paid in it on leaving: to who came back, or is still paid something
     * after it. What it paid to who stayed, under another version of the plan, is no part of that.
     */
    Exact lessPaidOnLeaving(Exact amount, Prepared<?> prepared) {
        Entry<?> entry = prepared.entry();
        Exact left = amount;
        for (LedgerEntry earlier : past(payPeriod().longer(requireNonNull(entry.cadence()), paidPeriod()))
                .entries()) {
            int then = earlier.facts().indexOf(agent().id());
            Statement statement = then < 0 || !earlier.facts().agent(then).hasLeftBy(earlier.period())
                    ? null
                    : earlier.statement().statement(agent().id()).orElse(null);
            for (PayLine line : statement == null ? ImmutableList.<PayLine>of() : statement.lines()) {
                if (line.rule().equals(entry.id()) && !line.amount().isZero()) {
                    Exact paid = line.amount().amount();
                    note(PlanPhrases.PAID_ON_LEAVING.filled(
                            Figure.of(paid, money()), earlier.period().toString()));
                    left = left.minus(input(line.label(), paid, money())
                            .from(Source.of(Source.Kind.RESULT, entry.id().value())
                                    .in(earlier.period())));
                }
            }
        }
        return left.equals(amount) ? amount : stage(left, entry.label());
    }

    /** How many remarks were noted so far; 0 unless explaining. */
    int remarkCount() {
        return telling == null ? 0 : telling.count();
    }

    @Override
    public void note(Words remark) {
        if (telling != null) {
            telling.note(remark);
        }
    }

    @Override
    public Exact figure(Exact constant, Unit unit) {
        return telling == null ? constant : telling.figure(constant, unit);
    }

    @Override
    public Exact input(Words name, Exact value, Unit unit) {
        return telling == null ? value : value.asInput(name, unit);
    }

    @Override
    public Exact amount(Exact constant) {
        return figure(constant, money());
    }

    @Override
    public Unit money() {
        return corridor.plan.money;
    }

    /** Remarks a step of the calculation and gives its result a name, so that the next step shows it as one figure. */
    Exact stage(Exact result, Words name) {
        return telling == null ? result : telling.stage(result, name);
    }

    /** Rounds, and remarks the rounding if it changed anything. */
    public Exact rounded(Exact amount, Rounding rounding) {
        Exact rounded = amount.rounded(rounding);
        if (telling != null) {
            telling.rounding(amount, rounded);
        }
        return rounded;
    }
}
