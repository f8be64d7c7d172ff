// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.NoSuchElementException;

/** Rules of the rooms other than PAY and SHARE that each break one law. */
final class BrokenRoomRules {

    private BrokenRoomRules() {}

    /** Moves the team's public sales into an amount of the first agent, so many times. */
    record Lavish(int times, Metric to) implements CreditRule {

        @Override
        public CreditRule.Step prepare(Preparation preparation) {
            Slot<Exact> pool = preparation.team(Metrics.PUBLIC_SALES);
            Slot<Exact> base = preparation.number(to);
            return (team, credits) -> {
                for (int i = 0; i < times; i++) {
                    credits.move(pool, team.agents().get(0), base, team.number(pool));
                }
            };
        }
    }

    /** Splits the team's public sales evenly: each part cut to the unit, so that some is lost, or not cut at all. */
    record Uneven(boolean isCut) implements CreditRule {

        @Override
        public CreditRule.Step prepare(Preparation preparation) {
            Slot<Exact> pool = preparation.team(Metrics.PUBLIC_SALES);
            Slot<Exact> base = preparation.number(Metrics.SALES);
            return (team, credits) -> {
                Exact part = team.number(pool).dividedBy(Exact.of(team.size()));
                for (ReportedAgent agent : team.agents()) {
                    credits.move(pool, agent, base, isCut ? part.rounded(Rounding.FEN_HALF_UP) : part);
                }
            };
        }
    }

    /** Moves something only if the agent whose id comes first has been praised. */
    static final CreditRule MOODY = preparation -> {
        Slot<Exact> pool = preparation.team(Metrics.PUBLIC_SALES);
        Slot<Exact> base = preparation.number(Metrics.SALES);
        Slot<Exact> praises = preparation.number(Metrics.PRAISES);
        return (team, credits) -> {
            ReportedAgent first = team.agents().get(0);
            if (first.number(praises).isPositive()) {
                credits.move(pool, first, base, Exact.ONE);
            }
        };
    };

    /** In which way a card is wrong. */
    enum Flaw {
        NONE,
        NOT_THE_SUM,
        ABOVE_THE_MAXIMUM,
        TWO_OF_ONE_ID,
        GRADED,
        EXPLAINED_OTHERWISE,
        FALLING
    }

    /** Two criteria of 30 points each, or something that is no card. */
    record FlawedCard(Flaw flaw) implements ScoreRule {

        private static final Exact THIRTY = Exact.of(30);
        private static final Label NAME = Label.of("points", "分数");

        @Override
        public ScoreRule.Step prepare(Preparation preparation) {
            Slot<Exact> sales = preparation.number(Metrics.SALES);
            return agent -> {
                boolean isMoved = flaw == Flaw.EXPLAINED_OTHERWISE && agent.isExplaining();
                boolean isLess = flaw == Flaw.FALLING && agent.number(sales).isGreaterThan(Exact.of(9000));
                Exact first = isMoved ? Exact.of(20) : isLess ? Exact.ZERO : THIRTY;
                Exact second = isMoved ? Exact.of(40) : THIRTY;
                Exact sum = first.plus(second);
                return Scorecard.of(
                        ImmutableList.of(
                                CriterionScore.of(
                                        "first",
                                        NAME,
                                        first,
                                        flaw == Flaw.ABOVE_THE_MAXIMUM ? Exact.ONE : THIRTY,
                                        null),
                                CriterionScore.of(
                                        flaw == Flaw.TWO_OF_ONE_ID ? "first" : "second", NAME, second, null, null)),
                        flaw == Flaw.NOT_THE_SUM ? sum.plus(Exact.ONE) : sum,
                        Exact.of(100),
                        null,
                        flaw == Flaw.GRADED ? Assessments.usualGrades().get(0) : null);
            };
        }
    }

    /** Declares some grades and gives others: the worst for the best score. */
    record Perverse(ImmutableList<Grade> grades) implements GradeRule {

        @Override
        public GradeRule.Step prepare(Preparation preparation) {
            return agent ->
                    Assessments.usualGrades().get(agent.scorecard().score().isGreaterThan(Exact.of(50)) ? 3 : 0);
        }
    }

    /** Gives the best grade to the agent whose id comes first, and none to the others. */
    static final GradeRule FIRST_IS_BEST =
            preparation -> agent -> agent.team().agents().get(0).agent().equals(agent.agent())
                    ? Assessments.usualGrades().get(0)
                    : null;

    /** Grades by the number of all who were paid in the last month, assessed or not. */
    static final GradeRule BY_HEADS = preparation -> agent -> Assessments.usualGrades()
            .get(agent.ledger().entries().stream()
                    .mapToInt(entry -> entry.statement().statements().size())
                    .max()
                    .orElse(0));

    /** Takes an amount, and carries another under each of some keys. */
    record Carrying(Exact taken, Exact carried, ImmutableList<String> keys) implements SettleRule {

        @Override
        public SettleRule.Step prepare(Preparation preparation) {
            return (agent, settlement) -> {
                settlement.line(taken.negated(), null);
                keys.forEach(key -> settlement.carry(key, carried));
            };
        }
    }

    /** Says something of another rule, or without a proper code, label or reason. */
    record Says(RuleId rule, String code, Label label, Label reason) implements OutcomeRule {

        @Override
        public OutcomeRule.Step prepare(Preparation preparation) {
            return agent -> ImmutableList.of(new Outcome(rule, code, label, reason, null));
        }
    }

    /** The same of the team. */
    record TeamSays(RuleId rule) implements TeamOutcomeRule {

        @Override
        public TeamOutcomeRule.Step prepare(Preparation preparation) {
            return team -> ImmutableList.of(
                    new Outcome(rule, "praise", Label.of("praise", "表扬"), Label.of("good", "好"), null));
        }
    }

    /** Sends to training on few sales, and does not say that it is because of them. */
    record Silent() implements OutcomeRule {

        private static final Outcome OF_TRAINING =
                new Outcome(RuleId.of("tried"), "training", Label.of("training", "培训"), Label.of("needed", "需要"), null);

        @Override
        public OutcomeRule.Step prepare(Preparation preparation) {
            Slot<Exact> sales = preparation.number(Metrics.SALES);
            return agent -> agent.number(sales).isLessThan(Exact.of(10_000))
                    ? ImmutableList.of(OF_TRAINING)
                    : ImmutableList.of();
        }
    }

    /** The same of the team. */
    static final TeamOutcomeRule TEAM_SILENT = preparation -> {
        Slot<Exact> sales = preparation.number(Metrics.SALES);
        return team ->
                team.agents().stream().allMatch(agent -> agent.number(sales).isLessThan(Exact.of(12_001)))
                        ? ImmutableList.of(Silent.OF_TRAINING)
                        : ImmutableList.of();
    };

    /** Shares the team's public sales by a calculation of its own that loses digits. */
    static final CreditRule OPAQUE = preparation -> {
        Slot<Exact> pool = preparation.team(Metrics.PUBLIC_SALES);
        Slot<Exact> base = preparation.number(Metrics.SALES);
        return (team, credits) -> {
            BigDecimal part = new BigDecimal(team.number(pool).toString())
                    .divide(BigDecimal.valueOf(team.size()), 5, RoundingMode.HALF_UP);
            team.agents().forEach(agent -> credits.move(pool, agent, base, Exact.of(part)));
        };
    };

    /** Keeps a team from being paid. */
    record Refusing() implements OutcomeRule {

        private static final Phrase NEVER = Phrase.of("broken.never", "never", "绝不");

        @Override
        public OutcomeRule.Step prepare(Preparation preparation) {
            return agent -> {
                throw new ProblemSignal(Message.of(NEVER));
            };
        }
    }

    /** The same for the team. */
    static final TeamOutcomeRule TEAM_REFUSING = preparation -> team -> {
        throw new ProblemSignal(Message.of(Refusing.NEVER));
    };

    /** Fails where a value is absent, instead of saying so. */
    record Careless() implements PayRule {

        @Override
        public PayRule.Step prepare(Preparation preparation) {
            Slot<Exact> slot = preparation.optionalNumber(Metrics.SALES);
            return agent -> {
                if (!agent.has(slot)) {
                    throw new NoSuchElementException("Expected sales");
                }
                return agent.number(slot);
            };
        }
    }
}
