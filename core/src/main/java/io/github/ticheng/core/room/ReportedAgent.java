// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.text.Words;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * An agent as reported: the facts of the period, and of earlier ones. What every room sees.
 *
 * <p>Values are read through slots that were given out at preparation. A value that is absent where it is needed ends
 * the step with a {@link ProblemSignal}: the run reports it as a problem that names agent, metric and rule.
 *
 * <p>While a line is being explained, the same step runs with a view that {@linkplain #isExplaining() explains}: the
 * numbers it hands out then carry their names, and {@link #note} is kept. The core implements this; hosts only read it.
 */
public interface ReportedAgent {

    /** Who the agent is. */
    Agent agent();

    /**
     * The post or group of the agent, which is that of the pay period; it is remarked where it was another one in earlier pay
     * periods of {@link #period}.
     */
    Optional<String> named(Whose.By by);

    /** The period that the rule looks at: the pay period, or the month, quarter or year of the rule's cadence. */
    Period period();

    /** The pay period that is paid: {@link #period} itself unless the rule is due less often. */
    Period paidPeriod();

    /**
     * The days on which what the rule looks at came about: those of the pay periods that make up {@link #period}, which
     * weeks do not fill to the day.
     */
    default Period days() {
        Period period = period();
        return period.equals(paidPeriod()) ? period : payPeriod().days(period);
    }

    /** The pay periods of the plan; free dates where it does not say. */
    PayPeriod payPeriod();

    /** The whole team, as this room sees it. */
    Team<? extends ReportedAgent> team();

    /** Whether the agent has a value here. */
    boolean has(Slot<?> slot);

    /** The agent's amount, count, duration or points. */
    Exact number(Slot<Exact> slot);

    /** The agent's ratio, which may have no data. */
    Ratio ratio(Slot<Ratio> slot);

    /** The agent's rating. */
    Rating rating(Slot<Rating> slot);

    /**
     * The agent's value of a metric that a plain rule declared as needed; slower than a slot.
     *
     * @throws IllegalArgumentException if the rule did not declare the metric
     */
    Quantity value(Metric metric);

    /**
     * The agent's amount, count, duration or points of a metric that a plain rule declared as needed; slower than a
     * slot.
     *
     * @throws IllegalArgumentException if the rule did not declare the metric, or it is a ratio or a rating
     */
    Exact number(Metric metric);

    /**
     * The agent's orders and days in {@link #period}, in the order of their keys; of an agent {@linkplain
     * ScoredAgent#within seen within} some, those.
     *
     * @throws ProblemSignal if the facts do not list any, or pay periods of the period are not on record
     */
    ImmutableList<Item> items();

    /** Whether the agent is {@linkplain ScoredAgent#within seen within} some orders and days. */
    boolean isWithin();

    /** What the team was paid in earlier periods; of the same plan or another. */
    Ledger ledger();

    /**
     * What is on record of a stretch of the calendar before the pay period that is paid, such as an earlier month.
     *
     * @throws ProblemSignal if a period on record lies in it with a part only, and is no pay period of the plan
     */
    PastPeriod past(Period stretch);

    /**
     * The periods before {@link #period}, the last one first, back to the first on record: those of the rule's cadence,
     * or else pay periods. A period of which nothing is on record has no entries.
     *
     * @throws ProblemSignal as {@link #past} does
     */
    ImmutableList<PastPeriod> earlierPeriods();

    /**
     * The months before the one to which the pay period belongs, whatever the rule's cadence; otherwise as {@link
     * #earlierPeriods}.
     */
    ImmutableList<PastPeriod> earlierMonths();

    /**
     * Whether a condition holds for the agent.
     *
     * @param condition the prepared condition; it reads facts alone, which was looked at when it was prepared
     */
    boolean meets(Predicate<? super ScoredAgent> condition);

    // ------------------------------------------------------------------------------------------ explaining

    /** Whether this run is there to explain. */
    boolean isExplaining();

    /** Keeps a remark for the explanation; does nothing unless explaining. */
    void note(Words remark);

    /** Keeps a remark that is made while explaining only: remarks cost time. */
    default void note(Supplier<? extends Words> remark) {
        if (isExplaining()) {
            note(remark.get());
        }
    }

    /** A result under a name, so that the next formula shows it as one figure; how it came about is a remark. */
    default Exact told(Exact result, Supplier<? extends Words> name) {
        if (!isExplaining()) {
            return result;
        }
        Exact named = result.named(name.get());
        named.term().map(Explanation::calculation).ifPresent(this::note);
        return named;
    }

    /** A figure of the plan as it takes part in the calculation: with its unit when explaining, else as it is. */
    Exact figure(Exact constant, Unit unit);

    /** A figure with a name of its own, from elsewhere than the facts: a result of an earlier period, a rank. */
    Exact input(Words name, Exact value, Unit unit);

    /** An amount of the plan, in the plan's currency, as it takes part in the calculation. */
    Exact amount(Exact constant);

    /** A rate of the plan as it takes part in the calculation. */
    default Exact rate(Rate rate) {
        return figure(rate.fraction(), Unit.PERCENT);
    }

    /** The unit of money of the plan. */
    Unit money();
}
