// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The least and the most that a member of weight can get, by size: of a penalty they are the least and the most that a
 * member bears.
 *
 * @param minimum zero or more, or null for no minimum
 * @param maximum zero or more, or null for no cap
 */
record Limits(@Nullable Exact minimum, @Nullable Exact maximum) {

    boolean isNone() {
        return minimum == null && maximum == null;
    }

    /** These limits in whole units: the minimum never less, the cap never more. */
    Limits inUnits(Exact unit) {
        return new Limits(
                minimum == null ? null : minimum.rounded(new Rounding(unit, RoundingMode.CEILING)),
                maximum == null ? null : maximum.rounded(new Rounding(unit, RoundingMode.FLOOR)));
    }

    /** Whether something lies from the minimum up to the cap. */
    boolean leaveRoom() {
        return maximum == null || (maximum.isPositive() && (minimum == null || !maximum.isLessThan(minimum)));
    }

    /** These limits multiplied by a positive number. */
    Limits times(Exact factor) {
        return new Limits(
                minimum == null ? null : minimum.times(factor), maximum == null ? null : maximum.times(factor));
    }

    /** A share moved to the nearest limit if it is outside. */
    Exact keep(Exact share) {
        Exact size = share.abs();
        if (minimum != null && size.isLessThan(minimum)) {
            return share.isNegative() ? minimum.negated() : minimum;
        }
        if (maximum != null && size.isGreaterThan(maximum)) {
            return share.isNegative() ? maximum.negated() : maximum;
        }
        return share;
    }
}
