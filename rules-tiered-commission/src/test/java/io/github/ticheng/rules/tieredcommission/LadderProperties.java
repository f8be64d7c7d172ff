// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LadderProperties {

    private static final Exact FEN = Exact.of("0.01");

    @Provide
    Arbitrary<Sample> anyKind() {
        return Sample.any();
    }

    @Provide
    Arbitrary<Sample> marginal() {
        return Sample.any(LadderKind.MARGINAL);
    }

    // ---------------------------------------------------------------------------------------------- the reference

    @Property(tries = 300)
    void commissionOn_anyKindAtAroundAndBetweenEdges_slowReference(
            @ForAll("anyKind") Sample sample, @ForAll @LongRange(min = 0, max = 9_000_000) long seed) {
        PayScale scale = sample.ladder().scale();
        for (long base : sample.bases(seed)) {
            assertThat(scale.commissionOn(Sample.fen(base)))
                    .as("base %s fen", base)
                    .isEqualTo(sample.slow(base).exact());
        }
    }

    @Property(tries = 200)
    void run_anyKind_slowReferenceRoundedOnceAndLeavesRecomputeIt(
            @ForAll("anyKind") Sample sample, @ForAll @LongRange(min = -3_000_000, max = 9_000_000) long base) {
        TeamRun run =
                Desk.run(sample.ladder(), Map.of(Metrics.SALES, Sample.fen(base).toString()));
        Exact paid = run.statement("li-na").amount("commission").orElseThrow().amount();

        assertThat(paid).isEqualTo(sample.slow(base).exact().rounded(Rounding.FEN_HALF_UP));
        assertThat(run.explain("li-na", "commission").term().recomputed()).isEqualTo(paid);
    }

    /** Each tier's slice times its rate, rounded by itself; whatever is rounded, the parts sum to the line. */
    @Property(tries = 100)
    void run_partsRounded_roundedPartsSumToTheLine(
            @ForAll @LongRange(min = -100, max = 4_000_000) long fen, @ForAll("ways") Rounding way) {
        CommissionLadder ladder = Ladders.marginal(Metrics.SALES)
                .upTo("7777.77", percent("1.3"))
                .below("20000", percent("2.7"))
                .from(percent("4"))
                .rounded(way);
        TeamRun run = Desk.run(ladder, Map.of(Metrics.SALES, Sample.fen(fen).toString()));
        Exact sum = Exact.ZERO;
        Exact from = Exact.ZERO;
        for (String[] tier : new String[][] {{"7777.77", "0.013"}, {"20000", "0.027"}, {"1000000", "0.04"}}) {
            Exact to = Sample.fen(fen).min(Exact.parse(tier[0])).max(from);
            sum = sum.plus(to.minus(from).times(Exact.parse(tier[1])).rounded(way));
            from = to;
        }

        assertThat(run.statement("li-na").amount("commission").orElseThrow().amount())
                .isEqualTo(sum);
        assertThat(run.explain("li-na", "commission").term().recomputed()).isEqualTo(sum);
    }

    @Provide
    Arbitrary<Rounding> ways() {
        return Combinators.combine(Arbitraries.of("0.01", "0.1", "0.5", "1", "10"), Arbitraries.of(RoundingMode.class))
                .filter((unit, mode) -> mode != RoundingMode.UNNECESSARY)
                .as(Rounding::of);
    }

    @Property(tries = 300)
    void pieces_anyKind_oneForEveryBaseAndItsPay(
            @ForAll("anyKind") Sample sample, @ForAll @LongRange(min = 0, max = 9_000_000) long seed) {
        PayScale scale = sample.ladder().scale();
        List<Piece> pieces = scale.pieces();
        for (long fen : sample.bases(seed)) {
            Exact base = Sample.fen(fen);
            List<Piece> own =
                    pieces.stream().filter(piece -> piece.band().contains(base)).toList();
            assertThat(own).hasSize(1);
            assertThat(own.get(0).payAt(base)).as("base %s", base).isEqualTo(scale.commissionOn(base));
        }
    }

    // ---------------------------------------------------------------------------------------------- laws

    @Property(tries = 300)
    void marginal_onlyRates_continuous(@ForAll("marginal") Sample sample) {
        List<Piece> pieces = sample.bare().ladder().scale().pieces();
        for (int i = 1; i < pieces.size(); i++) {
            Exact bound = pieces.get(i).band().lower();
            assertThat(pieces.get(i).payAt(bound)).isEqualTo(pieces.get(i - 1).payAt(bound));
        }
    }

    @Property(tries = 300)
    void marginal_risingRates_atMostWholeAmount(
            @ForAll("marginal") Sample sample, @ForAll @LongRange(min = 0, max = 9_000_000) long seed) {
        Sample rising = sample.bare().withRisingRates();
        PayScale marginal = rising.ladder().scale();
        PayScale whole = rising.of(LadderKind.WHOLE_AMOUNT).ladder().scale();
        for (long base : rising.bases(seed)) {
            if (base >= 0) {
                assertThat(marginal.commissionOn(Sample.fen(base)))
                        .isLessThanOrEqualTo(whole.commissionOn(Sample.fen(base)));
            }
        }
    }

    @Property(tries = 300)
    void commissionOn_tierCutInTwo_unchanged(
            @ForAll("marginal") Sample sample,
            @ForAll @IntRange(min = 0, max = 4) int which,
            @ForAll @LongRange(min = 0, max = 9_000_000) long seed) {
        for (LadderKind kind : List.of(LadderKind.MARGINAL, LadderKind.WHOLE_AMOUNT)) {
            Sample whole = sample.bare().of(kind);
            List<Sample.Row> rows = new ArrayList<>(whole.rows());
            int tier = which % rows.size();
            Sample.Row row = rows.get(tier);
            long cut = Math.max(1, row.gap() / 3);
            rows.set(tier, new Sample.Row(cut, row.basisPoints(), 0, false, null, null));
            rows.add(tier + 1, new Sample.Row(Math.max(1, row.gap() - cut), row.basisPoints(), 0, false, null, null));
            if (row.gap() > 1) {
                List<Edge> edges = new ArrayList<>(whole.edges());
                edges.add(tier, Edge.FROM);
                Sample two = new Sample(kind, edges, whole.negative(), rows, whole.whole());
                for (long base : two.bases(seed)) {
                    assertThat(two.ladder().scale().commissionOn(Sample.fen(base)))
                            .isEqualTo(whole.ladder().scale().commissionOn(Sample.fen(base)));
                }
            }
        }
    }

    // ---------------------------------------------------------------------------------------------- answers

    @Property(tries = 300)
    void slicesOf_anyOrders_sumToTheCommission(
            @ForAll("anyKind") Sample sample,
            @ForAll @Size(max = 8) List<@LongRange(min = -900_000, max = 2_000_000) Long> fens) {
        PayScale scale = sample.ladder().scale();
        List<OrderAmount> orders = new ArrayList<>();
        Exact base = Exact.ZERO;
        for (long fen : fens) {
            orders.add(new OrderAmount("order-" + orders.size(), Sample.fen(fen)));
            base = base.plus(Sample.fen(fen));
        }

        OrderSlices slices = scale.slicesOf(orders);

        Exact sum = slices.atNothing();
        Exact end = Exact.ZERO;
        for (OrderSlices.Slice slice : slices.slices()) {
            assertThat(slice.from()).isEqualTo(end);
            end = slice.to();
            sum = sum.plus(slice.commission());
        }
        assertThat(end).isEqualTo(base);
        assertThat(sum).isEqualTo(slices.total()).isEqualTo(scale.commissionOn(base));
    }

    @Property(tries = 300)
    void leastBaseFor_smallLadder_firstOfAll(
            @ForAll("anyKind") Sample sample, @ForAll @LongRange(min = -10, max = 500) long amount) {
        List<Sample.Row> rows = sample.rows().stream()
                .map(row -> new Sample.Row(
                        row.gap() % 40 + 1,
                        row.basisPoints() * 10,
                        row.flat() % 50,
                        row.everything(),
                        row.least() == null ? null : Long.valueOf(row.least() % 60),
                        row.most() == null ? null : Long.valueOf(row.most() % 90)))
                .toList();
        Sample.Whole all = sample.whole();
        Sample small = new Sample(
                sample.kind(),
                sample.edges(),
                sample.negative(),
                rows,
                new Sample.Whole(
                        all.unlock() == null ? null : Long.valueOf(all.unlock() % 50),
                        all.percent(),
                        all.least() == null ? null : Long.valueOf(all.least() % 30),
                        all.most() == null ? null : Long.valueOf(all.most() % 100)));
        PayScale scale = small.ladder().scale();

        Optional<Exact> least = scale.leastBaseFor(Sample.fen(amount), FEN);

        Optional<Exact> first = Optional.empty();
        for (long fen = 0; fen < 1_000 && first.isEmpty(); fen++) {
            if (small.slow(fen).compareTo(Slow.of(amount, 100)) >= 0) {
                first = Optional.of(Sample.fen(fen));
            }
        }
        if (first.isPresent()
                || least.filter(base -> base.isLessThan(Exact.of(10))).isPresent()) {
            assertThat(least).isEqualTo(first);
        }
    }

    @Property(tries = 300)
    void nextTier_anyBase_leastBaseInIt(
            @ForAll("anyKind") Sample sample, @ForAll @LongRange(min = 0, max = 9_000_000) long seed) {
        PayScale scale = sample.ladder().scale();
        for (long fen : sample.bases(seed)) {
            Exact base = Sample.fen(Math.max(0, fen));
            scale.nextTier(base, FEN).ifPresent(next -> {
                assertThat(scale.tierOf(next.base())).isEqualTo(next.tier()).isGreaterThan(scale.tierOf(base));
                assertThat(scale.tierOf(next.base().minus(FEN))).isEqualTo(scale.tierOf(base));
                assertThat(next.worth())
                        .isEqualTo(scale.commissionOn(next.base()).minus(scale.commissionOn(base)));
                assertThat(base.plus(next.distance())).isEqualTo(next.base());
            });
        }
    }

    @Property(tries = 300)
    void marginalAt_anyBase_slopeToTheRight(
            @ForAll("anyKind") Sample sample, @ForAll @LongRange(min = 0, max = 9_000_000) long seed) {
        PayScale scale = sample.ladder().scale();
        Exact small = Exact.of("0.0000001");
        for (long fen : sample.bases(seed)) {
            Exact one = Sample.fen(fen).plus(small);
            Exact two = one.plus(small);
            boolean bends = scale.pieces().stream()
                    .map(piece -> piece.band().upper())
                    .anyMatch(bound ->
                            bound != null && bound.isGreaterThan(Sample.fen(fen)) && !bound.isGreaterThan(two));
            if (!bends) {
                assertThat(scale.marginalAt(Sample.fen(fen)))
                        .isEqualTo(scale.commissionOn(two)
                                .minus(scale.commissionOn(one))
                                .dividedBy(small));
            }
        }
    }
}
