// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.band.Bands.Cut;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Refused;

/**
 * {@link BandPoints} on the way, band by band going up: {@code upTo("5%", "30").upTo("8%", "20").above("0")}. Each
 * band includes its upper bound ({@link #upTo}) or does not ({@link #below}). Immutable.
 */
public final class BandPointsBuilder {

    private final Measure measure;
    private final ImmutableList<Cut> starts;
    private final ImmutableList<Exact> points;

    BandPointsBuilder(Measure measure) {
        this(measure, ImmutableList.of(Cut.BELOW_ALL), ImmutableList.of());
    }

    private BandPointsBuilder(Measure measure, ImmutableList<Cut> starts, ImmutableList<Exact> points) {
        this.measure = measure;
        this.starts = starts;
        this.points = points;
    }

    /**
     * The points of all values up to a bound, which belongs to them, and above the bound before.
     *
     * @param newBound a decimal in the measure's unit; a percentage has its sign
     */
    public BandPointsBuilder upTo(String newBound, String points) {
        return with(Edge.UP_TO, newBound, points);
    }

    /**
     * The points of all values below a bound, which does not belong to them, from the bound before on.
     *
     * @param newBound a decimal in the measure's unit; a percentage has its sign
     */
    public BandPointsBuilder below(String newBound, String points) {
        return with(Edge.FROM, newBound, points);
    }

    /**
     * Finishes the criterion with the points of all values above the last bound, which belongs to the band below it.
     *
     * @throws IllegalArgumentException if there is no bound, the band before leaves its upper bound out, or the bounds do not rise
     */
    public BandPoints above(String points) {
        return finished(Cut.Side.ABOVE, points);
    }

    /**
     * Finishes the criterion with the points of all values from the last bound on.
     *
     * @throws IllegalArgumentException if there is no bound, the band before includes its upper bound, or the bounds do not rise
     */
    public BandPoints from(String points) {
        return finished(Cut.Side.BELOW, points);
    }

    private BandPoints finished(Cut.Side side, String last) {
        Cut bound = starts.get(starts.size() - 1);
        if (bound.side() != side) {
            throw Refused.of(
                    (bound.isFinite() ? CriterionPhrases.OTHER_EDGE : CriterionPhrases.SOME_BOUND).filled(measure.id()),
                    bound.isFinite() ? bound : null);
        }
        return new BandPoints(
                measure.id(),
                measure.label(),
                measure,
                new Bands(starts),
                plus(points, Exact.parse(last)),
                ImmutableList.of(),
                false,
                null);
    }

    private BandPointsBuilder with(Edge edge, String bound, String some) {
        Cut end = Cut.at(edge, Level.parse(bound, BandPoints.unit(measure)));
        return new BandPointsBuilder(measure, plus(starts, end), plus(points, Exact.parse(some)));
    }

    private static <T> ImmutableList<T> plus(ImmutableList<T> all, T another) {
        return ImmutableList.<T>builder().addAll(all).add(another).build();
    }
}
