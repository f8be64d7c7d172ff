// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;

/**
 * Tells the block types of a module; found by {@link java.util.ServiceLoader} or handed over by the host.
 *
 * <p>Anyone may add one. It has a public constructor without parameters and no state.
 */
public interface BlockProvider {

    /** The types, in any order. */
    ImmutableList<BlockType<?>> types();

    /** What the types, their fields and the rows in them are for; nothing unless it is said. */
    default BlockWords words() {
        return BlockWords.NONE;
    }
}
