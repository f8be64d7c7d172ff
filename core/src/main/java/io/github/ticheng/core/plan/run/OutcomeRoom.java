// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.room.SharedAgent.PastDifference;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The last room: what the assessment leads to. */
final class OutcomeRoom {

    private OutcomeRoom() {}

    /** The outcomes by row. */
    static ListMultimap<Integer, Outcome> outcomes(Prepared<OutcomeRule.Step> outcome, Corridor corridor) {
        ListMultimap<Integer, Outcome> made = ArrayListMultimap.create();
        for (AgentView agent : corridor.team(outcome).agents()) {
            try {
                if (outcome.when() == null || outcome.when().holds(agent)) {
                    made.putAll(agent.row, outcome.step().outcomes(agent));
                }
            } catch (RuntimeException failure) {
                corridor.problems.report(outcome, agent.row, failure);
            }
        }
        return made;
    }

    static List<Outcome> ofTeam(Prepared<TeamOutcomeRule.Step> outcome, Corridor corridor) {
        try {
            return ImmutableList.copyOf(outcome.step().outcomes(corridor.team(outcome)));
        } catch (RuntimeException failure) {
            corridor.problems.report(outcome, RunProblems.TEAM, failure);
            return List.of();
        }
    }

    /**
     * Tells the balances that no rule will pay or take back: those of who leaves in the period, those whose rule the plan has no
     * more, and those of who is not in the team, when that is first so.
     */
    static void openBalances(Corridor corridor, ListMultimap<Integer, Outcome> outcomes, List<Outcome> ofTeam) {
        for (int row = 0; row < corridor.rows(); row++) {
            Agent agent = corridor.agent(row);
            boolean hasLeft = agent.hasLeftBy(corridor.period());
            for (Balance balance : corridor.lines.balances(row)) {
                Prepared<?> carrying = corridor.plan.byId.get(balance.rule());
                if (hasLeft || carrying == null || carrying.entry().family() != RuleFamily.SETTLE) {
                    outcomes.put(
                            row,
                            openBalance(
                                    hasLeft ? PlanPhrases.LEFT_OPEN : PlanPhrases.OPEN_WITHOUT_RULE,
                                    agent,
                                    balance,
                                    corridor));
                }
            }
        }
        LedgerEntry latest = corridor.lookBack.onRecord().latest().orElse(null);
        if (latest == null) {
            return;
        }
        for (Statement last : latest.statement().statements()) {
            Agent agent = last.agent();
            if (corridor.facts.indexOf(agent.id()) < 0 && !agent.hasLeftBy(latest.period())) {
                for (Balance balance : last.balances()) {
                    ofTeam.add(openBalance(PlanPhrases.AWAY_OPEN, agent, balance, corridor));
                }
            }
        }
    }

    /**
     * What no period pays or settles of who was paid in the last one, is not paid in this, and did not leave, told when that is
     * first so: the days of a week that ends here, and the line of an entry that is due at the end of a longer period.
     */
    static List<Outcome> openLinesAndDays(Corridor corridor) {
        LedgerEntry latest = corridor.lookBack.onRecord().latest().orElse(null);
        if (latest == null) {
            return List.of();
        }
        List<Outcome> open = new ArrayList<>();
        for (Statement last : latest.statement().statements()) {
            Agent agent = last.agent();
            if (!corridor.pays(agent.id()) && !agent.hasLeftBy(latest.period()) && last.isEligible()) {
                for (Prepared<?> prepared : corridor.plan.all) {
                    Period days = corridor.daysOf(prepared);
                    (days.firstDay().isAfter(latest.period().lastDay())
                                    ? openDays(agent.id(), days, prepared, corridor)
                                    : openLine(agent.id(), prepared, corridor))
                            .ifPresent(open::add);
                }
            }
        }
        return open;
    }

    private static Optional<Outcome> openLine(AgentId agent, Prepared<?> prepared, Corridor corridor) {
        Entry<?> entry = prepared.entry();
        boolean settles = entry.family() == RuleFamily.SETTLE;
        return entry.paid() && (settles || entry.family() == RuleFamily.PAY || entry.family() == RuleFamily.SHARE)
                ? Optional.of(open(
                        "open-line",
                        PlanPhrases.OPEN_LINE,
                        settles ? PlanPhrases.LINES_NOT_SETTLED : PlanPhrases.LINE_LOST,
                        agent,
                        corridor.plan.payPeriod.longer(requireNonNull(entry.cadence()), corridor.period()),
                        entry,
                        corridor))
                : Optional.empty();
    }

    private static Optional<Outcome> openDays(AgentId agent, Period period, Prepared<?> prepared, Corridor corridor) {
        LocalDate firstOpen = prepared.requests().firstOpen(period.firstDay());
        if (!firstOpen.isBefore(period.firstDay())) {
            return Optional.empty();
        }
        Period days = Period.ofDays(firstOpen, period.firstDay().minusDays(1));
        List<LocalDate> told = new ArrayList<>();
        for (LedgerEntry entry : corridor.lookBack.ledger().overlapping(days)) {
            int row = entry.facts().indexOf(agent);
            for (Item item : row < 0 ? ImmutableList.<Item>of() : entry.facts().items(row)) {
                if (days.contains(item.key().day())) {
                    told.add(item.key().day());
                }
            }
        }
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(open(
                        "open-days",
                        PlanPhrases.OPEN_DAYS,
                        PlanPhrases.DAYS_LOST,
                        agent,
                        Period.ofDays(Collections.min(told), Collections.max(told)),
                        prepared.entry(),
                        corridor));
    }

    private static Outcome open(
            String code, Label label, Phrase phrase, AgentId agent, Period of, Entry<?> entry, Corridor corridor) {
        return new Outcome(
                entry.id(),
                code,
                label,
                phrase.filled(
                        agent.value(),
                        corridor.facts.team().value(),
                        corridor.period().toString(),
                        of.toString(),
                        entry.label()),
                null);
    }

    private static Outcome openBalance(Phrase phrase, Agent agent, Balance balance, Corridor corridor) {
        Prepared<?> carrying = corridor.plan.byId.get(balance.rule());
        return new Outcome(
                balance.rule(),
                "open-balance",
                PlanPhrases.OPEN_BALANCE,
                phrase.filled(
                        agent.id().value(),
                        Figure.of(balance.amount().amount(), corridor.plan.money),
                        carrying == null
                                ? balance.rule().value()
                                : carrying.entry().label()),
                null);
    }

    /** What corrections come to for agents whom the plan does not pay now, so that no statement can hold it. */
    static List<Outcome> openCorrections(Corridor corridor) {
        if (corridor.lookBack.corrections().differences().isEmpty()) {
            return List.of();
        }
        List<Outcome> open = new ArrayList<>();
        corridor.lookBack.corrections().differences().forEach((agent, differences) -> {
            if (!corridor.pays(agent)) {
                differences.stream()
                        .filter(difference -> !difference.amount().isZero())
                        .forEach(difference -> open.add(openCorrection(agent, difference, corridor.plan)));
            }
        });
        return open;
    }

    /**
     * Tells corrections of values of a whole period whose facts list orders or days with such values, none of which they
     * correct: what is paid for each of those stays as it was.
     */
    static List<Outcome> uncorrectedItems(Corridor corridor) {
        List<Outcome> told = new ArrayList<>();
        if (!corridor.plan.slots.isOfItems()) {
            return told;
        }
        Map<Period, Set<String>> listed = new HashMap<>();
        for (Entry<SettleRule.OfCorrections> entry : corridor.plan.rules.entries(SettleRule.OfCorrections.class)) {
            for (Correction correction : corridor.facts.corrections()) {
                Set<String> ofItems = listed.computeIfAbsent(correction.period(), period -> ofItems(period, corridor));
                Set<String> metrics = new TreeSet<>();
                correction.changes().stream()
                        .filter(change -> change.agent() != null)
                        .map(change -> change.metric().id())
                        .filter(ofItems::contains)
                        .forEach(metrics::add);
                correction.changes().stream()
                        .filter(change -> change.item() != null)
                        .forEach(change -> metrics.remove(change.metric().id()));
                if (!metrics.isEmpty() && entry.rule().counts(correction)) {
                    told.add(new Outcome(
                            entry.id(),
                            "uncorrected-items",
                            PlanPhrases.UNCORRECTED_ITEMS,
                            PlanPhrases.ITEMS_STAY.filled(
                                    correction.key(),
                                    String.join(", ", metrics),
                                    correction.period().toString()),
                            null));
                }
            }
        }
        return told;
    }

    /** The metrics of the orders and days that facts on record list. */
    private static Set<String> ofItems(Period period, Corridor corridor) {
        Set<String> metrics = new HashSet<>();
        corridor.lookBack.onRecord().entry(period).map(LedgerEntry::facts).ifPresent(facts -> {
            for (int row = 0; row < facts.agents().size(); row++) {
                facts.items(row).forEach(item -> item.values().keySet().forEach(metric -> metrics.add(metric.id())));
            }
        });
        return metrics;
    }

    private static Outcome openCorrection(AgentId agent, PastDifference difference, PreparedPlan plan) {
        Correction correction = difference.correction();
        return new Outcome(
                plan.rules.entries(SettleRule.OfCorrections.class).get(0).id(),
                "open-correction",
                PlanPhrases.OPEN_CORRECTION,
                PlanPhrases.NOT_POSTED.filled(
                        Figure.of(difference.amount(), plan.money),
                        agent.value(),
                        correction.key(),
                        correction.period().toString(),
                        correction.cause()),
                null);
    }
}
