// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import io.github.ticheng.core.statement.Statement;
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
}
