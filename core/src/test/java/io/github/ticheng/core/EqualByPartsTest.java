// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
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
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Serialized;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is compared by value differs where one part of it differs, and only there; a stream keeps every part. */
class EqualByPartsTest {

    private static final RuleId WAGE = RuleId.of("wage");
    private static final Label LABEL = Label.of("wage", "工资");
    private static final Message WHY = Message.of(Phrase.of("test.why", "why", "为何"));
    private static final Agent LI_NA = Agent.of("li-na", "desk");
    private static final Grade TOP = new Grade("top", LABEL, 1);
    private static final Money ONE = Money.parse("CNY 1.00");

    private static Scorecard card(
            String score, String fullMarks, @Nullable Exact passMark, @Nullable Grade grade, String... criteria) {
        List<CriterionScore> all = new ArrayList<>();
        for (String id : criteria) {
            all.add(CriterionScore.of(id, LABEL, Exact.ONE, null, null));
        }
        return Scorecard.of(all, Exact.of(score), Exact.of(fullMarks), passMark, grade);
    }

    private static PayLine line(String rule, String amount, @Nullable Message note) {
        return PayLine.of(
                new PayLine.Item(RuleId.of(rule), Room.PAY, LABEL, Money.currency("CNY")), Exact.of(amount), note);
    }

    private static Statement statement(
            Agent agent,
            @Nullable Scorecard card,
            @Nullable Message notAssessed,
            List<Outcome> outcomes,
            List<Balance> balances,
            PayLine... lines) {
        Exact total = Exact.ZERO;
        for (PayLine line : lines) {
            total = total.plus(line.value());
        }
        return Statement.of(
                agent,
                ImmutableList.copyOf(lines),
                Money.of(total, Money.currency("CNY")),
                card,
                notAssessed,
                ImmutableList.copyOf(outcomes),
                ImmutableList.copyOf(balances));
    }

    private static TeamStatement team(
            String version,
            String digit,
            String team,
            String period,
            List<Outcome> outcomes,
            List<PoolLine> pools,
            List<CreditLine> credits,
            PayLine... lines) {
        Statement only = statement(Agent.of("li-na", team), null, null, List.of(), List.of(), lines);
        return TeamStatement.of(
                new PlanRef(PlanId.of("shop"), version),
                digit.repeat(64),
                TeamId.of(team),
                Period.parse(period),
                ImmutableList.of(only),
                only.total(),
                ImmutableList.copyOf(outcomes),
                ImmutableList.copyOf(pools),
                ImmutableList.copyOf(credits));
    }

    private static TeamFacts facts(String team, String period, String currency, Consumer<TeamFactsBuilder> more) {
        TeamFactsBuilder facts =
                TeamFacts.builder(team, period, currency).agent("li-na", values -> values.put(Metrics.SALES, "1"));
        more.accept(facts);
        return facts.build();
    }

    /** The first of each kind, and others that differ from it, and from one another, in one part. */
    private static List<Object> values() {
        Outcome outcome = new Outcome(WAGE, "praise", LABEL, WHY, null);
        Balance balance = new Balance(WAGE, "", ONE);
        PoolLine pool = new PoolLine(WAGE, LABEL, ONE, ONE, ONE);
        CreditLine credit = new CreditLine(WAGE, AgentId.of("li-na"), Metrics.SALES, null, Exact.ONE);
        Scorecard card = card("90", "100", null, null, "a");
        PayLine line = line("wage", "1", null);
        TeamFacts facts = facts("desk", "2024-07", "CNY", more -> {});
        TeamStatement team = team("1", "0", "desk", "2024-07", List.of(), List.of(), List.of());
        Correction refund = Correction.added("a", "2024-06", "refund", LABEL, "li-na", Metrics.SALES, "-1");
        return List.of(
                card,
                card("90", "100", null, null, "b"),
                card("91", "100", null, null, "a"),
                card("90", "101", null, null, "a"),
                card("90", "100", Exact.ONE, null, "a"),
                card("90", "100", null, TOP, "a"),
                card.of(new Scorecard.Card(WAGE, LABEL)),
                line,
                line("bonus", "1", null),
                line("wage", "2", null),
                line("wage", "1", WHY),
                statement(LI_NA, null, null, List.of(), List.of()),
                statement(Agent.of("wang-wei", "desk"), null, null, List.of(), List.of()),
                statement(LI_NA, card, null, List.of(), List.of()),
                statement(LI_NA, null, WHY, List.of(), List.of()),
                statement(LI_NA, null, null, List.of(outcome), List.of()),
                statement(LI_NA, null, null, List.of(), List.of(balance)),
                statement(LI_NA, null, null, List.of(), List.of(), line),
                team,
                team("2", "0", "desk", "2024-07", List.of(), List.of(), List.of()),
                team("1", "1", "desk", "2024-07", List.of(), List.of(), List.of()),
                team("1", "0", "night", "2024-07", List.of(), List.of(), List.of()),
                team("1", "0", "desk", "2024-08", List.of(), List.of(), List.of()),
                team("1", "0", "desk", "2024-07", List.of(outcome), List.of(), List.of()),
                team("1", "0", "desk", "2024-07", List.of(), List.of(pool), List.of()),
                team("1", "0", "desk", "2024-07", List.of(), List.of(), List.of(credit)),
                team("1", "0", "desk", "2024-07", List.of(), List.of(), List.of(), line),
                facts,
                facts("night", "2024-07", "CNY", more -> {}),
                facts("desk", "2024-08", "CNY", more -> {}),
                facts("desk", "2024-07", "USD", more -> {}),
                facts("desk", "2024-07", "CNY", more -> more.agent("wang-wei", values -> {})),
                facts("desk", "2024-07", "CNY", more -> more.agent("wu", values -> values.put(Metrics.SALES, "1"))),
                facts("desk", "2024-07", "CNY", more -> more.agent("wu", values -> values.put(Metrics.SALES, "2"))),
                facts("desk", "2024-07", "CNY", more -> more.agent("wu", values -> values.put(Metrics.ORDERS, "1"))),
                facts("desk", "2024-07", "CNY", more -> more.team(Metrics.PUBLIC_SALES, "1")),
                facts("desk", "2024-07", "CNY", more -> more.correction(refund)),
                facts("desk", "2024-07", "CNY", more -> more.listsItems()),
                facts("desk", "2024-07", "CNY", more -> more.agent("wu", values -> values.day("2024-07-01", day -> {}))),
                new LedgerEntry(facts, team),
                new LedgerEntry(facts("desk", "2024-07", "CNY", more -> more.listsItems()), team),
                new LedgerEntry(facts, team("2", "0", "desk", "2024-07", List.of(), List.of(), List.of())));
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
