// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The past of one run by the plan's pay periods: as it would be with every correction known by now, which is what rules look
 * back on, and as it is on record. All agents ask for the same stretches, so each is looked up once.
 */
final class LookBack {

    final PayPeriod payPeriod;
    private final Ledger onRecord;
    private final Corrections corrections;
    private final Ledger ledger;
    private final Period now;
    private final Map<Period, PastPeriod> stretches = new ConcurrentHashMap<>();
    private final Map<Period, PastPeriod> asPaid = new ConcurrentHashMap<>();
    private final Map<Optional<Cadence>, ImmutableList<PastPeriod>> earlier = new ConcurrentHashMap<>();

    LookBack(PayPeriod payPeriod, Ledger onRecord, Corrections corrections, Period now) {
        this.payPeriod = payPeriod;
        this.onRecord = onRecord;
        this.corrections = corrections;
        this.ledger = corrections.lookBack();
        this.now = now;
    }

    /** What was paid before: the next entry is added to it, and balances are taken from it. */
    Ledger onRecord() {
        return onRecord;
    }

    Corrections corrections() {
        return corrections;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Whether corrections known by now change what is on record. */
    @SuppressWarnings("ReferenceEquality") // it is another ledger where they do
    boolean isCorrected() {
        return ledger != onRecord;
    }

    /** The balances that a rule carried out of the last period in which the agent was there. */
    ImmutableList<Balance> carried(AgentId agent, RuleId rule) {
        return carried(agent).stream()
                .filter(balance -> balance.rule().equals(rule))
                .collect(ImmutableList.toImmutableList());
    }

    /** The balances that were carried out of the last period in which the agent was there. */
    ImmutableList<Balance> carried(AgentId agent) {
        for (LedgerEntry entry : onRecord.latestFirst()) {
            Statement last = entry.statement().statement(agent).orElse(null);
            if (last != null) {
                return last.balances();
            }
        }
        return ImmutableList.of();
    }

    PastPeriod past(Period stretch) {
        return look(stretch, ledger, stretches);
    }

    /** A stretch as it was paid, without what corrections changed since. */
    PastPeriod paid(Period stretch) {
        return look(stretch, onRecord, asPaid);
    }

    private PastPeriod look(Period stretch, Ledger from, Map<Period, PastPeriod> looked) {
        PastPeriod known = looked.get(stretch);
        if (known == null) {
            known = PastPeriod.of(from, payPeriod, stretch, now);
            looked.put(stretch, known);
        }
        return known;
    }

    /** The periods of a cadence before the current one, or the pay periods before it, the last one first. */
    ImmutableList<PastPeriod> earlier(@Nullable Cadence cadence) {
        Optional<Cadence> key = Optional.ofNullable(cadence).or(payPeriod.isFree() ? this::ofNow : payPeriod::cadence);
        ImmutableList<PastPeriod> known = earlier.get(key);
        if (known == null) {
            known = key.isPresent() ? back(key.get()) : entries();
            earlier.put(key, known);
        }
        return known;
    }

    private Optional<Cadence> ofNow() {
        return switch (now.kind()) {
            case MONTH -> Optional.of(Cadence.MONTH);
            case QUARTER -> Optional.of(Cadence.QUARTER);
            case HALF_YEAR -> Optional.of(Cadence.HALF_YEAR);
            case YEAR -> Optional.of(Cadence.YEAR);
            case DAYS -> Optional.empty();
        };
    }

    private ImmutableList<PastPeriod> back(Cadence cadence) {
        ImmutableList.Builder<PastPeriod> all = ImmutableList.builder();
        if (!ledger.entries().isEmpty()) {
            Period first = payPeriod.longer(cadence, ledger.entries().get(0).period());
            Period period = payPeriod.longer(cadence, now);
            while (period.compareTo(first) > 0) {
                period = period.previous();
                all.add(past(period));
            }
        }
        return all.build();
    }

    private ImmutableList<PastPeriod> entries() {
        ImmutableList.Builder<PastPeriod> all = ImmutableList.builder();
        for (LedgerEntry entry : ledger.before(now)) {
            all.add(new PastPeriod(entry.period(), ImmutableList.of(entry), ImmutableList.of()));
        }
        return all.build();
    }
}
