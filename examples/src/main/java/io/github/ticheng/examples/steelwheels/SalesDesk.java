// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.team.TeamFactsBuilder.AgentFacts;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The sales desk of Steel Wheels: its teams, their facts of each month, and their pay. */
final class SalesDesk {

    /** The currency of all amounts. */
    static final String CURRENCY = "USD";

    private final SteelWheels data;
    private final MadeUpFacts madeUp;

    SalesDesk(SteelWheels data, MadeUpFacts madeUp) {
        this.data = data;
        this.madeUp = madeUp;
    }

    /**
     * Opens the desk on the sample data.
     *
     * @throws SQLException if the database cannot be read
     * @throws IOException if the made-up facts cannot be read
     */
    static SalesDesk open() throws SQLException, IOException {
        return new SalesDesk(SteelWheels.read(), MadeUpFacts.read());
    }

    /** The months with orders, in order. */
    ImmutableSortedSet<Period> months() {
        return data.months();
    }

    /** The facts of a territory's team in a month. */
    TeamFacts facts(TeamId territory, Period month) {
        TeamFactsBuilder facts = TeamFacts.builder(territory.value(), month.toString(), CURRENCY);
        for (Representative representative : data.representatives()) {
            if (representative.territory().equals(territory)) {
                facts.agent(agent(representative), values -> put(values, representative, month));
            }
        }
        madeUp.publicSales(territory, month).ifPresent(sales -> facts.team(Metrics.PUBLIC_SALES, sales));
        return facts.build();
    }

    private Agent agent(Representative representative) {
        Agent.Builder agent = representative.agent();
        madeUp.hiredOn(representative.id()).ifPresent(agent::hiredOn);
        return agent.build();
    }

    private void put(AgentFacts values, Representative representative, Period month) {
        data.of(representative, month).put(values);
        values.put(Metrics.DAYS_ABSENT, madeUp.daysAbsent(representative.id(), month));
        madeUp.score(representative.id(), month).ifPresent(score -> values.put(Metrics.ASSESSMENT_SCORE, score));
    }

    /**
     * Pays every month from the first with orders up to one, carrying the ledger, so that a month is paid the same
     * whether it was asked for alone or within a year.
     *
     * @param last the last month, one with orders
     * @return by month, a run per territory in the order of the offices
     * @throws io.github.ticheng.core.problem.ProblemsException if a month cannot be paid
     */
    ImmutableSortedMap<Period, ImmutableList<TeamRun>> pay(CompensationPlan plan, Period last) {
        ImmutableSortedMap.Builder<Period, ImmutableList<TeamRun>> paid = ImmutableSortedMap.naturalOrder();
        Map<TeamId, Ledger> ledgers = new HashMap<>();
        for (Period month : months().headSet(last, true)) {
            ImmutableList<TeamFacts> teams = data.territories().stream()
                    .map(territory -> facts(territory, month))
                    .collect(ImmutableList.toImmutableList());
            ImmutableList<TeamRun> runs = plan.runAll(teams, ledgers);
            runs.forEach(run -> ledgers.put(run.facts().team(), run.ledger()));
            paid.put(month, runs);
        }
        return paid.buildOrThrow();
    }
}
