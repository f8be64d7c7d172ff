// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import io.github.ticheng.documents.Location;

/** Something that has a place in a document, so that messages can point to it. */
public interface Located {

    /** Where it stands in the text. */
    Location at();

    /** The way to it in the tree; of a key the way to its value. */
    Path path();
}
