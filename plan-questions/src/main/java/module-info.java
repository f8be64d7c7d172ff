// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Questions to a plan: what if, how much more, what a new plan costs, where an agent stands. */
module io.github.ticheng.questions {
    requires transitive io.github.ticheng.core;
    requires transitive com.google.common;
    requires static transitive org.jspecify;

    exports io.github.ticheng.questions;
}
