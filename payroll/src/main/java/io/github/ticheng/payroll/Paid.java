// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.TeamStatement;

/**
 * A team that was paid.
 *
 * @param run the run, which explains
 * @param statement what it came to
 */
public record Paid(TeamRun run, TeamStatement statement) {

    static Paid of(TeamRun run) {
        return new Paid(run, run.teamStatement());
    }
}
