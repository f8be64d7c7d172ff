// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import org.jspecify.annotations.Nullable;

/**
 * What a base below zero earns, as sales have it in a month with more refunds than orders. Where another value than the
 * base chooses the tier, and that is the base again or an attainment of it, it counts in the same way.
 */
public enum NegativeBase {
    /** The same as a base of zero. */
    AS_ZERO,
    /**
     * The mirror image: what the same base above zero would earn is taken back, all options of the ladder included. A
     * base of x earns the opposite of −x.
     */
    MIRRORED;

    /** What a value below zero counts as, remarked. */
    Exact counted(@Nullable ScoredAgent agent, Base base, Exact value) {
        boolean zero = this == AS_ZERO;
        if (agent == null || !agent.isExplaining()) {
            return zero ? Exact.ZERO : value.negated();
        }
        Unit unit = base.unit(agent.money());
        Figure found = Figure.of(value, unit);
        agent.note(
                zero
                        ? CommissionPhrases.COUNTS_AS_ZERO.filled(base.label(), found)
                        : CommissionPhrases.MIRRORED.filled(base.label(), found, Figure.of(value.negated(), unit)));
        return zero
                ? agent.figure(Exact.ZERO, unit)
                : value.negated().named(CommissionPhrases.MIRROR.filled(base.label()));
    }

    /** What a value that chooses the tier counts as beside what is paid on. */
    Exact chooser(@Nullable ScoredAgent agent, Base chooser, Exact value, Base base, Exact paid) {
        boolean belowWithIt = chooser.equals(base)
                || (chooser.signedBy().isPresent() && chooser.signedBy().equals(base.signedBy()));
        return paid.isNegative() && value.isNegative() && belowWithIt ? counted(agent, chooser, value) : value;
    }
}
