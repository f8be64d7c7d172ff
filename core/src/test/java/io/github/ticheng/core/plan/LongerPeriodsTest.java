// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static io.github.ticheng.core.metric.Metrics.DAYS_ABSENT;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.Entry.Leavers;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due less often than it is paid: who is in it, what is asked of it, and what is known of the past. */
class LongerPeriodsTest {

    /** Carries an amount, and notes what it carried before and which periods there were. */
    private record Carrying(String amount, List<String> seen) implements SettleRule {
        @Override
        public SettleRule.Step prepare(Preparation preparation) {
            RuleId own = preparation.rule();
            return (agent, settlement) -> {
                seen.add(own + " "
                        + agent.carried(own).stream().map(Balance::amount).toList() + " "
                        + agent.earlierPeriods().stream()
                                .map(PastPeriod::period)
                                .toList());
                settlement.carry("", Exact.of(amount));
            };
        }
    }

    /** The team's own amount, for everybody. */
    private record OfTeam() implements PayRule {
        @Override
        public PayRule.Step prepare(Preparation preparation) {
            Slot<Exact> pot = preparation.team(PUBLIC_SALES);
            return agent -> agent.team().number(pot);
        }
    }

    private static PlanBuilder shop() {
        return CompensationPlan.builder("corner-shop", "2024", "CNY");
    }

    private static TeamFactsBuilder facts(String period, String left) {
        Agent.Builder liNa = Agent.builder().id(AgentId.of("li-na")).team(TeamId.of("desk"));
        if (!left.isEmpty()) {
            liNa.leftOn(LocalDate.parse(left));
        }
        return TeamFacts.builder("desk", period, "CNY")
                .agent(liNa.build(), values -> values.put(SALES, "20000"))
                .agent("wang-wei", values -> values.put(SALES, "10"));
    }

    private static List<String> problems(CompensationPlan plan, TeamFactsBuilder facts, Ledger ledger) {
        return plan.tryRun(facts.build(), ledger).problems().stream()
                .map(Problem::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05 2024-06 2024-07, '[2024-06, 2024-05]'",
        "2024-05 2024-07, '[2024-06, 2024-05]'",
        "2024-Q1 2024-Q2, [2024-Q1]",
        "2023-H2 2024-H1, [2023-H2]",
        "2022 2024, '[2023, 2022]'",
        "2024-07-01/2024-07-10 2024-07-15/2024-07-20 2024-07-25/2024-07-31,"
                + " '[2024-07-15/2024-07-20, 2024-07-01/2024-07-10]'",
    })
    void carried_byEachRule_isItsOwn_andThePastHasEachPeriod(String periods, String earlier) {
        List<String> seen = new ArrayList<>();
        CompensationPlan plan = shop().settle("one", new Carrying("1", seen))
                .settle("two", new Carrying("2", seen))
                .build();
        Ledger ledger = Ledger.empty();
        for (String period : Splitter.on(' ').split(periods)) {
            seen.clear();
            TeamRun run = plan.run(
                    TeamFacts.builder("desk", period, "CNY")
                            .agent("li-na", values -> {})
                            .build(),
                    ledger);
            assertThat(run.teamStatement().outcomes()).isEmpty();
            ledger = run.ledger();
        }

        assertThat(seen).containsExactly("one [CNY 1.00] " + earlier, "two [CNY 2.00] " + earlier);
    }

    @Test
    void pool_ofAQuarter_isSharedByThoseWhomThePlanPays() {
        CompensationPlan plan = shop().eligibility(Conditions.atLeast(SALES, "20000"))
                .share(Entry.of("pool", new TestRules.Pool(PUBLIC_SALES)).every(Cadence.QUARTER))
                .build();
        Ledger ledger = Ledger.empty();
        for (String month : List.of("2024-07", "2024-08")) {
            ledger = plan.run(facts(month, "").team(PUBLIC_SALES, "100.01").build(), ledger)
                    .ledger();
        }
        TeamRun september =
                plan.run(facts("2024-09", "").team(PUBLIC_SALES, "100.01").build(), ledger);

        assertThat(september.statement("li-na").total()).hasToString("CNY 300.03");
        assertThat(problems(plan, facts("2024-09", ""), ledger)).containsExactly("plan.missing-metric");
        assertThat(problems(plan, facts("2024-07", ""), Ledger.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-31, UNPAID, '[200, 0]'",
        "2024-07-31, PAID, '[200, 2000, -2199]'",
        "'', PAID, [200]",
        "2024-08-01, PAID, [200]"
    })
    void cap_ofAQuarter_settlesThoseWhoLeaveWhereItIsPaidToThem(String left, Leavers leavers, String lines) {
        CompensationPlan plan = shop().pay("commission", new TestRules.Flat(SALES, percent("1")))
                .pay(Entry.of("quarterly", new TestRules.Flat(SALES, percent("10")))
                        .every(Cadence.QUARTER)
                        .leavers(leavers))
                .settle(Entry.of("cap", new TestRules.CapTotal(Exact.ONE)).every(Cadence.QUARTER))
                .build();

        assertThat(plan.run(facts("2024-07", left).build()).statement("li-na").lines().stream()
                        .map(PayLine::value)
                        .toList())
                .hasToString(lines);
    }

    @ParameterizedTest
    @CsvSource({"2024-07-31, PAID, 1", "2024-07-31, UNPAID, 0", "'', PAID, 0"})
    void valueOfTheTeam_isAskedForWhereItIsPaidOnLeaving(String left, Leavers leavers, int problems) {
        CompensationPlan plan = shop().pay(Entry.of("quarterly", new OfTeam())
                        .every(Cadence.QUARTER)
                        .leavers(leavers))
                .build();

        assertThat(problems(plan, facts("2024-07", left), Ledger.empty())).hasSize(problems);
        assertThat(problems(plan, facts("2024-08", ""), Ledger.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PROBLEM, 1", "COUNTS_AS_ZERO, 0"})
    void window_overAMonthInWhichTheAgentHasNoValue_isAnsweredAsDeclared(UnknownMonth unknown, int problems) {
        CompensationPlan plan = shop().pay(Entry.of("bonus", new TestRules.Flat(SALES, percent("1")))
                        .when(Conditions.overMonths(DAYS_ABSENT, 2, Comparison.AT_MOST, "3", unknown)))
                .build();
        Ledger june = shop().build()
                .run(TeamFacts.builder("desk", "2024-06", "CNY")
                        .agent("li-na", values -> values.put(SALES, "1"))
                        .build())
                .ledger();
        TeamFactsBuilder july = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", values -> values.put(SALES, "100").put(DAYS_ABSENT, "3"));

        TeamRun.Result result = plan.tryRun(july.build(), june);
        assertThat(result.problems()).hasSize(problems);
        result.run().ifPresent(run -> assertThat(run.statement("li-na").total()).hasToString("CNY 1.00"));
    }
}
