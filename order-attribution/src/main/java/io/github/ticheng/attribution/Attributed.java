// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Order;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A log with an owner for each order, by some rules and as it was known at some moment. */
public final class Attributed extends Json.Unwritten {

    private final Attribution rules;
    private final ShopLog log;
    private final Instant until;
    private final ImmutableSortedMap<String, Decision> decisions;
    private final ServiceFigures figures;

    private Attributed(
            Attribution rules,
            ShopLog log,
            Instant until,
            ImmutableSortedMap<String, Decision> decisions,
            ServiceFigures figures) {
        this.rules = rules;
        this.log = log;
        this.until = until;
        this.decisions = decisions;
        this.figures = figures;
    }

    /**
     * Decides on every order of a log and counts what each agent did.
     *
     * @param rules by which it is decided
     * @param until what happened later is not known yet
     * @throws ProblemsException if an owner is set by hand and the rules allow none
     */
    public static Attributed of(Attribution rules, ShopLog log, Instant until) {
        checkOverrides(rules, log);
        ServiceFigures figures = new ServiceFigures(log, rules.conversion(), until);
        ImmutableSortedMap.Builder<String, Decision> decisions = ImmutableSortedMap.naturalOrder();
        addTo(figures, rules, log, Buyer.all(log), decision -> decisions.put(decision.order(), decision));
        return new Attributed(rules, log, until, decisions.buildOrThrow(), figures);
    }

    static void checkOverrides(Attribution rules, ShopLog log) {
        if (!rules.overrides() && !log.ownersByHand().isEmpty()) {
            throw new ProblemsException(log.ownersByHand().keySet().stream()
                    .map(order ->
                            new Problem(Place.of(Place.Part.TEAM, log.team()), LogPhrases.NOT_ALLOWED.filled(order)))
                    .toList());
        }
    }

    /** Decides on the orders of some buyers of a log and adds what they come to. */
    static void addTo(
            ServiceFigures figures,
            Attribution rules,
            ShopLog log,
            Iterable<Buyer> buyers,
            Consumer<Decision> decided) {
        Instant until = figures.until();
        OrderSums sums = new OrderSums(rules, log);
        for (Buyer buyer : buyers) {
            Judge judge = new Judge(rules, log, buyer.chats());
            ServiceSums service = new ServiceSums(rules, log, figures);
            service.addReceptions(judge.receptions(), buyer.orders());
            for (ShopOrder whole : buyer.orders()) {
                if (!whole.placedAt().isAfter(until)) {
                    ShopOrder order = whole.asOf(until);
                    Decision decision = judge.decide(order, until);
                    decided.accept(decision);
                    boolean isReturning = buyer.isReturning(order);
                    sums.add(
                            order,
                            isReturning,
                            decision,
                            (owner, day, sum, value) -> figures.cell(owner, day).add(sum, value));
                    service.addOrder(order, isReturning, decision);
                }
            }
            service.addInquiries();
        }
    }

    public Attribution rules() {
        return rules;
    }

    /** What happened later is not known yet. */
    public Instant until() {
        return until;
    }

    /** A decision on each order that was placed by then, by the order's number. */
    public ImmutableSortedMap<String, Decision> decisions() {
        return decisions;
    }

    /**
     * Whose an order is, and why.
     *
     * @throws IllegalArgumentException if there is no such order
     */
    public Decision decision(String order) {
        Decision decision = decisions.get(order);
        if (decision == null) {
            throw new IllegalArgumentException(
                    "Expected an order placed until " + until + ", but found \"" + order + "\"");
        }
        return decision;
    }

    /** What each agent did and what the shop sold, day by day. */
    public ServiceFigures figures() {
        return figures;
    }

    /** The facts of a period for a plan; see {@link ServiceFigures#facts}. */
    public TeamFacts facts(Period period) {
        return figures.facts(period);
    }

    /** The orders paid in a period, less what was taken back, with their owners; those left out are not among them. */
    public ImmutableList<Order> orders(Period period) {
        ImmutableList.Builder<Order> orders = ImmutableList.builder();
        for (ShopOrder whole : log.orders()) {
            ShopOrder order = whole.asOf(until);
            Decision decision = decisions.get(order.id());
            if (decision != null
                    && decision.kind() != Decision.Kind.EXCLUDED
                    && order.paidAt().map(log::dayOf).filter(period::contains).isPresent()) {
                orders.add(new Order(order.id(), sales(order), decision.shares()));
            }
        }
        return orders.build();
    }

    /** What an order is worth by the rules, less what was taken back of it by then; zero while it is not paid. */
    public Exact sales(ShopOrder whole) {
        ShopOrder order = whole.asOf(until);
        Exact back = order.takenBack(rules.amount()).values().stream().reduce(Exact.ZERO, Exact::plus);
        return order.paidAt().isPresent() ? order.amount(rules.amount()).minus(back) : Exact.ZERO;
    }

    /** The log whose orders were decided on. */
    public ShopLog log() {
        return log;
    }

    /** What was taken back of the orders placed in a period, by owner and cause; a shared order's is split as its amount. */
    public ImmutableSortedMap<AgentId, ImmutableMap<Cause, Exact>> takenBack(Period period) {
        Map<AgentId, Map<Cause, Exact>> all = new TreeMap<>();
        OrderSums sums = new OrderSums(rules, log);
        for (ShopOrder whole : log.orders()) {
            ShopOrder order = whole.asOf(until);
            Decision decision = decisions.get(order.id());
            if (decision != null && period.contains(log.dayOf(order.placedAt()))) {
                sums.takenBack(
                        order,
                        decision,
                        (agent, cause, part) -> all.computeIfAbsent(agent, any -> new LinkedHashMap<>())
                                .merge(cause, part, Exact::plus));
            }
        }
        ImmutableSortedMap.Builder<AgentId, ImmutableMap<Cause, Exact>> sorted = ImmutableSortedMap.naturalOrder();
        all.forEach((agent, causes) -> sorted.put(agent, ImmutableMap.copyOf(causes)));
        return sorted.buildOrThrow();
    }

    /**
     * The same with another owner of one order, as if that had been decided by hand at {@link #until}: what hangs on the
     * owner is made again.
     *
     * @param shares the share of each owner, summing to 100%; empty for nobody
     * @param period in which the order has to count
     * @throws ProblemsException if the log has no such order, it counts in no figure of the period, an owner is not of the
     *     team, the shares do not sum to 100%, the owner stays, or the rules allow no owners by hand
     */
    public Attributed claimed(String order, Map<AgentId, Rate> shares, Period period) {
        OwnerByHand claim = new OwnerByHand(order, ImmutableMap.copyOf(shares), until, "-", "-");
        Attributed claimed = of(rules, log.with(claim), until);
        ShopOrder whole = log.order(order).orElseThrow();
        if (!log.isOf(whole, period) && claimed.facts(period).equals(facts(period))) {
            throw new ProblemsException(ImmutableList.of(Problem.of(LogPhrases.OTHER_PERIOD.filled(
                    period,
                    order,
                    log.dayOf(whole.placedAt()),
                    whole.paidAt().map(at -> log.dayOf(at).toString()).orElse("–")))));
        }
        Decision before = decision(order);
        if (claimed.decision(order).shares().equals(before.shares()) && before.kind() != Decision.Kind.EXCLUDED) {
            throw new ProblemsException(
                    ImmutableList.of(Problem.of(LogPhrases.SAME_OWNER.filled(order, before.owners()))));
        }
        return claimed;
    }

    /**
     * What became known after the facts of a period were made and up to {@link #until}: a correction for each order and
     * moment, in order of time, keyed by both. The corrections are the same whatever else was known in between, so that a
     * later log that has the earlier events too repeats the earlier corrections, word for word, before its own.
     *
     * <p>Sums are added to; ratios of the order's figures are replaced. They are of the whole period: orders and days that the
     * facts list as items stay as they are. What is of inquiries and conversations is known when
     * the facts are made, or absent.
     *
     * @param period the period, all of whose orders are in the log
     * @param closedAt until when the facts of the period were known when they were made
     */
    public ImmutableList<Correction> corrections(Period period, Instant closedAt) {
        return new OrderCorrections(rules, log, period, closedAt, until).all();
    }
}
