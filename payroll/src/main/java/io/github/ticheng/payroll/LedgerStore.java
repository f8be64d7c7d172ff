// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the ledgers of teams are kept. Entries are added at the end and never rewritten.
 *
 * <p>Used by any number of threads. Every method throws {@link LedgerStoreException} if the store does not answer, and {@link
 * DocumentException} if what is kept is not as it was written; it tells what was changed.
 */
public interface LedgerStore {

    /** What a team was paid, as it is on record now; an empty ledger if nothing is. */
    default Ledger read(TeamId team) {
        return read(team, LocalDate.MIN);
    }

    /**
     * What a team was paid from some time on: the entries whose periods end on a day or after it. They are held against the
     * entry before them, which is not read otherwise.
     */
    Ledger read(TeamId team, LocalDate from);

    /** Whether reading the end of a ledger takes what reading all of it does: payrolls read all at once then. */
    default boolean readsWhole() {
        return false;
    }

    /** The teams of which something is on record, in the order of their ids. */
    ImmutableSet<TeamId> teams();

    /**
     * Adds an entry to the ledger of its team, if its latest entry is still the latest of what was read and nothing closed
     * reaches into the entry's period. It is on record for good when this returns {@code true}.
     *
     * @param read the ledger that was read, whole or its end, which ends before the entry's period
     * @return false if nothing was added: somebody else paid the team meanwhile, or closed the period
     */
    boolean append(Ledger read, LedgerEntry entry);

    /**
     * Closes a period and all before it for a team that is on record: nothing more is added that begins on the period's last
     * day or before it. To close again, or less, changes nothing; there is no way back.
     */
    void close(TeamId team, Period period);

    /** The last day of what is closed for a team; empty if nothing is. */
    Optional<LocalDate> closed(TeamId team);

    /** Reads everything, and tells each thing that is not as it was written; nothing if all of it is. */
    default ImmutableList<Diagnostic> verify() {
        ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
        for (TeamId team : teams()) {
            try {
                read(team);
                closed(team);
            } catch (DocumentException changed) {
                found.addAll(changed.diagnostics());
            }
        }
        return found.build();
    }
}
