// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.number.Exact;

/**
 * The way from a base to the next tier.
 *
 * @param tier the next tier, from 0
 * @param base the least base in it
 * @param distance how much of the base is missing
 * @param worth what reaching it adds to the commission, not rounded; negative where the ladder falls
 */
public record NextTier(int tier, Exact base, Exact distance, Exact worth) {}
