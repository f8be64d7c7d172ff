// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that an assessment leads to and that is no money: training, promotion, a warning, a proposal to part ways.
 * It is shown to a person who decides; nothing acts on it.
 *
 * @param rule the rule of the plan that says so
 * @param code what it is for programs: lower-case words such as {@code training} or {@code exit-proposal}
 * @param label what it is for people
 * @param reason why, with the figures
 * @param deadline by when it has to be met, or null
 */
public record Outcome(
        RuleId rule,
        String code,
        Label label,
        Words reason,
        @Nullable Period deadline) implements Serializable {
    /** An outcome. */
    public Outcome {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(code);
        Objects.requireNonNull(label);
        Objects.requireNonNull(reason);
    }

    /** The outcome, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return tree(StatementForm.SAID);
    }

    JsonMap tree(StatementForm form) {
        JsonMap tree = new JsonMap()
                .put("rule", rule.value())
                .put("code", code)
                .put("label", form.words().apply(label))
                .put("reason", form.words().apply(reason));
        return deadline == null ? tree : tree.put("deadline", deadline.toString());
    }
}
