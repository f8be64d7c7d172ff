// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement: an amount that one rule pays or takes.
 *
 * @param rule the rule of the plan that made the line
 * @param room the room in which it was made: PAY, SHARE or SETTLE
 * @param label the line's name
 * @param amount the amount, rounded by the plan's rounding; negative for a deduction
 * @param note why the line is as it is, where that needs saying without an explanation: the condition that failed, the
 *     cause of a correction; else null
 */
public record PayLine(
        RuleId rule,
        Room room,
        Label label,
        Money amount,
        @Nullable Message note) implements Serializable {}
