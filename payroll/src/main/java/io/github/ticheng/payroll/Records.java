// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.DocumentException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is on record of a team, from the entry before a period on; what comes before it is read when a rule looks at it. */
final class Records {

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
