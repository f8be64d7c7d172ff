// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.documents.Location;
import java.util.Optional;

/** A value in the tree of a document, with its place. Both formats have the same tree. */
public sealed interface Node extends Located {

    /**
     * A single value.
     *
     * @param text the value as it stands in the document, without its quotes and escapes
     * @param isPlain whether it stands without quotes; in JSON, whether it is a number or a flag
     */
    record Scalar(Location at, Path path, String text, boolean isPlain) implements Node {}

    /**
     * A map; its keys differ.
     *
     * @param members the keys with their values, in the order of the document
     */
    record Mapping(Location at, Path path, ImmutableList<Member> members) implements Node {

        /** The member with a key. */
        public Optional<Member> find(String key) {
            return members.stream()
                    .filter(member -> member.key().text().equals(key))
                    .findFirst();
        }
    }

    /**
     * A list.
     *
     * @param elements the elements, in order
     */
    record Sequence(Location at, Path path, ImmutableList<Node> elements) implements Node {}

    /** A value that was already reported, such as a null: readers take it as absent and say nothing more. */
    record Broken(Location at, Path path) implements Node {}

    /** A key and its value. */
    record Member(Key key, Node value) {}

    /**
     * A key of a map.
     *
     * @param at where the key stands
     * @param path the way to its value
     * @param text the key
     * @param isPlain whether it stands without quotes
     */
    record Key(Location at, Path path, String text, boolean isPlain) implements Located {}
}
