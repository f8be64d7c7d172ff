// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A generator of the facts of a team: which metrics, over which period, of how many agents, with which values.
 *
 * <p>Unless told otherwise it makes 0 to 6 agents in CNY for July 2024, each with a value for each metric, as {@link
 * Measures#values} has them. Immutable; each method answers another generator.
 */
public final class Facts {

    private static final TeamId TEAM = TeamId.of("desk");

    private final ImmutableList<Metric> metrics;
    private final ImmutableList<Metric> teamMetrics;
    private final ImmutableMap<Metric, Arbitrary<? extends Quantity>> values;
    private final ImmutableList<Period> months;
    private final Currency currency;
    private final int fewest;
    private final int most;
    private final boolean gaps;

    private Facts(
            ImmutableList<Metric> metrics,
            ImmutableList<Metric> teamMetrics,
            Map<Metric, Arbitrary<? extends Quantity>> values,
            ImmutableList<Period> months,
            Currency currency,
            int fewest,
            int most,
            boolean gaps) {
        this.metrics = metrics;
        this.teamMetrics = teamMetrics;
        this.values = ImmutableMap.copyOf(values);
        this.months = months;
        this.currency = currency;
        this.fewest = fewest;
        this.most = most;
        this.gaps = gaps;
    }

    /** Facts with these metrics of the agents. */
    public static Facts of(Iterable<Metric> metrics) {
        return new Facts(
                ImmutableList.copyOf(metrics),
                ImmutableList.of(),
                ImmutableMap.of(),
                ImmutableList.of(Period.ofMonth(2024, 7)),
                Money.currency("CNY"),
                0,
                6,
                false);
    }

    /** Facts with these metrics of the agents. */
    public static Facts of(Metric... metrics) {
        return of(ImmutableList.copyOf(metrics));
    }

    /** Facts with everything that the rules and clauses of a plan ask for, in the plan's currency. */
    public static Facts neededBy(CompensationPlan plan) {
        Needs needs = Needs.of(plan);
        return of(needs.metrics()).ofTeam(needs.teamMetrics()).in(plan.currency());
    }

    /** These facts with values of the team itself. */
    public Facts ofTeam(Iterable<Metric> newTeamMetrics) {
        return new Facts(metrics, ImmutableList.copyOf(newTeamMetrics), values, months, currency, fewest, most, gaps);
    }

    /**
     * These facts with other values of one metric, wherever it occurs; of no effect on facts without that metric.
     *
     * @param ofMetric values that fit the metric
     */
    public Facts with(Metric metric, Arbitrary<? extends Quantity> ofMetric) {
        Map<Metric, Arbitrary<? extends Quantity>> all = new LinkedHashMap<>(values);
        all.put(metric, ofMetric);
        return new Facts(metrics, teamMetrics, all, months, currency, fewest, most, gaps);
    }

    /** These facts in another period. */
    public Facts in(Period period) {
        return inEach(ImmutableList.of(period));
    }

    /** These facts in some periods one after another, of the same agents; see {@link #histories}. */
    public Facts inEach(List<Period> periods) {
        return new Facts(metrics, teamMetrics, values, ImmutableList.copyOf(periods), currency, fewest, most, gaps);
    }

    /** These facts in another currency. */
    public Facts in(Currency newCurrency) {
        return new Facts(metrics, teamMetrics, values, months, newCurrency, fewest, most, gaps);
    }

    /** These facts of so many agents, both bounds included. */
    public Facts ofAgents(int newFewest, int newMost) {
        return new Facts(metrics, teamMetrics, values, months, currency, newFewest, newMost, gaps);
    }

    /** These facts with every fourth value or so absent. */
    public Facts withGaps() {
        return new Facts(metrics, teamMetrics, values, months, currency, fewest, most, true);
    }

    /** The metrics of the agents. */
    public ImmutableList<Metric> metrics() {
        return metrics;
    }

    /** The metrics of the team itself. */
    public ImmutableList<Metric> teamMetrics() {
        return teamMetrics;
    }

    /** Facts of the last of the periods. */
    public Arbitrary<TeamFacts> facts() {
        return in(months.get(months.size() - 1)).histories().map(months -> months.get(0));
    }

    /** Facts of each of the periods, in their order, of the same agents. */
    public Arbitrary<ImmutableList<TeamFacts>> histories() {
        Arbitrary<List<Sheet>> rows = Combinators.combine(
                        Measures.agents(TEAM, months.get(0)).map(this::staying), quantities(metrics))
                .as(Sheet::new)
                .list()
                .ofMinSize(fewest)
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform())
                .uniqueElements(sheet -> sheet.agent().id());
        return Combinators.combine(rows, quantities(teamMetrics)).as(this::histories);
    }

    /** An agent with a value, or none, for each metric of each period. */
    private record Sheet(Agent agent, List<Optional<Quantity>> values) {}

    /** In several periods an agent is there in each of them. */
    private Agent staying(Agent agent) {
        if (months.size() == 1) {
            return agent;
        }
        Agent.Builder staying =
                Agent.builder().id(agent.id()).name(agent.name()).team(agent.team());
        agent.post().ifPresent(staying::post);
        agent.group().ifPresent(staying::group);
        agent.hiredOn().ifPresent(staying::hiredOn);
        return staying.build();
    }

    private Arbitrary<List<Optional<Quantity>>> quantities(List<Metric> of) {
        List<Arbitrary<Optional<Quantity>>> cells = new ArrayList<>();
        for (int month = 0; month < months.size(); month++) {
            for (Metric metric : of) {
                Arbitrary<Optional<Quantity>> present = valuesOf(metric).map(Optional::of);
                cells.add(
                        gaps
                                ? Arbitraries.oneOf(present, present, present, Arbitraries.just(Optional.empty()))
                                : present);
            }
        }
        return cells.isEmpty()
                ? Arbitraries.just(ImmutableList.of())
                : Combinators.combine(cells).as(given -> given);
    }

    private Arbitrary<Quantity> valuesOf(Metric metric) {
        @Nullable Arbitrary<? extends Quantity> own = values.get(metric);
        return own == null ? Measures.values(metric) : own.map(value -> value);
    }

    private ImmutableList<TeamFacts> histories(List<Sheet> rows, List<Optional<Quantity>> own) {
        ImmutableList.Builder<TeamFacts> all = ImmutableList.builder();
        for (int month = 0; month < months.size(); month++) {
            TeamFactsBuilder facts = TeamFacts.builder(TEAM, months.get(month), currency);
            for (Sheet row : rows) {
                int from = month * metrics.size();
                facts.agent(row.agent(), sheet -> {
                    for (int i = 0; i < metrics.size(); i++) {
                        Metric metric = metrics.get(i);
                        row.values().get(from + i).ifPresent(value -> sheet.put(metric, value));
                    }
                });
            }
            for (int i = 0; i < teamMetrics.size(); i++) {
                Metric metric = teamMetrics.get(i);
                own.get(month * teamMetrics.size() + i).ifPresent(value -> facts.team(metric, value));
            }
            all.add(facts.build());
        }
        return all.build();
    }
}
