// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.PrintedBands;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import java.io.Serializable;
import java.util.stream.Stream;
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
        @Nullable Rounding rounding,
        PrintedBands printed)
        implements Serializable {

    LadderOptions {
        times = times == null ? null : times.withoutTerm();
        atLeast = atLeast == null ? null : atLeast.withoutTerm();
        atMost = atMost == null ? null : atMost.withoutTerm();
    }

    static final LadderOptions NONE = new LadderOptions(
            null,
            NegativeBase.AS_ZERO,
            NoTarget.PROBLEM,
            null,
            null,
            null,
            null,
            null,
            new PrintedBands(ImmutableList.of()));

    LadderOptions withChosenBy(Base base) {
        return new LadderOptions(
                base, negativeBase, ifNoTarget, unlockedFrom, times, atLeast, atMost, rounding, printed);
    }

    LadderOptions withNegativeBase(NegativeBase answer) {
        return new LadderOptions(chosenBy, answer, ifNoTarget, unlockedFrom, times, atLeast, atMost, rounding, printed);
    }

    LadderOptions withIfNoTarget(NoTarget answer) {
        return new LadderOptions(
                chosenBy, negativeBase, answer, unlockedFrom, times, atLeast, atMost, rounding, printed);
    }

    LadderOptions withUnlockedFrom(Bound bound) {
        return new LadderOptions(chosenBy, negativeBase, ifNoTarget, bound, times, atLeast, atMost, rounding, printed);
    }

    /** These options, of which the ladder knows what the bound that unlocks counts. */
    LadderOptions boundsIn(Unit.Kind unit) {
        return unlockedFrom == null ? this : withUnlockedFrom(unlockedFrom.in(unit));
    }

    LadderOptions withTimes(Exact factor) {
        return new LadderOptions(
                chosenBy, negativeBase, ifNoTarget, unlockedFrom, factor, atLeast, atMost, rounding, printed);
    }

    LadderOptions withAtLeast(Exact amount) {
        return new LadderOptions(
                chosenBy, negativeBase, ifNoTarget, unlockedFrom, times, amount, atMost, rounding, printed);
    }

    LadderOptions withAtMost(Exact amount) {
        return new LadderOptions(
                chosenBy, negativeBase, ifNoTarget, unlockedFrom, times, atLeast, amount, rounding, printed);
    }

    LadderOptions withRounding(Rounding way) {
        return new LadderOptions(
                chosenBy, negativeBase, ifNoTarget, unlockedFrom, times, atLeast, atMost, way, printed);
    }

    /** A part of the commission, rounded where that is asked for, which is remarked if it changes anything. */
    Exact rounded(@Nullable ScoredAgent agent, Exact part) {
        Exact rounded = rounding == null ? part : part.rounded(rounding);
        if (rounded.equals(part)) {
            return part;
        }
        if (agent != null && agent.isExplaining()) {
            Stream.of(part, rounded)
                    .flatMap(each -> each.term().stream())
                    .map(Explanation::calculation)
                    .forEach(agent::note);
            return rounded.named(CommissionPhrases.ROUNDED_PART);
        }
        return rounded;
    }

    LadderOptions withPrinted(PrintedBands rows) {
        return new LadderOptions(
                chosenBy, negativeBase, ifNoTarget, unlockedFrom, times, atLeast, atMost, rounding, rows);
    }
}
