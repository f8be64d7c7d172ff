// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static io.github.ticheng.rules.scorecard.TaobaoShop.WAGES;
import static io.github.ticheng.rules.scorecard.TaobaoShop.codes;
import static io.github.ticheng.rules.scorecard.TaobaoShop.plan;
import static io.github.ticheng.rules.scorecard.TaobaoShop.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeOutcomesTest {

    @Test
    void outcomes_gradeWithSeveral_allInOrder() {
        List<Outcome> outcomes =
                run(plan(WAGES), List.of("90")).statement("li-na").outcomes();
        assertThat(outcomes).extracting(Outcome::code).containsExactly("training", "promotion", "post");
        assertThat(outcomes)
                .extracting(outcome -> outcome.label().in(Language.CHINESE))
                .containsExactly("适当培训", "晋升储备", "二级客服");
        assertThat(outcomes.get(0).reason().in(Language.ENGLISH)).isEqualTo("score 90: grade excellent");
        assertThat(outcomes.get(0).reason().in(Language.CHINESE)).isEqualTo("得分 90，等级 优秀");
    }

    @Test
    void outcomes_gradeWithoutAnyOrNotAssessed_none() {
        assertThat(run(plan(WAGES), List.of("80")).statement("li-na").outcomes())
                .isEmpty();
        assertThat(run(plan(WAGES), List.of("96", "-")).statement("li-na").outcomes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60, 60         | false",
                "60, 60, 60     | true",
                "60, 60, 65, 60 | false", // a better month breaks the row
                "60, 60, -, 60  | true", // a month not assessed does not
                "60, 60, -      | false", // nor does it lengthen it
                "60, 60, 60, -  | false", // nothing is proposed in a month without assessment
                "60, 60, 60, 60 | true", // it stands again
                "70, 60, 60, 60 | true",
            })
    void exitProposal_monthsInARow_asDeclared(String scores, boolean proposed) {
        List<String> months = List.of(scores.split(", *"));
        assertThat(codes(run(plan(WAGES), months).statement("li-na")).contains(ExitProposal.CODE))
                .isEqualTo(proposed);
    }

    @Test
    void exitProposal_afterOneMonth_atOnce() {
        assertThat(codes(run(
                                CompensationPlan.builder("plan", "1", "CNY")
                                        .score("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                                        .grade("grades", TaobaoShop.GRADES)
                                        .outcome("exit", Scorecards.exitAfter(1, "fail"))
                                        .build(),
                                List.of("60"))
                        .statement("li-na")))
                .containsExactly(ExitProposal.CODE);
    }

    @Test
    void exitProposal_reason_namesTheMonths() {
        Outcome exit = run(plan(WAGES), List.of("60", "60", "-", "60"))
                .statement("li-na")
                .outcomes()
                .get(1);
        assertThat(exit.reason().in(Language.ENGLISH)).isEqualTo("3 months in a row at fail, 2024-01 to 2024-04");
        assertThat(exit.reason().in(Language.CHINESE)).isEqualTo("连续 3 个月为不及格（2024-01 至 2024-04）");
        assertThat(exit.label().in(Language.CHINESE)).isEqualTo("建议解除合作");
    }

    @Test
    void new_badValues_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.exitAfter(0, "fail"))
                .withMessage("Expected 1 month in a row or more, but found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.exitAfter(3))
                .withMessage("Expected at least one grade, but found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.exitAfter(3, "fail", "fail"))
                .withMessage("Expected grades that differ, but found fail, fail");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaobaoShop.OUTCOMES.and("fail", "training", "again", "再"))
                .withMessage("Expected a grade to lead to a thing once, but found fail: training, training");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.gradeOutcomes("fail", "Training", "training", "培训"))
                .withMessageContaining("\"Training\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.exitAfter(3, "Fail"))
                .withMessageContaining("\"Fail\"");
        assertThatIllegalArgumentException().isThrownBy(() -> new GradeOutcomes(ImmutableList.of()));
    }
}
