// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a host's rule does wrong is told by the rule's name, as a problem, and nobody is paid by it. */
@SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // Null and whatever fails are what is tried here.
class HostRulesTest {

    private static final TeamFacts JULY = TeamFacts.builder("desk", "2024-07", "CNY")
            .agent("li-na", agent -> agent.put(Metrics.SALES, "100"))
            .build();

    private static final PayRule FINE = preparation -> agent -> Exact.ONE;

    private static PlanBuilder plan() {
        return CompensationPlan.builder("shop", "1", "CNY");
    }

    private static <T> T fails() {
        throw new UnsupportedOperationException("not yet");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("an amount that is null", plan().pay("own", preparation -> agent -> null)),
                arguments("an amount that fails", plan().pay("own", preparation -> agent -> fails())),
                arguments("a step that is null", plan().pay("own", preparation -> null)),
                arguments("preparing that fails", plan().pay("own", preparation -> fails())),
                arguments(
                        "a condition that fails",
                        plan().pay(Entry.of("own", FINE).when(preparation -> agent -> fails()))),
                arguments(
                        "a condition that is not prepared",
                        plan().pay(Entry.of("own", FINE).when(preparation -> null))),
                arguments(
                        "a factor that is null",
                        plan().pay(Entry.of("own", FINE).times(preparation -> agent -> null))),
                arguments(
                        "a factor that fails",
                        plan().pay(Entry.of("own", FINE).times(preparation -> agent -> fails()))),
                arguments("a scorecard that is null", plan().score("own", (ScoreRule) preparation -> agent -> null)),
                arguments("a scorecard that fails", plan().score("own", (ScoreRule) preparation -> agent -> fails())),
                arguments(
                        "a grade that fails",
                        plan().score("score", new TestRules.Given(Metrics.SALES))
                                .grade("own", preparation -> agent -> fails())),
                arguments("shares that are null", plan().share("own", (ShareRule) preparation -> (t, m, f) -> null)),
                arguments("shares that lose money", plan().share("own", (ShareRule)
                        preparation -> (team, members, factors) ->
                                new ShareRule.Shares(Exact.ONE, ImmutableList.of(Exact.ZERO), Exact.ZERO))),
                arguments("a settled line that is null", plan().settle("own", (SettleRule)
                        preparation -> (agent, to) -> to.line(null, null))),
                arguments("settling that fails", plan().settle("own", (SettleRule)
                        preparation -> (agent, to) -> fails())),
                arguments("crediting that fails", plan().credit("own", (CreditRule)
                        preparation -> (team, to) -> fails())),
                arguments("outcomes that are null", plan().outcome("own", (OutcomeRule) preparation -> agent -> null)),
                arguments("outcomes of the team that are null", plan().teamOutcome("own", (TeamOutcomeRule)
                        preparation -> team -> null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void run_mistakeOfARule_isAProblemThatNamesIt(String what, PlanBuilder builder) {
        CompensationPlan plan = builder.build();

        assertThatThrownBy(() -> plan.run(JULY))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("rule own");
        assertThat(plan.tryRun(JULY, Ledger.empty()).problems())
                .extracting(Problem::code)
                .allMatch(code -> code.startsWith("plan.rule-"));
        plan.check();
    }

    /** A rule that cannot say what is wrong with it, or what it pays. */
    private record Speechless(boolean isNull) implements PayRule {

        @Override
        public ImmutableList<Finding> findings(Unit money) {
            return isNull ? null : fails();
        }

        @Override
        public ImmutableList<PayoutCurve> curves() {
            return isNull ? null : fails();
        }

        @Override
        public Step prepare(Preparation preparation) {
            return agent -> Exact.ONE;
        }
    }

    @Test
    void check_ruleWithoutFindings_isAnErrorOfThePlan() {
        for (boolean isNull : new boolean[] {true, false}) {
            CompensationPlan plan = plan().pay("own", new Speechless(isNull)).build();

            assertThat(plan.check())
                    .anyMatch(finding -> finding.isError() && finding.code().equals("plan.rule-failed"));
            assertThatThrownBy(() -> plan.run(JULY)).isInstanceOf(ProblemsException.class);
        }
    }

    @Test
    void eligibility_thatFails_isAProblemOfTheAgent() {
        CompensationPlan plan = plan().eligibility(preparation -> agent -> fails())
                .pay("fine", FINE)
                .build();

        assertThatThrownBy(() -> plan.run(JULY))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("agent li-na")
                .hasMessageContaining("not yet");
    }

    static Stream<Arguments> remembering() {
        AtomicInteger calls = new AtomicInteger();
        return Stream.of(
                arguments("an amount", plan().pay("own", of -> agent -> Exact.of(calls.incrementAndGet()))),
                arguments("a line", plan().settle("own", (SettleRule)
                        of -> (agent, to) -> to.line(Exact.of(calls.incrementAndGet()), null))),
                arguments("a score", plan().score("own", (ScoreRule) of ->
                        agent -> Scorecard.of(ImmutableList.of(), Exact.of(calls.incrementAndGet()), Exact.of(100)))),
                arguments(
                        "a grade",
                        plan().score("score", new TestRules.Given(Metrics.SALES))
                                .grade(
                                        "own",
                                        of -> agent -> new Grade("own", Label.of("own"), calls.incrementAndGet()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("remembering")
    void explain_ruleThatRemembers_isAProblemThatNamesIt(String what, PlanBuilder builder) {
        TeamRun run = builder.build().run(JULY);

        assertThatThrownBy(() -> {
                    if (run.statement("li-na").scorecard() == null) {
                        run.explain("li-na");
                    } else {
                        run.explainScorecard("li-na");
                    }
                })
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("rule own")
                .hasMessageContaining(" again when it is explained, but it came to ");
    }

    @Test
    void run_ruleThatFails_keepsWhatItEndedIn() {
        CompensationPlan plan =
                plan().pay("own", preparation -> agent -> fails()).build();
        TeamRun run = plan().pay("own", preparation -> agent -> agent.isExplaining() ? fails() : Exact.ONE)
                .build()
                .run(JULY);

        for (ThrowingCallable failing : List.<ThrowingCallable>of(() -> plan.run(JULY), () -> run.explain("li-na"))) {
            assertThatThrownBy(failing)
                    .satisfies(refused -> assertThat(refused.getSuppressed())
                            .hasOnlyElementsOfType(UnsupportedOperationException.class)
                            .isNotEmpty());
        }
    }

    @Test
    void run_ruleThatEndsInProblems_saysTheseAndNotThatItFailed() {
        ProblemsException told = new ProblemsException(List.of(Problem.of(Message.of(PlanPhrases.REPORTED))));
        PayRule whenPrepared = preparation -> {
            throw told;
        };
        PayRule whenRun = preparation -> agent -> {
            throw told;
        };

        for (PayRule rule : List.of(whenPrepared, whenRun)) {
            assertThat(plan().pay("own", rule)
                            .build()
                            .tryRun(JULY, Ledger.empty())
                            .problems())
                    .extracting(Problem::code)
                    .containsOnly(PlanPhrases.REPORTED.key());
        }
    }
}
