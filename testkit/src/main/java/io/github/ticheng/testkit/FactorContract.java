// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;

/**
 * What every factor keeps to, ours and a host's: the laws of {@link BlockContract} and {@link TrialContract}, on a line
 * of 100,000 times the factor.
 *
 * <p>Extend it in the tests of a factor and give the factors to try.
 */
public abstract class FactorContract extends TrialContract<Factor> {

    /** For subclasses. */
    protected FactorContract() {}

    @Override
    protected final CompensationPlan plan(Factor factor, Rounding rounding) {
        return Stage.ofTimes(factor, rounding);
    }
}
