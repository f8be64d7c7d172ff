// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Commission: ladders of every kind, targets, gates, rates by customer and product, and what to ask of them. */
module io.github.ticheng.rules.tieredcommission {
    requires transitive io.github.ticheng.core;
    requires transitive com.google.common;
    requires static transitive org.jspecify;

    exports io.github.ticheng.rules.tieredcommission;

    provides io.github.ticheng.core.catalogue.BlockProvider with
            io.github.ticheng.rules.tieredcommission.CommissionBlocks;
}
