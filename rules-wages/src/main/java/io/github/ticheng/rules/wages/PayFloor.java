// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.room.SharedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Balance;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pay that is never below zero, or below a declared minimum: what deductions would take beyond it is left to the agent
 * and carried, and taken back from later pay periods as far as they are above the minimum, the oldest first.
 *
 * <p>It stands last among the SETTLE rules, since it looks at all lines before it, and those of a longer period where its
 * entry has one. The balances that are carried are
 * negative, one for each pay period that fell short. Over any sequence of them what was paid and what is carried sum to
 * what was earned.
 *
 * <table>
 * <caption>Pay not below 0.00</caption>
 * <tr><th>month</th><th>lines before</th><th>floor's lines</th><th>paid</th><th>carried</th></tr>
 * <tr><td>2024-01</td><td>−300.00</td><td>300.00</td><td>0.00</td><td>2024-01: −300.00</td></tr>
 * <tr><td>2024-02</td><td>−50.00</td><td>50.00</td><td>0.00</td><td>2024-01: −300.00, 2024-02: −50.00</td></tr>
 * <tr><td>2024-03</td><td>320.00</td><td>−300.00 and −20.00</td><td>0.00</td><td>2024-02: −30.00</td></tr>
 * <tr><td>2024-04</td><td>1000.00</td><td>−30.00</td><td>970.00</td><td></td></tr>
 * </table>
 *
 * @param amount the minimum, signed
 * @param minimum the team's own value that is the minimum where it is higher, an amount of money; or null
 * @param shortfall what becomes of what was left to the agent
 */
public record PayFloor(Exact amount, @Nullable Metric minimum, Shortfall shortfall) implements SettleRule {

    public static final BlockType<PayFloor> TYPE = BlockType.of("pay-floor", SettleRule.class, PayFloor.class)
            .with(
                    Field.withDefault("amount", FieldType.AMOUNT, PayFloor::amount, Exact.ZERO),
                    Field.optional("minimum", FieldType.METRIC, floor -> floor.minimum),
                    Field.required("shortfall", FieldType.choice(Shortfall.class), PayFloor::shortfall),
                    PayFloor::new);

    /** What becomes of the part of a deduction that was left to the agent. */
    public enum Shortfall {
        /** It is taken back from later months. */
        CARRIED,
        /** It is not taken back. */
        FORGIVEN
    }

    /**
     * Creates a floor.
     *
     * @throws IllegalArgumentException if the minimum is no metric of money
     */
    public PayFloor {
        amount = amount.withoutTerm();
        MinimumWage.check(minimum);
    }

    /** This floor, raised to a value of the team that the host supplies where that is higher. */
    public PayFloor atLeast(Metric teamMinimum) {
        return new PayFloor(amount, teamMinimum, shortfall);
    }

    /** This floor, the shortfall not taken back. */
    public PayFloor forgiven() {
        return new PayFloor(amount, minimum, Shortfall.FORGIVEN);
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
        Slot<Exact> slot = minimum == null ? null : preparation.team(minimum);
        RuleId rule = preparation.rule();
        Exact unit = preparation.rounding().unit();
        // A minimum that is no multiple of the smallest unit is still not undercut.
        Rounding up = new Rounding(unit, RoundingMode.CEILING);
        Rounding down = new Rounding(unit, RoundingMode.FLOOR);
        return (agent, settlement) -> {
            Exact own = agent.amount(amount);
            Exact floor = slot == null ? own : own.max(agent.team().number(slot));
            settle(agent, settlement, floor, rule, up, down);
        };
    }

    private void settle(
            SharedAgent agent, Settlement settlement, Exact floor, RuleId rule, Rounding up, Rounding down) {
        Exact pay = Formulas.stage(agent, LineGroup.sumOfPeriod(agent, rule, LineGroup.ALL), SettlePhrases.PAY_BEFORE);
        ImmutableList<Balance> open = Carried.oldestFirst(agent, rule);
        if (pay.isLessThan(floor)) {
            Exact missing = Formulas.rounded(floor.minus(pay), up);
            settlement.line(missing, SettlePhrases.RAISED_TO.filled(Figure.of(floor, agent.money())));
            for (Balance balance : open) {
                settlement.carry(balance.key(), balance.amount().amount());
            }
            if (shortfall == Shortfall.CARRIED && !missing.isZero()) {
                settlement.carry(
                        agent.period().toString(), missing.withoutTerm().negated());
            }
            return;
        }
        if (!floor.isZero() && open.isEmpty()) {
            agent.note(() ->
                    SettlePhrases.NOT_BELOW.filled(Figure.of(pay, agent.money()), Figure.of(floor, agent.money())));
        }
        Exact available = pay.minus(floor);
        for (Balance balance : open) {
            Exact owed = agent.input(
                            SettlePhrases.OWED, balance.amount().amount().negated(), agent.money())
                    .from(Source.of(Source.Kind.CARRIED, balance.key()));
            Exact back = owed;
            if (owed.isGreaterThan(available)) {
                back = Formulas.rounded(owed.min(available), down);
            }
            if (!back.isZero()) {
                settlement.line(back.negated(), SettlePhrases.SHORTFALL_BACK.filled(balance.key()));
                available = available.minus(back);
            }
            Exact rest = back.withoutTerm().plus(balance.amount().amount());
            if (!rest.isZero()) {
                settlement.carry(balance.key(), rest);
            }
        }
    }
}
