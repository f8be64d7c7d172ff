// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every option of a ladder beside every other, in every wrapper, against a calculation by the words of the Javadoc. */
class LadderOptionProperties {

    /** What is taken to be the unit of a share, in fen. */
    private static final long WHOLE = 5_000_000;

    enum On {
        NUMBERS,
        TARGETS,
        NUMBERS_THEN_TARGETS
    }

    enum Chooser {
        BASE,
        SAME_METRIC,
        ATTAINMENT,
        ANOTHER
    }

    enum Wrapper {
        NONE,
        GATE,
        GATE_OR_HALF,
        GATE_OR_FLAT,
        TO_DATE,
        GATE_TO_DATE,
        TO_DATE_GATE
    }

    record Options(
            On on, boolean unlockedByTarget, Chooser chooser, Long attainment, NoTarget noTarget, boolean atZero) {}

    record Frame(Wrapper wrapper, boolean gateOnSales, long gate) {}

    /** A month; targets are null where they are missing. Amounts are in fen. */
    record Month(long sales, Long target, Long challenge, long margin, long orders) {

        Month mirrored() {
            return new Month(-sales, target, challenge, margin, orders);
        }

        Map<Metric, String> values() {
            Map<Metric, String> values = new HashMap<>();
            values.put(Metrics.SALES, Sample.fen(sales).toString());
            values.put(Metrics.GROSS_MARGIN, Sample.fen(margin).toString());
            values.put(Metrics.ORDERS, Long.toString(orders));
            if (target != null) {
                values.put(Metrics.TARGET_BASE, Sample.fen(target).toString());
            }
            if (challenge != null) {
                values.put(Metrics.TARGET_CHALLENGE, Sample.fen(challenge).toString());
            }
            return values;
        }

        Month plus(Month other) {
            return new Month(
                    sales + other.sales,
                    target == null ? null : Long.valueOf(target + other.target),
                    challenge == null ? null : Long.valueOf(challenge + other.challenge),
                    margin + other.margin,
                    orders + other.orders);
        }
    }

    // ---------------------------------------------------------------------------------------------- at random

    @Provide
    Arbitrary<Options> options() {
        return Combinators.combine(
                        Arbitraries.of(On.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Chooser.class),
                        Arbitraries.longs().between(0, 2 * WHOLE).injectNull(0.3),
                        Arbitraries.of(NoTarget.class),
                        Arbitraries.of(true, false, false))
                .as(Options::new);
    }

    @Provide
    Arbitrary<Frame> frames() {
        return Combinators.combine(
                        Arbitraries.of(Wrapper.class),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(1, 30))
                .as(Frame::new);
    }

    @Provide
    Arbitrary<List<Month>> months() {
        Arbitrary<Long> target = Arbitraries.longs().between(0, 3_000_000);
        Arbitrary<Boolean> known = Arbitraries.of(true, true, true, false);
        Arbitrary<Month> month = Combinators.combine(
                        Arbitraries.longs().between(-4_000_000, 9_000_000),
                        target,
                        target,
                        Arbitraries.longs().between(-1_000_000, 6_000_000),
                        Arbitraries.longs().between(0, 40))
                .as(Month::new);
        return Combinators.combine(month.list().ofSize(3), known, known)
                .as((all, target1, target2) -> all.stream()
                        .map(one -> new Month(
                                one.sales(),
                                target1 ? one.target() : null,
                                target2 ? one.challenge() : null,
                                one.margin(),
                                one.orders()))
                        .toList());
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Sample.any(LadderKind.values());
    }

    // ---------------------------------------------------------------------------------------------- the laws

    @Property(tries = 1_000)
    void run_everyOptionBesideEveryOther_asTheWordsSay(
            @ForAll("samples") Sample sample,
            @ForAll("options") Options options,
            @ForAll("frames") Frame frame,
            @ForAll("months") List<Month> months) {
        Trial trial = new Trial(sample, options, frame);
        Exact slow = trial.slow(months);
        if (slow == null) {
            assertThatThrownBy(() -> trial.paid(months)).isInstanceOf(ProblemsException.class);
        } else {
            assertThat(trial.paid(months)).isEqualTo(slow);
        }
    }

    @Property(tries = 1_000)
    void run_mirroredInAnyWrapper_oppositeOfTheSameBaseAboveZero(
            @ForAll("samples") Sample any,
            @ForAll("options") Options options,
            @ForAll("frames") Frame frame,
            @ForAll("months") List<Month> months) {
        Sample mirrored = new Sample(any.kind(), any.edges(), NegativeBase.MIRRORED, any.rows(), any.whole());
        Trial trial = new Trial(mirrored, options, frame);
        if (!trial.paysOnZero(months) && trial.slow(months) != null) {
            assertThat(trial.paid(months.stream().map(Month::mirrored).toList()))
                    .isEqualTo(trial.paid(months).negated());
        }
    }

    // ---------------------------------------------------------------------------------------------- one of them

    /** A ladder with its options, its wrapper, and what they come to. */
    private static final class Trial {

        private final Sample sample;
        private final Options options;
        private final Frame frame;
        private final Chooser chooser;
        private final On on;

        Trial(Sample any, Options options, Frame frame) {
            boolean chosen = any.kind().canBeChosenByAnother();
            this.chooser = any.kind() == LadderKind.INTERPOLATED_RATE && options.chooser() == Chooser.BASE
                    ? Chooser.ANOTHER
                    : chosen ? options.chooser() : Chooser.BASE;
            this.on = chooser == Chooser.BASE ? options.on() : On.NUMBERS;
            this.sample = options.atZero() ? atZero(any) : any;
            this.options = options;
            this.frame = frame;
        }

        private static Sample atZero(Sample any) {
            List<Sample.Row> rows = new ArrayList<>(any.rows());
            Sample.Row first = rows.get(0);
            rows.set(
                    0,
                    new Sample.Row(
                            0, first.basisPoints(), first.flat(), first.everything(), first.least(), first.most()));
            return new Sample(any.kind(), any.edges(), any.negative(), rows, any.whole());
        }

        // ------------------------------------------------------------------------------------------ fast

        private Bound bound(long fen, Metric target) {
            boolean isShare = target != null || chooser == Chooser.ATTAINMENT;
            return new Bound(new Level(isShare ? Slow.of(fen, WHOLE).exact() : Sample.fen(fen), isShare, target));
        }

        private Metric targetOf(int tier) {
            return on == On.TARGETS || (on == On.NUMBERS_THEN_TARGETS && tier > 0) ? Metrics.TARGET_BASE : null;
        }

        private boolean isUnlockedByTarget() {
            return options.unlockedByTarget()
                    && chooser == Chooser.BASE
                    && sample.whole().unlock() != null;
        }

        CommissionLadder ladder() {
            long[] bounds = sample.bounds();
            ImmutableList.Builder<Tier> tiers = ImmutableList.builder();
            for (int i = 0; i <= bounds.length; i++) {
                Bound upper = i == bounds.length ? null : bound(bounds[i], targetOf(i));
                tiers.add(new Tier(
                        upper,
                        sample.tiers().get(i).upperIncluded(),
                        sample.tiers().get(i).pay()));
            }
            LadderOptions all = sample.options()
                    .withIfNoTarget(options.noTarget())
                    .withChosenBy(
                            switch (chooser) {
                                case BASE -> null;
                                case SAME_METRIC -> Base.of(Metrics.SALES);
                                case ANOTHER -> Base.of(Metrics.GROSS_MARGIN);
                                case ATTAINMENT ->
                                    new QuotientBase.Attainment(
                                            Metrics.SALES,
                                            Metrics.TARGET_BASE,
                                            options.attainment() == null
                                                    ? null
                                                    : share(options.attainment())
                                                            .exact());
                            });
            if (sample.whole().unlock() != null) {
                Metric unlocking = isUnlockedByTarget() ? Metrics.TARGET_CHALLENGE : null;
                all = all.withUnlockedFrom(bound(sample.whole().unlock(), unlocking));
            }
            return new CommissionLadder(Base.of(Metrics.SALES), sample.kind(), tiers.build(), all);
        }

        PayRule rule() {
            CommissionLadder ladder = ladder();
            GatedCommission gated = Ladders.gated(
                    ladder,
                    frame.gateOnSales()
                            ? Conditions.atLeast(Metrics.SALES, Long.toString(frame.gate() * 1_000))
                            : Conditions.atLeast(Metrics.ORDERS, Long.toString(frame.gate())));
            return switch (frame.wrapper()) {
                case NONE -> ladder;
                case GATE -> gated;
                case GATE_OR_HALF -> gated.otherwiseTimes("0.5");
                case GATE_OR_FLAT ->
                    gated.otherwise(
                            Ladders.flat(Metrics.SALES, Rate.percent("1")).negativeBase(sample.negative()));
                case TO_DATE -> Ladders.quarterToDate(ladder);
                case GATE_TO_DATE ->
                    Ladders.gated(Ladders.quarterToDate(ladder), gated.gates().get(0));
                case TO_DATE_GATE -> Ladders.quarterToDate(gated);
            };
        }

        private boolean isToDate() {
            return frame.wrapper().compareTo(Wrapper.TO_DATE) >= 0;
        }

        /** What the last month is paid. */
        Exact paid(List<Month> months) {
            PayRule rule = rule();
            Ledger ledger = Ledger.empty();
            if (isToDate()) {
                for (int i = 0; i < 2; i++) {
                    ledger = CommissionToDateTest.run(
                                    Ladders.flat(Metrics.SALES, Rate.percent("1")),
                                    ledger,
                                    "2024-0" + (7 + i),
                                    months.get(i).values())
                            .ledger();
                }
            }
            TeamRun run = CommissionToDateTest.run(
                    rule, ledger, "2024-09", months.get(2).values());
            Exact paid = run.statement("li-na").total().amount();
            assertThat(Objects.requireNonNull(run.explain("li-na", "commission").term())
                            .recomputed())
                    .isEqualTo(paid);
            return paid;
        }

        // ------------------------------------------------------------------------------------------ slow

        private static Slow share(long fen) {
            return Slow.of(fen, WHOLE);
        }

        private static boolean isMissing(Long target) {
            return target == null || target == 0;
        }

        /** What the last month is paid; null where a target that is needed is missing, or targets fall. */
        Exact slow(List<Month> months) {
            Month now = months.get(2);
            if (!isToDate()) {
                return rounded(slow(now));
            }
            if (frame.wrapper() == Wrapper.GATE_TO_DATE && !passes(now)) {
                return Exact.ZERO;
            }
            Month before = months.get(0).plus(months.get(1));
            Exact earlier = rounded(slow(before));
            Exact toDate = rounded(slow(before.plus(now)));
            return earlier == null || toDate == null ? null : toDate.minus(earlier);
        }

        /** Whether something is paid on a base of exactly zero, which is not mirrored. */
        boolean paysOnZero(List<Month> months) {
            long now = months.get(2).sales();
            long before = months.get(0).sales() + months.get(1).sales();
            return now == 0 || (isToDate() && (before == 0 || before + now == 0));
        }

        private static Exact rounded(Slow amount) {
            return amount == null ? null : amount.exact().rounded(Rounding.FEN_HALF_UP);
        }

        private boolean passes(Month month) {
            long sales = sample.negative() == NegativeBase.MIRRORED ? Math.abs(month.sales()) : month.sales();
            return frame.gateOnSales() ? sales >= frame.gate() * 100_000 : month.orders() >= frame.gate();
        }

        private Slow slow(Month month) {
            return switch (frame.wrapper()) {
                case NONE, TO_DATE, GATE_TO_DATE -> ladder(month);
                case GATE, TO_DATE_GATE -> passes(month) ? ladder(month) : Slow.ZERO;
                case GATE_OR_HALF -> {
                    Slow full = ladder(month);
                    yield passes(month) || full == null ? full : full.times(Slow.of(1, 2));
                }
                case GATE_OR_FLAT -> {
                    boolean none = month.sales() < 0 && sample.negative() == NegativeBase.AS_ZERO;
                    yield passes(month) ? ladder(month) : none ? Slow.ZERO : Slow.of(month.sales(), 10_000);
                }
            };
        }

        /** What the ladder pays for a month; null for a problem. */
        private Slow ladder(Month month) {
            if (month.sales() < 0) {
                boolean mirrored = sample.negative() == NegativeBase.MIRRORED;
                Slow counted = ladder(mirrored ? month.mirrored() : withoutSales(month));
                return counted == null || !mirrored ? counted : Slow.ZERO.minus(counted);
            }
            boolean answered = options.noTarget() != NoTarget.PROBLEM;
            boolean highest = options.noTarget() == NoTarget.HIGHEST_TIER;
            boolean onTarget = on == On.TARGETS
                    || (on == On.NUMBERS_THEN_TARGETS && sample.rows().size() > 2);
            boolean noTarget = onTarget && sample.rows().size() > 1 && isMissing(month.target());
            boolean noUnlock = isUnlockedByTarget() && isMissing(month.challenge());
            if ((noTarget || noUnlock) && !answered) {
                return null;
            }
            Slow value = chooserOf(month);
            if (value == null) {
                return null;
            }
            int last = sample.rows().size() - 1;
            Slow[] bounds = new Slow[last];
            for (int i = 0; i < last; i++) {
                long fen = sample.bounds()[i];
                bounds[i] = noTarget
                        ? Slow.ZERO
                        : targetOf(i) != null
                                ? share(fen).times(Slow.of(month.target(), 100))
                                : chooser == Chooser.ATTAINMENT ? share(fen) : Slow.of(fen, 100);
                if (i > 0 && bounds[i].compareTo(bounds[i - 1]) < 0) {
                    return null;
                }
            }
            if (noUnlock && !highest) {
                return Slow.ZERO;
            }
            Long unlock = sample.whole().unlock();
            Slow unlockedFrom = unlock == null || noUnlock
                    ? null
                    : isUnlockedByTarget()
                            ? share(unlock).times(Slow.of(month.challenge(), 100))
                            : chooser == Chooser.ATTAINMENT ? share(unlock) : Slow.of(unlock, 100);
            Integer given = noTarget ? Integer.valueOf(highest ? last : 0) : null;
            return sample.slow(Slow.of(month.sales(), 100), value, bounds, unlockedFrom, given);
        }

        private static Month withoutSales(Month month) {
            return new Month(0, month.target(), month.challenge(), month.margin(), month.orders());
        }

        private Slow chooserOf(Month month) {
            return switch (chooser) {
                case BASE, SAME_METRIC -> Slow.of(month.sales(), 100);
                case ANOTHER -> Slow.of(month.margin(), 100);
                case ATTAINMENT ->
                    isMissing(month.target())
                            ? options.attainment() == null ? null : share(options.attainment())
                            : Slow.of(month.sales(), month.target());
            };
        }
    }
}
