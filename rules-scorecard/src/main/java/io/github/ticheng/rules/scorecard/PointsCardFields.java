// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.FieldValues;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.rules.scorecard.criterion.Combination;
import io.github.ticheng.rules.scorecard.criterion.Criteria;
import io.github.ticheng.rules.scorecard.criterion.Criterion;
import io.github.ticheng.rules.scorecard.criterion.Weighted;
import java.util.Optional;

/** How documents write a {@link PointsCard}. */
final class PointsCardFields {

    private static final Field<PointsCard, Combination> COMBINATION = Field.withDefault(
            "combination",
            FieldType.choice(Combination.class),
            card -> card.criteria().combination(),
            Combination.SUM);
    private static final Field<PointsCard, ImmutableList<Weighted>> CRITERIA = Field.required(
            "criteria",
            FieldType.listOf(FieldType.row(Weighted.TYPE)),
            card -> card.criteria().parts());
    private static final Field<PointsCard, Optional<Exact>> FULL_MARKS = Field.optional(
            "full-marks", FieldType.NUMBER, card -> card.criteria().declaredMarks());
    private static final Field<PointsCard, ImmutableList<Criterion>> ADJUSTMENTS = Field.withDefault(
            "adjustments",
            FieldType.listOf(FieldType.block(Criterion.class)),
            PointsCard::adjustments,
            ImmutableList.of());
    private static final Field<PointsCard, Optional<Exact>> MOST_ADDED =
            Field.optional("most-added", FieldType.NUMBER, PointsCard::mostAdded);
    private static final Field<PointsCard, Optional<Exact>> MOST_DEDUCTED =
            Field.optional("most-deducted", FieldType.NUMBER, PointsCard::mostDeducted);
    private static final Field<PointsCard, Optional<Exact>> FLOOR =
            Field.optional("floor", FieldType.NUMBER, PointsCard::floor);
    private static final Field<PointsCard, Optional<Exact>> CAP =
            Field.optional("cap", FieldType.NUMBER, PointsCard::cap);
    private static final Field<PointsCard, Optional<Rounding>> ROUNDING =
            Field.optional("rounding", FieldType.ROUNDING, card -> card.rounding());
    private static final Field<PointsCard, Optional<Exact>> PASS_MARK =
            Field.optional("pass-mark", FieldType.NUMBER, PointsCard::passMark);
    private static final Field<PointsCard, Optional<Rate>> PASS_SHARE =
            Field.optional("pass-share", FieldType.RATE, card -> card.passShare());

    static final BlockType<PointsCard> TYPE = BlockType.of(
            "points-card",
            ScoreRule.class,
            PointsCard.class,
            PointsCardFields::card,
            COMBINATION,
            CRITERIA,
            FULL_MARKS,
            ADJUSTMENTS,
            MOST_ADDED,
            MOST_DEDUCTED,
            FLOOR,
            CAP,
            ROUNDING,
            PASS_MARK,
            PASS_SHARE);

    private PointsCardFields() {}

    private static PointsCard card(FieldValues values) {
        return new PointsCard(
                new Criteria(
                        values.get(COMBINATION),
                        values.get(CRITERIA),
                        values.get(FULL_MARKS).orElse(null)),
                values.get(ADJUSTMENTS),
                values.get(MOST_ADDED).orElse(null),
                values.get(MOST_DEDUCTED).orElse(null),
                values.get(FLOOR).orElse(null),
                values.get(CAP).orElse(null),
                values.get(ROUNDING).orElse(null),
                values.get(PASS_MARK).orElse(null),
                values.get(PASS_SHARE).orElse(null));
    }
}
