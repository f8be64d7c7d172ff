// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Makes the lines of one entry. */
final class LineMaker {

    private final Entry<?> entry;
    private final Room room;
    private final PreparedPlan plan;
    private @Nullable PayLine last;

    LineMaker(Entry<?> entry, Room room, PreparedPlan plan) {
        this.entry = entry;
        this.room = room;
        this.plan = plan;
    }

    /**
     * The line of a rounded amount. Lines are values: whoever is paid the very same number as the agent before, such as
     * a wage of the plan or an equal share, gets the very same line.
     */
    @SuppressWarnings("ReferenceEquality")
    PayLine line(Exact rounded) {
        PayLine line = last;
        if (line == null || line.amount().amount() != rounded) {
            line = new PayLine(entry.id(), room, entry.label(), new Money(rounded, plan.plan.currency()), null);
            last = line;
        }
        return line;
    }

    /** A line of nothing that says why. */
    PayLine nothing(Message reason) {
        return new PayLine(entry.id(), room, entry.label(), plan.zero, reason);
    }
}
