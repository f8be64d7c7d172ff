// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.metric.Better;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.text.Label;

/** Metrics that only the rest of a pay slip reads, beside those of {@link io.github.ticheng.core.metric.Metrics}. */
public final class WageMetrics {

    /**
     * The least base wage that the law allows where the team works, for the period; a value of the team that the host
     * supplies. Neither way is better.
     */
    public static final Metric MINIMUM_WAGE =
            Metric.money("minimum-wage", Better.NEITHER, Label.of("minimum wage", "最低工资"));

    private WageMetrics() {}
}
