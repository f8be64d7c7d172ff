// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.apportion.Remainder;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * To whom the odd units of a split go first where shares lost equally much by the cut to whole units. Shares that lost
 * more always come first, unless it is said below that this does not matter.
 */
public enum OddUnits implements Words {
    /** In the order of the agents' ids: the same people every period. */
    BY_ID(Label.of("by id", "按工号顺序")),

    /** To those hired first; among those hired on one day by id. A member without a day of hiring is a problem. */
    BY_SENIORITY(Label.of("by seniority", "按入职先后")),

    /**
     * In the order of ids, starting one member further every pay period, so that it is not always the same person's:
     * over as many periods as there are members everybody comes first once. Under an entry of a longer cadence it is one
     * further every month, quarter or year.
     *
     * <p>Who starts is known from the period alone, by its {@linkplain PayPeriod#number number}: of months the number is
     * 12 × the year + the month − 1, and its remainder by the number of members is the place of the first one, from 0.
     * Of three members the third one starts in 2024-03 (24290 = 3 × 8096 + 2), the first one in 2024-04.
     */
    ROTATING(Label.of("rotating by period", "逐期轮换")),
    /** One each from the first on, in the order of the agents' ids, whatever a share lost. */
    IN_ORDER(Label.of("one each in the order of ids", "按工号逐份"), Remainder.ONE_EACH),
    /** One each to those who weigh most, whatever a share lost; among equals in the order of the agents' ids. */
    BY_WEIGHT(Label.of("one each by falling weight", "按权重由高到低逐份"), Remainder.ONE_EACH),
    /** All of them to the leader, by the leader's post; without one of weight all to the first by id. */
    LEADER(Label.of("all to the leader", "全归组长"), Remainder.FIRST),
    /**
     * So that the shares of the groups of a split by group are paid to the unit, too: each of them, and each part of a
     * member in it, is its exact share cut to whole units or one unit more ({@link
     * io.github.ticheng.core.apportion.Apportionment#apportionTable}).
     */
    BY_GROUP(Label.of("so that the groups' shares hold, too", "使各组份额也分毫不差")),
    /** To nobody: they are left over, and every share is cut to whole units. */
    LEFT_OVER(Label.of("left over", "留作剩余"), Remainder.KEPT);

    private final Label label;
    private final Remainder remainder;

    OddUnits(Label label) {
        this(label, Remainder.LARGEST_REMAINDER);
    }

    OddUnits(Label label, Remainder remainder) {
        this.label = label;
        this.remainder = remainder;
    }

    /** Where the odd units go, by the ranks of the members. */
    Remainder remainder() {
        return remainder;
    }

    /** The position of the member who comes first where the others follow in a circle; 0 unless rotating. */
    int first(List<? extends PaidAgent> members) {
        if (this != ROTATING) {
            return 0;
        }
        PaidAgent any = members.get(0);
        return Math.floorMod(any.payPeriod().number(any.period()), members.size());
    }

    /**
     * The rank of each member: the lower one comes first. Null for their own order.
     *
     * @param weights what each weighs
     * @param leaderPost the post of the leader
     */
    @Nullable
    ImmutableList<Integer> ranks(List<? extends PaidAgent> members, List<Exact> weights, String leaderPost) {
        if (this == BY_SENIORITY) {
            List<LocalDate> hired = members.stream().map(OddUnits::hiredOn).toList();
            return ranks(members.size(), Comparator.comparing(hired::get));
        }
        if (this == BY_WEIGHT) {
            return ranks(members.size(), Comparator.comparing(weights::get, Comparator.reverseOrder()));
        }
        if (this == LEADER) {
            return ranks(
                    members.size(),
                    Comparator.comparing(
                            position -> !members.get(position).agent().post().equals(Optional.of(leaderPost))));
        }
        int first = first(members);
        if (first == 0) {
            return null;
        }
        int count = members.size();
        return IntStream.range(0, count)
                .mapToObj(position -> Math.floorMod(position - first, count))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Integer> ranks(int members, Comparator<Integer> order) {
        Integer[] ranks = new Integer[members];
        int rank = 0;
        for (int position : IntStream.range(0, members).boxed().sorted(order).toList()) {
            ranks[position] = rank++;
        }
        return ImmutableList.copyOf(ranks);
    }

    private static LocalDate hiredOn(PaidAgent member) {
        return member.agent()
                .hiredOn()
                .orElseThrow(() -> new ProblemSignal(
                        PoolPhrases.NOT_HIRED.filled(member.agent().id().value())));
    }

    @Override
    public String in(Language language) {
        return label.in(language);
    }
}
