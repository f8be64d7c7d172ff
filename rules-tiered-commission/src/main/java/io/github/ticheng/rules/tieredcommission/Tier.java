// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.number.Unit;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A tier of a ladder. It starts where the one before it ends; the first starts below everything.
 *
 * @param upper where it ends; null for the last tier, which has no end
 * @param upperIncluded whether the bound where it ends belongs to it, and not to the next tier; false if there is none
 * @param pay what it pays
 */
public record Tier(@Nullable Bound upper, boolean upperIncluded, TierPay pay) implements Serializable {

    /** A tier. */
    public Tier {
        upperIncluded &= upper != null;
    }

    /** This tier, of which the ladder knows what its bound counts. */
    Tier in(Unit.Kind unit) {
        return upper == null ? this : new Tier(upper.in(unit), upperIncluded, pay);
    }

    boolean hangsOnTarget() {
        return upper != null && upper.target() != null;
    }
}
