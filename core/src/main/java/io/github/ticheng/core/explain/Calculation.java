// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.Objects;

/**
 * A step of a calculation as a sentence: {@code 250.00 + 4% × 3,450.55 = 388.022}, or the step of rounding,
 * {@code rounded to fen, half up → 388.02}.
 *
 * @param term the term to say; its operands stand as formulas, or as one figure where they have a name
 */
record Calculation(Term term) implements Words {

    /** A calculation. */
    public Calculation {
        Objects.requireNonNull(term);
    }

    @Override
    public String in(Language language) {
        StringBuilder text = new StringBuilder(64);
        appendTo(text, language);
        return text.toString();
    }

    @Override
    public void appendTo(StringBuilder text, Language language) {
        Rounding rounding = term.rounding();
        if (rounding != null) {
            text.append(rounding.in(language, term.unit())).append(" → ");
            term.figure().appendTo(text, language);
            return;
        }
        if (term.name() != null) {
            term.name().appendTo(text, language);
            text.append(term.isLeaf() ? " " : language.colon());
        }
        term.formula(text, language);
        if (!term.isLeaf()) {
            text.append(" = ");
            term.figure().appendTo(text, language);
        }
    }
}
