// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.PoolLine;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of a run: a column per rule of PAY and SHARE, and what each SETTLE rule added to each row. */
final class Lines {

    /** The columns of PAY, then of SHARE; null where a rule was not due. */
    private final @Nullable Column[] columns;

    private final int pays;
    private final List<Map<Integer, Settled>> settlements = new ArrayList<>();
    private ListMultimap<Integer, Balance> passedOn = ImmutableListMultimap.of();

    /** What a rule of PAY or SHARE made, by row. */
    static final class Column {

        private final @Nullable PayLine[] lines;
        private final @Nullable Exact @Nullable [] bases;
        private final @Nullable Pool pool;

        /**
         * Creates a column.
         *
         * @param lines the lines by row
         * @param bases the unrounded amounts by row, or null where no rule builds on them
         * @param pool the pool that was split, or null in PAY
         */
        Column(@Nullable PayLine[] lines, @Nullable Exact @Nullable [] bases, @Nullable Pool pool) {
            this.lines = lines;
            this.bases = bases;
            this.pool = pool;
        }
    }

    /** What one SETTLE rule did to one row. */
    record Settled(int rule, RuleId id, List<PayLine> lines, List<Balance> balances) {}

    Lines(PreparedPlan plan) {
        this.pays = plan.of(RuleFamily.PAY).size();
        this.columns = new Column[pays + plan.of(RuleFamily.SHARE).size()];
    }

    void keepPay(int rule, Column column) {
        columns[rule] = column;
    }

    void keepShare(int rule, @Nullable Column column) {
        columns[pays + rule] = column;
    }

    void keep(Map<Integer, Settled> settled) {
        settlements.add(settled);
    }

    void keep(ListMultimap<Integer, Balance> carried) {
        passedOn = carried;
    }

    /** The unrounded amounts of a PAY rule by row; null where it was not due, or no rule builds on them. */
    @Nullable
    Exact @Nullable [] bases(int rule) {
        Column column = columns[rule];
        return column == null ? null : column.bases;
    }

    /** What became of a pool; null if it was not due. */
    @Nullable
    Pool pool(Prepared<?> share) {
        Column column = columns[pays + share.index()];
        return column == null ? null : column.pool;
    }

    ImmutableList<PoolLine> pools(PreparedPlan plan) {
        ImmutableList.Builder<PoolLine> lines = ImmutableList.builder();
        for (Prepared<?> share : plan.of(RuleFamily.SHARE)) {
            Pool pool = pool(share);
            if (pool != null) {
                Currency currency = plan.rules.currency();
                lines.add(new PoolLine(
                        share.entry().id(),
                        share.entry().label(),
                        Money.of(pool.shares.total(), currency),
                        Money.of(pool.shares.kept(), currency),
                        Money.of(pool.shares.carried(), currency)));
            }
        }
        return lines.build();
    }

    /** What the SETTLE rules that ran for a row did to it, in their order. */
    private List<Settled> settled(int row) {
        List<Settled> own = new ArrayList<>(0);
        for (Map<Integer, Settled> byRow : settlements) {
            Settled settled = byRow.get(row);
            if (settled != null) {
                own.add(settled);
            }
        }
        return own;
    }

    /** The SETTLE rules that ran for a row. */
    Set<RuleId> settledBy(int row) {
        return settled(row).stream().map(Settled::id).collect(Collectors.toSet());
    }

    /** The lines of a row, in the order of the plan, with those of the first so many SETTLE rules. */
    ImmutableList<PayLine> of(int row, int settled) {
        ImmutableList<PayLine> all = made(row);
        List<Settled> own = settled(row);
        if (own.isEmpty()) {
            return all;
        }
        ImmutableList.Builder<PayLine> withSettled =
                ImmutableList.<PayLine>builder().addAll(all);
        for (Settled settlement : own) {
            if (settlement.rule < settled) {
                withSettled.addAll(settlement.lines);
            }
        }
        return withSettled.build();
    }

    private @Nullable PayLine line(int column, int row) {
        Column made = columns[column];
        return made == null ? null : made.lines[row];
    }

    /** The lines of PAY and SHARE. */
    private ImmutableList<PayLine> made(int row) {
        ImmutableList.Builder<PayLine> lines = ImmutableList.builderWithExpectedSize(columns.length);
        for (int column = 0; column < columns.length; column++) {
            PayLine line = line(column, row);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines.build();
    }

    ImmutableList<Balance> balances(int row) {
        ImmutableList.Builder<Balance> balances = ImmutableList.builder();
        settled(row).forEach(settlement -> balances.addAll(settlement.balances));
        return balances.addAll(passedOn.get(row)).build();
    }

    static Money sum(List<PayLine> lines, Money zero) {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < lines.size(); i++) {
            sum.add(lines.get(i).value());
        }
        return new Money(sum.value(), zero.currency());
    }
}
