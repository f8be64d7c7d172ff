// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Whose order it is, and what each agent did.
 *
 * <p>A {@link io.github.ticheng.attribution.ShopLog} holds the orders and conversations of a shop. An {@link
 * io.github.ticheng.attribution.Attribution} is the rules by which a shop says whose an order is; applied to the log it
 * gives {@link io.github.ticheng.attribution.Attributed}: a decision with its reason for each order, the figures of each
 * agent and day, the facts of any period for a plan, and the corrections of periods that were paid already.
 */
@NullMarked
package io.github.ticheng.attribution;

import org.jspecify.annotations.NullMarked;
