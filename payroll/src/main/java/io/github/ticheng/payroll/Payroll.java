// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.DocumentException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pays teams period after period, with what is on record of them.
 *
 * <p>Past pay is never rewritten: a period that was paid is closed, and what changes in it later is a {@link
 * io.github.ticheng.core.team.Correction correction}. So paying is safe to repeat: a period that is on record is calculated again from what was on record
 * before it, and if it comes to the same, the same is given once more and nothing is added; if not, it is refused. Periods
 * are paid in their order, each once, by however many threads and processes share the store. A version of a plan that has paid
 * a team stays as it is: changed, it pays the team neither what is on record nor a new period, until the change is a version of
 * its own.
 *
 * <pre>{@code
 * Payroll payroll = Payroll.of(PlanBook.of(plan), new JdbcLedgers(dataSource));
 * Paid paid = payroll.pay(facts);
 * }</pre>
 *
 * <p>Of a ledger it reads the entry before the period, and further back as far as the plan looks: a window of months, the
 * quarter or the year so far. All of it is read for what has no such bound: streaks, sums over a whole employment, corrections
 * where the plan has a rule for them, and whoever was not there in the entry before.
 *
 * <p>Immutable, and used by any number of threads.
 */
public final class Payroll {

    /** Each time somebody else has paid the team meanwhile, so that it goes on. */
    private static final int MOST_ATTEMPTS = 1000;

    private final PlanBook book;
    private final LedgerStore store;
    private final ImmutableSet<TeamId> paused;

    private Payroll(PlanBook book, LedgerStore store, ImmutableSet<TeamId> paused) {
        this.book = book;
        this.store = store;
        this.paused = paused;
    }

    /** Pays by the version of a plan that is in force in each period, and keeps the record in a store. */
    public static Payroll of(PlanBook book, LedgerStore store) {
        return new Payroll(book, store, ImmutableSet.of());
    }

    /** This payroll for teams that were not paid for a while: periods may be missing on record before their next one. */
    public Payroll paused(Iterable<TeamId> teams) {
        return new Payroll(book, store, ImmutableSet.copyOf(teams));
    }

    /** What happens to teams that are paid one after the other. */
    public interface Watcher {

        /** A team was paid, and it is on record. */
        void paid(Paid paid);

        /** A team cannot be paid; nothing of this period is on record. */
        void refused(TeamFacts facts, ProblemsException problems);

        /** What is on record of a team is not as it was written; it is not paid. Unless overridden this ends the payday. */
        default void damaged(TeamFacts facts, DocumentException changes) {
            throw changes;
        }

        /** Whether to go on: asked before each team. Those that were paid stay paid. */
        default boolean goesOn() {
            return true;
        }
    }

    /**
     * Pays a team for a period, and puts it on record.
     *
     * @throws ProblemsException if the team cannot be paid, the period is out of turn, it was paid by other facts or another
     *     plan, or the version that pays was changed since it paid; it lists all problems, and every value that differs from what was paid
     * @throws LedgerStoreException if the store does not answer
     * @throws DocumentException if what the store keeps was changed
     */
    public Paid pay(TeamFacts facts) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Records records = new Records(store, facts);
            Ledger recorded = records.ledger();
            Paid paid = run(facts, records);
            if (recorded.entry(facts.period()).isPresent()
                    || store.append(recorded, new LedgerEntry(facts, paid.statement()))) {
                return paid;
            }
        }
        throw problem(facts, Message.of(PayrollPhrases.OVERTAKEN));
    }

    /**
     * Calculates what {@link #pay} would pay, and records nothing.
     *
     * @throws ProblemsException as {@link #pay} does
     */
    public Paid preview(TeamFacts facts) {
        return run(facts, new Records(store, facts));
    }

    /** What is on record of a team's period; empty if nothing is. Paying its facts again explains it. */
    public Optional<LedgerEntry> recorded(TeamId team, Period period) {
        return store.read(team, period.firstDay()).entry(period);
    }

    /**
     * Closes a period, and all before it, for every team that is on record: who was not paid for it is not paid for it any
     * more, and what is owed is a correction or pay of a later period. What was paid can still be paid again to the same. To
     * close twice changes nothing, and there is no way back.
     */
    public void close(Period period) {
        store.teams().forEach(team -> store.close(team, period));
    }

    /**
     * Pays teams one after the other. One that is refused keeps no other from being paid; its own later periods are refused
     * with it, as what they are paid hangs on the earlier one.
     *
     * @throws LedgerStoreException if the store does not answer; those before are paid
     */
    public void payEach(Stream<TeamFacts> teams, Watcher watcher) {
        Map<TeamId, Period> stopped = new HashMap<>();
        for (Iterator<TeamFacts> each = teams.iterator(); watcher.goesOn() && each.hasNext(); ) {
            TeamFacts facts = each.next();
            Period from = stopped.get(facts.team());
            Paid paid;
            try {
                if (from != null && from.compareTo(facts.period()) < 0) {
                    throw problem(facts, PayrollPhrases.EARLIER_REFUSED.filled(facts.team(), facts.period()));
                }
                paid = pay(facts);
            } catch (ProblemsException refused) {
                stopped.merge(facts.team(), facts.period(), Ordering.natural()::min);
                watcher.refused(facts, refused);
                continue;
            } catch (DocumentException changed) {
                stopped.merge(facts.team(), facts.period(), Ordering.natural()::min);
                watcher.damaged(facts, changed);
                continue;
            }
            watcher.paid(paid);
        }
    }

    private Paid run(TeamFacts facts, Records records) {
        try {
            return run(facts, records.ledger());
        } catch (ProblemsException refused) {
            records.throwIfUnread();
            throw refused;
        }
    }

    private Paid run(TeamFacts facts, Ledger recorded) {
        Optional<LedgerEntry> same = recorded.entry(facts.period());
        if (same.isEmpty()) {
            refuseOutOfTurn(facts, recorded);
            Paid paid = Paid.of(book.run(facts, recorded));
            refuseChangedPlan(facts, recorded);
            return paid;
        }
        Paid again = Paid.of(book.run(facts, recorded.asBefore(facts.period())));
        if (!isSame(again.statement(), same.get().statement())) {
            ImmutableList<Problem> changes = FactsChanges.between(same.get().facts(), facts);
            if (!changes.isEmpty()) {
                throw new ProblemsException(changes);
            }
            refuseChangedPlan(facts, recorded);
            throw problem(
                    facts,
                    PayrollPhrases.PAID_OTHERWISE.filled(
                            same.get().statement().plan(), again.statement().plan()));
        }
        return again;
    }

    private static boolean isSame(TeamStatement again, TeamStatement recorded) {
        return again.fingerprint().equals(recorded.fingerprint())
                && again.total().equals(recorded.total())
                && totals(again).equals(totals(recorded));
    }

    private static ImmutableList<Money> totals(TeamStatement team) {
        return team.statements().stream().map(Statement::total).collect(ImmutableList.toImmutableList());
    }

    private void refuseOutOfTurn(TeamFacts facts, Ledger recorded) {
        if (recorded.isEmpty()) {
            return;
        }
        Period latest = recorded.latest().orElseThrow().period();
        if (!latest.lastDay().isBefore(facts.period().firstDay())) {
            throw problem(facts, PayrollPhrases.OUT_OF_TURN.filled(latest, facts.period()));
        }
        Optional<LocalDate> closed = store.closed(facts.team());
        if (Closing.reaches(closed, facts.period())) {
            throw problem(
                    facts,
                    PayrollPhrases.CLOSED.filled(
                            closed.map(LocalDate::toString).orElseThrow(),
                            facts.team().value(),
                            facts.period()));
        }
        Optional<Period> gap = recorded.gapBefore(facts.period());
        if (gap.isPresent() && !paused.contains(facts.team())) {
            throw problem(
                    facts,
                    PayrollPhrases.GAP.filled(
                            latest, facts.period(), gap.get(), facts.team().value()));
        }
    }

    /** What a version paid last is held against the version as it is now. */
    private void refuseChangedPlan(TeamFacts facts, Ledger recorded) {
        CompensationPlan plan = book.planFor(facts.period());
        for (LedgerEntry entry : recorded.latestFirst()) {
            TeamStatement paid = entry.statement();
            if (paid.plan().equals(plan.ref())) {
                if (!paid.fingerprint().equals(plan.fingerprint(entry.facts()))) {
                    throw problem(facts, PayrollPhrases.PLAN_CHANGED.filled(plan.ref(), entry.period()));
                }
                return;
            }
        }
    }

    private static ProblemsException problem(TeamFacts facts, Message message) {
        return new ProblemsException(ImmutableList.of(
                new Problem(Place.of(Place.Part.TEAM, facts.team()).with(Place.Part.PERIOD, facts.period()), message)));
    }

    /** What is on record of a team, from the entry before a period on; what comes before it is read when a rule looks at it. */
    private static final class Records {

        private final LedgerStore store;
        private final TeamFacts facts;
        private final Ledger ledger;
        private volatile @Nullable RuntimeException unread;

        Records(LedgerStore store, TeamFacts facts) {
            this.store = store;
            this.facts = facts;
            LocalDate before = facts.period().firstDay().minusDays(1);
            Ledger end = store.readsWhole() ? Ledger.empty() : store.read(facts.team(), before);
            // Nothing at hand would be read later, when somebody else may have paid the period.
            ledger = end.isEmpty() ? store.read(facts.team()) : Ledger.endingWith(before, end, this::read);
        }

        Ledger ledger() {
            return ledger;
        }

        private Ledger read(LocalDate from) {
            try {
                return store.read(facts.team(), from);
            } catch (LedgerStoreException | DocumentException failed) {
                unread = failed;
                throw failed;
            }
        }

        /** What a rule ends in is a problem of the team; that the store did not answer is none. */
        void throwIfUnread() {
            RuntimeException failed = unread;
            if (failed != null) {
                throw failed;
            }
        }
    }
}
