// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.team.TeamFacts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Over a year of turns nobody is ahead by more than one. */
class RotationProperties {

    @Property(tries = 60)
    void run_aYearOfTurns_nobodyIsAheadByMoreThanOne(
            @ForAll @IntRange(min = 1, max = 9) int agents,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll @IntRange(min = 1, max = 12) int startMonth) {
        List<String> order = IntStream.rangeClosed(1, agents)
                .mapToObj(agent -> String.format(Locale.ROOT, "a%05d", agent))
                .toList();
        Period month = Period.ofMonth(2024, startMonth);
        Rotation rotation = Pools.inTurn(order, month, days, MissedTurn.NEXT, MissedTurn.TAKEN);
        Exact[] taken = new Exact[agents];
        Arrays.fill(taken, Exact.ZERO);
        for (int i = 0; i < 12; i++, month = month.next()) {
            // One yuan a day, so that what is paid counts the days.
            CompensationPlan plan =
                    PoolRuns.plan(Pools.fixed(String.valueOf(month.days())).split(rotation));
            TeamFacts facts = PoolRuns.team(month.toString(), agents).build();
            TeamRun run = plan.run(facts);
            for (int agent = 0; agent < agents; agent++) {
                taken[agent] = taken[agent].plus(
                        PoolRuns.amount(run.statements().get(agent), "pool").amount());
            }
            List<Exact> all = List.of(taken);
            assertThat(Collections.max(all).minus(Collections.min(all))).isLessThanOrEqualTo(Exact.of(days));
        }
    }
}
