// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.curve;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a curve that is drawn.
 *
 * @param of the curve
 * @param from the lowest value of the metric
 * @param to the highest value of the metric, above the lowest
 */
record CurveRange(RuleCurve of, Exact from, Exact to) {

    private static final Exact BEYOND = Exact.of("1.25");

    /** A point of a drawing. */
    record Point(Exact value, Exact pay) {}

    /** The range that is asked for, or else one that shows every tier and some more. */
    static CurveRange of(RuleCurve curve, @Nullable Exact wantedFrom, @Nullable Exact wantedTo) {
        TreeSet<Exact> bounds = new TreeSet<>(bounds(curve));
        Exact low = wantedFrom != null ? wantedFrom : bounds.isEmpty() ? Exact.ZERO : Exact.ZERO.min(bounds.first());
        Exact high = wantedTo != null
                ? wantedTo
                : bounds.isEmpty() || !bounds.last().isPositive()
                        ? low.plus(usualLength(curve.unit()))
                        : bounds.last().times(BEYOND);
        return new CurveRange(curve, low, high);
    }

    private static Exact usualLength(Unit unit) {
        return switch (unit.kind()) {
            case MONEY -> Exact.of(10_000);
            case PERCENT -> Exact.ONE;
            default -> Exact.of(100);
        };
    }

    private static ImmutableList<Exact> bounds(RuleCurve curve) {
        return curve.curve().pieces().stream()
                .flatMap(piece -> Stream.of(piece.band()))
                .flatMap(band -> Stream.of(band.lower(), band.upper()).filter(java.util.Objects::nonNull))
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /** The bounds of tiers within the range, rising. */
    ImmutableList<Exact> bounds() {
        return bounds(of).stream()
                .filter(bound -> bound.isGreaterThan(from) && bound.isLessThan(to))
                .collect(ImmutableList.toImmutableList());
    }

    /** The points of a piece, within the limits of its line, from left to right; fewer than two if it is outside. */
    ImmutableList<Point> points(Piece piece) {
        Exact lower = piece.band().lower();
        Exact upper = piece.band().upper();
        Exact left = lower == null ? from : lower.max(from);
        Exact right = upper == null ? to : upper.min(to);
        if (!left.isLessThan(right)) {
            return ImmutableList.of();
        }
        TreeSet<Exact> values = new TreeSet<>();
        values.add(left);
        values.add(right);
        bend(piece, of.entry().atLeast(), left, right, values);
        bend(piece, of.entry().atMost(), left, right, values);
        return values.stream()
                .map(value -> new Point(value, of.limited(piece.payAt(value))))
                .collect(ImmutableList.toImmutableList());
    }

    private static void bend(Piece piece, @Nullable Exact limit, Exact left, Exact right, TreeSet<Exact> values) {
        if (limit != null && !piece.slope().isZero()) {
            Exact bend = piece.at().plus(limit.minus(piece.pay()).dividedBy(piece.slope()));
            if (bend.isGreaterThan(left) && bend.isLessThan(right)) {
                values.add(bend);
            }
        }
    }

    /** The pay of every point of the drawing, and zero. */
    ImmutableList<Exact> pays() {
        return Stream.concat(
                        Stream.of(Exact.ZERO),
                        of.curve().pieces().stream()
                                .flatMap(piece -> points(piece).stream())
                                .map(Point::pay))
                .collect(ImmutableList.toImmutableList());
    }
}
