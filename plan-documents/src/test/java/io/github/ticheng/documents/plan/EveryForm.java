// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.FieldValues;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule with an optional field of every form that a field can have, named by the form; it pays nothing. */
record EveryForm(ImmutableList<Serializable> written) implements PayRule.Plain {

    static final ImmutableList<FieldType<?>> SCALARS = ImmutableList.of(
            FieldType.NUMBER,
            FieldType.AMOUNT,
            FieldType.RATE,
            FieldType.COUNT,
            FieldType.FLAG,
            FieldType.TEXT,
            FieldType.LABEL,
            FieldType.METRIC,
            FieldType.RATING,
            FieldType.RULE,
            FieldType.PERIOD,
            FieldType.ROUNDING,
            FieldType.LEVEL);

    static final BlockType<EveryForm> TYPE = make();

    /** A row with bounds and one field that has to be written. */
    record Row(LevelBand band, Exact pays) implements Serializable {

        static final BlockType<Row> TYPE = BlockType.row("banded", Row.class)
                .with(
                        Field.withDefault("band", FieldType.BAND, Row::band, LevelBand.ALL),
                        Field.required("pays", FieldType.AMOUNT, Row::pays),
                        Row::new);
    }

    /** The type alone. */
    static final class Provider implements BlockProvider {
        @Override
        public ImmutableList<BlockType<?>> types() {
            return ImmutableList.of(TYPE);
        }
    }

    private static BlockType<EveryForm> make() {
        List<Field<EveryForm, ?>> fields = new ArrayList<>();
        for (FieldType<?> scalar : SCALARS) {
            fields.add(Field.optional(((FieldType.Scalar<?>) scalar).name(), scalar, rule -> null));
        }
        fields.add(Field.optional("choice", FieldType.choice(DayOfWeek.class), rule -> null));
        fields.add(Field.optional("list", FieldType.listOf(FieldType.COUNT), rule -> null));
        fields.add(Field.optional("block", FieldType.block(Condition.class), rule -> null));
        fields.add(Field.optional("rows", FieldType.listOf(FieldType.row(Row.TYPE)), rule -> null));
        fields.add(Field.withDefault("flag-with-default", FieldType.FLAG, rule -> false, false));
        fields.add(Field.listed("rows-with-default", FieldType.row(Row.TYPE), rule -> ImmutableList.of()));
        return new BlockType<>(
                "every-form", PayRule.class, EveryForm.class, ImmutableList.copyOf(fields), EveryForm::construct);
    }

    private static EveryForm construct(FieldValues values) {
        ImmutableList.Builder<Serializable> written = ImmutableList.builder();
        for (Field<EveryForm, ?> field : TYPE.fields()) {
            written.add(String.valueOf(values.get(field)));
        }
        return new EveryForm(written.build());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public ImmutableSet<Metric> needs() {
        return ImmutableSet.of();
    }

    @Override
    public Exact amount(ScoredAgent agent) {
        return Exact.ZERO;
    }
}
