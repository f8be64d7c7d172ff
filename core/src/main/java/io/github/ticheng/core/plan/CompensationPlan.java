// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.check.PlanCheck;
import io.github.ticheng.core.plan.prepare.PlanRules;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.plan.run.Block;
import io.github.ticheng.core.plan.run.Blocks;
import io.github.ticheng.core.plan.run.PaidTeam;
import io.github.ticheng.core.plan.run.Rooms;
import io.github.ticheng.core.plan.run.WalkedTeam;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A compensation plan: who is paid what, room by room, in one currency.
 *
 * <p>Immutable, equal by value, and safe for use by any number of threads. A plan that was used is never changed, only
 * succeeded by another version; a {@link PlanBook} keeps the versions.
 *
 * <p>Anything that can be computed can be built; what is wrong or unwise is told by {@link #check()}. A plan with
 * findings of severity error does not run.
 */
public final class CompensationPlan extends Json.Unwritten implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PlanRules rules;
    /** The plan made ready; made when it is first asked for. */
    private transient volatile @Nullable Blocks blocks;

    CompensationPlan(PlanRules rules) {
        this.rules = rules;
    }

    /**
     * Starts a plan: {@code CompensationPlan.builder("corner-shop", "2024-07", "CNY")}.
     *
     * @param id the plan's id through all its versions: lower-case words joined by hyphens
     * @param version the version, not blank
     * @param currencyCode the ISO 4217 currency in which the plan pays
     * @throws IllegalArgumentException if the id, the version or the currency is none
     */
    public static PlanBuilder builder(String id, String version, String currencyCode) {
        return new PlanBuilder(new PlanRef(PlanId.of(id), version), Money.currency(currencyCode));
    }

    // ------------------------------------------------------------------------------------------ running

    /**
     * Pays a team that has no earlier periods on record.
     *
     * @throws ProblemsException as {@link #run(TeamFacts, Ledger)} does
     */
    public TeamRun run(TeamFacts facts) {
        return run(facts, Ledger.empty());
    }

    /**
     * Pays a team for a period.
     *
     * <p>The ledger may leave out periods in which the team was not paid: what looks back on one says what it does then.
     * Whether one was left out by mistake is for whoever keeps the ledger to ask ({@link Ledger#gapBefore}).
     *
     * @param facts the team's facts of the period
     * @param ledger what the team was paid before, by versions of this plan
     * @throws ProblemsException if the plan has errors, is not in force for the period, pays other periods or in another
     *     currency, if the ledger is another team's, another plan's or in another currency, or does not end before the
     *     period, or if facts are missing; it lists all problems of the team
     */
    public TeamRun run(TeamFacts facts, Ledger ledger) {
        return run(facts, ledger, ImmutableList.of(this));
    }

    /** Pays a team; corrections of earlier periods are paid under whichever of the versions paid those. */
    TeamRun run(TeamFacts facts, Ledger ledger, ImmutableList<CompensationPlan> versions) {
        PaidTeam paid = blocks().paid(facts, ledger);
        return new TeamRun(
                this,
                paid != null
                        ? paid
                        : Rooms.pay(
                                prepared(),
                                facts,
                                ledger,
                                () -> Lists.transform(versions, CompensationPlan::prepared)));
    }

    /** Pays a team for a period, or tells why not: {@link #run(TeamFacts, Ledger)} with problems as data. */
    public TeamRun.Result tryRun(TeamFacts facts, Ledger ledger) {
        return runEach(ImmutableList.of(facts), ImmutableMap.of(facts.team(), ledger))
                .get(0);
    }

    /**
     * Pays several teams. A problem stops its team and no other. Each result holds what its own team needs, and nothing of the
     * teams that were paid with it.
     *
     * @param teams the facts of each team
     * @param ledgers what each team was paid before; a team without an entry has nothing on record
     * @return a result per team, in the given order: paid, or refused with its problems
     */
    public ImmutableList<TeamRun.Result> runEach(Iterable<TeamFacts> teams, Map<TeamId, Ledger> ledgers) {
        return results(teams, in(ledgers));
    }

    private static Function<TeamId, Ledger> in(Map<TeamId, Ledger> ledgers) {
        return team -> ledgers.getOrDefault(team, Ledger.empty());
    }

    private ImmutableList<TeamRun.Result> results(Iterable<TeamFacts> teams, Function<TeamId, Ledger> ledgers) {
        ImmutableList.Builder<TeamRun.Result> results = ImmutableList.builder();
        blocks().each(teams, ledgers, new Block.Taker() {
            @Override
            public void read(Block block, int team) {
                paid(block.paid(team));
            }

            @Override
            public void walk(WalkedTeam team) {
                paid(team);
            }

            private void paid(PaidTeam paid) {
                TeamRun run = new TeamRun(CompensationPlan.this, paid);
                results.add(new TeamRun.Result(
                        run.facts().team(), run.facts().period(), Optional.of(run), ImmutableList.of()));
            }

            @Override
            public void refuse(TeamFacts facts, ImmutableList<Problem> refused) {
                results.add(new TeamRun.Result(facts.team(), facts.period(), Optional.empty(), refused));
            }
        });
        return results.build();
    }

    /**
     * Pays teams on several threads. A problem stops its team and no other, and the results are those of one thread, in the
     * order of the teams.
     *
     * <p>A thread pays teams of some hundred agents at a time, and at most four times as many a thread are read and paid ahead of
     * the result that is taken, however many there are. The thread that takes results is one of them: where no other has begun
     * a team that is next, it pays it. Whoever does not take all results closes the stream: teams that were not begun are not
     * paid then. What the ledgers throw, and an interruption of the thread that takes results, ends all of it.
     *
     * @param teams the facts of each team and period, read by the thread that takes results
     * @param ledgers what a team was paid before; asked by all threads, of which the others have the context class loader of the one
     *     that takes results and none of its thread locals
     * @param threads how many, the one that takes results among them; at least 1
     * @throws IllegalArgumentException if there is no thread
     */
    public Stream<TeamRun.Result> runEach(Stream<TeamFacts> teams, Function<TeamId, Ledger> ledgers, int threads) {
        return RunAhead.of(teams, some -> results(some, ledgers), threads);
    }

    /**
     * Pays several teams, or none of them.
     *
     * @throws ProblemsException if any team has problems; it lists those of all teams
     */
    public ImmutableList<TeamRun> runAll(Iterable<TeamFacts> teams, Map<TeamId, Ledger> ledgers) {
        ImmutableList.Builder<TeamRun> runs = ImmutableList.builder();
        List<Problem> problems = new ArrayList<>();
        for (TeamRun.Result result : runEach(teams, ledgers)) {
            result.run().ifPresent(runs::add);
            problems.addAll(result.problems());
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return runs.build();
    }

    /**
     * Pays several teams into a sink: nothing is kept of a team once its lines were handed out, so that they may come from a
     * stream; it is read some hundred agents ahead of what is handed out. A problem stops its team, of which nothing is handed out then, and no other.
     *
     * @param teams the facts of each team
     * @param ledgers what each team was paid before; a team without an entry has nothing on record
     * @param sink takes the lines and totals, team by team, agents in the order of their ids
     * @return the problems of the teams that were refused; empty if all were paid
     * @throws ArithmeticException if an amount does not fit a {@code long}; lines of its team that stand before it were handed
     *     out by then
     */
    public ImmutableList<Problem> pay(Iterable<TeamFacts> teams, Map<TeamId, Ledger> ledgers, PayLine.Sink sink) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        blocks().each(teams, in(ledgers), new Block.Taker() {
            @Override
            public void read(Block block, int team) {
                block.into(sink, team);
            }

            @Override
            public void walk(WalkedTeam team) {
                team.into(sink);
            }

            @Override
            public void refuse(TeamFacts facts, ImmutableList<Problem> refused) {
                problems.addAll(refused);
            }
        });
        return problems.build();
    }

    // ------------------------------------------------------------------------------------------ checking

    /** What is wrong or unwise in this plan, errors first, then in the order of the plan. */
    public ImmutableList<Finding> check() {
        return PlanCheck.of(prepared(), null);
    }

    /**
     * What is wrong or unwise in this plan for a host that supplies only some metrics: a rule that needs another one
     * is an error, and it is noted which of them no rule reads.
     */
    public ImmutableList<Finding> check(Iterable<Metric> supplied) {
        return PlanCheck.of(prepared(), ImmutableList.copyOf(supplied));
    }

    /** The metrics that the rules, clauses and the eligibility of this plan read, of agents or of the team itself. */
    public ImmutableSet<Metric> reads() {
        return ImmutableSet.copyOf(prepared().slots.all());
    }

    /** 64 hexadecimal digits: the SHA-256 of the {@linkplain #canonicalText canonical text}. */
    public String fingerprint() {
        return prepared().fingerprint().ofPlan();
    }

    /** The fingerprint of the statement by which this plan pays some facts; the statement of a plan that was changed has another. */
    public String fingerprint(TeamFacts facts) {
        return prepared().fingerprint().of(facts);
    }

    /**
     * The plan as text that is the same for equal plans and different for different ones; for fingerprints, not for
     * people.
     */
    public String canonicalText() {
        return prepared().canonicalText();
    }

    PreparedPlan prepared() {
        return blocks().plan;
    }

    private Blocks blocks() {
        Blocks ready = blocks;
        if (ready == null) {
            ready = new Blocks(new PreparedPlan(rules));
            blocks = ready;
        }
        return ready;
    }

    // ------------------------------------------------------------------------------------------ values

    PlanRules rules() {
        return rules;
    }

    /** The plan's id and version. */
    public PlanRef ref() {
        return rules.ref();
    }

    /** The first day on which the plan is in force; empty for always. */
    public Optional<LocalDate> inForceFrom() {
        return Optional.ofNullable(rules.inForceFrom());
    }

    /** The last day on which the plan is in force; empty for ever. */
    public Optional<LocalDate> inForceUntil() {
        return Optional.ofNullable(rules.inForceUntil());
    }

    /** Whether the plan is in force on every day of a period. */
    public boolean isInForce(Period period) {
        return rules.isInForce(period);
    }

    /** For which stretches of days people are paid; empty where the plan does not say: months, or else free dates. */
    public Optional<PayPeriod> payPeriod() {
        return Optional.ofNullable(rules.payPeriod());
    }

    public Currency currency() {
        return rules.currency();
    }

    /** How an amount is rounded when it becomes a pay line. */
    public Rounding rounding() {
        return rules.rounding();
    }

    /** Who is paid by this plan at all; empty for everybody. */
    public Optional<Condition> eligibility() {
        return Optional.ofNullable(rules.eligibility());
    }

    /** The entries of all families, in the order in which they run. */
    public ImmutableList<Entry<? extends Rule>> entries() {
        return rules.entries();
    }

    /** The entries whose rules are of a type, in the order in which they run: {@code entries(PayRule.class)}. */
    public <R extends Rule> ImmutableList<Entry<R>> entries(Class<R> type) {
        return rules.entries(type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompensationPlan that && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    @Override
    public String toString() {
        return "plan " + ref();
    }
}
