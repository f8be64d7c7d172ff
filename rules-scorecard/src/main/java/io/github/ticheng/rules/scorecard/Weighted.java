// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with its weight on a card.
 *
 * @param criterion the criterion
 * @param weight the weight in hundredths of the whole, positive; null where points are simply added
 */
public record Weighted(Criterion criterion, @Nullable Exact weight) implements Serializable {

    public static final BlockType<Weighted> TYPE = BlockType.row("weighted", Weighted.class)
            .with(
                    Field.required("criterion", FieldType.block(Criterion.class), Weighted::criterion),
                    Field.optional("weight", FieldType.NUMBER, part -> part.weight()),
                    Weighted::new);

    /**
     * Creates a weighted criterion.
     *
     * @throws IllegalArgumentException if the weight is not positive
     */
    public Weighted {
        weight = weight == null
                ? null
                : CriterionId.checkPositive(criterion.id(), CriterionPhrases.POSITIVE_WEIGHT, weight);
    }
}
