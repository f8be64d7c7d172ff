// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a decimal or, after a division that does not come out even, the quotient itself.
 *
 * <p>Nothing here rounds except {@link #rounded(Rounding)}, so {@code 1 ÷ 3 × 3} is 1. Range and precision have no
 * limit: a number is a {@code long} and a decimal scale while it fits, else a fraction of two {@code long}s, else one of
 * big integers; the result is the same whichever it is. Two numbers of one value are equal, however they were written: 1.0 equals 1.00.
 *
 * <p>While a calculation is being explained a number also carries its {@linkplain #term() term}: how it came about.
 * Arithmetic passes terms on by itself. A term is not part of the value: it takes no part in {@code equals}, in
 * {@code hashCode} or in serialization.
 *
 * <p>It is not money: {@link Money} adds the currency.
 */
public abstract sealed class Exact implements Quantity, Comparable<Exact> permits SmallExact, Fraction, TermedExact {

    @SuppressWarnings("ClassInitializationDeadlock") // every way into the subclasses goes through this class
    public static final Exact ZERO = new SmallExact(0, 0);

    @SuppressWarnings("ClassInitializationDeadlock")
    public static final Exact ONE = new SmallExact(1, 0);

    static final int MAX_SCALE = 18;

    private static final long serialVersionUID = 1L;
    private static final Pattern FORMAT = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?(/[0-9]+)?");

    /**
     * Gson takes private fields for properties and would tear the digits apart. It refuses a class that has two of one
     * name, so every form of a number has this one, too. It takes no memory that would not be lost to alignment.
     */
    @SuppressWarnings("unused")
    private byte needsAnAdapter;

    Exact() {}

    /** A whole number. */
    public static Exact of(long value) {
        return SmallExact.ofWhole(value);
    }

    /**
     * A decimal, exactly as it stands in a {@link BigDecimal}.
     *
     * @throws IllegalArgumentException if the scale is outside ±10,000: such a number is a mistake or an attack
     */
    public static Exact of(BigDecimal value) {
        if (Math.abs((long) value.scale()) > 10_000) {
            throw new IllegalArgumentException(
                    "Expected a decimal with an exponent within ±10000, but found a scale of " + value.scale());
        }
        if (value.scale() >= 0 && value.scale() <= MAX_SCALE && value.precision() <= MAX_SCALE) {
            // Without a BigInteger on the way: amounts of a host's database come here by the million.
            return new SmallExact(value.scaleByPowerOfTen(value.scale()).longValue(), value.scale());
        }
        return value.scale() < 0
                ? BigFraction.exact(value.toBigIntegerExact(), BigInteger.ONE)
                : ofUnscaled(value.unscaledValue(), value.scale());
    }

    /** The same as {@link #parse}: {@code Exact.of("23450.55")}. */
    public static Exact of(String text) {
        return parse(text);
    }

    /**
     * Reads what {@link #toString} prints: an optional sign, digits, an optional point with digits behind it and, for
     * a quotient that is no decimal, a slash and the divisor: {@code "23450.55"}, {@code "-1/3"}. No exponent, no
     * grouping, no spaces.
     *
     * @throws IllegalArgumentException if the text is anything else, or divides by zero
     */
    public static Exact parse(String text) {
        Exact digits = text.length() <= MAX_SCALE ? digits(text) : null;
        if (digits != null) {
            return digits;
        }
        if (!FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Expected a decimal such as 23450.55 (or a quotient such as 1/3), but found \"" + text + "\"");
        }
        int slash = text.indexOf('/');
        String decimal = slash < 0 ? text : text.substring(0, slash);
        int point = decimal.indexOf('.');
        Exact number = point < 0
                ? ofUnscaled(new BigInteger(decimal), 0)
                : ofUnscaled(
                        new BigInteger(decimal.substring(0, point) + decimal.substring(point + 1)),
                        decimal.length() - point - 1);
        if (slash < 0) {
            return number;
        }
        Exact divisor = ofUnscaled(new BigInteger(text.substring(slash + 1)), 0);
        if (divisor.isZero()) {
            throw new IllegalArgumentException("Expected a divisor other than 0, but found \"" + text + "\"");
        }
        return number.dividedBy(divisor);
    }

    /** Digits, perhaps with a point among them, so few that they fit a long: what files have by the million; or null. */
    private static @Nullable Exact digits(String text) {
        long unscaled = 0;
        int point = text.length() - 1;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= '0' && sign <= '9') {
                unscaled = 10 * unscaled + (sign - '0');
            } else if (sign == '.' && i > 0 && i < point && point == text.length() - 1) {
                point = i;
            } else {
                return null;
            }
        }
        return text.isEmpty() ? null : new SmallExact(unscaled, text.length() - 1 - point);
    }

    /**
     * A number counted in units of 10^−decimals: 2345055 with two decimals is 23450.55. What {@link #toLong(int)} gives.
     *
     * @param decimals 0 to 18
     */
    public static Exact ofUnits(long units, int decimals) {
        return decimals == 0 ? of(units) : new SmallExact(units, Objects.checkIndex(decimals, MAX_SCALE + 1));
    }

    /** The number {@code unscaled ÷ 10^scale}, for a scale of 0 to 18. */
    static Exact ofUnscaled(long unscaled, int scale) {
        return new SmallExact(unscaled, scale);
    }

    private static Exact ofUnscaled(BigInteger unscaled, int scale) {
        return scale <= MAX_SCALE && unscaled.bitLength() < Long.SIZE
                ? new SmallExact(unscaled.longValue(), scale)
                : BigFraction.exact(unscaled, BigInteger.TEN.pow(scale));
    }

    // ---------------------------------------------------------------------------------------------- arithmetic

    /** The sum. */
    public final Exact plus(Exact addend) {
        if (this instanceof SmallExact left && addend instanceof SmallExact right) {
            Exact sum = left.plusSmall(right);
            if (sum != null) {
                return sum;
            }
        }
        return hasTerm(addend)
                ? withoutTerm().plus(addend.withoutTerm()).resultOf(Term.Kind.SUM, this, addend)
                : fraction().sum(addend.fraction());
    }

    /** The difference. */
    public final Exact minus(Exact subtrahend) {
        if (this instanceof SmallExact left && subtrahend instanceof SmallExact right) {
            Exact difference = left.minusSmall(right);
            if (difference != null) {
                return difference;
            }
        }
        return hasTerm(subtrahend)
                ? withoutTerm().minus(subtrahend.withoutTerm()).resultOf(Term.Kind.DIFFERENCE, this, subtrahend)
                : fraction().sum(subtrahend.fraction().opposite());
    }

    /** The product. */
    public final Exact times(Exact factor) {
        if (this instanceof SmallExact left && factor instanceof SmallExact right) {
            Exact product = left.timesSmall(right);
            if (product != null) {
                return product;
            }
        }
        return hasTerm(factor)
                ? withoutTerm().times(factor.withoutTerm()).resultOf(Term.Kind.PRODUCT, this, factor)
                : fraction().product(factor.fraction());
    }

    /**
     * The quotient, exact even where it is no decimal.
     *
     * @throws ArithmeticException if the divisor is zero
     */
    public final Exact dividedBy(Exact divisor) {
        if (divisor.isZero()) {
            throw new ArithmeticException("Expected a divisor other than 0 for " + this);
        }
        if (this instanceof SmallExact left && divisor instanceof SmallExact right) {
            Exact quotient = left.dividedBySmall(right);
            if (quotient != null) {
                return quotient;
            }
        }
        return hasTerm(divisor)
                ? withoutTerm().dividedBy(divisor.withoutTerm()).resultOf(Term.Kind.QUOTIENT, this, divisor)
                : fraction().quotient(divisor.fraction());
    }

    /** The number with the other sign. */
    public final Exact negated() {
        return ZERO.minus(this);
    }

    /** The distance from zero. */
    public final Exact abs() {
        return signum() < 0 ? negated() : this;
    }

    /** The smaller of two numbers. */
    public final Exact min(Exact other) {
        Exact least = compareTo(other) <= 0 ? this : other;
        return hasTerm(other) ? least.withoutTerm().resultOf(Term.Kind.LEAST, this, other) : least;
    }

    /** The larger of two numbers. */
    public final Exact max(Exact other) {
        Exact greatest = compareTo(other) >= 0 ? this : other;
        return hasTerm(other) ? greatest.withoutTerm().resultOf(Term.Kind.GREATEST, this, other) : greatest;
    }

    /** The nearest multiple of the rounding's unit, by its mode. */
    public final Exact rounded(Rounding rounding) {
        if (this instanceof TermedExact termed) {
            Exact value = rounding.round(withoutTerm());
            return new TermedExact(value, Term.rounded(rounding, termed.ownTerm(), value));
        }
        return rounding.round(this);
    }

    /**
     * The same number, prepared for calculating with others of so many decimals: nothing has to be brought to a common
     * scale then. For the constants of a rule that meets amounts; the value, and all that can be seen of it, stays.
     *
     * @param decimals 0 to 18
     */
    public Exact withDecimals(int decimals) {
        return this;
    }

    /** This number, without its term, as a fraction, which may not be in the one form that numbers have. */
    abstract Fraction fraction();

    // ---------------------------------------------------------------------------------------------- questions

    /** −1, 0 or 1 as the number is negative, zero or positive. */
    public abstract int signum();

    public final boolean isZero() {
        return signum() == 0;
    }

    public final boolean isPositive() {
        return signum() > 0;
    }

    public final boolean isNegative() {
        return signum() < 0;
    }

    /** Whether the number has no part behind the point. */
    public abstract boolean isWhole();

    /** Whether the number can be written with finitely many decimals; 1/3 cannot. */
    public abstract boolean isDecimal();

    public final boolean isLessThan(Exact other) {
        return compareTo(other) < 0;
    }

    public final boolean isGreaterThan(Exact other) {
        return compareTo(other) > 0;
    }

    /** Compares a × b with c × d in 128 bits, which every product of longs fits. */
    public static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high == 0 ? Long.compareUnsigned(a * b, c * d) : high;
    }

    /** Compares by value, exactly. */
    @Override
    public final int compareTo(Exact other) {
        if (this instanceof SmallExact left && other instanceof SmallExact right) {
            return left.compareToSmall(right);
        }
        return hasTerm(other)
                ? withoutTerm().compareTo(other.withoutTerm())
                : fraction().compare(other.fraction());
    }

    /**
     * The number as a {@link BigDecimal} without trailing zeros.
     *
     * @throws ArithmeticException if the number is no decimal, such as 1/3; round it first
     */
    public final BigDecimal toBigDecimal() {
        return withoutTerm() instanceof SmallExact small
                ? small.decimal()
                : fraction().big().decimal();
    }

    /**
     * The number as a {@code long}.
     *
     * @throws ArithmeticException if it is not whole or beyond the range of {@code long}
     */
    public final long toLong() {
        if (!isWhole()) {
            throw new ArithmeticException("Expected a whole number, but found " + this);
        }
        return toLong(0);
    }

    /**
     * Whether {@link #toLong(int)} has an answer: the number is whole in units of 10^−decimals and within the range of
     * {@code long}.
     *
     * @param decimals 0 to 18
     */
    public abstract boolean fitsLong(int decimals);

    /**
     * The number counted in units of 10^−decimals: 23450.55 with two decimals is 2345055.
     *
     * @param decimals 0 to 18
     * @throws ArithmeticException if it is not whole in that unit or beyond the range of {@code long}
     */
    public final long toLong(int decimals) {
        if (this instanceof SmallExact small && small.scale == decimals) {
            return small.unscaled;
        }
        if (!(withoutTerm() instanceof SmallExact small) || !fitsLong(decimals)) {
            throw new ArithmeticException(
                    "Expected a number of at most " + decimals + " decimals that fits a long, but found " + this);
        }
        return small.unscaledAt(decimals);
    }

    /** The reduced fraction's dividend: {@code 0.75} has 3. */
    public final BigInteger numerator() {
        return fraction().big().dividend();
    }

    /** The reduced fraction's divisor, 1 or more: {@code 0.75} has 4. */
    public final BigInteger denominator() {
        return fraction().big().divisor();
    }

    // ---------------------------------------------------------------------------------------------- explanation

    /** The value of a term as a number that carries it on, say into the sum of several explained amounts. */
    public static Exact of(Term term) {
        return new TermedExact(term.value().withoutTerm(), term);
    }

    /** How this number came about; empty unless a calculation is being explained. */
    public Optional<Term> term() {
        return Optional.empty();
    }

    /** This number as an input of a calculation that is being explained: a figure that was given, with its name. */
    public final Exact asInput(Words name, Unit unit) {
        return asInput(name, unit, null);
    }

    /** The same, which comes from somewhere. */
    public final Exact asInput(Words name, Unit unit, @Nullable Source source) {
        return new TermedExact(withoutTerm(), Term.input(name, unit, withoutTerm(), source));
    }

    /** This number as a constant of a calculation that is being explained: a figure of the plan. */
    public final Exact asConstant(Unit unit) {
        return asConstant(unit, null);
    }

    /** The same, which comes from somewhere. */
    public final Exact asConstant(Unit unit, @Nullable Source source) {
        return new TermedExact(withoutTerm(), Term.constant(unit, withoutTerm(), source));
    }

    /**
     * This number under a name of its own: in a formula it then stands as one figure instead of the formula it came
     * from. Does nothing unless a calculation is being explained.
     */
    public final Exact named(Words name) {
        return this instanceof TermedExact termed ? of(termed.ownTerm().named(name)) : this;
    }

    /** This number as a quantity of another unit, say money that a count was turned into; only while explaining. */
    public final Exact in(Unit unit) {
        return this instanceof TermedExact termed ? of(termed.ownTerm().in(unit)) : this;
    }

    /**
     * This number, an input or a constant, as one that comes from somewhere. Does nothing unless a calculation is being
     * explained, nor to what was calculated: its parts say it.
     */
    public final Exact from(Source source) {
        return this instanceof TermedExact termed ? of(termed.ownTerm().from(source)) : this;
    }

    /** This number alone. */
    public Exact withoutTerm() {
        return this;
    }

    private boolean hasTerm(Exact other) {
        return this instanceof TermedExact || other instanceof TermedExact;
    }

    private Exact resultOf(Term.Kind kind, Exact left, Exact right) {
        Term last = right.termOrConstant();
        Chain begun = (kind == Term.Kind.SUM || kind == Term.Kind.PRODUCT) && left instanceof TermedExact termed
                ? termed.chain(kind)
                : null;
        return begun == null
                ? of(Term.operation(kind, left.termOrConstant(), last, this))
                : new TermedExact(this, begun.with(last));
    }

    /** The term of this number, or a bare constant where it has none. */
    private Term termOrConstant() {
        return this instanceof TermedExact termed ? termed.ownTerm() : Term.constant(Unit.NUMBER, this, null);
    }

    // ---------------------------------------------------------------------------------------------- object

    /** Whether the other object is a number of the same value; terms do not count. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Exact that && compareTo(that) == 0;
    }

    @Override
    public abstract int hashCode();

    /** The shortest plain decimal: no exponent, no trailing zeros; a quotient that is no decimal prints as {@code 1/3}. */
    @Override
    @JsonValue
    public abstract String toString();

    /** Numbers are serialized as text, without their terms. */
    final Object writeReplace() {
        return new Serialized(toString());
    }

    private record Serialized(String text) implements Serializable {
        private Object readResolve() {
            return parse(text);
        }
    }
}
