// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.github.ticheng.attribution.Candidate.Verdict;
import io.github.ticheng.core.id.AgentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A valid reception as it stood at an event, or one that was refused. */
record Heard(
        Reception reception,
        Instant lastWord,
        Instant last,
        int rounds,
        @Nullable Verdict refusal,
        boolean hasWord) {

    static final Comparator<Heard> LATEST_FIRST = comparing(Heard::lastWord, reverseOrder())
            .thenComparing(Heard::begun, reverseOrder())
            .thenComparing(Heard::agent)
            .thenComparing(Heard::id);
    static final Comparator<Heard> EARLIEST_FIRST = comparing(Heard::begun)
            .thenComparing(Heard::lastWord)
            .thenComparing(Heard::agent)
            .thenComparing(Heard::id);
    static final Comparator<Heard> OPENED_LAST =
            comparing(Heard::begun, reverseOrder()).thenComparing(LATEST_FIRST);

    Instant begun() {
        return reception.chat.start();
    }

    AgentId agent() {
        return reception.chat.agent();
    }

    String id() {
        return reception.chat.id();
    }

    Heard transferred() {
        return new Heard(reception, lastWord, last, rounds, Verdict.TRANSFERRED, hasWord);
    }

    Candidate as(Verdict verdict) {
        return new Candidate(
                id(), agent(), begun(), hasWord ? Optional.of(lastWord) : Optional.empty(), rounds, verdict);
    }
}
