// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.room.SharedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Message;
import java.util.Optional;

/**
 * A total that is paid in round sums: to whole yuan, to ten, to half a yuan, in any mode. The difference is a line of its
 * own, and is carried into the next pay period or dropped.
 *
 * <p>It stands last among the SETTLE rules, since it looks at all lines before it. Over any sequence of pay periods what
 * was paid and what is carried sum to what was earned, where differences are carried; the last pay of an agent who leaves is not
 * rounded, so that it has all that was carried. Where nothing has to be rounded there is no line. A line is still rounded as the plan rounds, so a
 * unit that is finer than the plan's changes nothing.
 *
 * <table>
 * <caption>To 1 yuan, down, the difference carried</caption>
 * <tr><th>month</th><th>lines before</th><th>difference</th><th>paid</th><th>carried</th></tr>
 * <tr><td>2024-01</td><td>1000.60</td><td>−0.60</td><td>1000.00</td><td>0.60</td></tr>
 * <tr><td>2024-02</td><td>1000.50</td><td>0.50</td><td>1001.00</td><td>0.10</td></tr>
 * </table>
 *
 * @param to the unit and the mode
 * @param difference what becomes of the difference
 */
public record RoundedTotal(Rounding to, Difference difference) implements SettleRule {

    public static final BlockType<RoundedTotal> TYPE = BlockType.of(
                    "rounded-total", SettleRule.class, RoundedTotal.class)
            .with(
                    Field.required("to", FieldType.ROUNDING, RoundedTotal::to),
                    Field.required("difference", FieldType.choice(Difference.class), RoundedTotal::difference),
                    RoundedTotal::new);

    /** What becomes of what was not paid, or paid too much. */
    public enum Difference {
        /** The next total that is rounded has it, too. */
        CARRIED,
        /** It is neither paid nor taken back. */
        DROPPED
    }

    /** This rounding, the difference dropped. */
    public RoundedTotal dropped() {
        return new RoundedTotal(to, Difference.DROPPED);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean endsOnLeaving() {
        return difference == Difference.CARRIED;
    }

    @Override
    public Step prepare(Preparation preparation) {
        RuleId rule = preparation.rule();
        Rounding ofPlan = preparation.rounding();
        return (agent, settlement) -> settle(agent, settlement, Carried.sum(agent, rule), ofPlan);
    }

    private void settle(SharedAgent agent, Settlement settlement, Exact carried, Rounding ofPlan) {
        Exact before = Formulas.stage(agent, LineGroup.sum(agent, agent.lines()), SettlePhrases.PAY_UNROUNDED);
        Exact due = carried.isZero()
                ? before
                : Formulas.stage(
                        agent,
                        before.plus(agent.input(SettlePhrases.CARRIED_OVER, carried, agent.money())
                                .from(Source.of(Source.Kind.CARRIED, ""))),
                        SettlePhrases.PAY_UNROUNDED);
        boolean isLast = endsOnLeaving() && agent.agent().hasLeftBy(agent.paidPeriod());
        Exact rounded = isLast ? due : Formulas.rounded(due, to);
        Exact paid = rounded.equals(due) ? due : Formulas.stage(agent, rounded, SettlePhrases.PAY_ROUNDED);
        Exact line = Formulas.rounded(paid.minus(before), ofPlan);
        if (!line.isZero()) {
            settlement.line(line, Message.of(SettlePhrases.ROUNDING_DIFFERENCE));
        }
        Exact open = due.withoutTerm().minus(before.withoutTerm()).minus(line.withoutTerm());
        if (difference == Difference.CARRIED && !open.isZero()) {
            settlement.carry("", open);
        }
    }
}
