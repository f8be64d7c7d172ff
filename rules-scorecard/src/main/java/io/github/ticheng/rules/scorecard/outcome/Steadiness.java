// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard.outcome;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.NumberSlot;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.room.TeamSlot;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an agent moves with the shop: how much the agent's monthly share of the shop's sales varies over some months.
 * Sales that rise and fall with the shop's are steady; sales that stay as they are while the shop's rise are not.
 *
 * <p>The variation is the mean distance of the shares from their mean, as a part of that mean: exact, 0% where all shares
 * are equal. Nothing is said while one of the months is not on record or the shop, or the agent in all months, sold
 * nothing.
 *
 * @param part the agent's metric, such as sales
 * @param whole the team's own metric, such as the shop's turnover
 * @param months over how many months, the month itself included, 2 or more
 * @param limit the greatest variation that is steady, zero or more
 */
public record Steadiness(Metric part, Metric whole, int months, Rate limit) implements OutcomeRule {

    /** The code of the outcome when the variation is within the limit. */
    public static final String STEADY_CODE = "steady";

    /** The code of the outcome when it is beyond. */
    public static final String UNSTEADY_CODE = "unsteady";

    private static final Field<Steadiness, Metric> PART = Field.required("part", FieldType.METRIC, Steadiness::part);
    private static final Field<Steadiness, Metric> WHOLE = Field.required("whole", FieldType.METRIC, Steadiness::whole);
    private static final Field<Steadiness, Integer> MONTHS =
            Field.required("months", FieldType.COUNT, Steadiness::months);
    private static final Field<Steadiness, Rate> LIMIT = Field.required("limit", FieldType.RATE, Steadiness::limit);

    public static final BlockType<Steadiness> TYPE = BlockType.of(
            "steadiness",
            OutcomeRule.class,
            Steadiness.class,
            values -> new Steadiness(values.get(PART), values.get(WHOLE), values.get(MONTHS), values.get(LIMIT)),
            PART,
            WHOLE,
            MONTHS,
            LIMIT);

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if a metric is a ratio or a rating, the months are fewer than 2, or the limit is
     *     negative
     */
    public Steadiness {
        checkNumber(part);
        checkNumber(whole);
        if (months < 2) {
            throw new IllegalArgumentException("Expected 2 months or more, but found " + months);
        }
        if (limit.fraction().isNegative()) {
            throw new IllegalArgumentException("Expected a limit of 0% or more, but found " + limit);
        }
    }

    private static void checkNumber(Metric metric) {
        if (metric.kind() == MetricKind.RATIO || metric.kind() == MetricKind.RATING) {
            throw new IllegalArgumentException(
                    "Expected an amount, count, duration or points to take shares of, but found " + metric + " of kind "
                            + metric.kind());
        }
    }

    /** The variation of the share of a whole over some months: {@code of(SALES, SHOP_TURNOVER, 12, "20%")}. */
    public static Steadiness of(Metric part, Metric whole, int months, String limit) {
        return new Steadiness(part, whole, months, Rate.parse(limit));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        NumberSlot own = preparation.number(part);
        TeamSlot shop = preparation.team(whole);
        RuleId rule = preparation.rule();
        return agent -> outcomes(agent, agent.number(own), agent.team().number(shop), rule);
    }

    private ImmutableList<Outcome> outcomes(SettledAgent agent, Exact own, Exact shop, RuleId rule) {
        List<Exact> shares = shares(agent, own, shop);
        Exact variation = shares.size() < months ? null : variation(shares);
        if (variation == null) {
            return ImmutableList.of();
        }
        boolean isSteady = variation.compareTo(limit.fraction()) <= 0;
        Message reason = Message.saying(OutcomePhrases.VARIATION)
                .with("whole", whole.label())
                .with("variation", Figure.of(variation, Unit.PERCENT))
                .with("limit", Figure.of(limit))
                .with("shares", new Shares(ImmutableList.copyOf(shares)))
                .build();
        return ImmutableList.of(new Outcome(
                rule,
                isSteady ? STEADY_CODE : UNSTEADY_CODE,
                isSteady ? OutcomePhrases.STEADY : OutcomePhrases.UNSTEADY,
                reason,
                null));
    }

    /** The shares month by month, the first month first; fewer than asked for where something is missing. */
    private List<Exact> shares(SettledAgent agent, Exact own, Exact shop) {
        List<Exact> shares = new ArrayList<>();
        if (shop.isZero()) {
            return shares;
        }
        shares.add(own.withoutTerm().dividedBy(shop.withoutTerm()));
        Period month = agent.period();
        while (shares.size() < months) {
            month = month.previous();
            ShopIn shopThen = new ShopIn(whole, month);
            Exact earlierOwn = number(agent.earlier(month, part).orElse(null));
            Exact earlierShop = agent.team()
                    .once(shopThen, team -> team.ledger().entry(shopThen.month).map(entry -> number(teamValue(entry))))
                    .orElse(null);
            if (earlierOwn == null || earlierShop == null || earlierShop.isZero()) {
                return shares;
            }
            shares.add(0, earlierOwn.dividedBy(earlierShop));
        }
        return shares;
    }

    /** What the shop's value of an earlier month is kept under. */
    private record ShopIn(Metric whole, Period month) {}

    private @Nullable Quantity teamValue(LedgerEntry entry) {
        for (Map.Entry<Metric, Quantity> own : entry.counted().teamValues().entrySet()) {
            if (own.getKey().id().equals(whole.id())) {
                return own.getValue();
            }
        }
        return null;
    }

    private static @Nullable Exact number(@Nullable Quantity value) {
        return value instanceof Exact number ? number : null;
    }

    /** The mean distance from the mean, as a part of the mean; null where the mean is zero. */
    static @Nullable Exact variation(List<Exact> shares) {
        Exact count = Exact.of(shares.size());
        Exact sum = Exact.ZERO;
        for (Exact share : shares) {
            sum = sum.plus(share);
        }
        if (sum.isZero()) {
            return null;
        }
        Exact mean = sum.dividedBy(count);
        Exact distances = Exact.ZERO;
        for (Exact share : shares) {
            distances = distances.plus(share.minus(mean).abs());
        }
        return distances.dividedBy(sum.abs());
    }

    /** Shares in a row: "10%, 10%, 10%". */
    private record Shares(ImmutableList<Exact> shares) implements Words {

        @Override
        public String in(Language language) {
            return String.join(
                    language == Language.ENGLISH ? ", " : "、",
                    shares.stream()
                            .map(share -> Unit.PERCENT.format(share, language))
                            .toList());
        }
    }
}
