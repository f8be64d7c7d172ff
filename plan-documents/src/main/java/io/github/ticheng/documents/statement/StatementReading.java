// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.documents.json.FactsPhrases;
import io.github.ticheng.documents.json.FactsReader;
import io.github.ticheng.documents.json.JsonObject;
import io.github.ticheng.documents.json.MetricTree;
import io.github.ticheng.documents.json.WordsTree;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the statement of a team as {@code TeamStatement.tree} writes it, with words that can be read back. */
final class StatementReading {

    private static final String[] KEYS = {
        "plan", "fingerprint", "team", "period", "currency", "total", "statements", "outcomes", "pools", "credits"
    };
    private static final String[] STATEMENT = {
        "agent", "total", "lines", "scorecard", "scorecards", "not-assessed", "outcomes", "balances"
    };
    private static final String[] LINE = {"rule", "room", "label", "amount", "note"};
    private static final String[] AGENT = {"id", "name", "post", "group", "hired-on", "left-on"};
    private static final String[] CARD = {"card", "label", "score", "full-marks", "pass-mark", "grade", "criteria"};
    private static final String[] GRADE = {"id", "label", "rank"};
    private static final String[] CRITERION = {"id", "label", "points", "maximum", "reason", "parts"};
    private static final String[] OUTCOME = {"rule", "code", "label", "reason", "deadline"};
    private static final String[] BALANCE = {"rule", "key", "amount"};
    private static final String[] CREDIT = {"rule", "agent", "metric", "from", "amount"};
    private static final String[] POOL = {"rule", "label", "total", "kept", "carried"};

    private final Currency currency;
    private final TeamId team;
    private final FactsReader metrics;

    private StatementReading(Currency currency, TeamId team, FactsReader metrics) {
        this.currency = currency;
        this.team = team;
        this.metrics = metrics;
    }

    static String[] keys() {
        return KEYS.clone();
    }

    static TeamStatement of(JsonObject tree, FactsReader metrics) {
        Currency currency = tree.value("currency", StatementPhrases.A_CURRENCY, Money::currency);
        TeamId team = tree.value("team", StatementPhrases.AN_ID, TeamId::of);
        return new StatementReading(currency, team, metrics).read(tree);
    }

    private TeamStatement read(JsonObject tree) {
        JsonObject plan = tree.object("plan", "id", "version");
        PlanRef ref = new PlanRef(plan.value("id", StatementPhrases.A_WORD, PlanId::of), plan.text("version"));
        Period period = tree.value("period", FactsPhrases.A_PERIOD, Period::parse);
        ImmutableList<Statement> statements = tree.all("statements", this::statement, STATEMENT);
        return TeamStatement.of(
                ref,
                tree.text("fingerprint"),
                team,
                period,
                statements,
                total(tree, statements, statement -> statement.total().amount()),
                tree.each("outcomes", StatementReading::outcome, OUTCOME),
                tree.each("pools", this::pool, POOL),
                tree.each("credits", this::credit, CREDIT));
    }

    private Statement statement(JsonObject tree) {
        Agent agent = FactsReader.agent(tree.object("agent", AGENT), team);
        ImmutableList<PayLine> lines = tree.all("lines", this::line, LINE);
        Statement read = Statement.of(
                agent,
                lines,
                total(tree, lines, PayLine::value),
                tree.has("scorecard") ? card(tree.object("scorecard", CARD)) : null,
                tree.has("not-assessed") ? WordsTree.message(tree, "not-assessed") : null,
                tree.each("outcomes", StatementReading::outcome, OUTCOME),
                tree.each("balances", this::balance, BALANCE));
        return tree.has("scorecards")
                ? read.withScorecards(tree.each("scorecards", StatementReading::card, CARD))
                : read;
    }

    /** The sum; what was paid cannot have been changed by hand without it. */
    private <T> Money total(JsonObject tree, ImmutableList<T> parts, Function<T, Exact> amount) {
        Money total = amount(tree, "total");
        ExactSum sum = new ExactSum();
        parts.forEach(part -> sum.add(amount.apply(part)));
        if (tree.isClean() && !sum.value().equals(total.amount())) {
            tree.report(
                    "total",
                    StatementPhrases.OTHER_TOTAL.filled(
                            total.amount().toString(), sum.value().toString()),
                    StatementPhrases.THE_SUM,
                    null);
        }
        return Money.of(sum.value(), currency);
    }

    private PayLine line(JsonObject tree) {
        return PayLine.of(
                new PayLine.Item(
                        rule(tree),
                        MetricTree.word(tree, "room", Room.class),
                        WordsTree.label(tree, "label"),
                        currency),
                number(tree, "amount"),
                tree.has("note") ? WordsTree.message(tree, "note") : null);
    }

    private static Scorecard card(JsonObject tree) {
        try {
            Scorecard card = Scorecard.of(
                    tree.all("criteria", StatementReading::criterion, CRITERION),
                    number(tree, "score"),
                    number(tree, "full-marks"),
                    optional(tree, "pass-mark"),
                    tree.has("grade") ? grade(tree.object("grade", GRADE)) : null);
            return tree.has("card")
                    ? card.of(new Scorecard.Card(
                            tree.value("card", StatementPhrases.AN_ID, RuleId::of), WordsTree.label(tree, "label")))
                    : card;
        } catch (Refused impossible) {
            throw tree.refused(impossible);
        }
    }

    private static Grade grade(JsonObject tree) {
        try {
            return new Grade(
                    tree.text("id"),
                    WordsTree.label(tree, "label"),
                    tree.value("rank", StatementPhrases.A_NUMBER, Integer::parseInt));
        } catch (IllegalArgumentException impossible) {
            throw tree.refused(impossible);
        }
    }

    private static CriterionScore criterion(JsonObject tree) {
        return new CriterionScore(
                tree.text("id"),
                WordsTree.label(tree, "label"),
                number(tree, "points"),
                optional(tree, "maximum"),
                tree.has("reason") ? WordsTree.read(tree, "reason") : null,
                tree.each("parts", StatementReading::criterion, CRITERION));
    }

    private static Outcome outcome(JsonObject tree) {
        return new Outcome(
                rule(tree),
                tree.text("code"),
                WordsTree.label(tree, "label"),
                WordsTree.read(tree, "reason"),
                tree.optional("deadline", FactsPhrases.A_PERIOD, Period::parse));
    }

    private Balance balance(JsonObject tree) {
        return new Balance(rule(tree), tree.has("key") ? tree.text("key") : "", amount(tree, "amount"));
    }

    private CreditLine credit(JsonObject tree) {
        return new CreditLine(
                rule(tree),
                tree.value("agent", StatementPhrases.AN_ID, AgentId::of),
                metrics.metric(tree, "metric"),
                tree.has("from") ? metrics.metric(tree, "from") : null,
                number(tree, "amount"));
    }

    private PoolLine pool(JsonObject tree) {
        return new PoolLine(
                rule(tree),
                WordsTree.label(tree, "label"),
                amount(tree, "total"),
                amount(tree, "kept"),
                amount(tree, "carried"));
    }

    private static RuleId rule(JsonObject tree) {
        return tree.value("rule", StatementPhrases.A_WORD, RuleId::of);
    }

    private Money amount(JsonObject tree, String key) {
        return Money.of(number(tree, key), currency);
    }

    private static Exact number(JsonObject tree, String key) {
        return tree.value(key, StatementPhrases.A_NUMBER, WordsTree::exact);
    }

    private static @Nullable Exact optional(JsonObject tree, String key) {
        return tree.has(key) ? number(tree, key) : null;
    }
}
