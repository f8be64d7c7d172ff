// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a number came about, as data: an input, a constant of the plan, or an operation on other terms.
 *
 * <p>Terms are recorded by the arithmetic of {@link Exact} itself while a calculation is being explained, so a term
 * cannot say anything else than what was calculated; {@link #recomputed} proves it from the leaves alone.
 *
 * @param kind what this term is
 * @param name its name, if it has one; an operation with a name stands in a formula as one figure
 * @param unit what its value counts
 * @param value its value
 * @param rounding how it was rounded; only for {@link Kind#ROUNDED}
 * @param source where it comes from, if that is known; only for inputs and constants
 * @param parts what it was calculated from, in order; empty for inputs and constants
 */
public record Term(
        Kind kind,
        @Nullable Words name,
        Unit unit,
        Exact value,
        @Nullable Rounding rounding,
        @Nullable Source source,
        ImmutableList<Term> parts)
        implements Serializable {

    /** A term. */
    public Term {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(value);
        Objects.requireNonNull(parts);
    }

    /** What a term is. */
    public enum Kind {
        /** A figure that was given: a metric, or the result of an earlier room. */
        INPUT(""),
        /** A figure of the plan. */
        CONSTANT(""),
        /** The sum of all parts. */
        SUM(" + "),
        /** The first part less the second. */
        DIFFERENCE(" − "),
        /** The product of all parts. */
        PRODUCT(" × "),
        /** The first part divided by the second. */
        QUOTIENT(" ÷ "),
        /** The smallest of the parts. */
        LEAST("min"),
        /** The largest of the parts. */
        GREATEST("max"),
        /** The only part, rounded. */
        ROUNDED("");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        private boolean bindsLooserThan(Kind outer, boolean first) {
            boolean additive = this == SUM || this == DIFFERENCE;
            boolean multiplicative = this == PRODUCT || this == QUOTIENT;
            return switch (outer) {
                case PRODUCT -> additive || (multiplicative && !first && this == QUOTIENT);
                case QUOTIENT -> additive || (multiplicative && !first);
                case DIFFERENCE -> additive && !first;
                default -> false;
            };
        }
    }

    static Term input(Words name, Unit unit, Exact value, @Nullable Source source) {
        return new Term(Kind.INPUT, name, unit, value, null, source, ImmutableList.of());
    }

    static Term constant(Unit unit, Exact value, @Nullable Source source) {
        return new Term(Kind.CONSTANT, null, unit, value.withoutTerm(), null, source, ImmutableList.of());
    }

    static Term rounded(Rounding rounding, Term part, Exact value) {
        return new Term(Kind.ROUNDED, null, part.unit, value, rounding, null, ImmutableList.of(part));
    }

    static Term operation(Kind kind, Term first, Term second, Exact value) {
        Unit unit = unitOf(kind, first.unit, second.unit);
        return new Term(kind, null, unit, value, null, null, ImmutableList.of(first, second));
    }

    // Money dominates: money × rate, money ÷ count and money + anything are money. Money ÷ money is a number.
    static Unit unitOf(Kind kind, Unit first, Unit second) {
        boolean bothMoney = first.kind() == Unit.Kind.MONEY && second.kind() == Unit.Kind.MONEY;
        if (kind == Kind.QUOTIENT && (bothMoney || first.equals(second))) {
            return Unit.NUMBER;
        }
        if (first.kind() == Unit.Kind.MONEY) {
            return first;
        }
        if (second.kind() == Unit.Kind.MONEY) {
            return second;
        }
        if (kind == Kind.PRODUCT || kind == Kind.QUOTIENT) {
            return first.equals(second) && first.kind() == Unit.Kind.PERCENT ? first : Unit.NUMBER;
        }
        return first.kind() == Unit.Kind.NUMBER ? second : first;
    }

    /** A term that was read from a stream is what its parts come to, as every recorded one is. */
    private Object readResolve() throws InvalidObjectException {
        Exact result = isLeaf() ? value : parts.get(0).value;
        for (int i = 1; i < parts.size(); i++) {
            result = applied(result, parts.get(i).value);
        }
        if (!(rounding == null ? result : result.rounded(rounding)).equals(value)) {
            throw new InvalidObjectException("Expected a term that is what its parts come to, but found " + this);
        }
        return this;
    }

    Term named(Words newName) {
        return new Term(kind, newName, unit, value, rounding, source, parts);
    }

    Term in(Unit newUnit) {
        return new Term(kind, name, newUnit, value, rounding, source, parts);
    }

    Term from(Source newSource) {
        return isLeaf() ? new Term(kind, name, unit, value, rounding, newSource, parts) : this;
    }

    /** The value with its unit. */
    public Figure figure() {
        return new Figure(value, unit);
    }

    /** Whether this is an input or a constant. */
    public boolean isLeaf() {
        return parts.isEmpty();
    }

    /**
     * The value calculated again from the leaves alone. Equal to {@link #value} for every term that was recorded.
     *
     * @return the recalculated value
     */
    public Exact recomputed() {
        if (isLeaf()) {
            return value;
        }
        Exact result = parts.get(0).recomputed();
        for (Term part : parts.subList(1, parts.size())) {
            result = applied(result, part.recomputed());
        }
        return rounding == null ? result : result.rounded(rounding);
    }

    private Exact applied(Exact result, Exact next) {
        return switch (kind) {
            case SUM -> result.plus(next);
            case DIFFERENCE -> result.minus(next);
            case PRODUCT -> result.times(next);
            case QUOTIENT -> result.dividedBy(next);
            case LEAST -> result.min(next);
            case GREATEST -> result.max(next);
            case INPUT, CONSTANT, ROUNDED -> throw new IllegalStateException(kind + " with several parts: " + this);
        };
    }

    /** The inputs and constants below this term, in order. */
    public ImmutableList<Term> leaves() {
        if (isLeaf()) {
            return ImmutableList.of(this);
        }
        ImmutableList.Builder<Term> leaves = ImmutableList.builder();
        parts.forEach(part -> leaves.addAll(part.leaves()));
        return leaves.build();
    }

    /** The formula that gives the value, one level of names deep: {@code 250.00 + 4% × 3,450.55}. */
    public String formula(Language language) {
        StringBuilder text = new StringBuilder(64);
        appendFormula(text, language);
        return text.toString();
    }

    /** Appends the {@linkplain #formula(Language) formula} to a text. */
    public void appendFormula(StringBuilder text, Language language) {
        if (isLeaf() || kind == Kind.ROUNDED) {
            unit.format(value, text, language);
            return;
        }
        boolean call = kind == Kind.LEAST || kind == Kind.GREATEST;
        if (call) {
            text.append(kind.sign).append('(');
        }
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                text.append(call ? ", " : kind.sign);
            }
            parts.get(i).operand(text, language, kind, i == 0);
        }
        if (call) {
            text.append(')');
        }
    }

    private void operand(StringBuilder text, Language language, Kind outer, boolean first) {
        int start = text.length();
        if (name == null) {
            appendFormula(text, language);
        } else {
            unit.format(value, text, language);
        }
        // Behind a sign a minus wants brackets, whether it is the number's own or that of a formula's first number.
        boolean negative = !first && text.charAt(start) == '-' && outer != Kind.LEAST && outer != Kind.GREATEST;
        if (negative || (name == null && !isLeaf() && kind.bindsLooserThan(outer, first))) {
            text.insert(start, '(').append(')');
        }
    }
}
