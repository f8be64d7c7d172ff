// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement: an amount that one rule pays or takes.
 *
 * <p>An entry of PAY or SHARE that is due makes one line for everybody whom the plan pays, also where it comes to 0.00: one
 * whose condition does not hold says why in its note. An entry that is not due in the period makes none. A rule of SETTLE
 * says itself which lines it makes, and none where its condition does not hold; those that ship make one only where there is
 * something to pay or to take, but for the deduction of costs, which says also that nothing is taken.
 *
 * @param item what the line is of
 * @param value the amount in the item's currency, rounded by the plan's rounding; negative for a deduction
 * @param note why the line is as it is, where that needs saying without an explanation: the condition that failed, the
 *     cause of a correction; else null
 */
public record PayLine(PayItem item, Exact value, @Nullable Message note) implements Serializable {

    /** A line, its value without a term. */
    public PayLine {
        Objects.requireNonNull(item);
        value = value.withoutTerm();
    }

    /** The rule of the plan that made the line. */
    public RuleId rule() {
        return item.rule();
    }

    /** The room in which the line was made: PAY, SHARE or SETTLE. */
    public Room room() {
        return item.room();
    }

    /** The line's name. */
    public Label label() {
        return item.label();
    }

    /** The amount, rounded by the plan's rounding; negative for a deduction. */
    public Money amount() {
        return new Money(value, item.currency());
    }

    /** The line with its currency, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return StatementTree.alone(item.currency(), StatementTree.SAID.of(this));
    }
}
