// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.JsonList;
import io.github.ticheng.core.text.JsonMap;
import io.github.ticheng.core.text.Words;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * The shape of statements in JSON, the same wherever they are written; {@code statement.schema.json} beside this class is
 * its schema. Amounts are texts in the currency of the whole. How words and metrics are written is given: as what they say,
 * or so that they can be read back.
 *
 * @param words writes words that may have any form
 * @param metrics writes a metric
 */
public record StatementTree(Function<Words, Json> words, Function<Metric, Json> metrics) {

    /** Says words in every language, and metrics by their ids. */
    public static final StatementTree SAID = new StatementTree(Json::said, metric -> Json.text(metric.id()));

    /** The statement of a team. */
    public JsonMap of(TeamStatement team) {
        JsonMap tree = new JsonMap();
        tree.putMap("plan")
                .put("id", team.plan().id().value())
                .put("version", team.plan().version());
        tree.put("fingerprint", team.fingerprint())
                .put("team", team.team().value())
                .put("period", team.period().toString())
                .put("currency", team.total().currency().getCurrencyCode())
                .put("total", team.total().digits())
                .put("statements", JsonList.of(team.statements(), this::of));
        put("outcomes", team.outcomes(), this::of, tree);
        put("pools", team.pools(), this::of, tree);
        put("credits", team.credits(), this::of, tree);
        return tree;
    }

    /** The statement of an agent, in the currency and the team of the whole. */
    public JsonMap of(Statement statement) {
        return of(statement, ImmutableList.of());
    }

    /**
     * The statement of an agent, with an explanation beside each line.
     *
     * @param explanations those of the lines, in the same order; none for a statement without
     */
    public JsonMap of(Statement statement, List<JsonMap> explanations) {
        JsonList lines = new JsonList();
        for (int i = 0; i < statement.lines().size(); i++) {
            JsonMap line = of(statement.lines().get(i));
            lines.add(explanations.isEmpty() ? line : line.put("explanation", explanations.get(i)));
        }
        JsonMap tree = new JsonMap()
                .put("agent", statement.agent().treeInTeam())
                .put("total", statement.total().digits())
                .put("lines", lines);
        if (statement.scorecard() != null) {
            tree.put("scorecard", statement.scorecard().tree(words));
        }
        if (statement.notAssessed() != null) {
            tree.put("not-assessed", words.apply(statement.notAssessed()));
        }
        put("outcomes", statement.outcomes(), this::of, tree);
        put("balances", statement.balances(), this::of, tree);
        return tree;
    }

    private static <T> void put(String key, Iterable<T> elements, Function<T, Json> write, JsonMap tree) {
        JsonList list = JsonList.of(elements, write);
        if (!list.isEmpty()) {
            tree.put(key, list);
        }
    }

    JsonMap of(PayLine line) {
        JsonMap tree = new JsonMap()
                .put("rule", line.rule().value())
                .put("room", Json.word(line.room()))
                .put("label", words.apply(line.label()))
                .put("amount", line.amount().digits());
        return line.note() == null ? tree : tree.put("note", words.apply(line.note()));
    }

    JsonMap of(Outcome outcome) {
        JsonMap tree = new JsonMap()
                .put("rule", outcome.rule().value())
                .put("code", outcome.code())
                .put("label", words.apply(outcome.label()))
                .put("reason", words.apply(outcome.reason()));
        return outcome.deadline() == null
                ? tree
                : tree.put("deadline", outcome.deadline().toString());
    }

    JsonMap of(Balance balance) {
        JsonMap tree = new JsonMap().put("rule", balance.rule().value());
        if (!balance.key().isEmpty()) {
            tree.put("key", balance.key());
        }
        return tree.put("amount", balance.amount().digits());
    }

    JsonMap of(PoolLine pool) {
        return new JsonMap()
                .put("rule", pool.rule().value())
                .put("label", words.apply(pool.label()))
                .put("total", pool.total().digits())
                .put("kept", pool.kept().digits())
                .put("carried", pool.carried().digits());
    }

    JsonMap of(CreditLine credit) {
        JsonMap tree = new JsonMap()
                .put("rule", credit.rule().value())
                .put("agent", credit.agent().value())
                .put("metric", metrics.apply(credit.metric()));
        if (credit.from() != null) {
            tree.put("from", metrics.apply(credit.from()));
        }
        return tree.put("amount", credit.amount().toString());
    }

    /** What stands alone says the currency of its amounts. */
    static JsonMap alone(Currency currency, JsonMap tree) {
        return new JsonMap().put("currency", currency.getCurrencyCode()).putAll(tree);
    }
}
