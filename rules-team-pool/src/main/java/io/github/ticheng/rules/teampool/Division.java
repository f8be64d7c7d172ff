// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.apportion.Apportionment;
import io.github.ticheng.core.number.Exact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A total divided by weights within limits per head. What a cap leaves over, and what a minimum takes, is shared again
 * among the others by their weights, until nothing moves; only then is it cut to whole units.
 *
 * <p>Each round settles the members whose shares break the limit that is broken by more in all, so there are at most as
 * many rounds as members, and the result does not depend on their order. Limits are of the size of a part: a penalty's
 * cap is the most that a member bears.
 */
final class Division {

    /** The share that a member was settled by: {@code rest × weight ÷ sum}, before it met a limit or was cut to units. */
    record Round(Exact rest, Exact sum) {}

    private final ImmutableList<Exact> parts;
    private final Round first;
    private final @Nullable Exact[] limited;
    /** By member, null where it is the first round. */
    private final @Nullable Round[] rounds;

    private final ImmutableList<Integer> oddUnitsTo;
    private final Exact over;
    private final ImmutableList<ImmutableList<Exact>> groups;

    private Division(
            ImmutableList<Exact> parts,
            Round first,
            @Nullable Exact[] limited,
            @Nullable Round[] rounds,
            ImmutableList<Integer> oddUnitsTo,
            Exact over,
            ImmutableList<ImmutableList<Exact>> groups) {
        this.parts = parts;
        this.first = first;
        this.limited = limited;
        this.rounds = rounds;
        this.oddUnitsTo = oddUnitsTo;
        this.over = over;
        this.groups = groups;
    }

    /**
     * Divides a total so that the shares of groups hold, too.
     *
     * @param table of each group the weights of the members, and last that of what goes to none of them, not all zero
     */
    static Division byGroups(Apportionment apportionment, Exact total, ImmutableList<ImmutableList<Exact>> table) {
        ImmutableList<ImmutableList<Exact>> groups = apportionment.apportionTable(total, table);
        int members = table.get(0).size() - 1;
        Round round = new Round(total, table.stream().map(Division::sum).reduce(Exact.ZERO, Exact::plus));
        ImmutableList.Builder<Exact> parts = ImmutableList.builderWithExpectedSize(members);
        ImmutableList.Builder<Integer> oddUnitsTo = ImmutableList.builder();
        for (int i = 0; i < members; i++) {
            Exact part = sumOf(groups, i);
            parts.add(part);
            Exact share = round.rest.times(sumOf(table, i)).dividedBy(round.sum);
            if (part.abs().isGreaterThan(share.abs())) {
                oddUnitsTo.add(i);
            }
        }
        return new Division(
                parts.build(),
                round,
                new @Nullable Exact[members],
                new @Nullable Round[members],
                oddUnitsTo.build(),
                sumOf(groups, members),
                groups);
    }

    private static Exact sumOf(List<ImmutableList<Exact>> table, int column) {
        return sum(table.stream().map(row -> row.get(column)).toList());
    }

    /**
     * Divides a total.
     *
     * @param total what is divided, a multiple of the unit, any sign
     * @param weights a weight for each member, zero or positive, not all of them and the unassigned one zero
     * @param unassigned the weight of what goes to no member
     * @param ranks the order of the members among ties; null for their own order
     */
    static Division of(
            Apportionment apportionment,
            Exact total,
            ImmutableList<Exact> weights,
            Exact unassigned,
            @Nullable List<Integer> ranks,
            Limits limits) {
        int members = weights.size();
        @Nullable Exact[] limited = new Exact[members];
        @Nullable Round[] rounds = new Round[members];
        Round first = new Round(total, sum(weights).plus(unassigned));
        Round last = first;
        while (!limits.isNone() && last.sum().isPositive()) {
            Round next = settle(weights, limits, limited, rounds, last);
            if (next.equals(last)) {
                break;
            }
            last = next;
        }
        if (last.equals(first)) {
            var split = split(apportionment, total, weights, unassigned, ranks);
            return new Division(
                    split.parts().subList(0, members),
                    first,
                    limited,
                    rounds,
                    before(members, split.withExtraUnit()),
                    unassigned.isPositive() ? split.kept().plus(split.parts().get(members)) : split.kept(),
                    ImmutableList.of());
        }
        return rest(apportionment, weights, unassigned, ranks, first, last, limited, rounds);
    }

    /** Divides what the limits left among those who are at none. */
    private static Division rest(
            Apportionment apportionment,
            List<Exact> weights,
            Exact unassigned,
            @Nullable List<Integer> ranks,
            Round first,
            Round last,
            @Nullable Exact[] limited,
            @Nullable Round[] rounds) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < limited.length; i++) {
            if (limited[i] == null && weights.get(i).isPositive()) {
                rounds[i] = last;
                open.add(i);
            }
        }
        boolean anybody = last.sum().isPositive();
        var split = anybody
                ? split(
                        apportionment,
                        last.rest(),
                        open.stream().map(weights::get).toList(),
                        unassigned,
                        ranks == null ? null : open.stream().map(ranks::get).toList())
                : null;
        ImmutableList.Builder<Exact> parts = ImmutableList.builderWithExpectedSize(limited.length);
        int next = 0;
        for (int i = 0; i < limited.length; i++) {
            Exact limit = limited[i];
            if (limit != null) {
                parts.add(limit);
            } else {
                parts.add(
                        split != null && weights.get(i).isPositive()
                                ? split.parts().get(next++)
                                : Exact.ZERO);
            }
        }
        if (split == null) {
            return new Division(
                    parts.build(), first, limited, rounds, ImmutableList.of(), last.rest(), ImmutableList.of());
        }
        ImmutableList<Integer> oddUnitsTo = before(open.size(), split.withExtraUnit()).stream()
                .map(open::get)
                .collect(ImmutableList.toImmutableList());
        Exact over = unassigned.isPositive() ? split.kept().plus(split.parts().get(open.size())) : split.kept();
        return new Division(parts.build(), first, limited, rounds, oddUnitsTo, over, ImmutableList.of());
    }

    /** Cuts to whole units; the unassigned weight comes last, also among ties. */
    private static Apportionment.Parts split(
            Apportionment apportionment,
            Exact total,
            List<Exact> weights,
            Exact unassigned,
            @Nullable List<Integer> ranks) {
        List<Exact> all = weights;
        List<Integer> order = ranks;
        if (unassigned.isPositive()) {
            all = new ArrayList<>(weights);
            all.add(unassigned);
            if (ranks != null) {
                order = new ArrayList<>(ranks);
                order.add(Integer.MAX_VALUE);
            }
        }
        return order == null ? apportionment.apportion(total, all) : apportionment.apportion(total, all, order);
    }

    private static ImmutableList<Integer> before(int end, ImmutableList<Integer> positions) {
        for (int position : positions) {
            if (position >= end) {
                return positions.stream().filter(any -> any < end).collect(ImmutableList.toImmutableList());
            }
        }
        return positions;
    }

    /** Settles the members who break the limit that is broken by more; the same round if nobody breaks one. */
    private static Round settle(
            List<Exact> weights, Limits limits, @Nullable Exact[] limited, @Nullable Round[] rounds, Round round) {
        // Shares and limits are compared times the sum of the weights, so that nothing has to be divided.
        Limits wide = limits.times(round.sum());
        @Nullable Exact[] broken = new Exact[limited.length];
        Exact raised = Exact.ZERO;
        for (int i = 0; i < limited.length; i++) {
            if (limited[i] == null && weights.get(i).isPositive()) {
                Exact share = round.rest().times(weights.get(i));
                Exact kept = wide.keep(share);
                if (!kept.equals(share)) {
                    broken[i] = kept;
                    raised = raised.plus(kept.abs().minus(share.abs()));
                }
            }
        }
        Exact rest = round.rest();
        Exact sum = round.sum();
        for (int i = 0; i < limited.length; i++) {
            Exact kept = broken[i];
            if (kept != null) {
                int direction =
                        kept.abs().compareTo(round.rest().times(weights.get(i)).abs());
                if (raised.isZero() || direction == raised.signum()) {
                    Exact limit = kept.dividedBy(round.sum());
                    limited[i] = limit;
                    rounds[i] = round;
                    rest = rest.minus(limit);
                    sum = sum.minus(weights.get(i));
                }
            }
        }
        return sum.equals(round.sum()) ? round : new Round(rest, sum);
    }

    private static Exact sum(List<Exact> weights) {
        Exact sum = Exact.ZERO;
        for (Exact weight : weights) {
            sum = sum.plus(weight);
        }
        return sum;
    }

    /** The members' parts, without terms. */
    ImmutableList<Exact> parts() {
        return parts;
    }

    Exact part(int position) {
        return parts.get(position);
    }

    /** The round in which a member was settled. */
    Round round(int position) {
        Round round = rounds[position];
        return round == null ? first : round;
    }

    /** Whether a member's part is a limit and not a share. */
    boolean isLimited(int position) {
        return limited[position] != null;
    }

    /** The positions to which the odd units went, in that order; those of what is unassigned are not among them. */
    ImmutableList<Integer> oddUnitsTo() {
        return oddUnitsTo;
    }

    /** What a member gets of each group's share; empty unless the shares hold. */
    ImmutableList<Exact> ofGroups(int position) {
        return groups.isEmpty()
                ? ImmutableList.of()
                : groups.stream().map(group -> group.get(position)).collect(ImmutableList.toImmutableList());
    }

    /** What goes to no member. */
    Exact over() {
        return over;
    }
}
