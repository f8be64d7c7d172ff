// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A goal with a last chance: an agent who misses it is given some months more to reach it, and who has not reached it by
 * then is proposed to leave; a person decides. Reaching the goal whenever the rule is due ends the matter.
 *
 * <p>The deadline is a calendar month, so many months after the last one of the period in which the goal was missed. It
 * is over in the first period that ends with that month or later. One beyond the calendar is its last month, 9999-12.
 *
 * @param metric what is to be reached, no rating, one way of which is better
 * @param goal the goal in the metric's unit; exactly there is reached
 * @param months how many months more are given, 1 or more
 * @param noDataMisses whether a ratio of 0 of 0 misses the goal; else it reaches it
 */
record ImprovementGoal(Metric metric, Exact goal, int months, boolean noDataMisses) implements OutcomeRule {

    /** The code of the outcome that gives a deadline. */
    public static final String CODE = "last-chance";

    /** The code of the outcome when the deadline was missed. */
    public static final String EXIT_CODE = "exit-proposal";

    private static final Period LAST_MONTH = Period.parse("9999-12");

    static final BlockType<ImprovementGoal> TYPE = BlockType.of("last-chance", OutcomeRule.class, ImprovementGoal.class)
            .with(
                    Field.required("metric", FieldType.METRIC, ImprovementGoal::metric),
                    Field.required("goal", FieldType.LEVEL, rule -> Level.of(rule.goal, rule.metric.unitKind())),
                    Field.withDefault("months", FieldType.COUNT, ImprovementGoal::months, 1),
                    Field.withDefault("no-data-misses", FieldType.FLAG, ImprovementGoal::noDataMisses, false),
                    (metric, goal, months, noDataMisses) ->
                            new ImprovementGoal(metric, goal.in(metric.unitKind()), months, noDataMisses));

    /**
     * @throws IllegalArgumentException if the metric is a rating or has no better way, or the months are fewer than 1
     */
    ImprovementGoal {
        TeamPlace.checkHasBetter(metric);
        goal = goal.withoutTerm();
        Refused.when(months < 1, OutcomePhrases.A_MONTH, months);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Measure.Reader reader = new MetricValue(metric).prepare(preparation, false);
        RuleId rule = preparation.rule();
        preparation.countsMonths(true);
        Unit unit = metric.unit(preparation.money());
        return agent -> outcomes(agent, reader.value(agent), rule, unit);
    }

    private ImmutableList<Outcome> outcomes(SettledAgent agent, @Nullable Exact value, RuleId rule, Unit unit) {
        if (!isMissed(value)) {
            return ImmutableList.of();
        }
        Outcome last = lastOutcome(agent, rule);
        Period deadline = last == null ? null : last.deadline();
        boolean isOver = last != null
                && (deadline == null
                        || !deadline.lastDay().isAfter(agent.period().lastDay()));
        Exact reached = value == null ? Exact.ZERO : value;
        Words found = Figure.beside(reached, goal, unit);
        Words aim = Figure.beside(goal, reached, unit);
        if (isOver) {
            Message reason = OutcomePhrases.MISSED_AGAIN.filled(
                    metric.label(), found, aim, (deadline == null ? agent.period() : deadline).toString());
            return ImmutableList.of(new Outcome(rule, EXIT_CODE, OutcomePhrases.EXIT, reason, deadline));
        }
        Period until = deadline == null ? later(agent.period()) : deadline;
        Message reason = OutcomePhrases.MISSED.filled(metric.label(), found, aim, until.toString());
        return ImmutableList.of(new Outcome(rule, CODE, OutcomePhrases.LAST_CHANCE, reason, until));
    }

    private boolean isMissed(@Nullable Exact value) {
        if (value == null) {
            return noDataMisses;
        }
        return metric.better() == Better.LOWER ? value.isGreaterThan(goal) : value.isLessThan(goal);
    }

    /** What this rule said when it was last due and the agent was there. */
    private static @Nullable Outcome lastOutcome(SettledAgent agent, RuleId rule) {
        for (PastPeriod past : agent.earlierPeriods()) {
            Statement statement = past.statement(agent.agent().id()).orElse(null);
            if (statement != null) {
                return statement.outcomes().stream()
                        .filter(outcome -> outcome.rule().equals(rule))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    private Period later(Period period) {
        LocalDate deadline = period.lastDay().withDayOfMonth(1).plusMonths(months);
        return deadline.isAfter(LAST_MONTH.lastDay()) ? LAST_MONTH : Cadence.MONTH.containing(deadline);
    }
}
