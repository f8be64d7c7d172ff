// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a team was paid in earlier periods: the only memory between one run and the next. Streaks, roll-ups over a
 * quarter, balances and corrections read it.
 *
 * <p>Immutable, equal by value: a new entry makes a new ledger, and an entry is never rewritten.
 */
public final class Ledger extends Json.Unwritten implements Serializable {
    private static final Label ONE_TEAM = Label.of("a ledger of one team", "同一团队的台账");
    private static final Label ONE_A_PERIOD = Label.of("one entry a period", "每个期间只有一条记录");

    private static final long serialVersionUID = 1L;

    private static final Comparator<LedgerEntry> BY_PERIOD = Comparator.comparing(LedgerEntry::period);
    private static final Ledger EMPTY = new Ledger(ImmutableList.of(), 0);

    /** What is at hand: all entries, or those that end on the day {@link #reach} or after it. */
    private volatile ImmutableList<LedgerEntry> entries;

    private transient volatile LocalDate reach;
    private final transient @Nullable Function<LocalDate, Ledger> earlier;

    /**
     * Creates a ledger, its entries put in order.
     *
     * @throws IllegalArgumentException if two entries are of overlapping periods, or of different teams
     */
    public Ledger(ImmutableList<LedgerEntry> entries) {
        this(ImmutableList.sortedCopyOf(BY_PERIOD, entries), 1);
    }

    /** A ledger of entries in order, of which those from a place on have to be held against the one before. */
    private Ledger(ImmutableList<LedgerEntry> entries, int firstChecked) {
        this(entries, firstChecked, LocalDate.MIN, null);
    }

    private Ledger(
            ImmutableList<LedgerEntry> entries,
            int firstChecked,
            LocalDate reach,
            @Nullable Function<LocalDate, Ledger> earlier) {
        this.entries = entries;
        this.reach = reach;
        this.earlier = earlier;
        for (int i = firstChecked; i < entries.size(); i++) {
            LedgerEntry before = entries.get(i - 1);
            LedgerEntry later = entries.get(i);
            TeamId team = before.facts().team();
            if (!team.equals(later.facts().team())) {
                throw Refused.of(ONE_TEAM, team + ", " + later.facts().team());
            }
            if (before.period().overlaps(later.period())) {
                throw Refused.of(ONE_A_PERIOD, before.period() + ", " + later.period());
            }
        }
    }

    /** A ledger in which nothing was paid yet. */
    public static Ledger empty() {
        return EMPTY;
    }

    /**
     * A ledger whose end is at hand, and of which what comes before is read when somebody looks at it: as far back as is
     * looked, and whole where all of it is asked for.
     *
     * @param reach the end is of the entries whose periods end on this day or after it
     * @param end these entries
     * @param earlier reads the entries that end on a day or after it, and all for {@link LocalDate#MIN}; what it throws, the
     *     method throws that looks. Several threads may ask
     */
    public static Ledger endingWith(LocalDate reach, Ledger end, Function<LocalDate, Ledger> earlier) {
        return new Ledger(end.entries(), 1, reach, earlier);
    }

    /** Whether all entries are at hand. */
    public boolean isWhole() {
        return reach.equals(LocalDate.MIN);
    }

    /** The latest entries, those at hand: all of a ledger that is whole. */
    public ImmutableList<LedgerEntry> atHand() {
        return entries;
    }

    /** The entries at hand, once those are that end on a day or after it. */
    private ImmutableList<LedgerEntry> since(LocalDate day) {
        if (day.isBefore(reach) && earlier != null) {
            synchronized (this) {
                if (day.isBefore(reach)) {
                    ImmutableList<LedgerEntry> read = earlier.apply(day).entries();
                    // What was put on record meanwhile comes after this ledger.
                    entries = entries.isEmpty()
                            ? read
                            : read.subList(
                                    0,
                                    firstEndingFrom(
                                            read, last().period().lastDay().plusDays(1)));
                    reach = day;
                }
            }
        }
        return entries;
    }

    /** Whether nothing is on record. */
    public boolean isEmpty() {
        return entries.isEmpty() && entries().isEmpty();
    }

    /** The latest entry; empty if there is none. */
    public Optional<LedgerEntry> latest() {
        return isEmpty() ? Optional.empty() : Optional.of(last());
    }

    private LedgerEntry last() {
        return entries.get(entries.size() - 1);
    }

    /** The entries, the latest first; those before what is at hand are read when it comes to them. */
    public Iterable<LedgerEntry> latestFirst() {
        boolean isWhole = isWhole();
        ImmutableList<LedgerEntry> last = entries;
        return isWhole
                ? last.reverse()
                : Iterables.concat(last.reverse(), () -> entries().reverse().listIterator(last.size()));
    }

    /**
     * This ledger with one period more.
     *
     * @throws IllegalArgumentException if the period is in it already, or the entry is of another team
     */
    public Ledger plus(LedgerEntry entry) {
        LocalDate day = reach;
        ImmutableList<LedgerEntry> all = entries;
        if (all.isEmpty()
                ? entry.period().lastDay().isBefore(day)
                : BY_PERIOD.compare(all.get(all.size() - 1), entry) >= 0) {
            all = entries();
        }
        ImmutableList<LedgerEntry> more = ImmutableList.<LedgerEntry>builderWithExpectedSize(all.size() + 1)
                .addAll(all)
                .add(entry)
                .build();
        boolean isLast = all.isEmpty() || BY_PERIOD.compare(all.get(all.size() - 1), entry) < 0;
        if (!isLast) {
            return new Ledger(more);
        }
        return new Ledger(more, Math.max(1, all.size()), day, from -> new Ledger(since(from), 1).plus(entry));
    }

    /** The ledger as it was before a period: the entries that end before the period begins. */
    public Ledger asBefore(Period period) {
        LocalDate day = reach.isBefore(period.firstDay()) ? reach : period.firstDay();
        ImmutableList<LedgerEntry> all = entries;
        ImmutableList<LedgerEntry> left = all.subList(0, firstEndingFrom(all, period.firstDay()));
        return new Ledger(left, left.size(), day, from -> new Ledger(since(from), 1).asBefore(period));
    }

    /** The entries, one a period, in the order of their periods, all of one team. */
    public ImmutableList<LedgerEntry> entries() {
        return since(LocalDate.MIN);
    }

    /** The entry of a period. */
    public Optional<LedgerEntry> entry(Period period) {
        ImmutableList<LedgerEntry> known = since(period.firstDay());
        int at = Collections.binarySearch(Lists.transform(known, LedgerEntry::period), period);
        return at < 0 ? Optional.empty() : Optional.of(known.get(at));
    }

    /**
     * The days between the latest entry and a period after it: the team was not paid then, or what it was paid is not on
     * record. Empty if the period follows at once or does not come after it, and for an empty ledger.
     */
    public Optional<Period> gapBefore(Period period) {
        return latest().map(entry -> entry.period().lastDay().plusDays(1))
                .filter(first -> first.isBefore(period.firstDay()))
                .map(first -> new Period(first, period.firstDay().minusDays(1)));
    }

    /** The entries that end before a period begins, the latest first. */
    public ImmutableList<LedgerEntry> before(Period period) {
        ImmutableList<LedgerEntry> all = entries();
        return all.subList(0, firstEndingFrom(all, period.firstDay())).reverse();
    }

    /** The entries of which some day lies within a period, in order. */
    public ImmutableList<LedgerEntry> overlapping(Period period) {
        ImmutableList<LedgerEntry> known = since(period.firstDay());
        int first = firstEndingFrom(known, period.firstDay());
        int next = firstEndingFrom(known, period.lastDay());
        boolean isLast = next < known.size() && known.get(next).period().overlaps(period);
        return known.subList(first, isLast ? next + 1 : next);
    }

    /** The place of the first entry that ends on a day or after it: no entry overlaps another. */
    private static int firstEndingFrom(ImmutableList<LedgerEntry> entries, LocalDate day) {
        int at = Collections.binarySearch(
                Lists.transform(entries, entry -> entry.period().lastDay()), day);
        return at < 0 ? -at - 1 : at;
    }

    // Nothing that reads goes into a stream.
    private Object writeReplace() {
        return isWhole() ? this : new Ledger(entries());
    }

    // A stream may hold what no constructor would let pass.
    private Object readResolve() throws InvalidObjectException {
        try {
            return new Ledger(entries);
        } catch (RuntimeException damaged) {
            InvalidObjectException refused = new InvalidObjectException(String.valueOf(damaged.getMessage()));
            refused.initCause(damaged);
            throw refused;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ledger that && entries().equals(that.entries());
    }

    @Override
    public int hashCode() {
        return entries().hashCode();
    }

    @Override
    public String toString() {
        return "Ledger[entries=" + entries() + "]";
    }
}
