// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.score.Grade;

/** Rules that do the same as others but are never read in columns. */
// The reference leaves a step its one method, and takes the reading in columns away.
@SuppressWarnings({"UnnecessaryMethodReference", "SameNameButDifferent"})
final class AgentByAgent {

    private AgentByAgent() {}

    // Safe: each form is of the family of the rule, which is all that a plan asks for.
    @SuppressWarnings("unchecked")
    static <R extends Rule> R of(R rule) {
        if (rule instanceof PayRule pay) {
            return (R) new Pay(pay);
        }
        if (rule instanceof ScoreRule score) {
            return (R) new Score(score);
        }
        if (rule instanceof ShareRule share) {
            return (R) new Share(share);
        }
        return rule instanceof GradeRule grade ? (R) new Grades(grade) : rule;
    }

    private record Pay(PayRule rule) implements PayRule {
        @Override
        public ImmutableList<Finding> findings(Unit money) {
            return rule.findings(money);
        }

        @Override
        public boolean isContest() {
            return rule.isContest();
        }

        @Override
        public Step prepare(Preparation preparation) {
            return rule.prepare(preparation)::amount;
        }
    }

    private record Score(ScoreRule rule) implements ScoreRule {
        @Override
        public ImmutableList<Finding> findings(Unit money) {
            return rule.findings(money);
        }

        @Override
        public boolean hasPassMark() {
            return rule.hasPassMark();
        }

        @Override
        public Step prepare(Preparation preparation) {
            return rule.prepare(preparation)::score;
        }
    }

    private record Share(ShareRule rule) implements ShareRule {
        @Override
        public ImmutableList<Finding> findings(Unit money) {
            return rule.findings(money);
        }

        @Override
        public Step prepare(Preparation preparation) {
            return rule.prepare(preparation)::share;
        }
    }

    private record Grades(GradeRule rule) implements GradeRule {
        @Override
        public ImmutableList<Finding> findings(Unit money) {
            return rule.findings(money);
        }

        @Override
        public ImmutableList<Grade> grades() {
            return rule.grades();
        }

        @Override
        public Step prepare(Preparation preparation) {
            return rule.prepare(preparation)::grade;
        }
    }
}
