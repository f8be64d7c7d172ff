// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The values of pay in the JSON of a host that has Jackson 3. */
@SuppressWarnings("module") // the digit is the line of Jackson
module io.github.ticheng.jackson3 {
    requires transitive io.github.ticheng.core;
    requires transitive tools.jackson.databind;
    requires static org.jspecify;

    exports io.github.ticheng.jackson3;

    provides tools.jackson.databind.JacksonModule with
            io.github.ticheng.jackson3.TichengModule;
}
