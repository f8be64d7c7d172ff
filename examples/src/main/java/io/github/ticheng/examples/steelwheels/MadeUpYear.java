// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What happened at the desk in 2004 besides what {@link MadeUpFacts} holds: who left and who joined, and what became
 * known later of orders. All of it is invented, and the files say so in their first line.
 *
 * @param leftOn the last day of those who left
 * @param joiners those who joined, in the order of their numbers
 * @param scores the scores of those who joined, by month and number, out of 100
 * @param cancelledOn the day on which an order was cancelled, by its number
 * @param restated what orders came to after goods were returned, in the order in which the desk was told
 */
record MadeUpYear(
        ImmutableMap<AgentId, LocalDate> leftOn,
        ImmutableList<Joiner> joiners,
        ImmutableTable<String, String, String> scores,
        ImmutableMap<String, LocalDate> cancelledOn,
        ImmutableList<Restated> restated) {

    /**
     * Who joined.
     *
     * @param representative who
     * @param hiredOn the first day
     * @param succeeds whose customers the joiner took over, from the day after the other one's last
     */
    record Joiner(Representative representative, LocalDate hiredOn, AgentId succeeds) {}

    /**
     * A report that an order comes to another amount than it did.
     *
     * @param toldIn the month in which the desk was told
     * @param key what the report is known by: sent again it has the same key and says the same
     * @param order the order's number
     * @param total what the order comes to now, in dollars
     */
    record Restated(Period toldIn, String key, String order, Exact total) {}

    /**
     * Reads the files.
     *
     * @throws IOException if one cannot be read
     */
    static MadeUpYear read() throws IOException {
        ImmutableMap.Builder<AgentId, LocalDate> leftOn = ImmutableMap.builder();
        for (NamedCsvRecord row : MadeUpFacts.records("made-up-2004-leavers.csv")) {
            leftOn.put(AgentId.of(row.getField("agent")), LocalDate.parse(row.getField("left-on")));
        }
        ImmutableList.Builder<Joiner> joiners = ImmutableList.builder();
        for (NamedCsvRecord row : MadeUpFacts.records("made-up-2004-joiners.csv")) {
            joiners.add(new Joiner(
                    new Representative(
                            AgentId.of(row.getField("agent")),
                            row.getField("name"),
                            TeamId.of(row.getField("territory"))),
                    LocalDate.parse(row.getField("hired-on")),
                    AgentId.of(row.getField("succeeds"))));
        }
        ImmutableMap.Builder<String, LocalDate> cancelledOn = ImmutableMap.builder();
        for (NamedCsvRecord row : MadeUpFacts.records("made-up-2004-cancellations.csv")) {
            cancelledOn.put(row.getField("order"), LocalDate.parse(row.getField("cancelled-on")));
        }
        ImmutableList.Builder<Restated> restated = ImmutableList.builder();
        for (NamedCsvRecord row : MadeUpFacts.records("made-up-2004-restated-orders.csv")) {
            restated.add(new Restated(
                    Period.parse(row.getField("told-in")),
                    row.getField("key"),
                    row.getField("order"),
                    Exact.parse(row.getField("total"))));
        }
        return new MadeUpYear(
                leftOn.buildOrThrow(),
                joiners.build(),
                MadeUpFacts.sheet("made-up-2004-scores.csv"),
                cancelledOn.buildOrThrow(),
                restated.build());
    }

    /** The score of a joiner in a month, out of 100. */
    Optional<String> score(AgentId agent, Period month) {
        return Optional.ofNullable(scores.get(month.toString(), agent.value()));
    }

    /** The first day of a joiner. */
    Optional<LocalDate> hiredOn(AgentId agent) {
        return joiners.stream()
                .filter(joiner -> joiner.representative().id().equals(agent))
                .map(Joiner::hiredOn)
                .findFirst();
    }

    /** Who took over the customers of somebody who left. */
    Optional<AgentId> successor(AgentId agent) {
        return joiners.stream()
                .filter(joiner -> joiner.succeeds().equals(agent))
                .map(joiner -> joiner.representative().id())
                .findFirst();
    }
}
