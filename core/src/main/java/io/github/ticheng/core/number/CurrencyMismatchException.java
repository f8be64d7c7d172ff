// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

/** Thrown when amounts of two currencies meet in one operation; it holds both. */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Money first;
    private final Money second;

    CurrencyMismatchException(Money first, Money second) {
        super("Expected two amounts of one currency, but found " + first + " and " + second);
        this.first = first;
        this.second = second;
    }

    public Money first() {
        return first;
    }

    public Money second() {
        return second;
    }
}
