// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The leader's share first, then the rest another way. Several leaders have equal parts of the share. Where no leader
 * takes part the share is left over; where nobody has a part in the rest, the rest is.
 *
 * @param share the leader's share of the pool, 0% to 100%
 * @param leaderPost the post by which a leader is known
 * @param leaderSharesRest whether the leader has a part in the rest, too
 * @param rest how the rest is split
 */
record LeaderSplit(Rate share, String leaderPost, boolean leaderSharesRest, Split rest) implements Split {

    static final BlockType<LeaderSplit> TYPE = BlockType.of("leader-first", Split.class, LeaderSplit.class)
            .with(
                    Field.required("share", FieldType.RATE, LeaderSplit::share),
                    Field.withDefault("leader-post", FieldType.TEXT, LeaderSplit::leaderPost, TeamPool.TEAM_LEADER),
                    Field.required("leader-shares-rest", FieldType.FLAG, LeaderSplit::leaderSharesRest),
                    Field.required("rest", FieldType.block(Split.class), LeaderSplit::rest),
                    LeaderSplit::new);

    /** @throws IllegalArgumentException if the share is not within 0% to 100% */
    LeaderSplit {
        Refused.when(
                share.fraction().isNegative() || share.fraction().isGreaterThan(Exact.ONE),
                PoolPhrases.LEADER_SHARE,
                share);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Step others = rest.prepare(preparation);
        return members -> weights(members, others);
    }

    private Weights weights(ImmutableList<? extends PaidAgent> members, Step others) {
        int leaders = 0;
        List<PaidAgent> resting = new ArrayList<>();
        int[] places = new int[members.size()];
        for (int i = 0; i < places.length; i++) {
            boolean leads = Leaders.isIn(members.get(i), leaderPost);
            leaders += leads ? 1 : 0;
            if (!leads || leaderSharesRest) {
                places[i] = resting.size();
                resting.add(members.get(i));
            }
        }
        Weights weights =
                resting.isEmpty() ? Weights.of(ImmutableList.of()) : others.weights(ImmutableList.copyOf(resting));
        Exact sum = CheckedWeights.sum(resting, weights.each()).plus(weights.unassigned());
        Rate left = new Rate(Exact.ONE.minus(share.fraction()));
        Exact unassigned = leaders == 0 ? share.fraction() : Exact.ZERO;
        unassigned = unassigned.plus(
                sum.isZero()
                        ? left.fraction()
                        : left.fraction().times(weights.unassigned()).dividedBy(sum));
        int count = leaders;
        return Weights.of(members, unassigned, (position, member) -> {
            boolean leads = Leaders.isIn(member, leaderPost);
            if (leads && !leaderSharesRest) {
                return ofLeader(member, count);
            }
            Exact own = ofRest(member, left, weights.of(places[position], member), sum);
            return leads ? ofLeader(member, count).plus(own) : own;
        });
    }

    private Exact ofLeader(PaidAgent leader, int leaders) {
        Exact own = leader.rate(share);
        return leaders == 1
                ? own
                : own.dividedBy(
                        leader.figure(Exact.of(leaders), Unit.NUMBER).from(Source.of(Source.Kind.TOGETHER, "leaders")));
    }

    private static Exact ofRest(PaidAgent member, Rate left, Exact weight, Exact sum) {
        if (sum.isZero()) {
            ShareExplanation.tellNone(member, weight, PoolPhrases.NONE_IN_REST);
            return Exact.ZERO;
        }
        if (!member.isExplaining()) {
            return left.fraction().times(weight).dividedBy(sum);
        }
        Unit unit = weight.term().map(Term::unit).orElse(Unit.NUMBER);
        return member.rate(left)
                .from(Source.of(Source.Kind.TOGETHER, "rest"))
                .times(ShareExplanation.counted(weight))
                .dividedBy(member.input(PoolPhrases.SUM_OF_WEIGHTS, sum, unit)
                        .from(Source.of(Source.Kind.TOGETHER, "weights")));
    }
}
