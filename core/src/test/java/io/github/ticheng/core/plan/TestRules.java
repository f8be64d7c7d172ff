// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.apportion.Apportionment;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Label;

/** The smallest rules of each room, to test the corridor without any rule module. */
final class TestRules {

    private TestRules() {}

    /** A share of a metric. */
    record Flat(Metric base, Rate rate) implements PayRule.Plain {
        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(base);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            return agent.number(base).times(agent.rate(rate));
        }
    }

    /** A share of what an earlier rule came to. */
    record OfBase(String rule, Rate rate) implements PayRule {
        @Override
        public PayRule.Step prepare(Preparation preparation) {
            RuleId base = preparation.base(RuleId.of(rule));
            return agent -> agent.base(base).times(agent.rate(rate));
        }
    }

    /** An amount for agents of some grade, nothing for others. */
    record ForGrade(String grade, Exact amount) implements PayRule {
        @Override
        public PayRule.Step prepare(Preparation preparation) {
            preparation.readsGrade();
            return agent -> agent.grade().filter(own -> own.id().equals(grade)).isPresent()
                    ? agent.amount(amount)
                    : agent.amount(Exact.ZERO);
        }
    }

    /** Pays along a curve that is given piece by piece. */
    record Curved(Metric base, ImmutableList<PayoutCurve.Piece> pieces) implements PayRule {
        @Override
        public PayRule.Step prepare(Preparation preparation) {
            Slot<Exact> slot = preparation.number(base);
            return agent -> {
                Exact value = agent.number(slot);
                for (PayoutCurve.Piece piece : pieces) {
                    if (piece.band().contains(value)) {
                        return piece.payAt(value);
                    }
                }
                return Exact.ZERO;
            };
        }

        @Override
        public ImmutableList<PayoutCurve> curves() {
            return ImmutableList.of(new PayoutCurve(base, pieces));
        }

        static PayoutCurve.Piece piece(String band, String at, String pay, String slope) {
            return new PayoutCurve.Piece(Band.parse(band), Exact.of(at), Exact.of(pay), Exact.of(slope));
        }
    }

    /** The points that somebody gave, of 100. */
    record Given(Metric points) implements ScoreRule {
        @Override
        public ScoreRule.Step prepare(Preparation preparation) {
            Slot<Exact> slot = preparation.number(points);
            return agent -> {
                Exact score = agent.number(slot);
                return Scorecard.of(
                        ImmutableList.of(CriterionScore.of("given", points.label(), score, null, null)),
                        score,
                        Exact.of(100));
            };
        }
    }

    /** Pass at 60 and above, else fail. */
    record PassOrFail() implements GradeRule {
        @Override
        public GradeRule.Step prepare(Preparation preparation) {
            Grade pass = new Grade("pass", Label.of("pass", "及格"), 1);
            Grade fail = new Grade("fail", Label.of("fail", "不及格"), 2);
            return agent -> agent.scorecard().score().isLessThan(Exact.of(60)) ? fail : pass;
        }
    }

    /** The team's own amount split by weight. */
    record Pool(Metric pot) implements ShareRule {
        @Override
        public ShareRule.Step prepare(Preparation preparation) {
            Slot<Exact> slot = preparation.team(pot);
            return (team, members, factors) -> {
                Exact total = team.number(slot).rounded(preparation.rounding());
                Apportionment.Parts split =
                        Apportionment.of(preparation.rounding().unit()).apportion(total, factors);
                return new Shares(total.withoutTerm(), split.parts(), split.kept());
            };
        }
    }

    /** A pool whose parts do not make the whole. */
    record LeakyPool(Metric pot) implements ShareRule {
        @Override
        public ShareRule.Step prepare(Preparation preparation) {
            Slot<Exact> slot = preparation.team(pot);
            return (team, members, factors) -> new Shares(
                    team.number(slot),
                    ImmutableList.copyOf(members.stream().map(m -> Exact.ONE).toList()),
                    Exact.ZERO);
        }
    }

    /** Moves the team's own amount into the base of the first agent. */
    record CreditFirst(Metric from, Metric to) implements CreditRule {
        @Override
        public CreditRule.Step prepare(Preparation preparation) {
            Slot<Exact> pot = preparation.team(from);
            Slot<Exact> base = preparation.number(to);
            return (team, credits) -> credits.move(pot, team.agents().get(0), base, team.number(pot));
        }
    }

    /** Takes what exceeds a cap over all lines so far, and carries it. */
    record CapTotal(Exact cap) implements SettleRule {
        @Override
        public SettleRule.Step prepare(Preparation preparation) {
            return (agent, settlement) -> {
                Exact sum = Exact.ZERO;
                for (var line : agent.lines()) {
                    sum = sum.plus(agent.input(line.label(), line.value(), agent.money()));
                }
                Exact over = sum.minus(agent.amount(cap));
                if (over.isPositive()) {
                    settlement.line(over.negated(), null);
                    settlement.carry("", over);
                }
            };
        }
    }

    /** Says how the agent is to be treated. */
    record Praise(String code) implements OutcomeRule {
        @Override
        public OutcomeRule.Step prepare(Preparation preparation) {
            return agent -> ImmutableList.of(
                    new Outcome(preparation.rule(), code, Label.of("praise", "表扬"), Figure.of(agent.total()), null));
        }
    }

    /** Fails as a program, not as a plan. */
    record Broken() implements PayRule {
        @Override
        public PayRule.Step prepare(Preparation preparation) {
            return agent -> Exact.ONE.dividedBy(Exact.ZERO);
        }
    }
}
