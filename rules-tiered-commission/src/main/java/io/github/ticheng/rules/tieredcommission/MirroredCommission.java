// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.rule.PayRule;
import java.util.Optional;

/** A commission that may take back, on a base below zero, what the same base above zero would earn. */
interface MirroredCommission extends PayRule {

    /** The only metric that below zero counts as its mirror image here; empty if there is none. */
    Optional<Metric> mirrored();

    /** The metric of a base with its answer. */
    static Optional<Metric> of(Base base, NegativeBase answer) {
        return base.signedBy().filter(metric -> answer == NegativeBase.MIRRORED && metric.kind() != MetricKind.RATIO);
    }

    /** The metric of any commission. */
    static Optional<Metric> of(PayRule commission) {
        return commission instanceof MirroredCommission own ? own.mirrored() : Optional.empty();
    }
}
