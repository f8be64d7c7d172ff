// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import java.util.List;

/**
 * What a correction of a period that was paid would come to, without making it: that period's statement as it was and as it
 * would have been, and what the correction would pay or take back in the period that is paid next.
 *
 * @param recorded what the statement on record and the plan of today differ by, before the correction; nothing, unless the
 *     plan was changed after it paid, or the period was corrected before
 * @param replay the period paid again, without the correction and with it
 * @param posted the period that is paid next, without the correction and with it
 * @param next the facts of the period that is paid next, with the correction: what would be posted
 */
public record Dispute(PayDifference recorded, WhatIf replay, PayDifference posted, TeamFacts next) implements Answer {

    /**
     * Replays a period with a correction.
     *
     * @param book the plan
     * @param ledger what the team was paid up to the period that is paid next
     * @param next the facts of the period that is paid next
     * @param correction what is disputed; corrections of its period that are on record count before it
     * @throws ProblemsException if its period is not on record, a change does not fit the facts, or a period cannot be paid
     *     with it, as where no rule of the plan pays corrections
     */
    public static Dispute of(PlanBook book, Ledger ledger, TeamFacts next, Correction correction) {
        LedgerEntry entry = onRecord(ledger, correction.period());
        List<Change> before = AsKnownOn.told(book, ledger).stream()
                .map(AsKnownOn.Told::correction)
                .filter(earlier -> earlier.period().equals(correction.period()))
                .flatMap(earlier -> earlier.changes().stream())
                .toList();
        WhatIf replay = WhatIf.of(
                book,
                entry.facts().changed(before),
                new Ledger(ledger.before(entry.period()).reverse()),
                correction.changes(),
                false);
        TeamFacts corrected = next.with(correction);
        return new Dispute(
                PayDifference.of(PaidLines.of(ImmutableList.of(entry.statement())), WhatIf.lines(replay.before())),
                replay,
                PayDifference.of(WhatIf.lines(book.run(next, ledger)), WhatIf.lines(book.run(corrected, ledger))),
                corrected);
    }

    static LedgerEntry onRecord(Ledger ledger, Period period) {
        return ledger.entry(period)
                .orElseThrow(() -> WhatIf.problem(
                        ledger.entries().isEmpty()
                                ? QuestionPhrases.NOTHING_ON_RECORD.filled(period)
                                : QuestionPhrases.NOT_ON_RECORD.filled(
                                        ledger.entries().stream()
                                                .map(LedgerEntry::period)
                                                .toList(),
                                        period)));
    }

    /** A correction that is only asked about, under a key and a cause of its own: {@code dispute}. */
    public static Correction correction(Period period, ImmutableList<Change> changes) {
        return new Correction("dispute", period, "dispute", QuestionPhrases.DISPUTE, changes);
    }

    @Override
    public String text(Language language) {
        String drift = recorded.text(language);
        String due = posted.text(language);
        return (drift.isEmpty() ? "" : QuestionPhrases.RECORDED.in(language) + "\n" + drift + "\n")
                + replay.text(language)
                + "\n"
                + QuestionPhrases.POSTED.filled(next.period()).in(language)
                + "\n"
                + (due.isEmpty() ? QuestionPhrases.NO_DIFFERENCE.in(language) + "\n" : due);
    }

    @Override
    public JsonMap tree() {
        return new JsonMap()
                .put("recorded", recorded.tree())
                .put("replay", replay.tree())
                .put("posted", posted.tree());
    }
}
