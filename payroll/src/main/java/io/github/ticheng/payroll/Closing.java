// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When a ledger may go on, and the day up to which it is closed, which stores keep as text with a hash. */
final class Closing {

    private static final int DAY = 10;
    private static final int DIGITS = 16;

    private Closing() {}

    /** The end of a ledger: the entries that end on a day or after it. */
    static Ledger since(Ledger ledger, LocalDate from) {
        return new Ledger(ledger.entries().stream()
                .filter(entry -> !entry.period().lastDay().isBefore(from))
                .collect(ImmutableList.toImmutableList()));
    }

    /** Whether the latest entry is the latest of what was read. */
    static boolean goesOn(Ledger recorded, Ledger read) {
        LedgerEntry latest = recorded.latest().orElse(null);
        LedgerEntry known = read.latest().orElse(null);
        return latest == null ? known == null : known != null && isSame(latest, known);
    }

    /** Whether two entries are of one period and of the same facts, plan and pay, which their hashes tell. */
    static boolean isSame(LedgerEntry one, LedgerEntry other) {
        return one.period().equals(other.period())
                && one.statement().fingerprint().equals(other.statement().fingerprint())
                && one.statement().total().equals(other.statement().total());
    }

    /** Whether what is closed up to a day reaches into a period. */
    static boolean reaches(Optional<LocalDate> closed, Period period) {
        return closed.isPresent() && !closed.get().isBefore(period.firstDay());
    }

    static LocalDate later(Optional<LocalDate> closed, Period period) {
        return closed.filter(day -> day.isAfter(period.lastDay())).orElse(period.lastDay());
    }

    /** The day as it is kept. */
    static String text(TeamId team, LocalDate closed) {
        return closed + " "
                + Hashing.sha256()
                        .hashString(team + " " + closed, UTF_8)
                        .toString()
                        .substring(0, DIGITS);
    }

    /**
     * Reads the day.
     *
     * @throws DocumentException if it is not as it was written
     */
    static LocalDate read(String name, TeamId team, String text) {
        try {
            LocalDate closed = LocalDate.parse(text.substring(0, Math.min(DAY, text.length())));
            if (text(team, closed).equals(text)) {
                return closed;
            }
        } catch (DateTimeParseException noDay) {
            // It is told below.
        }
        throw changed(name, PayrollPhrases.CLOSED_OTHERWISE.filled(team.value(), text));
    }

    static DocumentException changed(String name, Message message) {
        return new DocumentException(ImmutableList.of(Diagnostic.ofWhole(name, message, null)));
    }
}
