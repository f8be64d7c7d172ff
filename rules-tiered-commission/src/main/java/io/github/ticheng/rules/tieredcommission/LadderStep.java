// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.room.TeamColumns.Amounts;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ladder made ready to pay: the scale is made once for all agents, or for each where it hangs on targets. */
final class LadderStep {

    /** Which tier an agent is in, remarked; for rules that pay by the tier in another way. */
    @FunctionalInterface
    interface TierChoice {

        /** The tier of a base, from 0. */
        int tier(ScoredAgent agent, Exact base);
    }

    private LadderStep() {}

    static PayRule.Step of(LadderTerms ladder, Preparation preparation) {
        Base.Step paid = ladder.base().prepare(preparation);
        if (ladder.hangsOnTargets()) {
            TargetBounds targets = new TargetBounds(ladder, preparation);
            return agent -> targets.scale(agent).pay(agent, paid.value(agent), null);
        }
        PayScale scale = scaleOfNumbers(ladder);
        Base.Step chooser = chooser(ladder, preparation);
        if (chooser == null) {
            ScaleColumns columns = ladder.options().rounding() == null ? ScaleColumns.of(scale) : null;
            return new PayRule.Step() {
                @Override
                public Exact amount(ScoredAgent agent) {
                    return scale.pay(agent, paid.value(agent), null);
                }

                @Override
                public @Nullable Amounts amounts(TeamColumns team) {
                    if (columns == null) {
                        return null;
                    }
                    long[] bases = paid.values(team);
                    return bases == null ? null : columns.pay(bases, team.rows());
                }
            };
        }
        return agent -> {
            Exact chosen = chooser.value(agent);
            return scale.pay(agent, paid.value(agent), chosen);
        };
    }

    static TierChoice choiceOf(LadderTerms ladder, Preparation preparation) {
        if (ladder.hangsOnTargets()) {
            TargetBounds targets = new TargetBounds(ladder, preparation);
            return (agent, base) -> targets.scale(agent).tierOf(agent, base, null);
        }
        PayScale scale = scaleOfNumbers(ladder);
        Base.Step chooser = chooser(ladder, preparation);
        return chooser == null
                ? (agent, base) -> scale.tierOf(agent, base, null)
                : (agent, base) -> scale.tierOf(agent, base, chooser.value(agent));
    }

    private static Base.@Nullable Step chooser(LadderTerms ladder, Preparation preparation) {
        Base chooser = ladder.options().chosenBy();
        return chooser == null ? null : chooser.prepare(preparation);
    }

    /** The scale of a ladder whose bounds are all numbers. */
    static PayScale scaleOfNumbers(LadderTerms ladder) {
        Exact[] bounds = new Exact[ladder.tiers().size() - 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = Objects.requireNonNull(ladder.tiers().get(i).upper()).value();
        }
        Bound unlock = ladder.options().unlockedFrom();
        return new PayScale(
                ladder,
                new TierArithmetic(ladder, bounds, TierArithmetic.BY_VALUE),
                unlock == null ? null : unlock.value());
    }
}
