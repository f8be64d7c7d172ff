// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;

/**
 * A proposal to part ways, for a person to decide, after some months in a row at poor grades; it stands again in every
 * further month of the same row. Months are those of the calendar, whatever the cadence of the entry; where pay periods
 * are shorter, the grade of a month is that of its last one. A month in which the agent was not assessed, or that is not on record, neither breaks
 * the row nor lengthens it.
 *
 * @param months how many months in a row, the month itself included, 1 or more
 * @param grades the ids of the grades, at least one
 */
record ExitProposal(int months, ImmutableList<String> grades) implements OutcomeRule {

    /** The code of the outcome. */
    public static final String CODE = "exit-proposal";

    static final BlockType<ExitProposal> TYPE = BlockType.of("exit-proposal", OutcomeRule.class, ExitProposal.class)
            .with(
                    Field.required("months", FieldType.COUNT, ExitProposal::months),
                    Field.required("grades", FieldType.listOf(FieldType.TEXT), ExitProposal::grades),
                    ExitProposal::new);

    /**
     * @throws IllegalArgumentException if the months are fewer than 1, or there is no grade, one twice, or one that no
     *     grade can be called
     */
    ExitProposal {
        Refused.when(months < 1, ScorecardPhrases.IN_A_ROW, months);
        Refused.when(grades.isEmpty(), ScorecardPhrases.SOME_GRADE, null);
        grades.forEach(GradeWords::checkId);
        Refused.whenTwice(grades, ScorecardPhrases.GRADES_DIFFER);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        preparation.readsGrades(grades, false);
        preparation.countsMonths(false);
        RuleId rule = preparation.rule();
        return agent -> outcomes(agent, rule);
    }

    private ImmutableList<Outcome> outcomes(SettledAgent agent, RuleId rule) {
        Grade grade = agent.gradeOrNull();
        if (grade == null || !grades.contains(grade.id())) {
            return ImmutableList.of();
        }
        int inARow = 1;
        String first = agent.period().toString();
        for (PastPeriod month : agent.earlierMonths()) {
            Grade earlier = agent.cardIn(month).map(Scorecard::grade).orElse(null);
            if (earlier == null) {
                continue;
            }
            if (!grades.contains(earlier.id())) {
                break;
            }
            inARow++;
            first = month.period().toString();
        }
        if (inARow < months) {
            return ImmutableList.of();
        }
        Message reason = ScorecardPhrases.EXIT_REASON.filled(
                inARow, grade.label(), first, agent.period().toString());
        return ImmutableList.of(new Outcome(rule, CODE, ScorecardPhrases.EXIT, reason, null));
    }
}
