// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number that remembers how it came about, while a calculation is being explained. */
final class TermedExact extends Exact {

    private static final long serialVersionUID = 1L;

    private final Exact value;
    /** How it came about; of a sum or product that goes on, a chain, made when somebody asks. Several threads may make it. */
    private transient @Nullable Term term;

    private final transient @Nullable Chain chain;

    @SuppressWarnings("unused")
    private byte needsAnAdapter;

    /** Takes a number that has no term itself. */
    TermedExact(Exact value, Term term) {
        this.value = value;
        this.term = term;
        this.chain = null;
    }

    /** Takes a number that has no term itself. */
    TermedExact(Exact value, Chain chain) {
        this.value = value;
        this.term = null;
        this.chain = chain;
    }

    Term ownTerm() {
        Term known = term;
        if (known == null) {
            known = requireNonNull(chain).term(value);
            term = known;
        }
        return known;
    }

    /** This number as the beginning of a longer sum or product; null if it is none, or stands under a name. */
    @Nullable
    Chain chain(Term.Kind kind) {
        if (chain != null) {
            return chain.kind() == kind ? chain : null;
        }
        Term own = requireNonNull(term);
        return own.kind() == kind && own.name() == null ? Chain.of(own) : null;
    }

    @Override
    public Optional<Term> term() {
        return Optional.of(ownTerm());
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
