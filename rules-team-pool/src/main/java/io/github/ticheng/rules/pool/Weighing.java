// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.pool;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.text.Message;
import java.util.List;

/** Sums weights up; a negative one is a problem that names its agent. */
final class Weighing {

    private Weighing() {}

    /** The sum of the members' weights, without a term. */
    static Exact sum(List<? extends ReportedAgent> members, List<Exact> weights) {
        Exact sum = Exact.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            Exact weight = weights.get(i);
            if (weight.isNegative()) {
                throw new ProblemSignal(Message.saying(PoolPhrases.NEGATIVE_WEIGHT)
                        .with("weight", Figure.of(weight))
                        .with("agent", members.get(i).agent().id().value())
                        .build());
            }
            sum = sum.plus(weight.withoutTerm());
        }
        return sum;
    }
}
