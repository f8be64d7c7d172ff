// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

/** What a base below zero earns, as sales have it in a month with more refunds than orders. */
public enum NegativeBase {
    /** The same as a base of zero. */
    AS_ZERO,
    /** The mirror image: what the same base above zero would earn is taken back. */
    MIRRORED
}
