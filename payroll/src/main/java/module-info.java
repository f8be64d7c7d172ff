// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Paying period after period, on a ledger that is kept in memory, in a folder or in a database. */
module io.github.ticheng.payroll {
    requires transitive io.github.ticheng.core;
    requires transitive io.github.ticheng.documents;
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires transitive java.sql;

    exports io.github.ticheng.payroll;
}
