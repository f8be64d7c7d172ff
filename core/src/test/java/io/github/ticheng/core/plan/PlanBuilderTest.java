// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A clause that has no meaning for a rule is refused where it is added; and each clause makes another plan. */
class PlanBuilderTest {

    private static final Map<RuleFamily, Rule> RULES = Map.of(
            RuleFamily.CREDIT, new TestRules.CreditFirst(PUBLIC_SALES, SALES),
            RuleFamily.SCORE, new TestRules.Given(ASSESSMENT_SCORE),
            RuleFamily.GRADE, new TestRules.PassOrFail(),
            RuleFamily.PAY, new TestRules.Flat(SALES, Rate.percent("1")),
            RuleFamily.SHARE, new TestRules.Pool(PUBLIC_SALES),
            RuleFamily.SETTLE, new TestRules.CapTotal(Exact.ONE),
            RuleFamily.OUTCOME, new TestRules.Praise("praise"),
            RuleFamily.TEAM_OUTCOME, (TeamOutcomeRule) preparation -> team -> ImmutableList.of());

    private static PlanBuilder shop() {
        return CompensationPlan.builder("shop", "1", "CNY");
    }

    static Stream<Arguments> clauses() {
        return Stream.of(
                arguments(
                        "when",
                        (UnaryOperator<Entry<Rule>>) entry -> entry.when(Conditions.inPost("lead")),
                        List.of(
                                RuleFamily.SCORE,
                                RuleFamily.PAY,
                                RuleFamily.SHARE,
                                RuleFamily.SETTLE,
                                RuleFamily.OUTCOME)),
                arguments(
                        "times",
                        (UnaryOperator<Entry<Rule>>) entry -> entry.times(Conditions.times("2")),
                        List.of(RuleFamily.PAY, RuleFamily.SHARE)),
                arguments(
                        "at least", (UnaryOperator<Entry<Rule>>) entry -> entry.atLeast("1"), List.of(RuleFamily.PAY)),
                arguments("at most", (UnaryOperator<Entry<Rule>>) entry -> entry.atMost("1"), List.of(RuleFamily.PAY)),
                arguments(
                        "every",
                        (UnaryOperator<Entry<Rule>>) entry -> entry.every(Cadence.QUARTER),
                        List.of(
                                RuleFamily.PAY,
                                RuleFamily.SHARE,
                                RuleFamily.SETTLE,
                                RuleFamily.OUTCOME,
                                RuleFamily.TEAM_OUTCOME)),
                arguments("unpaid", (UnaryOperator<Entry<Rule>>) Entry::unpaid, List.of(RuleFamily.PAY)),
                arguments(
                        "leavers, who are due always",
                        (UnaryOperator<Entry<Rule>>) entry -> entry.leavers(Entry.Leavers.PAID),
                        List.of()),
                arguments(
                        "leavers",
                        (UnaryOperator<Entry<Rule>>)
                                entry -> entry.every(Cadence.QUARTER).leavers(Entry.Leavers.PAID),
                        List.of(RuleFamily.PAY)),
                arguments(
                        "card",
                        (UnaryOperator<Entry<Rule>>) entry -> entry.card("card"),
                        List.of(
                                RuleFamily.GRADE,
                                RuleFamily.PAY,
                                RuleFamily.SHARE,
                                RuleFamily.SETTLE,
                                RuleFamily.OUTCOME,
                                RuleFamily.TEAM_OUTCOME)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clauses")
    void add_clauseOfARule_isTakenWhereItMeansSomething(
            String clause, UnaryOperator<Entry<Rule>> with, List<RuleFamily> where) {
        RULES.forEach((family, rule) -> {
            Entry<Rule> entry = with.apply(Entry.of("own", rule));
            if (where.contains(family)) {
                String plain = shop().add(Entry.of("own", rule)).build().fingerprint();

                assertThat(shop().add(entry).build().entries()).as("%s", family).containsExactly(entry);
                assertThat(shop().add(entry).build().fingerprint())
                        .as("%s", family)
                        .isNotEqualTo(plain);
            } else {
                assertThatIllegalArgumentException()
                        .as("%s", family)
                        .isThrownBy(() -> shop().add(entry))
                        .withMessageContaining("own");
            }
        });
    }

    @Test
    void build_plansThatDifferInAnything_haveOtherFingerprints() {
        TestRules.Flat flat = new TestRules.Flat(SALES, Rate.percent("1"));
        Entry<TestRules.Flat> entry = Entry.of("own", flat);
        List<PlanBuilder> all = List.of(
                shop(),
                CompensationPlan.builder("shop", "2", "CNY"),
                CompensationPlan.builder("desk", "1", "CNY"),
                CompensationPlan.builder("shop", "1", "USD"),
                shop().inForceFrom(LocalDate.of(2024, 1, 1)),
                shop().inForceUntil(LocalDate.of(2024, 1, 1)),
                shop().eligibility(Conditions.inPost("lead")),
                shop().payPeriod(PayPeriod.month()),
                shop().payPeriod(PayPeriod.quarter()),
                shop().rounding(Rounding.parse("0.1 HALF_UP")),
                shop().pay(entry),
                shop().pay(entry.labelled("other", "其他")),
                shop().pay("other", flat),
                shop().pay(entry.labelled("a/b", "c")),
                shop().pay(entry.labelled("a", "b/c")),
                shop().pay(entry.labelled("\"a/b\"\"c\"", "d")),
                shop().pay(entry.labelled("a", "b,rule=" + flat + ",when=-")),
                shop().figure("own", flat),
                shop().pay(entry.when(Conditions.inPost("lead"))),
                shop().pay(entry.when(Conditions.inPost("senior"))),
                shop().pay(entry.times(Conditions.times("2"))),
                shop().pay(entry.atLeast("1")),
                shop().pay(entry.atMost("1")),
                shop().pay(entry.atMost("2")),
                shop().pay(entry.every(Cadence.MONTH)),
                shop().pay(entry.every(Cadence.QUARTER)),
                shop().pay(entry.every(Cadence.QUARTER).leavers(Entry.Leavers.PAID)),
                shop().pay(entry.card("card")),
                shop().pay(entry).pay("other", flat),
                shop().pay("other", flat).pay(entry));

        assertThat(all.stream().map(plan -> plan.build().fingerprint())).doesNotHaveDuplicates();
    }

    @Test
    void planBook_versionsThatDoNotGoTogether_areRefused() {
        CompensationPlan first = shop().inForceFrom(LocalDate.of(2024, 1, 1)).build();
        CompensationPlan sameDay = CompensationPlan.builder("shop", "2", "CNY")
                .inForceFrom(LocalDate.of(2024, 1, 1))
                .build();
        CompensationPlan sameName = shop().inForceFrom(LocalDate.of(2025, 1, 1)).build();
        CompensationPlan other = CompensationPlan.builder("desk", "2", "CNY")
                .inForceFrom(LocalDate.of(2025, 1, 1))
                .build();

        for (List<CompensationPlan> versions : List.of(
                List.<CompensationPlan>of(),
                List.of(first, sameDay),
                List.of(first, sameName),
                List.of(first, other),
                List.of(other, first))) {
            assertThatIllegalArgumentException()
                    .as("%s", versions)
                    .isThrownBy(() -> PlanBook.of(versions.toArray(new CompensationPlan[0])));
        }
    }
}
