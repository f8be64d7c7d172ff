// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import io.github.ticheng.core.band.Bands.Cut;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers between two bounds, each of which belongs to the band or does not; either bound may be missing. A band
 * holds at least one number.
 *
 * <p>It is written in the notation of intervals: a square bracket where the bound belongs to the band, a round one where
 * it does not, {@code ∞} where there is none: {@code (20000, 25000]}, {@code [95, ∞)}.
 *
 * @param lower the lower bound; null if there is none
 * @param lowerIncluded whether the lower bound belongs to the band; false if there is none
 * @param upper the upper bound; null if there is none
 * @param upperIncluded whether the upper bound belongs to the band; false if there is none
 */
public record Band(
        @Nullable Exact lower,
        boolean lowerIncluded,
        @Nullable Exact upper,
        boolean upperIncluded) implements Serializable {

    /** Every number. */
    public static final Band ALL = new Band(null, false, null, false);

    private static final Pattern FORMAT = Pattern.compile("([\\[(]) *([^ ,]+) *, *([^ ,]+) *([])])");

    /**
     * Creates a band.
     *
     * @throws IllegalArgumentException if the band ends before it starts, if it holds no number because it ends where it
     *     starts and not both bounds belong to it, or if a bound that is missing belongs to it
     */
    public Band {
        if ((lower == null && lowerIncluded) || (upper == null && upperIncluded)) {
            throw Refused.of(BandPhrases.ROUND_BRACKET, interval(lower, lowerIncluded, upper, upperIncluded));
        }
        if (lower != null && upper != null) {
            int order = lower.compareTo(upper);
            if (order > 0) {
                throw Refused.of(BandPhrases.NOT_REVERSED, interval(lower, lowerIncluded, upper, upperIncluded));
            }
            if (order == 0 && !(lowerIncluded && upperIncluded)) {
                throw Refused.of(BandPhrases.NOT_EMPTY, interval(lower, lowerIncluded, upper, upperIncluded));
            }
        }
        lower = lower == null ? null : lower.withoutTerm();
        upper = upper == null ? null : upper.withoutTerm();
    }

    /**
     * Both bounds belong to the band: {@code [from, to]}.
     *
     * @throws IllegalArgumentException if the upper bound is below the lower one
     */
    public static Band closed(Exact fromInclusive, Exact toInclusive) {
        return new Band(fromInclusive, true, toInclusive, true);
    }

    /**
     * Neither bound belongs to the band: {@code (from, to)}.
     *
     * @throws IllegalArgumentException if the upper bound is not above the lower one
     */
    public static Band open(Exact fromExclusive, Exact toExclusive) {
        return new Band(fromExclusive, false, toExclusive, false);
    }

    /**
     * One bound belongs to the band, as the edge says: {@code [from, to)} or {@code (from, to]}.
     *
     * @throws IllegalArgumentException if the upper bound is not above the lower one
     */
    public static Band between(Edge edge, Exact lower, Exact upper) {
        return new Band(lower, edge == Edge.FROM, upper, edge == Edge.UP_TO);
    }

    /** A number and everything above it: {@code [from, ∞)}. */
    public static Band from(Exact fromInclusive) {
        return new Band(fromInclusive, true, null, false);
    }

    /** Everything above a number: {@code (from, ∞)}. */
    public static Band above(Exact fromExclusive) {
        return new Band(fromExclusive, false, null, false);
    }

    /** A number and everything below it: {@code (-∞, to]}. */
    public static Band upTo(Exact toInclusive) {
        return new Band(null, false, toInclusive, true);
    }

    /** Everything below a number: {@code (-∞, to)}. */
    public static Band below(Exact toExclusive) {
        return new Band(null, false, toExclusive, false);
    }

    /** The numbers between two cuts, or null if there are none. */
    static @Nullable Band ofCuts(Cut from, Cut to) {
        return from.compareTo(to) >= 0
                ? null
                : new Band(
                        from.isFinite() ? from.value() : null,
                        from.side() == Cut.Side.BELOW,
                        to.isFinite() ? to.value() : null,
                        to.side() == Cut.Side.ABOVE);
    }

    /**
     * Reads what {@link #toString} prints: {@code "(20000, 25000]"}, {@code "[95, ∞)"}, {@code "(-∞, 15000]"}. The
     * minus before the infinity may also be a true minus sign, and the space may be missing.
     *
     * @throws IllegalArgumentException if the text is anything else, or is no band
     */
    public static Band parse(String text) {
        return parse(text, Exact::parse);
    }

    /**
     * Reads a band of which the bounds are written in a way of their own, such as {@code "[5%, 8%)"}: what {@link
     * #text} prints.
     *
     * @param number reads a bound
     * @throws IllegalArgumentException if the text is anything else, or is no band
     */
    public static Band parse(String text, Function<String, Exact> number) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "Expected a band such as (20000, 25000] or [95, ∞), but found \"" + text + "\"");
        }
        String from = matcher.group(2);
        String to = matcher.group(3);
        return new Band(
                from.equals("-∞") || from.equals("−∞") ? null : number.apply(from),
                matcher.group(1).equals("["),
                to.equals("∞") ? null : number.apply(to),
                matcher.group(4).equals("]"));
    }

    /** Whether a number belongs to this band. */
    public boolean contains(Exact value) {
        if (lower != null) {
            int order = value.compareTo(lower);
            if (order < 0 || (order == 0 && !lowerIncluded)) {
                return false;
            }
        }
        if (upper != null) {
            int order = value.compareTo(upper);
            return order < 0 || (order == 0 && upperIncluded);
        }
        return true;
    }

    /** The numbers that belong to both bands; empty if there are none. */
    public Optional<Band> intersection(Band other) {
        Cut from = lowerCut().compareTo(other.lowerCut()) >= 0 ? lowerCut() : other.lowerCut();
        Cut to = upperCut().compareTo(other.upperCut()) <= 0 ? upperCut() : other.upperCut();
        return Optional.ofNullable(ofCuts(from, to));
    }

    /** Where the band starts. */
    public Cut lowerCut() {
        if (lower == null) {
            return Cut.BELOW_ALL;
        }
        return lowerIncluded ? Cut.below(lower) : Cut.above(lower);
    }

    Cut upperCut() {
        if (upper == null) {
            return Cut.ABOVE_ALL;
        }
        return upperIncluded ? Cut.above(upper) : Cut.below(upper);
    }

    /**
     * Says the band with its numbers in a unit: "above 20,000.00 to 25,000.00", "from 85 to below 95", "95 or more".
     *
     * @param unit what the bounds count
     */
    public Words words(Unit unit) {
        if (lower == null) {
            return upper == null
                    ? Message.of(BandPhrases.ANY)
                    : (upperIncluded ? BandPhrases.AT_MOST : BandPhrases.BELOW).filled(Figure.of(upper, unit));
        }
        if (upper == null || lower.equals(upper)) {
            Phrase openAbove = lowerIncluded ? BandPhrases.AT_LEAST : BandPhrases.ABOVE;
            return (upper == null ? openAbove : BandPhrases.EXACTLY).filled(Figure.of(lower, unit));
        }
        Phrase closedBelow = upperIncluded ? BandPhrases.CLOSED : BandPhrases.CLOSED_OPEN;
        Phrase openBelow = upperIncluded ? BandPhrases.OPEN_CLOSED : BandPhrases.OPEN;
        return (lowerIncluded ? closedBelow : openBelow).filled(Figure.of(lower, unit), Figure.of(upper, unit));
    }

    /** The band in the notation of intervals, as {@link #parse} reads it: {@code (20000, 25000]}, {@code [95, ∞)}. */
    @Override
    public String toString() {
        return text(Exact::toString);
    }

    /**
     * The same with bounds that are written in a way of their own: {@code [5%, 8%)}.
     *
     * @param number writes a bound
     */
    public String text(Function<Exact, String> number) {
        return interval(
                lower == null ? null : number.apply(lower),
                lowerIncluded,
                upper == null ? null : number.apply(upper),
                upperIncluded);
    }

    private static String interval(
            @Nullable Object lower, boolean lowerIncluded, @Nullable Object upper, boolean upperIncluded) {
        return (lowerIncluded ? "[" : "(")
                + (lower == null ? "-∞" : lower)
                + ", "
                + (upper == null ? "∞" : upper)
                + (upperIncluded ? "]" : ")");
    }

    /**
     * Which of two neighbouring bands a number on their common bound belongs to. Tables in print seldom say it, and a
     * commission at exactly 15,000.00 hangs on it, so whoever makes bands declares it.
     */
    public enum Edge implements Words {
        /** To the upper band: a band goes from its lower bound to below its upper bound, as grades usually do. */
        FROM("from … to below", "含下限、不含上限"),
        /** To the lower band: a band goes from above its lower bound up to its upper bound, as "≤ 5%, ≤ 8%" does. */
        UP_TO("above … up to", "不含下限、含上限");

        private final Label label;

        Edge(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        @Override
        public String in(Language language) {
            return label.in(language);
        }
    }
}
