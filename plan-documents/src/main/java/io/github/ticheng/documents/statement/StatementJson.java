// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import io.github.ticheng.core.explain.ExplainedStatement;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.JsonList;
import io.github.ticheng.core.text.JsonText;
import io.github.ticheng.core.text.Language;

/**
 * Statements as JSON, for other programs: every amount an exact decimal as text, every word in English and Chinese, and of
 * a run the explanation of every line as a tree from which somebody else can recompute it. It is not read back; what is
 * remembered from one period to the next is {@link LedgerJson}.
 */
public final class StatementJson {

    private StatementJson() {}

    /** Writes the statement of a team, over several lines. */
    public static String of(TeamStatement statement) {
        return JsonText.pretty(statement.tree());
    }

    /** Writes the statement of a team in one line: a stream of teams is then a file of such lines. */
    public static String line(TeamStatement statement) {
        return JsonText.line(statement.tree());
    }

    /**
     * Writes the statement of a run with an {@code explanation} beside every line, each of several by one rule included;
     * a total is the sum of its lines.
     *
     * @param language the language of the explanations
     */
    public static String explained(TeamRun run, Language language) {
        TeamStatement team = run.teamStatement();
        return JsonText.pretty(team.tree()
                .put(
                        "statements",
                        JsonList.of(
                                team.statements(),
                                statement -> new ExplainedStatement(
                                                statement,
                                                run.explain(statement.agent().id()))
                                        .treeInTeam(language))));
    }
}
