// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import com.google.common.math.LongMath;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way to round: to the nearest multiple of a smallest unit. 0.01 half up is the usual one; cash units such as 0.1,
 * 0.05 or 1 are as good.
 *
 * <table>
 * <caption>What is paid for some amounts</caption>
 * <tr><th>amount</th><th>0.01 HALF_UP</th><th>0.01 HALF_EVEN</th><th>0.05 HALF_UP</th><th>1 DOWN</th></tr>
 * <tr><td>388.022</td><td>388.02</td><td>388.02</td><td>388.00</td><td>388</td></tr>
 * <tr><td>0.125</td><td>0.13</td><td>0.12</td><td>0.15</td><td>0</td></tr>
 * <tr><td>−0.125</td><td>−0.13</td><td>−0.12</td><td>−0.15</td><td>0</td></tr>
 * </table>
 *
 * @param unit the smallest unit, a positive decimal
 * @param mode what becomes of a part of a unit; not {@link RoundingMode#UNNECESSARY}
 */
public record Rounding(Exact unit, RoundingMode mode) implements Words {

    private static final ImmutableMap<RoundingMode, Label> WAYS = ImmutableMap.<RoundingMode, Label>builder()
            .put(RoundingMode.UP, Label.of("away from zero", "远离零进位"))
            .put(RoundingMode.DOWN, Label.of("towards zero", "舍去尾数"))
            .put(RoundingMode.CEILING, Label.of("up", "向上取整"))
            .put(RoundingMode.FLOOR, Label.of("down", "向下取整"))
            .put(RoundingMode.HALF_UP, Label.of("half up", "四舍五入"))
            .put(RoundingMode.HALF_DOWN, Label.of("half down", "五舍六入"))
            .put(RoundingMode.HALF_EVEN, Label.of("half to even", "四舍六入五成双"))
            .buildOrThrow();

    /** Half up to two decimals. */
    public static final Rounding FEN_HALF_UP = new Rounding(Exact.of("0.01"), RoundingMode.HALF_UP);

    /**
     * Creates a rounding.
     *
     * @throws IllegalArgumentException if the unit is not a positive decimal or the mode is UNNECESSARY
     */
    public Rounding {
        Objects.requireNonNull(mode);
        if (!unit.isPositive() || !unit.isDecimal()) {
            throw new IllegalArgumentException(
                    "Expected a positive decimal as the unit of rounding, but found " + unit);
        }
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("Expected a mode that rounds every amount, but found UNNECESSARY");
        }
        unit = Exact.of(unit.toBigDecimal());
    }

    /** Half up to a unit: {@code halfUp("0.01")}. */
    public static Rounding halfUp(String unit) {
        return new Rounding(Exact.parse(unit), RoundingMode.HALF_UP);
    }

    /** A unit and a mode. */
    public static Rounding of(String unit, RoundingMode mode) {
        return new Rounding(Exact.parse(unit), mode);
    }

    /** Half up to the minor unit of a currency: 0.01 for CNY, 1 for JPY; 0.01 for currencies that have none. */
    public static Rounding of(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return digits < 0 ? FEN_HALF_UP : new Rounding(Exact.ofUnscaled(1, digits), RoundingMode.HALF_UP);
    }

    /**
     * Reads what {@link #toString} prints: a unit and a mode, such as {@code "0.01 HALF_UP"}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Rounding parse(String text) {
        int space = text.indexOf(' ');
        for (RoundingMode mode : RoundingMode.values()) {
            if (space > 0 && mode.name().equals(text.substring(space + 1))) {
                return new Rounding(Exact.parse(text.substring(0, space)), mode);
            }
        }
        throw new IllegalArgumentException(
                "Expected a unit and a mode such as \"0.01 HALF_UP\", but found \"" + text + "\"");
    }

    /** Rounds a number that has no term. */
    Exact round(Exact value) {
        if (value instanceof SmallExact small && unit instanceof SmallExact smallest && smallest.unscaled == 1) {
            return small.scale <= smallest.scale ? value : roundedTo(smallest.scale, small);
        }
        if (value.fraction() instanceof SmallFraction pair && unit instanceof SmallExact smallest) {
            Exact rounded = roundedTo(smallest, pair);
            if (rounded != null) {
                return rounded;
            }
        }
        Exact units = value.dividedBy(unit);
        return units.isWhole()
                ? value
                : BigFraction.exact(units.fraction().big().roundedToWhole(mode), BigInteger.ONE)
                        .times(unit);
    }

    private Exact roundedTo(int decimals, SmallExact value) {
        long factor = SmallExact.powerOfTen(value.scale - decimals);
        long whole = SmallExact.dividedByPowerOfTen(value.unscaled, value.scale - decimals);
        return new SmallExact(rounded(whole, value.unscaled - whole * factor, factor), decimals);
    }

    /** The nearest multiple of the unit, or null if something on the way to it does not fit a long. */
    private @Nullable Exact roundedTo(SmallExact smallest, SmallFraction value) {
        long factor = SmallExact.powerOfTen(smallest.scale);
        if (!SmallExact.productFits(value.dividend, factor)
                || !SmallExact.productFits(value.divisor, smallest.unscaled)) {
            return null;
        }
        long dividend = value.dividend * factor;
        long divisor = value.divisor * smallest.unscaled;
        long units = rounded(dividend / divisor, dividend % divisor, divisor);
        return SmallExact.productFits(units, smallest.unscaled)
                ? new SmallExact(units * smallest.unscaled, smallest.scale)
                : null;
    }

    /**
     * Rounds quotients of one divisor in a loop, to units of 10^−decimals. What does not fit on the way, and {@link
     * Long#MIN_VALUE}, which stands for what is read otherwise, is that smallest number afterwards.
     *
     * @param dividends the dividends, which become the rounded numbers
     * @param count how many of them, from the first on
     * @param divisor the divisor, positive
     * @param decimals those of the rounding's unit or more, 0 to 18
     */
    public void round(long[] dividends, int count, long divisor, int decimals) {
        long one = unit.fitsLong(decimals) ? unit.toLong(decimals) : 0;
        long factor = SmallExact.powerOfTen(decimals);
        long common = LongMath.gcd(factor, divisor);
        long step = divisor / common;
        factor /= common;
        boolean fits = one > 0 && SmallExact.productFits(step, one);
        step *= one;
        long mostDividend = Long.MAX_VALUE / factor;
        long mostUnits = Long.MAX_VALUE / Math.max(one, 1);
        for (int i = 0; i < count; i++) {
            long dividend = dividends[i];
            if (!fits || dividend > mostDividend || dividend < -mostDividend) {
                dividends[i] = Long.MIN_VALUE;
            } else {
                dividend *= factor;
                long whole = step == 100 ? dividend / 100 : step == 1 ? dividend : dividend / step;
                long units = rounded(whole, dividend - whole * step, step);
                dividends[i] = units <= mostUnits && units >= -mostUnits ? units * one : Long.MIN_VALUE;
            }
        }
    }

    /** The whole number next to a quotient, by the mode, from what a division cut towards zero gave. */
    private long rounded(long whole, long rest, long divisor) {
        if (rest == 0) {
            return whole;
        }
        int sign = Long.signum(rest);
        // Twice the rest may not fit a long; the rest and what is left to the next unit can be compared.
        int half = Long.compare(Math.abs(rest), divisor - Math.abs(rest));
        boolean away = switch (mode) {
            case UP -> true;
            case DOWN, UNNECESSARY -> false;
            case CEILING -> sign == 1;
            case FLOOR -> sign == -1;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && (whole & 1) == 1);
        };
        return away ? whole + sign : whole;
    }

    /** Says the rounding as the step of an explanation: "rounded to 0.01, half up". */
    @Override
    public String in(Language language) {
        return in(language, Unit.NUMBER);
    }

    /** Says the rounding of a number of some unit: fen have a name, "rounded to fen, half up". */
    public String in(Language language, Unit rounded) {
        Label way = Objects.requireNonNull(WAYS.get(mode));
        String smallest = rounded.smallest(unit, language);
        return language == Language.ENGLISH
                ? "rounded to " + smallest + ", " + way.in(language)
                : "取到" + smallest + "，" + way.in(language);
    }

    @Override
    @JsonValue
    public String toString() {
        return unit + " " + mode;
    }
}
