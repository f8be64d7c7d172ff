// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Objects.requireNonNull;

import io.github.ticheng.attribution.Attribution.Losses;
import io.github.ticheng.attribution.ServiceMetrics.Sum;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one buyer's conversations add to the sums: receptions, responses, and inquiries with what became of them. */
final class ServiceSums {

    private final Attribution rules;
    private final ShopLog log;
    private final ServiceFigures figures;
    private final Set<Object> counted = new HashSet<>();
    private final Map<Owner, List<Touch>> touches = new TreeMap<>();
    private final Map<Owner, List<Inquiry>> inquiries = new TreeMap<>();
    private List<Instant> placed = List.of();
    private List<Instant> paid = List.of();

    ServiceSums(Attribution rules, ShopLog log, ServiceFigures figures) {
        this.rules = rules;
        this.log = log;
        this.figures = figures;
    }

    /** A session in which the buyer was received: from when on, and until when a word of it counts. */
    private record Touch(Instant received, Instant counts) {}

    /** What a buyer wanted once: receptions of which each began within the window of the first, or on the same day. */
    private static final class Inquiry {
        final Instant received;
        Instant counts;
        boolean isOrdered;

        @Nullable
        LocalDate paid;

        Inquiry(Touch first) {
            received = first.received();
            counts = first.counts();
        }
    }

    /** Counts the conversations of a buyer, whose orders are given by time of placing. */
    void addReceptions(List<Reception> receptions, List<ShopOrder> orders) {
        placed = orders.stream()
                .map(ShopOrder::placedAt)
                .filter(at -> !at.isAfter(figures.until()))
                .toList();
        paid = orders.stream()
                .flatMap(order -> order.paidAt().stream())
                .sorted()
                .toList();
        Set<Object> answered = new HashSet<>();
        List<Runnable> unanswered = new ArrayList<>();
        for (Reception reception : receptions) {
            AgentId agent = reception.chat.agent();
            for (Reception.Session session : reception.sessions(figures.until())) {
                Candidate.Verdict refusal = reception.refusal(reception.at(session.last()), session.last());
                if (refusal == Candidate.Verdict.OWN_ACCOUNT
                        || refusal == Candidate.Verdict.AGENT_APART
                        || refusal == Candidate.Verdict.WATCHWORD) {
                    continue;
                }
                LocalDate day = log.dayOf(session.start());
                addResponses(reception, session);
                if (session.isAnswered()) {
                    answered.add(List.of(agent, day));
                } else if (session.asked() != null && isInHours(session.asked())) {
                    unanswered.add(() -> {
                        if (!answered.contains(List.of(agent, day))) {
                            addOnce(agent, day, Sum.UNANSWERED);
                        }
                    });
                }
                if (refusal == null && session.isAnswered()) {
                    addReception(reception, session, day);
                }
                Instant received = reception.receivedAt(session);
                if (received != null) {
                    addTouch(reception, session, received);
                }
            }
        }
        unanswered.forEach(Runnable::run);
        touches.forEach((owner, list) -> inquiries.put(owner, fold(list)));
    }

    private void addReception(Reception reception, Reception.Session session, LocalDate day) {
        AgentId agent = reception.chat.agent();
        boolean isAfterSales = reception.chat.afterSales() || (isBack(session) && !isOrderedAfter(session));
        addOnce(agent, day, isAfterSales ? Sum.AFTER_SALES : Sum.PRE_SALES);
        if (addOnce(agent, day, Sum.RECEPTIONS)) {
            int hour = session.start().atZone(log.zone()).getHour();
            for (Owner owner : List.of(Owner.of(agent), Owner.SHOP)) {
                figures.cell(owner, day).hours.merge(hour, 1L, Long::sum);
                figures.cell(owner, day).channels.merge(reception.chat.channel(), 1L, Long::sum);
            }
        }
    }

    /** Counts a question, unless it was passed on to after-sales on the same day; until that is over, nobody knows. */
    private void addTouch(Reception reception, Reception.Session session, Instant received) {
        Instant midnight = log.midnightAfter(session.last());
        if (!reception.isInquiry(midnight, figures.until())) {
            return;
        }
        boolean isBack = isBack(session);
        Instant counts = rules.window().endOf(session.lastWord(), log.zone());
        for (Owner owner : List.of(Owner.of(reception.chat.agent()), Owner.SHOP)) {
            if (isBack) {
                figures.cell(owner, log.dayOf(received)).openUntil(counts);
                if (!isOrderedAfter(session)) {
                    continue;
                }
            }
            touches.computeIfAbsent(owner, any -> new ArrayList<>()).add(new Touch(received, counts));
            figures.cell(owner, log.dayOf(received)).openUntil(midnight);
        }
    }

    /** Whether the buyer had paid for something shortly before. */
    private boolean isBack(Reception.Session session) {
        int before = Moments.countUntil(session.start(), paid, at -> at);
        return before > 0
                && rules.afterSalesDays() > 0
                && !paid.get(before - 1)
                        .plus(Duration.ofDays(rules.afterSalesDays()))
                        .isBefore(session.start());
    }

    private boolean isOrderedAfter(Reception.Session session) {
        int before = Moments.countUntil(session.start(), placed, at -> at);
        Instant end = rules.window().endOf(session.lastWord(), log.zone());
        return before < placed.size() && placed.get(before).isBefore(end);
    }

    /** Counts a buyer once for an agent and day; the shop has the sum of its agents. */
    private boolean addOnce(AgentId agent, LocalDate day, Sum sum) {
        boolean isFirst = counted.add(List.of(agent, day, sum));
        if (isFirst) {
            add(agent, day, sum, Exact.ONE);
        }
        return isFirst;
    }

    private void add(AgentId agent, LocalDate day, Sum sum, Exact value) {
        figures.cell(Owner.of(agent), day).add(sum, value);
        figures.cell(Owner.SHOP, day).add(sum, value);
    }

    private void addResponses(Reception reception, Reception.Session session) {
        AgentId agent = reception.chat.agent();
        LocalDate day = log.dayOf(session.start());
        if (reception.chat.counts().isPresent()) {
            ChatCounts counts = reception.chat.counts().get();
            if (counts.rounds() > 0 && isInHours(session.start())) {
                addAnswer(agent, day, counts.firstResponse(), 1, Sum.FIRST_SECONDS, Sum.FIRST_ANSWERS);
                addAnswer(agent, day, counts.allResponses(), counts.rounds(), Sum.ALL_SECONDS, Sum.ALL_ANSWERS);
            }
            return;
        }
        int slow = 0;
        boolean isFirst = true;
        for (Reception.Round round : session.rounds()) {
            if (isInHours(round.asked())) {
                Duration wait = Duration.between(round.asked(), round.answered());
                if (isFirst) {
                    addAnswer(agent, day, wait, 1, Sum.FIRST_SECONDS, Sum.FIRST_ANSWERS);
                }
                addAnswer(agent, day, wait, 1, Sum.ALL_SECONDS, Sum.ALL_ANSWERS);
                slow += wait.compareTo(rules.response().slowAfter()) > 0 ? 1 : 0;
            }
            isFirst = false;
        }
        if (slow >= rules.response().slowAnswers()) {
            addOnce(agent, day, Sum.SLOW);
        }
    }

    private void addAnswer(AgentId agent, LocalDate day, Duration wait, int answers, Sum seconds, Sum count) {
        BigDecimal exact = BigDecimal.valueOf(wait.getSeconds()).add(BigDecimal.valueOf(wait.getNano(), 9));
        add(agent, day, seconds, Exact.of(exact));
        add(agent, day, count, Exact.of(answers));
    }

    private boolean isInHours(Instant moment) {
        return rules.response().counts(LocalTime.ofInstant(moment, log.zone()));
    }

    private List<Inquiry> fold(List<Touch> list) {
        list.sort(Comparator.comparing(Touch::received).thenComparing(Touch::counts));
        List<Inquiry> folded = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Touch touch : list) {
            if (touch.received().isBefore(end)) {
                Inquiry open = folded.get(folded.size() - 1);
                open.counts = touch.counts().isAfter(open.counts) ? touch.counts() : open.counts;
            } else {
                folded.add(new Inquiry(touch));
                end = rules.losses() == Losses.PER_DAY
                        ? log.midnightAfter(touch.received())
                        : rules.window().endOf(touch.received(), log.zone());
            }
        }
        return folded;
    }

    /** Counts an order of the buyer for the inquiries that led to it. */
    void addOrder(ShopOrder order, boolean isReturning, Decision decision) {
        decision.shares().keySet().forEach(agent -> lead(Owner.of(agent), order, decision));
        if (decision.kind() == Decision.Kind.OWNED || decision.kind() == Decision.Kind.SHARED) {
            lead(Owner.SHOP, order, decision);
        }
        order.paidAt().ifPresent(paid -> {
            LocalDate day = log.dayOf(paid);
            addBuyer(Owner.SHOP, day, isReturning);
            decision.shares().keySet().forEach(agent -> addBuyer(Owner.of(agent), day, isReturning));
        });
    }

    private void addBuyer(Owner owner, LocalDate day, boolean isReturning) {
        if (counted.add(List.of(owner, day, Sum.BUYERS))) {
            figures.cell(owner, day).add(Sum.BUYERS, Exact.ONE);
        }
        if (isReturning && counted.add(List.of(owner, day, Sum.BUYERS_AGAIN))) {
            figures.cell(owner, day).add(Sum.BUYERS_AGAIN, Exact.ONE);
        }
    }

    private void lead(Owner owner, ShopOrder order, Decision decision) {
        List<Inquiry> all = requireNonNull(inquiries.getOrDefault(owner, List.of()));
        int begun = Moments.countUntil(decision.at(), all, inquiry -> inquiry.received);
        if (begun > 0 && decision.at().isBefore(all.get(begun - 1).counts)) {
            Inquiry inquiry = all.get(begun - 1);
            inquiry.isOrdered = true;
            LocalDate paid = order.paidAt().map(log::dayOf).orElse(null);
            if (paid != null && (inquiry.paid == null || paid.isBefore(inquiry.paid))) {
                inquiry.paid = paid;
            }
        }
    }

    /** Counts the inquiries, after all orders. */
    void addInquiries() {
        inquiries.forEach((owner, list) -> list.forEach(inquiry -> addInquiry(owner, inquiry)));
    }

    private void addInquiry(Owner owner, Inquiry inquiry) {
        LocalDate day = log.dayOf(inquiry.received);
        DayCell cell = figures.cell(owner, day);
        cell.add(Sum.INQUIRIES, Exact.ONE);
        LocalDate paid = inquiry.paid;
        if (paid != null) {
            cell.add(Sum.PAID_FINALLY, Exact.ONE);
            if (!paid.isAfter(day)) {
                cell.add(Sum.PAID_SAME_DAY, Exact.ONE);
            }
            if (!paid.isAfter(day.plusDays(1))) {
                cell.add(Sum.PAID_NEXT_DAY, Exact.ONE);
            }
        } else {
            cell.add(inquiry.isOrdered ? Sum.NOT_PAID : Sum.NOT_ORDERED, Exact.ONE);
            cell.pendUntil(inquiry.counts);
        }
    }
}
