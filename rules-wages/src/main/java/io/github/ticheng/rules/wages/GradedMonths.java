// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * At least so many months of the period at some grades: nine months of the year at excellent or better. It stands under a
 * rule of a longer cadence, such as a yearly review or a year-end bonus.
 *
 * <p>The months before are read from the ledger, the last one is the month that is paid with. Where pay periods are
 * shorter than a month, the grade of a month is that of its last one. A month without an assessment does not count.
 *
 * @param months how many months, 1 or more
 * @param grades the ids of the grades, at least one; kept in alphabetical order
 */
record GradedMonths(int months, ImmutableList<String> grades) implements Condition {

    static final BlockType<GradedMonths> TYPE = BlockType.of("graded-months", Condition.class, GradedMonths.class)
            .with(
                    Field.required("months", FieldType.COUNT, GradedMonths::months),
                    Field.required("grades", FieldType.listOf(FieldType.TEXT), GradedMonths::grades),
                    GradedMonths::new)
            .shortly(ShortForm.said("graded {grades or} for {months} months/month"));

    /** @throws IllegalArgumentException if there are no months, no grades, or two grades alike */
    GradedMonths {
        Refused.when(months < 1, ReviewPhrases.A_GRADED_MONTH, months);
        Refused.when(grades.isEmpty(), WagePhrases.SOME_GRADE, null);
        Refused.whenTwice(grades, WagePhrases.GRADES_DIFFER);
        grades = ImmutableList.sortedCopyOf(grades);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        preparation.readsGrades(grades, false);
        preparation.countsMonths(false);
        int most = preparation.cadence().map(Cadence::months).orElse(months);
        if (months > most) {
            preparation.found(Finding.of(Severity.WARNING, ReviewPhrases.TOO_FEW_MONTHS.filled(most, months)));
        }
        return this::holds;
    }

    private boolean holds(ScoredAgent agent) {
        int count = count(agent);
        agent.note(() -> ReviewPhrases.GRADED_MONTHS.filled(
                count, agent.period().toString(), String.join(" / ", grades), months));
        return count >= months;
    }

    private int count(ScoredAgent agent) {
        int count = isAt(agent.card().orElse(null)) ? 1 : 0;
        for (PastPeriod month : agent.earlierMonths()) {
            if (!agent.period().contains(month.period())) {
                break;
            }
            count += isAt(agent.cardIn(month).orElse(null)) ? 1 : 0;
        }
        return count;
    }

    private boolean isAt(@Nullable Scorecard card) {
        Grade grade = card == null ? null : card.grade();
        return grade != null && grades.contains(grade.id());
    }

    @Override
    public Words requirement(Unit money) {
        return ReviewPhrases.GRADED_MONTHS_REQUIRED.filled(months, String.join(" / ", grades));
    }
}
