// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A share for each group, and each share split another way within its group: 20% for bussers, 30% for hosts and 50% for
 * bartenders, each by hours; or 60% for all by sales and 40% for all by head. What a group without anybody of weight
 * leaves goes to the others in proportion to their shares. Who is in none gets nothing.
 *
 * @param groups the groups, at least one
 * @param within how the share of a group is split that does not say so itself; null where each does
 * @param inSeveral what becomes of who is in several groups
 */
record GroupSplit(ImmutableList<Group> groups, @Nullable Split within, InSeveral inSeveral) implements Split {

    static final BlockType<GroupSplit> TYPE = BlockType.of("by-group", Split.class, GroupSplit.class)
            .with(
                    Field.required("groups", FieldType.listOf(FieldType.row(Group.TYPE)), GroupSplit::groups),
                    Field.optional("within", FieldType.block(Split.class), split -> split.within),
                    Field.withDefault("in-several", GroupSplit::inSeveral, InSeveral.FIRST),
                    GroupSplit::new);

    /** What becomes of who is in several groups. */
    enum InSeveral {
        /** Has a part in the first of them. */
        FIRST,
        /** Has a part in each of them. */
        EACH
    }

    /**
     * A group and its share.
     *
     * @param who who is in it; null for all
     * @param weight what it weighs beside the other groups, zero or more
     * @param split how its share is split; null for the way of all groups
     */
    record Group(
            @Nullable Condition who, Exact weight, @Nullable Split split) implements Serializable {

        static final BlockType<Group> TYPE = BlockType.row("group", Group.class)
                .with(
                        Field.optional("who", FieldType.block(Condition.class), group -> group.who),
                        Field.required("weight", FieldType.NUMBER, Group::weight),
                        Field.optional("split", FieldType.block(Split.class), group -> group.split),
                        Group::new);

        Group {
            weight = weight.withoutTerm();
            Refused.when(weight.isNegative(), PoolPhrases.NO_NEGATIVE_WEIGHT, weight);
        }
    }

    /** @throws IllegalArgumentException if there are no groups, or one has no way of splitting */
    GroupSplit {
        Refused.when(groups.isEmpty(), PoolPhrases.SOME_GROUP, null);
        boolean waysMissing = within == null && groups.stream().anyMatch(group -> group.split == null);
        Refused.when(waysMissing, PoolPhrases.WAY_OF_EACH_GROUP, null);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean hasGroups() {
        return true;
    }

    @Override
    public Step prepare(Preparation preparation) {
        Step common = within == null ? null : within.prepare(preparation);
        ImmutableList<Prepared> prepared = groups.stream()
                .map(group -> new Prepared(
                        group.who == null ? null : group.who.prepare(preparation),
                        group.weight,
                        group.split == null ? requireNonNull(common) : group.split.prepare(preparation)))
                .collect(ImmutableList.toImmutableList());
        return members -> weights(members, prepared);
    }

    private record Prepared(Condition.@Nullable Step who, Exact weight, Step split) {

        boolean includes(PaidAgent member) {
            return who == null || who.holds(member);
        }
    }

    /** A member's place in a group. */
    private record Seat(Exact group, Weights weights, Exact sum, int position) {}

    private Weights weights(ImmutableList<? extends PaidAgent> members, ImmutableList<Prepared> prepared) {
        List<List<Seat>> seats = new ArrayList<>();
        members.forEach(member -> seats.add(new ArrayList<>()));
        boolean[] seated = new boolean[members.size()];
        Exact unassigned = Exact.ZERO;
        ImmutableList.Builder<ImmutableList<Exact>> table = ImmutableList.builder();
        for (Prepared group : prepared) {
            List<Integer> places = new ArrayList<>();
            ImmutableList.Builder<PaidAgent> own = ImmutableList.builder();
            for (int i = 0; i < seated.length; i++) {
                if ((inSeveral == InSeveral.EACH || !seated[i]) && group.includes(members.get(i))) {
                    seated[i] = true;
                    places.add(i);
                    own.add(members.get(i));
                }
            }
            ImmutableList<PaidAgent> those = own.build();
            Weights weights = those.isEmpty() ? Weights.of(ImmutableList.<Exact>of()) : group.split.weights(those);
            Exact sum = CheckedWeights.sum(those, weights.each()).plus(weights.unassigned());
            for (int position = 0; position < places.size(); position++) {
                seats.get(places.get(position)).add(new Seat(group.weight, weights, sum, position));
            }
            if (sum.isPositive()) {
                List<Exact> row = new ArrayList<>(Collections.nCopies(members.size() + 1, Exact.ZERO));
                for (int position = 0; position < places.size(); position++) {
                    int place = places.get(position);
                    row.set(
                            place,
                            group.weight.times(weights.each().get(position)).dividedBy(sum));
                }
                Exact over = group.weight.times(weights.unassigned()).dividedBy(sum);
                row.set(members.size(), over);
                unassigned = unassigned.plus(over);
                table.add(ImmutableList.copyOf(row));
            }
        }
        Weight<PaidAgent> weight = (position, member) -> {
            if (member.isExplaining()) {
                tellGroups(member, prepared);
            }
            return weight(member, seats.get(position));
        };
        Weights all = Weights.of(members, unassigned, weight);
        return new Weights(all.each(), unassigned, table.build(), weight);
    }

    /** Tells why a member is in a group, and not in those before it. */
    private void tellGroups(PaidAgent member, ImmutableList<Prepared> prepared) {
        boolean isSeated = false;
        for (int i = 0; i < prepared.size() && !(isSeated && inSeveral == InSeveral.FIRST); i++) {
            isSeated |= prepared.get(i).includes(member);
        }
    }

    private static Exact weight(PaidAgent member, List<Seat> seats) {
        Exact weight = null;
        for (Seat seat : seats) {
            Exact own = seat.weights.of(seat.position, member);
            if (seat.sum.isZero()) {
                ShareExplanation.tellNone(member, own, PoolPhrases.NONE_IN_GROUP);
                continue;
            }
            Exact part = member.figure(seat.group, Unit.NUMBER)
                    .times(member.isExplaining() ? ShareExplanation.counted(own) : own)
                    .dividedBy(member.input(PoolPhrases.WEIGHTS_OF_GROUP, seat.sum, Unit.NUMBER)
                            .from(Source.of(Source.Kind.TOGETHER, "weights")));
            weight = weight == null ? part : weight.plus(part);
        }
        return weight == null ? Exact.ZERO : weight;
    }
}
