// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.room.SharedAgent.PastDifference;
import io.github.ticheng.core.statement.Ledger;

/**
 * What corrections of earlier periods come to for one team.
 *
 * @param differences what those that are new in this period come to, by agent
 * @param lookBack the ledger as it would be with every correction known by now: what rules look back on
 */
record Corrections(ImmutableMap<AgentId, ImmutableList<PastDifference>> differences, Ledger lookBack) {

    /** Without corrections the past is as it is on record. */
    static Corrections none(Ledger ledger) {
        return new Corrections(ImmutableMap.of(), ledger);
    }

    /** What the corrections that are new in this period come to for an agent. */
    ImmutableList<PastDifference> of(AgentId agent) {
        return requireNonNull(differences.getOrDefault(agent, ImmutableList.of()));
    }
}
