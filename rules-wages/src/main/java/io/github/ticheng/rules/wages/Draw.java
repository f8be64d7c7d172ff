// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.room.SharedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A draw: pay that is topped up to a fixed amount, as an advance on what is earned later, or for good.
 *
 * <p>What is earned is that of the longer period where the entry has one. A recoverable draw is taken back from what later
 * pay periods earn above the draw. The balance that is carried is
 * negative: it is what the agent owes. Over any sequence of pay periods what was paid and what is carried sum to what was
 * earned.
 *
 * <table>
 * <caption>A recoverable draw of 3000.00</caption>
 * <tr><th>pay period</th><th>earned</th><th>line</th><th>paid</th><th>carried</th></tr>
 * <tr><td>1</td><td>2200.00</td><td>800.00</td><td>3000.00</td><td>−800.00</td></tr>
 * <tr><td>2</td><td>3500.00</td><td>−500.00</td><td>3000.00</td><td>−300.00</td></tr>
 * <tr><td>3</td><td>4000.00</td><td>−300.00</td><td>3700.00</td><td>0.00</td></tr>
 * </table>
 *
 * <p>Under a condition of its entry nothing happens while that is false, and what is owed stays owed. A draw for some
 * months that is taken back for as long as it takes says so with {@link #advancesWhile}.
 *
 * @param amount what pay is topped up to, not negative
 * @param recovery whether an advance is taken back
 * @param lines the rules whose lines are what is earned, or none for all lines before this rule
 * @param advancesWhile the condition under which there are advances at all, or null for always; recovery goes on after
 *     it
 */
public record Draw(
        Exact amount,
        Recovery recovery,
        ImmutableList<RuleId> lines,
        @Nullable Condition advancesWhile) implements SettleRule {

    public static final BlockType<Draw> TYPE = BlockType.of("draw", SettleRule.class, Draw.class)
            .with(
                    Field.required("amount", FieldType.AMOUNT, Draw::amount),
                    Field.required("recovery", FieldType.choice(Recovery.class), Draw::recovery),
                    Field.listed("lines", FieldType.RULE, Draw::lines),
                    Field.optional("advances-while", FieldType.block(Condition.class), Draw::advancesWhile),
                    Draw::new);

    /** Whether an advance is taken back. */
    public enum Recovery {
        /** From what later months earn above the draw. */
        RECOVERABLE,
        /** Never: the top-up is the agent's. */
        NON_RECOVERABLE
    }

    /**
     * Creates a draw.
     *
     * @throws IllegalArgumentException if the amount is negative, or a rule stands there twice
     */
    public Draw {
        Refused.when(amount.isNegative(), SettlePhrases.NO_NEGATIVE_DRAW, amount);
        LineGroup.checkDistinct(SettlePhrases.EARNED_AGAINST, lines);
        amount = amount.withoutTerm();
    }

    /** This draw with advances only while a condition holds, such as the first months of service. */
    public Draw advancesWhile(Condition condition) {
        return new Draw(amount, recovery, lines, condition);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean keepsOrder() {
        return lines.isEmpty();
    }

    @Override
    public Step prepare(Preparation preparation) {
        Predicate<RuleId> counted = LineGroup.prepare(lines, preparation);
        RuleId rule = preparation.rule();
        Rounding rounding = preparation.rounding();
        Condition.Step advances = advancesWhile == null ? agent -> true : advancesWhile.prepare(preparation);
        return (agent, settlement) ->
                settle(agent, settlement, LineGroup.sumOfPeriod(agent, rule, counted), rule, rounding, advances);
    }

    private void settle(
            SharedAgent agent,
            Settlement settlement,
            Exact lines,
            RuleId rule,
            Rounding rounding,
            Condition.Step advances) {
        Exact balance = Carried.sum(agent, rule);
        Exact earned = Formulas.stage(agent, lines, SettlePhrases.EARNED);
        Exact change = Exact.ZERO;
        if (earned.isLessThan(amount) && advances.holds(agent)) {
            Exact advance = Formulas.rounded(agent.amount(amount).minus(earned), rounding);
            settlement.line(
                    advance,
                    Message.of(recovery == Recovery.RECOVERABLE ? SettlePhrases.ADVANCE : SettlePhrases.TOP_UP));
            change = advance.withoutTerm();
        } else if (balance.isNegative() && earned.isGreaterThan(amount)) {
            Exact owed = agent.input(SettlePhrases.OWED, balance.negated(), agent.money())
                    .from(Source.of(Source.Kind.CARRIED, ""));
            Exact back = Formulas.rounded(owed.min(earned.minus(agent.amount(amount))), rounding);
            settlement.line(back.negated(), Message.of(SettlePhrases.RECOVERED));
            change = back.negated().withoutTerm();
        }
        if (change.isZero() && !earned.isLessThan(amount)) {
            agent.note(() ->
                    SettlePhrases.NOT_BELOW.filled(Figure.of(earned, agent.money()), Figure.of(amount, agent.money())));
        }
        Exact open = recovery == Recovery.RECOVERABLE ? balance.minus(change) : balance.minus(change.min(Exact.ZERO));
        if (!open.isZero()) {
            settlement.carry("", open);
        }
    }
}
