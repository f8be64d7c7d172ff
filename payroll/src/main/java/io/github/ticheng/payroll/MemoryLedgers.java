// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ledgers that last as long as the process: for tests, and for what is tried and not paid. */
public final class MemoryLedgers implements LedgerStore {

    private record Book(Ledger ledger, Optional<LocalDate> closed) {}

    private static final Book NEW = new Book(Ledger.empty(), Optional.empty());

    private final ConcurrentHashMap<TeamId, Book> all = new ConcurrentHashMap<>();

    /** A store in which nothing was paid yet. */
    public MemoryLedgers() {}

    @Override
    public Ledger read(TeamId team, LocalDate from) {
        return Closing.since(book(team).ledger, from);
    }

    private Book book(TeamId team) {
        return all.getOrDefault(team, NEW);
    }

    @Override
    public ImmutableSet<TeamId> teams() {
        return ImmutableSortedSet.copyOf(all.keySet());
    }

    @Override
    public boolean append(Ledger read, LedgerEntry entry) {
        AtomicBoolean isAdded = new AtomicBoolean();
        all.compute(entry.facts().team(), (team, kept) -> {
            Book book = kept == null ? NEW : kept;
            isAdded.set(Closing.goesOn(book.ledger, read) && !Closing.reaches(book.closed, entry.period()));
            return isAdded.get() ? new Book(book.ledger.plus(entry), book.closed) : kept;
        });
        return isAdded.get();
    }

    @Override
    public void close(TeamId team, Period period) {
        all.computeIfPresent(
                team, (id, book) -> new Book(book.ledger, Optional.of(Closing.later(book.closed, period))));
    }

    @Override
    public Optional<LocalDate> closed(TeamId team) {
        return book(team).closed;
    }
}
