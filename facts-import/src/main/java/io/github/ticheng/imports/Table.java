// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import io.github.ticheng.documents.csv.CsvRow;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of an export, one after the other. */
interface Table extends Closeable {

    /** The next row; null after the last. */
    @Nullable
    CsvRow next() throws IOException;

    /** Whether a cell of the row that was last given is calculated by the workbook. */
    default boolean isFormula(int cell) {
        return false;
    }

    /** Whether people do not see the row that was last given, as where a workbook is filtered. */
    default boolean isHidden() {
        return false;
    }

    /** Whether people do not see a column. */
    default boolean isHiddenColumn(int cell) {
        return false;
    }

    /** Whether rows may end before the last column. */
    default boolean mayBeShort() {
        return false;
    }

    /** How it was read, for the report: an encoding, or the name of a sheet. */
    String form();

    /** What separates the cells, for the report; empty in a workbook. */
    default String separator() {
        return "";
    }
}
