// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.PoolLine;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of a run: a column per rule of PAY and SHARE, and what each SETTLE rule added to each row. */
final class Lines {

    /** Stands for a rule that did not run, whose balances stay. */
    private static final int PASSED_ON = Integer.MAX_VALUE;

    private final int rows;
    /** The columns of PAY, then of SHARE; null where a rule was not due. */
    private final @Nullable PayLine[][] columns;

    private final int pays;
    /** By row; made when there is something to put in. */
    private @Nullable List<Settled> @Nullable [] settlements;

    private final ShareRoom.@Nullable Pool[] pools;

    /** What one SETTLE rule did to one row. */
    private record Settled(int rule, RuleId id, List<PayLine> lines, List<Balance> balances) {}

    Lines(PreparedPlan plan, int rows) {
        this.rows = rows;
        this.pays = plan.pays.size();
        this.columns = new PayLine[pays + plan.shares.size()][];
        this.pools = new ShareRoom.Pool[plan.shares.size()];
    }

    @Nullable
    PayLine[] payColumn(Prepared<PayRule.Step> pay) {
        return column(pay.index());
    }

    @Nullable
    PayLine[] shareColumn(Prepared<ShareRule.Step> share) {
        return column(pays + share.index());
    }

    private @Nullable PayLine[] column(int index) {
        @Nullable PayLine[] column = new PayLine[rows];
        columns[index] = column;
        return column;
    }

    /** Keeps what became of a pool. */
    void pool(Prepared<ShareRule.Step> share, ShareRoom.Pool pool) {
        pools[share.index()] = pool;
    }

    /** What became of a pool; null if it was not due. */
    ShareRoom.@Nullable Pool pool(Prepared<ShareRule.Step> share) {
        return pools[share.index()];
    }

    ImmutableList<PoolLine> pools(PreparedPlan plan) {
        ImmutableList.Builder<PoolLine> lines = ImmutableList.builder();
        for (Prepared<ShareRule.Step> share : plan.shares) {
            ShareRoom.Pool pool = pool(share);
            if (pool != null) {
                ShareRule.Shares shares = pool.shares();
                Currency currency = plan.rules.currency();
                lines.add(new PoolLine(
                        share.entry().id(),
                        share.entry().label(),
                        Money.of(shares.total(), currency),
                        Money.of(shares.kept(), currency),
                        Money.of(shares.carried(), currency)));
            }
        }
        return lines.build();
    }

    void settled(Prepared<SettleRule.Step> settle, int row, SettledLines out) {
        add(row, new Settled(settle.index(), settle.entry().id(), out.lines(), out.balances()));
    }

    /** The SETTLE rules that ran for a row. */
    Set<RuleId> settled(int row) {
        Set<RuleId> rules = new HashSet<>();
        for (Settled settlement : settlements(row)) {
            rules.add(settlement.id);
        }
        return rules;
    }

    /** Carries on what a rule that did not run for a row carried before. */
    void passOn(int row, Balance balance) {
        add(row, new Settled(PASSED_ON, balance.rule(), List.of(), List.of(balance)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void add(int row, Settled settlement) {
        if (settlements == null) {
            settlements = new List[rows];
        }
        List<Settled> own = settlements[row];
        if (own == null) {
            own = new ArrayList<>();
            settlements[row] = own;
        }
        own.add(settlement);
    }

    private List<Settled> settlements(int row) {
        List<Settled> own = settlements == null ? null : settlements[row];
        return own == null ? List.of() : own;
    }

    /** The lines of a row, in the order of the plan, with those of the first so many SETTLE rules. */
    ImmutableList<PayLine> of(int row, int settled) {
        ImmutableList<PayLine> all = made(row);
        if (settlements == null) {
            return all;
        }
        ImmutableList.Builder<PayLine> withSettled =
                ImmutableList.<PayLine>builder().addAll(all);
        for (Settled settlement : settlements(row)) {
            if (settlement.rule < settled) {
                withSettled.addAll(settlement.lines);
            }
        }
        return withSettled.build();
    }

    /** The lines of PAY and SHARE; the usual numbers of them without an array that the list would copy. */
    private ImmutableList<PayLine> made(int row) {
        if (columns.length == 0 || columns.length > 5) {
            return present(row);
        }
        PayLine a = line(0, row);
        PayLine b = columns.length > 1 ? line(1, row) : a;
        PayLine c = columns.length > 2 ? line(2, row) : a;
        PayLine d = columns.length > 3 ? line(3, row) : a;
        PayLine e = columns.length > 4 ? line(4, row) : a;
        if (a == null || b == null || c == null || d == null || e == null) {
            return present(row);
        }
        return switch (columns.length) {
            case 1 -> ImmutableList.of(a);
            case 2 -> ImmutableList.of(a, b);
            case 3 -> ImmutableList.of(a, b, c);
            case 4 -> ImmutableList.of(a, b, c, d);
            default -> ImmutableList.of(a, b, c, d, e);
        };
    }

    private @Nullable PayLine line(int column, int row) {
        @Nullable PayLine[] lines = columns[column];
        return lines == null ? null : lines[row];
    }

    private ImmutableList<PayLine> present(int row) {
        ImmutableList.Builder<PayLine> lines = ImmutableList.builderWithExpectedSize(columns.length);
        for (@Nullable PayLine[] column : columns) {
            PayLine line = column == null ? null : column[row];
            if (line != null) {
                lines.add(line);
            }
        }
        return lines.build();
    }

    ImmutableList<Balance> balances(int row) {
        if (settlements == null) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Balance> balances = ImmutableList.builder();
        for (Settled settlement : settlements(row)) {
            balances.addAll(settlement.balances);
        }
        return balances.build();
    }

    static Money sum(List<PayLine> lines, Money zero) {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < lines.size(); i++) {
            sum.add(lines.get(i).value());
        }
        return new Money(sum.value(), zero.currency());
    }
}
