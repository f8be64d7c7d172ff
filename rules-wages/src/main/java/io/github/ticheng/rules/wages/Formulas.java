// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.text.Words;

/** Steps of a calculation that an explanation shows one by one. */
final class Formulas {

    private Formulas() {}

    /** Notes a formula and gives its result a name, so that the next formula shows it as one figure. */
    static Exact stage(ReportedAgent agent, Exact result, Words name) {
        if (!agent.isExplaining()) {
            return result;
        }
        result.term().filter(term -> !term.isLeaf()).ifPresent(term -> agent.note(Explanation.calculation(term)));
        return result.named(name);
    }

    /** Notes a formula and, where it changes the result, its rounding; the result has a name. */
    static Exact stage(ReportedAgent agent, Exact result, Rounding rounding, Words name) {
        Exact exact = stage(agent, result, name);
        Exact rounded = rounded(exact, rounding);
        return rounded.equals(exact) ? exact : stage(agent, rounded, name);
    }

    /** The amount as the plan would round it, with a step of its own only where that changes it. */
    static Exact rounded(Exact amount, Rounding rounding) {
        Exact rounded = amount.withoutTerm().rounded(rounding);
        return rounded.equals(amount) ? amount : amount.rounded(rounding);
    }
}
