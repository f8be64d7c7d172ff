// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By rank among those who take part: so much for the first, so much for the second, so much for each of the others. Members of one value share the
 * weights of the ranks they hold together: two firsts among weights of 5, 3 and 2 weigh 4 each, and the next one, who is
 * third, 2. What all others weigh together may be said instead of what each of them weighs.
 *
 * @param metric the metric that ranks, the better the higher up; null to rank by the score of the assessment
 * @param weights the weight of each rank from the first on, zero or more and none larger than the one before
 * @param others the weight of every further rank, zero or more and not larger than the last one listed
 * @param othersTogether what all further ranks weigh together, zero or more, each of them alike, instead; null where each
 *     has a weight of its own
 */
record RankSplit(
        @Nullable Metric metric,
        ImmutableList<Exact> weights,
        Exact others,
        @Nullable Exact othersTogether) implements Split {

    static final BlockType<RankSplit> TYPE = BlockType.of("by-rank", Split.class, RankSplit.class)
            .with(
                    Field.optional("metric", FieldType.METRIC, split -> split.metric),
                    Field.required("weights", FieldType.listOf(FieldType.NUMBER), RankSplit::weights),
                    Field.withDefault("others", FieldType.NUMBER, RankSplit::others, Exact.ZERO),
                    Field.optional("others-together", FieldType.NUMBER, split -> split.othersTogether),
                    RankSplit::new);

    /**
     * @throws IllegalArgumentException if the metric is no number or neither way of it is better, if there are no
     *     weights, or if a weight is negative or larger than that of a better rank, or
     *     if others weigh something both each and together
     */
    RankSplit {
        if (metric != null && (metric.kind().holds() != Exact.class || metric.better() == Better.NEITHER)) {
            throw Refused.of(PoolPhrases.RANK_METRIC, metric.described());
        }
        Refused.when(weights.isEmpty(), PoolPhrases.FIRST_WEIGHT, null);
        Exact least = weights.get(0);
        for (int i = 1; i <= weights.size(); i++) {
            Exact weight = i < weights.size() ? weights.get(i) : others;
            if (weight.isGreaterThan(least)) {
                throw Refused.of(PoolPhrases.WEIGHTS_FALL, PoolPhrases.AT_RANKS.filled(least, i, weight, i + 1));
            }
            least = weight;
        }
        Refused.when(least.isNegative(), PoolPhrases.NO_NEGATIVE_WEIGHT, least);
        if (othersTogether != null) {
            Refused.when(othersTogether.isNegative(), PoolPhrases.NO_NEGATIVE_WEIGHT, othersTogether);
            Refused.when(!others.isZero(), PoolPhrases.OTHERS_ONCE, others);
        }
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        if (metric == null) {
            preparation.readsScorecard();
            return members -> weights(members, RankSplit::score);
        }
        Slot<Exact> slot = preparation.number(metric);
        boolean lower = metric.better() == Better.LOWER;
        return members -> weights(members, member -> {
            Exact value = member.number(slot).withoutTerm();
            return lower ? value.negated() : value;
        });
    }

    private static Exact score(PaidAgent member) {
        return member.card()
                .orElseThrow(() -> new ProblemSignal(
                        PoolPhrases.NO_SCORE.filled(member.agent().id().value())))
                .score();
    }

    private Weights weights(List<? extends PaidAgent> members, Function<PaidAgent, Exact> value) {
        List<Exact> best = members.stream()
                .<Exact>map(value)
                .sorted(Comparator.reverseOrder())
                .toList();
        Exact other = othersTogether == null
                ? others
                : othersTogether.dividedBy(Exact.of(Math.max(1, best.size() - weights.size())));
        Map<Exact, Rank> ranks = new HashMap<>();
        int next = 0;
        for (int first = 0; first < best.size(); first = next) {
            Exact sum = Exact.ZERO;
            for (next = first; next < best.size() && best.get(next).equals(best.get(first)); next++) {
                sum = sum.plus(next < weights.size() ? weights.get(next) : other);
            }
            ranks.put(best.get(first), new Rank(first + 1, next - first, sum.dividedBy(Exact.of(next - first))));
        }
        return Weights.of(
                members,
                Exact.ZERO,
                (position, member) -> told(member, requireNonNull(ranks.get(value.apply(member))), members.size()));
    }

    /** A rank from 1, how many hold it together, and what each of them weighs. */
    private record Rank(int number, int tied, Exact weight) {}

    private Exact told(PaidAgent member, Rank rank, int count) {
        if (!member.isExplaining()) {
            return rank.weight;
        }
        member.note(PoolPhrases.RANK.filled(
                rank.number, metric == null ? PoolPhrases.SCORE : metric.label(), count, rank.tied));
        return member.figure(rank.weight, Unit.NUMBER);
    }
}
