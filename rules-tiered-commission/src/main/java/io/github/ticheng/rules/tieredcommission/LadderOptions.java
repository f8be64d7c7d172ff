// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.PrintedBands;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a ladder may say beside its tiers. */
record LadderOptions(
        @Nullable Base chosenBy,
        NegativeBase negativeBase,
        NoTarget ifNoTarget,
        @Nullable Bound unlockedFrom,
        @Nullable Exact times,
        @Nullable Exact atLeast,
        @Nullable Exact atMost,
        PrintedBands printed)
        implements Serializable {

    LadderOptions {
        times = times == null ? null : times.withoutTerm();
        atLeast = atLeast == null ? null : atLeast.withoutTerm();
        atMost = atMost == null ? null : atMost.withoutTerm();
    }

    static final LadderOptions NONE = new LadderOptions(
            null, NegativeBase.AS_ZERO, NoTarget.PROBLEM, null, null, null, null, new PrintedBands(ImmutableList.of()));

    LadderOptions withChosenBy(Base base) {
        return new LadderOptions(base, negativeBase, ifNoTarget, unlockedFrom, times, atLeast, atMost, printed);
    }

    LadderOptions withNegativeBase(NegativeBase answer) {
        return new LadderOptions(chosenBy, answer, ifNoTarget, unlockedFrom, times, atLeast, atMost, printed);
    }

    LadderOptions withIfNoTarget(NoTarget answer) {
        return new LadderOptions(chosenBy, negativeBase, answer, unlockedFrom, times, atLeast, atMost, printed);
    }

    LadderOptions withUnlockedFrom(Bound bound) {
        return new LadderOptions(chosenBy, negativeBase, ifNoTarget, bound, times, atLeast, atMost, printed);
    }

    /** These options, of which the ladder knows what the bound that unlocks counts. */
    LadderOptions boundsIn(Unit.Kind unit) {
        return unlockedFrom == null ? this : withUnlockedFrom(unlockedFrom.in(unit));
    }

    LadderOptions withTimes(Exact factor) {
        return new LadderOptions(chosenBy, negativeBase, ifNoTarget, unlockedFrom, factor, atLeast, atMost, printed);
    }

    LadderOptions withAtLeast(Exact amount) {
        return new LadderOptions(chosenBy, negativeBase, ifNoTarget, unlockedFrom, times, amount, atMost, printed);
    }

    LadderOptions withAtMost(Exact amount) {
        return new LadderOptions(chosenBy, negativeBase, ifNoTarget, unlockedFrom, times, atLeast, amount, printed);
    }

    LadderOptions withPrinted(PrintedBands rows) {
        return new LadderOptions(chosenBy, negativeBase, ifNoTarget, unlockedFrom, times, atLeast, atMost, rows);
    }
}
