// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Bands.Cut;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table exactly as they stand in its source, in any order. They may leave gaps and may overlap: both can be
 * asked for, and neither is refused.
 *
 * <p>It is what was printed and not how it is read: for a reading that pays every number once, see {@link Bands}.
 *
 * @param rows the rows, in the order of the source
 */
public record PrintedBands(ImmutableList<Row> rows) implements Serializable {

    private static final Comparator<Overlap> BY_SHARED_VALUES = Comparator.<Overlap, Cut>comparing(
                    overlap -> overlap.shared().lowerCut())
            .thenComparing(overlap -> overlap.shared().upperCut())
            .thenComparing(Overlap::firstRow)
            .thenComparing(Overlap::secondRow);

    private static final int MOST_MORE = 100;

    /**
     * A row of a table.
     *
     * @param band the numbers it speaks of, read word by word
     * @param label what the row is called, such as a grade; null if it has no name
     */
    public record Row(Band band, @Nullable Label label) implements Serializable {}

    /**
     * Two rows that speak of the same numbers.
     *
     * @param firstRow the index of the row that stands first in the table, from 0
     * @param secondRow the index of the other row
     * @param shared the numbers that belong to both
     */
    public record Overlap(int firstRow, int secondRow, Band shared) implements Serializable {}

    private record Gap(int rowBelow, int rowAbove, Band band) {}

    /** Rows without names. */
    public static PrintedBands of(List<Band> bands) {
        return new PrintedBands(
                bands.stream().map(band -> new Row(band, null)).collect(ImmutableList.toImmutableList()));
    }

    /** Rows with or without names. */
    public static PrintedBands ofRows(List<Row> rows) {
        return new PrintedBands(ImmutableList.copyOf(rows));
    }

    /** The indexes of all rows that a number belongs to, from 0, rising; empty in a gap and outside the table. */
    public ImmutableList<Integer> rowsOf(Exact value) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).band().contains(value))
                .boxed()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The numbers between rows that belong to none of them, as bands, rising. What lies below the lowest or above the
     * highest row is no gap.
     */
    public ImmutableList<Band> gaps() {
        return gapsAndRows().stream().map(Gap::band).collect(ImmutableList.toImmutableList());
    }

    /** The pairs of rows that have numbers in common, by these numbers, rising. */
    public ImmutableList<Overlap> overlaps() {
        return overlaps(Integer.MAX_VALUE);
    }

    private ImmutableList<Overlap> overlaps(int most) {
        List<Overlap> overlaps = new ArrayList<>();
        List<Integer> reaching = new ArrayList<>();
        for (int row : rising()) {
            Band band = rows.get(row).band();
            reaching.removeIf(earlier -> rows.get(earlier).band().upperCut().compareTo(band.lowerCut()) <= 0);
            for (int earlier : reaching) {
                if (overlaps.size() < most) {
                    Band shared = rows.get(earlier).band().intersection(band).orElseThrow();
                    overlaps.add(new Overlap(Math.min(earlier, row), Math.max(earlier, row), shared));
                }
            }
            if (overlaps.size() >= most) {
                break;
            }
            reaching.add(row);
        }
        return ImmutableList.sortedCopyOf(BY_SHARED_VALUES, overlaps);
    }

    /** The rows by where they begin. */
    private int[] rising() {
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(row -> rows.get(row).band().lowerCut()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * What is to be said about the table: a warning {@code band.gap} for each gap, then a warning {@code band.overlap}
     * for each overlap. Of overlaps, of which there may be as many as pairs of rows, it says no more than there are rows
     * and 100. Rows are counted from 1 there, as people do.
     *
     * @param unit what the bounds count
     */
    public ImmutableList<Finding> findings(Unit unit) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Gap gap : gapsAndRows()) {
            findings.add(Finding.of(
                    Severity.WARNING,
                    BandPhrases.GAP.filled(
                            twoRows(gap.rowBelow, gap.rowAbove),
                            Figure.of(gap.band.lowerCut().value(), unit),
                            Figure.of(gap.band.upperCut().value(), unit),
                            gap.band.words(unit))));
        }
        for (Overlap overlap : overlaps(rows.size() + MOST_MORE)) {
            findings.add(Finding.of(
                    Severity.WARNING,
                    BandPhrases.OVERLAP.filled(
                            twoRows(overlap.firstRow, overlap.secondRow), overlap.shared.words(unit))));
        }
        return findings.build();
    }

    private ImmutableList<Gap> gapsAndRows() {
        ImmutableList.Builder<Gap> gaps = ImmutableList.builder();
        // The row that reaches highest so far: an earlier row may reach over the one before.
        int highest = -1;
        for (int row : rising()) {
            Band band = rows.get(row).band();
            if (highest >= 0) {
                Band between = Band.ofCuts(rows.get(highest).band().upperCut(), band.lowerCut());
                if (between != null) {
                    gaps.add(new Gap(highest, row, between));
                }
            }
            if (highest < 0
                    || band.upperCut().compareTo(rows.get(highest).band().upperCut()) > 0) {
                highest = row;
            }
        }
        return gaps.build();
    }

    private Words twoRows(int one, int other) {
        return BandPhrases.TWO_ROWS.filled(row(Math.min(one, other)), row(Math.max(one, other)));
    }

    private Words row(int index) {
        Label label = rows.get(index).label();
        return label == null ? BandPhrases.ROW.filled(index + 1L) : BandPhrases.LABELLED_ROW.filled(index + 1L, label);
    }
}
