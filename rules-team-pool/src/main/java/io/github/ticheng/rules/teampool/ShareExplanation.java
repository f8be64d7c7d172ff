// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.team.Agent.AgentNames;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import java.util.List;

/** What one member is told of a pool while it is divided; its numbers carry the terms from which they are recomputed. */
record ShareExplanation(PaidAgent agent, Rounding rounding, Rounding wholeUnits, Unit money) {

    private static final int NAMED_AT_MOST = 12;

    /** Rounds the pool. */
    Exact total(Exact exact) {
        Exact pool = (exact.term().isPresent() ? exact : exact.asConstant(money)).named(PoolPhrases.POOL);
        tell(pool);
        return rounded(pool, rounding);
    }

    /** Adds what was carried into the period, and rounds again if that was carried by another unit. */
    Exact brought(Exact total, Exact brought) {
        Exact sum = total.plus(
                        agent.input(PoolPhrases.BROUGHT, brought, money).from(Source.of(Source.Kind.CARRIED, "")))
                .named(PoolPhrases.POOL);
        tell(sum);
        return rounded(sum, rounding);
    }

    /** Leaves what is no whole unit out of the pool. */
    Exact whole(Exact total) {
        return rounded(total, wholeUnits);
    }

    private Exact rounded(Exact pool, Rounding rounding) {
        Exact total = pool.rounded(rounding);
        if (!total.equals(pool)) {
            tell(total);
        }
        return total.named(PoolPhrases.POOL);
    }

    /** Tells the member's weight among all. */
    void weight(Exact weight, Exact sum) {
        if (weight.term().filter(term -> !term.isLeaf()).isPresent()) {
            tell(weight.named(PoolPhrases.WEIGHT));
        } else if (sum.isZero()) {
            tell(weight);
        }
        Unit unit = unitOf(weight);
        agent.note(PoolPhrases.SHARE.filled(Figure.of(weight, unit), Figure.of(sum, unit)));
    }

    /** The member's part, from the exact share to the odd units. */
    Exact part(
            Exact total,
            Exact weight,
            Division division,
            int position,
            List<? extends PaidAgent> members,
            OddUnits order) {
        Division.Round round = division.round(position);
        Exact weighed =
                weight.term().isEmpty() ? counted(weight) : isInput(weight) ? weight : weight.named(PoolPhrases.WEIGHT);
        Exact share = share(rest(total, round), weighed, round.sum(), unitOf(weight));
        if (division.isLimited(position)) {
            return limited(share, division.part(position));
        }
        Exact whole = share.rounded(wholeUnits);
        if (!whole.equals(share)) {
            tell(whole);
        }
        tellOddUnits(division.oddUnitsTo(), members, order);
        tellGroups(division.ofGroups(position));
        return withOdd(whole, division.part(position));
    }

    /** A part of what is credited. */
    Exact credited(Exact amount, Exact weight, Exact sum, Exact part) {
        Exact total = rounded(agent.told(amount, () -> PoolPhrases.TO_CREDIT), rounding);
        weight(weight, sum);
        Exact share = share(total, counted(weight), sum, unitOf(weight));
        Exact whole = share.rounded(wholeUnits);
        if (!whole.equals(share)) {
            tell(whole);
        }
        return withOdd(whole, part);
    }

    private Exact share(Exact total, Exact weight, Exact sum, Unit unit) {
        Exact share = total.times(weight)
                .dividedBy(agent.input(PoolPhrases.SUM_OF_WEIGHTS, sum, unit)
                        .from(Source.of(Source.Kind.TOGETHER, "weights")))
                .named(PoolPhrases.EXACT_SHARE);
        tell(share);
        return share;
    }

    private Exact withOdd(Exact whole, Exact part) {
        Exact odd = part.minus(whole.withoutTerm());
        if (odd.isZero()) {
            return whole;
        }
        Exact sum = whole.plus(agent.amount(odd).from(Source.of(Source.Kind.TOGETHER, "odd-units")));
        tell(sum);
        return sum;
    }

    /** A weight as a figure, if it says nothing of itself. */
    static Exact counted(Exact weight) {
        return weight.term().isPresent()
                ? weight
                : weight.asConstant(Unit.NUMBER).from(Source.of(Source.Kind.TOGETHER, "weight"));
    }

    /** Whether a weight is a figure that was given and has a name of its own. */
    private static boolean isInput(Exact weight) {
        return weight.term()
                .filter(term -> term.isLeaf() && term.name() != null)
                .isPresent();
    }

    private Exact rest(Exact total, Division.Round round) {
        Exact settled = total.withoutTerm().minus(round.rest());
        if (settled.isZero()) {
            return total;
        }
        Exact rest = total.minus(agent.input(PoolPhrases.SETTLED, settled, money)
                        .from(Source.of(Source.Kind.TOGETHER, "limited")))
                .named(PoolPhrases.REST);
        tell(rest);
        return rest;
    }

    private Exact limited(Exact share, Exact limit) {
        boolean grows = share.compareTo(limit) < 0;
        Exact most = agent.amount(limit).from(Source.of(Source.Kind.TOGETHER, "limit"));
        Exact part = grows ? share.max(most) : share.min(most);
        tell(part);
        return part;
    }

    private void tellOddUnits(List<Integer> positions, List<? extends PaidAgent> members, OddUnits order) {
        if (positions.isEmpty()) {
            return;
        }
        Figure unit = Figure.of(wholeUnits.unit(), money);
        int count = positions.size();
        agent.note(
                count <= NAMED_AT_MOST
                        ? PoolPhrases.ODD_UNITS.filled(unit, count, ids(positions, members), order)
                        : PoolPhrases.ODD_UNITS_OF_MANY.filled(unit, count, members.size(), order));
    }

    private void tellGroups(List<Exact> parts) {
        if (!parts.isEmpty()) {
            agent.note(PoolPhrases.OF_GROUPS.filled(
                    Words.of(parts.stream().map(part -> Figure.of(part, money)).toList())));
        }
    }

    private static AgentNames ids(List<Integer> positions, List<? extends PaidAgent> members) {
        return AgentNames.of(ImmutableList.copyOf(Lists.transform(
                positions, position -> members.get(position).agent().id())));
    }

    /** Tells what goes to nobody by the split, and what becomes of it. */
    void over(Exact over, LeftOver answer) {
        agent.note(PoolPhrases.OVER.filled(Figure.of(over, money), answer));
    }

    /** Adds what is left over to the leader's part. */
    Exact leftOver(Exact part, Exact over) {
        Exact sum = part.named(PoolPhrases.OWN_PART)
                .plus(agent.input(PoolPhrases.LEFT_OVER, over, money)
                        .from(Source.of(Source.Kind.TOGETHER, "left-over")));
        tell(sum);
        return sum;
    }

    /** Tells a member's weight among some of whom none weighs anything. */
    static void tellNone(PaidAgent member, Exact weight, Phrase said) {
        if (member.isExplaining()) {
            weight.term().ifPresent(term -> member.note(Explanation.calculation(term)));
            member.note(Message.of(said));
        }
    }

    private void tell(Exact number) {
        number.term().ifPresent(term -> agent.note(Explanation.calculation(term)));
    }

    private static Unit unitOf(Exact weight) {
        return weight.term().map(Term::unit).orElse(Unit.NUMBER);
    }
}
