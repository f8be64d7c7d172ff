// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table says of its bounds, as documents write it: {@code above} or {@code from} the lower one, {@code
 * up to} or {@code below} the upper one. Rows may leave a bound to the neighbour that says it, too.
 *
 * @param lower the lower bound; null if the row says none
 * @param lowerIncluded whether the lower bound belongs to the row ({@code from}); false if there is none
 * @param upper the upper bound; null if the row says none
 * @param upperIncluded whether the upper bound belongs to the row ({@code up to}); false if there is none
 */
public record LevelBand(
        @Nullable Level lower,
        boolean lowerIncluded,
        @Nullable Level upper,
        boolean upperIncluded) implements Serializable {

    /** A row that says no bound. */
    public static final LevelBand ALL = new LevelBand(null, false, null, false);

    /**
     * Creates a band.
     *
     * @throws IllegalArgumentException if a bound that is missing belongs to it
     */
    public LevelBand {
        Refused.when(
                (lower == null && lowerIncluded) || (upper == null && upperIncluded),
                CataloguePhrases.BOUND_TO_INCLUDE,
                null);
    }

    /** A band of numbers of some unit. */
    public static LevelBand of(Band band, Unit.Kind unit) {
        return new LevelBand(
                band.lower() == null ? null : Level.of(band.lower(), unit),
                band.lowerIncluded(),
                band.upper() == null ? null : Level.of(band.upper(), unit),
                band.upperIncluded());
    }

    /**
     * The numbers of this band.
     *
     * @throws IllegalArgumentException if a bound is not in the unit, or they are no band
     */
    public Band in(Unit.Kind unit) {
        return new Band(
                lower == null ? null : lower.in(unit),
                lowerIncluded,
                upper == null ? null : upper.in(unit),
                upperIncluded);
    }

    /** The bounds as documents write them: {@code above 15000 up to 20000}; empty for {@link #ALL}. */
    @Override
    public String toString() {
        return text(Metric::id);
    }

    String text(Function<Metric, String> name) {
        String from = lower == null ? "" : (lowerIncluded ? "from " : "above ") + lower.text(name);
        String to = upper == null ? "" : (upperIncluded ? "up to " : "below ") + upper.text(name);
        return from.isEmpty() || to.isEmpty() ? from + to : from + " " + to;
    }
}
