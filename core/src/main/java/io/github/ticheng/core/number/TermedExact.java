// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import java.util.Optional;

/** A number that remembers how it came about, while a calculation is being explained. */
final class TermedExact extends Exact {

    private static final long serialVersionUID = 1L;

    private final Exact value;
    private final transient Term term;

    @SuppressWarnings("unused")
    private byte needsAnAdapter;

    /** Takes a number that has no term itself. */
    TermedExact(Exact value, Term term) {
        this.value = value;
        this.term = term;
    }

    Term ownTerm() {
        return term;
    }

    @Override
    public Optional<Term> term() {
        return Optional.of(term);
    }

    @Override
    public Exact withoutTerm() {
        return value;
    }

    @Override
    Fraction fraction() {
        return value.fraction();
    }

    @Override
    public int signum() {
        return value.signum();
    }

    @Override
    public boolean isWhole() {
        return value.isWhole();
    }

    @Override
    public boolean isDecimal() {
        return value.isDecimal();
    }

    @Override
    public boolean fitsLong(int decimals) {
        return value.fitsLong(decimals);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
