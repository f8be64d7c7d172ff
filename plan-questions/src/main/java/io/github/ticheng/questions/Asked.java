// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.TeamFacts;
import java.util.List;
import java.util.Optional;

/** Whose pay is asked about: an agent, the facts of a period, what was paid before, and a plan, perhaps one that is tried. */
record Asked(PlanBook book, CompensationPlan plan, TeamFacts facts, Ledger ledger, AgentId agent) {

    Asked(PlanBook book, TeamFacts facts, Ledger ledger, AgentId agent) {
        this(book, book.planFor(facts.period()), facts, ledger, agent);
    }

    /** The run as it is. */
    TeamRun run() {
        return book.run(plan, facts, ledger);
    }

    /** The run with some values changed; empty if the team cannot be paid then. */
    Optional<TeamRun> run(List<Change> changes) {
        try {
            return Optional.of(book.run(plan, facts.changed(changes), ledger));
        } catch (ProblemsException refused) {
            return Optional.empty();
        }
    }

    /** The same under another plan. */
    Asked under(CompensationPlan other) {
        return new Asked(book, other, facts, ledger, agent);
    }
}
