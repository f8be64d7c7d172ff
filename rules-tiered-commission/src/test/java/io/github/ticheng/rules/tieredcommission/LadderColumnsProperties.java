// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.CLOSED_SALES;
import static io.github.ticheng.core.metric.Metrics.NEW_CUSTOMER_SALES;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ladders that are read in columns pay what they pay agent by agent, and ask no agent. */
class LadderColumnsProperties {

    @Provide
    Arbitrary<Sample> ladders() {
        return Sample.any(LadderKind.values());
    }

    @Provide
    Arbitrary<Base> bases() {
        return Arbitraries.of(
                Base.of(SALES),
                Base.sum(SALES, NEW_CUSTOMER_SALES),
                Base.net(SALES, CLOSED_SALES),
                Base.net(List.of(SALES, NEW_CUSTOMER_SALES), List.of(CLOSED_SALES)));
    }

    private static TeamFacts facts(List<String> sales, String added, String taken) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY");
        for (int i = 0; i < sales.size(); i++) {
            String own = sales.get(i);
            facts.agent(
                    "agent-" + i,
                    agent ->
                            agent.put(SALES, own).put(NEW_CUSTOMER_SALES, added).put(CLOSED_SALES, taken));
        }
        return facts.build();
    }

    private static List<String> paid(PayRule rule, TeamFacts facts) {
        return Desk.plan(rule).run(facts).statements().stream()
                .map(own -> own.total().digits())
                .toList();
    }

    // The reference leaves a step its one method, and takes the reading in columns away.
    @SuppressWarnings("UnnecessaryMethodReference")
    @Property(tries = 200)
    void run_inColumns_asAgentByAgent(@ForAll("ladders") Sample sample, @ForAll("bases") Base base, @ForAll long seed) {
        if (sample.kind() == LadderKind.INTERPOLATED_RATE) {
            return;
        }
        CommissionLadder ladder = new CommissionLadder(base, sample.kind(), sample.tiers(), sample.options());
        List<String> sales = new ArrayList<>(List.of("0.001", "99999999999999999999"));
        sample.bases(seed).forEach(fen -> sales.add(Sample.fen(fen).toString()));
        TeamFacts facts = facts(sales, seed % 2 == 0 ? "0" : "12.34", seed % 3 == 0 ? "0" : "56.78");

        PayRule byAgent = preparation -> ladder.prepare(preparation)::amount;
        assertThat(paid(ladder, facts)).isEqualTo(paid(byAgent, facts));
    }

    static Stream<PayRule> ladders_thatFit() {
        return Stream.of(
                Ladders.flat(SALES, percent("1.25")),
                Desk.REPAIRED,
                Desk.REPAIRED
                        .negativeBase(NegativeBase.MIRRORED)
                        .atLeast("10")
                        .atMost("500"),
                Ladders.flat(Base.net(List.of(SALES, NEW_CUSTOMER_SALES), List.of(CLOSED_SALES)), percent("1")));
    }

    @ParameterizedTest
    @MethodSource("ladders_thatFit")
    void run_everythingFits_noAgentIsAsked(PayRule ladder) {
        List<String> asked = new ArrayList<>();
        PayRule observed = preparation -> {
            PayRule.Step step = ladder.prepare(preparation);
            return new PayRule.Step() {
                @Override
                public Exact amount(ScoredAgent agent) {
                    asked.add(agent.agent().id().value());
                    return step.amount(agent);
                }

                @Override
                public TeamColumns.@Nullable Amounts amounts(TeamColumns team) {
                    return step.amounts(team);
                }
            };
        };

        assertThat(paid(observed, facts(List.of("-15000.01", "0", "15000", "15000.01", "23450.55"), "1", "2")))
                .hasSize(5);
        assertThat(asked).isEmpty();
    }
}
