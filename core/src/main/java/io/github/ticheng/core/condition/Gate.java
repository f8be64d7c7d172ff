// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;

/**
 * How the comparison of a metric with a threshold is told: one sentence each for met, for missed by some distance, and
 * for missed by none, where the threshold itself is not enough.
 */
record Gate(Phrase met, Phrase missed, Phrase atLimit) {

    static final Gate PLAN = new Gate(ConditionPhrases.VALUE, ConditionPhrases.MISSED, ConditionPhrases.AT_LIMIT);
    static final Gate OTHER =
            new Gate(ConditionPhrases.OTHER, ConditionPhrases.OTHER_MISSED, ConditionPhrases.OTHER_AT_LIMIT);
    static final Gate TEAM =
            new Gate(ConditionPhrases.TEAM, ConditionPhrases.TEAM_MISSED, ConditionPhrases.TEAM_AT_LIMIT);
    static final Gate TEAM_MEAN = new Gate(
            ConditionPhrases.TEAM_MEAN, ConditionPhrases.TEAM_MEAN_MISSED, ConditionPhrases.TEAM_MEAN_AT_LIMIT);
    static final Gate WINDOW =
            new Gate(ConditionPhrases.WINDOW, ConditionPhrases.WINDOW_MISSED, ConditionPhrases.WINDOW_AT_LIMIT);

    /** Starts the sentence for a value and a threshold that are both in the metric's unit. */
    Message.Builder saying(
            Metric metric, Comparison comparison, Exact value, Exact threshold, Unit money, boolean holds) {
        Unit unit = metric.unit(money);
        Exact distance = value.withoutTerm().minus(threshold.withoutTerm()).abs();
        Phrase said = missed;
        if (holds) {
            said = met;
        } else if (distance.isZero()) {
            said = atLimit;
        }
        Message.Builder message = Message.saying(said)
                .with("metric", metric.label())
                .with("value", Figure.beside(value, threshold, unit))
                .with("comparison", comparison)
                .with("threshold", Figure.beside(threshold, value, unit));
        return !holds && !distance.isZero() ? message.with("distance", Figure.of(distance, unit)) : message;
    }

    /** The answer for a ratio of 0 of 0, noted. */
    static boolean noData(ReportedAgent agent, Metric metric, boolean answer) {
        agent.note(() -> ConditionPhrases.NO_DATA.filled(
                metric.label(), answer ? ConditionPhrases.MET : ConditionPhrases.NOT_MET));
        return answer;
    }
}
