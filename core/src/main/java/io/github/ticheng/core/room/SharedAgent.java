// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.team.Correction;
import java.util.function.Predicate;

/**
 * An agent with the lines of PAY and SHARE, and with those of the SETTLE rules before this one: they act on each other
 * in the order of the plan. What SETTLE sees.
 */
public interface SharedAgent extends PaidAgent {

    /** The balances that a rule carried out of the last period on record. */
    ImmutableList<Balance> carried(RuleId rule);

    /** What the team was paid in earlier periods, and carried out of them, whatever corrections changed since. */
    Ledger onRecord();

    /** What corrections that became known in this period come to for the agent, in the order in which they were given. */
    ImmutableList<PastDifference> corrections();

    /**
     * The lines of some rules in this pay period, as far as they are made by now. Where corrections of the past are among them they
     * are as they are paid, else as they would be with every correction known by now: so none counts twice, and what was held back
     * counts as it should have been.
     */
    ImmutableList<PayLine> lines(Predicate<RuleId> counted);

    /**
     * Where the entry has a longer period, the lines of its pay periods before this one, by pay period, without those of SETTLE
     * rules that stand behind this one; as paid or as corrected, as {@link #lines(Predicate)}.
     *
     * @param counted the rules whose lines are asked for
     * @throws ProblemSignal if pay periods of the longer one are not on record; it names each
     */
    ImmutableMap<Period, ImmutableList<PayLine>> earlierLines(Predicate<RuleId> counted);

    @Override
    Team<? extends SharedAgent> team();

    /**
     * What a correction of an earlier period comes to for one agent: the pay of that period and all since, with what is still
     * carried, as it would have been with the correction and as it would have been without.
     *
     * <p>Both sides already hold the corrections that were known before, so each correction is measured against the last
     * corrected statements.
     *
     * @param correction the correction
     * @param before what the agent was due without it, in the plan's currency
     * @param after what the agent is due with it
     */
    record PastDifference(Correction correction, Exact before, Exact after) {

        /** What is still to be paid; negative to take back. */
        public Exact amount() {
            return after.minus(before);
        }
    }
}
