// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rebuilds the facts of a long period from those of the short ones in it. */
final class FactsRollUp {

    private FactsRollUp() {}

    static TeamFacts of(Period period, Iterable<TeamFacts> parts) {
        List<TeamFacts> sorted = new ArrayList<>();
        parts.forEach(sorted::add);
        sorted.sort(Comparator.comparing(TeamFacts::period));
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Expected facts to roll up over " + period + ", but found none");
        }
        TeamFacts last = sorted.get(sorted.size() - 1);
        check(period, sorted, last);

        TeamFactsBuilder builder = TeamFacts.builder(last.team(), period, last.currency())
                .within(Period.ofDays(
                        sorted.get(0).period().firstDay(), last.period().lastDay()));
        Map<AgentId, Agent> agents = new TreeMap<>();
        Map<String, Metric> metrics = new TreeMap<>();
        Map<String, Metric> teamMetrics = new TreeMap<>();
        for (TeamFacts part : sorted) {
            part.agents().forEach(agent -> agents.put(agent.id(), agent));
            part.metrics().forEach(metric -> metrics.put(metric.id(), metric));
            part.teamValues().keySet().forEach(metric -> teamMetrics.put(metric.id(), metric));
        }
        boolean listsItems = sorted.stream()
                        .allMatch(part -> part.listsItems() || part.agents().isEmpty())
                && !isOfOrdersAndDays(sorted);
        if (listsItems) {
            builder.listsItems();
        }
        for (Agent agent : agents.values()) {
            List<TeamFacts> present = sorted.stream()
                    .filter(part -> part.indexOf(agent.id()) >= 0)
                    .toList();
            builder.agent(agent, sheet -> {
                metrics.values()
                        .forEach(metric -> rolledUp(
                                        metric,
                                        present.stream()
                                                .map(part -> part.value(agent.id(), metric))
                                                .toList())
                                .ifPresent(value -> sheet.put(metric, value)));
                (listsItems ? present : List.<TeamFacts>of())
                        .forEach(part -> part.items(part.indexOf(agent.id()))
                                .forEach(item -> sheet.item(
                                        item.key(), own -> item.values().forEach(own::put))));
            });
        }
        for (Metric metric : teamMetrics.values()) {
            rolledUp(
                            metric,
                            sorted.stream()
                                    .map(part -> Optional.ofNullable(
                                            part.teamValues().get(metric)))
                                    .toList())
                    .ifPresent(value -> builder.team(metric, value));
        }
        return builder.build();
    }

    /** Whether one of the periods has a metric of orders, and another has it of days. */
    private static boolean isOfOrdersAndDays(List<TeamFacts> parts) {
        Map<String, Boolean> ofOrders = new HashMap<>();
        return parts.stream()
                .flatMap(part -> part.ofOrders.entrySet().stream())
                .anyMatch(own ->
                        !own.getValue().equals(ofOrders.merge(own.getKey(), own.getValue(), (first, same) -> first)));
    }

    private static Optional<Quantity> rolledUp(Metric metric, List<Optional<Quantity>> values) {
        if (metric.rollUp() == RollUp.NONE || values.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                metric.rollUp(values.stream().map(Optional::orElseThrow).toList()));
    }

    private static void check(Period period, List<TeamFacts> sorted, TeamFacts last) {
        for (int i = 0; i < sorted.size(); i++) {
            TeamFacts part = sorted.get(i);
            if (!part.team().equals(last.team()) || !part.currency().equals(last.currency())) {
                throw new IllegalArgumentException("Expected facts of team " + last.team() + " in " + last.currency()
                        + " to roll up, but found team " + part.team() + " in " + part.currency());
            }
            if (!belongs(part.period(), period)) {
                throw new IllegalArgumentException(
                        "Expected facts of periods within " + period + ", but found " + part.period());
            }
            if (i > 0 && sorted.get(i - 1).period().overlaps(part.period())) {
                throw new IllegalArgumentException("Expected periods that do not overlap, but found "
                        + sorted.get(i - 1).period() + " and " + part.period());
            }
        }
    }

    /** A pay period may begin before the longer one to which it belongs, or end after it. */
    private static boolean belongs(Period part, Period period) {
        return part.days() <= period.days() && (period.contains(part.firstDay()) || period.contains(part.lastDay()));
    }
}
