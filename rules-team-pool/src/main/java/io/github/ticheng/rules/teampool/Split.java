// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.rule.Preparation;
import java.util.List;

/**
 * A way of splitting: it weighs those who take part. Hosts may implement it.
 *
 * <p>A split only weighs. The money is divided by the weights in one place, which keeps the laws: the parts sum to the
 * pool, each is within one unit of its exact share, and a weight of zero earns zero.
 */
public interface Split extends Block {

    /** Prepares the split for the runs of its plan. */
    Step prepare(Preparation preparation);

    /** Whether everybody weighs 1, so that nothing needs to be weighed. */
    default boolean isByHead() {
        return false;
    }

    /** Whether its weights have a table of groups, so that the shares of the groups can be paid to the unit, too. */
    default boolean hasGroups() {
        return false;
    }

    /** The prepared split. */
    @FunctionalInterface
    interface Step {

        /**
         * Weighs the members.
         *
         * @param members who takes part, in the order of their ids, at least one
         */
        Weights weights(ImmutableList<? extends PaidAgent> members);
    }

    /**
     * What a member weighs, where all there is to know of the others is known: the same for a member who explains, with a
     * term and notes.
     *
     * @param <A> how the split sees a member
     */
    @FunctionalInterface
    interface Weight<A extends ReportedAgent> {

        /**
         * Weighs a member; must not look at all members again.
         *
         * @param position the member's place among those who were weighed
         * @param member the member
         */
        Exact of(int position, A member);
    }

    /**
     * The weights of a pool's members.
     *
     * @param each the weight of each member, in their order; zero or positive
     * @param unassigned the weight of what goes to none of them: a fixed share whose holder takes no part; zero or
     *     positive
     * @param groups of each group the weight of each member in it, and last that of what goes to none of them; they sum to
     *     {@code each} and {@code unassigned}. Empty where there are no groups
     * @param told how a weight is told to the member who has it
     */
    record Weights(
            ImmutableList<Exact> each,
            Exact unassigned,
            ImmutableList<ImmutableList<Exact>> groups,
            Weight<? super PaidAgent> told) {

        /** Weights that leave nothing over, and of which there is nothing to tell. */
        public static Weights of(Iterable<Exact> each) {
            ImmutableList<Exact> all = ImmutableList.copyOf(each);
            return new Weights(all, Exact.ZERO, ImmutableList.of(), (position, member) -> all.get(position));
        }

        /** What each member weighs, and what is left over. */
        public static Weights of(List<? extends PaidAgent> members, Exact unassigned, Weight<PaidAgent> weight) {
            return new Weights(each(members, weight), unassigned, ImmutableList.of(), weight);
        }

        /** What each member weighs by facts, and what is left over. */
        public static Weights byFacts(
                List<? extends ReportedAgent> members, Exact unassigned, Weight<ReportedAgent> weight) {
            return new Weights(each(members, weight), unassigned, ImmutableList.of(), weight);
        }

        private static <A extends ReportedAgent> ImmutableList<Exact> each(
                List<? extends A> members, Weight<A> weight) {
            ImmutableList.Builder<Exact> each = ImmutableList.builderWithExpectedSize(members.size());
            for (int i = 0; i < members.size(); i++) {
                each.add(weight.of(i, members.get(i)));
            }
            return each.build();
        }

        /** The weight of a member, told if the member explains. */
        Exact of(int position, PaidAgent member) {
            return member.isExplaining() ? told.of(position, member) : each.get(position);
        }
    }
}
