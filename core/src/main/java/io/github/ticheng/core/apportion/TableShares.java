// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.apportion;

import io.github.ticheng.core.number.Exact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The exact shares of a table, each cut to whole units, and which of them get one unit more so that rows and columns hold
 * as well.
 *
 * <p>A row and a column that complete all sums to whole units are added. Then every row and column that has a cell between
 * two units has a second one, so there is a circle of such cells, alternately in a row and in a column. Taking turns, its
 * cells rise and fall by as much as brings one of them to a whole unit; of the two ways round it goes the shorter one, the
 * rising one among equals. At least one cell less is open after each circle.
 */
final class TableShares {

    private final int rows;
    private final int columns;
    private final BigInteger one;
    private final BigInteger[][] units;
    /** What is above the whole units, as a part of {@code one}; the added row and column stand last. */
    private final BigInteger[][] above;
    /** By row the columns, and behind all rows by column the rows, of which the cells are between two units. */
    private final List<Set<Integer>> open;

    /**
     * Cuts shares to whole units.
     *
     * @param total how many units there are, zero or more
     * @param weights whole numbers of zero or more, not all of them zero
     */
    TableShares(BigInteger total, BigInteger[][] weights) {
        this.rows = weights.length;
        this.columns = weights[0].length;
        this.one = Arrays.stream(weights).flatMap(Arrays::stream).reduce(BigInteger.ZERO, BigInteger::add);
        this.units = new BigInteger[rows][columns];
        this.above = new BigInteger[rows + 1][columns + 1];
        Arrays.stream(above).forEach(row -> Arrays.fill(row, BigInteger.ZERO));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                BigInteger[] share = total.multiply(weights[row][column]).divideAndRemainder(one);
                units[row][column] = share[0];
                above[row][column] = share[1];
                complete(row, columns, share[1]);
                complete(rows, column, share[1]);
                complete(rows, columns, share[1].negate());
            }
        }
        this.open = Stream.<Set<Integer>>generate(LinkedHashSet::new)
                .limit(rows + columns + 2)
                .toList();
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                if (above[row][column].signum() > 0) {
                    open.get(row).add(column);
                    open.get(rows + 1 + column).add(row);
                }
            }
        }
    }

    private void complete(int row, int column, BigInteger taken) {
        above[row][column] = above[row][column].subtract(taken).mod(one);
    }

    /** The units of a cell. */
    Exact units(int row, int column) {
        return Exact.of(new BigDecimal(units[row][column].add(above[row][column].divide(one))));
    }

    /** Brings every cell to a whole unit. */
    TableShares round() {
        for (int row = 0; row <= rows; row++) {
            while (!open.get(row).isEmpty()) {
                turn(circle(row));
            }
        }
        return this;
    }

    /** Cells of a circle, two of each row and column that it meets, in their order. */
    private List<int[]> circle(int start) {
        List<int[]> cells = new ArrayList<>();
        int[] metAt = new int[open.size()];
        Arrays.fill(metAt, -1);
        int node = start;
        int from = -1;
        while (metAt[node] < 0) {
            metAt[node] = cells.size();
            boolean isRow = node <= rows;
            Iterator<Integer> others = open.get(node).iterator();
            int next = others.next();
            next = next == from ? others.next() : next;
            cells.add(isRow ? new int[] {node, next} : new int[] {next, node - rows - 1});
            from = isRow ? node : node - rows - 1;
            node = isRow ? rows + 1 + next : next;
        }
        return cells.subList(metAt[node], cells.size());
    }

    private void turn(List<int[]> circle) {
        BigInteger up = one;
        BigInteger down = one;
        for (int i = 0; i < circle.size(); i++) {
            BigInteger part = above[circle.get(i)[0]][circle.get(i)[1]];
            BigInteger rest = one.subtract(part);
            up = up.min(i % 2 == 0 ? rest : part);
            down = down.min(i % 2 == 0 ? part : rest);
        }
        BigInteger step = up.compareTo(down) <= 0 ? up : down.negate();
        for (int i = 0; i < circle.size(); i++) {
            int row = circle.get(i)[0];
            int column = circle.get(i)[1];
            BigInteger part = above[row][column].add(i % 2 == 0 ? step : step.negate());
            above[row][column] = part;
            if (part.signum() == 0 || part.equals(one)) {
                open.get(row).remove(column);
                open.get(rows + 1 + column).remove(row);
            }
        }
    }
}
