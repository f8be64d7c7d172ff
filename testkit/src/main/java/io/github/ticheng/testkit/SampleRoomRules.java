// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.apportion.Apportionment;
import io.github.ticheng.core.apportion.Remainder;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.room.SharedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Small rules of the rooms other than PAY, as a host would write them. */
final class SampleRoomRules {

    private static final Phrase CAPPED =
            Phrase.of("sample.capped", "{sum} exceeds the cap of {cap}", "{sum} 超过封顶 {cap}");

    private SampleRoomRules() {}

    /** Moves a share of the team's amount, split evenly, into the agents' amounts. */
    record EvenCredit(Metric from, Metric to, Rate rate) implements CreditRule {

        @Override
        public CreditRule.Step prepare(Preparation preparation) {
            Slot<Exact> pool = preparation.team(from);
            Slot<Exact> base = preparation.number(to);
            return (team, credits) -> {
                for (ReportedAgent agent : team.agents()) {
                    credits.move(
                            pool,
                            agent,
                            base,
                            team.number(pool).times(rate.fraction()).dividedBy(Exact.of(team.size())));
                }
            };
        }
    }

    /** Points as they were given, within 0 and 100, and what is deducted for each late day. */
    record PointScore(Metric points, Metric lateDays) implements ScoreRule {

        private static final Exact FULL = Exact.of(100);
        private static final Label LATE = Label.of("late", "迟到");

        @Override
        public ScoreRule.Step prepare(Preparation preparation) {
            Slot<Exact> given = preparation.number(points);
            Slot<Exact> late = preparation.number(lateDays);
            return agent -> {
                Exact earned = agent.number(given)
                        .min(agent.figure(FULL, Unit.POINTS))
                        .max(agent.figure(Exact.ZERO, Unit.POINTS));
                Exact deducted = agent.number(late).abs().negated().in(Unit.POINTS);
                return Scorecard.of(
                        ImmutableList.of(
                                CriterionScore.of("points", points.label(), earned, FULL, points.label()),
                                CriterionScore.of("late", LATE, deducted, null, null)),
                        earned.plus(deducted),
                        FULL,
                        Exact.of(60),
                        null);
            };
        }
    }

    /** The usual grades from 90, 75 and 60 points on; the best score of the team is always excellent. */
    record BestIsExcellent() implements GradeRule {

        private static final ImmutableList<Exact> FROM = ImmutableList.of(Exact.of(90), Exact.of(75), Exact.of(60));

        @Override
        public GradeRule.Step prepare(Preparation preparation) {
            return agent -> {
                Exact score = agent.scorecard().score();
                ImmutableList<Grade> grades = Assessments.usualGrades();
                if (agent.team().agents().stream()
                        .noneMatch(other -> other.scorecard().score().isGreaterThan(score))) {
                    return grades.get(0);
                }
                int place = 0;
                while (place < FROM.size() && score.isLessThan(FROM.get(place))) {
                    place++;
                }
                return grades.get(place);
            };
        }
    }

    /** A share of the team's amount, split by a metric of the agents, or evenly where nobody has any of it. */
    record Pool(Metric total, Rate rate, Metric weight, Remainder remainder) implements ShareRule {

        private static final Label PART = Label.of("part of the pool", "奖池份额");

        @Override
        public ShareRule.Step prepare(Preparation preparation) {
            Slot<Exact> pool = preparation.team(total);
            Slot<Exact> slot = preparation.number(weight);
            Rounding rounding = preparation.rounding();
            return (team, members, factors) -> shares(
                    slot,
                    team.number(pool).times(rate.fraction()).rounded(rounding),
                    weights(members, slot, factors),
                    Apportionment.of(rounding.unit(), remainder));
        }

        static Exact weight(Exact given) {
            return given.withoutTerm().max(Exact.ZERO);
        }

        private static ImmutableList<Exact> weights(
                List<? extends PaidAgent> members, Slot<Exact> slot, List<Exact> factors) {
            List<Exact> weights = new ArrayList<>();
            boolean any = false;
            for (int i = 0; i < members.size(); i++) {
                Exact weight = weight(members.get(i).number(slot)).times(weight(factors.get(i)));
                any |= weight.isPositive();
                weights.add(weight);
            }
            return any
                    ? ImmutableList.copyOf(weights)
                    : members.stream().map(member -> Exact.ONE).collect(ImmutableList.toImmutableList());
        }

        private static Shares shares(
                Slot<Exact> slot, Exact total, ImmutableList<Exact> weights, Apportionment apportionment) {
            if (weights.isEmpty()) {
                return new Shares(total, ImmutableList.of(), total);
            }
            Apportionment.Parts split = apportionment.apportion(total, weights);
            return new Shares(total, split.parts(), split.kept(), Exact.ZERO, (position, member, factor) -> {
                member.number(slot).term().map(Explanation::calculation).ifPresent(member::note);
                return member.input(PART, split.parts().get(position), member.money());
            });
        }
    }

    /** Takes away what exceeds a cap, and carries it into the next period, where it is given back first. */
    record Cap(Exact cap) implements SettleRule {

        private static final Label CARRIED = Label.of("carried", "结转");
        private static final Label SUM = Label.of("sum of lines", "各项合计");

        @Override
        public SettleRule.Step prepare(Preparation preparation) {
            RuleId own = preparation.rule();
            return (agent, settlement) -> {
                agent.carried(own)
                        .forEach(balance -> settlement.line(
                                agent.input(CARRIED, balance.amount().amount(), agent.money()), null));
                Exact sum = sum(agent);
                if (sum.isGreaterThan(cap)) {
                    // Rounded once: a mode such as CEILING would make one amount of what is taken, another of what is
                    // carried.
                    Exact excess = agent.input(SUM, sum, agent.money())
                            .minus(agent.amount(cap))
                            .rounded(preparation.rounding());
                    settlement.line(
                            excess.negated(),
                            CAPPED.filled(Figure.of(sum, agent.money()), Figure.of(cap, agent.money())));
                    if (!excess.isZero()) {
                        settlement.carry("excess", excess);
                    }
                }
            };
        }

        private static Exact sum(SharedAgent agent) {
            Exact sum = Exact.ZERO;
            for (PayLine line : agent.lines()) {
                sum = sum.plus(line.amount().amount());
            }
            return sum;
        }
    }

    /** Training for whoever is paid less than an amount. */
    record Training(RuleId rule, Exact below) implements OutcomeRule {

        private static final Label TRAINING = Label.of("training", "培训");

        @Override
        public OutcomeRule.Step prepare(Preparation preparation) {
            return agent -> agent.total().amount().isLessThan(below)
                    ? ImmutableList.of(new Outcome(
                            rule,
                            "training",
                            TRAINING,
                            Figure.of(agent.total()),
                            agent.period().next()))
                    : ImmutableList.of();
        }
    }

    /** Praise for a team that was paid an amount at least. */
    record TeamPraise(RuleId rule, Exact from) implements TeamOutcomeRule {

        private static final Label PRAISE = Label.of("praise", "表扬");

        @Override
        public TeamOutcomeRule.Step prepare(Preparation preparation) {
            return team -> {
                Exact sum = Exact.ZERO;
                for (SettledAgent agent : team.agents()) {
                    Money total = agent.total();
                    sum = sum.plus(total.amount());
                }
                return sum.compareTo(from) >= 0
                        ? ImmutableList.of(new Outcome(rule, "praise", PRAISE, Figure.of(sum), null))
                        : ImmutableList.of();
            };
        }
    }
}
