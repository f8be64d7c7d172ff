// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static io.github.ticheng.rules.scorecard.TaobaoShop.GRADES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTableTest {

    @Test
    void grades_ranksFromTheBest() {
        assertThat(GRADES.grades())
                .extracting(Grade::id, Grade::rank)
                .startsWith(tuple("outstanding", 1))
                .endsWith(tuple("fail", 5));
    }

    @ParameterizedTest
    @CsvSource({"60, good", "59.99, ", "80, best"})
    void grade_tableThatEnds_noneBelow(String score, String grade) {
        CompensationPlan plan = CompensationPlan.builder("plan", "1", "CNY")
                .score("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                .grade(
                        "grades",
                        Scorecards.gradesFrom("80", "best", "最佳")
                                .from("60", "good", "良好")
                                .build())
                .build();
        Grade given = plan.run(TaobaoShop.facts("2024-07", score))
                .statement("li-na")
                .scorecard()
                .grade();
        assertThat(given == null ? null : given.id()).isEqualTo(grade);
    }

    @Test
    void from_withoutLabel_theIdWithSpaces() {
        GradeTable table =
                Scorecards.gradesFrom("80", "very-good").from("60", "so-so").below("not-yet");
        assertThat(table.grades())
                .extracting(Grade::id, grade -> grade.label().in(Language.CHINESE))
                .containsExactly(tuple("very-good", "very good"), tuple("so-so", "so so"), tuple("not-yet", "not yet"));
        assertThat(Scorecards.gradesFrom("80", "best", Label.of("best", "最佳"))
                        .build()
                        .grades())
                .extracting(grade -> grade.label().in(Language.CHINESE))
                .containsExactly("最佳");
    }

    @Test
    void new_badRows_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.gradesFrom("60", "good", "良好")
                        .from("80", "best", "最佳")
                        .build())
                .withMessage("Expected lower bounds that fall, but found best from 80 after good from 60");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.gradesFrom("80", "best", "最佳")
                        .from("80", "good", "良好")
                        .build())
                .withMessage("Expected lower bounds that fall, but found good from 80 after best from 80");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.gradesFrom("80", "best", "最佳").below("best", "最佳"))
                .withMessage("Expected grades that differ, but found best, best");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GRADES.printed("[95, 100]"))
                .withMessage("Expected a printed row for each of 5 grades, but found [95, 100]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GradeTable(ImmutableList.of(), null, ImmutableList.of()))
                .withMessage("Expected at least one grade, but found none");
    }
}
