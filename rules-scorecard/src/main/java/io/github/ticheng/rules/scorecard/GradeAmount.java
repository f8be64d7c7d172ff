// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.room.TeamColumns.Amounts;
import io.github.ticheng.core.room.TeamColumns.Grades;
import io.github.ticheng.core.room.TeamColumns.Scores;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one grade is paid.
 *
 * @param grade the id of the grade
 * @param amount the amount in the plan's currency
 */
public record GradeAmount(String grade, Exact amount) implements Serializable {

    public static final BlockType<GradeAmount> TYPE = BlockType.row("grade-amount", GradeAmount.class)
            .with(
                    Field.required("grade", FieldType.TEXT, GradeAmount::grade),
                    Field.required("amount", FieldType.AMOUNT, GradeAmount::amount),
                    GradeAmount::new);

    /**
     * Creates an amount.
     *
     * @throws IllegalArgumentException if the grade is no id that a grade can have
     */
    public GradeAmount {
        grade = GradeWords.checkId(grade);
        amount = amount.withoutTerm();
    }

    static GradeAmount of(String grade, String amount) {
        return new GradeAmount(grade, Exact.parse(amount));
    }

    /** Some amounts and that of one grade more. */
    static ImmutableList<GradeAmount> plus(List<GradeAmount> rows, String grade, String amount) {
        return ImmutableList.<GradeAmount>builder()
                .addAll(rows)
                .add(of(grade, amount))
                .build();
    }

    /**
     * The amounts by grade.
     *
     * @throws IllegalArgumentException if there are none, or two of one grade
     */
    static ImmutableMap<String, Exact> byGrade(List<GradeAmount> rows) {
        Refused.when(rows.isEmpty(), ScorecardPhrases.AMOUNT_OF_GRADE, null);
        Map<String, Exact> amounts = new LinkedHashMap<>();
        for (GradeAmount row : rows) {
            Exact other = amounts.putIfAbsent(row.grade, row.amount);
            if (other != null) {
                throw Refused.of(ScorecardPhrases.ONE_AMOUNT, row.grade + ": " + other + ", " + row.amount);
            }
        }
        return ImmutableMap.copyOf(amounts);
    }

    /** The amount of a grade; a problem that lists the grades there are, if it has none. */
    static Exact of(ImmutableMap<String, Exact> amounts, Grade grade) {
        Exact amount = amounts.get(grade.id());
        if (amount == null) {
            throw new ProblemSignal(
                    ScorecardPhrases.UNKNOWN_GRADE.filled(String.join(", ", amounts.keySet()), grade.id()));
        }
        return amount;
    }

    /** The amounts by the grades of a team; a hole where there is no grade, or it has no amount. */
    static @Nullable Amounts amounts(ImmutableMap<String, Exact> amounts, TeamColumns team) {
        Scores scores = team.scores();
        Grades grades = team.grades();
        if (scores == null || grades == null) {
            return null;
        }
        long[] ofGrades = new long[grades.all().size()];
        for (int place = 0; place < ofGrades.length; place++) {
            Exact amount = amounts.get(grades.all().get(place).id());
            ofGrades[place] = amount != null && amount.fitsLong(2) ? amount.toLong(2) : LongColumn.HOLE;
        }
        long[] units = team.column();
        for (int row = 0; row < team.rows(); row++) {
            long place = scores.points().at(row) == LongColumn.HOLE
                    ? LongColumn.HOLE
                    : grades.places().at(row);
            units[row] = place == LongColumn.HOLE ? LongColumn.HOLE : ofGrades[(int) place];
        }
        return new Amounts(units, 100);
    }
}
