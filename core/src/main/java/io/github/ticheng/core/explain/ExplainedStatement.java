// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.StatementForm;
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

    /**
     * A statement and its explanation.
     *
     * @throws IllegalArgumentException if the explanation has not a child per line
     */
    public ExplainedStatement {
        Objects.requireNonNull(statement);
        if (explanation.children().size() != statement.lines().size()) {
            throw new IllegalArgumentException(
                    "Expected the explanation of " + statement.lines().size() + " lines, but found "
                            + explanation.children().size());
        }
    }

    /** The statement in JSON, with an {@code explanation} beside each line. */
    public JsonMap tree(Language language) {
        return statement.tree().putAll(treeInTeam(language));
    }

    /** The same in the currency and the team of a whole. */
    public JsonMap treeInTeam(Language language) {
        return statement.tree(
                StatementForm.SAID,
                explanation.children().stream().map(line -> line.tree(language)).toList());
    }

    /** The same with explanations in English; a module for a host's JSON has other languages. */
    @JsonValue
    public JsonMap tree() {
        return tree(Language.ENGLISH);
    }
}
