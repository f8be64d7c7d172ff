// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;

/**
 * How the comparison of a metric with a threshold is told: one sentence each for met, for missed by some distance, and
 * for missed by none, where the threshold itself is not enough.
 */
record Gate(Phrase met, Phrase missed, Phrase atLimit) {

    static final Gate PLAN = of(ConditionPhrases.VALUE, "condition.missed", "condition.at-limit");
    static final Gate OTHER = of(ConditionPhrases.OTHER);
    static final Gate TEAM = of(ConditionPhrases.TEAM);
    static final Gate TEAM_MEAN = of(ConditionPhrases.TEAM_MEAN);
    static final Gate WINDOW = of(ConditionPhrases.WINDOW);

    private static Gate of(Phrase met) {
        return of(met, met.key() + "-missed", met.key() + "-at-limit");
    }

    private static Gate of(Phrase met, String missed, String atLimit) {
        return new Gate(
                met,
                longer(met, missed, ": missed by {distance}", "，相差 {distance}"),
                longer(met, atLimit, ": exactly there, which is not enough", "，恰好相等不算达标"));
    }

    private static Phrase longer(Phrase met, String code, String english, String chinese) {
        return Phrase.of(code, met.in(Language.ENGLISH) + english, met.in(Language.CHINESE) + chinese);
    }

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
