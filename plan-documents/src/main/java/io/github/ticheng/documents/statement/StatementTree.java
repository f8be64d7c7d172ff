// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.score.CriterionScore;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.PoolLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.json.FactsTree;
import io.github.ticheng.documents.json.JsonList;
import io.github.ticheng.documents.json.JsonMap;
import io.github.ticheng.documents.json.JsonValue;
import io.github.ticheng.documents.json.MetricTree;
import java.util.Currency;
import java.util.function.Function;

/**
 * Writes statements as JSON. How words are written is given: as what they say, or so that they can be read back.
 *
 * @param words writes words that may have any form
 * @param metrics writes a metric
 * @param explanations the explanation of each of an agent's lines; none where they are not written
 */
record StatementTree(
        Function<Words, JsonValue> words,
        Function<Metric, JsonValue> metrics,
        Function<Statement, ImmutableList<JsonValue>> explanations) {

    /**
     * Writes the statement of a team.
     *
     * @throws IllegalArgumentException if there are amounts in several currencies
     */
    JsonMap of(TeamStatement team) {
        Currency currency = team.total().currency();
        JsonMap tree = new JsonMap();
        tree.putMap("plan")
                .put("id", team.plan().id().value())
                .put("version", team.plan().version());
        tree.put("fingerprint", team.fingerprint())
                .put("team", team.team().value())
                .put("period", team.period().toString())
                .put("currency", currency.getCurrencyCode())
                .put("total", amount(team.total(), currency));
        JsonList statements = tree.putList("statements");
        team.statements().forEach(statement -> write(statement, currency, statements.addMap()));
        outcomes(team.outcomes(), tree);
        if (!team.pools().isEmpty()) {
            JsonList pools = tree.putList("pools");
            for (PoolLine pool : team.pools()) {
                JsonMap one = pools.addMap().put("rule", pool.rule().value());
                one.put("label", words.apply(pool.label()));
                one.put("total", amount(pool.total(), currency))
                        .put("kept", amount(pool.kept(), currency))
                        .put("carried", amount(pool.carried(), currency));
            }
        }
        if (!team.credits().isEmpty()) {
            JsonList credits = tree.putList("credits");
            for (CreditLine credit : team.credits()) {
                JsonMap one = credits.addMap()
                        .put("rule", credit.rule().value())
                        .put("agent", credit.agent().value());
                one.put("metric", metrics.apply(credit.metric()));
                if (credit.from() != null) {
                    one.put("from", metrics.apply(credit.from()));
                }
                one.put("amount", text(credit.amount()));
            }
        }
        return tree;
    }

    private void write(Statement statement, Currency currency, JsonMap tree) {
        FactsTree.write(statement.agent(), tree.putMap("agent"));
        tree.put("total", amount(statement.total(), currency));
        ImmutableList<JsonValue> explained = explanations.apply(statement);
        JsonList lines = tree.putList("lines");
        for (int i = 0; i < statement.lines().size(); i++) {
            PayLine line = statement.lines().get(i);
            JsonMap one = lines.addMap().put("rule", line.rule().value()).put("room", MetricTree.word(line.room()));
            one.put("label", words.apply(line.label()));
            one.put("amount", amount(line.amount(), currency));
            if (line.note() != null) {
                one.put("note", words.apply(line.note()));
            }
            if (!explained.isEmpty()) {
                one.put("explanation", explained.get(i));
            }
        }
        if (statement.scorecard() != null) {
            write(statement.scorecard(), tree.putMap("scorecard"));
        }
        if (statement.notAssessed() != null) {
            tree.put("not-assessed", words.apply(statement.notAssessed()));
        }
        outcomes(statement.outcomes(), tree);
        if (!statement.balances().isEmpty()) {
            JsonList balances = tree.putList("balances");
            for (Balance balance : statement.balances()) {
                JsonMap one = balances.addMap().put("rule", balance.rule().value());
                if (!balance.key().isEmpty()) {
                    one.put("key", balance.key());
                }
                one.put("amount", amount(balance.amount(), currency));
            }
        }
    }

    private void write(Scorecard card, JsonMap tree) {
        tree.put("score", text(card.score())).put("full-marks", text(card.fullMarks()));
        if (card.passMark() != null) {
            tree.put("pass-mark", text(card.passMark()));
        }
        if (card.grade() != null) {
            JsonMap grade = tree.putMap("grade").put("id", card.grade().id());
            grade.put("label", words.apply(card.grade().label()));
            grade.put("rank", card.grade().rank());
        }
        criteria(card.criteria(), tree.putList("criteria"));
    }

    private void criteria(ImmutableList<CriterionScore> criteria, JsonList tree) {
        for (CriterionScore criterion : criteria) {
            JsonMap one = tree.addMap().put("id", criterion.id());
            one.put("label", words.apply(criterion.label()));
            one.put("points", text(criterion.points()));
            if (criterion.maximum() != null) {
                one.put("maximum", text(criterion.maximum()));
            }
            if (criterion.reason() != null) {
                one.put("reason", words.apply(criterion.reason()));
            }
            if (!criterion.parts().isEmpty()) {
                criteria(criterion.parts(), one.putList("parts"));
            }
        }
    }

    private void outcomes(ImmutableList<Outcome> outcomes, JsonMap tree) {
        if (outcomes.isEmpty()) {
            return;
        }
        JsonList all = tree.putList("outcomes");
        for (Outcome outcome : outcomes) {
            JsonMap one = all.addMap().put("rule", outcome.rule().value()).put("code", outcome.code());
            one.put("label", words.apply(outcome.label()));
            one.put("reason", words.apply(outcome.reason()));
            if (outcome.deadline() != null) {
                one.put("deadline", outcome.deadline().toString());
            }
        }
    }

    private static String amount(Money money, Currency currency) {
        if (!money.currency().equals(currency)) {
            throw new IllegalArgumentException(
                    "Expected a statement in " + currency.getCurrencyCode() + ", but found " + money);
        }
        String text = money.toString();
        return text.substring(text.indexOf(' ') + 1);
    }

    private static String text(Exact number) {
        return number.withoutTerm().toString();
    }
}
