// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.CreditedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.text.Label;
import java.util.Optional;

/**
 * A scorecard as one criterion of another: a dimension such as work results, with criteria and weights of its own.
 *
 * @param id the criterion's id
 * @param label the criterion's name
 * @param criteria what the dimension is made of
 */
record SubScorecard(String id, Label label, Criteria criteria) implements Criterion {

    static final BlockType<SubScorecard> TYPE = BlockType.of("sub-scorecard", Criterion.class, SubScorecard.class)
            .with(
                    Field.required("id", FieldType.TEXT, SubScorecard::id),
                    Field.optional("label", FieldType.LABEL, SubScorecard::label),
                    Field.withDefault("combination", card -> card.criteria.combination(), Combination.SUM),
                    Field.required(
                            "criteria", FieldType.listOf(FieldType.row(Weighted.TYPE)), card -> card.criteria.parts()),
                    Field.optional("full-marks", FieldType.NUMBER, card -> card.criteria.declaredMarks()),
                    (id, label, combination, criteria, fullMarks) -> new SubScorecard(
                            id, CriterionId.labelled(label, id), new Criteria(combination, criteria, fullMarks)));

    /** @throws IllegalArgumentException if the id is none */
    SubScorecard {
        CriterionId.check(id);
    }

    @Override
    public Exact maximum() {
        return criteria.fullMarks();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        CriteriaStep step = new CriteriaStep(criteria, preparation);
        Exact maximum = maximum();
        return agent -> score(agent, step, maximum);
    }

    private CriterionScore score(CreditedAgent agent, CriteriaStep step, Exact maximum) {
        ImmutableList.Builder<CriterionScore> parts = ImmutableList.builderWithExpectedSize(step.size());
        CriterionScore first = step.score(0, agent);
        parts.add(first);
        Exact points = first.points().named(first.label());
        for (int i = 1; i < step.size(); i++) {
            CriterionScore part = step.score(i, agent);
            parts.add(part);
            points = points.plus(part.points().named(part.label()));
        }
        return new CriterionScore(id, label, points, maximum, null, parts.build());
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        return criteria.findings(money);
    }
}
