// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static io.github.ticheng.imports.log.LogColumn.*;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.OwnerByHand;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.imports.log.LogTable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads owners that were set by hand: rows below each other that differ in agent and share are one decision. */
final class OwnerRows extends LogReading {

    private static final Rate ALL = Rate.percent("100");

    private final Map<AgentId, Rate> shares = new LinkedHashMap<>();
    private @Nullable OwnerByHand last;
    private @Nullable Supplier<Place> placeOfLast;

    OwnerRows(String file, LogGathered log, ImportReport report) {
        super(LogTable.OWNERS, file, log, report);
    }

    @Override
    void take() {
        String order = needed(ORDER);
        Optional<Instant> at = time(SET_AT);
        needed(SET_AT, at.isPresent(), LogPhrases.A_TIME);
        String by = text(SET_BY);
        String reason = text(REASON);
        Optional<AgentId> agent = agent();
        Rate share = share();
        if (!isSound() || at.isEmpty()) {
            return;
        }
        OwnerByHand next = new OwnerByHand(order, ImmutableMap.of(), at.get(), by, reason);
        if (!next.equals(last)) {
            finish();
            last = next;
            placeOfLast = place();
        }
        agent.ifPresent(owner -> shares.merge(owner, share, (one, more) -> share));
    }

    private Rate share() {
        String text = CellText.plain(text(SHARE));
        if (text.isEmpty()) {
            return ALL;
        }
        try {
            return Rate.parse(text);
        } catch (IllegalArgumentException none) {
            doubt(SHARE, LogPhrases.NOT_A_SHARE.filled(Shown.of(text)), LogPhrases.A_SHARE);
            return ALL;
        }
    }

    @Override
    void finish() {
        if (last != null && placeOfLast != null) {
            log().byHand
                    .add(new LogGathered.Placed<>(
                            new OwnerByHand(
                                    last.order(), ImmutableMap.copyOf(shares), last.at(), last.by(), last.reason()),
                            placeOfLast));
        }
        last = null;
        shares.clear();
    }
}
