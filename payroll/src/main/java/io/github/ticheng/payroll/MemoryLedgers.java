// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import java.util.concurrent.ConcurrentHashMap;

/** Ledgers that last as long as the process: for tests, and for what is tried and not paid. */
public final class MemoryLedgers implements LedgerStore {

    private final ConcurrentHashMap<TeamId, Ledger> all = new ConcurrentHashMap<>();

    /** A store in which nothing was paid yet. */
    public MemoryLedgers() {}

    @Override
    public Ledger read(TeamId team) {
        return all.getOrDefault(team, Ledger.empty());
    }

    @Override
    public boolean append(Ledger read, LedgerEntry entry) {
        Ledger next = read.plus(entry);
        TeamId team = entry.facts().team();
        return read.entries().isEmpty() ? all.putIfAbsent(team, next) == null : all.replace(team, read, next);
    }
}
