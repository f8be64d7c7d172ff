// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.apportion.Remainder;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Generators of plans: small rules in every room, with clauses of every kind and several roundings.
 *
 * <p>The rules are the testkit's own, as a host would write them, and need no rule module. Such a plan pays every team
 * that has the facts it asks for.
 */
public final class Plans {

    private static final ImmutableList<Metric> AMOUNTS =
            ImmutableList.of(Metrics.SALES, Metrics.NET_SALES, Metrics.CLOSED_SALES);
    private static final ImmutableList<Metric> COUNTS =
            ImmutableList.of(Metrics.INQUIRIES, Metrics.ORDERS, Metrics.PRAISES);
    private static final ImmutableList<Metric> RATIOS =
            ImmutableList.of(Metrics.REFUND_RATE, Metrics.AVERAGE_ORDER_VALUE, Metrics.CUSTOMER_SCORE);

    private Plans() {}

    /** Plans in CNY of 1 to 4 PAY rules, and of no more than one or two rules in each other room. */
    public static Arbitrary<CompensationPlan> plans() {
        return builders().map(PlanBuilder::build);
    }

    /**
     * Plans in CNY of 1 to 6 entries of any blocks of a catalogue, ours and a host's, in any place where they can stand, with
     * any clauses: whatever can be built and has no finding that is an error, wise or not. Facts that such a plan cannot pay
     * it refuses with problems. A plan shrinks to fewer entries.
     *
     * @param given blocks for those types of which chance makes none, as their parts have to fit each other so well
     */
    public static Arbitrary<CompensationPlan> of(Catalogue catalogue, Block... given) {
        Vocabulary vocabulary = new Vocabulary(catalogue, given);
        Arbitrary<Draw> draws = Combinators.combine(
                        Arbitraries.of(vocabulary.types()), Arbitraries.randomValue(Random::nextLong))
                .as(Draw::new);
        return Combinators.combine(draws.list().ofMinSize(1).ofMaxSize(6), Arbitraries.of(false, true), roundings())
                .as((drawn, assessing, rounding) -> {
                    AnyPlan plan = new AnyPlan(vocabulary, rounding);
                    if (assessing) {
                        plan.add("card", drawn.get(0), ImmutableList.of(RuleFamily.SCORE));
                        plan.add("grading", drawn.get(0), ImmutableList.of(RuleFamily.GRADE));
                    }
                    for (Draw draw : drawn) {
                        plan.add("r-" + plan.entries.size(), draw, vocabulary.places(draw.type));
                    }
                    return plan.of(plan.entries);
                })
                .withoutEdgeCases();
    }

    /** An entry in which a block of a type mostly stands. */
    private record Draw(BlockType<?> type, long seed) {}

    /** Entries that make a plan without errors, one added after the other. */
    private record AnyPlan(Vocabulary vocabulary, Rounding rounding, List<Entry<? extends Rule>> entries) {

        /** How often an entry is tried that would be an error in its plan. */
        private static final int ATTEMPTS = 6;

        AnyPlan(Vocabulary vocabulary, Rounding rounding) {
            this(vocabulary, rounding, new ArrayList<>());
        }

        void add(String id, Draw draw, List<RuleFamily> places) {
            Random random = new Random(draw.seed);
            List<String> rules =
                    entries.stream().map(entry -> entry.id().value()).toList();
            AnyBlocks blocks = new AnyBlocks(vocabulary, random, draw.type, rules);
            Stream.generate(() -> blocks.entry(id, places.get(random.nextInt(places.size()))))
                    .limit(ATTEMPTS)
                    .flatMap(Optional::stream)
                    .filter(this::isSound)
                    .findFirst()
                    .ifPresent(entries::add);
        }

        private boolean isSound(Entry<? extends Rule> entry) {
            try {
                List<Entry<? extends Rule>> all = new ArrayList<>(entries);
                all.add(entry);
                return of(all).check().stream().noneMatch(Finding::isError);
            } catch (IllegalArgumentException meaningless) {
                return false;
            }
        }

        CompensationPlan of(List<Entry<? extends Rule>> all) {
            PlanBuilder plan = CompensationPlan.builder("any", "1", "CNY").rounding(rounding);
            all.forEach(plan::add);
            return plan.build();
        }
    }

    /** The {@linkplain #plans plans of samples}, to which something can still be added. */
    static Arbitrary<PlanBuilder> builders() {
        return Arbitraries.of(true, false)
                .flatMap(assessing -> Combinators.combine(
                                roundings(),
                                payEntries(assessing).list().ofMinSize(1).ofMaxSize(4),
                                shareEntries(assessing).list().ofMaxSize(1),
                                Numbers.evenly(0, 100)
                                        .map(percent -> Rate.percent(percent.toString()))
                                        .optional(),
                                Numbers.amounts("0", "20000").list().ofMaxSize(2),
                                Arbitraries.of(true, false))
                        .as((rounding, pays, shares, credit, caps, outcomes) ->
                                plan(assessing, rounding, pays, shares, credit, caps, outcomes)))
                .withoutEdgeCases();
    }

    /** What stands between a rule and its entry: the entry's id depends on its place in the plan. */
    private record Draft<R>(R rule, Label label, Optional<Condition> when, Optional<Factor> times, Limits limits) {}

    private record Limits(
            Optional<Exact> atLeast,
            Optional<Exact> atMost,
            @Nullable Cadence cadence) {}

    private static PlanBuilder plan(
            boolean assessing,
            Rounding rounding,
            List<Draft<PayRule>> pays,
            List<Draft<ShareRule>> shares,
            Optional<Rate> credit,
            List<Exact> caps,
            boolean outcomes) {
        PlanBuilder plan = CompensationPlan.builder("sample", "1", "CNY").rounding(rounding);
        if (outcomes) {
            plan.eligibility(Conditions.not(Conditions.inPost("trainee")));
        }
        credit.ifPresent(rate -> plan.credit(
                "silent-orders", new SampleRoomRules.EvenCredit(Metrics.PUBLIC_SALES, Metrics.SALES, rate)));
        if (assessing) {
            plan.score("score", new SampleRoomRules.PointScore(Metrics.DUTY_POINTS, Metrics.LATENESS));
            plan.grade("grade", new SampleRoomRules.BestIsExcellent());
        }
        for (int i = 0; i < pays.size(); i++) {
            plan.pay(entry("pay-" + (i + 1), pays.get(i)));
        }
        plan.pay(Entry.of("share-of-first", new SamplePayRules.ShareOfBase(RuleId.of("pay-1"), Rate.percent("33.333")))
                .every(pays.get(0).limits.cadence));
        for (int i = 0; i < shares.size(); i++) {
            plan.share(entry("pool-" + (i + 1), shares.get(i)));
        }
        for (int i = 0; i < caps.size(); i++) {
            plan.settle("cap-" + (i + 1), new SampleRoomRules.Cap(caps.get(i)));
        }
        if (outcomes) {
            plan.outcome("training", new SampleRoomRules.Training(RuleId.of("training"), Exact.of(1000)));
            plan.teamOutcome("praise", new SampleRoomRules.TeamPraise(RuleId.of("praise"), Exact.of(10_000)));
        }
        return plan;
    }

    private static <R extends Rule> Entry<R> entry(String id, Draft<R> draft) {
        return new Entry<>(
                RuleId.of(id),
                draft.label,
                draft.rule,
                draft.when.orElse(null),
                draft.times.orElse(null),
                draft.limits.atLeast.orElse(null),
                draft.limits.atMost.orElse(null),
                draft.limits.cadence);
    }

    private static Arbitrary<Draft<PayRule>> payEntries(boolean assessing) {
        Arbitrary<Limits> limits = Combinators.combine(
                        sometimes(Numbers.amounts("-500", "500")),
                        sometimes(Numbers.amounts("0", "3000")),
                        Arbitraries.just(Cadence.QUARTER).injectNull(0.8))
                .as(Limits::new);
        return Combinators.combine(
                        payRules(assessing),
                        Names.labels(),
                        sometimes(conditions(assessing)),
                        sometimes(factors(assessing)),
                        limits)
                .as(Draft::new);
    }

    private static Arbitrary<Draft<ShareRule>> shareEntries(boolean assessing) {
        Arbitrary<ShareRule> pools = Combinators.combine(
                        Numbers.rates(), Arbitraries.of(COUNTS), Arbitraries.of(Remainder.class))
                .as((rate, weight, remainder) ->
                        new SampleRoomRules.Pool(Metrics.PUBLIC_SALES, rate, weight, remainder));
        Limits none = new Limits(Optional.empty(), Optional.empty(), null);
        return Combinators.combine(
                        pools, Names.labels(), sometimes(conditions(assessing)), sometimes(factors(assessing)))
                .as((pool, label, when, times) -> new Draft<>(pool, label, when, times, none));
    }

    private static <T> Arbitrary<Optional<T>> sometimes(Arbitrary<T> values) {
        return Arbitraries.oneOf(values.map(Optional::of), Arbitraries.just(Optional.empty()));
    }

    /** Roundings of pay: mostly to fen, and to cash units in every mode. */
    private static Arbitrary<Rounding> roundings() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Rounding.FEN_HALF_UP)), Tuple.of(1, Numbers.roundings()));
    }

    /** PAY rules; those that read scorecards or grades only where the plan assesses. */
    static Arbitrary<PayRule> payRules(boolean assessing) {
        Arbitrary<PayRule> onFacts = Arbitraries.oneOf(
                Numbers.amounts("-500", "8000").map(SamplePayRules.Wage::new),
                Combinators.combine(Arbitraries.of(AMOUNTS), Numbers.rates()).as(SamplePayRules.Commission::new),
                Combinators.combine(Arbitraries.of(RATIOS), Numbers.rates()).as(SamplePayRules.Commission::new),
                ladders(),
                Combinators.combine(Arbitraries.of(AMOUNTS), Arbitraries.of(COUNTS))
                        .as(SamplePayRules.PerThing::new),
                Combinators.combine(Arbitraries.of(AMOUNTS), Arbitraries.of(AMOUNTS))
                        .as(SamplePayRules.Distance::new),
                Numbers.amounts("0", "500")
                        .map(bonus -> new SamplePayRules.Praise(Metrics.ATTITUDE, "excellent", bonus)),
                Combinators.combine(Arbitraries.of(AMOUNTS), Numbers.rates()).as(SamplePayRules.ShareOfMean::new));
        Arbitrary<PayRule> onScores = Arbitraries.oneOf(
                Numbers.amounts("0", "2000").map(SamplePayRules.ScorePay::new),
                Combinators.combine(Numbers.amounts("0", "2000"), Numbers.amounts("0", "300"))
                        .as(SamplePayRules.GradePay::new));
        return assessing ? Arbitraries.frequencyOf(Tuple.of(4, onFacts), Tuple.of(1, onScores)) : onFacts;
    }

    private static Arbitrary<SamplePayRules.Ladder> ladders() {
        Arbitrary<ImmutableList<Exact>> bounds = Arbitraries.integers()
                .between(0, 60)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(thousands -> thousands.stream()
                        .sorted()
                        .map(bound -> Exact.of(1000L * bound))
                        .collect(ImmutableList.toImmutableList()));
        return Combinators.combine(
                        Arbitraries.of(AMOUNTS),
                        Arbitraries.of(Edge.class),
                        bounds,
                        Numbers.rates().list().ofSize(4))
                .as((metric, edge, rising, rates) -> new SamplePayRules.Ladder(
                        metric, Bands.of(edge, rising), ImmutableList.copyOf(rates.subList(0, rising.size()))));
    }

    private static Arbitrary<Condition> conditions(boolean assessing) {
        Arbitrary<Comparison> comparisons = Arbitraries.of(Comparison.class);
        Arbitrary<Condition> onFacts = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(AMOUNTS), comparisons, Numbers.amounts("0", "60000"))
                        .as((metric, comparison, threshold) ->
                                Conditions.compare(metric, comparison, threshold.toString(), false)),
                Combinators.combine(comparisons, Arbitraries.integers().between(0, 30), Arbitraries.of(true, false))
                        .as((comparison, percent, ifNoData) ->
                                Conditions.compare(Metrics.REFUND_RATE, comparison, percent + "%", ifNoData)),
                comparisons.map(comparison -> Conditions.againstTeam(Metrics.REFUND_RATE, comparison, true)),
                comparisons.map(comparison ->
                        Conditions.overMonths(Metrics.PRAISES, 3, comparison, "300", UnknownMonth.COUNTS_AS_ZERO)),
                Arbitraries.just(Conditions.inPost("senior", "team-leader")));
        Arbitrary<Condition> simple = assessing ? Arbitraries.oneOf(onFacts, Arbitraries.of(assessments())) : onFacts;
        Arbitrary<Condition> joined = Combinators.combine(simple, simple, Arbitraries.of(true, false))
                .as((one, other, both) ->
                        both ? Conditions.allOf(one, Conditions.not(other)) : Conditions.anyOf(one, other));
        return Arbitraries.frequencyOf(Tuple.of(3, simple), Tuple.of(1, joined));
    }

    private static ImmutableList<Condition> assessments() {
        return ImmutableList.of(Conditions.assessed(), Conditions.passed(), Conditions.graded("excellent", "good"));
    }

    private static Arbitrary<Factor> factors(boolean assessing) {
        Arbitrary<Factor> onFacts = Arbitraries.oneOf(
                Arbitraries.of("0.5", "1.2", "0", "-1").map(Conditions::times),
                Arbitraries.just(Conditions.shareOf(Metrics.DAYS_PRESENT, Metrics.DAYS_DUE)));
        return assessing ? Arbitraries.oneOf(onFacts, Arbitraries.just(Conditions.scoreShare())) : onFacts;
    }
}
