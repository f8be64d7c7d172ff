// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.plan.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Where the figures of an entry stand in it, as JSON Pointers into the entry as documents write it in full. */
public final class Addresses {

    private static final ImmutableSet<Object> ZEROS = ImmutableSet.of(Exact.ZERO, Rate.ZERO, 0);

    private final Entry<?> entry;
    /** Made when somebody asks; several threads may make the same one. */
    private volatile @Nullable Map<Exact, Source> known;

    Addresses(Entry<?> entry) {
        this.entry = entry;
    }

    /** Where a figure stands, or its opposite; null if the entry says neither. */
    public @Nullable Source of(Exact figure) {
        Map<Exact, Source> sources = known;
        if (sources == null) {
            Map<Exact, StringJoiner> all = new HashMap<>();
            walk(all, "", entry.rule());
            walk(all, "/when", entry.when());
            walk(all, "/times", entry.times());
            found(all, "/at-least", entry.atLeast());
            found(all, "/at-most", entry.atMost());
            sources = new HashMap<>();
            for (Map.Entry<Exact, StringJoiner> one : all.entrySet()) {
                sources.put(
                        one.getKey(), Source.of(Source.Kind.PLAN, one.getValue().toString()));
            }
            known = sources;
        }
        Source address = sources.get(figure.withoutTerm());
        return address == null ? sources.get(figure.withoutTerm().negated()) : address;
    }

    private static void found(Map<Exact, StringJoiner> all, String at, @Nullable Exact figure) {
        if (figure != null) {
            all.computeIfAbsent(figure, first -> new StringJoiner(", ")).add(at);
        }
    }

    private static void walk(Map<Exact, StringJoiner> all, String at, @Nullable Block block) {
        if (block != null) {
            block.type().ifPresent(type -> fields(all, at + "/" + type.name(), type, block));
        }
    }

    @SuppressWarnings("unchecked") // a field belongs to the type of the block that it is read off
    private static void fields(Map<Exact, StringJoiner> all, String at, BlockType<?> type, Object block) {
        for (Field<?, ?> field : type.fields()) {
            Field<Object, ?> own = (Field<Object, ?>) field;
            Object value = own.getter().apply(block);
            // What is left out and nothing, says nothing.
            if (!own.isDefault(block) || !ZEROS.contains(value)) {
                value(all, at, own.name(), own.type(), value);
            }
        }
    }

    private static void value(
            Map<Exact, StringJoiner> all, String in, String name, FieldType<?> type, @Nullable Object value) {
        String at = in + "/" + name;
        if (value instanceof Exact number) {
            found(all, at, number);
        } else if (value instanceof Rate rate) {
            found(all, at, rate.fraction());
        } else if (value instanceof Integer count) {
            found(all, at, Exact.of(count));
        } else if (value instanceof Level level) {
            found(all, at, level.value());
        } else if (value instanceof LevelBand band) {
            bound(all, in + (band.lowerIncluded() ? "/from" : "/above"), band.lower());
            bound(all, in + (band.upperIncluded() ? "/up to" : "/below"), band.upper());
        } else if (value instanceof Block block) {
            walk(all, at, block);
        } else if (value != null && type instanceof FieldType.ListOf<?> list) {
            List<?> elements = (List<?>) value;
            for (int i = 0; i < elements.size(); i++) {
                value(all, at, Integer.toString(i), list.element(), elements.get(i));
            }
        } else if (value != null && type instanceof FieldType.RowOf<?> row) {
            fields(all, at, row.type(), value);
        }
    }

    private static void bound(Map<Exact, StringJoiner> all, String at, @Nullable Level bound) {
        if (bound != null) {
            found(all, at, bound.value());
        }
    }
}
