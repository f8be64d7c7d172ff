// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import java.io.Serializable;
import java.util.Optional;

/**
 * A building block of a plan: a rule, a condition, a factor, a criterion, a way of splitting.
 *
 * <p>Anyone may add to a family of blocks. A block is an immutable value: equal blocks have equal results and equal
 * {@linkplain #canonicalText() canonical texts}, on every machine.
 */
public interface Block extends Serializable {

    /** The type under which documents know this block; empty for a block that is only used from Java. */
    default Optional<BlockType<?>> type() {
        return Optional.empty();
    }

    /**
     * The text from which a plan's fingerprint is taken. A block without a {@link #type} uses its {@code toString},
     * which must then depend on its values alone, as that of a record does.
     */
    default String canonicalText() {
        return type().map(type -> type.canonicalText(this)).orElseGet(this::toString);
    }
}
