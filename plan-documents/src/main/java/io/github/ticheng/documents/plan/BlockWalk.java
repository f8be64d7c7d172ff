// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Block;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.plan.CompensationPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A walk over the blocks of a plan. */
final class BlockWalk {

    private BlockWalk() {}

    /** All blocks of a plan in the order of its document, those within others behind them. */
    static ImmutableList<Block> blocks(CompensationPlan plan) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        plan.eligibility().ifPresent(condition -> walk(condition, blocks::add));
        plan.entries().forEach(entry -> {
            walk(entry.rule(), blocks::add);
            Optional.ofNullable(entry.when()).ifPresent(when -> walk(when, blocks::add));
            Optional.ofNullable(entry.times()).ifPresent(times -> walk(times, blocks::add));
        });
        return blocks.build();
    }

    private static void walk(Block block, Consumer<Block> found) {
        found.accept(block);
        block.type().ifPresent(type -> fields(type, block, found));
    }

    private static void walk(FieldType<?> type, Object value, Consumer<Block> found) {
        if (value instanceof Block block) {
            walk(block, found);
        } else if (type instanceof FieldType.ListOf<?> list) {
            ((List<?>) value).forEach(element -> walk(list.element(), element, found));
        } else if (type instanceof FieldType.RowOf<?> row) {
            fields(row.type(), value, found);
        }
    }

    @SuppressWarnings("unchecked") // a field belongs to the type of the block that it is read off
    private static void fields(BlockType<?> type, Object block, Consumer<Block> found) {
        for (Field<?, ?> field : type.fields()) {
            Object value = ((Field<Object, ?>) field).getter().apply(block);
            if (value != null) {
                walk(field.type(), value, found);
            }
        }
    }
}
