// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.metric.Origin.Whose.By;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that are in no facts: what entries came to, scores, and what others have. */
class MadeValuesTest {

    private static final Metric COMMISSION = Metric.figure(RuleId.of("commission"), Label.of("commission", "提成"));

    /** A line of the value itself. */
    private record Told(Metric metric) implements SettleRule {
        @Override
        public SettleRule.Step prepare(Preparation preparation) {
            Slot<Exact> slot = preparation.number(metric);
            return (agent, settlement) -> settlement.line(agent.number(slot), null);
        }
    }

    private static CompensationPlan plan(Metric told, @Nullable Cadence every) {
        return CompensationPlan.builder("shop", "1", "CNY")
                .score("score", new TestRules.Given(ASSESSMENT_SCORE))
                .pay("commission", new TestRules.Flat(SALES, percent("1.234")))
                .pay("base", new TestRules.OfBase("commission", percent("1000")))
                .pay("plain", new TestRules.Flat(told, percent("100")))
                .settle(Entry.of("told", new Told(told)).every(every))
                .build();
    }

    private static TeamFactsBuilder month(String period) {
        return TeamFacts.builder("desk", period, "CNY")
                .agent(agent("li-na", "lead"), a -> a.put(SALES, "23450.55").put(ASSESSMENT_SCORE, "60"))
                .agent(agent("wang-wei", "agent"), a -> a.put(SALES, "19999.99").put(ASSESSMENT_SCORE, "59.99"))
                .agent(agent("zhao-min", "agent"), a -> a.put(SALES, "0.01").put(ASSESSMENT_SCORE, "7"));
    }

    private static Agent agent(String id, String post) {
        return Agent.builder()
                .id(AgentId.of(id))
                .team(TeamId.of("desk"))
                .post(post)
                .build();
    }

    private static List<String> lines(TeamRun run, String rule) {
        return run.statements().stream()
                .flatMap(statement -> statement.lines(rule).stream())
                .map(line -> line.value().toString())
                .toList();
    }

    static Stream<Arguments> value_isWhatItIsMadeOf() {
        return Stream.of(
                Arguments.of(COMMISSION, "[289.38, 246.8, 0]", "[868.14, 740.4, 0]"),
                Arguments.of(Metric.SCORE, "[60, 59.99, 7]", "[60, 59.99, 7]"),
                Arguments.of(PUBLIC_SALES.of(Whose.TEAM), "[100.01, 100.01, 100.01]", "[300.03, 300.03, 300.03]"),
                Arguments.of(
                        SALES.of(Whose.AGENTS), "[43450.55, 43450.55, 43450.55]", "[130351.65, 130351.65, 130351.65]"),
                Arguments.of(
                        SALES.of(Whose.inPost("lead")),
                        "[23450.55, 23450.55, 23450.55]",
                        "[70351.65, 70351.65, 70351.65]"),
                Arguments.of(SALES.of(Whose.own(By.POST)), "[23450.55, 20000, 20000]", "[70351.65, 60000, 60000]"),
                Arguments.of(
                        SALES.of(new Whose(Whose.Group.AGENTS, true, ImmutableList.of())),
                        "[14483.52, 14483.52, 14483.52]",
                        "[43450.55, 43450.55, 43450.55]"));
    }

    @ParameterizedTest
    @MethodSource
    void value_isWhatItIsMadeOf(Metric metric, String july, String quarter) {
        TeamRun first = plan(metric, null)
                .run(month("2024-07").team(PUBLIC_SALES, "100.01").build());
        assertThat(lines(first, "told")).hasToString(july);
        // A plain rule asks for the metric itself, not for its place.
        assertThat(lines(first, "plain")).hasToString(july);
        // What is on record comes to the same.
        LedgerEntry entry = first.ledger().latest().orElseThrow();
        assertThat(first.facts().agents().stream()
                        .map(agent -> (Exact) entry.value(agent.id(), metric).orElseThrow())
                        .map(value -> value.rounded(Rounding.of(Money.currency("CNY"))))
                        .toList())
                .hasToString(july);
        assertThat(lines(first, "commission")).hasToString("[289.38, 246.8, 0]");
        // Ten times the amounts before they were rounded.
        assertThat(lines(first, "base")).hasToString("[2893.8, 2468, 0]");

        CompensationPlan plan = plan(metric, Cadence.QUARTER);
        Ledger ledger = Ledger.empty();
        for (String month : List.of("2024-07", "2024-08")) {
            ledger = plan.run(month(month).team(PUBLIC_SALES, "100.01").build(), ledger)
                    .ledger();
        }
        TeamRun last = plan.run(month("2024-09").team(PUBLIC_SALES, "100.01").build(), ledger);
        assertThat(lines(last, "told")).hasToString(quarter);
        assertThat(last.explain("li-na", "told").term().value())
                .isEqualTo(last.statement("li-na").lines("told").get(0).value());
    }

    @Test
    void score_ofAPlainRule_isThatOfItsCard() {
        TeamRun run = CompensationPlan.builder("shop", "1", "CNY")
                .score("results", new TestRules.Given(SALES))
                .score("attitude", new TestRules.Given(ASSESSMENT_SCORE))
                .pay(Entry.of("own", new TestRules.Flat(Metric.SCORE, percent("100")))
                        .card("attitude"))
                .pay(
                        "other",
                        new TestRules.Flat(Metric.score(RuleId.of("attitude"), Label.of("attitude")), percent("1")))
                .build()
                .run(month("2024-07").build());

        assertThat(lines(run, "own")).hasToString("[60, 59.99, 7]");
        assertThat(lines(run, "other")).hasToString("[0.6, 0.6, 0.07]");
    }

    @Test
    void amount_behindPay_isWhatIsPaid() {
        TeamRun run = CompensationPlan.builder("shop", "1", "CNY")
                .pay("commission", new TestRules.Flat(SALES, percent("1.234")))
                .settle("thousandfold", (SettleRule) preparation -> {
                    Slot<Exact> slot = preparation.number(COMMISSION);
                    return (agent, settlement) ->
                            settlement.line(agent.number(slot).times(Exact.of(1000)), null);
                })
                .build()
                .run(month("2024-07").build());

        assertThat(lines(run, "thousandfold")).hasToString("[289380, 246800, 0]");
    }

    @Test
    void value_ofTheTeamThatIsAbsent_isOneProblemOfEachRule() {
        assertThat(plan(PUBLIC_SALES.of(Whose.TEAM), null)
                        .tryRun(month("2024-07").build(), Ledger.empty())
                        .problems())
                .extracting(Problem::code)
                .containsExactly("plan.missing-metric", "plan.missing-metric");
    }
}
