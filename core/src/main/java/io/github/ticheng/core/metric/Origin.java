// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the values of a metric come from that no facts hold. Closed. */
public sealed interface Origin extends Serializable {

    /**
     * A value that is not the agent's own, but the same for every agent: {@code sales of team}.
     *
     * @param metric what is measured; it may be an amount
     * @param whose whose value it is
     */
    record OfOthers(Metric metric, Whose whose) implements Origin {

        /**
         * The values of those whose it is, put together; empty for the mean of nobody.
         *
         * @param values values of the metric, in any order
         * @throws io.github.ticheng.core.problem.ProblemsException if a ratio was given as printed that has to be rebuilt from
         *     its parts
         */
        public Optional<Quantity> together(List<? extends Quantity> values) {
            ExactSum sum = new ExactSum();
            ExactSum whole = new ExactSum();
            for (Quantity value : values) {
                if (value instanceof Ratio ratio && !whose.average()) {
                    Ratio parts = metric.withParts(ratio);
                    sum.add(parts.numerator().withoutTerm());
                    whole.add(parts.denominator().withoutTerm());
                } else if (!(value instanceof Ratio ratio) || ratio.hasData()) {
                    Exact number = value instanceof Ratio ratio ? ratio.value().orElseThrow() : (Exact) value;
                    sum.add(number.withoutTerm());
                    whole.add(Exact.ONE);
                }
            }
            if (metric.kind() == MetricKind.RATIO) {
                return Optional.of(Ratio.of(sum.value(), whole.value()));
            }
            Exact count = whole.value();
            return whose.average()
                    ? Optional.of(count).filter(Exact::isPositive).map(sum.value()::dividedBy)
                    : Optional.of(sum.value());
        }
    }

    /**
     * The agent's score in an assessment: {@code score}. Who was not assessed has none.
     *
     * @param card the score rule; null for the only one, or the one that the entry means
     */
    record Score(@Nullable RuleId card) implements Origin {}

    /** The place of an order, day or week among others. */
    record Place() implements Origin {}

    /**
     * What a rule comes to for the agent: {@code line commission}. In PAY it is the unrounded amount of an earlier entry,
     * and behind PAY the sum of the rule's lines. Over a longer period it is summed up with the lines on record.
     *
     * @param rule the rule
     */
    record Amount(RuleId rule) implements Origin {}
}
