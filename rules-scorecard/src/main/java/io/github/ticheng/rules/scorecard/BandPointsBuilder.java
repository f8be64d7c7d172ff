// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Edge;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Refused;
import org.jspecify.annotations.Nullable;

/**
 * {@link BandPoints} on the way, band by band going up: {@code upTo("5%", "30").upTo("8%", "20").above("0")}. Either all
 * bands include their upper bound ({@link #upTo}) or none does ({@link #below}). Immutable.
 */
public final class BandPointsBuilder {

    private final Measure measure;
    private final @Nullable Edge edge;
    private final ImmutableList<BandPoints.Row> rows;
    private final @Nullable Exact bound;

    BandPointsBuilder(Measure measure) {
        this(measure, null, ImmutableList.of(), null);
    }

    private BandPointsBuilder(
            Measure measure, @Nullable Edge edge, ImmutableList<BandPoints.Row> rows, @Nullable Exact bound) {
        this.measure = measure;
        this.edge = edge;
        this.rows = rows;
        this.bound = bound;
    }

    /**
     * The points of all values up to a bound, which belongs to them, and above the bound before.
     *
     * @param newBound a decimal in the measure's unit; a percentage has its sign
     * @throws IllegalArgumentException if another band leaves its upper bound out
     */
    public BandPointsBuilder upTo(String newBound, String points) {
        return with(Edge.UP_TO, newBound, points);
    }

    /**
     * The points of all values below a bound, which does not belong to them, from the bound before on.
     *
     * @param newBound a decimal in the measure's unit; a percentage has its sign
     * @throws IllegalArgumentException if another band includes its upper bound
     */
    public BandPointsBuilder below(String newBound, String points) {
        return with(Edge.FROM, newBound, points);
    }

    /**
     * Finishes the criterion with the points of all values above the last bound, which belongs to the band below it.
     *
     * @throws IllegalArgumentException if there is no bound, a band leaves its upper bound out, or the bounds do not rise
     */
    public BandPoints above(String points) {
        return finished(Edge.UP_TO, points);
    }

    /**
     * Finishes the criterion with the points of all values from the last bound on.
     *
     * @throws IllegalArgumentException if there is no bound, a band includes its upper bound, or the bounds do not rise
     */
    public BandPoints from(String points) {
        return finished(Edge.FROM, points);
    }

    private BandPoints finished(Edge newEdge, String points) {
        if (edge == null || edge != newEdge) {
            throw Refused.of(
                    (edge == null ? CriterionPhrases.SOME_BOUND : CriterionPhrases.ONE_EDGE).filled(measure.id()),
                    null);
        }
        return new BandPoints(
                measure.id(), measure.label(), measure, edge, rows(points), ImmutableList.of(), false, null);
    }

    private BandPointsBuilder with(Edge newEdge, String newBound, String points) {
        if (edge != null && edge != newEdge) {
            throw Refused.of(CriterionPhrases.ONE_EDGE.filled(measure.id()), newBound);
        }
        return new BandPointsBuilder(measure, newEdge, rows(points), Level.parse(newBound, BandPoints.unit(measure)));
    }

    private ImmutableList<BandPoints.Row> rows(String points) {
        return ImmutableList.<BandPoints.Row>builder()
                .addAll(rows)
                .add(new BandPoints.Row(bound, Exact.parse(points)))
                .build();
    }
}
