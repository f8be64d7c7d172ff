// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.Maps;
import com.google.common.collect.ObjectArrays;
import io.github.ticheng.core.explain.Explanation.ExplainedStatement;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.json.FactsReader;
import io.github.ticheng.documents.json.JsonObject;
import io.github.ticheng.documents.json.JsonSource;

/**
 * Statements as JSON, for other programs: every amount an exact decimal as text, every word in English and Chinese, and of
 * a run the explanation of every line as a tree from which somebody else can recompute it. Statements are read back as far
 * as this is told; what is remembered from one period to the next is {@link LedgerJson}.
 */
public final class StatementJson {

    private StatementJson() {}

    /** Writes the statement of a team, over several lines. */
    public static String of(TeamStatement statement) {
        return statement.tree().pretty();
    }

    /** Writes the statement of a team in one line: a stream of teams is then a file of such lines. */
    public static String line(TeamStatement statement) {
        return statement.tree().line();
    }

    /**
     * Reads the statement of a team as {@link #of} and {@link #line} write it. Amounts, scores and balances are those that were
     * written; words say what they said, and a message whose sentence had values is one with the sentence alone. Writing it
     * gives the same text.
     *
     * @param name what messages call the text
     * @param metrics the metrics that credits may name by their ids
     * @throws DocumentException if anything is wrong, also if a total is not the sum of its parts; it tells everything
     */
    public static TeamStatement read(String name, String text, Iterable<Metric> metrics) {
        FactsReader reader = FactsReader.written(Maps.uniqueIndex(metrics, Metric::id));
        String[] keys = ObjectArrays.concat("format", StatementReading.keys());
        return JsonObject.read(
                new JsonSource(name, text),
                tree -> {
                    FactsReader.checkFormat(tree);
                    return StatementReading.of(tree, reader);
                },
                keys);
    }

    /**
     * Writes the statement of a run with an {@code explanation} beside every line, each of several by one rule included;
     * a total is the sum of its lines.
     *
     * @param language the language of the explanations
     */
    public static String explained(TeamRun run, Language language) {
        TeamStatement team = run.teamStatement();
        return team.tree()
                .put(
                        "statements",
                        JsonList.of(
                                team.statements(),
                                statement -> new ExplainedStatement(
                                                statement,
                                                run.explain(statement.agent().id()))
                                        .treeInTeam(language)))
                .pretty();
    }
}
