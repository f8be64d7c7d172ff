// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Commission at other rates for some parts of the base: returning customers, a product category, a channel. The total
 * chooses the tier, never a part; each part that is listed has its own rates, and what the rest earns is declared.
 *
 * <pre>{@code
 * Ladders.byPart(
 *         Ladders.wholeAmount(SALES).upTo("30000", percent("3")).above(percent("4")),
 *         Part.times(RETURNING_CUSTOMER_SALES, "1.5"))
 * }</pre>
 *
 * <p>The parts may come to more than the total, as when the rest was refunded: the rest is then below zero, and what it
 * would earn is taken back. A part below zero takes back at its own rate. Where the ladder rounds what its tiers pay, what
 * each part and the rest earn is rounded instead.
 *
 * @param ladder the tiers of the total: flat or whole amount, rates only
 * @param parts the parts that have rates of their own, at least one; together with the rest they are the total
 * @param rest what the rest of the total earns
 */
public record CommissionByPart(CommissionLadder ladder, ImmutableList<Part> parts, Rest rest)
        implements MirroredCommission {

    public static final BlockType<CommissionByPart> TYPE = BlockType.of(
                    "commission-by-part", PayRule.class, CommissionByPart.class)
            .with(
                    Field.required("ladder", FieldType.block(PayRule.class), CommissionByPart::ladder),
                    Field.required("parts", FieldType.listOf(FieldType.row(Part.TYPE)), CommissionByPart::parts),
                    Field.required("rest", FieldType.choice(Rest.class), CommissionByPart::rest),
                    (ladder, parts, rest) -> new CommissionByPart(ladderOf(ladder), parts, rest));

    /** What the part of the total earns that no row of the table names. */
    public enum Rest {
        /** The rate of the ladder; of a rest below zero it is taken back. */
        LADDER_RATE,
        /** Nothing, above zero and below. */
        NOTHING,
        /** The team is not paid before the parts come to the total exactly. */
        PROBLEM
    }

    /**
     * A row of the table: a part of the total and what it earns.
     *
     * @param metric the part; in the unit of the total
     * @param times what the ladder's rate is multiplied by; null where the part has rates of its own
     * @param rates the part's own rates: one for all tiers, or one a tier; empty where it has a factor
     */
    public record Part(Metric metric, @Nullable Exact times, ImmutableList<Rate> rates) implements Serializable {

        public static final BlockType<Part> TYPE = BlockType.row("part", Part.class)
                .with(
                        Field.required("metric", FieldType.METRIC, Part::metric),
                        Field.optional("times", FieldType.NUMBER, part -> part.times),
                        Field.listed("rates", FieldType.RATE, Part::rates),
                        Part::new);

        /**
         * Creates a row.
         *
         * @throws IllegalArgumentException if there are both a factor and rates, or neither
         */
        public Part {
            Refused.when(
                    (times == null) == rates.isEmpty(),
                    CommissionPhrases.FACTOR_OR_RATES.filled(metric.id()),
                    times == null ? null : times + ", " + rates);
            times = times == null ? null : times.withoutTerm();
        }

        /** A part that earns the ladder's rate multiplied by a factor. */
        public static Part times(Metric part, String factor) {
            return new Part(part, Exact.parse(factor), ImmutableList.of());
        }

        /** A part that earns rates of its own: one for all tiers, or one a tier. */
        public static Part at(Metric part, Rate... rates) {
            return new Part(part, null, ImmutableList.copyOf(rates));
        }
    }

    /**
     * Creates a table.
     *
     * @throws IllegalArgumentException if the ladder is neither flat nor of the whole amount, pays more than rates or has
     *     limits; if there are no parts, one is listed twice, is in another unit, or has rates for another number of tiers
     */
    public CommissionByPart {
        require(
                ladder.kind() == LadderKind.FLAT || ladder.kind() == LadderKind.WHOLE_AMOUNT,
                CommissionPhrases.FLAT_OR_WHOLE,
                Json.word(ladder.kind()));
        for (Tier tier : ladder.tiers()) {
            require(
                    tier.pay().flat().isZero() && !tier.pay().hasLimits(),
                    CommissionPhrases.RATES_ALONE,
                    CommissionPhrases.AMOUNT_OR_LIMITS);
        }
        LadderOptions options = ladder.options();
        require(
                options.times() == null
                        && options.atLeast() == null
                        && options.atMost() == null
                        && options.unlockedFrom() == null,
                CommissionPhrases.LADDER_WITHOUT_LIMITS,
                CommissionPhrases.SOME_LIMITS);
        require(!parts.isEmpty(), CommissionPhrases.SOME_PART, null);
        Refused.whenTwice(parts.stream().map(Part::metric).toList(), CommissionPhrases.PART_ONCE);
        for (Part part : parts) {
            require(
                    ladder.base() instanceof MetricBase total
                            && total.metrics().get(0).unitKind()
                                    == part.metric().unitKind(),
                    CommissionPhrases.PARTS_IN_UNIT,
                    part.metric().described());
            require(
                    part.rates().size() <= 1
                            || part.rates().size() == ladder.tiers().size(),
                    CommissionPhrases.RATE_PER_TIER.filled(ladder.tiers().size()),
                    part.metric().id() + ": " + part.rates().size());
        }
    }

    private static void require(boolean holds, Words expected, @Nullable Object found) {
        Refused.when(!holds, expected, found);
    }

    private static CommissionLadder ladderOf(PayRule rule) {
        if (rule instanceof CommissionLadder ladder) {
            return ladder;
        }
        throw Refused.of(
                CommissionPhrases.A_LADDER, rule.type().map(BlockType::name).orElse(rule.canonicalText()));
    }

    /** This with another answer for what no row names. */
    public CommissionByPart rest(Rest answer) {
        return new CommissionByPart(ladder, parts, answer);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Optional<Metric> mirrored() {
        return ladder.mirrored();
    }

    /** Always: a part below zero takes back, and so does a rest below zero. */
    @Override
    public boolean canBeNegative() {
        return true;
    }

    @Override
    public Step prepare(Preparation preparation) {
        Base.Step total = ladder.base().prepare(preparation);
        LadderStep.TierChoice choice = LadderStep.choiceOf(ladder.terms(), preparation);
        ImmutableList<Slot<Exact>> slots =
                parts.stream().map(part -> preparation.number(part.metric())).collect(ImmutableList.toImmutableList());
        return agent -> amount(agent, total.value(agent), choice, slots);
    }

    private Exact amount(ScoredAgent agent, Exact total, LadderStep.TierChoice choice, List<Slot<Exact>> slots) {
        if (total.isNegative() && ladder.negativeBase() == NegativeBase.AS_ZERO) {
            choice.tier(agent, total);
            return agent.amount(Exact.ZERO);
        }
        int tier = choice.tier(agent, total);
        TierPay pay = ladder.tiers().get(tier).pay();
        Exact left = total;
        Exact sum = null;
        for (int i = 0; i < slots.size(); i++) {
            Exact part = agent.number(slots.get(i));
            left = left.minus(part);
            Exact earned = ladder.options()
                    .rounded(agent, rate(agent, parts.get(i), tier, pay).times(part));
            sum = sum == null ? earned : sum.plus(earned);
        }
        Exact unrounded = rest(agent, left, pay);
        if (unrounded == null) {
            return sum == null ? agent.amount(Exact.ZERO) : sum;
        }
        Exact earned = ladder.options().rounded(agent, unrounded);
        return sum == null ? earned : earned.plus(sum);
    }

    private Exact rate(ScoredAgent agent, Part part, int tier, TierPay pay) {
        Exact factor = part.times();
        if (factor == null) {
            return agent.rate(part.rates().get(part.rates().size() == 1 ? 0 : tier));
        }
        Exact rate = slope(agent, pay).times(agent.figure(factor, Unit.NUMBER));
        return agent.told(
                rate.in(pay.perUnit().isZero() ? Unit.PERCENT : agent.money()),
                () -> CommissionPhrases.PART_RATE.filled(part.metric().label()));
    }

    private static Exact slope(ScoredAgent agent, TierPay pay) {
        return pay.perUnit().isZero() ? agent.rate(pay.rate()) : agent.amount(pay.perUnit());
    }

    /** What the rest earns; null for nothing. */
    private @Nullable Exact rest(ScoredAgent agent, Exact left, TierPay pay) {
        if (left.isZero()) {
            return null;
        }
        Unit unit = ladder.base().unit(agent.money());
        if (rest == Rest.PROBLEM) {
            throw new ProblemSignal(
                    CommissionPhrases.UNLISTED.filled(ladder.base().label(), Figure.of(left, unit)));
        }
        if (rest == Rest.NOTHING) {
            agent.note(() -> CommissionPhrases.REST_UNPAID.filled(ladder.base().label(), Figure.of(left, unit)));
            return null;
        }
        return slope(agent, pay)
                .times(agent.told(
                        left, () -> CommissionPhrases.REST.filled(ladder.base().label())));
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        return ladder.findings(money);
    }
}
