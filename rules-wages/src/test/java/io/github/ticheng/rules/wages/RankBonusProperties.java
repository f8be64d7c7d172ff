// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RankBonusProperties {

    @Property(tries = 200)
    void prizes_shared_sumToThePrizesThatAreFilled(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 3) Integer> sales,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 20_000) Integer> prizes) {
        ImmutableList<Exact> amounts = prizes.stream()
                .map(fen -> Exact.of(fen).dividedBy(Exact.of(100)))
                .collect(ImmutableList.toImmutableList());
        TeamFactsBuilder facts = Desk.facts("2024-07");
        for (int i = 0; i < sales.size(); i++) {
            Exact own = Exact.of(sales.get(i));
            facts.agent("agent-" + i, f -> f.put(Metrics.SALES, own));
        }
        RankBonus rule = RankBonusTest.prizes(RankBonus.Ties.SHARE_PRIZES, amounts.toArray(new Exact[0]));
        TeamRun run = new Desk(Desk.plan(p -> p.pay("rank", rule))).pay(facts);

        assertThat(run.teamStatement().total().amount())
                .isEqualTo(amounts.stream().limit(sales.size()).reduce(Exact.ZERO, Exact::plus));
    }

    /** Prizes of any size under any rounding: nobody's pay ends in a fault, and what is shared is the rounded sum. */
    @Property(tries = 200)
    void prizes_sharedByAll_sumToTheirRoundedSum(
            @ForAll @IntRange(min = 2, max = 9) int agents,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long prize,
            @ForAll @IntRange(max = 4) int scale,
            @ForAll("roundings") Rounding rounding) {
        Exact amount = Exact.of(BigDecimal.valueOf(prize, scale));
        TeamFactsBuilder facts = Desk.facts("2024-07");
        for (int i = 0; i < agents; i++) {
            facts.agent("agent-" + i, f -> f.put(Metrics.SALES, "1"));
        }
        TeamRun run = new Desk(CompensationPlan.builder("desk", "1", "CNY")
                        .rounding(rounding)
                        .pay("rank", Wages.rankBonus(Metrics.SALES, amount.toString(), RankBonus.Ties.SHARE_PRIZES))
                        .build())
                .pay(facts);

        assertThat(run.teamStatement().total().amount()).isEqualTo(amount.rounded(rounding));
        assertThat(run.explain("agent-0").term().recomputed())
                .isEqualTo(run.statement("agent-0").total().amount());
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.of("0.01", "0.05", "0.1", "0.5", "1", "25", "100"),
                        Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY))
                .as(Rounding::of);
    }
}
