// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Serialized;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is compared by value differs where one part of it differs, and only there; a stream keeps every part. */
class EqualByPartsTest {

    private static final Label LABEL = Label.of("wage", "工资");
    private static final Message WHY = Message.of(Phrase.of("test.why", "why", "为何"));

    private static Scorecard card(
            String id, String score, String fullMarks, @Nullable Exact passMark, @Nullable Grade grade) {
        return Scorecard.of(
                List.of(CriterionScore.of(id, LABEL, Exact.ONE, null, null)),
                Exact.of(score),
                Exact.of(fullMarks),
                passMark,
                grade);
    }

    private static PayLine line(String rule, String amount, @Nullable Message note) {
        return PayLine.of(
                new PayLine.Item(RuleId.of(rule), Room.PAY, LABEL, Money.currency("CNY")), Exact.of(amount), note);
    }

    private static Statement statement(String amount) {
        return Statement.of(
                Agent.of("li-na", "desk"),
                ImmutableList.of(line("wage", amount, null)),
                Money.of("CNY", amount),
                null,
                null,
                ImmutableList.of(),
                ImmutableList.of());
    }

    private static TeamStatement team(String amount) {
        return TeamStatement.of(
                new PlanRef(PlanId.of("shop"), "1"),
                "0".repeat(64),
                TeamId.of("desk"),
                Period.parse("2024-07"),
                ImmutableList.of(statement(amount)),
                Money.of("CNY", amount),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    private static TeamFacts facts(String team, String period, String currency, Consumer<TeamFactsBuilder> more) {
        TeamFactsBuilder facts =
                TeamFacts.builder(team, period, currency).agent("li-na", values -> values.put(Metrics.SALES, "1"));
        more.accept(facts);
        return facts.build();
    }

    private static TeamFacts facts(Consumer<TeamFactsBuilder> more) {
        return facts("desk", "2024-07", "CNY", more);
    }

    /** Of each kind several that differ from one another in one part. */
    private static List<Object> values() {
        Correction refund = Correction.added("a", "2024-06", "refund", LABEL, "li-na", Metrics.SALES, "-1");
        return List.of(
                Phrase.of("test.a", "a", "甲"),
                Phrase.of("test.b", "a", "甲"),
                Phrase.of("test.a", "b", "甲"),
                Phrase.of("test.a", "a", "乙"),
                card("a", "90", "100", null, null),
                card("b", "90", "100", null, null),
                card("a", "91", "100", null, null),
                card("a", "90", "101", null, null),
                card("a", "90", "100", Exact.ONE, null),
                card("a", "90", "100", null, new Grade("top", LABEL, 1)),
                card("a", "90", "100", null, null).of(new Scorecard.Card(RuleId.of("wage"), LABEL)),
                line("wage", "1", null),
                line("bonus", "1", null),
                line("wage", "2", null),
                line("wage", "1", WHY),
                statement("1"),
                statement("2"),
                team("1"),
                team("2"),
                facts(more -> {}),
                facts("night", "2024-07", "CNY", more -> {}),
                facts("desk", "2024-08", "CNY", more -> {}),
                facts("desk", "2024-07", "USD", more -> {}),
                facts(more -> more.agent("wang-wei", values -> {})),
                facts(more -> more.agent("wu", values -> values.put(Metrics.SALES, "1"))),
                facts(more -> more.agent("wu", values -> values.put(Metrics.SALES, "2"))),
                facts(more -> more.agent("wu", values -> values.put(Metrics.ORDERS, "1"))),
                facts(more -> more.team(Metrics.PUBLIC_SALES, "1")),
                facts(more -> more.correction(refund)),
                facts(more -> more.listsItems()),
                facts(more -> more.agent("wu", values -> values.day("2024-07-01", day -> {}))),
                new LedgerEntry(facts(more -> {}), team("1")),
                new LedgerEntry(facts(more -> more.listsItems()), team("1")),
                new LedgerEntry(facts(more -> {}), team("2")));
    }

    @Test
    void equals_valuesOfOnePartThatDiffers_differ() {
        List<Object> values = values();
        List<Object> again = values();
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                assertThat(values.get(i).equals(again.get(j)))
                        .as("%s and %s", values.get(i), again.get(j))
                        .isEqualTo(i == j);
            }
            assertThat(values.get(i)).hasSameHashCodeAs(again.get(i));
            assertThat(Serialized.copyOf(values.get(i))).isEqualTo(values.get(i));
        }
    }
}
