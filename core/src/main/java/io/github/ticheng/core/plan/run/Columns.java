// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.plan.prepare.SlotTable;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.FactColumn;
import io.github.ticheng.core.team.TeamFacts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values of a run: a column per place of the {@link SlotTable}, a row per agent; and the team's own values. */
final class Columns {

    final FactColumn[] agents;
    final @Nullable Quantity[] team;
    /** Why a column is empty, where that is not for want of values. */
    final ImmutableList<Problem> problems;

    Columns(FactColumn[] agents, @Nullable Quantity[] team, ImmutableList<Problem> problems) {
        this.agents = agents;
        this.team = team;
        this.problems = problems;
    }

    /** Fills the columns; a metric that the facts define in another way is a problem, and its column stays empty. */
    static Columns of(PreparedPlan plan, TeamFacts facts, LookBack past) {
        List<Problem> problems = new ArrayList<>(0);
        Supplier<Place> at = () -> plan.placeOf(facts);
        SlotTable slots = plan.slots;
        ImmutableList<Agent> rows = facts.agents();
        Map<Cadence, @Nullable TeamFacts> sources = plan.rollsUp ? new EnumMap<>(Cadence.class) : Map.of();
        FactColumn[] agents = new FactColumn[slots.size()];
        int[] known = plan.placesIn(facts.metrics());
        for (int place = 0; place < agents.length; place++) {
            if (known[place] >= 0) {
                agents[place] = facts.column(known[place]);
                continue;
            }
            TeamFacts source = source(slots.cadence(place), sources, plan, facts, past, at, problems);
            Metric metric = slots.metric(place);
            int index = source == null ? -1 : source.indexOf(metric);
            if (source == null || index < 0 || !isSame(metric, source.metrics().get(index), at, problems)) {
                agents[place] = FactColumn.absent(rows.size());
            } else {
                agents[place] = ofRows(source, index, rows);
            }
        }
        @Nullable Quantity[] team = new Quantity[slots.teamSize()];
        for (int place = 0; place < team.length; place++) {
            TeamFacts source = source(slots.teamCadence(place), sources, plan, facts, past, at, problems);
            if (source != null) {
                team[place] = teamValue(source, slots.teamMetric(place), at, problems);
            }
        }
        return new Columns(agents, team, ImmutableList.copyOf(problems));
    }

    /** The same with the columns, those of longer periods too, filled again of facts in which something was credited. */
    Columns recounted(PreparedPlan plan, TeamFacts counted, LookBack past) {
        Columns again = of(plan, counted, past);
        return new Columns(again.agents, again.team, problems);
    }

    /** A column of a longer period, in which there may be agents who have left since. */
    private static FactColumn ofRows(TeamFacts source, int metric, ImmutableList<Agent> rows) {
        @Nullable Quantity[] values = new Quantity[rows.size()];
        for (int row = 0; row < values.length; row++) {
            int sourceRow = source.indexOf(rows.get(row).id());
            values[row] = sourceRow < 0 ? null : source.valueAt(metric, sourceRow);
        }
        return FactColumn.copyOf(values);
    }

    private static @Nullable Quantity teamValue(
            TeamFacts source, Metric metric, Supplier<Place> at, List<Problem> problems) {
        Quantity value = source.teamValues().get(metric);
        if (value != null) {
            return value;
        }
        // The facts may define another metric under the id.
        for (Map.Entry<Metric, Quantity> own : source.teamValues().entrySet()) {
            if (own.getKey().id().equals(metric.id())) {
                return isSame(metric, own.getKey(), at, problems) ? own.getValue() : null;
            }
        }
        return null;
    }

    private static boolean isSame(Metric planned, Metric given, Supplier<Place> at, List<Problem> problems) {
        if (PreparedPlan.areAlike(planned, given)) {
            return true;
        }
        problems.add(new Problem(
                at.get().with(Part.METRIC, planned.id()),
                PlanPhrases.OTHER_METRIC.filled(planned.label(), kindOf(planned), kindOf(given))));
        return false;
    }

    private static String kindOf(Metric metric) {
        String kind = metric.kind().name();
        String unit = metric.unitKind().name();
        return kind.equals(unit) ? kind : kind + " in " + unit;
    }

    private static @Nullable TeamFacts source(
            @Nullable Cadence cadence,
            Map<Cadence, @Nullable TeamFacts> sources,
            PreparedPlan plan,
            TeamFacts facts,
            LookBack past,
            Supplier<Place> at,
            List<Problem> problems) {
        if (cadence == null) {
            return facts;
        }
        if (!sources.containsKey(cadence)) {
            sources.put(cadence, rolledUp(cadence, plan, facts, past, at, problems));
        }
        return sources.get(cadence);
    }

    /** The facts of the longer period so far, where something is due over it; null if not, or if one is not on record. */
    private static @Nullable TeamFacts rolledUp(
            Cadence cadence,
            PreparedPlan plan,
            TeamFacts facts,
            LookBack past,
            Supplier<Place> at,
            List<Problem> problems) {
        boolean isEnding = plan.paidOnLeaving.contains(cadence)
                && facts.agents().stream().anyMatch(agent -> agent.hasLeftBy(facts.period()));
        if (!isEnding && !past.payPeriod.isLast(facts.period(), cadence)) {
            return null;
        }
        Period whole = past.payPeriod.longer(cadence, facts.period());
        PastPeriod before;
        try {
            before = past.past(whole);
        } catch (ProblemSignal signal) {
            problems.add(signal.problem().within(at.get()));
            return null;
        }
        before.missed().forEach(missed -> problems.add(new Problem(at.get(), missed)));
        if (!before.missing().isEmpty()) {
            return null;
        }
        List<TeamFacts> parts = new ArrayList<>();
        before.entries().forEach(entry -> parts.add(entry.counted()));
        parts.add(facts);
        return TeamFacts.rolledUp(whole, parts);
    }
}
