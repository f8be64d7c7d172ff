// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import io.github.ticheng.core.team.Correction;

/**
 * A SETTLE rule that makes lines of what corrections of earlier periods come to. Hosts may implement it. A plan has at
 * most one, which runs every month and for everyone; facts with corrections do not run without it.
 */
public interface CorrectionRule extends SettleRule {

    /**
     * Whether a correction counts, say by its cause. One that does not is as if it had never been reported: it changes
     * neither past nor later pay.
     */
    boolean counts(Correction correction);

    /** True: what is past stays as it is, whatever is earned now. */
    @Override
    default boolean keepsOrder() {
        return true;
    }
}
