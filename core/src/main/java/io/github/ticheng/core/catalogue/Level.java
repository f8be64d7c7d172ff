// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value on the scale of a metric, as plans write it in documents and in Java: {@code 20000}, {@code 37.5%}, or a share
 * of another metric, {@code 80% of target-base}.
 *
 * <p>The percent sign is part of it, so that 5 written for 5% is refused and not taken for 500%. Other units have no
 * sign: money is in the plan's currency, a duration in the seconds, hours, days or months of its metric.
 *
 * @param value the value; of a percentage the share of one, 0.375 for 37.5%
 * @param isPercent whether it is written in percent
 * @param of the metric that it is a share of, or null
 */
public record Level(
        Exact value, boolean isPercent, @Nullable Metric of) implements Serializable {

    /**
     * Creates a level.
     *
     * @throws IllegalArgumentException if it is a share of a metric and not in percent
     */
    public Level {
        if (of != null && !isPercent) {
            throw Refused.of(CataloguePhrases.SHARE_IN_PERCENT.filled(of.id()), value + " of " + of);
        }
        value = value.withoutTerm();
    }

    /**
     * Reads a level that is no share of a metric: {@code 20000}, {@code 37.5%}.
     *
     * @throws IllegalArgumentException if the text is no decimal and no decimal with a percent sign
     */
    public static Level parse(String text) {
        boolean isPercent = text.endsWith("%");
        return new Level(isPercent ? Rate.parse(text).fraction() : Exact.parse(text), isPercent, null);
    }

    /**
     * Reads a value in a unit: a percentage has its sign, and nothing else has one. Zero may be written without it.
     *
     * @return the value; of a percentage the share of one, 0.375 for 37.5%
     * @throws IllegalArgumentException if the text is no number, or not in that unit
     */
    public static Exact parse(String text, Unit.Kind unit) {
        return parse(text).in(unit);
    }

    /** A value in a unit, written in percent if that is the unit. */
    public static Level of(Exact value, Unit.Kind unit) {
        return new Level(value, unit == Unit.Kind.PERCENT, null);
    }

    /** A share of a metric. */
    public static Level shareOf(Exact share, Metric metric) {
        return new Level(share, true, metric);
    }

    /**
     * The value of a level that has to be in a unit. Zero may be written without the percent sign.
     *
     * @throws IllegalArgumentException if it is in percent and the unit is not, or the other way round, or it is a share
     *     of a metric
     */
    public Exact in(Unit.Kind unit) {
        boolean percent = unit == Unit.Kind.PERCENT;
        Refused.when(
                of != null || (isPercent != percent && !value.isZero()),
                percent ? CataloguePhrases.PERCENTAGE : CataloguePhrases.NO_PERCENTAGE,
                this);
        return value;
    }

    /** The level as documents write it: {@code 20000}, {@code 37.5%}, {@code 80% of target-base}. */
    @Override
    public String toString() {
        return text(Metric::id);
    }

    String text(Function<Metric, String> name) {
        String text = isPercent ? new Rate(value).toString() : value.toString();
        return of == null ? text : text + " of " + name.apply(of);
    }

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
}
