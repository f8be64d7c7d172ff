// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule.Step;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import org.jspecify.annotations.Nullable;

/** The amount below which a wage does not fall, as the host supplies it for the team. */
final class MinimumWage {

    private MinimumWage() {}

    static void check(@Nullable Metric minimum) {
        if (minimum != null && minimum.kind() != MetricKind.MONEY) {
            throw Refused.of(WagePhrases.MONEY_MINIMUM, minimum.described());
        }
    }

    /** A wage that does not fall below the team's value, where there is one. */
    static Step raised(Step wage, @Nullable Metric minimum, Preparation preparation) {
        if (minimum == null) {
            return wage;
        }
        Slot<Exact> slot = preparation.team(minimum);
        return agent -> raised(agent, wage.amount(agent), slot);
    }

    private static Exact raised(ScoredAgent agent, Exact wage, Slot<Exact> slot) {
        Exact least = agent.team().number(slot);
        if (!wage.isLessThan(least)) {
            return wage.max(least);
        }
        agent.note(() -> WagePhrases.RAISED_TO_MINIMUM.filled(
                Figure.of(wage, agent.money()), slot.metric().label(), Figure.of(least, agent.money())));
        return least;
    }
}
