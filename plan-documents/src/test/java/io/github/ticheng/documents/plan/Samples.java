// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.catalogue.Block;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The catalogue of everything that ships, and a plan in which each of its types stands at least once. */
final class Samples {

    static final Catalogue CATALOGUE = Catalogue.load(Samples.class.getClassLoader());
    static final PlanDocuments DOCUMENTS = PlanDocuments.of(CATALOGUE);
    static final String EVERY_BLOCK = text("every-block.yaml");

    private Samples() {}

    static CompensationPlan everyBlock() {
        return DOCUMENTS
                .read(DocumentSource.yaml("every-block.yaml", EVERY_BLOCK))
                .plan();
    }

    static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CompensationPlan written(CompensationPlan plan, DocumentFormat format) {
        String text = DOCUMENTS.write(plan, format);
        return DOCUMENTS.read(new DocumentSource("written", text, format)).plan();
    }

    /** All blocks of a plan, those within others included. */
    static List<Block> blocks(CompensationPlan plan) {
        List<Block> blocks = new ArrayList<>();
        plan.eligibility().ifPresent(condition -> walk(condition, blocks));
        plan.entries().forEach(entry -> {
            walk(entry.rule(), blocks);
            Optional.ofNullable(entry.when()).ifPresent(when -> walk(when, blocks));
            Optional.ofNullable(entry.times()).ifPresent(times -> walk(times, blocks));
        });
        return blocks;
    }

    private static void walk(Block block, List<Block> blocks) {
        blocks.add(block);
        forEachField(block.type().orElseThrow(), block, (type, value) -> walk(type, value, blocks));
    }

    private static void walk(FieldType<?> type, Object value, List<Block> blocks) {
        if (value instanceof Block block) {
            walk(block, blocks);
        } else if (type instanceof FieldType.ListOf<?> list) {
            ((List<?>) value).forEach(element -> walk(list.element(), element, blocks));
        } else if (type instanceof FieldType.RowOf<?> row) {
            forEachField(row.type(), value, (inner, content) -> walk(inner, content, blocks));
        }
    }

    @SuppressWarnings("unchecked")
    private static void forEachField(BlockType<?> type, Object block, BiConsumer<FieldType<?>, Object> action) {
        for (Field<?, ?> field : type.fields()) {
            Object value = ((Field<Object, ?>) field).getter().apply(block);
            if (value != null) {
                action.accept(field.type(), value);
            }
        }
    }
}
