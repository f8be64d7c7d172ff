// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A share of an amount of money: a bonus of 1% of sales, 3% of the shop's profit, a share of the whole shop's turnover
 * for agents without a base wage.
 *
 * <p>It is one flat rate; ladders of rates are another module's.
 *
 * @param metric the amount, a metric of money
 * @param rate the share that is paid; any sign
 * @param of whose amount it is
 * @param ifNegative what an amount below zero comes to
 * @param less amounts that are taken off first, of whoever they are: what is left of a budget
 * @param atLeast the least that the share comes to: an amount, or another amount of money or a share of it; null for none
 * @param atMost the most, likewise; it goes before the least
 */
public record AmountShare(
        Metric metric,
        Rate rate,
        Of of,
        IfNegative ifNegative,
        ImmutableList<Metric> less,
        @Nullable Level atLeast,
        @Nullable Level atMost)
        implements PayRule {

    public static final BlockType<AmountShare> TYPE = BlockType.of("share-of-amount", PayRule.class, AmountShare.class)
            .with(
                    Field.required("metric", FieldType.METRIC, AmountShare::metric),
                    Field.required("rate", FieldType.RATE, AmountShare::rate),
                    Field.withDefault("of", AmountShare::of, Of.AGENT),
                    Field.required("if-negative", FieldType.choice(IfNegative.class), AmountShare::ifNegative),
                    Field.listed("less", FieldType.METRIC, AmountShare::less),
                    Field.optional("at-least", FieldType.LEVEL, share -> share.atLeast),
                    Field.optional("at-most", FieldType.LEVEL, share -> share.atMost),
                    AmountShare::new);

    /** Whose amount a share is of. */
    public enum Of {
        /** The agent's own. */
        AGENT,
        /** The team's own value, such as the shop's turnover; every agent gets the full share of it. */
        TEAM
    }

    /** What a share of an amount below zero comes to: of a loss, or of sales that were mostly returned. */
    public enum IfNegative {
        /** Nothing. */
        PAYS_NOTHING,
        /** The share of it, which is taken away. */
        TAKES_AWAY;

        Exact base(Exact amount) {
            return this == PAYS_NOTHING && amount.isNegative() ? amount.max(Exact.ZERO) : amount;
        }
    }

    /**
     * Creates a share.
     *
     * @throws IllegalArgumentException if a metric is no amount of money, or a limit is a percentage of none
     */
    public AmountShare {
        Refused.when(metric.kind() != MetricKind.MONEY, WagePhrases.MONEY_TO_SHARE, metric.described());
        for (Metric off : less) {
            Refused.when(off.kind() != MetricKind.MONEY, WagePhrases.MONEY_TO_SHARE, off.described());
        }
        checkMoney(atLeast);
        checkMoney(atMost);
    }

    private static void checkMoney(@Nullable Level limit) {
        if (limit != null && limit.of() != null) {
            Refused.when(
                    limit.of().kind() != MetricKind.MONEY,
                    WagePhrases.MONEY_TO_SHARE,
                    limit.of().described());
        } else if (limit != null) {
            limit.in(Unit.Kind.MONEY);
        }
    }

    /** This share within limits, each an amount such as {@code Level.parse("500")} or a share of another; null for none. */
    public AmountShare within(@Nullable Level least, @Nullable Level most) {
        return new AmountShare(metric, rate, of, ifNegative, less, least, most);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean hasLimits() {
        return atLeast != null || atMost != null;
    }

    @Override
    public boolean canBeNegative() {
        return ifNegative == IfNegative.TAKES_AWAY
                || (atMost != null && (atMost.of() != null || atMost.value().isNegative()))
                || PayRule.super.canBeNegative();
    }

    @Override
    public boolean isDecided() {
        return PayRule.super.isDecided()
                || (!rate.fraction().isNegative()
                        && metric.better() != Better.LOWER
                        && less.stream().allMatch(off -> off.better() != Better.HIGHER)
                        && rises(atLeast)
                        && rises(atMost));
    }

    private static boolean rises(@Nullable Level limit) {
        return limit == null
                || limit.of() == null
                || (!limit.value().isNegative() && limit.of().better() != Better.LOWER);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Function<ScoredAgent, Exact> amount = amount(preparation);
        ImmutableList<Slot<Exact>> off =
                less.stream().map(preparation::number).collect(ImmutableList.toImmutableList());
        Function<ScoredAgent, Exact> least = limit(atLeast, preparation);
        Function<ScoredAgent, Exact> most = limit(atMost, preparation);
        return agent -> {
            Exact left = amount.apply(agent);
            for (Slot<Exact> slot : off) {
                left = left.minus(agent.number(slot));
            }
            Exact share = agent.rate(rate).times(ifNegative.base(left));
            Exact floor = least == null ? share : least.apply(agent);
            share = isOfMetric(atLeast) || share.isLessThan(floor) ? share.max(floor) : share;
            Exact cap = most == null ? share : most.apply(agent);
            return isOfMetric(atMost) || share.isGreaterThan(cap) ? share.min(cap) : share;
        };
    }

    /** Such a limit is told also where it changes nothing: it is the agent's own. */
    private static boolean isOfMetric(@Nullable Level limit) {
        return limit != null && limit.of() != null;
    }

    private static @Nullable Function<ScoredAgent, Exact> limit(@Nullable Level limit, Preparation preparation) {
        if (limit == null || limit.of() == null) {
            return limit == null ? null : agent -> agent.amount(limit.value());
        }
        Slot<Exact> slot = preparation.number(limit.of());
        boolean isWhole = limit.value().equals(Exact.ONE);
        return agent -> isWhole
                ? agent.number(slot)
                : agent.rate(new Rate(limit.value())).times(agent.number(slot));
    }

    private Function<ScoredAgent, Exact> amount(Preparation preparation) {
        if (of == Of.TEAM) {
            Slot<Exact> slot = preparation.team(metric);
            return agent -> agent.team().number(slot);
        }
        Slot<Exact> slot = preparation.number(metric);
        return agent -> agent.number(slot);
    }

    @Override
    public ImmutableList<PayoutCurve> curves() {
        if (of == Of.TEAM || !less.isEmpty() || hasLimits()) {
            return ImmutableList.of();
        }
        PayoutCurve.Piece sloping =
                new PayoutCurve.Piece(Band.from(Exact.ZERO), Exact.ZERO, Exact.ZERO, rate.fraction());
        PayoutCurve.Piece below = new PayoutCurve.Piece(
                Band.below(Exact.ZERO),
                Exact.ZERO,
                Exact.ZERO,
                ifNegative == IfNegative.PAYS_NOTHING ? Exact.ZERO : rate.fraction());
        return ImmutableList.of(new PayoutCurve(metric, ImmutableList.of(below, sloping)));
    }
}
