// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.number.Exact;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A fraction of big integers: slow, and nothing but the textbook. */
record Slow(BigInteger over, BigInteger under) implements Comparable<Slow> {

    static final Slow ZERO = of(0, 1);

    Slow {
        if (under.signum() < 0) {
            over = over.negate();
            under = under.negate();
        }
        BigInteger common = over.gcd(under);
        over = over.divide(common);
        under = under.divide(common);
    }

    static Slow of(long over, long under) {
        return new Slow(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Slow parse(String decimal) {
        BigDecimal number = new BigDecimal(decimal);
        return new Slow(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Slow plus(Slow other) {
        return new Slow(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Slow minus(Slow other) {
        return plus(new Slow(other.over.negate(), other.under));
    }

    Slow times(Slow other) {
        return new Slow(over.multiply(other.over), under.multiply(other.under));
    }

    Slow dividedBy(Slow other) {
        return new Slow(over.multiply(other.under), under.multiply(other.over));
    }

    Slow min(Slow other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Slow max(Slow other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Slow other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    /** For decimals and quotients alike. */
    Exact exact() {
        return Exact.parse(over + "/" + under);
    }
}
