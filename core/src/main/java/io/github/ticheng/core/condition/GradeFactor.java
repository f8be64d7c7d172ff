// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A factor for each grade: outstanding 1.2, good 1, fail 0.
 *
 * @param rows the factors, at least one, each of another grade; kept in the alphabetical order of their grades
 * @param otherwise the factor of an agent without a grade, and of a grade that is not listed; null where that is a
 *     problem
 */
record GradeFactor(ImmutableList<Row> rows, @Nullable Exact otherwise) implements Factor {

    static final BlockType<GradeFactor> TYPE = BlockType.of("by-grade", Factor.class, GradeFactor.class)
            .with(
                    Field.required("rows", FieldType.listOf(FieldType.row(Row.TYPE)), GradeFactor::rows),
                    Field.optional("otherwise", FieldType.NUMBER, factor -> factor.otherwise),
                    GradeFactor::new);

    /**
     * The factor of a grade.
     *
     * @param grade the id of the grade
     * @param factor the factor, any sign
     */
    public record Row(String grade, Exact factor) implements Serializable {

        static final BlockType<Row> TYPE = BlockType.row("grade-factor", Row.class)
                .with(
                        Field.required("grade", FieldType.TEXT, Row::grade),
                        Field.required("factor", FieldType.NUMBER, Row::factor),
                        Row::new);

        /**
         * Creates a row.
         *
         * @throws IllegalArgumentException if the grade is no id that a grade can have
         */
        public Row {
            grade = GradeCondition.checkId(grade);
            factor = factor.withoutTerm();
        }
    }

    /** @throws IllegalArgumentException if there are no rows, or two of one grade */
    GradeFactor {
        Refused.when(rows.isEmpty(), ConditionPhrases.FACTOR_OF_GRADE, null);
        ImmutableList<String> grades = grades(rows);
        Refused.whenTwice(grades, ConditionPhrases.GRADES_DIFFER);
        rows = ImmutableList.sortedCopyOf(Comparator.comparing(Row::grade), rows);
        otherwise = otherwise == null ? null : otherwise.withoutTerm();
    }

    private static ImmutableList<String> grades(ImmutableList<Row> rows) {
        return rows.stream().map(Row::grade).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    // A better grade that is worth less is a warning of its own.
    @Override
    public boolean rises() {
        Exact least = otherwise == null ? Exact.ZERO : otherwise;
        return !least.isNegative()
                && rows.stream().noneMatch(row -> row.factor().isLessThan(least));
    }

    @Override
    public Step prepare(Preparation preparation) {
        ImmutableMap<String, Exact> byGrade =
                rows.stream().collect(ImmutableMap.toImmutableMap(Row::grade, Row::factor));
        preparation.readsGrades(byGrade, otherwise, Unit.NUMBER);
        return agent -> agent.figure(factor(agent, byGrade), Unit.NUMBER);
    }

    private Exact factor(ScoredAgent agent, ImmutableMap<String, Exact> byGrade) {
        Grade grade = agent.grade().orElse(null);
        Exact listed = grade == null ? null : byGrade.get(grade.id());
        if (grade == null || listed == null) {
            return unlisted(agent, grade);
        }
        agent.note(() -> ConditionPhrases.GRADE_FACTOR.filled(Figure.of(listed), grade.label(), grade.id()));
        return listed;
    }

    private Exact unlisted(ScoredAgent agent, @Nullable Grade grade) {
        if (otherwise != null) {
            Words found = grade == null ? ConditionPhrases.NONE : grade.label();
            return BandFactor.noted(agent, ConditionPhrases.GRADE_NAME, found, otherwise);
        }
        throw grade == null
                ? BandFactor.notAssessed(agent)
                : new ProblemSignal(ConditionPhrases.NO_FACTOR.filled(grade.id(), Words.of(grades(rows))));
    }
}
