// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever plan can be built, and whatever facts and ledger it is given: checking, running and explaining it ends in an
 * answer or in a {@link ProblemsException}, for every block type in every place where it can stand; and in the very same one
 * where no step is read in columns.
 */
class NothingEscapesProperties {

    private static final List<String> RULES = List.of("r-0", "r-1", "r-2", "r-3", "nobody");
    private static final List<Period> PERIODS = List.of(
            Period.ofMonth(2024, 1),
            Period.ofMonth(2024, 2),
            Period.ofMonth(2024, 3),
            Period.ofMonth(2024, 4),
            Period.parse("2024-Q2"),
            Period.parse("2024-07-01/2024-07-07"),
            Period.parse("2024-09-29/2024-10-02"),
            Period.parse("2024-12-16/2024-12-31"));

    @Provide
    Arbitrary<BlockType<?>> types() {
        return Arbitraries.of(AnyBlocks.CATALOGUE.types());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anyPlan_onAnyFacts_answersOrRefuses(@ForAll("types") BlockType<?> type, @ForAll long seed) {
        Trial trial = new Trial(new Random(seed), type);
        CompensationPlan plan = trial.plan();
        try {
            plan.check().forEach(finding -> said(finding.message()));
            trial.run(plan);
        } catch (RuntimeException | AssertionError escaped) {
            throw new AssertionError(
                    "Expected an answer or problems, but found " + escaped + " of " + plan.canonicalText(), escaped);
        }
    }

    /** A rule that ends in an exception is told by its name; those that ship end in none. */
    private static void said(Message message) {
        assertThat(message.in(Language.CHINESE)).isNotEmpty();
        assertThat(message.code())
                .as(message.in(Language.ENGLISH))
                .isNotIn("plan.rule-failed", "plan.rule-made-nothing");
    }

    /** The law would say little of a type of which chance never makes a block. */
    @Example
    void everyType_isTried() {
        for (BlockType<?> type : AnyBlocks.CATALOGUE.types()) {
            assertThat(IntStream.range(0, 3000)
                            .anyMatch(seed -> new AnyBlocks(new Random(seed), type, RULES)
                                    .make(type, 0)
                                    .isPresent()))
                    .as(type.name())
                    .isTrue();
        }
    }

    /** One plan with what it is given. */
    private static final class Trial {

        private final Random random;
        private final BlockType<?> type;
        private final AnyBlocks blocks;
        /** Whether facts are worse than a shop's are, so that most are refused. */
        private final boolean isHostile;
        /** What the plan is made of. */
        private final List<Consumer<PlanBuilder>> parts = new ArrayList<>();
        /** The same without columns. */
        private final List<Consumer<PlanBuilder>> partsByAgent = new ArrayList<>();

        private Ledger ledgerByAgent = Ledger.empty();

        Trial(Random random, BlockType<?> type) {
            this.random = random;
            this.type = type;
            this.isHostile = random.nextInt(3) == 0;
            this.blocks = new AnyBlocks(random, type, RULES);
        }

        /** A plan that may have errors, but seldom: most of the ways into a run are open then. */
        CompensationPlan plan() {
            if (random.nextInt(3) == 0) {
                PayPeriod payPeriod =
                        any(List.of(PayPeriod.halfMonth(), PayPeriod.week(DayOfWeek.MONDAY), PayPeriod.quarter()));
                offer(builder -> builder.payPeriod(payPeriod));
            }
            if (random.nextInt(3) == 0) {
                offer(builder -> builder.rounding(Rounding.halfUp("0.1")));
            }
            if (isWanted(Condition.class, 3)) {
                blocks.of(Condition.class).ifPresent(condition -> offer(builder -> builder.eligibility(condition)));
            }
            offer(ScoreRule.class, "score", 1, PlanBuilder::score);
            offer(GradeRule.class, "grade", 1, PlanBuilder::grade);
            offer(CreditRule.class, "credit", 1, PlanBuilder::credit);
            offer(PayRule.class, "r", 4, PlanBuilder::pay);
            offer(ShareRule.class, "share", 2, PlanBuilder::share);
            offer(SettleRule.class, "settle", 2, PlanBuilder::settle);
            offer(OutcomeRule.class, "outcome", 2, PlanBuilder::outcome);
            offer(TeamOutcomeRule.class, "of-team", 2, PlanBuilder::teamOutcome);
            return with(builder -> {});
        }

        private boolean isWanted(Class<?> family, int oneIn) {
            return family.isAssignableFrom(type.javaType()) || random.nextInt(oneIn) == 0;
        }

        private <R extends Rule> void offer(
                Class<R> family, String id, int most, BiConsumer<PlanBuilder, Entry<? extends R>> to) {
            for (int i = 0; i < most; i++) {
                Optional<R> rule = isWanted(family, 2) ? blocks.of(family) : Optional.empty();
                if (rule.isPresent()) {
                    Entry<R> entry = entry(id + "-" + i, rule.get());
                    Entry<R> byAgent = new Entry<>(
                            entry.id(),
                            entry.label(),
                            AgentByAgent.of(entry.rule()),
                            entry.when(),
                            entry.times(),
                            entry.atLeast(),
                            entry.atMost(),
                            entry.cadence());
                    offer(builder -> to.accept(builder, entry), builder -> to.accept(builder, byAgent));
                }
            }
        }

        private void offer(Consumer<PlanBuilder> part) {
            offer(part, part);
        }

        private void offer(Consumer<PlanBuilder> part, Consumer<PlanBuilder> byAgent) {
            try {
                if (with(part).check().stream().noneMatch(Finding::isError) || (isHostile && random.nextInt(8) == 0)) {
                    parts.add(part);
                    partsByAgent.add(byAgent);
                }
            } catch (IllegalArgumentException meaningless) {
                // Such a plan cannot be built.
            }
        }

        private CompensationPlan with(Consumer<PlanBuilder> part) {
            return with(parts, part);
        }

        private static CompensationPlan with(List<Consumer<PlanBuilder>> parts, Consumer<PlanBuilder> part) {
            PlanBuilder plan = CompensationPlan.builder("any", "1", "CNY");
            parts.forEach(each -> each.accept(plan));
            part.accept(plan);
            return plan.build();
        }

        private <R extends Rule> Entry<R> entry(String id, R rule) {
            Entry<R> entry = Entry.of(id, rule);
            boolean isPay = rule instanceof PayRule;
            if (random.nextInt(3) == 0) {
                entry = blocks.of(Condition.class).map(entry::when).orElse(entry);
            }
            if (random.nextInt(3) == 0 && (isPay || rule instanceof ShareRule)) {
                entry = blocks.of(Factor.class).map(entry::times).orElse(entry);
            }
            if (random.nextInt(6) == 0 && isPay) {
                entry = entry.atLeast("5");
            }
            if (random.nextInt(6) == 0 && isPay) {
                entry = entry.atMost("300");
            }
            return random.nextInt(5) == 0 ? entry.every(any(List.of(Cadence.values()))) : entry;
        }

        void run(CompensationPlan plan) {
            Ledger ledger = Ledger.empty();
            for (Period period : isHostile ? PERIODS : periods(plan.payPeriod().orElse(PayPeriod.month()))) {
                if (random.nextInt(5) > 0) {
                    ledger = run(plan, period, ledger);
                }
            }
        }

        private static List<Period> periods(PayPeriod payPeriod) {
            return Stream.iterate(
                            payPeriod.containing(LocalDate.of(2024, 1, 1)).orElseThrow(),
                            period -> payPeriod.next(period).orElseThrow())
                    .limit(8)
                    .toList();
        }

        private Ledger run(CompensationPlan plan, Period period, Ledger ledger) {
            try {
                TeamFacts facts = facts(period);
                TeamRun.Result byAgent = with(partsByAgent, builder -> {}).tryRun(facts, ledgerByAgent);
                ledgerByAgent = byAgent.run().map(TeamRun::ledger).orElse(ledgerByAgent);
                assertThat(content(plan.tryRun(facts, ledger))).isEqualTo(content(byAgent));
                TeamRun run = plan.run(facts, ledger);
                run.teamStatement();
                for (Statement statement : run.statements()) {
                    AgentId agent = statement.agent().id();
                    said(run.explain(agent));
                    for (PayLine line : statement.lines()) {
                        said(run.explain(agent, line.rule()));
                    }
                    if (statement.scorecard() != null) {
                        said(run.explainScorecard(agent.value()));
                    }
                }
                return run.ledger();
            } catch (ProblemsException refused) {
                refused.problems().forEach(problem -> NothingEscapesProperties.said(problem.message()));
                return ledger;
            }
        }

        private static Object content(TeamRun.Result result) {
            return result.run()
                    .<Object>map(run -> List.of(
                            run.statements(),
                            run.teamStatement().total(),
                            run.teamStatement().pools(),
                            run.teamStatement().outcomes()))
                    .orElse(result.problems());
        }

        private static void said(Explanation explanation) {
            for (Language language : Language.values()) {
                explanation.text(language);
                explanation.markdown(language);
                explanation.json(language);
            }
        }

        private TeamFacts facts(Period period) {
            TeamFactsBuilder facts =
                    TeamFacts.builder(isOdd() ? "shop" : "desk", period.toString(), isOdd() ? "USD" : "CNY");
            for (int i = random.nextInt(4); i > 0; i--) {
                String id = "a-" + (isOdd() ? random.nextInt(5) : i);
                facts.agent(agent(id, period), sheet -> blocks.metrics.forEach(metric -> put(metric, sheet::put)));
            }
            blocks.metrics.forEach(metric -> put(metric, facts::team));
            if (random.nextInt(6) == 0 && !blocks.metrics.isEmpty()) {
                Metric metric = any(List.copyOf(blocks.metrics));
                facts.correction(new Correction(
                        "k-" + period,
                        any(PERIODS),
                        "refund",
                        Label.of("refund"),
                        ImmutableList.of(new Correction.Change(
                                random.nextBoolean() ? null : AgentId.of("a-1"),
                                metric,
                                value(metric),
                                Correction.Kind.REPLACED))));
            }
            return facts.build();
        }

        private boolean isOdd() {
            return isHostile && random.nextInt(25) == 0;
        }

        private void put(Metric metric, BiConsumer<Metric, Quantity> to) {
            if (isOdd()) {
                return;
            }
            Metric meant = isOdd() ? Metric.count(metric.id(), Better.NEITHER, metric.label()) : metric;
            to.accept(meant, value(meant));
        }

        private Quantity value(Metric metric) {
            return switch (metric.kind()) {
                case RATIO -> any(List.of(Ratio.NO_DATA, Ratio.of(0, 5), Ratio.of(12, 240), Ratio.of(7, 5)));
                case RATING -> Rating.of(any(List.of("good", "excellent", "poor", isOdd() ? "unheard-of" : "host")));
                default ->
                    Exact.parse(any(
                            isOdd()
                                    ? List.of(
                                            "-7",
                                            "9".repeat(40),
                                            "9".repeat(18),
                                            "-92233720368547758.08",
                                            "0." + "3".repeat(30),
                                            "20000.01",
                                            "1/3")
                                    : List.of("0", "1", "3", "12", "20", "100", "5000", "23451")));
            };
        }

        private Agent agent(String id, Period period) {
            Agent.Builder agent = Agent.builder().id(AgentId.of(id)).team(TeamId.of("desk"));
            if (random.nextInt(3) > 0) {
                agent.post(any(List.of("host", "lead", "good")));
            }
            if (isOdd()) {
                agent.hiredOn(LocalDate.of(2025, 1, 1));
            } else if (random.nextInt(3) > 0) {
                agent.hiredOn(any(List.of(LocalDate.of(2000, 2, 29), period.firstDay(), period.lastDay())));
            }
            if (random.nextInt(6) == 0 && period.lastDay().getYear() < 2025 && !isHostile) {
                agent.leftOn(period.lastDay());
            }
            return agent.build();
        }

        private <T> T any(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
