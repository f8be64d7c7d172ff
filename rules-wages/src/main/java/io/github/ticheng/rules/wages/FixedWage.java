// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same amount for everyone every period: a base wage, a flat allowance or bonus.
 *
 * <p>With a minimum it is never below what the host supplies as such for the period, say the legal minimum wage; the
 * statement then pays the minimum instead. What a joiner or an absent agent gets of it is said by the entry's factor.
 *
 * @param amount the amount, in the plan's currency; any sign
 * @param minimum the team's own value below which the wage does not fall, an amount of money; or null
 */
public record FixedWage(Exact amount, @Nullable Metric minimum) implements PayRule {

    public static final BlockType<FixedWage> TYPE = BlockType.of("fixed-wage", PayRule.class, FixedWage.class)
            .with(
                    Field.required("amount", FieldType.AMOUNT, FixedWage::amount),
                    Field.optional("minimum", FieldType.METRIC, wage -> wage.minimum),
                    FixedWage::new);

    /**
     * Creates a wage.
     *
     * @throws IllegalArgumentException if the minimum is no metric of money
     */
    public FixedWage {
        amount = amount.withoutTerm();
        MinimumWage.check(minimum);
    }

    /** This wage, never below a value of the team that the host supplies. */
    public FixedWage atLeast(Metric teamMinimum) {
        return new FixedWage(amount, teamMinimum);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean hasLimits() {
        return minimum != null;
    }

    @Override
    public boolean isDecided() {
        return true;
    }

    @Override
    public boolean canBeNegative() {
        return amount.isNegative();
    }

    @Override
    public Step prepare(Preparation preparation) {
        return MinimumWage.raised(agent -> agent.amount(amount), minimum, preparation);
    }
}
