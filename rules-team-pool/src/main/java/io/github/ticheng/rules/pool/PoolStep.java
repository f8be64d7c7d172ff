// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.pool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.apportion.Apportionment;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.rule.ShareRule.Shares;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.PoolLine;
import io.github.ticheng.core.text.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link TeamPool} made ready to run. */
final class PoolStep implements ShareRule.Step {

    private final TeamPool rule;
    private final RuleId id;
    private final Pool.Step pool;
    private final Split.Step split;
    private final Rounding rounding;
    private final Apportionment apportionment;
    private final Limits limits;
    private final Unit money;
    /** Whether the split has one weight for all, in an order that needs no look at the members. */
    private final boolean isPlain;

    private PoolStep(TeamPool rule, Preparation preparation) {
        this.rule = rule;
        this.id = preparation.rule();
        this.pool = rule.pool().prepare(preparation);
        this.split = rule.split().prepare(preparation);
        this.rounding = preparation.rounding();
        this.apportionment = Apportionment.of(rounding.unit());
        this.limits = new Limits(rule.minimum(), rule.maximum()).inUnits(rounding.unit());
        this.money = preparation.money();
        this.isPlain = rule.split().isByHead() && limits.isNone() && rule.oddUnits() != OddUnits.BY_SENIORITY;
    }

    static PoolStep of(TeamPool rule, Preparation preparation) {
        return new PoolStep(rule, preparation);
    }

    @Override
    public Shares share(
            Team<? extends PaidAgent> team, ImmutableList<? extends PaidAgent> members, ImmutableList<Exact> factors) {
        int told = explained(members);
        PoolTale tale = told < 0 ? null : new PoolTale(members.get(told), rounding, money);
        Exact total = total(team, tale);
        if (members.isEmpty()) {
            return over(total, members, ImmutableList.of(), total.withoutTerm(), -1, tale);
        }
        if (tale == null && isPlain && areOne(factors)) {
            Exact whole = total.withoutTerm();
            return new Shares(
                    whole,
                    apportionment.apportionEqually(
                            whole, members.size(), rule.oddUnits().first(members)),
                    Exact.ZERO);
        }
        Split.Weights weights = split.weights(members);
        ImmutableList<Exact> each = areOne(factors) ? weights.each() : Weighing.times(members, weights.each(), factors);
        Exact sum = Weighing.sum(members, each).plus(weights.unassigned());
        if (sum.isZero()) {
            ImmutableList<Exact> nothing =
                    each.stream().map(weight -> Exact.ZERO).collect(ImmutableList.toImmutableList());
            if (tale != null) {
                tale.weight(each.get(told), sum);
            }
            return over(total, members, nothing, total.withoutTerm(), told, tale);
        }
        Division division = divide(total.withoutTerm(), members, each, weights.unassigned());
        if (tale == null) {
            return over(total, members, division.parts(), division.over(), told, null);
        }
        tale.weight(each.get(told), sum);
        Exact part = tale.part(total, each.get(told), division, told, members, rule.oddUnits());
        ImmutableList.Builder<Exact> parts = ImmutableList.builder();
        for (int i = 0; i < members.size(); i++) {
            parts.add(i == told ? part : division.part(i));
        }
        return over(total, members, parts.build(), division.over(), told, tale);
    }

    private static int explained(List<? extends PaidAgent> members) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).isExplaining()) {
                return i;
            }
        }
        return -1;
    }

    private Exact total(Team<? extends PaidAgent> team, @Nullable PoolTale tale) {
        Exact exact = pool.total(team, tale == null ? null : tale.agent());
        Exact total = tale == null ? exact.rounded(rounding) : tale.total(exact);
        if (rule.leftOver() != LeftOver.NEXT_PERIOD) {
            return total;
        }
        Exact brought = brought(team);
        if (brought.isZero()) {
            return total;
        }
        // What was carried under another rounding may be no multiple of this plan's unit.
        return tale == null ? total.plus(brought).rounded(rounding) : tale.brought(total, brought);
    }

    /** What the last period on record in which this pool was split carried on. */
    private Exact brought(Team<? extends PaidAgent> team) {
        ImmutableList<LedgerEntry> entries = team.ledger().entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Optional<PoolLine> line = entries.get(i).statement().pool(id);
            if (line.isPresent()) {
                return line.get().carried().amount();
            }
        }
        return Exact.ZERO;
    }

    private static boolean areOne(List<Exact> factors) {
        for (int i = 0; i < factors.size(); i++) {
            if (!factors.get(i).equals(Exact.ONE)) {
                return false;
            }
        }
        return true;
    }

    private void checkMinimum(Exact total, List<Exact> weights) {
        Exact minimum = limits.minimum();
        if (minimum == null) {
            return;
        }
        int positive = 0;
        for (Exact weight : weights) {
            positive += weight.signum();
        }
        Exact needed = minimum.times(Exact.of(positive));
        if (total.abs().isLessThan(needed)) {
            throw new ProblemSignal(Message.saying(PoolPhrases.MINIMUM_TOO_HIGH)
                    .with("needed", Figure.of(needed, money))
                    .with("count", positive)
                    .with("minimum", Figure.of(minimum, money))
                    .with("total", Figure.of(total, money))
                    .build());
        }
    }

    private Division divide(Exact total, List<? extends PaidAgent> members, List<Exact> each, Exact unassigned) {
        ImmutableList.Builder<Exact> bare = ImmutableList.builderWithExpectedSize(each.size());
        for (Exact weight : each) {
            bare.add(weight.withoutTerm());
        }
        ImmutableList<Exact> weights = bare.build();
        checkMinimum(total, weights);
        return Division.of(
                apportionment, total, weights, unassigned, rule.oddUnits().ranks(members), limits);
    }

    /** Does with what is left over as the rule says. */
    private Shares over(
            Exact total,
            List<? extends PaidAgent> members,
            ImmutableList<Exact> parts,
            Exact over,
            int told,
            @Nullable PoolTale tale) {
        Exact whole = total.withoutTerm();
        if (over.isZero()) {
            return new Shares(whole, parts, Exact.ZERO);
        }
        if (tale != null) {
            tale.over(over, rule.leftOver());
        }
        return switch (rule.leftOver()) {
            case KEPT -> new Shares(whole, parts, over);
            case NEXT_PERIOD -> new Shares(whole, parts, Exact.ZERO, over);
            case LEADER -> new Shares(whole, withLeader(members, parts, over, told, tale), Exact.ZERO);
            case PROBLEM ->
                throw new ProblemSignal(Message.saying(PoolPhrases.NOBODY)
                        .with("total", Figure.of(whole, money))
                        .with("over", Figure.of(over, money))
                        .build());
        };
    }

    private ImmutableList<Exact> withLeader(
            List<? extends PaidAgent> members, List<Exact> parts, Exact over, int told, @Nullable PoolTale tale) {
        int leader = Leaders.only(members, rule.leaderPost());
        ImmutableList.Builder<Exact> with = ImmutableList.builderWithExpectedSize(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Exact part = parts.get(i);
            with.add(i != leader ? part : tale != null && i == told ? tale.leftOver(part, over) : part.plus(over));
        }
        return with.build();
    }
}
