// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of rules by condition, of which the first row that applies pays: amounts, rates or whole ladders by post, grade or
 * whatever else conditions ask. It is one line, under one label, and tells an agent of no other row. Whom no row fits is
 * paid 0.00.
 *
 * @param rows the rows, at least one
 */
public record PayByCase(ImmutableList<Row> rows) implements PayRule {

    public static final BlockType<PayByCase> TYPE = BlockType.of("by-case", PayRule.class, PayByCase.class)
            .with(Field.required("rows", FieldType.listOf(FieldType.row(Row.TYPE)), PayByCase::rows), PayByCase::new);

    /**
     * What those are paid who meet a condition.
     *
     * @param when the condition; null for all whom the rows before leave
     * @param pay the rule
     */
    public record Row(@Nullable Condition when, PayRule pay) implements Serializable {

        static final BlockType<Row> TYPE = BlockType.row("pay-case", Row.class)
                .with(
                        Field.optional("when", FieldType.block(Condition.class), row -> row.when),
                        Field.required("pay", FieldType.block(PayRule.class), Row::pay),
                        Row::new);
    }

    private record RowStep(Condition.@Nullable Step when, Step pay) {}

    /**
     * Creates a table.
     *
     * @throws IllegalArgumentException if there are no rows, or one without a condition is not the last
     */
    public PayByCase {
        Refused.when(rows.isEmpty(), WagePhrases.SOME_CASE, null);
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (rows.get(i).when == null) {
                throw Refused.of(WagePhrases.LAST_CASE, i + 1).inRow(i);
            }
        }
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        ImmutableList<RowStep> steps = rows.stream()
                .map(row -> new RowStep(
                        row.when == null ? null : row.when.prepare(preparation), row.pay.prepare(preparation)))
                .collect(ImmutableList.toImmutableList());
        return agent -> amount(agent, steps);
    }

    private static Exact amount(ScoredAgent agent, ImmutableList<RowStep> steps) {
        for (RowStep step : steps) {
            if (step.when == null || step.when.holds(agent)) {
                return step.pay.amount(agent);
            }
        }
        agent.note(Message.of(WagePhrases.NO_CASE));
        return agent.amount(Exact.ZERO);
    }

    @Override
    public ImmutableList<PayoutCurve> curves() {
        return rows.stream().flatMap(row -> row.pay.curves().stream()).collect(ImmutableList.toImmutableList());
    }

    /** A case that another one can follow as a metric improves is not decided. */
    @Override
    public boolean isDecided() {
        return rows.stream()
                .allMatch(row ->
                        (row.when == null || (row.when.stays(true) && row.when.stays(false))) && row.pay.isDecided());
    }

    @Override
    public boolean hasLimits() {
        return rows.stream().anyMatch(row -> row.pay.hasLimits());
    }

    @Override
    public boolean canBeNegative() {
        return rows.stream().anyMatch(row -> row.pay.canBeNegative());
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        return rows.stream().flatMap(row -> row.pay.findings(money).stream()).collect(ImmutableList.toImmutableList());
    }
}
