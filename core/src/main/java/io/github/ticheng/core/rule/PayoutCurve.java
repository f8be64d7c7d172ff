// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.rule;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import java.io.Serializable;

/**
 * What a rule pays as a function of one metric: a straight line on each of some bands. Gaps and overlaps between the
 * bands are the rule's findings; what the curve tells is where pay bends, falls and jumps.
 *
 * @param metric the metric that the pay depends on
 * @param pieces the pieces, their bands rising and not overlapping
 */
public record PayoutCurve(Metric metric, ImmutableList<Piece> pieces) implements Serializable {

    /** The pieces at values that the metric can have; only amounts and points are ever negative. */
    public ImmutableList<Piece> possible() {
        return metric.kind() == MetricKind.MONEY || metric.kind() == MetricKind.POINTS
                ? pieces
                : pieces.stream()
                        .flatMap(piece -> piece.band().intersection(Band.from(Exact.ZERO)).stream()
                                .map(band -> new Piece(band, piece.at(), piece.pay(), piece.slope())))
                        .collect(ImmutableList.toImmutableList());
    }

    /** Whether the pay is below zero at a value that the metric can have. */
    public boolean goesBelowZero() {
        for (Piece piece : possible()) {
            Exact lower = piece.band().lower();
            Exact upper = piece.band().upper();
            boolean atLower = lower == null
                    ? piece.slope().isPositive()
                    : piece.payAt(lower).isNegative();
            boolean atUpper = upper == null
                    ? piece.slope().isNegative()
                    : piece.payAt(upper).isNegative();
            if (atLower || atUpper || (piece.slope().isZero() && piece.pay().isNegative())) {
                return true;
            }
        }
        return false;
    }

    /**
     * A straight piece of a curve.
     *
     * @param band where it holds
     * @param at a value of the metric at which the pay is known, not necessarily inside the band
     * @param pay the unrounded pay there
     * @param slope what one unit more of the metric pays more
     */
    public record Piece(Band band, Exact at, Exact pay, Exact slope) implements Serializable {

        /** The unrounded pay that this piece's line gives at a value. */
        public Exact payAt(Exact value) {
            return pay.plus(slope.times(value.minus(at)));
        }
    }
}
