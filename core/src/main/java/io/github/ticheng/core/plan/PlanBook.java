// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dated versions of one plan. It picks the one for a period: of those in force within it, the one that came into force
 * last. So a version that has no end is in force until it is succeeded, and again after one that has an end, such as a
 * promotion's. A period within which another version takes over, or ends, has none.
 *
 * @param versions the versions, in the order in which they came into force
 */
public record PlanBook(ImmutableList<CompensationPlan> versions) implements Serializable {

    /**
     * Creates a plan book, its versions put in order.
     *
     * @throws IllegalArgumentException if there are no versions, or they are of several plans, or two have one name or
     *     came into force on one day
     */
    public PlanBook {
        versions = ImmutableList.sortedCopyOf(Comparator.comparing(PlanBook::start), versions);
        Refused.when(versions.isEmpty(), PlanPhrases.SOME_VERSION, null);
        for (int i = 1; i < versions.size(); i++) {
            CompensationPlan earlier = versions.get(i - 1);
            CompensationPlan later = versions.get(i);
            if (!earlier.ref().id().equals(later.ref().id())) {
                throw Refused.of(
                        PlanPhrases.ONE_PLAN.filled(earlier.ref().id()),
                        later.ref().id());
            }
            Refused.when(
                    start(earlier).equals(start(later)),
                    PlanPhrases.DIFFERENT_DAYS,
                    earlier.ref() + ", " + later.ref());
        }
        Refused.whenTwice(versions.stream().map(plan -> plan.ref().version()).toList(), PlanPhrases.DIFFERENT_VERSIONS);
    }

    /** A book of some versions, in any order. */
    public static PlanBook of(CompensationPlan... versions) {
        return new PlanBook(ImmutableList.copyOf(versions));
    }

    /** The plan that all versions are of. */
    public PlanId id() {
        return versions.get(0).ref().id();
    }

    /**
     * The version for a period.
     *
     * @throws ProblemsException if no version is in force on every day of it, or one begins or ends within it that came into
     *     force later
     */
    public CompensationPlan planFor(Period period) {
        CompensationPlan last = versions.reverse().stream()
                .filter(version -> version.rules().isInForceWithin(period))
                .findFirst()
                .orElse(null);
        if (last == null || !last.isInForce(period)) {
            throw new ProblemsException(ImmutableList.of(new Problem(
                    Place.of(Place.Part.PLAN, id()).with(Place.Part.PERIOD, period),
                    PlanPhrases.NO_VERSION.filled(
                            period.toString(),
                            versions.stream()
                                    .map(plan -> plan.rules().inForce())
                                    .collect(Collectors.joining("; "))))));
        }
        return last;
    }

    /**
     * Pays a team under the version for its period.
     *
     * @throws ProblemsException as {@link #planFor} and {@link CompensationPlan#run(TeamFacts, Ledger)} do
     */
    public TeamRun run(TeamFacts facts, Ledger ledger) {
        return run(planFor(facts.period()), facts, ledger);
    }

    /**
     * Pays a team under a plan that is tried instead of a version, whatever version it is called by. What the versions and
     * the plan paid before is corrected under whichever of them paid it.
     *
     * @throws ProblemsException as {@link CompensationPlan#run(TeamFacts, Ledger)} does, and if the latest entry has a balance open
     *     under the id of a SETTLE rule that was of another type when it arose; rules without a type count as one type
     */
    public TeamRun run(CompensationPlan tried, TeamFacts facts, Ledger ledger) {
        ledger.latest().ifPresent(last -> checkBalances(tried, facts, last.statement()));
        return tried.run(
                facts,
                ledger,
                ImmutableList.<CompensationPlan>builder()
                        .addAll(versions)
                        .add(tried)
                        .build());
    }

    /** A balance means what the rule that carried it says: a draw would take what was held back for an advance. */
    private void checkBalances(CompensationPlan tried, TeamFacts facts, TeamStatement last) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (Entry<SettleRule> entry : tried.entries(SettleRule.class)) {
            Optional<Entry<SettleRule>> before = Stream.concat(
                            versions.stream().filter(version -> version.ref().equals(last.plan())),
                            versions.reverse().stream().filter(version -> !version.equals(tried)))
                    .flatMap(version -> version.entries(SettleRule.class).stream())
                    .filter(earlier -> earlier.id().equals(entry.id()))
                    .findFirst();
            if (before.isPresent()
                    && !kind(before.get()).equals(kind(entry))
                    && last.statements().stream()
                            .flatMap(paid -> paid.balances().stream())
                            .anyMatch(balance -> balance.rule().equals(entry.id()))) {
                problems.add(new Problem(
                        Place.of(Place.Part.PLAN, id())
                                .with(Place.Part.VERSION, tried.ref().version())
                                .with(Place.Part.TEAM, facts.team())
                                .with(Place.Part.PERIOD, facts.period())
                                .with(Place.Part.RULE, entry.id()),
                        PlanPhrases.BALANCE_OF_OTHER_KIND.filled(kind(before.get()), kind(entry))));
            }
        }
        ImmutableList<Problem> found = problems.build();
        if (!found.isEmpty()) {
            throw new ProblemsException(found);
        }
    }

    /** The kind of a rule. Those without a type are of one: only their host knows what their balances mean. */
    private static Label kind(Entry<?> entry) {
        return entry.rule().type().map(type -> Label.of(type.name())).orElse(PlanPhrases.OWN_RULE);
    }

    private static LocalDate start(CompensationPlan plan) {
        return plan.inForceFrom().orElse(LocalDate.MIN);
    }
}
