// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Where an agent's line, score or credit changes with a metric of the agent or of the team, the explanation names that
 * metric, before and after: for every block type in every place where it can stand in such an entry. A card and overtime leave
 * out what did not happen, and a card says the rating alone beside the name of its criterion.
 */
class NamedMetricsProperties {

    /** What the company of a rule is scored by; a rule that reads the score does not name it. */
    private static final ImmutableSet<Metric> OF_SCORE = ImmutableSet.of(Metrics.DUTY_POINTS, Metrics.LATENESS);

    @Provide
    Arbitrary<BlockType<?>> types() {
        return Arbitraries.of(Shipped.CATALOGUE.types());
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void what_changesWithAMetric_namesIt(@ForAll("types") BlockType<?> type, @ForAll long seed) {
        Random random = new Random(seed);
        AnyBlocks blocks = new AnyBlocks(Shipped.VOCABULARY, random, type, List.of("wage", "bonus"));
        for (RuleFamily family :
                List.of(RuleFamily.CREDIT, RuleFamily.PAY, RuleFamily.SHARE, RuleFamily.SETTLE, RuleFamily.SCORE)) {
            if (Shipped.VOCABULARY.places(type).contains(family)) {
                blocks.entry(Trial.RULE, family)
                        .flatMap(NamedMetricsProperties::plan)
                        .ifPresent(plan -> requireNamed(plan, random));
            }
        }
    }

    private static Optional<CompensationPlan> plan(Entry<? extends Rule> entry) {
        try {
            return Optional.of(Stage.of(entry, Rounding.FEN_HALF_UP))
                    .filter(plan -> plan.check().stream().noneMatch(Finding::isError));
        } catch (IllegalArgumentException meaningless) {
            return Optional.empty();
        }
    }

    private static void requireNamed(CompensationPlan plan, Random random) {
        Needs needs = Needs.of(plan);
        TeamFacts facts = facts(needs, random);
        List<Metric> asked = new ArrayList<>(needs.ofTried());
        if (needs.readsScores()) {
            asked.removeAll(OF_SCORE);
        }
        if (isScored(plan)) {
            asked.removeIf(metric -> metric.kind() == MetricKind.RATING);
        }
        for (Metric metric : asked) {
            for (Agent agent : facts.agents()) {
                Quantity other = value(metric, random);
                boolean isZero = other.equals(Exact.ZERO)
                        || facts.value(agent.id(), metric)
                                .filter(Exact.ZERO::equals)
                                .isPresent();
                if (!isZero || !leavesOut(plan)) {
                    assertNamed(
                            plan,
                            facts,
                            Edits.withValues(
                                    facts,
                                    (of, any, value) -> of.equals(agent.id()) && any.equals(metric) ? other : value),
                            List.of(agent),
                            metric);
                }
            }
        }
        for (Metric metric : needs.teamMetrics()) {
            Quantity other = value(metric, random);
            assertNamed(
                    plan,
                    facts,
                    Edits.withTeamValues(facts, (any, value) -> any.equals(metric) ? other : value),
                    facts.agents(),
                    metric);
        }
    }

    /** Whoever is paid otherwise is told of the metric, before and after. */
    private static void assertNamed(
            CompensationPlan plan, TeamFacts facts, TeamFacts changed, List<Agent> agents, Metric metric) {
        TeamRun before = plan.tryRun(facts, Ledger.empty()).run().orElse(null);
        TeamRun after = plan.tryRun(changed, Ledger.empty()).run().orElse(null);
        if (before == null || after == null) {
            return;
        }
        for (Agent agent : agents) {
            if (!made(plan, before, agent).equals(made(plan, after, agent))) {
                assertNamed(metric, agent, explained(plan, before, agent));
                assertNamed(metric, agent, explained(plan, after, agent));
            }
        }
    }

    private static void assertNamed(Metric metric, Agent agent, Optional<Explanation> explained) {
        explained.ifPresent(explanation -> assertThat(TrialContract.isNamed(metric, explanation))
                .as("%s named to %s in %s", metric, agent.id(), explanation.text(Language.ENGLISH))
                .isTrue());
    }

    private static Optional<?> made(CompensationPlan plan, TeamRun run, Agent agent) {
        return isScored(plan)
                ? Optional.ofNullable(run.statement(agent.id()).scorecard()).map(Scorecard::score)
                : run.statement(agent.id()).amount(Trial.RULE).or(() -> credited(run, agent));
    }

    private static Optional<Money> credited(TeamRun run, Agent agent) {
        return run.teamStatement().credits().stream()
                .filter(credit -> credit.agent().equals(agent.id()))
                .map(credit -> Money.of(credit.amount(), run.facts().currency()))
                .findFirst();
    }

    /** What is said of the score or the line; empty where there is none. */
    private static Optional<Explanation> explained(CompensationPlan plan, TeamRun run, Agent agent) {
        String id = agent.id().value();
        return made(plan, run, agent)
                .map(any -> isScored(plan) ? run.explainScorecard(id) : run.explain(id, Trial.RULE));
    }

    /** Whether what did not happen is left out. */
    private static boolean leavesOut(CompensationPlan plan) {
        return isScored(plan) || plan.canonicalText().contains("overtime-pay(");
    }

    private static boolean isScored(CompensationPlan plan) {
        return plan.entries(ScoreRule.class).stream()
                .anyMatch(entry -> entry.id().value().equals(Trial.RULE));
    }

    private static TeamFacts facts(Needs needs, Random random) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-03", "CNY");
        for (int i = random.nextInt(3); i >= 0; i--) {
            Agent agent = Agent.builder()
                    .id(AgentId.of("a-" + i))
                    .team(TeamId.of("desk"))
                    .post(any(List.of("host", "lead", "good"), random))
                    .hiredOn(LocalDate.of(2020 + random.nextInt(5), 1, 5))
                    .build();
            facts.agent(agent, sheet -> needs.metrics().forEach(metric -> sheet.put(metric, value(metric, random))));
        }
        needs.teamMetrics().forEach(metric -> facts.team(metric, value(metric, random)));
        return facts.build();
    }

    /** Values at which chance has the bounds of its tables, too. */
    private static Quantity value(Metric metric, Random random) {
        return switch (metric.kind()) {
            case RATIO ->
                any(
                        List.of(Ratio.of(0, 5), Ratio.of(12, 240), Ratio.of(7, 5), Ratio.of(1, 2), Ratio.of(60, 1)),
                        random);
            case RATING -> Rating.of(any(List.of("good", "excellent", "poor", "gold"), random));
            default ->
                Exact.parse(any(List.of("0", "1", "2", "3", "5", "12", "30", "60", "100", "5000", "20000"), random));
        };
    }

    private static <T> T any(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
