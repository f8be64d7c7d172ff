// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum or product that is explained and goes on: {@code a + b}, then {@code a + b + c}. Each shares the list of its parts with
 * those before it, as a copy for each would cost the square of their number.
 *
 * @param shared the parts; only the first so many are its own
 */
record Chain(Term.Kind kind, Unit unit, List<Term> shared, int count) {

    /** A term that goes on, alone. */
    static Chain of(Term term) {
        return new Chain(
                term.kind(),
                term.unit(),
                new ArrayList<>(term.parts()),
                term.parts().size());
    }

    Chain with(Term last) {
        synchronized (shared) {
            List<Term> parts = shared.size() == count ? shared : new ArrayList<>(shared.subList(0, count));
            parts.add(last);
            return new Chain(kind, Term.unitOf(kind, unit, last.unit()), parts, count + 1);
        }
    }

    Term term(Exact value) {
        synchronized (shared) {
            return new Term(kind, null, unit, value, null, null, ImmutableList.copyOf(shared.subList(0, count)));
        }
    }
}
