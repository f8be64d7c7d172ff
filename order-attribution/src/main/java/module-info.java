// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Orders and conversations in, an owner for each order and the facts of each agent out. */
module io.github.ticheng.attribution {
    requires transitive io.github.ticheng.core;
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports io.github.ticheng.attribution;
    exports io.github.ticheng.attribution.compare;
}
