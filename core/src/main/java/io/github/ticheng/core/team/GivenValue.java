// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;

/** What hosts may give as a value of a metric: a quantity, an amount of money, or text to read it from. */
final class GivenValue {

    private GivenValue() {}

    /**
     * The value that was given.
     *
     * @throws ProblemsException if it cannot be one of the metric; it names the metric and the value
     */
    static Quantity of(Metric metric, Object given) {
        if (given instanceof String text) {
            return metric.parse(text);
        }
        if (given instanceof Money money) {
            if (metric.kind() == MetricKind.MONEY) {
                return money.amount();
            }
            throw new ProblemsException(ImmutableList.of(
                    Problem.of(FactPhrases.MONEY_FOR_OTHER.filled(metric.kind().name(), money.toString()))));
        }
        Quantity value = given instanceof Exact number ? number.withoutTerm() : (Quantity) given;
        metric.check(value);
        return value;
    }
}
