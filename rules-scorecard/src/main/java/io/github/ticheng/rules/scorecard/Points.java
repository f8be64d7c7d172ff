// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static io.github.ticheng.core.team.FactColumn.LongColumn.HOLE;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.TeamColumns;
import java.util.List;

/** Points of the plan as columns count them. */
final class Points {

    /** One point. */
    static final long ONE = Exact.ONE.toLong(TeamColumns.POINT_DECIMALS);

    private Points() {}

    /** Points in units of 10^−{@link TeamColumns#POINT_DECIMALS}; a hole if they do not fit. */
    static long units(Exact points) {
        return points.fitsLong(TeamColumns.POINT_DECIMALS) ? points.toLong(TeamColumns.POINT_DECIMALS) : HOLE;
    }

    static long[] units(List<Exact> points) {
        return points.stream().mapToLong(Points::units).toArray();
    }

    /** Units held between two bounds, which are no holes. */
    static long within(long units, long least, long most) {
        return units == HOLE ? HOLE : Math.max(least, Math.min(most, units));
    }
}
