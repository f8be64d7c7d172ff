// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.TeamFacts;

/** The first room: what CREDIT rules move is moved once every one of them has seen the facts as reported. */
final class CreditRoom {

    private final Corridor corridor;

    CreditRoom(Corridor corridor) {
        this.corridor = corridor;
    }

    void credit() {
        if (corridor.plan.credits.isEmpty()) {
            return;
        }
        Credited credited = new Credited(corridor);
        for (Prepared<CreditRule.Step> credit : corridor.plan.credits) {
            try {
                credit.step().credit(corridor.team, credited.by(credit));
            } catch (RuntimeException failure) {
                corridor.problems.report(credit, RunProblems.TEAM, failure);
            }
        }
        try {
            corridor.credited(credited.apply());
            if (!corridor.credits.isEmpty() && corridor.plan.rollsUp) {
                TeamFacts counted = LedgerEntry.counted(corridor.facts, corridor.creditLines());
                corridor.columns.recount(corridor.plan, counted, corridor.lookBack);
            }
        } catch (ProblemSignal signal) {
            corridor.problems.add(signal.problem(), RunProblems.TEAM);
        }
    }
}
