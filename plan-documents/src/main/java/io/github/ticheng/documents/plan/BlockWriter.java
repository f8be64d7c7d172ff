// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.Block;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.LevelBand;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.documents.tree.Written;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes blocks and rows by what the catalogue says of their fields, and tells the metrics it meets on the way. */
final class BlockWriter {

    private final Catalogue catalogue;
    private final Consumer<Metric> metrics;

    BlockWriter(Catalogue catalogue, Consumer<Metric> metrics) {
        this.catalogue = catalogue;
        this.metrics = metrics;
    }

    /** A block as a value: its name, or a map of its name to the fields that are not as usual. */
    Written block(Block block, Class<?> family) {
        BlockType<?> type = type(block, family);
        Written content = content(type, block);
        if (content instanceof Written.Sequence && type.name().equals(BlockReader.LISTS.get(family))) {
            return content;
        }
        return content instanceof Written.Mapping fields && fields.members().isEmpty()
                ? Written.text(type.name())
                : new Written.Mapping(ImmutableMap.of(type.name(), content), false);
    }

    /** What stands under a block's name: its fields, or the value of the only one where that may stand for them. */
    Written content(BlockType<?> type, Block block) {
        Written.Mapping fields = fields(type, block, false);
        Written lead = type.leadField()
                .map(field -> fields.members().get(field.name()))
                .orElse(null);
        return lead == null || fields.members().size() > 1 ? fields : lead;
    }

    /** The fields of a block that are not as usual. */
    private Written.Mapping fields(BlockType<?> type, Object block, boolean isRow) {
        ImmutableMap.Builder<String, Written> members = ImmutableMap.builder();
        type.fields().forEach(field -> member(field, block, members));
        return new Written.Mapping(members.buildOrThrow(), isRow);
    }

    /**
     * The type under which a block is written.
     *
     * @throws IllegalArgumentException if the block has none, or the catalogue has another one of that name
     */
    BlockType<?> type(Block block, Class<?> family) {
        BlockType<?> type = block.type()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected a block with a type, which documents know it by, but found " + block));
        Optional<BlockType<?>> known = catalogue.find(family, type.name());
        if (known.isEmpty() || known.get().javaType() != type.javaType()) {
            throw new IllegalArgumentException("Expected a type of the catalogue, one of " + catalogue.names(family)
                    + ", but found " + type.name() + " of " + type.javaType().getName());
        }
        return type;
    }

    // A field belongs to the type of the block that it is read off.
    @SuppressWarnings("unchecked")
    private <B, T> void member(Field<B, T> field, Object block, ImmutableMap.Builder<String, Written> members) {
        T value = field.getter().apply((B) block);
        if (field.type().equals(FieldType.BAND)) {
            band((LevelBand) value, members);
        } else if (value != null && !value.equals(field.ifAbsent())) {
            members.put(field.name(), value(field.type(), value));
        }
    }

    private Written value(FieldType<?> type, Object value) {
        if (type instanceof FieldType.ListOf<?> list) {
            return ((List<?>) value)
                    .stream().map(element -> value(list.element(), element)).collect(collectingToSequence());
        }
        if (type instanceof FieldType.BlockOf<?> block) {
            return block((Block) value, block.family());
        }
        if (type instanceof FieldType.RowOf<?> row) {
            return fields(row.type(), value, true);
        }
        if (value instanceof Enum<?> constant) {
            return Written.text(KebabCase.of(constant));
        }
        meet(value);
        return ScalarWriter.of(value);
    }

    private static java.util.stream.Collector<Written, ?, Written.Sequence> collectingToSequence() {
        return java.util.stream.Collectors.collectingAndThen(ImmutableList.toImmutableList(), Written.Sequence::new);
    }

    private void band(LevelBand band, ImmutableMap.Builder<String, Written> members) {
        bound(band.lower(), band.lowerIncluded() ? BandReader.FROM : BandReader.ABOVE, members);
        bound(band.upper(), band.upperIncluded() ? BandReader.UP_TO : BandReader.BELOW, members);
    }

    private void bound(@Nullable Level bound, String key, ImmutableMap.Builder<String, Written> members) {
        if (bound != null) {
            meet(bound);
            members.put(key, ScalarWriter.of(bound));
        }
    }

    private void meet(Object value) {
        if (value instanceof Metric metric) {
            metrics.accept(metric);
        } else if (value instanceof Level level && level.of() != null) {
            metrics.accept(level.of());
        }
    }
}
