// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Message;
import org.jspecify.annotations.Nullable;

/** What the SCORE room made: a scorecard by row, or why there is none. */
final class Assessment {

    /** Null for those who were not assessed. */
    final @Nullable Scorecard[] cards;
    /** Why they were not. */
    final @Nullable Message[] reasons;
    /** Those whose scorecard or grade ended in a problem. */
    final boolean[] unscored;

    Assessment(int rows) {
        this.cards = new Scorecard[rows];
        this.reasons = new Message[rows];
        this.unscored = new boolean[rows];
    }
}
