// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.Fields;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A share for each group, and each share split another way within its group: 20% for bussers, 30% for hosts and 50% for
 * bartenders, each by hours. What a group without anybody of weight leaves goes to the others in proportion to their
 * shares. Who is in several groups is in the first of them; who is in none gets nothing.
 *
 * @param groups the groups, at least one
 * @param within how the share of each group is split
 */
record GroupSplit(ImmutableList<Group> groups, Split within) implements Split {

    static final BlockType<GroupSplit> TYPE = BlockType.of(
            "by-group",
            Split.class,
            GroupSplit.class,
            Fields.of(
                    Field.required("groups", FieldType.listOf(FieldType.row(Group.TYPE)), GroupSplit::groups),
                    Field.required("within", FieldType.block(Split.class), GroupSplit::within),
                    GroupSplit::new));

    /**
     * A group and its share.
     *
     * @param who who is in it
     * @param weight what it weighs beside the other groups, zero or more
     */
    record Group(Condition who, Exact weight) implements Serializable {

        static final BlockType<Group> TYPE = BlockType.row(
                "group",
                Group.class,
                Fields.of(
                        Field.required("who", FieldType.block(Condition.class), Group::who),
                        Field.required("weight", FieldType.NUMBER, Group::weight),
                        Group::new));

        Group {
            weight = weight.withoutTerm();
            Refused.when(weight.isNegative(), PoolPhrases.NO_NEGATIVE_WEIGHT, weight);
        }
    }

    /**
     * Creates a split.
     *
     * @throws IllegalArgumentException if there are no groups
     */
    GroupSplit {
        Refused.when(groups.isEmpty(), PoolPhrases.SOME_GROUP, null);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        ImmutableList<Condition.Step> who =
                groups.stream().map(group -> group.who.prepare(preparation)).collect(ImmutableList.toImmutableList());
        Step split = within.prepare(preparation);
        return members -> weights(members, who, split);
    }

    /** A member's place in its group. */
    private record Seat(int group, Weights weights, Exact sum, int position) {}

    private Weights weights(ImmutableList<? extends PaidAgent> members, ImmutableList<Condition.Step> who, Step split) {
        int[] groupOf =
                members.stream().mapToInt(member -> groupOf(member, who)).toArray();
        List<Seat> seats = new ArrayList<>();
        Exact unassigned = Exact.ZERO;
        Weights[] all = new Weights[groups.size()];
        Exact[] sums = new Exact[groups.size()];
        for (int group = 0; group < groups.size(); group++) {
            ImmutableList.Builder<PaidAgent> own = ImmutableList.builder();
            for (int i = 0; i < groupOf.length; i++) {
                if (groupOf[i] == group) {
                    own.add(members.get(i));
                }
            }
            ImmutableList<PaidAgent> those = own.build();
            all[group] = those.isEmpty() ? Weights.of(ImmutableList.<Exact>of()) : split.weights(those);
            sums[group] = CheckedWeights.sum(those, all[group].each()).plus(all[group].unassigned());
            if (sums[group].isPositive()) {
                unassigned = unassigned.plus(
                        groups.get(group).weight.times(all[group].unassigned()).dividedBy(sums[group]));
            }
        }
        int[] next = new int[groups.size()];
        for (int group : groupOf) {
            seats.add(
                    group < 0 || !sums[group].isPositive()
                            ? new Seat(-1, Weights.of(ImmutableList.<Exact>of()), Exact.ONE, 0)
                            : new Seat(group, all[group], sums[group], next[group]++));
        }
        return Weights.of(members, unassigned, (position, member) -> weight(member, seats.get(position)));
    }

    private static int groupOf(PaidAgent member, ImmutableList<Condition.Step> who) {
        for (int group = 0; group < who.size(); group++) {
            if (who.get(group).holds(member.silent())) {
                return group;
            }
        }
        return -1;
    }

    private Exact weight(PaidAgent member, Seat seat) {
        if (seat.group < 0) {
            return Exact.ZERO;
        }
        Exact own = seat.weights.of(seat.position, member);
        return member.figure(groups.get(seat.group).weight, Unit.NUMBER)
                .times(own)
                .dividedBy(member.input(PoolPhrases.WEIGHTS_OF_GROUP, seat.sum, Unit.NUMBER));
    }
}
