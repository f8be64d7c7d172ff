// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Facts that differ in one respect from given ones. */
final class Edits {

    /** What an agent's value becomes. */
    @FunctionalInterface
    interface Values {
        Quantity of(AgentId agent, Metric metric, Quantity value);
    }

    private Edits() {}

    /** The same facts, given in the opposite order. */
    static TeamFacts reversed(TeamFacts facts) {
        return edited(facts, facts.agents().reverse(), agent -> agent, (a, m, value) -> value, (m, value) -> value)
                .build();
    }

    /** The facts with each agent under the id of the next one, and the last under that of the first. */
    static TeamFacts renamed(TeamFacts facts) {
        ImmutableList<Agent> agents = facts.agents();
        return edited(
                        facts,
                        agents,
                        agent -> {
                            Agent next = agents.get((facts.indexOf(agent.id()) + 1) % agents.size());
                            Agent.Builder renamed = Agent.builder()
                                    .id(next.id())
                                    .name(agent.name())
                                    .team(agent.team());
                            agent.post().ifPresent(renamed::post);
                            agent.group().ifPresent(renamed::group);
                            agent.hiredOn().ifPresent(renamed::hiredOn);
                            agent.leftOn().ifPresent(renamed::leftOn);
                            return renamed.build();
                        },
                        (agent, metric, value) -> value,
                        (metric, value) -> value)
                .build();
    }

    /** The facts of some of the agents only. */
    static TeamFacts of(TeamFacts facts, Predicate<Agent> among) {
        ImmutableList<Agent> left = facts.agents().stream().filter(among).collect(ImmutableList.toImmutableList());
        return edited(facts, left, agent -> agent, (agent, metric, value) -> value, (metric, value) -> value)
                .build();
    }

    /** The facts with other values of the agents. */
    static TeamFacts withValues(TeamFacts facts, Values values) {
        return edited(facts, facts.agents(), agent -> agent, values, (metric, value) -> value)
                .build();
    }

    /** The facts with other values of the team itself, each made from the old one by a function of the metric. */
    static TeamFacts withTeamValues(TeamFacts facts, TeamValues values) {
        return edited(facts, facts.agents(), agent -> agent, (agent, metric, value) -> value, values)
                .build();
    }

    /** The facts with one correction more. */
    static TeamFacts withCorrection(TeamFacts facts, Correction correction) {
        return edited(facts, facts.agents(), agent -> agent, (agent, metric, value) -> value, (metric, value) -> value)
                .correction(correction)
                .build();
    }

    /** What a value of the team becomes. */
    @FunctionalInterface
    interface TeamValues {
        Quantity of(Metric metric, Quantity value);
    }

    private static TeamFactsBuilder edited(
            TeamFacts facts, ImmutableList<Agent> order, UnaryOperator<Agent> who, Values values, TeamValues own) {
        TeamFactsBuilder edited = TeamFacts.builder(facts.team(), facts.period(), facts.currency());
        for (Agent agent : order) {
            edited.agent(
                    who.apply(agent),
                    sheet -> facts.metrics()
                            .reverse()
                            .forEach(metric -> facts.value(agent.id(), metric)
                                    .ifPresent(value -> sheet.put(metric, values.of(agent.id(), metric, value)))));
        }
        for (Map.Entry<Metric, Quantity> value : facts.teamValues().entrySet()) {
            edited.team(value.getKey(), own.of(value.getKey(), value.getValue()));
        }
        facts.corrections().forEach(edited::correction);
        return edited;
    }

    /** The months with one agent's value of a metric better by a step in the last of them. */
    static ImmutableList<TeamFacts> improved(
            ImmutableList<TeamFacts> months, AgentId improving, Metric metric, Exact step) {
        List<TeamFacts> improved = new ArrayList<>(months);
        improved.set(
                months.size() - 1,
                withValues(
                        months.get(months.size() - 1),
                        (agent, of, value) ->
                                agent.equals(improving) && of.equals(metric) ? improved(metric, value, step) : value));
        return ImmutableList.copyOf(improved);
    }

    private static Quantity improved(Metric metric, Quantity value, Exact step) {
        Exact whole = metric.fractional() ? step : step.rounded(Rounding.halfUp("1"));
        Exact change = metric.better() == Better.LOWER ? whole.negated() : whole;
        if (value instanceof Exact number) {
            Exact changed = number.plus(change);
            return metric.problemWith(changed).isEmpty() ? changed : Exact.ZERO;
        }
        return value instanceof Ratio ratio && ratio.hasData()
                ? Ratio.of(ratio.numerator().plus(change), ratio.denominator())
                : value;
    }
}
