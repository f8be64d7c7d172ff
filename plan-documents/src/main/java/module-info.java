// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Plans as documents, their schema, and facts and statements in the formats that other programs read. */
@SuppressWarnings("module") // the import is built after this
module io.github.ticheng.documents {
    requires transitive io.github.ticheng.core;
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires tools.jackson.core;
    requires org.snakeyaml.engine;
    requires de.siegmar.fastcsv;
    requires com.github.mustachejava;

    exports io.github.ticheng.documents;
    exports io.github.ticheng.documents.cases;
    exports io.github.ticheng.documents.facts;
    exports io.github.ticheng.documents.plan;
    exports io.github.ticheng.documents.statement;
    exports io.github.ticheng.documents.csv to
            io.github.ticheng.imports;
    exports io.github.ticheng.documents.html to
            io.github.ticheng.imports;
    exports io.github.ticheng.documents.json to
            io.github.ticheng.imports;
    exports io.github.ticheng.documents.tree to
            io.github.ticheng.imports;
}
