// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.TeamRate;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.room.Compared.PeerSlot;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Among whom an agent is compared with the team, and where there is no team to compare with. */
class PeersTest {

    /** So many as are compared with the agent. */
    record HowMany(Compared compared) implements PayRule {
        @Override
        public PayRule.Step prepare(Preparation preparation) {
            PeerSlot peers = preparation.peers(compared);
            return agent -> Exact.of(agent.team().among(peers).size());
        }
    }

    /** A host's condition that looks at the team without saying so. */
    record LooksAtTheTeam() implements Condition {
        @Override
        public Step prepare(Preparation preparation) {
            return agent -> agent.team().size() > 1;
        }
    }

    private static PlanBuilder shop() {
        return CompensationPlan.builder("corner-shop", "2024", "CNY");
    }

    private static TeamFactsBuilder facts() {
        return facts("2024-07");
    }

    private static TeamFactsBuilder facts(String month) {
        return TeamFacts.builder("desk", month, "CNY").team(PUBLIC_SALES, "10");
    }

    private static Agent agent(String id, String post) {
        return Agent.builder()
                .id(AgentId.of(id))
                .team(TeamId.of("desk"))
                .post(post)
                .build();
    }

    /** Two in pre-sales with refunds of 1% and 3%, one in after-sales with 8%. */
    private static TeamFactsBuilder desk() {
        return desk("2024-07");
    }

    private static TeamFactsBuilder desk(String month) {
        return facts(month)
                .agent(agent("an", "pre"), a -> a.put(REFUND_RATE, "1/100").put(SALES, "30"))
                .agent(agent("bo", "pre"), a -> a.put(REFUND_RATE, "3/100").put(SALES, "20"))
                .agent(agent("chen", "after"), a -> a.put(REFUND_RATE, "8/100").put(SALES, "10"));
    }

    private static List<String> amounts(TeamRun run) {
        return run.statements().stream()
                .map(statement -> statement.total().amount().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"APPLIES, '2, 2, 0'", "ALL, '3, 3, 0'", "WITH_VALUE, '3, 3, 0'"})
    void among_underACondition_isWhoTheEntryAppliesToOrAll(Compared compared, String counts) {
        TeamRun run = shop().pay(Entry.of("count", new HowMany(compared)).when(Conditions.inPost("pre")))
                .build()
                .run(desk().build());

        assertThat(amounts(run)).hasToString("[" + counts + "]");
        assertThat(run.explain("an").term().recomputed())
                .isEqualTo(run.statement("an").total().amount());
    }

    /** Grades whoever is compared by how many they are. */
    record GradeOfHowMany(Compared compared) implements GradeRule {
        @Override
        public GradeRule.Step prepare(Preparation preparation) {
            PeerSlot peers = preparation.peers(compared);
            return agent ->
                    new Grade("one", Label.of("one"), agent.team().among(peers).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void among_whileGrading_areThoseWhoWereAssessed(Compared compared) {
        TeamRun run = shop().score(Entry.of("score", new TestRules.Given(SALES)).when(Conditions.inPost("pre")))
                .grade("grade", new GradeOfHowMany(compared))
                .build()
                .run(desk().build());

        assertThat(run.statement("an").scorecard().grade().rank()).isEqualTo(2);
        assertThat(run.statement("chen").scorecard()).isNull();
    }

    /** The team's sales over the period of the entry, and how many months that has. */
    record MonthsOfTheTeam(Compared compared) implements PayRule {
        @Override
        public PayRule.Step prepare(Preparation preparation) {
            PeerSlot peers = preparation.peers(compared);
            preparation.number(SALES);
            return agent -> agent.team().among(peers).agents().stream()
                    .map(member -> member.number(SALES)
                            .times(Exact.of(member.period().months().size())))
                    .reduce(Exact.ZERO, Exact::plus);
        }
    }

    /** A quarter of 30 a month for an and 20 for bo in pre-sales, 10 for chen: (90 + 60) × 3 months. */
    @ParameterizedTest
    @CsvSource({"APPLIES, '450, 450, 0'", "ALL, '540, 540, 0'", "WITH_VALUE, '540, 540, 0'"})
    void among_onceAQuarter_areSeenOverTheQuarter(Compared compared, String paid) {
        CompensationPlan plan = shop().pay(Entry.of("quarter", new MonthsOfTheTeam(compared))
                        .when(Conditions.inPost("pre"))
                        .every(Cadence.QUARTER))
                .build();
        Ledger ledger = Ledger.empty();
        for (String month : List.of("2024-07", "2024-08")) {
            ledger = plan.run(desk(month).build(), ledger).ledger();
        }

        assertThat(amounts(plan.run(desk("2024-09").build(), ledger))).hasToString("[" + paid + "]");
    }

    @ParameterizedTest
    @CsvSource({
        // in the condition, which decides to whom the entry applies, all of the team: 4%
        "SUMMED_PARTS, '0, 0, 10'",
        "MEAN_OF_RATES, '0, 0, 10'",
    })
    void when_againstTheTeam_comparesWithAll(TeamRate rate, String paid) {
        TeamRun run = shop().pay(Entry.of("share", new TestRules.Flat(SALES, percent("100")))
                        .when(Conditions.againstTeam(REFUND_RATE, Comparison.ABOVE, false, rate, Compared.APPLIES)))
                .build()
                .run(desk().build());

        assertThat(amounts(run)).hasToString("[" + paid + "]");
        assertThat(run.explain("chen", "share").text(Language.ENGLISH)).contains("4% (3 whom the plan pays)");
    }

    @ParameterizedTest
    @CsvSource({"SUMMED_PARTS", "MEAN_OF_RATES"})
    void againstTheTeam_oneWithoutAValue_isAProblemUnlessOnlyThoseWithOneAreCompared(TeamRate rate) {
        TeamFacts facts =
                desk().agent(agent("dong", "after"), a -> a.put(SALES, "5")).build();

        for (Compared compared : Compared.values()) {
            TeamRun.Result result = shop().pay(Entry.of("share", new TestRules.Flat(SALES, percent("100")))
                            .when(Conditions.allOf(
                                    Conditions.inPost("pre"),
                                    Conditions.againstTeam(REFUND_RATE, Comparison.BELOW, false, rate, compared))))
                    .build()
                    .tryRun(facts, Ledger.empty());

            if (compared == Compared.WITH_VALUE) {
                assertThat(amounts(result.run().orElseThrow())).hasToString("[30, 20, 0, 0]");
            } else {
                assertThat(result.problems())
                        .extracting(Problem::toString)
                        .containsExactly(
                                "Expected a value of refund rate, but found none (plan corner-shop, version 2024,"
                                        + " team desk, period 2024-07, room pay, rule share, agent dong, metric refund-rate)");
            }
        }
    }

    @Test
    void among_conditionThatCannotBeAsked_reportsTheOneValueThatIsMissing() {
        TeamRun.Result result = shop().pay(
                        Entry.of("count", new HowMany(Compared.APPLIES)).when(Conditions.atLeast(SALES, "1")))
                .build()
                .tryRun(desk().agent(agent("dong", "after"), a -> {}).build(), Ledger.empty());

        assertThat(result.problems())
                .extracting(problem -> problem.place().toString())
                .containsExactly(
                        "plan corner-shop, version 2024, team desk, period 2024-07, room pay, rule count, agent"
                                + " dong, metric sales");
    }

    // ------------------------------------------------------------------------------------------- no team yet

    static Stream<Condition> comparing() {
        return Stream.of(TeamRate.values()).flatMap(rate -> {
            Condition condition =
                    Conditions.againstTeam(REFUND_RATE, Comparison.BELOW, false, rate, Compared.WITH_VALUE);
            return Stream.of(
                    condition,
                    Conditions.not(condition),
                    Conditions.allOf(Conditions.inPost("pre"), condition),
                    Conditions.anyOf(Conditions.inPost("pre"), condition));
        });
    }

    @ParameterizedTest
    @MethodSource("comparing")
    void eligibility_againstTheTeam_isAnErrorOfThePlan(Condition condition) {
        CompensationPlan plan = shop().eligibility(condition)
                .pay("share", new TestRules.Flat(SALES, percent("100")))
                .build();
        String said =
                "Expected a condition on the agent alone where it is decided whom the plan pays, but found one that"
                        + " compares with the team, which is known only after that (plan corner-shop, version 2024, rule"
                        + " eligibility)";

        assertThat(plan.check())
                .filteredOn(Finding::isError)
                .extracting(Finding::toString)
                .containsExactly("error: " + said);
        assertThat(plan.tryRun(desk().build(), Ledger.empty()).problems())
                .singleElement()
                .extracting(problem -> problem.code())
                .isEqualTo("plan.no-team-yet");
    }

    @Test
    void eligibility_hostsLookAtTheTeam_isAProblemOfEachAgent() {
        CompensationPlan plan = shop().eligibility(new LooksAtTheTeam())
                .pay("share", new TestRules.Flat(SALES, percent("100")))
                .build();

        assertThat(plan.tryRun(desk().build(), Ledger.empty()).problems())
                .hasSize(3)
                .allMatch(problem -> problem.code().equals("plan.no-team-yet"));
    }

    @ParameterizedTest
    @MethodSource("comparing")
    void score_againstTheTeam_saysWhoIsAssessed(Condition condition) {
        TeamRun run = shop().score(Entry.of("score", new TestRules.Given(SALES)).when(condition))
                .build()
                .run(desk().build());

        assertThat(run.statements()).hasSize(3);
    }

    // ------------------------------------------------------------------------------------------- too early

    /** What is asked for when a rule is prepared. */
    @FunctionalInterface
    interface Request extends Serializable {
        void of(Preparation preparation);
    }

    /** Asks for something when it is prepared, and credits nothing. */
    record AskingCredit(Request asked) implements CreditRule {
        @Override
        public CreditRule.Step prepare(Preparation preparation) {
            asked.of(preparation);
            return (team, credits) -> {};
        }
    }

    /** Asks for something when it is prepared, and holds. */
    record AskingCondition(Request asked) implements Condition {
        @Override
        public Condition.Step prepare(Preparation preparation) {
            asked.of(preparation);
            return agent -> true;
        }
    }

    /** Asks for something when it is prepared, and scores one of one. */
    record AskingScore(Request asked) implements ScoreRule {
        @Override
        public ScoreRule.Step prepare(Preparation preparation) {
            asked.of(preparation);
            return agent -> Scorecard.of(List.of(), Exact.ONE, Exact.ONE);
        }
    }

    /** Asks for something when it is prepared, and gives no grade. */
    record AskingGrade(Request asked) implements GradeRule {
        @Override
        public GradeRule.Step prepare(Preparation preparation) {
            asked.of(preparation);
            return agent -> null;
        }
    }

    /** Asks for something when it is prepared, and pays nothing. */
    record AskingPay(Request asked) implements PayRule {
        @Override
        public PayRule.Step prepare(Preparation preparation) {
            asked.of(preparation);
            return agent -> Exact.ZERO;
        }
    }

    static Stream<Arguments> asked() {
        Request score = Preparation::readsScorecard;
        Request grade = Preparation::readsGrade;
        Request amount = preparation -> preparation.base(RuleId.of("wage"));
        Request line = preparation -> preparation.readsLine(RuleId.of("wage"));
        return Stream.of(
                Arguments.of("eligibility", score, "plan.no-score-yet"),
                Arguments.of("eligibility", grade, "plan.no-score-yet"),
                Arguments.of("when of score", score, "plan.no-score-yet"),
                Arguments.of("when of score", grade, "plan.no-score-yet"),
                Arguments.of("credit", score, "plan.no-score-yet"),
                Arguments.of("credit", grade, "plan.no-score-yet"),
                Arguments.of("credit", amount, "plan.no-amount-yet"),
                Arguments.of("credit", line, "plan.no-line-yet"),
                Arguments.of("score", score, "plan.no-score-yet"),
                Arguments.of("score", grade, "plan.no-score-yet"),
                Arguments.of("score", amount, "plan.no-amount-yet"),
                Arguments.of("score", line, "plan.no-line-yet"),
                Arguments.of("grade", score, null),
                Arguments.of("grade", grade, "plan.no-score-yet"),
                Arguments.of("grade", amount, "plan.no-amount-yet"),
                Arguments.of("grade", line, "plan.no-line-yet"),
                Arguments.of("pay", score, null),
                Arguments.of("pay", grade, null),
                Arguments.of("pay", amount, null),
                Arguments.of("pay", line, "plan.no-line-yet"));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void prepare_whatNoRoomHasMadeYet_isAnErrorOfThePlan(String room, Request asked, @Nullable String code) {
        PlanBuilder plan = shop();
        if (room.equals("credit")) {
            plan.credit("rule", new AskingCredit(asked));
        }
        if (room.equals("eligibility")) {
            plan.eligibility(new AskingCondition(asked));
        }
        Entry<ScoreRule> score = Entry.of(
                "score", room.equals("score") ? new AskingScore(asked) : new TestRules.Given(ASSESSMENT_SCORE));
        plan.score(room.equals("when of score") ? score.when(new AskingCondition(asked)) : score)
                .grade("grades", room.equals("grade") ? new AskingGrade(asked) : new TestRules.PassOrFail())
                .pay("wage", new TestRules.Flat(SALES, percent("1")));
        if (room.equals("pay")) {
            plan.pay("rule", new AskingPay(asked));
        }

        assertThat(plan.build().check().stream()
                        .filter(Finding::isError)
                        .map(finding -> finding.message().code()))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    // ------------------------------------------------------------------------------------------- once

    /** Finds the team's sum of sales, and counts how often it has to. */
    record Found(AtomicInteger times) implements PayRule {
        @Override
        public PayRule.Step prepare(Preparation preparation) {
            Slot<Exact> sales = preparation.number(SALES);
            Object key = new Object();
            return agent -> agent.team().once(key, team -> {
                times.incrementAndGet();
                return team.sum(sales);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"3", "30", "300"})
    void once_perAgentAndExplained_isFoundOnceARun(int agents) {
        AtomicInteger times = new AtomicInteger();
        TeamFactsBuilder facts = facts();
        for (int i = 0; i < agents; i++) {
            facts.agent("agent-" + i, a -> a.put(SALES, "1"));
        }
        TeamRun run = shop().pay("found", new Found(times)).build().run(facts.build());

        run.statements().forEach(statement -> run.explain(statement.agent().id()));

        assertThat(times).hasValue(1);
        assertThat(run.teamStatement().total().amount())
                .isEqualTo(Exact.of(agents).times(Exact.of(agents)));
    }

    @Test
    void sum_beforeAndAfterCrediting_isOfTheValuesOfTheTime() {
        TeamRun run = shop().credit("silent", new CreditsTheSum())
                .pay("found", new Found(new AtomicInteger()))
                .build()
                .run(facts().agent("an", a -> a.put(SALES, "3"))
                        .agent("bo", a -> a.put(SALES, "4"))
                        .build());

        // 7 of the 10 public sales go to an: 3 + 7 + 4
        assertThat(amounts(run)).containsExactly("14", "14");
    }

    /** Moves as much as the team's sales come to. */
    record CreditsTheSum() implements CreditRule {
        @Override
        public CreditRule.Step prepare(Preparation preparation) {
            Slot<Exact> sales = preparation.number(SALES);
            Slot<Exact> pool = preparation.team(PUBLIC_SALES);
            return (team, credits) -> credits.move(pool, team.agents().get(0), sales, team.sum(sales));
        }
    }
}
