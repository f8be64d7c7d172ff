// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;

/**
 * Where the ledgers of teams are kept. Entries are added and never rewritten, so the number of a team's entries is the
 * version of its ledger.
 *
 * <p>Used by any number of threads. Every method throws {@link LedgerStoreException} if the store does not answer, and {@link
 * io.github.ticheng.documents.DocumentException} if what is kept is not as it was written; it tells what was changed.
 */
public interface LedgerStore {

    /** What a team was paid, as it is on record now; an empty ledger if nothing is. */
    Ledger read(TeamId team);

    /**
     * Adds an entry to the ledger of its team, if that is still as it was read. It is on record for good when this returns
     * {@code true}.
     *
     * @param read the ledger that was read, which ends before the entry's period
     * @return false if there are other entries than were read, so that nothing was added: somebody else paid meanwhile
     */
    boolean append(Ledger read, LedgerEntry entry);
}
