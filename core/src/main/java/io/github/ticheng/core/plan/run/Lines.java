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
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.team.Agent;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of a run: a column per rule of PAY and SHARE, and what each SETTLE rule added to each row. */
public final class Lines {

    /** The columns of PAY, then of SHARE; null where a rule was not due. */
    private final @Nullable LineColumn[] columns;

    private final int pays;
    /** Those whom the plan pays, by row: nobody else has lines of PAY and SHARE. */
    private final boolean[] paid;

    private final int decimals;
    private final List<Map<Integer, Settled>> settlements = new ArrayList<>(0);
    private ListMultimap<Integer, Balance> passedOn = ImmutableListMultimap.of();

    /** What one SETTLE rule did to one row. */
    record Settled(int rule, RuleId id, List<PayLine> lines, List<Balance> balances) {}

    Lines(PreparedPlan plan, boolean[] paid) {
        this.pays = plan.of(RuleFamily.PAY).size();
        this.columns = new LineColumn[pays + plan.of(RuleFamily.SHARE).size()];
        this.paid = paid;
        this.decimals = plan.decimals;
    }

    void keepPay(int rule, LineColumn column) {
        columns[rule] = column;
    }

    void keepShare(int rule, @Nullable LineColumn column) {
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
        LineColumn column = columns[rule];
        return column == null ? null : column.bases;
    }

    /** What became of a pool; null if it was not due. */
    @Nullable
    Pool pool(Prepared<?> share) {
        LineColumn column = columns[pays + share.index()];
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
        if (settlements.isEmpty()) {
            return List.of();
        }
        List<Settled> own = new ArrayList<>(0);
        for (Map<Integer, Settled> byRow : settlements) {
            Settled settled = byRow.get(row);
            if (settled != null) {
                own.add(settled);
            }
        }
        return own;
    }

    /** Whether a SETTLE rule, by its place among them, ran for a row. */
    boolean isSettledBy(int rule, int row) {
        return settlements.get(rule).containsKey(row);
    }

    /** The SETTLE rules that ran for a row. */
    Set<RuleId> settledBy(int row) {
        return settled(row).stream().map(Settled::id).collect(Collectors.toSet());
    }

    private boolean hasLine(@Nullable LineColumn column, int row) {
        return column != null && column.paid && paid[row] && (column.only == null || column.only.get(row));
    }

    /** The lines of a row, in the order of the plan, with those of the first so many SETTLE rules. */
    ImmutableList<PayLine> of(int row, int settled) {
        ImmutableList.Builder<PayLine> lines = ImmutableList.builderWithExpectedSize(columns.length);
        for (LineColumn column : columns) {
            if (hasLine(column, row)) {
                lines.add(column.line(row));
            }
        }
        for (Settled settlement : settled(row)) {
            if (settlement.rule < settled) {
                lines.addAll(settlement.lines);
            }
        }
        return lines.build();
    }

    ImmutableList<Balance> balances(int row) {
        if (settlements.isEmpty() && passedOn.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Balance> balances = ImmutableList.builder();
        settled(row).forEach(settlement -> balances.addAll(settlement.balances));
        return balances.addAll(passedOn.get(row)).build();
    }

    /** The sum of the lines of a row, with those of the first so many SETTLE rules. */
    Exact total(int row, int settled) {
        long units = 0;
        boolean fits = settlements.isEmpty();
        for (int i = 0; fits && i < columns.length; i++) {
            LineColumn column = columns[i];
            if (hasLine(column, row)) {
                long addend = column.units(row);
                long sum = units + addend;
                fits = addend != LineColumn.NOT_SMALL && ((units ^ sum) & (addend ^ sum)) >= 0;
                units = sum;
            }
        }
        return fits ? Exact.ofUnits(units, decimals) : sum(of(row, settled));
    }

    /** Hands out the lines of a row and their sum. */
    void into(PayLine.Sink sink, Agent agent, int row) {
        long total = 0;
        for (LineColumn column : columns) {
            if (hasLine(column, row)) {
                long units = column.units(row) == LineColumn.NOT_SMALL
                        ? column.line(row).value().toLong(decimals)
                        : column.units(row);
                sink.line(agent, column.known.item(), units, decimals);
                total = Math.addExact(total, units);
            }
        }
        for (Settled settlement : settled(row)) {
            for (PayLine line : settlement.lines) {
                sink.line(agent, line.item(), line.value().toLong(decimals), decimals);
                total = Math.addExact(total, line.value().toLong(decimals));
            }
        }
        sink.total(agent, total, decimals);
    }

    private static Exact sum(List<PayLine> lines) {
        ExactSum sum = new ExactSum();
        lines.forEach(line -> sum.add(line.value()));
        return sum.value();
    }
}
