// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard.criterion;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.number.Exact;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with its weight on a card.
 *
 * @param criterion the criterion
 * @param weight the weight in hundredths of the whole, positive; null where points are simply added
 */
public record Weighted(Criterion criterion, @Nullable Exact weight) implements Serializable {

    private static final Field<Weighted, Criterion> CRITERION =
            Field.required("criterion", FieldType.block(Criterion.class), Weighted::criterion);
    private static final Field<Weighted, Optional<Exact>> WEIGHT =
            Field.optional("weight", FieldType.NUMBER, part -> part.weight());

    public static final BlockType<Weighted> TYPE = BlockType.row(
            "weighted",
            Weighted.class,
            values -> new Weighted(values.get(CRITERION), values.get(WEIGHT).orElse(null)),
            CRITERION,
            WEIGHT);

    /**
     * Creates a weighted criterion.
     *
     * @throws IllegalArgumentException if the weight is not positive
     */
    public Weighted {
        weight = weight == null ? null : CriterionId.checkPositive(criterion.id(), "a weight", weight);
    }

    /** A criterion with its weight in hundredths: {@code Weighted.of("60", results)}. */
    public static Weighted of(String weight, Criterion criterion) {
        return new Weighted(criterion, Exact.parse(weight));
    }
}
