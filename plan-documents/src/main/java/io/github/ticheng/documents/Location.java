// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents;

import java.io.Serializable;

/**
 * Where something stands in the text of a document. Lines and columns count from 1, columns in code points, so that a
 * Chinese character and an emoji are one column each. Line 0 is the document as a whole.
 *
 * @param line the line, from 1; 0 for the whole document
 * @param column the column of the first character, from 1; 0 for the whole document
 * @param length how many code points of that line it takes, 1 or more; 0 for the whole document
 */
public record Location(int line, int column, int length) implements Serializable {

    /** The document as a whole, without a line. */
    public static final Location WHOLE = new Location(0, 0, 0);

    /**
     * Creates a location.
     *
     * @throws IllegalArgumentException if a component is negative, or some are 0 and others not
     */
    public Location {
        boolean whole = line == 0 && column == 0 && length == 0;
        if (!whole && (line < 1 || column < 1 || length < 1)) {
            throw new IllegalArgumentException("Expected a line, a column and a length from 1, but found " + line + ":"
                    + column + ", " + length + " long");
        }
    }
}
