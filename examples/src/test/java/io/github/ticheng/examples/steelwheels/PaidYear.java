// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.rules.wages.PayReport;
import java.util.Objects;

/**
 * The year as it was paid, beside the year as it would have been had everything been known at once.
 *
 * @param months by month, a run per territory in the order of the offices
 * @param knownAtOnce the same of the year in which every month had its right facts from the beginning
 */
record PaidYear(
        ImmutableSortedMap<Period, ImmutableList<TeamRun>> months,
        ImmutableSortedMap<Period, ImmutableList<TeamRun>> knownAtOnce) {

    /** Pays a year both ways. */
    static PaidYear of(DeskYear desk, PlanBook book) {
        return new PaidYear(
                desk.pay(book, DeskYear.Knowledge.AS_IT_CAME), desk.pay(book, DeskYear.Knowledge.FROM_THE_START));
    }

    /** What is carried out of a month. */
    static Exact carried(Statement statement) {
        Exact sum = Exact.ZERO;
        for (Balance balance : statement.balances()) {
            sum = sum.plus(balance.amount().amount());
        }
        return sum;
    }

    /** The year's report of each territory, in the order of the offices. */
    static ImmutableList<PayReport> reports(ImmutableSortedMap<Period, ImmutableList<TeamRun>> months) {
        return Objects.requireNonNull(months.get(months.lastKey())).stream()
                .map(run -> PayReport.of(run.ledger(), DeskYear.YEAR))
                .collect(ImmutableList.toImmutableList());
    }
}
