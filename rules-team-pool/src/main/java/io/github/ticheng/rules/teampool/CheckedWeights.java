// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.text.Phrase;
import java.util.List;

/** Sums weights up; a negative one, or a negative factor of one, is a problem that names its agent. */
final class CheckedWeights {

    private CheckedWeights() {}

    /** The sum of the members' weights, without a term. */
    static Exact sum(List<? extends ReportedAgent> members, List<Exact> weights) {
        Exact sum = Exact.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            sum = sum.plus(required(members, i, weights.get(i), PoolPhrases.NEGATIVE_WEIGHT)
                    .withoutTerm());
        }
        return sum;
    }

    /**
     * The members' weights times their factors. Neither may be negative: two that are would make a weight that nobody
     * meant.
     */
    static ImmutableList<Exact> times(List<? extends ReportedAgent> members, List<Exact> weights, List<Exact> factors) {
        ImmutableList.Builder<Exact> weighed = ImmutableList.builderWithExpectedSize(weights.size());
        for (int i = 0; i < weights.size(); i++) {
            Exact weight = required(members, i, weights.get(i), PoolPhrases.NEGATIVE_WEIGHT);
            Exact factor = required(members, i, factors.get(i), PoolPhrases.NEGATIVE_FACTOR);
            weighed.add(factor.equals(Exact.ONE) ? weight : weight.times(factor));
        }
        return weighed.build();
    }

    private static Exact required(List<? extends ReportedAgent> members, int position, Exact weight, Phrase phrase) {
        if (weight.isNegative()) {
            throw new ProblemSignal(phrase.filled(
                    Figure.of(weight), members.get(position).agent().id().value()));
        }
        return weight;
    }
}
