// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * To whom the odd units of a split go first where shares lost equally much by the cut to whole units. Shares that lost
 * more always come first.
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
    ROTATING(Label.of("rotating by period", "逐期轮换"));

    private final Label label;

    OddUnits(Label label) {
        this.label = label;
    }

    /** The position of the member who comes first where the others follow in a circle; 0 unless rotating. */
    int first(List<? extends PaidAgent> members) {
        if (this != ROTATING) {
            return 0;
        }
        PaidAgent any = members.get(0);
        return Math.floorMod(any.payPeriod().number(any.period()), members.size());
    }

    /** The rank of each member: the lower one comes first. Null for their own order. */
    @Nullable
    ImmutableList<Integer> ranks(List<? extends PaidAgent> members) {
        if (this == BY_SENIORITY) {
            return bySeniority(members);
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

    private static ImmutableList<Integer> bySeniority(List<? extends PaidAgent> members) {
        List<LocalDate> hired = members.stream().map(OddUnits::hiredOn).toList();
        Integer[] ranks = new Integer[members.size()];
        int rank = 0;
        for (int position : IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparing(hired::get))
                .toList()) {
            ranks[position] = rank++;
        }
        return ImmutableList.copyOf(Arrays.asList(ranks));
    }

    private static LocalDate hiredOn(PaidAgent member) {
        return member.agent()
                .hiredOn()
                .orElseThrow(() -> new ProblemSignal(Message.saying(PoolPhrases.NOT_HIRED)
                        .with("agent", member.agent().id().value())
                        .build()));
    }

    @Override
    public String in(Language language) {
        return label.in(language);
    }
}
