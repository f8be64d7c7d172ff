// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Ticheng's core: the values of pay, the rule interfaces, the plan and its run, and explanations.
 *
 * <p>It knows no rule and no document format; those are modules of their own.
 */
module io.github.ticheng.core {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires static org.immutables.value.annotations;

    exports io.github.ticheng.core.apportion;
    exports io.github.ticheng.core.band;
    exports io.github.ticheng.core.catalogue;
    exports io.github.ticheng.core.condition;
    exports io.github.ticheng.core.explain;
    exports io.github.ticheng.core.id;
    exports io.github.ticheng.core.metric;
    exports io.github.ticheng.core.number;
    exports io.github.ticheng.core.period;
    exports io.github.ticheng.core.plan;
    exports io.github.ticheng.core.problem;
    exports io.github.ticheng.core.room;
    exports io.github.ticheng.core.rule;
    exports io.github.ticheng.core.score;
    exports io.github.ticheng.core.statement;
    exports io.github.ticheng.core.team;
    exports io.github.ticheng.core.text;

    uses io.github.ticheng.core.catalogue.BlockProvider;

    provides io.github.ticheng.core.catalogue.BlockProvider with
            io.github.ticheng.core.condition.CoreBlocks;
}
