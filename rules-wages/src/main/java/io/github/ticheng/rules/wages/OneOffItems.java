// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.Optional;

/**
 * Amounts that are paid or taken once, each with its cause: a relocation allowance, a fine, the price of a lost key. Each
 * is a line of its own that names the cause.
 *
 * <p>An item for an agent or a period that the run does not have is left alone: the items of a whole year can stand in one
 * plan. The check notes those of periods that the plan never pays. Its period is a pay period, or the longer period of the entry; an agent's item of another period on some of the
 * same days, such as a month where weeks are paid, is a problem.
 *
 * @param items the items, at least one, in the order of their lines
 */
public record OneOffItems(ImmutableList<Item> items) implements SettleRule {

    public static final BlockType<OneOffItems> TYPE = BlockType.of("one-off-items", SettleRule.class, OneOffItems.class)
            .with(
                    Field.required("items", FieldType.listOf(FieldType.row(Item.TYPE)), OneOffItems::items),
                    OneOffItems::new);

    /**
     * An item.
     *
     * @param agent the agent
     * @param period the period in which it is paid or taken
     * @param amount the amount, in the plan's currency; negative to take, not zero
     * @param cause what it is for
     */
    public record Item(AgentId agent, Period period, Exact amount, Label cause) implements Serializable {

        public static final BlockType<Item> TYPE = BlockType.row("one-off-item", Item.class)
                .with(
                        Field.required("agent", FieldType.TEXT, item -> item.agent.value()),
                        Field.required("period", FieldType.PERIOD, Item::period),
                        Field.required("amount", FieldType.AMOUNT, Item::amount),
                        Field.required("cause", FieldType.LABEL, Item::cause),
                        (agent, period, amount, cause) -> new Item(AgentId.of(agent), period, amount, cause));

        /**
         * Creates an item.
         *
         * @throws IllegalArgumentException if the amount is zero
         */
        public Item {
            if (amount.isZero()) {
                throw Refused.of(SettlePhrases.ITEM_AMOUNT.filled(agent, period, cause), amount);
            }
            amount = amount.withoutTerm();
        }
    }

    /**
     * Creates items.
     *
     * @throws IllegalArgumentException if there are none
     */
    public OneOffItems {
        Refused.when(items.isEmpty(), SettlePhrases.SOME_ITEM, null);
    }

    /** These items and another one. */
    public OneOffItems plus(String agent, String period, String amount, Label cause) {
        return new OneOffItems(ImmutableList.<Item>builder()
                .addAll(items)
                .add(item(agent, period, amount, cause))
                .build());
    }

    static Item item(String agent, String period, String amount, Label cause) {
        return new Item(AgentId.of(agent), Period.parse(period), Exact.parse(amount), cause);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean keepsOrder() {
        return true;
    }

    @Override
    public Step prepare(Preparation preparation) {
        for (Item item : items) {
            if (!preparation.pays(item.period)) {
                preparation.found(Finding.of(
                        Severity.NOTE,
                        SettlePhrases.ITEM_NEVER_PAID.filled(item.cause, item.agent.value(), item.period.toString())));
            }
        }
        return (agent, settlement) -> {
            for (Item item : items) {
                if (!item.agent.equals(agent.agent().id()) || !item.period.overlaps(agent.period())) {
                    continue;
                }
                if (!item.period.equals(agent.period())) {
                    throw new ProblemSignal(SettlePhrases.ITEM_OF_OTHER_PERIOD.filled(
                            item.cause, agent.period().toString(), item.period.toString()));
                }
                settlement.line(agent.amount(item.amount).named(item.cause), SettlePhrases.ONE_OFF.filled(item.cause));
            }
        };
    }
}
