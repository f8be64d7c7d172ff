// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A team that was paid in columns. It keeps its facts and a number a line, and nothing of the teams that were paid with it; it
 * walks through the rooms when somebody wants to see a scorecard or an explanation.
 */
final class ReadTeam extends PaidTeam {

    private final ImmutableList<Prepared<?>> makers;
    /** The amounts of an agent side by side, in units of the plan's decimals. */
    private final long[] units;
    /** Several threads may walk. */
    private @Nullable Corridor walked;

    /** A walk that ended at the scorecards; it is not gone on with, because others may go on with it, too. */
    private @Nullable Corridor assessed;

    ReadTeam(PreparedPlan plan, TeamFacts facts, ImmutableList<Prepared<?>> makers, long[] units) {
        super(plan, facts, Ledger.empty());
        this.makers = makers;
        this.units = units;
    }

    @Override
    public Corridor corridor() {
        Corridor known = walked;
        if (known == null) {
            known = Rooms.through(plan, facts, onRecord, Corrections.none(onRecord))
                    .corridor();
            walked = known;
        }
        return known;
    }

    @Override
    Exact total(int row) {
        long total = 0;
        for (int at = row * makers.size(); at < (row + 1) * makers.size(); at++) {
            total += units[at];
        }
        return Exact.ofUnits(total, plan.decimals);
    }

    @Override
    public ImmutableList<PayLine> lines(int row) {
        int count = makers.size();
        ImmutableList.Builder<PayLine> lines = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < count; i++) {
            lines.add(makers.get(i).lines().line(units[row * count + i]));
        }
        return lines.build();
    }

    @Override
    public ImmutableList<Scorecard> scorecards(int row) {
        Corridor known = walked == null ? assessed : walked;
        if (known == null) {
            known = Rooms.assess(plan, facts, onRecord, Corrections.none(onRecord));
            assessed = known;
        }
        return known.cards(row);
    }

    @Override
    public @Nullable Message notAssessed(int row) {
        return null;
    }

    @Override
    public ImmutableList<Outcome> outcomes(int row) {
        return ImmutableList.of();
    }

    @Override
    public ImmutableList<Balance> balances(int row) {
        return ImmutableList.of();
    }

    @Override
    ImmutableList<Outcome> ofTeam() {
        return ImmutableList.of();
    }

    /** Nothing of a pool that was read in columns is kept or carried. */
    @Override
    ImmutableList<PoolLine> pools() {
        ImmutableList.Builder<PoolLine> pools = ImmutableList.builder();
        Money none = Money.of(Exact.ZERO, plan.rules.currency());
        for (int i = 0; i < makers.size(); i++) {
            Entry<?> entry = makers.get(i).entry();
            if (makers.get(i).step() instanceof ShareRule.Step) {
                ExactSum total = new ExactSum();
                for (int at = i; at < units.length; at += makers.size()) {
                    total.add(Exact.ofUnits(units[at], plan.decimals));
                }
                pools.add(new PoolLine(
                        entry.id(), entry.label(), Money.of(total.value(), plan.rules.currency()), none, none));
            }
        }
        return pools.build();
    }

    @Override
    ImmutableList<CreditLine> credits() {
        return ImmutableList.of();
    }
}
