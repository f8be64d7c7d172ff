// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a team was paid in earlier periods: the only memory between one run and the next. Streaks, roll-ups over a
 * quarter, balances and corrections read it.
 *
 * <p>Immutable, equal by value: a new entry makes a new ledger, and an entry is never rewritten.
 */
public final class Ledger implements Serializable {
    private static final Label ONE_TEAM = Label.of("a ledger of one team", "同一团队的台账");
    private static final Label ONE_A_PERIOD = Label.of("one entry a period", "每个期间只有一条记录");

    private static final long serialVersionUID = 1L;

    private static final Comparator<LedgerEntry> BY_PERIOD = Comparator.comparing(LedgerEntry::period);
    private static final Ledger EMPTY = new Ledger(ImmutableList.of(), 0);

    private final ImmutableList<LedgerEntry> entries;

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
        this.entries = entries;
        for (int i = firstChecked; i < entries.size(); i++) {
            LedgerEntry earlier = entries.get(i - 1);
            LedgerEntry later = entries.get(i);
            TeamId team = earlier.facts().team();
            if (!team.equals(later.facts().team())) {
                throw Refused.of(ONE_TEAM, team + ", " + later.facts().team());
            }
            if (earlier.period().overlaps(later.period())) {
                throw Refused.of(ONE_A_PERIOD, earlier.period() + ", " + later.period());
            }
        }
    }

    /** A ledger in which nothing was paid yet. */
    public static Ledger empty() {
        return EMPTY;
    }

    /**
     * This ledger with one period more.
     *
     * @throws IllegalArgumentException if the period is in it already, or the entry is of another team
     */
    public Ledger plus(LedgerEntry entry) {
        ImmutableList<LedgerEntry> more = ImmutableList.<LedgerEntry>builderWithExpectedSize(entries.size() + 1)
                .addAll(entries)
                .add(entry)
                .build();
        boolean isLast = entries.isEmpty() || BY_PERIOD.compare(entries.get(entries.size() - 1), entry) < 0;
        return isLast ? new Ledger(more, Math.max(1, entries.size())) : new Ledger(more);
    }

    /** The entries, one a period, in the order of their periods, all of one team. */
    public ImmutableList<LedgerEntry> entries() {
        return entries;
    }

    /** The entry of a period. */
    public Optional<LedgerEntry> entry(Period period) {
        int at = Collections.binarySearch(Lists.transform(entries, LedgerEntry::period), period);
        return at < 0 ? Optional.empty() : Optional.of(entries.get(at));
    }

    /**
     * The days between the latest entry and a period after it: the team was not paid then, or what it was paid is not on
     * record. Empty if the period follows at once or does not come after it, and for an empty ledger.
     */
    public Optional<Period> gapBefore(Period period) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = entries.get(entries.size() - 1).period().lastDay().plusDays(1);
        return first.isBefore(period.firstDay())
                ? Optional.of(new Period(first, period.firstDay().minusDays(1)))
                : Optional.empty();
    }

    /** The entries that end before a period begins, the latest first. */
    public ImmutableList<LedgerEntry> before(Period period) {
        return entries.subList(0, firstEndingFrom(period.firstDay())).reverse();
    }

    /** The entries of which some day lies within a period, in order. */
    public ImmutableList<LedgerEntry> overlapping(Period period) {
        int first = firstEndingFrom(period.firstDay());
        int next = firstEndingFrom(period.lastDay());
        boolean isLast = next < entries.size() && entries.get(next).period().overlaps(period);
        return entries.subList(first, isLast ? next + 1 : next);
    }

    /** The place of the first entry that ends on a day or after it: no entry overlaps another. */
    private int firstEndingFrom(LocalDate day) {
        int at = Collections.binarySearch(
                Lists.transform(entries, entry -> entry.period().lastDay()), day);
        return at < 0 ? -at - 1 : at;
    }

    /** The entries of the periods that lie within a longer one, in order. */
    public Stream<LedgerEntry> within(Period period) {
        return overlapping(period).stream().filter(entry -> period.contains(entry.period()));
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

    /** A mapper of a host that finds no properties may write nothing without a word. */
    @JsonValue
    @SuppressWarnings("DoNotCallSuggester") // mappers call it
    Object noJson() {
        throw new UnsupportedOperationException(
                "Expected a document of the ledger in JSON, but found a ledger given to a mapper");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ledger that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "Ledger[entries=" + entries + "]";
    }
}
