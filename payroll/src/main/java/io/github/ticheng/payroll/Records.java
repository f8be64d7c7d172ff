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
        if (store.readsWhole()) {
            ledger = store.read(facts.team());
        } else {
            LocalDate before = facts.period().firstDay().minusDays(1);
            ledger = Ledger.endingWith(before, store.read(facts.team(), before), this::read);
        }
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
