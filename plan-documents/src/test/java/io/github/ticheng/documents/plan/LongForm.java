// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.TreeReader;
import io.github.ticheng.documents.tree.Written;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Blocks as documents write them without any short form: each a map of its name to a map of its fields. */
final class LongForm {

    /** The metrics of the document with every block. */
    static final List<Metric> KNOWN =
            Samples.DOCUMENTS.read(PlanDocuments.everyBlock()).metrics();

    private LongForm() {}

    @SuppressWarnings("unchecked") // a field belongs to the type of the block that it is read off
    static Written.Mapping fields(BlockType<?> type, Object block) {
        ImmutableMap.Builder<String, Written> members = ImmutableMap.builder();
        for (Field<?, ?> field : type.fields()) {
            Object value = ((Field<Object, ?>) field).getter().apply(block);
            if (value instanceof LevelBand band) {
                if (band.lower() != null) {
                    members.put(band.lowerIncluded() ? "from" : "above", ScalarWriter.of(band.lower()));
                }
                if (band.upper() != null) {
                    members.put(band.upperIncluded() ? "up to" : "below", ScalarWriter.of(band.upper()));
                }
            } else if (value != null && !value.equals(field.ifAbsent())) {
                members.put(field.name(), value(field.type(), value));
            }
        }
        return new Written.Mapping(members.buildOrThrow(), false);
    }

    private static Written value(FieldType<?> type, Object value) {
        if (type instanceof FieldType.ListOf<?> list) {
            return new Written.Sequence(((List<?>) value)
                    .stream().map(each -> value(list.element(), each)).collect(ImmutableList.toImmutableList()));
        }
        if (value instanceof Block block) {
            BlockType<?> own = block.type().orElseThrow();
            return new Written.Mapping(ImmutableMap.of(own.name(), fields(own, block)), false);
        }
        if (type instanceof FieldType.RowOf<?> row) {
            return fields(row.type(), value);
        }
        return value instanceof Enum<?> constant ? Written.text(KebabCase.of(constant)) : ScalarWriter.of(value);
    }

    /** An entry with its rule and its clauses. */
    static Written.Mapping of(Entry<?> entry) {
        BlockType<?> type = entry.rule().type().orElseThrow();
        ImmutableMap.Builder<String, Written> members = ImmutableMap.builder();
        members.put(type.name(), fields(type, entry.rule()));
        Stream.of("when", "times", "at-least", "at-most").forEach(clause -> {
            Object value = switch (clause) {
                case "when" -> entry.when();
                case "times" -> entry.times();
                case "at-least" -> entry.atLeast();
                default -> entry.atMost();
            };
            if (value != null) {
                members.put(clause, value(FieldType.AMOUNT, value));
            }
        });
        return new Written.Mapping(members.buildOrThrow(), false);
    }

    /** What a JSON Pointer leads to; null if there is nothing. */
    static @Nullable Written find(Written in, String pointer) {
        Written found = in;
        for (String step : Splitter.on('/').split(pointer.substring(1))) {
            found = found instanceof Written.Sequence sequence
                    ? sequence.elements().get(Integer.parseInt(step))
                    : found instanceof Written.Mapping mapping
                            ? mapping.members().get(step)
                            : null;
        }
        return found;
    }

    /** The block of what stands under its name; or the codes of what keeps it from being read. */
    static Object read(BlockType<?> type, Written content, Iterable<Metric> metrics) {
        String text = new Written.Mapping(ImmutableMap.of(type.name(), content), false)
                .json()
                .listsInLine();
        DocumentSource source = DocumentSource.json("block.json", text);
        Diagnostics diagnostics = new Diagnostics(source);
        Node node = Objects.requireNonNull(TreeReader.read(source, diagnostics));
        Object read = new BlockReader(
                        Samples.CATALOGUE, Vocabulary.of(metrics), new Tables(null, diagnostics), diagnostics)
                .block(type.family(), node);
        return diagnostics.isClean()
                ? Objects.requireNonNull(read)
                : diagnostics.errors().stream().map(Diagnostic::code).toList();
    }
}
