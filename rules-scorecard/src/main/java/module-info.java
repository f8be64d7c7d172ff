// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Scorecards, grades, and the pay and outcomes that hang on them. */
module io.github.ticheng.rules.scorecard {
    requires transitive io.github.ticheng.core;
    requires transitive com.google.common;
    requires static transitive org.jspecify;

    exports io.github.ticheng.rules.scorecard;

    provides io.github.ticheng.core.catalogue.BlockProvider with
            io.github.ticheng.rules.scorecard.ScorecardBlocks;
}
