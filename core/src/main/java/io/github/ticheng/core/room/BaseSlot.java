// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.id.RuleId;

/**
 * The place of the unrounded amount of an earlier PAY rule; given out while a rule is prepared.
 *
 * @param rule the rule whose amount is the base
 * @param index the place
 */
public record BaseSlot(RuleId rule, int index) {}
