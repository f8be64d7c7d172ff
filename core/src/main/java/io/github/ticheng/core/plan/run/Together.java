// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ImmutableListMultimap;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.metric.Origin;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.plan.prepare.Signals;
import io.github.ticheng.core.plan.prepare.SlotTable.Made;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.team.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several values put together to one: those of an agent's orders and days, or of several agents. */
final class Together {

    private Together() {}

    /** The value of a metric over the items whose values count, orders or days; null if there is none. */
    static @Nullable Quantity ofItems(Metric metric, boolean ofOrders, List<Item> items) {
        List<Quantity> values = new ArrayList<>();
        for (Item item : items) {
            Quantity value = item.value(metric);
            if (value == null || metric.problemWith(value).isPresent()) {
                return null;
            }
            values.add(value);
        }
        if (values.isEmpty()) {
            return ofOrders && metric.rollUp() == RollUp.SUM && metric.kind().holds() == Exact.class
                    ? Exact.ZERO
                    : null;
        }
        if (values.size() > 1 && metric.rollUp() == RollUp.NONE) {
            return null;
        }
        return values.size() == 1 ? values.get(0) : metric.rollUp(values);
    }

    /**
     * What those of a team come to whose values are meant, found once for all who ask for the same; null if there is none.
     *
     * @param agent who asks
     * @param value the value of one of them, or null
     * @throws ProblemSignal if a value is absent that is needed
     */
    static <A extends ReportedAgent> @Nullable Quantity ofOthers(
            Made made, ReportedAgent agent, Team<A> among, Function<A, @Nullable Quantity> value) {
        Origin.OfOthers others = (Origin.OfOthers) made.origin();
        Whose whose = others.whose();
        Optional<String> own = whose.isOwn() ? whose.by().flatMap(agent::named) : Optional.empty();
        return whose.isOwn() && own.isEmpty()
                ? null
                : among.once(new Asked(made, own), those -> together(others, those(those, whose, own), value))
                        .orElse(null);
    }

    /** What is found about a team: by what is made, for the agents of a post or a group or for all. */
    private record Asked(Made made, Optional<String> own) {}

    /** Those whose values are put together; the agents of one post or group are looked for once. */
    private static <A extends ReportedAgent> List<A> those(Team<A> team, Whose whose, Optional<String> own) {
        if (own.isPresent()) {
            return team.once(whose.by(), all -> byName(all, whose)).get(own.get());
        }
        return whose.by().isEmpty()
                ? team.agents()
                : team.agents().stream()
                        .filter(agent -> whose.includes(whose.by().flatMap(agent.agent()::named), own))
                        .toList();
    }

    private static <A extends ReportedAgent> ImmutableListMultimap<String, A> byName(Team<A> team, Whose whose) {
        ImmutableListMultimap.Builder<String, A> byName = ImmutableListMultimap.builder();
        team.agents()
                .forEach(agent -> whose.by().flatMap(agent.agent()::named).ifPresent(name -> byName.put(name, agent)));
        return byName.build();
    }

    private static <A extends ReportedAgent> Optional<Quantity> together(
            Origin.OfOthers others, List<A> agents, Function<A, @Nullable Quantity> valueOf) {
        List<Quantity> values = new ArrayList<>();
        for (A agent : agents) {
            Quantity value = valueOf.apply(agent);
            if (value != null) {
                values.add(value);
            } else if (others.whose().group() != Whose.Group.AGENTS_WITH_VALUE) {
                throw Signals.missing(agent.agent().id(), others.metric());
            }
        }
        return others.together(values);
    }
}
