// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The block types that documents may name. A value that a host builds or loads once and hands around; there is no
 * global one.
 */
public final class Catalogue {

    private final ImmutableList<BlockType<?>> types;
    private final ImmutableTable<Class<?>, String, BlockType<?>> byName;

    private Catalogue(ImmutableList<BlockType<?>> types, ImmutableTable<Class<?>, String, BlockType<?>> byName) {
        this.types = types;
        this.byName = byName;
    }

    /**
     * A catalogue of the types of some providers.
     *
     * @throws IllegalArgumentException if two types of one family claim one name; it names both classes
     */
    public static Catalogue of(Iterable<? extends BlockProvider> providers) {
        ImmutableList.Builder<BlockType<?>> types = ImmutableList.builder();
        ImmutableTable.Builder<Class<?>, String, BlockType<?>> byName = ImmutableTable.builder();
        Map<String, BlockType<?>> claimed = new HashMap<>();
        for (BlockProvider provider : providers) {
            for (BlockType<?> type : provider.types()) {
                BlockType<?> other = claimed.putIfAbsent(type.family().getName() + " " + type.name(), type);
                if (other != null) {
                    throw new IllegalArgumentException("Expected one "
                            + type.family().getSimpleName() + " named "
                            + type.name() + ", but found " + other.javaType().getName() + " and "
                            + type.javaType().getName());
                }
                types.add(type);
                byName.put(type.family(), type.name(), type);
            }
        }
        return new Catalogue(types.build(), byName.buildOrThrow());
    }

    /** A catalogue of every provider that {@link ServiceLoader} finds for a class loader. */
    public static Catalogue load(ClassLoader loader) {
        return of(ServiceLoader.load(BlockProvider.class, loader));
    }

    /** All types, in the order of their providers. */
    public ImmutableList<BlockType<?>> types() {
        return types;
    }

    /** The type of a family that has a name. */
    public Optional<BlockType<?>> find(Class<?> family, String name) {
        return Optional.ofNullable(byName.get(family, name));
    }

    /** The names of a family's types, in the order of their providers: what may be written. */
    public ImmutableList<String> names(Class<?> family) {
        return types.stream()
                .filter(type -> type.family() == family)
                .map(BlockType::name)
                .collect(ImmutableList.toImmutableList());
    }
}
