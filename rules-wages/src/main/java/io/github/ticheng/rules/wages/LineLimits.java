// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A cap and a guarantee on the sum of some lines: all commissions together at most 5000.00, or bonus and commission
 * together at least 1000.00.
 *
 * <p>What is above the cap is taken away and what is below the guarantee is added, for good: nothing is carried. A limit
 * on a single line is the entry's own <i>at least</i> and <i>at most</i>. Where neither limit is met there is no line. Of
 * an entry that is due every quarter, the lines are those of the whole quarter.
 *
 * @param lines the rules whose lines count, or none for all lines before this rule
 * @param atLeast the guarantee, signed, or null
 * @param atMost the cap, signed and not below the guarantee, or null
 */
record LineLimits(
        ImmutableList<RuleId> lines,
        @Nullable Exact atLeast,
        @Nullable Exact atMost) implements SettleRule {

    static final BlockType<LineLimits> TYPE = BlockType.of("line-limits", SettleRule.class, LineLimits.class)
            .with(
                    Field.listed("lines", FieldType.RULE, LineLimits::lines),
                    Field.optional("at-least", FieldType.AMOUNT, limits -> limits.atLeast),
                    Field.optional("at-most", FieldType.AMOUNT, limits -> limits.atMost),
                    LineLimits::new);

    /**
     * @throws IllegalArgumentException if there is no limit, the cap is below the guarantee, or a rule stands there twice
     */
    LineLimits {
        LineGroup.checkDistinct(SettlePhrases.LIMITED, lines);
        Refused.when(atLeast == null && atMost == null, SettlePhrases.A_LIMIT, null);
        if (atLeast != null && atMost != null && atMost.isLessThan(atLeast)) {
            throw Refused.of(SettlePhrases.CAP_FROM_GUARANTEE.filled(atLeast), atMost);
        }
        atLeast = atLeast == null ? null : atLeast.withoutTerm();
        atMost = atMost == null ? null : atMost.withoutTerm();
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
        return (agent, settlement) -> {
            Exact sum = LineGroup.sumOfPeriod(agent, rule, counted);
            Exact done = LineGroup.done(agent, rule, counted);
            if (!done.isZero() && !LineGroup.cameBack(agent)) {
                // What an earlier version of the plan did every month was done for good.
                done = Exact.ZERO;
            }
            Exact own = sum.minus(done);
            boolean isBelow = atLeast != null && own.isLessThan(atLeast);
            Exact limit = isBelow ? atLeast : atMost != null && own.isGreaterThan(atMost) ? atMost : null;
            if (limit == null) {
                if (done.isZero()) {
                    agent.note(() -> unmet(own, agent.money()));
                } else {
                    settlement.line(done.negated(), null);
                }
            } else if (!sum.equals(limit)) {
                sum = Formulas.stage(agent, sum, SettlePhrases.LIMITED_LINES);
                settlement.line(
                        agent.amount(limit).minus(sum),
                        (isBelow ? SettlePhrases.RAISED_TO : SettlePhrases.CUT_TO)
                                .filled(Figure.of(limit, agent.money())));
            }
        };
    }

    private Message unmet(Exact sum, Unit money) {
        Figure own = Figure.of(sum, money);
        if (atLeast == null) {
            return SettlePhrases.NOT_ABOVE.filled(own, Figure.of(requireNonNull(atMost), money));
        }
        Figure least = Figure.of(atLeast, money);
        return atMost == null
                ? SettlePhrases.NOT_BELOW.filled(own, least)
                : SettlePhrases.WITHIN.filled(own, least, Figure.of(atMost, money));
    }
}
