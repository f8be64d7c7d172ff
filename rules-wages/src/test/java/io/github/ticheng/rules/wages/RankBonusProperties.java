// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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
        RankBonus rule = new RankBonus(
                Metrics.SALES, amounts, RankBonus.Ties.SHARE_PRIZES, ImmutableList.of(), Compared.APPLIES);
        TeamRun run = new Desk(Desk.plan(p -> p.pay("rank", rule))).pay(facts);

        assertThat(run.teamStatement().total().amount())
                .isEqualTo(amounts.stream().limit(sales.size()).reduce(Exact.ZERO, Exact::plus));
    }
}
