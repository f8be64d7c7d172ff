// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document into its tree, strictly: what YAML has beyond maps, lists and single values is refused, and so are
 * repeated keys, nulls and more than 100 levels. Only an error of syntax and too many levels end the reading.
 */
public final class TreeReader {

    /** How many keys, values, maps and lists a document may have. */
    public static final int MAX_NODES = TreeBuilder.MAX_NODES;

    private TreeReader() {}

    /**
     * Reads a document.
     *
     * @param diagnostics takes what is wrong with it
     * @return the tree; null if there is none, which was reported
     */
    public static @Nullable Node read(DocumentSource source, Diagnostics diagnostics) {
        TreeBuilder builder = new TreeBuilder(diagnostics, source.format());
        boolean readToEnd = switch (source.format()) {
            case YAML -> new YamlEvents(source, builder).read();
            case JSON -> new JsonEvents(source, builder).read();
        };
        if (!readToEnd) {
            return null;
        }
        if (builder.root() == null) {
            diagnostics.add(Severity.ERROR, Location.WHOLE, Path.ROOT, Message.of(TreePhrases.EMPTY), null, null);
        }
        return builder.root();
    }

    static Message syntax(DocumentSource source, Words reason) {
        return TreePhrases.SYNTAX.filled(source.format().name(), reason);
    }
}
