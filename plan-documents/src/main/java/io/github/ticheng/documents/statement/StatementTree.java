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
import io.github.ticheng.documents.json.JsonText;
import io.github.ticheng.documents.json.MetricTree;
import java.util.Currency;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes statements as JSON. How words are written is given: as what they say, or so that they can be read back.
 *
 * @param words writes words that may have any form
 * @param metrics writes a metric
 * @param more adds what else there is to an agent's statement
 */
record StatementTree(
        Function<Words, JsonNode> words, Function<Metric, JsonNode> metrics, BiConsumer<Statement, ObjectNode> more) {

    /**
     * Writes the statement of a team.
     *
     * @throws IllegalArgumentException if there are amounts in several currencies
     */
    ObjectNode of(TeamStatement team) {
        Currency currency = team.total().currency();
        ObjectNode tree = JsonText.object();
        tree.putObject("plan")
                .put("id", team.plan().id().value())
                .put("version", team.plan().version());
        tree.put("fingerprint", team.fingerprint())
                .put("team", team.team().value())
                .put("period", team.period().toString())
                .put("currency", currency.getCurrencyCode())
                .put("total", amount(team.total(), currency));
        ArrayNode statements = tree.putArray("statements");
        team.statements().forEach(statement -> write(statement, currency, statements.addObject()));
        outcomes(team.outcomes(), tree);
        if (!team.pools().isEmpty()) {
            ArrayNode pools = tree.putArray("pools");
            for (PoolLine pool : team.pools()) {
                ObjectNode one = pools.addObject().put("rule", pool.rule().value());
                one.set("label", words.apply(pool.label()));
                one.put("total", amount(pool.total(), currency))
                        .put("kept", amount(pool.kept(), currency))
                        .put("carried", amount(pool.carried(), currency));
            }
        }
        if (!team.credits().isEmpty()) {
            ArrayNode credits = tree.putArray("credits");
            for (CreditLine credit : team.credits()) {
                ObjectNode one = credits.addObject()
                        .put("rule", credit.rule().value())
                        .put("agent", credit.agent().value());
                one.set("metric", metrics.apply(credit.metric()));
                if (credit.from() != null) {
                    one.set("from", metrics.apply(credit.from()));
                }
                one.put("amount", text(credit.amount()));
            }
        }
        return tree;
    }

    private void write(Statement statement, Currency currency, ObjectNode tree) {
        FactsTree.write(statement.agent(), tree.putObject("agent"));
        tree.put("total", amount(statement.total(), currency));
        ArrayNode lines = tree.putArray("lines");
        for (PayLine line : statement.lines()) {
            ObjectNode one =
                    lines.addObject().put("rule", line.rule().value()).put("room", MetricTree.word(line.room()));
            one.set("label", words.apply(line.label()));
            one.put("amount", amount(line.amount(), currency));
            if (line.note() != null) {
                one.set("note", words.apply(line.note()));
            }
        }
        if (statement.scorecard() != null) {
            write(statement.scorecard(), tree.putObject("scorecard"));
        }
        if (statement.notAssessed() != null) {
            tree.set("not-assessed", words.apply(statement.notAssessed()));
        }
        outcomes(statement.outcomes(), tree);
        if (!statement.balances().isEmpty()) {
            ArrayNode balances = tree.putArray("balances");
            for (Balance balance : statement.balances()) {
                ObjectNode one = balances.addObject().put("rule", balance.rule().value());
                if (!balance.key().isEmpty()) {
                    one.put("key", balance.key());
                }
                one.put("amount", amount(balance.amount(), currency));
            }
        }
        more.accept(statement, tree);
    }

    private void write(Scorecard card, ObjectNode tree) {
        tree.put("score", text(card.score())).put("full-marks", text(card.fullMarks()));
        if (card.passMark() != null) {
            tree.put("pass-mark", text(card.passMark()));
        }
        if (card.grade() != null) {
            ObjectNode grade = tree.putObject("grade").put("id", card.grade().id());
            grade.set("label", words.apply(card.grade().label()));
            grade.put("rank", card.grade().rank());
        }
        criteria(card.criteria(), tree.putArray("criteria"));
    }

    private void criteria(ImmutableList<CriterionScore> criteria, ArrayNode tree) {
        for (CriterionScore criterion : criteria) {
            ObjectNode one = tree.addObject().put("id", criterion.id());
            one.set("label", words.apply(criterion.label()));
            one.put("points", text(criterion.points()));
            if (criterion.maximum() != null) {
                one.put("maximum", text(criterion.maximum()));
            }
            if (criterion.reason() != null) {
                one.set("reason", words.apply(criterion.reason()));
            }
            if (!criterion.parts().isEmpty()) {
                criteria(criterion.parts(), one.putArray("parts"));
            }
        }
    }

    private void outcomes(ImmutableList<Outcome> outcomes, ObjectNode tree) {
        if (outcomes.isEmpty()) {
            return;
        }
        ArrayNode all = tree.putArray("outcomes");
        for (Outcome outcome : outcomes) {
            ObjectNode one = all.addObject().put("rule", outcome.rule().value()).put("code", outcome.code());
            one.set("label", words.apply(outcome.label()));
            one.set("reason", words.apply(outcome.reason()));
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
