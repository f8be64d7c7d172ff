// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The values of pay in the JSON of a host that has Jackson 2. */
@SuppressWarnings("module") // the digit is the line of Jackson
module io.github.ticheng.jackson2 {
    requires transitive io.github.ticheng.core;
    requires transitive com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports io.github.ticheng.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            io.github.ticheng.jackson2.TichengModule;
}
