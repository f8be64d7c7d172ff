// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.apportion.Apportionment;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.metric.Better;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Severity;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Message;
import java.util.Collections;
import java.util.Optional;

/**
 * Prizes for the first places of the team by a metric: 100.00 more for the month's first in sales.
 *
 * <p>All agents whom the plan pays and who have a value are ranked, in the metric's better direction; a ratio of 0 of 0
 * has no place. Agents who are alike in the metric are told apart by the further metrics, in their order; those who are
 * alike in all of them share one place, the first of those that they fill together, and are paid as declared.
 *
 * <table>
 * <caption>Prizes of 100.00 and 50.00 in a team with sales of 900, 900 and 700</caption>
 * <tr><th>ties</th><th>900</th><th>900</th><th>700</th></tr>
 * <tr><td>SHARE_PRIZES</td><td>75.00</td><td>75.00</td><td>0.00</td></tr>
 * <tr><td>ALL_GET_PRIZE</td><td>100.00</td><td>100.00</td><td>0.00</td></tr>
 * </table>
 *
 * @param metric what is compared: a number or a ratio of which one way is better
 * @param prizes the prizes from the first place on, at least one, in the plan's currency
 * @param ties what agents who share a place are paid
 * @param thenBy the metrics that tell apart who is alike in the first; may be empty
 */
public record RankBonus(Metric metric, ImmutableList<Exact> prizes, Ties ties, ImmutableList<Metric> thenBy)
        implements PayRule {

    private static final Field<RankBonus, Metric> METRIC =
            Field.required("metric", FieldType.METRIC, RankBonus::metric);
    private static final Field<RankBonus, ImmutableList<Exact>> PRIZES =
            Field.required("prizes", FieldType.listOf(FieldType.AMOUNT), RankBonus::prizes);
    private static final Field<RankBonus, Ties> TIES =
            Field.required("ties", FieldType.choice(Ties.class), RankBonus::ties);
    private static final Field<RankBonus, ImmutableList<Metric>> THEN_BY =
            Field.withDefault("then-by", FieldType.listOf(FieldType.METRIC), RankBonus::thenBy, ImmutableList.of());

    public static final BlockType<RankBonus> TYPE = BlockType.of(
            "rank-bonus",
            PayRule.class,
            RankBonus.class,
            values -> new RankBonus(values.get(METRIC), values.get(PRIZES), values.get(TIES), values.get(THEN_BY)),
            METRIC,
            PRIZES,
            TIES,
            THEN_BY);

    /** What agents who share a place are paid. */
    public enum Ties {
        /** The prizes of all places that they fill, split evenly to the fen, a fen left over by agent id. */
        SHARE_PRIZES,
        /** Each the whole prize of the first of those places. */
        ALL_GET_PRIZE
    }

    /**
     * Creates a bonus.
     *
     * @throws IllegalArgumentException if there are no prizes, a metric has no better way or is a rating, or one stands
     *     there twice
     */
    public RankBonus {
        if (prizes.isEmpty()) {
            throw new IllegalArgumentException("Expected a prize for at least the first place, but found none");
        }
        ImmutableList<Metric> all =
                ImmutableList.<Metric>builder().add(metric).addAll(thenBy).build();
        for (Metric compared : all) {
            if (compared.better() == Better.NEITHER || compared.kind() == MetricKind.RATING) {
                throw new IllegalArgumentException(
                        "Expected a number or a ratio of which one way is better to rank by, but found metric "
                                + compared + " of kind " + compared.kind() + ", better " + compared.better());
            }
        }
        if (all.stream().distinct().count() < all.size()) {
            throw new IllegalArgumentException("Expected metrics that differ to rank by, but found " + all);
        }
        prizes = prizes.stream().map(Exact::withoutTerm).collect(ImmutableList.toImmutableList());
    }

    /** A prize for the first place: {@code RankBonus.first(Metrics.SALES, "100", Ties.SHARE_PRIZES)}. */
    public static RankBonus first(Metric metric, String prize, Ties ties) {
        return new RankBonus(metric, ImmutableList.of(Exact.parse(prize)), ties, ImmutableList.of());
    }

    /** This bonus with another metric that tells apart who is alike in those before it. */
    public RankBonus thenBy(Metric further) {
        return new RankBonus(
                metric,
                prizes,
                ties,
                ImmutableList.<Metric>builder().addAll(thenBy).add(further).build());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (int place = 1; place < prizes.size(); place++) {
            if (prizes.get(place).isGreaterThan(prizes.get(place - 1))) {
                findings.add(Finding.of(
                        Severity.WARNING,
                        Message.saying(WagePhrases.PRIZES_RISE)
                                .with("place", place + 1)
                                .with("prize", Figure.of(prizes.get(place), money))
                                .with("better", Figure.of(prizes.get(place - 1), money))
                                .build()));
            }
        }
        return findings.build();
    }

    @Override
    public Step prepare(Preparation preparation) {
        RankKey first = RankKey.of(metric, preparation);
        RankKey[] further =
                thenBy.stream().map(other -> RankKey.of(other, preparation)).toArray(RankKey[]::new);
        Apportionment fen = Apportionment.of(preparation.rounding().unit());
        return agent -> bonus(agent, first, further, fen);
    }

    private Exact bonus(ScoredAgent agent, RankKey first, RankKey[] further, Apportionment fen) {
        first.require(agent);
        int better = 0;
        int alike = 0;
        int alikeBefore = 0;
        boolean ranked = first.isRanked(agent);
        for (ScoredAgent other : agent.team().agents()) {
            if (!ranked || !first.isRanked(other)) {
                continue;
            }
            int order = compare(other, agent, first, further);
            if (order < 0) {
                better++;
            } else if (order == 0) {
                alike++;
                alikeBefore += other.agent().id().compareTo(agent.agent().id()) < 0 ? 1 : 0;
            }
        }
        if (agent.isExplaining()) {
            agent.note(said(ranked, better, alike));
        }
        if (!ranked || better >= prizes.size()) {
            return agent.amount(Exact.ZERO);
        }
        if (alike == 1 || ties == Ties.ALL_GET_PRIZE) {
            return agent.amount(prizes.get(better));
        }
        Exact together = Exact.ZERO;
        for (int place = better; place < Math.min(better + alike, prizes.size()); place++) {
            together = together.plus(prizes.get(place));
        }
        Exact part = fen.apportion(together, Collections.nCopies(alike, Exact.ONE))
                .parts()
                .get(alikeBefore);
        return agent.input(WagePhrases.SHARED_PRIZE, part, agent.money());
    }

    private static int compare(ScoredAgent left, ScoredAgent right, RankKey first, RankKey[] further) {
        int order = first.compare(left, right);
        for (int i = 0; order == 0 && i < further.length; i++) {
            order = further[i].compare(left, right);
        }
        return order;
    }

    private Message said(boolean ranked, int better, int alike) {
        if (!ranked) {
            return Message.saying(WagePhrases.NOT_RANKED)
                    .with("metric", metric.label())
                    .build();
        }
        return alike == 1
                ? Message.saying(WagePhrases.RANKED)
                        .with("place", better + 1)
                        .with("metric", metric.label())
                        .build()
                : Message.saying(WagePhrases.RANKED_ALIKE)
                        .with("place", better + 1)
                        .with("metric", metric.label())
                        .with("alike", alike)
                        .build();
    }
}
