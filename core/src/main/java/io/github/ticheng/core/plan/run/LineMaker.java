// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.statement.PayItem;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Makes the lines of one entry. */
final class LineMaker {

    private final PayItem item;
    private @Nullable PayLine last;

    LineMaker(PayItem item) {
        this.item = item;
    }

    /**
     * The line of a rounded amount. Lines are values: whoever is paid the very same number as the agent before, such as
     * a wage of the plan or an equal share, gets the very same line.
     */
    @SuppressWarnings("ReferenceEquality")
    PayLine line(Exact rounded) {
        PayLine line = last;
        if (line == null || line.value() != rounded) {
            line = PayLine.of(item, rounded, null);
            last = line;
        }
        return line;
    }

    /** A line with a note. */
    PayLine line(Exact rounded, @Nullable Message note) {
        return PayLine.of(item, rounded, note);
    }

    /** A line of nothing that says why. */
    PayLine nothing(Message reason) {
        return PayLine.of(item, Exact.ZERO, reason);
    }
}
