// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Serialized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

    private static final Agent LI_NA = Agent.of("li-na", "desk");

    private static PayLine line(String amount) {
        return PayLine.of(
                new PayLine.Item(RuleId.of("wage"), Room.PAY, Label.of("wage"), Money.currency("CNY")),
                Exact.of(amount),
                null);
    }

    private static Statement statement(String agentTeam, String total) {
        return Statement.of(
                Agent.of("li-na", agentTeam),
                ImmutableList.of(line("1700.00"), line("-20.01")),
                Money.parse(total),
                null,
                null,
                ImmutableList.of(),
                ImmutableList.of());
    }

    private static TeamStatement team(Statement statement, String total, PoolLine... pools) {
        return TeamStatement.of(
                new PlanRef(PlanId.of("shop"), "1"),
                "0".repeat(64),
                TeamId.of("desk"),
                Period.ofMonth(2024, 7),
                ImmutableList.of(statement),
                Money.parse(total),
                ImmutableList.of(),
                ImmutableList.copyOf(pools),
                ImmutableList.of());
    }

    /** Which of the lines that a run has at hand are one object hangs on what was paid before. */
    @Test
    void stream_ofLinesThatAreOneObjectOrEqual_isTheSame() {
        PayLine line = line("1700.00");
        PayLine equal = PayLine.of(line.item(), Exact.of("1700.00"), null);

        assertThat(Serialized.bytes(ImmutableList.of(paid(line), paid(line))))
                .isEqualTo(Serialized.bytes(ImmutableList.of(paid(line), paid(equal))));
        assertThat(Serialized.copyOf(paid(line))).isEqualTo(paid(equal));
    }

    private static Statement paid(PayLine line) {
        return Statement.of(
                LI_NA,
                ImmutableList.of(line),
                Money.parse("CNY 1700.00"),
                null,
                null,
                ImmutableList.of(),
                ImmutableList.of());
    }

    @Test
    void statement_totalIsTheSum_isMade() {
        Statement statement = statement("desk", "CNY 1679.99");

        assertThat(team(statement, "CNY 1679.99").total()).isEqualTo(statement.total());
    }

    @ParameterizedTest
    @CsvSource({"CNY 1679.98", "CNY 1680.00", "CNY 999999.00", "USD 1679.99"})
    void statement_otherTotal_isRefused(String total) {
        assertThatThrownBy(() -> statement("desk", total))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected ")
                .hasMessageContaining("agent li-na, but found ");
    }

    @ParameterizedTest
    @CsvSource({"CNY 1679.98", "CNY 1680.00", "USD 1679.99"})
    void teamStatement_otherTotal_isRefused(String total) {
        assertThatThrownBy(() -> team(statement("desk", "CNY 1679.99"), total))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected ")
                .hasMessageContaining("team desk, but found ");
    }

    @Test
    void teamStatement_agentOfAnotherTeam_isRefused() {
        assertThatThrownBy(() -> team(statement("night", "CNY 1679.99"), "CNY 1679.99"))
                .hasMessage("Expected agents of team desk, but found agent li-na of team night");
    }

    @Test
    void teamStatement_poolsAndStatements_areFoundByTheirIds() {
        Statement statement = statement("desk", "CNY 1679.99");
        Money one = Money.parse("CNY 1.00");
        PoolLine pool = new PoolLine(RuleId.of("pool"), Label.of("pool"), one, one, one);
        Money dollars = Money.parse("USD 1.00");
        TeamStatement team = team(statement, "CNY 1679.99", pool);

        assertThat(team.pool("pool")).contains(pool);
        assertThat(team.pool("other")).isEmpty();
        assertThat(team.statement("li-na")).contains(statement);
        assertThat(team.statement("wang-wei")).isEmpty();
        PoolLine foreign = new PoolLine(pool.rule(), pool.label(), dollars, dollars, dollars);
        assertThatThrownBy(() -> team(statement, "CNY 1679.99", foreign))
                .hasMessageStartingWith("Expected amounts in CNY");
        assertThatThrownBy(() -> new PoolLine(pool.rule(), pool.label(), one, one, dollars))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void statement_balancesAndScorecards_areThoseOfTheirRules() {
        Statement statement = Statement.of(
                        Agent.of("li-na", "desk"),
                        ImmutableList.of(),
                        Money.parse("CNY 0.00"),
                        null,
                        null,
                        ImmutableList.of(),
                        ImmutableList.of(
                                new Balance(RuleId.of("draw"), "", Money.parse("CNY 5.00")),
                                new Balance(RuleId.of("cap"), "", Money.parse("CNY 7.00"))))
                .withScorecards(ImmutableList.of(card("one"), card("two")));

        assertThat(statement.balance("cap")).hasToString("CNY 7.00");
        assertThat(statement.balance("none")).hasToString("CNY 0.00");
        assertThat(statement.scorecard(RuleId.of("two"))).contains(card("two"));
        assertThat(statement.scorecard(RuleId.of("three"))).isEmpty();
    }

    private static Scorecard card(String rule) {
        return Scorecard.of(ImmutableList.of(), Exact.ONE, Exact.ONE)
                .of(new Scorecard.Card(RuleId.of(rule), Label.of(rule)));
    }

    @Test
    void statement_balanceInAnotherCurrency_isRefused() {
        Balance balance = new Balance(RuleId.of("draw"), "", Money.parse("USD 5.00"));

        assertThatThrownBy(() -> Statement.of(
                        Agent.of("li-na", "desk"),
                        ImmutableList.of(),
                        Money.parse("CNY 0.00"),
                        null,
                        null,
                        ImmutableList.of(),
                        ImmutableList.of(balance)))
                .hasMessage("Expected amounts in CNY, as the total of agent li-na, but found USD");
    }
}
