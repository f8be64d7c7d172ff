// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import io.github.ticheng.core.catalogue.Block;
import io.github.ticheng.core.metric.Better;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/**
 * A number of an agent that commission is paid on, or that chooses the tier: sales, placed less closed sales, the
 * attainment of a target.
 *
 * <p>Closed: a host that pays on something else supplies it as a metric.
 */
public sealed interface Base extends Block permits MetricBase, RatioBase, AttainmentBase {

    /** A metric itself; a ratio without data is a problem. */
    static Base of(Metric metric) {
        return switch (metric.kind()) {
            case RATIO -> new RatioBase(metric, null);
            default -> MetricBase.of(metric);
        };
    }

    /** One metric less another: placed sales less closed sales. */
    static MetricBase net(Metric from, Metric less) {
        return MetricBase.of(from).minus(less);
    }

    /** What was achieved as a share of a target; a target of zero is a problem. */
    static AttainmentBase attainment(Metric achieved, Metric target) {
        return new AttainmentBase(achieved, target, null);
    }

    /** The only metric that this base is; empty if there are several, or it is calculated from them. */
    default Optional<Metric> single() {
        return Optional.empty();
    }

    /** Which way it gets better; of several metrics the first one says so. */
    Better better();

    /** The only metric whose sign its values have; empty if several decide it. */
    default Optional<Metric> signedBy() {
        return single();
    }

    /** Prepares the base for the runs of its plan. */
    Step prepare(Preparation preparation);

    /** What people call it. */
    Words label();

    /**
     * The unit of its values in a plan of some money.
     *
     * @param money the plan's money
     */
    Unit unit(Unit money);

    /** The prepared base. */
    @FunctionalInterface
    interface Step {

        /** The value of an agent. */
        Exact value(ReportedAgent agent);
    }
}
