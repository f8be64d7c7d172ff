// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an agent moves with the shop: how much the agent's monthly share of the shop's sales varies over some months;
 * under an entry that is due once a quarter it is the quarterly share.
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
record Steadiness(Metric part, Metric whole, int months, Rate limit) implements OutcomeRule {

    /** The code of the outcome when the variation is within the limit. */
    public static final String STEADY_CODE = "steady";

    /** The code of the outcome when it is beyond. */
    public static final String UNSTEADY_CODE = "unsteady";

    static final BlockType<Steadiness> TYPE = BlockType.of("steadiness", OutcomeRule.class, Steadiness.class)
            .with(
                    Field.required("part", FieldType.METRIC, Steadiness::part),
                    Field.required("whole", FieldType.METRIC, Steadiness::whole),
                    Field.required("months", FieldType.COUNT, Steadiness::months),
                    Field.required("limit", FieldType.RATE, Steadiness::limit),
                    Steadiness::new);

    /**
     * @throws IllegalArgumentException if a metric is a ratio or a rating, the months are fewer than 2, or the limit is
     *     negative
     */
    Steadiness {
        checkNumber(part);
        checkNumber(whole);
        Refused.when(months < 2, OutcomePhrases.TWO_MONTHS, months);
        Refused.when(limit.fraction().isNegative(), OutcomePhrases.A_LIMIT, limit);
    }

    private static void checkNumber(Metric metric) {
        Refused.when(
                metric.kind() == MetricKind.RATIO || metric.kind() == MetricKind.RATING,
                OutcomePhrases.A_NUMBER,
                metric.described());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Exact> own = preparation.rolledUp(summed -> summed.number(part));
        Slot<Exact> shop = preparation.team(whole);
        RuleId rule = preparation.rule();
        preparation.countsMonths(true);
        int each = preparation.cadence().map(Cadence::months).orElse(1);
        if (months % each != 0 || months == each) {
            preparation.found(Finding.of(Severity.ERROR, OutcomePhrases.NO_MULTIPLE.filled(each, months)));
        }
        return agent -> outcomes(agent, agent.number(own), agent.team().number(shop), rule);
    }

    private ImmutableList<Outcome> outcomes(SettledAgent agent, Exact own, Exact shop, RuleId rule) {
        List<Exact> shares = shares(agent, own, shop);
        Exact variation = shares.isEmpty() ? null : variation(shares);
        if (variation == null) {
            return ImmutableList.of();
        }
        boolean isSteady = variation.compareTo(limit.fraction()) <= 0;
        Message reason = OutcomePhrases.VARIATION.filled(
                part.label(),
                whole.label(),
                Figure.of(variation, Unit.PERCENT),
                Figure.of(limit),
                new Shares(ImmutableList.copyOf(shares)));
        return ImmutableList.of(new Outcome(
                rule,
                isSteady ? STEADY_CODE : UNSTEADY_CODE,
                isSteady ? OutcomePhrases.STEADY : OutcomePhrases.UNSTEADY,
                reason,
                null));
    }

    /** The shares period by period, the first one first; empty where something is missing. */
    private List<Exact> shares(SettledAgent agent, Exact own, Exact shop) {
        if (shop.isZero()) {
            return List.of();
        }
        List<Exact> shares = new ArrayList<>();
        shares.add(own.withoutTerm().dividedBy(shop.withoutTerm()));
        int left = months - agent.period().months().size();
        for (PastPeriod past : agent.earlierPeriods()) {
            if (left <= 0) {
                break;
            }
            Exact earlierOwn = Axis.number(past.value(agent.agent().id(), part).orElse(null));
            Exact earlierShop = Axis.number(agent.team()
                    .once(new Then(whole, past.period()), team -> past.teamValue(whole))
                    .orElse(null));
            if (earlierOwn == null || earlierShop == null || earlierShop.isZero()) {
                return List.of();
            }
            shares.add(0, earlierOwn.dividedBy(earlierShop));
            left -= past.period().months().size();
        }
        return left > 0 ? List.of() : shares;
    }

    /** What the shop's value of an earlier period is kept under. */
    private record Then(Metric whole, Period period) {}

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
                    language.between(),
                    shares.stream()
                            .map(share -> Unit.PERCENT.format(share, language))
                            .toList());
        }
    }
}
