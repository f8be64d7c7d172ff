// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;

/**
 * An amount that a rule pays an agent, as a table of statements says it: for comparing with what another run paid.
 *
 * @param period the period
 * @param team the team
 * @param agent the agent
 * @param rule the id of the rule; of a table with a column per rule the title of its column, which is the rule's label
 * @param label what the line is called, in the language of the table
 * @param amount the amount; of a table with a column per rule the sum of the rule's lines
 */
public record PaidRow(Period period, TeamId team, AgentId agent, String rule, String label, Money amount) {}
