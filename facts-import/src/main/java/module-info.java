// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The exports that shops have, to strict facts, with a report of everything that was done. */
module io.github.ticheng.imports {
    // The tables of a log are read into the values of that module, and by the same machinery as facts.
    requires transitive io.github.ticheng.attribution;
    requires transitive io.github.ticheng.core;
    requires transitive io.github.ticheng.documents;
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires org.apache.commons.compress;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires tools.jackson.core;

    exports io.github.ticheng.imports;
    exports io.github.ticheng.imports.log;
}
