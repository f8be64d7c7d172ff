// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static io.github.ticheng.rules.scorecard.TaobaoShop.WAGES;
import static io.github.ticheng.rules.scorecard.TaobaoShop.plan;
import static io.github.ticheng.rules.scorecard.TaobaoShop.run;
import static io.github.ticheng.rules.scorecard.TaobaoShop.wage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WageByGradeTest {

    @ParameterizedTest
    @CsvSource({
        "100,   outstanding, 1800",
        "96,    outstanding, 1800",
        "95,    outstanding, 1800",
        "94.99, excellent,   1700",
        "94.5,  excellent,   1700",
        "85,    excellent,   1700",
        "84.5,  good,        1600",
        "75,    good,        1600",
        "74.99, fair,        1500",
        "65,    fair,        1500",
        "64.99, fail,        1400",
        "0,     fail,        1400",
    })
    void amount_ofTheMonthsGrade_asPublished(String score, String grade, String wage) {
        TeamRun run = run(plan(WAGES), List.of(score));
        assertThat(run.statement("li-na").scorecard().grade().id()).isEqualTo(grade);
        assertThat(wage(run.statement("li-na"))).isEqualTo("CNY " + wage + ".00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "96, -    | 1800", // keeps the last grade's wage
                "96, -, - | 1800", // over more months than one
                "70, 96, -| 1800", // the last one counts
            })
    void amount_notAssessed_keepsTheLastWage(String scores, String wage) {
        assertThat(wage(run(plan(WAGES), months(scores)).statement("li-na"))).isEqualTo("CNY " + wage + ".00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "70         | 1300", // nothing on record yet
                "70, 96     | 1500", // the month before
                "70, 96, 64 | 1800",
                "96, -, 64  | 1800", // not assessed in the month before
            })
    void amount_inTheNextMonth_byTheGradeBefore(String scores, String wage) {
        assertThat(wage(run(plan(WAGES.inTheNextMonth().atFirst("1300")), months(scores))
                        .statement("li-na")))
                .isEqualTo("CNY " + wage + ".00");
    }

    @Test
    void amount_notAssessedAndNothingOnRecord_problemNamesTheAgent() {
        assertThat(problems(WAGES, "-"))
                .contains("Expected a grade on record for agent li-na, who has none this month, but found none")
                .contains("agent li-na");
    }

    @Test
    void amount_firstMonthNotAssessed_firstWage() {
        assertThat(wage(run(plan(WAGES.atFirst("1300")), List.of("-")).statement("li-na")))
                .isEqualTo("CNY 1300.00");
    }

    @Test
    void amount_gradeWithoutWage_problemListsTheGrades() {
        assertThat(problems(Scorecards.wageByGrade("outstanding", "1800").and("excellent", "1700"), "70"))
                .contains("Expected one of the grades outstanding, excellent, but found fair");
    }

    @Test
    void check_gradesThatDoNotMatch_found() {
        assertThat(plan(Scorecards.wageByGrade("outstanding", "1800").and("excelent", "1700"))
                        .check())
                .extracting(finding -> finding.message().in(Language.ENGLISH))
                .contains(
                        "Expected one of the grades outstanding, excellent, good, fair, fail that the plan gives, but"
                                + " found excelent",
                        "Expected grade excellent, which the plan gives, to be listed, but found only outstanding,"
                                + " excelent");
    }

    @Test
    void explain_ofTheMonthsGrade_golden() {
        TeamRun run = run(plan(WAGES), List.of("94.5"));
        assertThat(run.explain("li-na", "post-wage").text(Language.ENGLISH))
                .isEqualTo("post wage  1,700.00\n  score 94.5: grade excellent\n");
        assertThat(run.explain("li-na", "post-wage").text(Language.CHINESE))
                .isEqualTo("岗位工资  1,700.00\n  得分 94.5，等级 优秀\n");
    }

    @Test
    void explain_lastGrade_golden() {
        TeamRun run = run(plan(WAGES), List.of("94.5", "-"));
        assertThat(run.explain("li-na", "post-wage").text(Language.ENGLISH))
                .isEqualTo("post wage  1,700.00\n  last grade on record: excellent of 2024-01\n");
        assertThat(run.explain("li-na", "post-wage").text(Language.CHINESE))
                .isEqualTo("岗位工资  1,700.00\n  沿用最近一次等级：2024-01 的 优秀\n");
    }

    @Test
    void new_badRows_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WAGES.and("good", "1650"))
                .withMessage("Expected one amount a grade, but found good: 1600, 1650");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.wageByGrade("Very Good", "1650"))
                .withMessageContaining("\"Very Good\"");
    }

    private static List<String> months(String scores) {
        return List.of(scores.split(", *"));
    }

    private static String problems(WageByGrade wages, String score) {
        try {
            run(plan(wages), List.of(score));
            return "";
        } catch (ProblemsException refused) {
            return refused.getMessage();
        }
    }
}
