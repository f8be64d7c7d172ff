// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;

/**
 * Several factors multiplied: 20% for seniority × 150% for one's own result × 130% for the company's.
 *
 * @param factors the factors, at least one, in the order in which they are told
 */
record ProductFactor(ImmutableList<Factor> factors) implements Factor {

    static final BlockType<ProductFactor> TYPE = BlockType.of("product", Factor.class, ProductFactor.class)
            .with(
                    Field.required("factors", FieldType.listOf(FieldType.block(Factor.class)), ProductFactor::factors),
                    ProductFactor::new);

    /** @throws IllegalArgumentException if there are no factors */
    ProductFactor {
        Refused.when(factors.isEmpty(), ConditionPhrases.SOME_FACTOR, null);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean rises() {
        return factors.stream().allMatch(Factor::rises);
    }

    @Override
    public Step prepare(Preparation preparation) {
        ImmutableList<Step> steps =
                factors.stream().map(factor -> factor.prepare(preparation)).collect(ImmutableList.toImmutableList());
        return agent -> product(agent, steps);
    }

    private static Exact product(ScoredAgent agent, ImmutableList<Step> steps) {
        Exact product = steps.get(0).factor(agent);
        for (Step step : steps.subList(1, steps.size())) {
            product = product.times(step.factor(agent));
        }
        return product;
    }
}
