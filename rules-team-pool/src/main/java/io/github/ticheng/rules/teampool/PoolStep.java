// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.apportion.Apportionment;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.room.TeamColumns.Amounts;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.rule.ShareRule.Shares;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A {@link TeamPool} made ready to run. */
final class PoolStep implements ShareRule.Step {

    private final TeamPool rule;
    private final RuleId id;
    private final Pool.Step pool;
    private final Split.Step split;
    private final Rounding rounding;
    private final Rounding wholeUnits;
    private final Apportionment apportionment;
    private final Limits limits;
    private final Unit money;
    /** Whether the split has one weight for all, in an order that needs no look at the members. */
    private final boolean isPlain;

    PoolStep(TeamPool rule, Preparation preparation) {
        this.rule = rule;
        this.id = preparation.rule();
        this.pool = rule.pool().prepare(preparation);
        this.split = rule.split().prepare(preparation);
        this.rounding = preparation.rounding();
        this.money = preparation.money();
        this.wholeUnits = new Rounding(unit(rule, preparation), RoundingMode.DOWN);
        this.apportionment = Apportionment.of(wholeUnits.unit(), rule.oddUnits().remainder());
        this.limits = new Limits(rule.minimum(), rule.maximum()).inUnits(wholeUnits.unit());
        checkLimits(preparation);
        this.isPlain = rule.split().isByHead()
                && rule.unit() == null
                && limits.isNone()
                && (rule.oddUnits() == OddUnits.BY_ID || rule.oddUnits() == OddUnits.ROTATING);
    }

    private static Exact unit(TeamPool rule, Preparation preparation) {
        Exact smallest = preparation.rounding().unit();
        Exact unit = rule.unit();
        if (unit == null || !unit.dividedBy(smallest).isWhole()) {
            if (unit != null) {
                preparation.found(Finding.of(
                        Severity.ERROR,
                        PoolPhrases.UNIT_OF_ROUNDING.filled(
                                Figure.of(smallest, preparation.money()), Figure.of(unit, preparation.money()))));
            }
            return smallest;
        }
        return unit;
    }

    private void checkLimits(Preparation preparation) {
        Exact cap = rule.maximum();
        if (cap != null && cap.isPositive() && !limits.leaveRoom()) {
            preparation.found(Finding.of(
                    Severity.ERROR,
                    PoolPhrases.NO_UNIT_IN_LIMITS.filled(Figure.of(wholeUnits.unit(), money), Figure.of(cap, money))));
        }
    }

    @Override
    public Shares share(
            Team<? extends PaidAgent> team, ImmutableList<? extends PaidAgent> members, ImmutableList<Exact> factors) {
        Exact brought = rule.leftOver() == LeftOver.NEXT_PERIOD ? brought(team) : Exact.ZERO;
        // What was carried under another rounding may be no multiple of this plan's unit.
        Exact total = pool.total(team, null)
                .rounded(rounding)
                .plus(brought)
                .rounded(rounding)
                .withoutTerm();
        if (isPlain && !members.isEmpty() && areOne(factors)) {
            Supplier<Weighed> weighed = Suppliers.memoize(() -> weigh(total, members, factors));
            return new Shares(
                    total,
                    apportionment.apportionEqually(
                            total, members.size(), rule.oddUnits().first(members)),
                    Exact.ZERO,
                    Exact.ZERO,
                    (position, member, factor) -> told(weighed.get(), brought, position, member, factor));
        }
        Weighed weighed = weigh(total, members, factors);
        Exact over = weighed.over();
        return new Shares(
                total,
                weighed.parts(),
                rule.leftOver() == LeftOver.KEPT ? over : Exact.ZERO,
                rule.leftOver() == LeftOver.NEXT_PERIOD ? over : Exact.ZERO,
                (position, member, factor) -> told(weighed, brought, position, member, factor));
    }

    @Override
    public boolean parts(TeamColumns teams, long[] parts, int decimals) {
        Amounts totals = isPlain && rule.oddUnits() == OddUnits.BY_ID ? pool.totals(teams) : null;
        if (totals == null || !rounding.unit().fitsLong(decimals)) {
            return false;
        }
        long[] units = totals.dividends();
        rounding.round(units, teams.teams(), totals.divisor(), decimals);
        long smallest = rounding.unit().toLong(decimals);
        for (int team = 0, row = 0; team < teams.teams(); team++) {
            long each = units[team] / smallest / (teams.end(team) - row);
            long odd = units[team] / smallest % (teams.end(team) - row);
            for (int more = row + (int) Math.abs(odd); row < teams.end(team); row++) {
                long part = row < more ? each + Long.signum(odd) : each;
                parts[row] = units[team] == LongColumn.HOLE ? LongColumn.HOLE : part * smallest;
            }
        }
        return true;
    }

    /**
     * A pool that was split by weights.
     *
     * @param sum the sum of all weights, that of what goes to nobody among them
     * @param division how it was divided; null where nothing weighs anything
     * @param over what goes to nobody by the split
     * @param leader the place of the leader who gets that; −1 if nobody does
     */
    private record Weighed(
            ImmutableList<? extends PaidAgent> members,
            Split.Weights weights,
            Exact sum,
            @Nullable Division division,
            Exact over,
            int leader) {

        ImmutableList<Exact> parts() {
            ImmutableList<Exact> own = division == null
                    ? ImmutableList.copyOf(Collections.nCopies(members.size(), Exact.ZERO))
                    : division.parts();
            if (leader < 0) {
                return own;
            }
            ImmutableList.Builder<Exact> parts = ImmutableList.builderWithExpectedSize(own.size());
            for (int i = 0; i < own.size(); i++) {
                parts.add(i == leader ? own.get(i).plus(over) : own.get(i));
            }
            return parts.build();
        }
    }

    private Weighed weigh(Exact total, ImmutableList<? extends PaidAgent> members, ImmutableList<Exact> factors) {
        Split.Weights weights = members.isEmpty() ? Split.Weights.of(ImmutableList.of()) : split.weights(members);
        ImmutableList<Exact> each =
                areOne(factors) ? weights.each() : CheckedWeights.times(members, weights.each(), factors);
        Exact sum = CheckedWeights.sum(members, each).plus(weights.unassigned());
        Exact whole = total.rounded(wholeUnits).withoutTerm();
        Division division = sum.isZero() ? null : divide(whole, members, factors, each, weights);
        Exact over = division == null ? total : total.minus(whole).plus(division.over());
        return new Weighed(members, weights, sum, division, over, over.isZero() ? -1 : leader(total, members, over));
    }

    /** Tells a member of a pool what it comes to, by the weights that were found when it was split. */
    private Exact told(Weighed weighed, Exact brought, int position, PaidAgent member, Exact factor) {
        ShareExplanation tale = new ShareExplanation(member, rounding, wholeUnits, money);
        Exact total = tale.total(pool.total(member.team(), member));
        if (!brought.isZero()) {
            total = tale.brought(total, brought);
        }
        total = rule.unit() == null ? total : tale.whole(total);
        Exact weight = weighed.weights.of(position, member);
        // A factor of 1 says nothing more, unless it was calculated and has no remark under a name.
        boolean isUntold = factor.term()
                .filter(term -> !term.isLeaf() && term.name() == null)
                .isPresent();
        weight = factor.equals(Exact.ONE) && !isUntold
                ? weight
                : ShareExplanation.counted(weight).times(factor);
        tale.weight(weight, weighed.sum);
        Exact part = weighed.division == null
                ? Exact.ZERO
                : tale.part(total, weight, weighed.division, position, weighed.members, rule.oddUnits());
        if (!weighed.over.isZero()) {
            tale.over(weighed.over, rule.leftOver());
        }
        boolean toLeader = rule.leftOver() == LeftOver.LEADER && !weighed.over.isZero();
        return toLeader && Leaders.isIn(member, rule.leaderPost()) ? tale.leftOver(part, weighed.over) : part;
    }

    /** What the last period on record in which this pool was split carried on. */
    private Exact brought(Team<? extends PaidAgent> team) {
        for (LedgerEntry entry : team.ledger().latestFirst()) {
            Optional<PoolLine> line = entry.statement().pool(id);
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
            throw new ProblemSignal(PoolPhrases.MINIMUM_TOO_HIGH.filled(
                    Figure.of(needed, money), positive, Figure.of(minimum, money), Figure.of(total, money)));
        }
    }

    private Division divide(
            Exact total,
            List<? extends PaidAgent> members,
            ImmutableList<Exact> factors,
            ImmutableList<Exact> each,
            Split.Weights weights) {
        if (rule.oddUnits() == OddUnits.BY_GROUP) {
            return Division.byGroups(
                    apportionment,
                    total,
                    weights.groups().stream()
                            .map(group -> times(group, factors))
                            .collect(ImmutableList.toImmutableList()));
        }
        checkMinimum(total, each);
        return Division.of(
                apportionment,
                total,
                each,
                weights.unassigned(),
                rule.oddUnits().ranks(members, each, rule.leaderPost()),
                limits);
    }

    /** A group's weights times the factors of the members; what is behind the members has none. */
    private static ImmutableList<Exact> times(List<Exact> weights, List<Exact> factors) {
        ImmutableList.Builder<Exact> times = ImmutableList.builderWithExpectedSize(weights.size());
        for (int i = 0; i < weights.size(); i++) {
            times.add(i < factors.size() ? weights.get(i).times(factors.get(i)) : weights.get(i));
        }
        return times.build();
    }

    /** Who gets what is left over; −1 if no member does. */
    private int leader(Exact total, List<? extends PaidAgent> members, Exact over) {
        return switch (rule.leftOver()) {
            case KEPT, NEXT_PERIOD -> -1;
            case LEADER -> Leaders.only(members, rule.leaderPost());
            case PROBLEM ->
                throw new ProblemSignal(PoolPhrases.NOBODY.filled(Figure.of(total, money), Figure.of(over, money)));
        };
    }
}
