// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import static io.github.ticheng.core.number.Exact.ZERO;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far sales lie from a level, split into what inquiries, conversion and basket make of it: the Shapley value of the
 * three factors, so that no factor is first. The parts sum to the gap.
 *
 * <table>
 * <caption>What stands for a factor that there is not</caption>
 * <tr><th>there are no</th><th>then</th></tr>
 * <tr><td>inquiries</td><td>conversion is the other side's; the whole difference is of inquiries</td></tr>
 * <tr><td>buyers</td><td>basket is the other side's; none of the difference is of basket</td></tr>
 * <tr><td>buyers on either side</td><td>basket is zero</td></tr>
 * </table>
 *
 * <p>Sales without any buyer, such as those of last month's inquiries, are no product of the three: they are the part
 * {@code elsewhere}, and it is zero wherever there are buyers on both sides.
 *
 * @param own the factors that are looked at
 * @param level the factors that they are held against
 * @param gap the sales less those of the level, rounded half up to the currency's minor unit
 * @param ofInquiries what of it more or fewer inquiries make
 * @param ofConversion what of it a better or poorer conversion makes
 * @param ofBasket what of it a larger or smaller basket makes
 * @param elsewhere what of it came from no inquiry
 * @param currency the currency of the amounts
 */
public record SalesGap(
        SalesFactors own,
        SalesFactors level,
        Exact gap,
        Exact ofInquiries,
        Exact ofConversion,
        Exact ofBasket,
        Exact elsewhere,
        Currency currency)
        implements Words {

    /** What each of the {@linkplain #parts() parts} is called, in their order. */
    public static final ImmutableList<Label> PARTS = ImmutableList.of(
            Label.of("inquiries", "询单"),
            Label.of("conversion", "转化"),
            Label.of("basket", "客单"),
            Label.of("from no inquiry", "非询单"));

    /** The gap between sales and a level; the odd units go to the parts with the largest remainders, the first among equals. */
    static SalesGap between(SalesFactors own, SalesFactors level, Currency currency) {
        Exact[] a = factors(own, level);
        Exact[] b = factors(level, own);
        Exact outside = own.sales().minus(product(a)).minus(level.sales().minus(product(b)));
        List<Exact> exact = List.of(shapley(a, b, 0), shapley(a, b, 1), shapley(a, b, 2), outside);
        Rounding unit = Rounding.of(currency);
        Exact gap = own.sales().minus(level.sales()).rounded(unit);
        List<Exact> parts = toUnits(exact, gap, unit.unit());
        return new SalesGap(own, level, gap, parts.get(0), parts.get(1), parts.get(2), parts.get(3), currency);
    }

    private static Exact[] factors(SalesFactors one, SalesFactors other) {
        return new Exact[] {
            one.inquiries(),
            one.conversion().or(other::conversion).orElse(ZERO),
            one.basket().or(other::basket).orElse(ZERO)
        };
    }

    private static Exact product(Exact[] factors) {
        return factors[0].times(factors[1]).times(factors[2]);
    }

    /** A factor's difference times the mean of the others' product over all orders of change. */
    private static Exact shapley(Exact[] a, Exact[] b, int factor) {
        int next = (factor + 1) % 3;
        int last = (factor + 2) % 3;
        Exact same = a[next].times(a[last]).plus(b[next].times(b[last]));
        Exact mixed = a[next].times(b[last]).plus(b[next].times(a[last]));
        Exact sixths = same.times(Exact.of(2)).plus(mixed);
        return a[factor].minus(b[factor]).times(sixths).dividedBy(Exact.of(6));
    }

    private static List<Exact> toUnits(List<Exact> exact, Exact sum, Exact unit) {
        Rounding down = new Rounding(unit, RoundingMode.FLOOR);
        List<Exact> parts =
                new ArrayList<>(exact.stream().map(part -> part.rounded(down)).toList());
        Exact left = sum.minus(parts.stream().reduce(ZERO, Exact::plus));
        int units = (int) left.dividedBy(unit).toLong();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).minus(parts.get(i)))
                        .reversed())
                .limit(units)
                .toList()
                .forEach(i -> parts.set(i, parts.get(i).plus(unit)));
        return parts;
    }

    /** The four parts, which sum to the gap. */
    public ImmutableList<Exact> parts() {
        return ImmutableList.of(ofInquiries, ofConversion, ofBasket, elsewhere);
    }

    /** What the gap is made of: one sentence. */
    public Message sentence() {
        return ComparePhrases.GAP.filled(
                money(own.sales()),
                signed(gap),
                money(level.sales()),
                signed(ofInquiries),
                signed(ofConversion),
                signed(ofBasket),
                signed(elsewhere));
    }

    @Override
    public String in(Language language) {
        return sentence().in(language);
    }

    private Figure money(Exact amount) {
        return Figure.of(amount.rounded(Rounding.of(currency)), Unit.money(currency));
    }

    private Words signed(Exact amount) {
        return Words.verbatim((amount.isPositive() ? "+" : "") + money(amount));
    }
}
