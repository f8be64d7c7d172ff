// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Generators for every value of the core, and the laws of rules as contracts. For tests. */
module io.github.ticheng.testkit {
    requires transitive io.github.ticheng.core;
    requires transitive net.jqwik.api;
    requires transitive com.google.common;
    requires static transitive io.github.ticheng.attribution;
    requires static transitive io.github.ticheng.payroll;
    requires static transitive org.jspecify;
    requires static transitive org.junit.jupiter.api;

    exports io.github.ticheng.testkit;

    // jqwik makes the hook that the contracts share.
    opens io.github.ticheng.testkit;
}
