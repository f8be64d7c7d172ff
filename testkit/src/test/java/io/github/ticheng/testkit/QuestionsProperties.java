// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.questions.Causes;
import io.github.ticheng.questions.Claim;
import io.github.ticheng.questions.Domain;
import io.github.ticheng.questions.Impact;
import io.github.ticheng.questions.PaidLines;
import io.github.ticheng.questions.PayDifference;
import io.github.ticheng.questions.Proof;
import io.github.ticheng.questions.Reach;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Answers to questions are what runs say. */
class QuestionsProperties {

    private static final ImmutableList<Period> MONTHS = Period.parse("2024-Q3").months();
    private static final Money NOTHING = Money.of("CNY", "0");
    private static final AgentId AGENT = AgentId.of("a");

    // ------------------------------------------------------------------------------------------ a new plan

    record Pair(CompensationPlan before, CompensationPlan after, ImmutableList<TeamFacts> months) {

        Impact impact(boolean orderFree) {
            return Impact.of(PlanBook.of(before), after, months, team -> Ledger.empty(), orderFree);
        }
    }

    @Provide
    Arbitrary<Pair> pairs() {
        return Combinators.combine(Plans.plans(), Plans.plans())
                .flatAs((before, after) -> {
                    Needs old = Needs.of(before);
                    Needs now = Needs.of(after);
                    return Facts.of(ImmutableSet.copyOf(concat(old.metrics(), now.metrics())))
                            .ofTeam(ImmutableSet.copyOf(concat(old.teamMetrics(), now.teamMetrics())))
                            .inEach(MONTHS)
                            .ofAgents(1, 3)
                            .histories()
                            .map(months -> new Pair(before, after, months));
                })
                .withoutEdgeCases();
    }

    private static <T> List<T> concat(Iterable<T> some, Iterable<T> others) {
        return ImmutableList.<T>builder().addAll(some).addAll(others).build();
    }

    @Property(tries = 40)
    void causes_ofAnyTwoPlans_sumToTheDifferenceInEveryLine(@ForAll("pairs") Pair pair, @ForAll boolean orderFree) {
        Impact impact = pair.impact(orderFree);

        Map<PaidLines.Key, Money> sums = new TreeMap<>();
        for (Causes.Cause cause : impact.causes().causes()) {
            cause.amounts().forEach((key, amount) -> sums.merge(key, amount, Money::plus));
        }
        for (PayDifference.Row row : impact.difference().lines()) {
            Money caused = sums.remove(row.key());
            assertThat(caused == null ? NOTHING : caused).isEqualTo(row.difference());
        }
        assertThat(sums.values()).allMatch(Money::isZero);
    }

    @Property(tries = 40)
    void impact_ofSwappedPlans_isTheOpposite(@ForAll("pairs") Pair pair) {
        Impact there = pair.impact(false);
        Impact back = new Pair(pair.after, pair.before, pair.months).impact(false);

        assertThat(back.difference().lines().stream()
                        .map(row -> row.key() + " " + row.difference().negated()))
                .containsExactlyElementsOf(there.difference().lines().stream()
                        .map(row -> row.key() + " " + row.difference())
                        .toList());
    }

    @Property(tries = 20)
    void impact_ofTheSamePlan_isNothing(@ForAll("pairs") Pair pair) {
        Impact same = new Pair(pair.before, pair.before, pair.months).impact(true);

        assertThat(same.difference().changed()).isEmpty();
        assertThat(same.causes().causes()).isEmpty();
    }

    // ------------------------------------------------------------------------------------------ how much more

    @Provide
    Arbitrary<CompensationPlan> smallPlans() {
        Arbitrary<Condition> conditions = Combinators.combine(
                        Arbitraries.of(Comparison.class), fen(), Arbitraries.of(true, false))
                .as((comparison, threshold, opposite) -> {
                    Condition condition = Conditions.compare(SALES, comparison, threshold, false);
                    return opposite ? Conditions.not(condition) : condition;
                });
        Arbitrary<Entry<PayRule>> entries = Combinators.combine(
                        ladders(), conditions.optional(0.3), fen().optional(0.3), fen().optional(0.3))
                .as((ladder, when, least, most) -> {
                    Entry<PayRule> entry = Entry.of("pay", ladder);
                    entry = when.isPresent() ? entry.when(when.get()) : entry;
                    entry = least.isPresent() ? entry.atLeast(least.get()) : entry;
                    return most.isPresent() ? entry.atMost(most.get()) : entry;
                });
        return Combinators.combine(entries.list().ofMinSize(1).ofMaxSize(3), fen().optional(0.3), fen().optional(0.3))
                .as((pays, cap, floor) -> {
                    PlanBuilder plan = CompensationPlan.builder("small", "1", "CNY");
                    for (int i = 0; i < pays.size(); i++) {
                        Entry<PayRule> pay = pays.get(i);
                        plan.pay(new Entry<>(
                                RuleId.of("pay-" + i),
                                pay.label(),
                                pay.rule(),
                                pay.when(),
                                null,
                                pay.atLeast(),
                                pay.atMost(),
                                null));
                    }
                    cap.ifPresent(amount -> plan.settle("cap", Wages.cap(amount)));
                    floor.ifPresent(amount -> plan.settle("floor", Wages.floorAt(amount)));
                    return plan.build();
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<String> fen() {
        return Arbitraries.integers()
                .between(0, 300)
                .map(units -> Exact.ofUnits(units, 2).toString());
    }

    private static Arbitrary<PayRule> ladders() {
        Arbitrary<List<Integer>> bounds = Arbitraries.integers()
                .between(1, 300)
                .set()
                .ofSize(2)
                .map(set -> set.stream().sorted().toList());
        Arbitrary<List<Rate>> rates = Arbitraries.integers()
                .between(0, 120)
                .map(percent -> Rate.percent(percent.toString()))
                .list()
                .ofSize(3);
        return Combinators.combine(bounds, rates, Arbitraries.of(true, false)).as((at, rate, whole) -> {
            String first = Exact.ofUnits(at.get(0), 2).toString();
            String second = Exact.ofUnits(at.get(1), 2).toString();
            return (whole ? Ladders.wholeAmount(SALES) : Ladders.marginal(SALES))
                    .upTo(first, rate.get(0))
                    .upTo(second, rate.get(1))
                    .above(rate.get(2));
        });
    }

    @Property(tries = 60)
    void reach_ofAnyAmount_isWhatEveryFenSays(
            @ForAll("smallPlans") CompensationPlan plan, @ForAll("amounts") String wanted) {
        Reach reach = Reach.of(PlanBook.of(plan), facts(0), Ledger.empty(), AGENT, SALES, "total=" + wanted);

        if (reach.kind() == Reach.Kind.THERE) {
            assertThat(isEnough(plan, 0, wanted)).isTrue();
            return;
        }
        assertThat(reach.kind()).isNotEqualTo(Reach.Kind.UNDECIDED);
        for (int sales = 0; sales <= 400; sales++) {
            Exact value = Exact.ofUnits(sales, 2);
            assertThat(reach.enough().stream()
                            .anyMatch(range -> !value.isLessThan(Exact.parse(range.from()))
                                    && !value.isGreaterThan(Exact.parse(range.to()))))
                    .as("total of %s at sales of %s, %s", wanted, value, reach)
                    .isEqualTo(isEnough(plan, sales, wanted));
        }
    }

    @Property(tries = 60)
    void proof_ofAnyClaim_isWhatEveryFenSays(
            @ForAll("smallPlans") CompensationPlan plan, @ForAll("amounts") String amount) {
        List<Exact> pay = new ArrayList<>();
        for (int sales = 0; sales <= 400; sales++) {
            pay.add(plan.run(facts(sales)).statement(AGENT).total().amount());
        }
        Exact bound = Exact.parse(amount);
        Exact fall = Exact.ZERO;
        Exact jump = Exact.ZERO;
        Exact over = Exact.ZERO;
        for (int i = 0; i <= 400; i++) {
            over = over.max(pay.get(i).minus(Exact.ofUnits(i, 2).times(bound)));
            fall = i == 0 ? fall : fall.max(pay.get(i - 1).minus(pay.get(i)));
            jump = i == 0 ? jump : jump.max(pay.get(i - 1).minus(pay.get(i)).abs());
        }
        Exact least = pay.stream().min(Exact::compareTo).orElseThrow();
        Proof proof = Proof.of(
                PlanBook.of(plan),
                facts(0),
                Ledger.empty(),
                AGENT,
                List.of(Domain.parse("sales=0..4", List.of(SALES))),
                List.of(
                        Claim.payable(),
                        Claim.neverFalls(SALES),
                        Claim.atLeast(bound),
                        Claim.atMost(Rate.fraction(amount), SALES),
                        Claim.noJump(SALES, bound)));

        assertThat(proof.verdicts().get(0).kind()).isEqualTo(Proof.Kind.PROVED);
        assertThat(proof.verdicts().subList(0, 3))
                .extracting(Proof.Verdict::kind)
                .isSubsetOf(Proof.Kind.PROVED, Proof.Kind.REFUTED);
        isTold(proof.verdicts().get(1), fall);
        isTold(proof.verdicts().get(2), bound.minus(least));
        isTold(proof.verdicts().get(3), over);
        isTold(proof.verdicts().get(4), jump.minus(bound));
    }

    /** That a verdict says whether a claim fails, by an amount above zero; a few fen may be said to be rounding's. */
    private static void isTold(Proof.Verdict verdict, Exact failure) {
        switch (verdict.kind()) {
            case PROVED ->
                assertThat(failure.isPositive()).as(verdict.toString()).isFalse();
            case PROVED_BEFORE_ROUNDING ->
                assertThat(failure.isLessThan(Exact.of("0.04")))
                        .as(verdict.toString())
                        .isTrue();
            case REFUTED ->
                assertThat(failure.isPositive()).as(verdict.toString()).isTrue();
            case UNDECIDED -> assertThat(verdict.reason()).isNotNull();
        }
    }

    @Provide
    Arbitrary<String> amounts() {
        return Arbitraries.integers()
                .between(1, 500)
                .map(units -> Exact.ofUnits(units, 2).toString());
    }

    private static boolean isEnough(CompensationPlan plan, int sales, String wanted) {
        return !plan.run(facts(sales)).statement(AGENT).total().amount().isLessThan(Exact.parse(wanted));
    }

    private static TeamFacts facts(int sales) {
        return TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("a", a -> a.put(SALES, Exact.ofUnits(sales, 2)).put(REFUND_RATE, "1/100"))
                .build();
    }
}
