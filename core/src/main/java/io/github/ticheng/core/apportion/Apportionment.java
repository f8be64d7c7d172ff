// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.apportion;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A way to split a total into parts by weights, so that nothing is lost and nothing is made up: the parts, and what is
 * kept aside, sum to the total.
 *
 * <p>Each weight first earns the whole units of its exact share, {@code total × weight ÷ sum of the weights}, cut
 * towards zero. Fewer units than there are positive weights are then left over, the <em>odd</em> units; where they go is
 * the {@link Remainder}. The usual one, {@link Remainder#LARGEST_REMAINDER}, is the method of largest remainders, also
 * called Hamilton's method (A. Hamilton, 1792; M. Balinski and H. P. Young, <cite>Fair Representation</cite>, 1982).
 *
 * <table>
 * <caption>100.00 by the weights 1, 1 and 4, in units of 0.01: the exact shares are 16.666…, 16.666… and 66.666…</caption>
 * <tr><th>remainder</th><th>parts</th><th>kept</th></tr>
 * <tr><td>LARGEST_REMAINDER</td><td>16.67, 16.67, 66.66</td><td>0</td></tr>
 * <tr><td>FIRST</td><td>16.68, 16.66, 66.66</td><td>0</td></tr>
 * <tr><td>LARGEST_WEIGHT</td><td>16.66, 16.66, 66.68</td><td>0</td></tr>
 * <tr><td>KEPT</td><td>16.66, 16.66, 66.66</td><td>0.02</td></tr>
 * </table>
 *
 * <p>Always: a weight of zero earns zero; the parts of a negative total are those of the positive total with the other
 * sign; multiplying all weights by a positive number changes nothing; and the order of the weights does not matter as
 * long as each keeps its rank among ties. How near a part comes to its exact share is said at each {@link Remainder}.
 *
 * <p>It does not round: the total is a multiple of the unit already.
 *
 * @param unit the smallest unit that a part can have, a positive decimal: 0.01 for fen, 1 for whole yuan
 * @param remainder where the odd units go
 */
public record Apportionment(Exact unit, Remainder remainder) implements Serializable {

    /**
     * A total split. The parts and what is kept sum to the total. The numbers carry no terms.
     *
     * @param parts the part of each weight, in the order of the weights; all have the sign of the total or are zero
     * @param kept what nobody gets, with the sign of the total; zero unless the remainder is {@link Remainder#KEPT}
     * @param withExtraUnit the position of the part that each odd unit went to, from 0, in the order in which the units were
     *     handed out; a part that got several stands here as often
     */
    public record Parts(ImmutableList<Exact> parts, Exact kept, ImmutableList<Integer> withExtraUnit)
            implements Serializable {}

    /** To 0.01, the odd units to the largest remainders. */
    public static final Apportionment FEN = of(Exact.of("0.01"));

    /**
     * Creates a way to split.
     *
     * @throws IllegalArgumentException if the unit is not a positive decimal
     */
    public Apportionment {
        if (!unit.isPositive() || !unit.isDecimal()) {
            throw new IllegalArgumentException("Expected a positive decimal as the unit of parts, but found " + unit);
        }
        unit = Exact.of(unit.toBigDecimal());
    }

    /**
     * By largest remainders, to a unit.
     *
     * @throws IllegalArgumentException if the unit is not a positive decimal
     */
    public static Apportionment of(Exact unit) {
        return of(unit, Remainder.LARGEST_REMAINDER);
    }

    /**
     * To a unit, with a place for the odd units.
     *
     * @throws IllegalArgumentException if the unit is not a positive decimal
     */
    public static Apportionment of(Exact unit, Remainder remainder) {
        return new Apportionment(unit, remainder);
    }

    /**
     * Splits a total; ties go to the weight that comes first in the list.
     *
     * @param total what is split, a multiple of the unit; negative as well
     * @param weights the weights, zero or positive; they need not sum to anything
     * @return the parts, in the order of the weights
     * @throws IllegalArgumentException if the total is not a multiple of the unit; if a weight is negative; or if no
     *     weight is positive and the total is not zero, unless the remainder is {@link Remainder#KEPT}, which then keeps
     *     it all
     */
    public Parts apportion(Exact total, List<Exact> weights) {
        int[] ranks = new int[weights.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = i;
        }
        return apportion(total, weights, ranks);
    }

    /**
     * Splits a total; ties go to the weight of the lower rank.
     *
     * @param total what is split, a multiple of the unit; negative as well
     * @param weights the weights, zero or positive; they need not sum to anything
     * @param ranks for each weight its place in the order of ties: any numbers, no two the same
     * @return the parts, in the order of the weights
     * @throws IllegalArgumentException as {@link #apportion(Exact, List)} does, or if there is not one rank for each
     *     weight, or two ranks are the same
     */
    public Parts apportion(Exact total, List<Exact> weights, List<Integer> ranks) {
        if (ranks.size() != weights.size()) {
            throw new IllegalArgumentException(
                    "Expected a rank for each of " + weights.size() + " weights, but found " + ranks.size() + " ranks");
        }
        int[] each = ranks.stream().mapToInt(Integer::intValue).toArray();
        int[] sorted = each.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                throw new IllegalArgumentException("Expected different ranks, but found " + sorted[i] + " at index "
                        + ranks.indexOf(sorted[i]) + " and at index " + ranks.lastIndexOf(sorted[i]));
            }
        }
        return apportion(total, weights, each);
    }

    /**
     * The parts that so many equal weights come to, without any to be written down: 500.00 among 7 are 71.43 six times
     * and 71.42 once.
     *
     * @param total what is split, a multiple of the unit; negative as well
     * @param count how many equal weights there are, 1 or more
     * @param first the position that comes first among ties, from 0; the others follow it in a circle
     * @return the parts, in the order of the positions
     * @throws IllegalArgumentException if the total is not a multiple of the unit
     * @throws IndexOutOfBoundsException if there is no such position to be first
     */
    public ImmutableList<Exact> apportionEqually(Exact total, int count, int first) {
        Objects.checkIndex(first, count);
        ImmutableList<Exact> quick =
                remainder == Remainder.LARGEST_REMAINDER ? LongShares.equal(unit, total, count, first) : null;
        if (quick != null) {
            return quick;
        }
        int[] ranks = new int[count];
        for (int i = 0; i < count; i++) {
            ranks[i] = Math.floorMod(i - first, count);
        }
        return apportion(total, Collections.nCopies(count, Exact.ONE), ranks).parts();
    }

    /**
     * Splits a total over a table, so that rows and columns hold as well: the cells sum to the total; each cell, and each
     * sum of a row or a column, is its exact share cut to whole units or one unit more, and is its exact share where that
     * is whole units. So whatever is split over the groups of a team and over its members is right in both ways.
     *
     * <p>Called controlled rounding with zero restrictions (B. D. Causey, L. H. Cox and L. R. Ernst, <cite>Applications of
     * Transportation Theory to Statistical Problems</cite>, Journal of the American Statistical Association 80, 1985), here
     * by alternating circles (L. H. Cox, <cite>A Constructive Procedure for Unbiased Controlled Rounding</cite>, the same
     * journal 82, 1987) without chance: each circle goes the shorter way round, and the
     * order of rows and columns decides among equals. The remainder is not asked for. The cost grows
     * with the number of cells times the smaller of the numbers of rows and columns.
     *
     * @param total what is split, a multiple of the unit; negative as well
     * @param weights rows of weights, all of the same length, zero or positive and not all zero
     * @return the parts, in the rows and the order of the weights
     * @throws IllegalArgumentException if the total is not a multiple of the unit; if rows differ in length; or if a weight
     *     is negative or none is positive
     */
    public ImmutableList<ImmutableList<Exact>> apportionTable(Exact total, List<? extends List<Exact>> weights) {
        checkTotal(total);
        List<Exact> all = weights.stream().<Exact>flatMap(List::stream).toList();
        checkWeights(all);
        int columns = weights.isEmpty() ? 0 : weights.get(0).size();
        if (weights.stream().anyMatch(row -> row.size() != columns)
                || all.stream().noneMatch(Exact::isPositive)) {
            throw new IllegalArgumentException("Expected rows of one length and a weight above 0 to share out " + total
                    + ", but found " + weights);
        }
        BigInteger units = total.withoutTerm().dividedBy(unit).numerator();
        BigInteger[] scaled = BigShares.scaled(all);
        BigInteger[][] table = new BigInteger[weights.size()][];
        for (int row = 0; row < table.length; row++) {
            table[row] = Arrays.copyOfRange(scaled, row * columns, (row + 1) * columns);
        }
        TableShares shares = new TableShares(units.abs(), table).round();
        Exact signedUnit = total.isNegative() ? unit.negated() : unit;
        ImmutableList.Builder<ImmutableList<Exact>> parts = ImmutableList.builder();
        for (int row = 0; row < table.length; row++) {
            ImmutableList.Builder<Exact> cells = ImmutableList.builder();
            for (int column = 0; column < columns; column++) {
                cells.add(shares.units(row, column).times(signedUnit));
            }
            parts.add(cells.build());
        }
        return parts.build();
    }

    private Parts apportion(Exact total, List<Exact> weights, int[] ranks) {
        Shares quick = LongShares.of(unit, total, weights);
        if (quick != null) {
            return split(quick, ranks);
        }
        // What is refused never fits the quick way, so only this one has to look.
        checkTotal(total);
        checkWeights(weights);
        return weights.stream().anyMatch(Exact::isPositive)
                ? split(BigShares.of(unit, total, weights), ranks)
                : splitAmongNobody(total, weights);
    }

    /** Hands out the odd units of shares. */
    Parts split(Shares shares, int[] ranks) {
        int[] receivers = remainder.receivers(shares, ranks);
        int[] extra = new int[shares.size()];
        ImmutableList.Builder<Integer> withExtraUnit = ImmutableList.builderWithExpectedSize(receivers.length);
        for (int position : receivers) {
            extra[position]++;
            withExtraUnit.add(position);
        }
        ImmutableList.Builder<Exact> parts = ImmutableList.builderWithExpectedSize(extra.length);
        Exact part = Exact.ZERO;
        for (int i = 0; i < extra.length; i++) {
            // Neighbours of one weight usually earn the same: one number serves them all.
            boolean asBefore = i > 0 && extra[i] == extra[i - 1] && shares.compareWeights(i, i - 1) == 0;
            part = asBefore ? part : shares.part(i, extra[i]);
            parts.add(part);
        }
        Exact kept = remainder == Remainder.KEPT ? shares.inUnits(shares.oddUnits()) : Exact.ZERO;
        return new Parts(parts.build(), kept, withExtraUnit.build());
    }

    private Parts splitAmongNobody(Exact total, List<Exact> weights) {
        if (!total.isZero() && remainder != Remainder.KEPT) {
            throw new IllegalArgumentException("Expected a weight above 0 to share out " + total + ", but found "
                    + (weights.isEmpty() ? "no weights" : "only weights of 0: " + weights.size()));
        }
        return new Parts(
                ImmutableList.copyOf(Collections.nCopies(weights.size(), Exact.ZERO)),
                total.withoutTerm(),
                ImmutableList.of());
    }

    private void checkTotal(Exact total) {
        if (!total.withoutTerm().dividedBy(unit).isWhole()) {
            throw new IllegalArgumentException(
                    "Expected a total in whole units of " + unit + ", but found " + total + "; round it first");
        }
    }

    private static void checkWeights(List<Exact> weights) {
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).isNegative()) {
                throw new IllegalArgumentException(
                        "Expected weights of 0 or more, but found " + weights.get(i) + " at index " + i);
            }
        }
    }
}
