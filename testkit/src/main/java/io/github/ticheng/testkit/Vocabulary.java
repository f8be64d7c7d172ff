// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.RuleFamily.Clause;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the fields of a catalogue's types say: which blocks can stand where, and how many there have to be inside each other. */
final class Vocabulary {

    private final ImmutableList<BlockType<?>> types;
    private final ImmutableMap<String, Block> given;
    /** How many blocks stand inside each other in a block of a type at least, itself not counted. */
    private final IdentityHashMap<BlockType<?>, Integer> heights = new IdentityHashMap<>();

    private final Map<Class<?>, ImmutableList<BlockType<?>>> fitting = new HashMap<>();
    private final Map<Class<?>, Set<BlockType<?>>> within = new HashMap<>();

    /**
     * The vocabulary of a catalogue.
     *
     * @param given blocks whose parts have to fit each other so well that chance makes none of their types
     */
    Vocabulary(Catalogue catalogue, Block... given) {
        this.types = catalogue.types();
        this.given = Arrays.stream(given)
                .collect(ImmutableMap.toImmutableMap(
                        block -> block.type().orElseThrow().name(), block -> block));
        Stream.of(
                        Arrays.stream(RuleFamily.values()).map(RuleFamily::type),
                        Stream.of(Condition.class, Factor.class),
                        types.stream().flatMap(type -> families(type.fields())))
                .flatMap(families -> families)
                .forEach(family -> fitting.put(family, catalogue.types(family)));
        int known = -1;
        for (int height = 0; heights.size() > known; height++) {
            known = heights.size();
            int now = height;
            List<BlockType<?>> made = types.stream()
                    .filter(type -> !heights.containsKey(type) && isMadeOfKnown(type))
                    .toList();
            made.forEach(type -> heights.put(type, now));
        }
        for (Class<?> family : fitting.keySet()) {
            collect(family, within.computeIfAbsent(family, any -> Collections.newSetFromMap(new IdentityHashMap<>())));
        }
    }

    private boolean isMadeOfKnown(BlockType<?> type) {
        return given.containsKey(type.name())
                || families(type.fields().stream().filter(Field::required).toList())
                        .allMatch(family -> types(family).stream().anyMatch(heights::containsKey));
    }

    private void collect(Class<?> family, Set<BlockType<?>> into) {
        for (BlockType<?> type : types(family)) {
            if (into.add(type)) {
                families(type.fields()).forEach(inner -> collect(inner, into));
            }
        }
    }

    private ImmutableList<BlockType<?>> types(Class<?> family) {
        return Objects.requireNonNull(fitting.get(family), family::getName);
    }

    /** The families of the blocks that stand right in fields, or in rows there. */
    private static Stream<Class<?>> families(Collection<? extends Field<?, ?>> fields) {
        return fields.stream().flatMap(field -> families(field.type()));
    }

    private static Stream<Class<?>> families(FieldType<?> type) {
        if (type instanceof FieldType.ListOf<?> list) {
            return families(list.element());
        }
        if (type instanceof FieldType.RowOf<?> row) {
            return families(row.type().fields());
        }
        return type instanceof FieldType.BlockOf<?> block ? Stream.of(block.family()) : Stream.empty();
    }

    /** All types. */
    ImmutableList<BlockType<?>> types() {
        return types;
    }

    /** The block that stands for all of a type, if there is one. */
    Optional<Block> given(BlockType<?> type) {
        return Optional.ofNullable(given.get(type.name()));
    }

    /** The types that can stand where a family is asked for, with so many blocks inside each other at most. */
    List<BlockType<?>> fitting(Class<?> family, int deepest) {
        return types(family).stream()
                .filter(type -> heights.getOrDefault(type, Integer.MAX_VALUE) <= deepest)
                .toList();
    }

    /** Whether a block of a type can stand where a family is asked for, or inside what stands there. */
    boolean holds(Class<?> family, BlockType<?> type) {
        return Objects.requireNonNull(within.get(family)).contains(type);
    }

    /** Whether a block of a type can stand in a field, or inside what stands there. */
    boolean holds(Field<?, ?> field, BlockType<?> type) {
        return families(field.type()).anyMatch(family -> holds(family, type));
    }

    /** Whether a block of a type can stand inside one of another, or is of it. */
    boolean holds(BlockType<?> outer, BlockType<?> type) {
        return outer.equals(type) || outer.fields().stream().anyMatch(field -> holds(field, type));
    }

    /** The families of rules in whose entries a block of a type can stand. */
    ImmutableList<RuleFamily> places(BlockType<?> type) {
        return Arrays.stream(RuleFamily.values())
                .filter(family -> holds(family.type(), type)
                        || (family.clauses().contains(Clause.WHEN) && holds(Condition.class, type))
                        || (family.clauses().contains(Clause.TIMES) && holds(Factor.class, type)))
                .collect(ImmutableList.toImmutableList());
    }
}
