// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.condition.Condition;
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
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
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
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
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

    private static final List<String> RULES = List.of("pay-1", "pay-2", "pay-3", "pay-4", "score-1", "nobody");
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
        return Arbitraries.of(Shipped.CATALOGUE.types());
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
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

    /** One plan with what it is given. */
    private static final class Trial {

        private final Random random;
        private final BlockType<?> type;
        private final AnyBlocks blocks;
        /** Whether facts are worse than a shop's are, so that most are refused. */
        private final boolean isHostile;
        /** What the plan is made of. */
        private final List<Consumer<PlanBuilder>> parts = new ArrayList<>();

        private Ledger ledgerByAgent = Ledger.empty();

        Trial(Random random, BlockType<?> type) {
            this.random = random;
            this.type = type;
            this.isHostile = random.nextInt(3) == 0;
            this.blocks = new AnyBlocks(Shipped.VOCABULARY, random, type, RULES);
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
            if (random.nextInt(3) == 0) {
                blocks.of(Condition.class).ifPresent(condition -> offer(builder -> builder.eligibility(condition)));
            }
            for (RuleFamily family : RuleFamily.values()) {
                boolean isPlace = Shipped.VOCABULARY.places(type).contains(family);
                for (int i = family == RuleFamily.PAY ? 4 : 2; i > 0; i--) {
                    if (isPlace || random.nextBoolean()) {
                        blocks.entry(family.key() + "-" + i, family)
                                .ifPresent(entry -> offer(builder -> builder.add(entry)));
                    }
                }
            }
            return with(builder -> {});
        }

        /** The same plan, in which no rule is read in columns. */
        private static CompensationPlan byAgent(CompensationPlan plan) {
            PlanBuilder byAgent = CompensationPlan.builder("any", "1", "CNY").rounding(plan.rounding());
            plan.payPeriod().ifPresent(byAgent::payPeriod);
            plan.eligibility().ifPresent(byAgent::eligibility);
            plan.entries().forEach(entry -> byAgent.add(byAgent(entry)));
            return byAgent.build();
        }

        private static <R extends Rule> Entry<R> byAgent(Entry<R> entry) {
            return new Entry<>(
                    entry.id(),
                    entry.label(),
                    AgentByAgent.of(entry.rule()),
                    entry.when(),
                    entry.times(),
                    entry.atLeast(),
                    entry.atMost(),
                    entry.cadence(),
                    entry.leavers(),
                    entry.paid(),
                    entry.card());
        }

        private void offer(Consumer<PlanBuilder> part) {
            try {
                if (with(part).check().stream().noneMatch(Finding::isError) || (isHostile && random.nextInt(8) == 0)) {
                    parts.add(part);
                }
            } catch (IllegalArgumentException meaningless) {
                // Such a plan cannot be built.
            }
        }

        private CompensationPlan with(Consumer<PlanBuilder> part) {
            PlanBuilder plan = CompensationPlan.builder("any", "1", "CNY");
            parts.forEach(each -> each.accept(plan));
            part.accept(plan);
            return plan.build();
        }

        void run(CompensationPlan plan) {
            CompensationPlan byAgent = byAgent(plan);
            Ledger ledger = Ledger.empty();
            for (Period period : isHostile ? PERIODS : periods(plan.payPeriod().orElse(PayPeriod.month()))) {
                if (random.nextInt(5) > 0) {
                    ledger = run(plan, byAgent, period, ledger);
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

        private Ledger run(CompensationPlan plan, CompensationPlan byAgent, Period period, Ledger ledger) {
            try {
                TeamFacts facts = facts(period, plan.reads());
                TeamRun.Result result = plan.tryRun(facts, ledger);
                TeamRun.Result same = byAgent.tryRun(facts, ledgerByAgent);
                ledgerByAgent = same.run().map(TeamRun::ledger).orElse(ledgerByAgent);
                assertThat(content(result)).isEqualTo(content(same));
                result.problems().forEach(problem -> NothingEscapesProperties.said(problem.message()));
                result.run().ifPresent(Trial::said);
                return result.run().map(TeamRun::ledger).orElse(ledger);
            } catch (ProblemsException refused) {
                refused.problems().forEach(problem -> NothingEscapesProperties.said(problem.message()));
                return ledger;
            }
        }

        private static void said(TeamRun run) {
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

        private TeamFacts facts(Period period, Set<Metric> metrics) {
            TeamFactsBuilder facts =
                    TeamFacts.builder(isOdd() ? "shop" : "desk", period.toString(), isOdd() ? "USD" : "CNY");
            for (int i = random.nextInt(4); i > 0; i--) {
                String id = "a-" + (isOdd() ? random.nextInt(5) : i);
                facts.agent(agent(id, period), sheet -> metrics.forEach(metric -> put(metric, sheet::put)));
            }
            metrics.forEach(metric -> put(metric, facts::team));
            if (random.nextInt(6) == 0 && !metrics.isEmpty()) {
                Metric metric = any(List.copyOf(metrics));
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
