// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.apportion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Largest remainders written down as in a textbook, on fractions of its own: it shares nothing with the code under test,
 * not even its numbers. Whole units only.
 */
final class SlowSplit {

    private SlowSplit() {}

    /** A number as dividend and divisor, the divisor positive; not reduced. */
    record Quotient(BigInteger dividend, BigInteger divisor) {

        Quotient minus(BigInteger whole) {
            return new Quotient(dividend.subtract(whole.multiply(divisor)), divisor);
        }

        boolean isMoreThan(Quotient other) {
            return dividend.multiply(other.divisor).compareTo(other.dividend.multiply(divisor)) > 0;
        }
    }

    /** Splits a number of units; the weight that stands first wins a tie. */
    static List<BigInteger> byLargestRemainder(BigInteger total, List<Quotient> weights) {
        if (total.signum() < 0) {
            return byLargestRemainder(total.negate(), weights).stream()
                    .map(BigInteger::negate)
                    .toList();
        }
        BigInteger product =
                weights.stream().map(Quotient::divisor).distinct().reduce(BigInteger.ONE, BigInteger::multiply);
        BigInteger sum = BigInteger.ZERO;
        for (Quotient weight : weights) {
            sum = sum.add(weight.dividend.multiply(product).divide(weight.divisor));
        }
        List<BigInteger> parts = new ArrayList<>();
        List<Quotient> shares = new ArrayList<>();
        BigInteger left = total;
        for (Quotient weight : weights) {
            Quotient share =
                    new Quotient(total.multiply(weight.dividend).multiply(product), weight.divisor.multiply(sum));
            BigInteger part = share.dividend.divide(share.divisor);
            shares.add(share);
            parts.add(part);
            left = left.subtract(part);
        }
        // One unit at a time to whoever is then furthest below the exact share.
        for (; left.signum() > 0; left = left.subtract(BigInteger.ONE)) {
            int neediest = 0;
            for (int i = 1; i < parts.size(); i++) {
                if (shares.get(i)
                        .minus(parts.get(i))
                        .isMoreThan(shares.get(neediest).minus(parts.get(neediest)))) {
                    neediest = i;
                }
            }
            parts.set(neediest, parts.get(neediest).add(BigInteger.ONE));
        }
        return parts;
    }
}
