// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

/**
 * A dividend and a positive divisor: the form of what no {@link SmallExact} holds. Any number can also be calculated
 * with as a fraction; the results are numbers in their one form.
 */
abstract sealed class Fraction extends Exact permits SmallFraction, BigFraction {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused")
    private byte needsAnAdapter;

    abstract Exact sum(Fraction other);

    abstract Exact product(Fraction other);

    /** The quotient; the other fraction is not zero. */
    abstract Exact quotient(Fraction other);

    abstract Fraction opposite();

    abstract int compare(Fraction other);

    /** The same fraction, reduced, in big integers. */
    abstract BigFraction big();

    @Override
    final Fraction fraction() {
        return this;
    }

    @Override
    public final boolean fitsLong(int decimals) {
        return false;
    }

    @Override
    public final int hashCode() {
        BigFraction big = big();
        return 31 * big.dividend().hashCode() + big.divisor().hashCode();
    }

    @Override
    public final String toString() {
        BigFraction big = big();
        return big.decimals() >= 0 ? big.decimal().toPlainString() : big.dividend() + "/" + big.divisor();
    }
}
