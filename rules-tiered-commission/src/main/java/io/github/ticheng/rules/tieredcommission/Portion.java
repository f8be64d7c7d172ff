// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

/** What a tier's rate is applied to, in a ladder that says it tier by tier. */
public enum Portion {
    /** The part of the base above the tier's lower bound. */
    EXCESS,
    /** The whole base. */
    EVERYTHING
}
