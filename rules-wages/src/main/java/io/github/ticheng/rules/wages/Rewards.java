// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.Optional;

/**
 * Separate rewards that add up to one amount, each under its own condition: a quarter's rewards for conversion, average
 * order value and total sales.
 *
 * <p>A condition that all of them share, such as the base task, is the entry's <i>when</i>; that they are quarterly is
 * the entry's cadence. The explanation says what was found for each, and what a reward that is not paid requires.
 *
 * @param rows the rewards, at least one
 */
public record Rewards(ImmutableList<Row> rows) implements PayRule {

    public static final BlockType<Rewards> TYPE = BlockType.of("rewards", PayRule.class, Rewards.class)
            .with(Field.required("rows", FieldType.listOf(FieldType.row(Row.TYPE)), Rewards::rows), Rewards::new);

    /**
     * A reward.
     *
     * @param label what it is for
     * @param when the condition under which it is paid
     * @param amount the amount, in the plan's currency; any sign
     */
    public record Row(Label label, Condition when, Exact amount) implements Serializable {

        public static final BlockType<Row> TYPE = BlockType.row("reward", Row.class)
                .with(
                        Field.required("label", FieldType.LABEL, Row::label),
                        Field.required("when", FieldType.block(Condition.class), Row::when),
                        Field.required("amount", FieldType.AMOUNT, Row::amount),
                        Row::new);

        /** Creates a reward. */
        public Row {
            amount = amount.withoutTerm();
        }
    }

    /**
     * Creates rewards.
     *
     * @throws IllegalArgumentException if there are none, or two of one label
     */
    public Rewards {
        Refused.when(rows.isEmpty(), WagePhrases.SOME_REWARD, null);
        Refused.whenTwice(rows.stream().map(Row::label).toList(), WagePhrases.REWARDS_DIFFER);
    }

    /** These rewards and another one. */
    public Rewards plus(Label label, Condition when, String amount) {
        return new Rewards(ImmutableList.<Row>builder()
                .addAll(rows)
                .add(new Row(label, when, Exact.parse(amount)))
                .build());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    /** What is paid goes on to be paid, and what is taken away goes on not to be. */
    @Override
    public boolean isDecided() {
        return rows.stream().allMatch(row -> row.amount.isZero() || row.when.stays(row.amount.isPositive()));
    }

    @Override
    public boolean canBeNegative() {
        return rows.stream().anyMatch(row -> row.amount.isNegative());
    }

    @Override
    public Step prepare(Preparation preparation) {
        Condition.Step[] conditions =
                rows.stream().map(row -> row.when.prepare(preparation)).toArray(Condition.Step[]::new);
        return agent -> amount(agent, conditions);
    }

    private Exact amount(ScoredAgent agent, Condition.Step[] conditions) {
        Exact sum = Exact.ZERO;
        boolean none = true;
        for (int i = 0; i < conditions.length; i++) {
            if (conditions[i].holds(agent)) {
                Exact reward = agent.amount(rows.get(i).amount).named(rows.get(i).label);
                sum = none ? reward : sum.plus(reward);
                none = false;
            } else if (agent.isExplaining()) {
                agent.note(WagePhrases.REWARD_MISSED.filled(
                        rows.get(i).label,
                        Figure.of(rows.get(i).amount, agent.money()),
                        rows.get(i).when.requirement(agent.money())));
            }
        }
        return none ? agent.amount(Exact.ZERO) : sum;
    }
}
