// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.text.Label;
import java.io.Serializable;
import java.util.Currency;
import java.util.Objects;

/**
 * What pay lines are of: the rule that makes them, where, and under which name. All lines of one rule share one item.
 *
 * @param rule the rule of the plan
 * @param room the room in which it makes lines: PAY, SHARE or SETTLE
 * @param label the name of its lines
 * @param currency the plan's currency
 */
public record PayItem(RuleId rule, Room room, Label label, Currency currency) implements Serializable {
    /** What lines are of. */
    public PayItem {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(room);
        Objects.requireNonNull(label);
        Objects.requireNonNull(currency);
    }
}
