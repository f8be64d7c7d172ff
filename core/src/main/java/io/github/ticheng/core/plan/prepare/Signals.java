// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule or a step ends in where it comes to nothing. */
public final class Signals {

    private Signals() {}

    /** The signal that a step cannot go on because of something that is reported already. */
    public static ProblemSignal reported() {
        return new ProblemSignal(Message.of(PlanPhrases.REPORTED));
    }

    /** The signal that an agent's value is absent; it is reported with agent and metric as the place. */
    public static ProblemSignal missing(AgentId agent, Metric metric) {
        return new ProblemSignal(missing(Place.of(Part.AGENT, agent), metric));
    }

    /** The same of some orders and days of the agent. */
    public static ProblemSignal missing(AgentId agent, Metric metric, List<Item> items) {
        Place at = Place.of(Part.AGENT, agent).with(Part.METRIC, metric.id());
        Label first = items.get(0).key().label();
        return new ProblemSignal(new Problem(at, PlanPhrases.MISSING_OF_ITEM.filled(metric.label(), first)));
    }

    /** The problem that a value is absent. A score is in no column of facts. */
    public static Problem missing(Place at, Metric metric) {
        if (metric.origin() instanceof Origin.Score) {
            return new Problem(at, PlanPhrases.NO_SCORE.filled(metric.label()));
        }
        return new Problem(at.with(Part.METRIC, metric.id()), PlanPhrases.MISSING.filled(metric.label()));
    }

    /** Says that a rule, most likely a host's, ended in something else than an answer. */
    public static Message failed(RuntimeException failure) {
        return PlanPhrases.RULE_FAILED.filled(failure.toString());
    }

    /** What a step made, which has to be something. */
    public static <T> T made(@Nullable T made, Label expected) {
        if (made == null) {
            throw new ProblemSignal(PlanPhrases.RULE_MADE_NOTHING.filled(expected));
        }
        return made;
    }
}
