// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;

/** Small PAY rules as a host would write them; together they use every door that the room has. */
final class SamplePayRules {

    private SamplePayRules() {}

    /** An amount. */
    record Wage(Exact amount) implements PayRule.Plain {

        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of();
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            return agent.amount(amount);
        }
    }

    /** A metric times a rate; a ratio without data pays nothing. */
    record Commission(Metric metric, Rate rate) implements PayRule.Plain {

        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(metric);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            if (metric.kind() != MetricKind.RATIO) {
                return agent.number(metric).times(agent.rate(rate));
            }
            Ratio ratio = (Ratio) agent.value(metric);
            return ratio.hasData() ? ratio.value().orElseThrow().times(agent.rate(rate)) : agent.amount(Exact.ZERO);
        }
    }

    /** A rate for each band, paid on the part of the metric that lies in it; below all bands nothing. */
    record Ladder(Metric metric, Bands bands, ImmutableList<Rate> rates) implements PayRule {

        private static final Label SLICE = Label.of("slice", "分段");

        @Override
        public Step prepare(Preparation preparation) {
            Slot<Exact> slot = preparation.number(metric);
            return agent -> amount(agent, agent.number(slot));
        }

        private Exact amount(ScoredAgent agent, Exact value) {
            Exact sum = agent.amount(Exact.ZERO);
            for (int i = 0; i <= bands.indexOf(value); i++) {
                Band band = bands.band(i);
                Exact top = band.upper() == null ? value : value.min(agent.amount(band.upper()));
                Exact slice = band.lower() == null ? top : top.minus(agent.amount(band.lower()));
                sum = sum.plus(slice.named(SLICE).times(agent.rate(rates.get(i))));
            }
            return sum;
        }
    }

    /** Money per thing, exact even where the quotient is no decimal; nothing where there is no thing. */
    record PerThing(Metric money, Metric things) implements PayRule {

        @Override
        public Step prepare(Preparation preparation) {
            Slot<Exact> total = preparation.number(money);
            Slot<Exact> count = preparation.number(things);
            return agent -> agent.number(count).isPositive()
                    ? agent.number(total).dividedBy(agent.number(count))
                    : agent.amount(Exact.ZERO);
        }
    }

    /** The part of the better of two metrics that exceeds the worse one, taken back. */
    record Distance(Metric one, Metric other) implements PayRule {

        @Override
        public Step prepare(Preparation preparation) {
            Slot<Exact> first = preparation.number(one);
            Slot<Exact> second = preparation.number(other);
            return agent -> agent.number(first)
                    .max(agent.number(second))
                    .minus(agent.number(first).min(agent.number(second)))
                    .negated();
        }
    }

    /** A bonus for one word of judgement; nothing for an agent without any. */
    record Praise(Metric rating, String word, Exact bonus) implements PayRule {

        @Override
        public Step prepare(Preparation preparation) {
            Slot<Rating> slot = preparation.optionalRating(rating);
            return agent -> agent.has(slot) && agent.rating(slot).word().equals(word)
                    ? agent.amount(bonus)
                    : agent.amount(Exact.ZERO);
        }
    }

    /** A share of what an earlier rule came to, before it was rounded. */
    record ShareOfBase(RuleId base, Rate rate) implements PayRule {

        @Override
        public Step prepare(Preparation preparation) {
            RuleId slot = preparation.base(base);
            return agent -> agent.base(slot).times(agent.rate(rate));
        }
    }

    /** A share of the team's mean. */
    record ShareOfMean(Metric metric, Rate rate) implements PayRule {

        private static final Label MEAN = Label.of("the team's mean", "团队均值");

        @Override
        public Step prepare(Preparation preparation) {
            Slot<Exact> slot = preparation.number(metric);
            return agent -> agent.team()
                    .sum(slot)
                    .dividedBy(Exact.of(agent.team().size()))
                    .named(MEAN)
                    .times(agent.rate(rate));
        }
    }

    /** An amount times the score's share of full marks; nothing for who was not assessed. */
    record ScorePay(Exact amount) implements PayRule {

        private static final Label SHARE = Label.of("score share", "得分占比");

        @Override
        public Step prepare(Preparation preparation) {
            preparation.readsScorecard();
            return agent -> agent.card()
                    .map(card -> agent.amount(amount)
                            .times(agent.input(SHARE, card.share().withoutTerm(), Unit.PERCENT)))
                    .orElseGet(() -> agent.amount(Exact.ZERO));
        }
    }

    /** An amount less for each rank below the best grade; nothing without a grade. */
    record GradePay(Exact amount, Exact less) implements PayRule {

        private static final Label RANK = Label.of("ranks below the best", "低于最优的级数");

        @Override
        public Step prepare(Preparation preparation) {
            preparation.readsGrade();
            return agent -> agent.grade()
                    .map(grade -> agent.amount(amount)
                            .minus(agent.amount(less)
                                    .times(agent.input(RANK, Exact.of(grade.rank() - 1L), Unit.NUMBER))))
                    .orElseGet(() -> agent.amount(Exact.ZERO));
        }
    }
}
