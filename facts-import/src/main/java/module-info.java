// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The exports that shops have, to strict facts, with a report of everything that was done. */
module io.github.ticheng.imports {
    requires transitive io.github.ticheng.core;
    requires transitive io.github.ticheng.documents;
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.compress;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;

    exports io.github.ticheng.imports;
}
