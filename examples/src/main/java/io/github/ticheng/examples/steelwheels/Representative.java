// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.team.Agent;

/**
 * A sales representative.
 *
 * @param id the employee number
 * @param name first and last name
 * @param territory the territory of the representative's office: the team
 */
record Representative(AgentId id, String name, TeamId territory) {

    /** As an agent of whom more may be known. */
    Agent.Builder agent() {
        return Agent.builder().id(id).name(name).team(territory);
    }
}
