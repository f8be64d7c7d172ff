// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What each grade leads to: training needed, a promotion recommended, the post that goes with it. A grade may lead to
 * several things or to none; an agent who was not assessed is led to nothing.
 *
 * @param rows the outcomes, in the order in which an agent's are listed
 */
public record GradeOutcomes(ImmutableList<Row> rows) implements OutcomeRule {

    public static final BlockType<GradeOutcomes> TYPE = BlockType.of(
                    "outcomes-by-grade", OutcomeRule.class, GradeOutcomes.class)
            .with(
                    Field.required("rows", FieldType.listOf(FieldType.row(Row.TYPE)), GradeOutcomes::rows),
                    GradeOutcomes::new);

    /**
     * One thing that a grade leads to.
     *
     * @param grade the id of the grade
     * @param code what it is for programs: lower-case words joined by hyphens, such as {@code training}
     * @param label what it is for people
     */
    public record Row(String grade, String code, Label label) implements Serializable {

        private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

        public static final BlockType<Row> TYPE = BlockType.row("grade-outcome", Row.class)
                .with(
                        Field.required("grade", FieldType.TEXT, Row::grade),
                        Field.required("code", FieldType.TEXT, Row::code),
                        Field.required("label", FieldType.LABEL, Row::label),
                        Row::new);

        /**
         * Creates a row.
         *
         * @throws IllegalArgumentException if the grade is no id that a grade can have, or the code no lower-case words
         */
        public Row {
            grade = GradeWords.checkId(grade);
            Refused.when(!CODE.matcher(code).matches(), ScorecardPhrases.OUTCOME_CODE, "\"" + code + "\"");
        }
    }

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if there are no rows, or one grade leads to the same thing twice
     */
    public GradeOutcomes {
        Refused.when(rows.isEmpty(), ScorecardPhrases.OUTCOME_OF_GRADE, null);
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            Refused.when(
                    !seen.add(row.grade() + " " + row.code()),
                    ScorecardPhrases.OUTCOME_ONCE,
                    row.grade() + ": " + row.code() + ", " + row.code());
        }
    }

    /** These outcomes and one more. */
    public GradeOutcomes and(String grade, String code, String english, String chinese) {
        return new GradeOutcomes(ImmutableList.<Row>builder()
                .addAll(rows)
                .add(new Row(grade, code, Label.of(english, chinese)))
                .build());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        ImmutableListMultimap<String, Row> byGrade =
                rows.stream().collect(ImmutableListMultimap.toImmutableListMultimap(Row::grade, row -> row));
        preparation.readsGrades(byGrade.keySet(), false);
        RuleId rule = preparation.rule();
        return agent -> outcomes(agent, byGrade, rule);
    }

    private static ImmutableList<Outcome> outcomes(
            SettledAgent agent, ImmutableListMultimap<String, Row> byGrade, RuleId rule) {
        Scorecard card = agent.cardOrNull();
        Grade grade = card == null ? null : card.grade();
        if (card == null || grade == null) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Outcome> outcomes = ImmutableList.builder();
        for (Row row : byGrade.get(grade.id())) {
            outcomes.add(new Outcome(rule, row.code(), row.label(), GradeWords.seen(grade, card), null));
        }
        return outcomes.build();
    }
}
