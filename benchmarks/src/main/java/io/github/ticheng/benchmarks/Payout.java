// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.Blackhole;

/** Takes what a contestant pays: consumed while it is timed, summed up before, so that all are known to pay the same. */
public final class Payout {

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final @Nullable Blackhole hole;
    private long sum;
    private long agents;

    /** Consumes into a hole, or sums up where there is none. */
    public Payout(@Nullable Blackhole hole) {
        this.hole = hole;
    }

    /** An agent's lines in whole fen. */
    public void fen(int agent, long wage, long commission, long pool, long bonus, long seniority, long total) {
        if (hole == null) {
            add(agent, wage, commission, pool, bonus, seniority, total);
            return;
        }
        hole.consume(wage);
        hole.consume(commission);
        hole.consume(pool);
        hole.consume(bonus);
        hole.consume(seniority);
        hole.consume(total);
    }

    /** An agent's lines as objects, and what a host would keep. */
    public void amounts(
            int agent,
            Object kept,
            Object wage,
            Object commission,
            Object pool,
            Object bonus,
            Object seniority,
            Object total) {
        if (hole == null) {
            add(agent, toFen(wage), toFen(commission), toFen(pool), toFen(bonus), toFen(seniority), toFen(total));
            return;
        }
        hole.consume(kept);
        hole.consume(wage);
        hole.consume(commission);
        hole.consume(pool);
        hole.consume(bonus);
        hole.consume(seniority);
        hole.consume(total);
    }

    private void add(int agent, long... fen) {
        long hash = agent + 1L;
        for (long amount : fen) {
            long z = (hash ^ amount) * PRIME;
            hash = z ^ z >>> 29;
        }
        sum += hash;
        agents++;
    }

    private static long toFen(Object amount) {
        if (amount instanceof BigDecimal decimal) {
            return decimal.movePointRight(2).longValueExact();
        }
        return (amount instanceof Money money ? money.amount() : (Exact) amount).toLong(2);
    }

    /** A figure that is the same whatever the order of the agents is. */
    public long checksum() {
        return sum ^ agents * PRIME;
    }
}
