// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of some grades. It does not hold for an agent who was not assessed, or whose score is in no grade.
 *
 * @param grades the ids of the grades, at least one; kept in alphabetical order
 * @param card the score rule whose grades are meant; null for the card that the entry means
 */
record GradeCondition(
        ImmutableList<String> grades, @Nullable RuleId card) implements Condition, Contradiction.Narrowing {

    static final BlockType<GradeCondition> TYPE = BlockType.of("grade", Condition.class, GradeCondition.class)
            .with(
                    Field.required("grades", FieldType.listOf(FieldType.TEXT), GradeCondition::grades),
                    Field.optional("card", FieldType.RULE, GradeCondition::card),
                    GradeCondition::new)
            .shortly(ShortForm.said("grade is {grades or}", "grade of {card} is {grades or}"));

    private static final Label ANY = Label.of("any");

    /**
     * @throws IllegalArgumentException if there is no grade, one stands there twice, or is no id that a grade can have
     */
    GradeCondition {
        Refused.when(grades.isEmpty(), ConditionPhrases.SOME_GRADE, null);
        grades.forEach(GradeCondition::checkId);
        Refused.whenTwice(grades, ConditionPhrases.GRADES_DIFFER);
        grades = ImmutableList.sortedCopyOf(grades);
    }

    /** One of some grades, by their ids. */
    public static GradeCondition of(List<String> grades) {
        return new GradeCondition(ImmutableList.copyOf(grades), null);
    }

    /** Refuses what no grade can be called: a condition on it could never hold. */
    static String checkId(String id) {
        return new Grade(id, ANY, 1).id();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public void narrow(Contradiction left, boolean holds) {
        if (card == null) {
            left.grades(grades, holds);
        }
    }

    @Override
    public Step prepare(Preparation preparation) {
        if (card == null) {
            preparation.readsGrades(grades, false);
        } else {
            preparation.readsGradesOf(card, grades);
        }
        return this::holds;
    }

    private boolean holds(ScoredAgent agent) {
        Scorecard own = (card == null ? agent.card() : agent.card(card)).orElse(null);
        Grade grade = own == null ? null : own.grade();
        agent.note(() -> onCard(seen(own, grade)));
        return grade != null && grades.contains(grade.id());
    }

    private Message seen(@Nullable Scorecard own, @Nullable Grade grade) {
        if (own == null) {
            return Message.of(ConditionPhrases.NOT_ASSESSED);
        }
        return grade == null
                ? ConditionPhrases.NO_GRADE.filled(Figure.of(own.score(), Unit.POINTS), Words.of(grades))
                : ConditionPhrases.GRADE.filled(grade.label(), grade.id(), Words.of(grades));
    }

    @Override
    public Words requirement(Unit money) {
        return onCard(ConditionPhrases.GRADE_REQUIRED.filled(Words.of(grades)));
    }

    private Message onCard(Message said) {
        return card == null ? said : ConditionPhrases.ON_CARD.filled(card.value(), said);
    }
}
