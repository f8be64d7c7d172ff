// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** A value on its way into a document. */
public sealed interface Written {

    /** A text, which is quoted where the format needs it. */
    static Written text(String text) {
        return new Scalar(text, false);
    }

    /** A number or a flag, which JSON writes without quotes. */
    static Written bare(String text) {
        return new Scalar(text, true);
    }

    /** Whether YAML can write it within a line. */
    boolean fitsInLine();

    /**
     * A single value.
     *
     * @param isBare whether it is a number or a flag
     */
    record Scalar(String text, boolean isBare) implements Written {
        @Override
        public boolean fitsInLine() {
            return true;
        }
    }

    /**
     * A map.
     *
     * @param members the values by key, in order
     * @param isInLine whether YAML writes it in one line if all its values fit there
     */
    record Mapping(ImmutableMap<String, Written> members, boolean isInLine) implements Written {
        @Override
        public boolean fitsInLine() {
            return members.isEmpty() || (isInLine && members.values().stream().allMatch(Written::fitsInLine));
        }
    }

    /** A list. */
    record Sequence(ImmutableList<Written> elements) implements Written {
        @Override
        public boolean fitsInLine() {
            return isOfScalars() || (elements.size() == 1 && elements.get(0).fitsInLine());
        }

        boolean isOfScalars() {
            return elements.stream().allMatch(Scalar.class::isInstance);
        }
    }
}
