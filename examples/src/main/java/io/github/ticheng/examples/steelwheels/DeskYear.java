// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.team.TeamFactsBuilder.AgentFacts;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sales desk through 2004: people join and leave, and what is known of an order changes. */
final class DeskYear {

    /** The year that is paid. */
    static final Period YEAR = Period.ofYear(2004);

    /** When the desk knows what became of orders. */
    enum Knowledge {
        /** As it happened: a month is paid on what is known by its end, and later months report what changed. */
        AS_IT_CAME,
        /** All of it from the beginning: every month has its right facts at once, and nothing is corrected. */
        FROM_THE_START
    }

    private final ImmutableList<TeamId> territories;
    private final ImmutableList<Representative> representatives;
    private final MadeUpFacts madeUp;
    private final MadeUpYear madeUpYear;
    private final YearOfOrders orders;

    DeskYear(SteelWheels data, ImmutableList<Order> orders, MadeUpFacts madeUp, MadeUpYear madeUpYear) {
        this.territories = data.territories();
        this.representatives = Stream.concat(
                        data.representatives().stream(),
                        madeUpYear.joiners().stream().map(MadeUpYear.Joiner::representative))
                .sorted(Comparator.<Representative>comparingInt(agent -> territories.indexOf(agent.territory()))
                        .thenComparing(Representative::id))
                .collect(ImmutableList.toImmutableList());
        this.madeUp = madeUp;
        this.madeUpYear = madeUpYear;
        this.orders = new YearOfOrders(orders, madeUpYear);
    }

    /**
     * Opens the year on the sample data.
     *
     * @throws SQLException if the database cannot be read
     * @throws IOException if the made-up facts cannot be read
     */
    static DeskYear open() throws SQLException, IOException {
        return new DeskYear(
                SteelWheels.read(), Order.ofYear(YEAR.firstDay().getYear()), MadeUpFacts.read(), MadeUpYear.read());
    }

    /** The territories, in the order of their offices. */
    ImmutableList<TeamId> territories() {
        return territories;
    }

    /** The facts of a territory's team in a month. */
    TeamFacts facts(TeamId territory, Period month, Knowledge knowledge) {
        TeamFactsBuilder facts = TeamFacts.builder(territory.value(), month.toString(), SalesDesk.CURRENCY);
        Period knownBy = knowledge == Knowledge.AS_IT_CAME
                ? month
                : YEAR.months().get(YEAR.months().size() - 1);
        ImmutableList.Builder<AgentId> everybody = ImmutableList.builder();
        for (Representative representative : representatives) {
            if (representative.territory().equals(territory)) {
                Agent agent = agent(representative);
                everybody.add(agent.id());
                if (agent.isEmployedIn(month)) {
                    facts.agent(agent, values -> put(values, agent.id(), month, knownBy));
                }
            }
        }
        madeUp.publicSales(territory, month).ifPresent(sales -> facts.team(Metrics.PUBLIC_SALES, sales));
        if (knowledge == Knowledge.AS_IT_CAME) {
            orders.corrections(everybody.build(), month).forEach(facts::correction);
        }
        return facts.build();
    }

    private Agent agent(Representative representative) {
        Agent.Builder agent = representative.agent();
        Optional<LocalDate> joined = madeUpYear.hiredOn(representative.id());
        joined.or(() -> madeUp.hiredOn(representative.id())).ifPresent(agent::hiredOn);
        Optional.ofNullable(madeUpYear.leftOn().get(representative.id())).ifPresent(agent::leftOn);
        return agent.build();
    }

    private void put(AgentFacts values, AgentId agent, Period month, Period knownBy) {
        orders.sales(agent, month, knownBy).put(values);
        values.put(Metrics.DAYS_ABSENT, madeUp.daysAbsent(agent, month));
        madeUpYear
                .score(agent, month)
                .or(() -> madeUp.score(agent, month))
                .ifPresent(score -> values.put(Metrics.ASSESSMENT_SCORE, score));
    }

    /**
     * Pays the months of the year in order, each under the version in force, carrying the ledger.
     *
     * @return by month, a run per territory in the order of the offices
     * @throws io.github.ticheng.core.problem.ProblemsException if a month cannot be paid
     */
    ImmutableSortedMap<Period, ImmutableList<TeamRun>> pay(PlanBook book, Knowledge knowledge) {
        ImmutableSortedMap.Builder<Period, ImmutableList<TeamRun>> paid = ImmutableSortedMap.naturalOrder();
        Map<TeamId, Ledger> ledgers = new HashMap<>();
        for (Period month : YEAR.months()) {
            ImmutableList.Builder<TeamRun> runs = ImmutableList.builder();
            for (TeamId territory : territories()) {
                TeamRun run =
                        book.run(facts(territory, month, knowledge), ledgers.getOrDefault(territory, Ledger.empty()));
                ledgers.put(territory, run.ledger());
                runs.add(run);
            }
            paid.put(month, runs.build());
        }
        return paid.buildOrThrow();
    }
}
