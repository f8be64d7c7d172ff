// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.rule.ScoreRule;

/** How documents write a {@link PointsCard}. */
final class PointsCardFields {

    static final BlockType<PointsCard> TYPE = BlockType.of("points-card", ScoreRule.class, PointsCard.class)
            .with(
                    Field.withDefault("combination", card -> card.criteria().combination(), Combination.SUM),
                    Field.required(
                            "criteria",
                            FieldType.listOf(FieldType.row(Weighted.TYPE)),
                            card -> card.criteria().parts()),
                    Field.optional(
                            "full-marks",
                            FieldType.NUMBER,
                            card -> card.criteria().declaredMarks()),
                    Field.listed("adjustments", FieldType.block(Criterion.class), PointsCard::adjustments),
                    Field.optional("most-added", FieldType.NUMBER, PointsCard::mostAdded),
                    Field.optional("most-deducted", FieldType.NUMBER, PointsCard::mostDeducted),
                    Field.optional("floor", FieldType.NUMBER, PointsCard::floor),
                    Field.optional("cap", FieldType.NUMBER, PointsCard::cap),
                    Field.optional("rounding", FieldType.ROUNDING, card -> card.rounding()),
                    Field.optional("pass-mark", FieldType.NUMBER, PointsCard::passMark),
                    Field.optional("pass-share", FieldType.RATE, card -> card.passShare()),
                    (combination,
                            criteria,
                            fullMarks,
                            adjustments,
                            mostAdded,
                            mostDeducted,
                            floor,
                            cap,
                            rounding,
                            passMark,
                            passShare) -> new PointsCard(
                            new Criteria(combination, criteria, fullMarks),
                            adjustments,
                            mostAdded,
                            mostDeducted,
                            floor,
                            cap,
                            rounding,
                            passMark,
                            passShare));

    private PointsCardFields() {}
}
