// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Scorecards, grades, and the pay and outcomes that hang on them. */
module io.github.ticheng.rules.scorecard {
    requires transitive io.github.ticheng.core;
    requires transitive com.google.common;
    requires static transitive org.jspecify;

    exports io.github.ticheng.rules.scorecard;
    exports io.github.ticheng.rules.scorecard.criterion;
    exports io.github.ticheng.rules.scorecard.outcome;

    provides io.github.ticheng.core.catalogue.BlockProvider with
            io.github.ticheng.rules.scorecard.ScorecardBlocks;
}
