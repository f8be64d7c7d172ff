// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.JsonMap;
import io.github.ticheng.core.text.Language;
import java.io.Serializable;
import java.util.Objects;

/**
 * A statement together with its explanation, made while the run is at hand, so that both can be stored and read later.
 *
 * @param statement the statement
 * @param explanation the explanation of its total, a child per line
 */
public record ExplainedStatement(Statement statement, Explanation explanation) implements Serializable {

    /** A statement and its explanation. */
    public ExplainedStatement {
        Objects.requireNonNull(statement);
        Objects.requireNonNull(explanation);
    }

    /** The statement with its {@code explanation}, in JSON. */
    public JsonMap tree(Language language) {
        return statement.tree().put("explanation", explanation.tree(language));
    }

    /** The same with the explanation in English; a module for a host's JSON has other languages. */
    @JsonValue
    public JsonMap tree() {
        return tree(Language.ENGLISH);
    }
}
