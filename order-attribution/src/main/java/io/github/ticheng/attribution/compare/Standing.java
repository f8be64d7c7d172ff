// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import java.io.Serializable;
import java.util.Optional;

/**
 * Where an agent stands with a metric within the team.
 *
 * @param agent the agent
 * @param metric the metric
 * @param value the agent's value
 * @param place 1 for the best; equal values share a place, and the places after them are left out
 * @param of how many agents have a value
 * @param team the team's level: of a ratio that of its summed parts, of a number the mean of the agents; empty where a ratio
 *     was given as printed, without its parts
 * @param best the best value
 */
public record Standing(AgentId agent, Metric metric, Exact value, int place, int of, Optional<Exact> team, Exact best)
        implements Serializable {

    /** The value less the team's level. */
    public Optional<Exact> toTeam() {
        return team.map(value::minus);
    }

    /** The value less the best one; zero for the best. */
    public Exact toBest() {
        return value.minus(best);
    }

    /**
     * How far behind the team, as a share of the team's level, so that metrics can be held against each other; 1 where the
     * level is zero. Zero for whoever is level or ahead, and where there is no level.
     */
    public Exact behind() {
        Exact lacking = toTeam().map(distance -> metric.better() == Better.LOWER ? distance : distance.negated())
                .orElse(Exact.ZERO);
        if (!lacking.isPositive()) {
            return Exact.ZERO;
        }
        return team.orElseThrow().isPositive() ? lacking.dividedBy(team.orElseThrow()) : Exact.ONE;
    }

    /** The value halfway to the team's level, whole where the metric is. */
    Exact halfway() {
        Exact half = value.plus(team.orElse(value)).dividedBy(Exact.of(2));
        return metric.fractional() ? half : half.rounded(Rounding.halfUp("1"));
    }
}
