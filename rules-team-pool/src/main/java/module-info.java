// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Pools of a team and the ways to split them; crediting of silent orders. */
module io.github.ticheng.rules.teampool {
    requires transitive io.github.ticheng.core;
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports io.github.ticheng.rules.teampool;

    provides io.github.ticheng.core.catalogue.BlockProvider with
            io.github.ticheng.rules.teampool.PoolBlocks;
}
