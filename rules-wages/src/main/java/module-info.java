// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The rest of a pay slip: wages, allowances, bonuses, caps, guarantees, draws, corrections and deductions. */
module io.github.ticheng.rules.wages {
    requires transitive io.github.ticheng.core;
    requires transitive com.google.common;
    requires static transitive org.jspecify;

    exports io.github.ticheng.rules.wages;

    provides io.github.ticheng.core.catalogue.BlockProvider with
            io.github.ticheng.rules.wages.WageBlocks;
}
