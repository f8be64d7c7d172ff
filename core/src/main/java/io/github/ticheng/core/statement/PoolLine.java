// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.JsonMap;
import io.github.ticheng.core.text.Label;
import java.io.Serializable;
import java.util.Objects;

/**
 * What became of a pool of the team. The agents' lines of the same rule, what was kept and what is carried sum to the
 * total.
 *
 * @param rule the rule of the plan that split the pool
 * @param label the pool's name
 * @param total the pool, with what was carried into the period
 * @param kept what is not paid out at all; zero where the whole pool is
 * @param carried what is added to the pool of the next period; zero where nothing is
 */
public record PoolLine(RuleId rule, Label label, Money total, Money kept, Money carried) implements Serializable {

    /**
     * Creates a line.
     *
     * @throws IllegalArgumentException if the three amounts are not of one currency
     */
    public PoolLine {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(label);
        if (!kept.currency().equals(total.currency()) || !carried.currency().equals(total.currency())) {
            throw new IllegalArgumentException("Expected what is kept and carried of a pool in its currency, but found "
                    + kept + " and " + carried + " of " + total);
        }
    }

    /** The line with its currency, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return StatementForm.alone(total.currency(), tree(StatementForm.SAID));
    }

    JsonMap tree(StatementForm form) {
        return new JsonMap()
                .put("rule", rule.value())
                .put("label", form.words().apply(label))
                .put("total", total.digits())
                .put("kept", kept.digits())
                .put("carried", carried.digits());
    }
}
