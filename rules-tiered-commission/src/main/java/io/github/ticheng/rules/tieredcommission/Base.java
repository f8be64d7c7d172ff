// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of an agent that commission is paid on, or that chooses the tier: sales, placed less closed sales, the
 * attainment of a target.
 *
 * <p>Closed: a host that pays on something else supplies it as a metric.
 */
public sealed interface Base extends Block permits MetricBase, QuotientBase {

    /** A metric itself; a ratio without data is a problem. */
    static Base of(Metric metric) {
        return switch (metric.kind()) {
            case RATIO -> new QuotientBase.OfRatio(metric, null);
            default -> sum(metric);
        };
    }

    /**
     * A ratio.
     *
     * @param ifNoData the value of a ratio of 0 of 0, in the ratio's unit; a percentage has its sign
     */
    static Base of(Metric ratio, String ifNoData) {
        return new QuotientBase.OfRatio(ratio, Level.parse(ifNoData, ratio.unitKind()));
    }

    /** Several metrics of one unit added up. */
    static Base sum(Metric... metrics) {
        return net(ImmutableList.copyOf(metrics), ImmutableList.of());
    }

    /** One metric less others of its unit: placed sales less closed sales. */
    static Base net(Metric from, Metric... less) {
        return net(ImmutableList.of(from), ImmutableList.copyOf(less));
    }

    /** Some metrics less others, all of one unit. */
    static Base net(List<Metric> metrics, List<Metric> less) {
        return new MetricBase(ImmutableList.copyOf(metrics), ImmutableList.copyOf(less));
    }

    /** What was achieved as a share of a target; a target that is missing, zero or negative is a problem. */
    static Base attainment(Metric achieved, Metric target) {
        return new QuotientBase.Attainment(achieved, target, null);
    }

    /**
     * What was achieved as a share of a target.
     *
     * @param ifNoTarget the attainment of an agent whose target is missing, zero or negative
     */
    static Base attainment(Metric achieved, Metric target, String ifNoTarget) {
        return new QuotientBase.Attainment(achieved, target, Level.parse(ifNoTarget, Unit.Kind.PERCENT));
    }

    /** The only metric that this base is; empty if there are several, or it is calculated from them. */
    default Optional<Metric> single() {
        return Optional.empty();
    }

    /** Which way it gets better; of several metrics the first one says so. */
    Better better();

    /** Whether its values never fall as any metric improves. */
    boolean rises();

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

        /** The values of a whole team in units of 0.01; null where they are not read in columns. */
        default long @Nullable [] values(TeamColumns team) {
            return null;
        }
    }
}
