// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import com.google.common.collect.Iterators;
import io.github.ticheng.benchmarks.FiveLineMonth.Team;
import io.github.ticheng.core.team.TeamFacts;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Pays a million agents, each team of whom is made when it is read from a stream, so that it fits a small heap: run with {@code
 * -Xmx256m}.
 */
final class FiveLineStream {

    private static final int AGENTS = 1_000_000;

    private FiveLineStream() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Payout paid = new Payout(null);
        new FiveLinePlan("ticheng-stream") {}.payInto(FiveLineStream::facts, paid);
        long seconds = System.nanoTime() - start;
        Payout expected = new Payout(null);
        teams().forEachRemaining(team -> new FenLoop().pay(new FiveLineMonth(List.of(team), 0), expected));
        if (paid.checksum() != expected.checksum()) {
            throw new IllegalStateException("Expected what the loop in fen pays, but found something else");
        }
        System.out.printf(
                Locale.ROOT,
                "%,d agents from a stream of teams: %d MB of heap, %.1f s, facts made from nothing%n",
                AGENTS,
                Runtime.getRuntime().maxMemory() >> 20,
                seconds / 1e9);
    }

    private static Iterator<Team> teams() {
        return FiveLineMonth.stream(AGENTS, 10);
    }

    private static Iterator<TeamFacts> facts() {
        return Iterators.transform(teams(), team -> FiveLinePlan.facts(team, FiveLinePlan.people(team)));
    }
}
