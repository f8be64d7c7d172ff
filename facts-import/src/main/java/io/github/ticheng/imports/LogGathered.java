// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import io.github.ticheng.attribution.Cause;
import io.github.ticheng.attribution.OwnerByHand;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.team.Agent;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What of a log was read so far, and how it is read. Not thread-safe. */
final class LogGathered {

    /** Something of the log and where it stands. */
    record Placed<T>(T value, Supplier<Place> place) {}

    final ImportMap map;
    final Currency currency;
    final ImmutableMap<String, Cause> causes;
    final ShopLog.Builder builder;

    /** The agents it began with, or if there were none those who held conversations so far. */
    final Map<AgentId, Agent> agents = new TreeMap<>();

    /** The owners set by hand so far; the log gets them when it is finished. */
    final List<Placed<OwnerByHand>> byHand = new ArrayList<>();

    /** The numbers of the conversations so far. */
    final Set<String> conversations = new HashSet<>();

    private final TeamId team;
    private final boolean isOfAnybody;
    private final Map<String, Placed<ShopOrder>> orders = new HashMap<>();
    private boolean laterWins;

    LogGathered(TeamId team, Currency currency, ImportMap map, Iterable<Cause> causes, Iterable<Agent> agents) {
        this.team = team;
        this.map = map;
        this.currency = currency;
        this.causes = Maps.uniqueIndex(causes, Cause::code);
        this.builder = ShopLog.builder(team.value(), currency.getCurrencyCode());
        this.isOfAnybody = Iterables.isEmpty(agents);
        agents.forEach(agent -> this.agents.put(agent.id(), agent));
        agents.forEach(builder::agent);
        map.zone().ifPresent(zone -> builder.zone(zone.getId()));
    }

    /** Nothing so far, with the same settings, for these agents; for any if empty. */
    LogGathered anew(Iterable<Agent> others) {
        LogGathered other = new LogGathered(team, currency, map, causes.values(), others);
        if (laterWins) {
            other.letLaterWin();
        }
        return other;
    }

    void letLaterWin() {
        laterWins = true;
        builder.laterWins();
    }

    boolean letsLaterWin() {
        return laterWins;
    }

    /** The order of a number, if it was read. */
    Optional<Placed<ShopOrder>> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    void add(ShopOrder order, Supplier<Place> place) {
        orders.put(order.id(), new Placed<>(order, place));
        builder.order(order, place);
    }

    /** Takes note of somebody who held a conversation. */
    void heard(AgentId agent) {
        if (isOfAnybody
                && agents.putIfAbsent(
                                agent, Agent.builder().id(agent).team(team).build())
                        == null) {
            builder.agent(agent.value());
        }
    }
}
