// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The block types that documents may name. A value that a host builds or loads once and hands around; there is no
 * global one.
 */
public final class Catalogue {

    // The class path says in which order providers are found, and must not say what documents are told.
    private static final Comparator<BlockType<?>> BY_NAME = Comparator.<BlockType<?>, String>comparing(BlockType::name)
            .thenComparing(type -> type.family().getName())
            .thenComparing(type -> type.javaType().getName());

    private final ImmutableList<BlockType<?>> types;
    private final BlockWords words;

    private Catalogue(ImmutableList<BlockType<?>> types, BlockWords words) {
        this.types = types;
        this.words = words;
    }

    /**
     * A catalogue of the types of some providers, whose order does not matter.
     *
     * @throws IllegalArgumentException if two types that could stand in one place claim one name, because their families
     *     are the same or one is a part of the other, or tell of the same; it names both
     */
    public static Catalogue of(Iterable<? extends BlockProvider> providers) {
        List<BlockType<?>> sorted = new ArrayList<>();
        for (BlockProvider provider : providers) {
            sorted.addAll(provider.types());
        }
        sorted.sort(BY_NAME);
        ListMultimap<String, BlockType<?>> claimed = ArrayListMultimap.create();
        for (BlockType<?> type : sorted) {
            for (String name : ImmutableSet.of(type.name(), type.shortName())) {
                for (BlockType<?> other : claimed.get(name)) {
                    if (isOf(type, other.family()) || isOf(other, type.family())) {
                        throw new IllegalArgumentException("Expected one "
                                + type.family().getSimpleName() + " named "
                                + name + ", but found "
                                + other.javaType().getName() + " and "
                                + type.javaType().getName());
                    }
                }
                claimed.put(name, type);
            }
        }
        BlockWords words = BlockWords.NONE;
        for (BlockProvider provider : providers) {
            words = words.and(provider.words());
        }
        return new Catalogue(ImmutableList.copyOf(sorted), words);
    }

    /** A catalogue of every provider that {@link ServiceLoader} finds for a class loader. */
    public static Catalogue load(ClassLoader loader) {
        return of(ServiceLoader.load(BlockProvider.class, loader));
    }

    /** All types, by name; those of one name by family. */
    public ImmutableList<BlockType<?>> types() {
        return types;
    }

    /** What the types and their fields are for, as their providers say it. */
    public BlockWords words() {
        return words;
    }

    /**
     * The type that has a name and whose blocks can stand where a family is asked for: where a condition on facts is
     * asked for, only such conditions.
     */
    public Optional<BlockType<?>> find(Class<?> family, String name) {
        return types.stream()
                .filter(type -> isOf(type, family) && type.isCalled(name))
                .findFirst();
    }

    /** The types that can stand where a family is asked for, by name. */
    public ImmutableList<BlockType<?>> types(Class<?> family) {
        return types.stream().filter(type -> isOf(type, family)).collect(ImmutableList.toImmutableList());
    }

    /** The names of the types that can stand where a family is asked for, the shorter one where there are two. */
    public ImmutableList<String> names(Class<?> family) {
        return types(family).stream().map(BlockType::shortName).collect(ImmutableList.toImmutableList());
    }

    private static boolean isOf(BlockType<?> type, Class<?> family) {
        return family.isAssignableFrom(type.javaType());
    }
}
