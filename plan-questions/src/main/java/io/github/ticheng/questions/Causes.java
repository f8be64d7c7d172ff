// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.apportion.Apportionment;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A difference in pay split over what changed. The amounts of all causes sum to the difference, line by line, to the last
 * fen.
 *
 * <p>In order, a change is worth what it adds to those before it. Free of order, it is worth the mean of what it adds over
 * all orders (L. S. Shapley, 1953), the odd units of a line going to the largest remainders; so two changes that matter
 * only together share what they bring.
 *
 * @param orderFree whether the split is free of order
 * @param causes what changed, in order, each with what it is worth
 */
public record Causes(boolean orderFree, ImmutableList<Cause> causes) {

    /** How many changes can be split free of order at most: each further one doubles the runs. */
    public static final int MOST_ORDER_FREE = 8;

    /**
     * One of the changes, or several that cannot be paid one without the other.
     *
     * @param what what changed
     * @param amounts what it is worth, by line, without lines of nothing
     */
    public record Cause(Words what, ImmutableSortedMap<PaidLines.Key, Money> amounts) {

        /** What it is worth in all lines; zero of the given currency if in none. */
        public Money total(Currency currency) {
            return amounts.values().stream().reduce(Money.zero(currency), Money::plus);
        }

        private JsonMap tree(Currency currency) {
            return new JsonMap()
                    .put("what", what.tree())
                    .put("difference", total(currency).digits())
                    .put(
                            "lines",
                            JsonList.of(
                                    amounts.entrySet(),
                                    line -> line.getKey()
                                            .tree()
                                            .put("difference", line.getValue().digits())));
        }
    }

    /**
     * Splits a difference. In order it pays once per change, free of order once per set of them.
     *
     * @param changes what changed
     * @param orderFree whether to split free of order; in order all the same if there are too many changes, or some set of
     *     them cannot be paid
     * @param pays what is paid with a set of the changes, by their places; empty if that cannot be paid. None of them and
     *     all of them can
     */
    static Causes of(List<? extends Words> changes, boolean orderFree, Function<BitSet, Optional<PaidLines>> pays) {
        if (orderFree && changes.size() <= MOST_ORDER_FREE) {
            List<PaidLines> paid = new ArrayList<>();
            for (long set = 0; set < 1L << changes.size(); set++) {
                pays.apply(BitSet.valueOf(new long[] {set})).ifPresent(paid::add);
                if (paid.size() <= set) {
                    return inOrder(changes, pays);
                }
            }
            return freeOfOrder(changes, paid);
        }
        return inOrder(changes, pays);
    }

    private static Causes inOrder(List<? extends Words> changes, Function<BitSet, Optional<PaidLines>> pays) {
        ImmutableList.Builder<Cause> causes = ImmutableList.builder();
        BitSet made = new BitSet();
        PaidLines before = pays.apply(made).orElseThrow();
        List<Words> together = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            made.set(i);
            together.add(changes.get(i));
            Optional<PaidLines> after = pays.apply(made);
            if (after.isPresent()) {
                Map<PaidLines.Key, Money> amounts = new TreeMap<>();
                PayDifference.of(before, after.get()).lines().forEach(row -> put(amounts, row.key(), row.difference()));
                causes.add(cause(together.size() == 1 ? together.get(0) : Words.of(List.copyOf(together)), amounts));
                before = after.get();
                together.clear();
            }
        }
        return new Causes(false, causes.build());
    }

    private static Causes freeOfOrder(List<? extends Words> changes, List<PaidLines> paid) {
        int count = changes.size();
        List<Map<PaidLines.Key, Money>> amounts = new ArrayList<>();
        changes.forEach(unused -> amounts.add(new TreeMap<>()));
        Map<PaidLines.Key, Currency> keys = new TreeMap<>();
        paid.forEach(some ->
                some.all().forEach((key, line) -> keys.put(key, line.amount().currency())));
        keys.forEach((key, currency) -> split(key, currency, paid, amounts));
        ImmutableList.Builder<Cause> causes = ImmutableList.builder();
        for (int i = 0; i < count; i++) {
            causes.add(cause(changes.get(i), amounts.get(i)));
        }
        return new Causes(true, causes.build());
    }

    private static void split(
            PaidLines.Key key, Currency currency, List<PaidLines> paid, List<Map<PaidLines.Key, Money>> amounts) {
        int count = amounts.size();
        List<Exact> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Exact share = Exact.ZERO;
            for (int set = 0; set < paid.size(); set++) {
                if ((set & 1 << i) == 0) {
                    Exact adds = amount(paid.get(set | 1 << i), key).minus(amount(paid.get(set), key));
                    share = share.plus(adds.times(weight(Integer.bitCount(set), count)));
                }
            }
            shares.add(share);
        }
        List<Exact> whole = inUnits(shares, Rounding.of(currency).unit());
        for (int i = 0; i < count; i++) {
            put(amounts.get(i), key, Money.of(whole.get(i), currency));
        }
    }

    /** How many of all orders have a set of so many changes before a certain one, as a share. */
    private static Exact weight(int before, int count) {
        Exact weight = Exact.ONE.dividedBy(Exact.of(count));
        for (int i = 1; i <= before; i++) {
            weight = weight.times(Exact.of(i)).dividedBy(Exact.of(count - i));
        }
        return weight;
    }

    /** Shares as whole units with the same sum; as they are if the sum is not whole itself. */
    private static List<Exact> inUnits(List<Exact> shares, Exact unit) {
        Rounding down = new Rounding(unit, RoundingMode.FLOOR);
        List<Exact> cut = shares.stream().map(share -> share.rounded(down)).toList();
        Exact left = sum(shares).minus(sum(cut));
        if (left.isZero() || !left.rounded(down).equals(left)) {
            return left.isZero() ? cut : shares;
        }
        List<Exact> lost = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            lost.add(shares.get(i).minus(cut.get(i)));
        }
        List<Exact> odd = Apportionment.of(unit).apportion(left, lost).parts();
        List<Exact> whole = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            whole.add(cut.get(i).plus(odd.get(i)));
        }
        return whole;
    }

    private static Exact sum(List<Exact> amounts) {
        return amounts.stream().reduce(Exact.ZERO, Exact::plus);
    }

    private static Exact amount(PaidLines paid, PaidLines.Key key) {
        PaidLines.@Nullable Line line = paid.get(key);
        return line == null ? Exact.ZERO : line.amount().amount();
    }

    private static void put(Map<PaidLines.Key, Money> amounts, PaidLines.Key key, Money amount) {
        if (!amount.isZero()) {
            amounts.put(key, amount);
        }
    }

    private static Cause cause(Words what, Map<PaidLines.Key, Money> amounts) {
        return new Cause(what, ImmutableSortedMap.copyOf(amounts));
    }

    /** What each cause is worth in all. */
    TitledTable table(Currency currency) {
        return TitledTable.of(
                heading(),
                ImmutableList.of(QuestionPhrases.CAUSE),
                ImmutableList.of(QuestionPhrases.DIFFERENCE),
                causes.stream()
                        .map(cause -> ImmutableList.<Words>of(cause.what, new Signed(cause.total(currency))))
                        .toList());
    }

    /** What each cause is worth in each line, as a table ended by a line feed; empty if nothing is worth anything. */
    String textByLine(PayDifference difference, Language language) {
        Map<PaidLines.Key, Words> known = new HashMap<>();
        difference.lines().forEach(row -> known.put(row.key(), row.label()));
        List<ImmutableList<Words>> rows = new ArrayList<>();
        for (Cause cause : causes) {
            cause.amounts.forEach((key, amount) -> rows.add(ImmutableList.of(
                    cause.what,
                    Words.verbatim(key.agent()),
                    known.getOrDefault(key, Words.verbatim(key.rule())),
                    new Signed(amount))));
        }
        TitledTable table = TitledTable.of(
                heading(),
                ImmutableList.of(QuestionPhrases.CAUSE, QuestionPhrases.AGENT, QuestionPhrases.LINE),
                ImmutableList.of(QuestionPhrases.DIFFERENCE),
                rows);
        return rows.isEmpty() ? "" : table.text(language);
    }

    private Words heading() {
        return orderFree ? QuestionPhrases.FREE_OF_ORDER : QuestionPhrases.IN_ORDER;
    }

    /** What changed and what it is worth, in JSON. */
    JsonMap tree(Currency currency) {
        return new JsonMap()
                .put("order-free", orderFree)
                .put("causes", JsonList.of(causes, cause -> cause.tree(currency)));
    }
}
