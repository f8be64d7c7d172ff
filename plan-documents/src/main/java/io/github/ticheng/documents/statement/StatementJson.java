// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.json.JsonMap;
import io.github.ticheng.documents.json.JsonText;
import io.github.ticheng.documents.json.JsonValue;
import io.github.ticheng.documents.json.WordsTree;
import java.util.function.Function;

/**
 * Statements as JSON, for other programs: every amount an exact decimal as text, every word in English and Chinese, and of
 * a run the explanation of every line as a tree from which somebody else can recompute it. It is not read back; what is
 * remembered from one period to the next is {@link LedgerJson}.
 */
public final class StatementJson {

    private StatementJson() {}

    /** Writes the statement of a team, over several lines. */
    public static String of(TeamStatement statement) {
        return JsonText.pretty(tree(writer(agent -> ImmutableList.of()), statement));
    }

    /** Writes the statement of a team in one line: a stream of teams is then a file of such lines. */
    public static String line(TeamStatement statement) {
        return JsonText.line(tree(writer(agent -> ImmutableList.of()), statement));
    }

    /**
     * Writes the statement of a run with an {@code explanation} beside every line, each of several by one rule included;
     * a total is the sum of its lines.
     *
     * @param language the language of the explanations
     */
    public static String explained(TeamRun run, Language language) {
        return JsonText.pretty(tree(
                writer(agent -> run.explain(agent.agent().id()).children().stream()
                        .map(line -> JsonValue.copy(line.json(language)))
                        .collect(ImmutableList.toImmutableList())),
                run.teamStatement()));
    }

    private static StatementTree writer(Function<Statement, ImmutableList<JsonValue>> explanations) {
        return new StatementTree(WordsTree::said, metric -> JsonValue.text(metric.id()), explanations);
    }

    private static JsonMap tree(StatementTree writer, TeamStatement statement) {
        JsonMap tree = new JsonMap().put("format", 1);
        tree.putAll(writer.of(statement));
        return tree;
    }
}
