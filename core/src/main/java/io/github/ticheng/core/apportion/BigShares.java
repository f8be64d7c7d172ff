// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.apportion;

import io.github.ticheng.core.number.Exact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Shares in big integers: for totals and weights of any size, and weights that are no decimals. */
final class BigShares extends Shares {

    private final BigInteger[] weights;
    private final BigInteger[] units;
    private final BigInteger[] remainders;
    private final int oddUnits;

    private BigShares(Exact unit, boolean negative, BigInteger total, BigInteger[] weights) {
        super(unit, negative);
        this.weights = weights;
        this.units = new BigInteger[weights.length];
        this.remainders = new BigInteger[weights.length];
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            sum = sum.add(weight);
        }
        BigInteger odd = total;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] share = total.multiply(weights[i]).divideAndRemainder(sum);
            units[i] = share[0];
            remainders[i] = share[1];
            odd = odd.subtract(units[i]);
        }
        this.oddUnits = odd.intValueExact();
    }

    /**
     * The shares of a total.
     *
     * @param unit the smallest unit
     * @param total a multiple of the unit
     * @param weights the weights, none negative and at least one positive
     */
    static BigShares of(Exact unit, Exact total, List<Exact> weights) {
        BigInteger units = total.withoutTerm().dividedBy(unit).numerator();
        return new BigShares(unit, units.signum() < 0, units.abs(), scaled(weights));
    }

    /** All weights times their common divisor, so that they are whole. */
    static BigInteger[] scaled(List<Exact> weights) {
        BigInteger common = BigInteger.ONE;
        for (Exact weight : weights) {
            BigInteger divisor = weight.denominator();
            common = common.divide(common.gcd(divisor)).multiply(divisor);
        }
        BigInteger[] scaled = new BigInteger[weights.size()];
        for (int i = 0; i < scaled.length; i++) {
            Exact weight = weights.get(i);
            scaled[i] = weight.numerator().multiply(common.divide(weight.denominator()));
        }
        return scaled;
    }

    @Override
    int size() {
        return weights.length;
    }

    @Override
    int oddUnits() {
        return oddUnits;
    }

    @Override
    boolean isEarning(int position) {
        return weights[position].signum() > 0;
    }

    @Override
    int compareWeights(int left, int right) {
        return weights[left].compareTo(weights[right]);
    }

    @Override
    int compareRemainders(int left, int right) {
        return remainders[left].compareTo(remainders[right]);
    }

    @Override
    Exact part(int position, int extraUnits) {
        return inUnits(Exact.of(new BigDecimal(units[position].add(BigInteger.valueOf(extraUnits)))));
    }
}
