// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.condition.WorkUnit;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule paid for every order, day or week, and summed: an amount for each order of at least 2,000, the greater of 5% and
 * 500 for each order, a ladder for each day. The rule and the clauses look at the {@linkplain ScoredAgent#within order, day
 * or week} as if it were a period, and the clauses apply in the order of those of an entry: when, times, at least, at most,
 * rounding. The metric {@code place} chooses by the place: a ladder on it pays for the 31st to the 35th order.
 *
 * <p>The explanation lists the first {@value #MOST_LISTED} that pay, and the rest in one sum. What the facts tell of orders
 * and days may be more or less than what they tell of the period; neither is made to fit the other. Ranks, and whatever else
 * compares agents, stay those of the period. What CREDIT rules move is in no order.
 *
 * @param each what the rule is paid for
 * @param pay the rule
 * @param when the condition under which it is paid for one; null for all
 * @param times what the amount for one is multiplied by, or null
 * @param atLeast what one that is paid comes to at least, or null
 * @param atMost the largest amount for one, or null
 * @param rounding how the amount for one is rounded; null where the line alone is rounded
 */
public record ForEach(
        WorkUnit each,
        PayRule pay,
        @Nullable Condition when,
        @Nullable Factor times,
        @Nullable Exact atLeast,
        @Nullable Exact atMost,
        @Nullable Rounding rounding)
        implements PayRule {

    public static final BlockType<ForEach> TYPE = BlockType.of("for-each", PayRule.class, ForEach.class)
            .with(
                    Field.required("each", FieldType.block(WorkUnit.class), ForEach::each),
                    Field.required("pay", FieldType.block(PayRule.class), ForEach::pay),
                    Field.optional("when", FieldType.block(Condition.class), rule -> rule.when),
                    Field.optional("times", FieldType.block(Factor.class), rule -> rule.times),
                    Field.optional("at-least", FieldType.AMOUNT, rule -> rule.atLeast),
                    Field.optional("at-most", FieldType.AMOUNT, rule -> rule.atMost),
                    Field.optional("rounding", FieldType.ROUNDING, rule -> rule.rounding),
                    ForEach::new);

    /** How many orders, days or weeks an explanation tells of one by one. */
    static final int MOST_LISTED = 20;

    private record Steps(Step pay, Condition.@Nullable Step when, Factor.@Nullable Step times) {

        static Steps of(ForEach rule, Preparation preparation) {
            return new Steps(
                    rule.pay.prepare(preparation),
                    rule.when == null ? null : rule.when.prepare(preparation),
                    rule.times == null ? null : rule.times.prepare(preparation));
        }
    }

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if the least amount is above the largest
     */
    public ForEach {
        Refused.when(
                atLeast != null && atMost != null && atLeast.isGreaterThan(atMost),
                WagePhrases.LIMITS_IN_ORDER,
                atLeast + ", " + atMost);
        atLeast = atLeast == null ? null : atLeast.withoutTerm();
        atMost = atMost == null ? null : atMost.withoutTerm();
    }

    /** This for those that meet a condition. */
    public ForEach when(Condition condition) {
        return new ForEach(each, pay, condition, times, atLeast, atMost, rounding);
    }

    /** This with a factor. */
    public ForEach times(Factor factor) {
        return new ForEach(each, pay, when, factor, atLeast, atMost, rounding);
    }

    /** This with a least amount for one. */
    public ForEach atLeast(String amount) {
        return new ForEach(each, pay, when, times, Exact.parse(amount), atMost, rounding);
    }

    /** This with a largest amount for one. */
    public ForEach atMost(String amount) {
        return new ForEach(each, pay, when, times, atLeast, Exact.parse(amount), rounding);
    }

    /** This with the amount for each rounded. */
    public ForEach rounded(Rounding way) {
        return new ForEach(each, pay, when, times, atLeast, atMost, way);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean canBeNegative() {
        return pay.canBeNegative() && (atLeast == null || atLeast.isNegative());
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        return pay.findings(money);
    }

    @Override
    public Step prepare(Preparation preparation) {
        each.prepare(preparation);
        Steps steps = preparation.ofItems(part -> Steps.of(this, part));
        return agent -> agent.isExplaining() ? told(agent, steps) : amount(agent, steps);
    }

    private Exact amount(ScoredAgent agent, Steps steps) {
        ImmutableList<WorkUnit.Portion> portions = each.of(agent);
        ExactSum sum = new ExactSum();
        for (int i = 0; i < portions.size(); i++) {
            Exact one = amountOf(agent.within(portions.get(i).items(), i + 1), steps);
            if (one != null) {
                sum.add(rounded(one));
            }
        }
        return sum.value();
    }

    /** The amount for one, not rounded; null if the condition does not hold. */
    private @Nullable Exact amountOf(ScoredAgent one, Steps steps) {
        if (steps.when != null && !steps.when.holds(one.silent())) {
            return null;
        }
        Exact amount = steps.pay.amount(one);
        if (steps.times != null) {
            amount = amount.times(steps.times.factor(one));
        }
        if (atLeast != null && amount.isLessThan(atLeast)) {
            amount = amount.max(one.amount(atLeast));
        }
        if (atMost != null && amount.isGreaterThan(atMost)) {
            amount = amount.min(one.amount(atMost));
        }
        return amount;
    }

    private Exact rounded(Exact amount) {
        return rounding == null ? amount : amount.rounded(rounding);
    }

    private Exact told(ScoredAgent agent, Steps steps) {
        ImmutableList<WorkUnit.Portion> portions = each.of(agent);
        Label unit = each.several();
        Exact sum = null;
        ExactSum rest = new ExactSum();
        int listed = 0;
        int unlisted = 0;
        int unmet = 0;
        for (int i = 0; i < portions.size(); i++) {
            ScoredAgent one = agent.within(portions.get(i).items(), i + 1);
            Exact silent = amountOf(one.silent(), steps);
            Exact amount = silent == null ? Exact.ZERO : rounded(silent);
            if (silent == null) {
                unmet++;
            } else if (!amount.isZero() && listed < MOST_LISTED) {
                Label name = portions.get(i).label();
                Exact part = rounded(
                        agent.told(Optional.ofNullable(amountOf(one, steps)).orElse(amount), () -> name));
                sum = sum == null ? part : sum.plus(part);
                listed++;
            } else if (!amount.isZero()) {
                rest.add(amount);
                unlisted++;
            }
        }
        if (unmet > 0 && when != null) {
            agent.note(WagePhrases.EACH_UNMET.filled(unmet, portions.size(), unit, when.requirement(agent.money())));
        }
        if (sum == null) {
            agent.note(WagePhrases.NONE_PAYS.filled(portions.size(), unit));
            return agent.amount(Exact.ZERO);
        }
        if (unlisted == 0) {
            return sum;
        }
        Exact further = agent.input(WagePhrases.REST.filled(unlisted, unit), rest.value(), agent.money())
                .from(Source.of(Source.Kind.TOGETHER, "rest"));
        further.term().map(Explanation::calculation).ifPresent(agent::note);
        return sum.plus(further);
    }
}
