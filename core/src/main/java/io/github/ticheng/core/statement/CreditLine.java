// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Json.JsonMap;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one rule credited to one agent: silent sales, a share of somebody's assist. Later periods that look back on this
 * one see it.
 *
 * @param rule the rule of the plan that credited it
 * @param agent whose value grew
 * @param metric the agent's metric
 * @param from the team's metric that shrank by as much; null for a figure that is taken from nobody
 * @param amount how much, in the metric's unit; negative for what was taken back
 */
public record CreditLine(
        RuleId rule, AgentId agent, Metric metric, @Nullable Metric from, Exact amount) implements Serializable {

    /** A line, its amount without a term. */
    public CreditLine {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(agent);
        Objects.requireNonNull(metric);
        amount = amount.withoutTerm();
    }

    /** The line, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return tree(StatementForm.SAID);
    }

    JsonMap tree(StatementForm form) {
        JsonMap tree = new JsonMap()
                .put("rule", rule.value())
                .put("agent", agent.value())
                .put("metric", form.metrics().apply(metric));
        if (from != null) {
            tree.put("from", form.metrics().apply(from));
        }
        return tree.put("amount", amount.toString());
    }
}
