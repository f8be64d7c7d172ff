// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import com.google.common.collect.Iterators;
import io.github.ticheng.benchmarks.FiveLineMonth.Team;
import io.github.ticheng.core.team.TeamFacts;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Pays so many agents in a process that has just started. Each team is made when it is read from a stream, so that a million
 * agents fit a heap of 256 MB.
 */
final class FiveLineStream {

    private FiveLineStream() {}

    /** Pays as many agents as the argument says, in teams of 10. */
    public static void main(String[] arguments) {
        int agents = Integer.parseInt(arguments[0]);
        Payout paid = new Payout(null);
        new FiveLinePlan("ticheng-stream") {}.payInto(() -> facts(agents), paid);
        long millis = ManagementFactory.getRuntimeMXBean().getUptime();
        Payout expected = new Payout(null);
        teams(agents).forEachRemaining(team -> new FenLoop().pay(new FiveLineMonth(List.of(team), 0), expected));
        if (paid.checksum() != expected.checksum()) {
            throw new IllegalStateException("Expected what the loop in fen pays, but found something else");
        }
        System.out.printf(
                Locale.ROOT,
                "%,d agents from a stream of teams, facts made from nothing: %d MB of heap, %d ms since the JVM started%n",
                agents,
                Runtime.getRuntime().maxMemory() >> 20,
                millis);
    }

    private static Iterator<Team> teams(int agents) {
        return FiveLineMonth.stream(agents, 10);
    }

    private static Iterator<TeamFacts> facts(int agents) {
        return Iterators.transform(teams(agents), team -> FiveLinePlan.facts(team, FiveLinePlan.people(team)));
    }
}
