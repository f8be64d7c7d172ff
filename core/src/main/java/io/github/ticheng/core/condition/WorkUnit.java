// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.text.Label;
import java.time.DayOfWeek;

/**
 * What a rule goes through one by one instead of the period as a whole: orders, days or weeks. There are those of which
 * the facts tell something, in the order of their days; a day has all its orders, a week all its days. Of an agent {@linkplain
 * ReportedAgent#isWithin within} some orders and days, those are all there are: weeks in a week or in a day are parts of it,
 * whichever period they end in. Hosts may implement it.
 */
public interface WorkUnit extends Block {

    /** What people call several of them. */
    Label several();

    /** Says what they need of the plan in which a rule goes through them, beside the orders and days. */
    default void prepare(Preparation preparation) {}

    /**
     * Those of an agent, in order.
     *
     * @throws ProblemSignal if the facts list no orders and days, or days of a week are not on record
     */
    ImmutableList<Portion> of(ReportedAgent agent);

    /**
     * One of them.
     *
     * @param label what people call it
     * @param items the orders and days in it, in order, at least one
     */
    record Portion(Label label, ImmutableList<Item> items) {}

    /** What becomes of a week that lies in two periods. */
    enum Edge {
        /** The days of each period are a week of their own. */
        CUT,
        /**
         * It belongs to the period of its last day, or of the day on which the agent leaves, with all its days; those of the period
         * before are taken from the ledger. Where the agent is not paid in that period, it counts for nothing, which the run tells
         * as an outcome of the team.
         */
        BY_LAST_DAY
    }

    /** Every order; what is told of days alone is not looked at. */
    static WorkUnit order() {
        return WorkUnits.of(WorkUnits.Kind.ORDER);
    }

    /** Every day. */
    static WorkUnit day() {
        return WorkUnits.of(WorkUnits.Kind.DAY);
    }

    /** Every week from Monday to Sunday. */
    static WorkUnit week(Edge edge) {
        return week(edge, DayOfWeek.MONDAY, UnknownMonth.PROBLEM);
    }

    /**
     * Every week.
     *
     * @param edge what becomes of a week that lies in two periods
     * @param firstDay the first day of a week
     * @param unknownDays what days of an earlier period count as that are not on record, where a week is counted by its
     *     last day; those before the day of hiring count as nothing
     */
    static WorkUnit week(Edge edge, DayOfWeek firstDay, UnknownMonth unknownDays) {
        return new WorkUnits(WorkUnits.Kind.WEEK, edge, firstDay, unknownDays);
    }
}
