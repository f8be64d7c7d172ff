// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.apportion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.number.Exact;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;

class ApportionmentProperties {

    private static final long MAX_FEN = 1_000_000_000_000L;
    private static final Exact FEN = Exact.of("0.01");

    /** Weights, not all zero, and a different rank for each. */
    record Weights(List<Exact> weights, List<Integer> ranks) {}

    @Property
    void parts_andWhatIsKept_sumToTheTotal(
            @ForAll @LongRange(min = -MAX_FEN, max = MAX_FEN) long fen,
            @ForAll("weights") Weights weights,
            @ForAll Remainder remainder) {
        Apportionment.Parts split = split(remainder, fen, weights);

        assertThat(split.parts()).hasSameSizeAs(weights.weights);
        assertThat(sum(split.parts()).plus(split.kept())).isEqualTo(amount(fen));
        assertThat(split.kept().isZero() || remainder == Remainder.KEPT).isTrue();
    }

    @Property
    void parts_ofAllRemainders_areAsNearToTheirExactSharesAsPromised(
            @ForAll @LongRange(min = -MAX_FEN, max = MAX_FEN) long fen,
            @ForAll("weights") Weights weights,
            @ForAll Remainder remainder) {
        Apportionment.Parts split = split(remainder, fen, weights);

        Exact sum = sum(weights.weights);
        long positive = weights.weights.stream().filter(Exact::isPositive).count();
        for (int i = 0; i < split.parts().size(); i++) {
            Exact share = amount(Math.abs(fen)).times(weights.weights.get(i)).dividedBy(sum);
            Exact above = split.parts().get(i).abs().minus(share).dividedBy(FEN);
            boolean extra = split.withExtraUnit().contains(i);
            assertThat(above).isGreaterThan(Exact.of(-1));
            if (!extra) {
                assertThat(above).isLessThanOrEqualTo(Exact.ZERO);
            } else if (remainder == Remainder.LARGEST_REMAINDER) {
                assertThat(above).isLessThan(Exact.ONE);
            } else {
                assertThat(above).isLessThanOrEqualTo(Exact.of(positive - 1));
            }
        }
        assertThat(split.withExtraUnit().size()).isLessThan((int) positive);
    }

    @Property
    void parts_ofWeightsZero_areZero(
            @ForAll @LongRange(min = -MAX_FEN, max = MAX_FEN) long fen,
            @ForAll("weights") Weights weights,
            @ForAll Remainder remainder) {
        Apportionment.Parts split = split(remainder, fen, weights);

        for (int i = 0; i < split.parts().size(); i++) {
            if (weights.weights.get(i).isZero()) {
                assertThat(split.parts().get(i)).isEqualTo(Exact.ZERO);
                assertThat(split.withExtraUnit()).doesNotContain(i);
            }
        }
    }

    @Property
    void parts_ofEqualWeights_differByAtMostOneUnit(
            @ForAll @LongRange(min = -MAX_FEN, max = MAX_FEN) long fen, @ForAll("weights") Weights weights) {
        List<Exact> parts = split(Remainder.LARGEST_REMAINDER, fen, weights).parts();
        List<Exact> kept = split(Remainder.KEPT, fen, weights).parts();

        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                if (weights.weights.get(i).equals(weights.weights.get(j))) {
                    assertThat(parts.get(i).minus(parts.get(j)).abs()).isLessThanOrEqualTo(FEN);
                    assertThat(kept.get(i)).isEqualTo(kept.get(j));
                }
            }
        }
    }

    @Property
    void split_ofScaledWeights_isTheSame(
            @ForAll @LongRange(min = -MAX_FEN, max = MAX_FEN) long fen,
            @ForAll("weights") Weights weights,
            @ForAll Remainder remainder,
            @ForAll("factors") Exact factor) {
        Weights scaled = new Weights(
                weights.weights.stream().map(weight -> weight.times(factor)).toList(), weights.ranks);

        assertThat(split(remainder, fen, scaled)).isEqualTo(split(remainder, fen, weights));
    }

    @Property
    void split_ofAgentsInAnotherOrder_isInThatOrder(
            @ForAll @LongRange(min = -MAX_FEN, max = MAX_FEN) long fen,
            @ForAll("weights") Weights weights,
            @ForAll Remainder remainder,
            @ForAll Random random) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, weights.weights.size()).boxed().toList());
        Collections.shuffle(order, random);

        Apportionment.Parts split = split(remainder, fen, weights);
        Apportionment.Parts permuted = split(
                remainder,
                fen,
                new Weights(
                        order.stream().map(weights.weights::get).toList(),
                        order.stream().map(weights.ranks::get).toList()));

        assertThat(permuted.parts())
                .containsExactlyElementsOf(
                        order.stream().map(split.parts()::get).toList());
        assertThat(permuted.kept()).isEqualTo(split.kept());
        assertThat(permuted.withExtraUnit().stream().map(order::get)).containsExactlyElementsOf(split.withExtraUnit());
    }

    @Property
    void split_ofNegativeTotal_isTheMirror(
            @ForAll @LongRange(min = 0, max = MAX_FEN) long fen,
            @ForAll("weights") Weights weights,
            @ForAll Remainder remainder) {
        Apportionment.Parts positive = split(remainder, fen, weights);
        Apportionment.Parts negative = split(remainder, -fen, weights);

        assertThat(negative.parts())
                .containsExactlyElementsOf(
                        positive.parts().stream().map(Exact::negated).toList());
        assertThat(negative.kept()).isEqualTo(positive.kept().negated());
        assertThat(negative.withExtraUnit()).isEqualTo(positive.withExtraUnit());
    }

    @Property
    void split_inAnotherUnit_isTheSplitOfTheCountOfUnits(
            @ForAll @LongRange(min = -MAX_FEN, max = MAX_FEN) long count,
            @ForAll("weights") Weights weights,
            @ForAll Remainder remainder,
            @ForAll("units") Exact unit) {
        Apportionment.Parts counted =
                Apportionment.of(Exact.ONE, remainder).apportion(Exact.of(count), weights.weights, weights.ranks);
        Apportionment.Parts split = Apportionment.of(unit, remainder)
                .apportion(Exact.of(count).times(unit), weights.weights, weights.ranks);

        assertThat(split.parts())
                .containsExactlyElementsOf(
                        counted.parts().stream().map(unit::times).toList());
        assertThat(split.kept()).isEqualTo(counted.kept().times(unit));
        assertThat(split.withExtraUnit()).isEqualTo(counted.withExtraUnit());
    }

    @Property
    void split_byLargestRemainder_isTheTextbooks(
            @ForAll @LongRange(min = -MAX_FEN, max = MAX_FEN) long fen, @ForAll("weights") Weights weights) {
        assertSplitIsTheTextbooks(fen, weights.weights);
    }

    @Property(tries = 20)
    void split_ofThousandWeights_isTheTextbooks(
            @ForAll @LongRange(min = -MAX_FEN, max = MAX_FEN) long fen, @ForAll("manyWeights") List<Exact> weights) {
        assertSplitIsTheTextbooks(fen, weights);
    }

    @Property
    void split_inLongs_isTheSplitInBigIntegers(
            @ForAll @LongRange(min = -MAX_FEN, max = MAX_FEN) long fen,
            @ForAll("weights") Weights weights,
            @ForAll Remainder remainder) {
        LongShares quick = LongShares.of(FEN, amount(fen), weights.weights);
        if (quick != null) {
            assertSameSplit(quick, fen, weights, remainder);
        }
    }

    @Property
    void split_inLongsOfTeamSize_fitsAndIsTheSplitInBigIntegers(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long fen,
            @ForAll("teamWeights") Weights weights,
            @ForAll Remainder remainder) {
        LongShares quick = LongShares.of(FEN, amount(fen), weights.weights);

        assertThat(quick).isNotNull();
        assertSameSplit(quick, fen, weights, remainder);
    }

    @Property
    void split_atTheLimitOfLong_isTheSplitInBigIntegers(
            @ForAll long units, @ForAll("limitWeights") Weights weights, @ForAll Remainder remainder) {
        Apportionment apportionment = Apportionment.of(Exact.ONE, remainder);
        int[] ranks = weights.ranks.stream().mapToInt(Integer::intValue).toArray();

        assertThat(apportionment.apportion(Exact.of(units), weights.weights, weights.ranks))
                .isEqualTo(apportionment.split(BigShares.of(Exact.ONE, Exact.of(units), weights.weights), ranks));
    }

    private static void assertSameSplit(LongShares quick, long fen, Weights weights, Remainder remainder) {
        Apportionment apportionment = Apportionment.of(FEN, remainder);
        int[] ranks = weights.ranks.stream().mapToInt(Integer::intValue).toArray();

        assertThat(apportionment.split(quick, ranks))
                .isEqualTo(apportionment.split(BigShares.of(FEN, amount(fen), weights.weights), ranks))
                .isEqualTo(split(remainder, fen, weights));
    }

    private static void assertSplitIsTheTextbooks(long fen, List<Exact> weights) {
        List<Exact> expected = SlowSplit.byLargestRemainder(
                        BigInteger.valueOf(fen),
                        weights.stream()
                                .map(weight -> new SlowSplit.Quotient(weight.numerator(), weight.denominator()))
                                .toList())
                .stream()
                .map(units -> Exact.parse(units.toString()).times(FEN))
                .toList();

        assertThat(Apportionment.FEN.apportion(amount(fen), weights).parts()).containsExactlyElementsOf(expected);
    }

    private static Apportionment.Parts split(Remainder remainder, long fen, Weights weights) {
        return Apportionment.of(FEN, remainder).apportion(amount(fen), weights.weights, weights.ranks);
    }

    private static Exact amount(long fen) {
        return Exact.of(fen).times(FEN);
    }

    private static Exact sum(List<Exact> numbers) {
        return numbers.stream().reduce(Exact.ZERO, Exact::plus);
    }

    /** One to forty weights: zeros, equal ones, sales, fractions, and numbers far beyond long. */
    @Provide
    Arbitrary<Weights> weights() {
        return ranked(Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(Exact.ZERO)),
                        Tuple.of(3, smallWeights()),
                        Tuple.of(2, sales()),
                        Tuple.of(1, fractions()),
                        Tuple.of(1, hugeWeights()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40));
    }

    @Provide
    Arbitrary<Weights> teamWeights() {
        return ranked(
                Arbitraries.oneOf(smallWeights(), sales()).list().ofMinSize(1).ofMaxSize(15));
    }

    @Provide
    Arbitrary<Weights> limitWeights() {
        return ranked(Arbitraries.oneOf(
                        smallWeights(),
                        Arbitraries.longs().between(0, Long.MAX_VALUE).map(Exact::of))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6));
    }

    @Provide
    Arbitrary<List<Exact>> manyWeights() {
        return Arbitraries.oneOf(
                smallWeights().list().ofSize(1000).map(ApportionmentProperties::notAllZero),
                Arbitraries.oneOf(sales(), hugeWeights()).list().ofSize(1000));
    }

    @Provide
    Arbitrary<Exact> factors() {
        return Arbitraries.of("2", "0.1", "1/3", "7/11", "1000000000000000000000000000000", "0.000001")
                .map(Exact::of);
    }

    @Provide
    Arbitrary<Exact> units() {
        return Arbitraries.of("0.01", "0.05", "0.1", "1", "10", "0.0025", "0.0000000000000000000001")
                .map(Exact::of);
    }

    private static Arbitrary<Exact> smallWeights() {
        return Arbitraries.integers().between(0, 5).map(Exact::of);
    }

    private static Arbitrary<Exact> sales() {
        return Arbitraries.longs().between(1, 10_000_000).map(ApportionmentProperties::amount);
    }

    private static Arbitrary<Exact> fractions() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 100), Arbitraries.longs().between(1, 30))
                .as((dividend, divisor) -> Exact.of(dividend).dividedBy(Exact.of(divisor)));
    }

    private static Arbitrary<Exact> hugeWeights() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.TWO.pow(63), BigInteger.TWO.pow(100))
                .map(weight -> Exact.parse(weight.toString()));
    }

    private static Arbitrary<Weights> ranked(Arbitrary<List<Exact>> weights) {
        return weights.map(ApportionmentProperties::notAllZero)
                .flatMap(list -> Arbitraries.shuffle(
                                IntStream.range(0, list.size()).boxed().toList())
                        .map(ranks -> new Weights(list, ranks)))
                .withoutEdgeCases();
    }

    private static List<Exact> notAllZero(List<Exact> weights) {
        if (weights.stream().anyMatch(Exact::isPositive)) {
            return weights;
        }
        List<Exact> changed = new ArrayList<>(weights);
        changed.set(weights.size() - 1, Exact.ONE);
        return changed;
    }
}
