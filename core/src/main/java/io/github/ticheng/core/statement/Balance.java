// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.Json.JsonMap;
import java.io.Serializable;
import java.util.Objects;

/**
 * An amount carried from one period into the next under a rule: a draw not yet recovered, a shortfall, a holdback.
 *
 * @param rule the rule that carries it
 * @param key what it is for, within the rule, such as the period it came from; empty where the rule carries one amount
 * @param amount the amount still open at the end of the period; its meaning and sign are the rule's
 */
public record Balance(RuleId rule, String key, Money amount) implements Serializable {
    /** A balance. */
    public Balance {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(key);
        Objects.requireNonNull(amount);
    }

    /** The balance with its currency, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return StatementForm.alone(amount.currency(), treeInWhole());
    }

    JsonMap treeInWhole() {
        JsonMap tree = new JsonMap().put("rule", rule.value());
        if (!key.isEmpty()) {
            tree.put("key", key);
        }
        return tree.put("amount", amount.digits());
    }
}
