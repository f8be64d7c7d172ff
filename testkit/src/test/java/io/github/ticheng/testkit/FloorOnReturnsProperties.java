// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * A rule that facts make pay less than nothing says so: a least amount beside it would pay for returns. An amount below
 * zero that the plan itself writes is seen by who writes the least amount.
 */
class FloorOnReturnsProperties {

    private static final List<BlockType<?>> TYPES = Shipped.CATALOGUE.types(PayRule.class);

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void line_belowZero_isOfARuleThatSaysSo(@ForAll long seed) {
        assertThat(silentRules(new Random(seed))).isEmpty();
    }

    private static Set<String> silentRules(Random random) {
        Set<String> silent = new TreeSet<>();
        for (BlockType<?> type : TYPES) {
            AnyBlocks blocks = new AnyBlocks(Shipped.VOCABULARY, random, type, List.of());
            PlanBuilder plan = CompensationPlan.builder("any", "1", "CNY");
            blocks.of(PayRule.class).ifPresent(rule -> {
                plan.pay("r", rule);
                blocks.of(ScoreRule.class).ifPresent(score -> plan.score("score", score));
                blocks.of(GradeRule.class).ifPresent(grade -> plan.grade("grade", grade));
                if (!rule.canBeNegative()
                        && !rule.canonicalText().contains("\"-")
                        && paysBelowZero(plan.build(), random)) {
                    silent.add(type.name() + ": " + rule.canonicalText());
                }
            });
        }
        return silent;
    }

    private static boolean paysBelowZero(CompensationPlan plan, Random random) {
        Ledger ledger = Ledger.empty();
        boolean isBelowZero = false;
        for (int month = 1; month <= 3; month++) {
            try {
                var run = plan.run(facts(Period.ofMonth(2024, month), plan.reads(), random), ledger);
                ledger = run.ledger();
                for (Statement statement : run.statements()) {
                    isBelowZero |=
                            statement.lines().stream().map(PayLine::value).anyMatch(Exact::isNegative);
                }
            } catch (ProblemsException refused) {
                return isBelowZero;
            }
        }
        return isBelowZero;
    }

    private static TeamFacts facts(Period period, Set<Metric> metrics, Random random) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", period.toString(), "CNY");
        for (String id : List.of("a", "b")) {
            Agent agent = Agent.builder()
                    .id(AgentId.of(id))
                    .team(TeamId.of("desk"))
                    .post("host")
                    .hiredOn(LocalDate.of(2023, 5, 1))
                    .build();
            facts.agent(agent, sheet -> metrics.forEach(metric -> sheet.put(metric, value(metric, random))));
        }
        metrics.forEach(metric -> facts.team(metric, value(metric, random)));
        return facts.build();
    }

    private static Quantity value(Metric metric, Random random) {
        return switch (metric.kind()) {
            case RATIO -> Ratio.of(random.nextInt(7), 5);
            case RATING -> Rating.of("good");
            case MONEY, POINTS -> Exact.of(random.nextInt(4) * 9000 - 9000);
            default -> Exact.of(random.nextInt(3) * 9);
        };
    }
}
