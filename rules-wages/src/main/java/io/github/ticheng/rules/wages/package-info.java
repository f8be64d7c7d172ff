// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The rest of a pay slip: wages, seniority, allowances, overtime, bonuses and shares (PAY); deductions, caps,
 * guarantees, draws, floors, holdbacks and clawbacks (SETTLE); yearly reviews (OUTCOME).
 *
 * <p>Every rule is an immutable value with a type for documents; {@link io.github.ticheng.rules.wages.WageBlocks} lists
 * them all.
 */
@NullMarked
package io.github.ticheng.rules.wages;

import org.jspecify.annotations.NullMarked;
