// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A factor by condition, of which the first row that applies is taken: 1.2 for leaders, 1 for whoever served two years.
 *
 * @param rows the rows, at least one
 * @param otherwise the factor of whoever is in no row; null where that is a problem
 */
record CaseFactor(ImmutableList<Row> rows, @Nullable Exact otherwise) implements Factor {

    static final BlockType<CaseFactor> TYPE = BlockType.of("by-case", Factor.class, CaseFactor.class)
            .with(
                    Field.required("rows", FieldType.listOf(FieldType.row(Row.TYPE)), CaseFactor::rows),
                    Field.optional("otherwise", FieldType.NUMBER, factor -> factor.otherwise),
                    CaseFactor::new);

    /**
     * The factor of those who meet a condition.
     *
     * @param when the condition
     * @param factor the factor, any sign
     */
    public record Row(Condition when, Exact factor) implements Serializable {

        static final BlockType<Row> TYPE = BlockType.row("case-factor", Row.class)
                .with(
                        Field.required("when", FieldType.block(Condition.class), Row::when),
                        Field.required("factor", FieldType.NUMBER, Row::factor),
                        Row::new);

        /** A row, without terms. */
        public Row {
            factor = factor.withoutTerm();
        }
    }

    /** @throws IllegalArgumentException if there are no rows */
    CaseFactor {
        Refused.when(rows.isEmpty(), ConditionPhrases.SOME_FACTOR, null);
        otherwise = otherwise == null ? null : otherwise.withoutTerm();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        ImmutableList<Condition.Step> conditions =
                rows.stream().map(row -> row.when.prepare(preparation)).collect(ImmutableList.toImmutableList());
        return agent -> agent.figure(factor(agent, conditions), Unit.NUMBER);
    }

    private Exact factor(ScoredAgent agent, ImmutableList<Condition.Step> conditions) {
        for (int i = 0; i < rows.size(); i++) {
            if (conditions.get(i).holds(agent)) {
                Row row = rows.get(i);
                int number = i + 1;
                agent.note(() -> ConditionPhrases.CASE_FACTOR.filled(Figure.of(row.factor), number));
                return row.factor;
            }
        }
        if (otherwise == null) {
            throw new ProblemSignal(Message.of(ConditionPhrases.NO_CASE));
        }
        agent.note(() -> ConditionPhrases.OTHERWISE.filled(Figure.of(otherwise)));
        return otherwise;
    }
}
