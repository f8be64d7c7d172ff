// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.room.SharedAgent.PastDifference;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Finds out what corrections of earlier periods come to for one team: how the past looks with all of them, and what each that is
 * new makes different for each agent.
 *
 * <p>Past periods are run again, each under the plan that paid it, from the first corrected one on: a later period may
 * have looked back on it for a streak, a quarter or a balance. What is compared is everything that was paid, with what is
 * still carried, so that an advance that would have been larger counts as well. Lines that earlier corrections made are
 * left out on both sides.
 */
final class Recalculation {

    private final PreparedPlan plan;
    private final List<PreparedPlan> versions;
    private final TeamFacts facts;
    private final Ledger ledger;
    private final List<Problem> problems = new ArrayList<>();

    private Recalculation(PreparedPlan plan, List<PreparedPlan> versions, TeamFacts facts, Ledger ledger) {
        this.plan = plan;
        this.versions = versions;
        this.facts = facts;
        this.ledger = ledger;
    }

    /**
     * Runs the past again where corrections ask for it.
     *
     * @param plan the plan that pays now
     * @param versions the plans that may have paid before
     * @throws ProblemsException if a plan that paid is not among the versions, or nothing can be corrected as reported
     */
    static Corrections of(PreparedPlan plan, Supplier<List<PreparedPlan>> versions, TeamFacts facts, Ledger ledger) {
        boolean none = facts.corrections().isEmpty();
        ImmutableList<LedgerEntry> entries =
                ledger.isWhole() || versions.get().stream().noneMatch(Recalculation::corrects)
                        ? ledger.atHand()
                        : ledger.entries();
        for (int i = 0; none && i < entries.size(); i++) {
            none = entries.get(i).facts().corrections().isEmpty();
        }
        return none ? Corrections.none(ledger) : new Recalculation(plan, versions.get(), facts, ledger).run();
    }

    /** Any earlier entry of such a plan may hold a correction that changes how the past looks now. */
    private static boolean corrects(PreparedPlan version) {
        return !version.rules.entries(SettleRule.OfCorrections.class).isEmpty();
    }

    private Corrections run() {
        Map<List<Object>, Correction> byKey = new LinkedHashMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            if (!entry.facts().corrections().isEmpty()) {
                add(entry.facts(), versionOf(entry), byKey);
            }
        }
        ImmutableList<Correction> known = ImmutableList.copyOf(byKey.values());
        add(facts, plan, byKey);
        ImmutableList<Correction> fresh = ImmutableList.copyOf(byKey.values());
        for (Correction correction : fresh) {
            if (ledger.entry(correction.period()).isEmpty()) {
                problem(PlanPhrases.NOT_ON_RECORD.filled(correction.period().toString(), correction.key()));
            }
        }
        throwIfAny();
        if (fresh.isEmpty()) {
            return Corrections.none(ledger);
        }
        Period first = fresh.stream()
                .map(Correction::period)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Ledger before = past(known, first);
        Map<AgentId, ImmutableList.Builder<PastDifference>> all = new TreeMap<>();
        for (int count = known.size() + 1; count <= fresh.size(); count++) {
            Ledger after = past(fresh.subList(0, count), first);
            compare(fresh.get(count - 1), before, after, first, all);
            before = after;
        }
        ImmutableMap.Builder<AgentId, ImmutableList<PastDifference>> differences = ImmutableMap.builder();
        all.forEach((agent, list) -> differences.put(agent, list.build()));
        return new Corrections(differences.buildOrThrow(), before);
    }

    /** Adds the corrections of some facts that count under the plan that pays on them and are not known yet. */
    private void add(TeamFacts reported, PreparedPlan paidBy, Map<List<Object>, Correction> known) {
        List<Entry<SettleRule.OfCorrections>> rules = paidBy.rules.entries(SettleRule.OfCorrections.class);
        if (rules.isEmpty()) {
            if (!reported.corrections().isEmpty()) {
                problem(PlanPhrases.NO_CORRECTION_RULE.filled(
                        paidBy.rules.ref().toString(), reported.corrections().size()));
            }
            return;
        }
        for (Correction correction : reported.corrections()) {
            List<Object> key = List.of(correction.period(), correction.key());
            Correction same = known.get(key);
            if (same != null && !same.equals(correction)) {
                problem(PlanPhrases.CORRECTED_OTHERWISE.filled(
                        correction.key(), correction.period().toString()));
            } else if (same == null && rules.get(0).rule().counts(correction)) {
                known.put(key, correction);
            }
        }
    }

    private PreparedPlan versionOf(LedgerEntry entry) {
        TeamStatement statement = entry.statement();
        // Where a plan is tried, it and the one that paid may have one name.
        PreparedPlan named = null;
        for (PreparedPlan version : versions) {
            if (version.rules.ref().equals(statement.plan())) {
                if (version.fingerprint().of(entry.facts()).equals(statement.fingerprint())) {
                    return version;
                }
                named = version;
            }
        }
        if (named != null) {
            problem(PlanPhrases.OTHER_CONTENT.filled(
                    statement.plan().toString(), entry.period().toString()));
            return named;
        }
        problem(PlanPhrases.NO_OLD_VERSION.filled(
                statement.plan().toString(),
                entry.period().toString(),
                versions.stream()
                        .map(version -> version.rules.ref())
                        .distinct()
                        .toList()
                        .toString()));
        throw new ProblemsException(problems);
    }

    /** The ledger with the periods from the first corrected one on run again with some corrections. */
    private Ledger past(List<Correction> corrections, Period first) {
        Ledger past = Ledger.empty();
        for (LedgerEntry entry : ledger.entries()) {
            if (entry.period().compareTo(first) < 0) {
                past = past.plus(entry);
            } else {
                PreparedPlan paidBy = versionOf(entry);
                throwIfAny();
                TeamFacts corrected = entry.facts().corrected(corrections);
                past = Rooms.through(paidBy, corrected, past, Corrections.none(past))
                        .ledger();
            }
        }
        return past;
    }

    private static void compare(
            Correction correction,
            Ledger before,
            Ledger after,
            Period first,
            Map<AgentId, ImmutableList.Builder<PastDifference>> all) {
        Map<AgentId, Exact> due = due(before, first);
        due(after, first).forEach((agent, amount) -> {
            Exact without = requireNonNull(due.get(agent));
            if (!without.equals(amount) || correction.isOf(agent)) {
                all.computeIfAbsent(agent, unused -> ImmutableList.builder())
                        .add(new PastDifference(correction, without, amount));
            }
        });
    }

    /** What each agent was paid from a period on, and has carried at the end. */
    private static Map<AgentId, Exact> due(Ledger past, Period first) {
        Map<AgentId, Exact> due = new TreeMap<>();
        Map<AgentId, Exact> carried = new TreeMap<>();
        for (LedgerEntry entry : past.entries()) {
            if (entry.period().compareTo(first) >= 0) {
                for (Statement statement : entry.statement().statements()) {
                    AgentId agent = statement.agent().id();
                    due.merge(agent, statement.total().amount(), Exact::plus);
                    Exact open = Exact.ZERO;
                    for (Balance balance : statement.balances()) {
                        open = open.plus(balance.amount().amount());
                    }
                    carried.put(agent, open);
                }
            }
        }
        carried.forEach((agent, open) -> due.merge(agent, open, Exact::plus));
        return due;
    }

    private void problem(Message message) {
        Problem problem = new Problem(plan.placeOf(facts), message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }
}
