// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.score.Scorecard;

/**
 * An agent who was assessed, with the score but no grade yet. What grading sees, which comes second within SCORE: its
 * team has every agent who was assessed, and no other.
 */
public interface AssessedAgent extends CreditedAgent {

    /** The scorecard, not graded. */
    Scorecard scorecard();

    @Override
    Team<? extends AssessedAgent> team();
}
