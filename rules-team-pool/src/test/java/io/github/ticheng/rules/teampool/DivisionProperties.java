// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.apportion.Apportionment;
import io.github.ticheng.core.number.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** The laws of a division within limits. */
class DivisionProperties {

    private static final Exact FEN = Exact.of("0.01");

    /** A pool, its members' weights, and the limits per head. */
    record Case(Exact total, ImmutableList<Exact> weights, Exact unassigned, Limits limits) {

        Division divide() {
            List<Integer> ranks = IntStream.range(0, weights.size()).boxed().toList();
            return Division.of(Apportionment.FEN, total, weights, unassigned, ranks, limits);
        }

        Case with(ImmutableList<Exact> otherWeights) {
            return new Case(total, otherWeights, unassigned, limits);
        }
    }

    @Provide
    static Arbitrary<Case> cases() {
        Arbitrary<Long> fen = Arbitraries.longs().between(-1_000_000, 1_000_000);
        Arbitrary<List<Integer>> weights =
                Arbitraries.integers().between(0, 40).list().ofMinSize(1).ofMaxSize(12);
        Arbitrary<Long> limit = Arbitraries.longs().between(0, 200_000).injectNull(0.4);
        Arbitrary<Integer> unassigned = Arbitraries.integers().between(0, 10);
        return Combinators.combine(fen, weights, unassigned, limit, limit)
                .as(DivisionProperties::of)
                .withoutEdgeCases();
    }

    private static Case of(
            long total, List<Integer> weights, int unassigned, @Nullable Long minimum, @Nullable Long maximum) {
        ImmutableList<Exact> exact = weights.stream().map(Exact::of).collect(ImmutableList.toImmutableList());
        long positive = weights.stream().filter(weight -> weight > 0).count();
        // The rule refuses a minimum that the pool cannot pay, and a cap below the minimum.
        Long payable = minimum == null || positive == 0 || minimum * positive > Math.abs(total) ? null : minimum;
        Long cap = maximum == null || (payable != null && maximum < payable) ? null : maximum;
        return new Case(
                fen(total),
                exact,
                Exact.of(positive == 0 ? 1 : unassigned > 5 ? 0 : unassigned),
                new Limits(payable == null ? null : fen(payable), cap == null ? null : fen(cap)));
    }

    private static Exact fen(long fen) {
        return Exact.of(BigDecimal.valueOf(fen, 2));
    }

    @Property(tries = 400)
    void divide_anyCase_losesAndInventsNothing(@ForAll("cases") Case given) {
        Division division = given.divide();

        assertThat(SlowLimits.sum(division.parts()).plus(division.over())).isEqualTo(given.total());
    }

    @Property(tries = 400)
    void divide_zeroWeight_earnsZero(@ForAll("cases") Case given) {
        Division division = given.divide();

        for (int i = 0; i < given.weights().size(); i++) {
            if (given.weights().get(i).isZero()) {
                assertThat(division.part(i)).isEqualTo(Exact.ZERO);
            }
        }
    }

    @Property(tries = 400)
    void divide_limits_areKept(@ForAll("cases") Case given) {
        Division division = given.divide();

        for (int i = 0; i < given.weights().size(); i++) {
            if (given.weights().get(i).isPositive()) {
                assertThat(given.limits().keep(division.part(i)).abs())
                        .isEqualTo(division.part(i).abs());
            }
        }
    }

    @Property(tries = 400)
    void divide_moreWeight_neverEarnsLess(@ForAll("cases") Case given) {
        Division division = given.divide();

        for (int i = 0; i < given.weights().size(); i++) {
            for (int j = 0; j < i; j++) {
                if (given.weights().get(i).isGreaterThan(given.weights().get(j))) {
                    assertThat(division.part(i).abs())
                            .isGreaterThanOrEqualTo(division.part(j).abs());
                }
            }
        }
    }

    @Property(tries = 400)
    void divide_withinLimits_isWithinAUnitOfTheSlowShares(@ForAll("cases") Case given) {
        Assume.that(given.unassigned().isZero());
        Division division = given.divide();
        List<Exact> slow = SlowLimits.shares(
                given.total().abs(),
                given.weights(),
                given.limits().minimum(),
                given.limits().maximum());

        for (int i = 0; i < slow.size(); i++) {
            assertThat(division.part(i).abs().minus(slow.get(i)).abs()).isLessThan(FEN);
        }
    }

    @Property(tries = 400)
    void divide_twoAgentsExchanged_exchangesTheirPartsToTheOddUnit(
            @ForAll("cases") Case given, @ForAll @IntRange(max = 11) int one, @ForAll @IntRange(max = 11) int other) {
        Assume.that(one < given.weights().size() && other < given.weights().size());
        List<Exact> swapped = new ArrayList<>(given.weights());
        Collections.swap(swapped, one, other);
        Division before = given.divide();
        Division after = given.with(ImmutableList.copyOf(swapped)).divide();

        assertThat(after.part(one).minus(before.part(other)).abs()).isLessThanOrEqualTo(FEN);
        assertThat(after.part(other).minus(before.part(one)).abs()).isLessThanOrEqualTo(FEN);
    }

    @Property(tries = 400)
    void divide_negativeTotal_isTheMirror(@ForAll("cases") Case given) {
        Division division = given.divide();
        Division mirror =
                new Case(given.total().negated(), given.weights(), given.unassigned(), given.limits()).divide();

        for (int i = 0; i < given.weights().size(); i++) {
            assertThat(mirror.part(i)).isEqualTo(division.part(i).negated());
        }
    }

    @Property(tries = 400)
    void divide_scaledWeights_changeNothing(
            @ForAll("cases") Case given, @ForAll @LongRange(min = 1, max = 99) long by) {
        Exact factor = Exact.of(by).dividedBy(Exact.of(7));
        ImmutableList<Exact> scaled =
                given.weights().stream().map(weight -> weight.times(factor)).collect(ImmutableList.toImmutableList());
        Case same = new Case(given.total(), scaled, given.unassigned().times(factor), given.limits());

        assertThat(same.divide().parts()).isEqualTo(given.divide().parts());
    }
}
