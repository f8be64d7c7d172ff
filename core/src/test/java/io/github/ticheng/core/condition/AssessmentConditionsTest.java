// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conditions that read a scorecard: assessed, grade, passed. */
class AssessmentConditionsTest {

    @Test
    void assessed_withAndWithoutCard_holdsWithCard() {
        Someone assessed = new Someone().scored("0", "100").explaining();
        assertThat(assessed.fulfils(Conditions.assessed())).isTrue();
        assertThat(assessed.notes(Language.ENGLISH)).containsExactly("assessed");
        assertThat(assessed.notes(Language.CHINESE)).containsExactly("已参加考核");

        Someone absent = new Someone().explaining();
        assertThat(absent.fulfils(Conditions.assessed())).isFalse();
        assertThat(absent.notes(Language.ENGLISH)).containsExactly("not assessed");
        assertThat(absent.notes(Language.CHINESE)).containsExactly("未参加考核");
    }

    @Test
    void grade_meaningless_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradeCondition.of(List.of()))
                .withMessage("Expected at least one grade, but found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradeCondition.of(List.of("Excellent")))
                .withMessage("Expected a grade id of lower-case words joined by hyphens, but found \"Excellent\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradeCondition.of(List.of("fair", "fair")))
                .withMessage("Expected grades that differ, but found fair, fair");
    }

    @Test
    void grade_anyOrder_equal() {
        assertThat(GradeCondition.of(List.of("good", "fair"))).isEqualTo(GradeCondition.of(List.of("fair", "good")));
    }

    @Test
    void grade_listed_holds() {
        Someone agent =
                new Someone().scored("90", "100").graded(Someone.EXCELLENT).explaining();
        assertThat(agent.fulfils(Conditions.graded("outstanding", "excellent"))).isTrue();
        assertThat(agent.notes(Language.ENGLISH))
                .containsExactly("grade excellent (excellent), required one of excellent, outstanding");
        assertThat(agent.notes(Language.CHINESE)).containsExactly("等级 优秀（excellent），要求为 excellent、outstanding 之一");
    }

    @Test
    void grade_notListed_doesNotHold() {
        Someone agent =
                new Someone().scored("90", "100").graded(Someone.EXCELLENT).explaining();
        assertThat(agent.fulfils(Conditions.graded("outstanding"))).isFalse();
        assertThat(agent.notes(Language.ENGLISH))
                .containsExactly("grade excellent (excellent), required one of outstanding");
    }

    @Test
    void grade_none_doesNotHold() {
        Someone ungraded = new Someone().scored("90.5", "100").explaining();
        assertThat(ungraded.fulfils(Conditions.graded("excellent"))).isFalse();
        assertThat(ungraded.notes(Language.ENGLISH))
                .containsExactly("score 90.5 is in no grade, required one of excellent");
        assertThat(ungraded.notes(Language.CHINESE)).containsExactly("得分 90.5 不属于任何等级，要求为 excellent 之一");

        Someone absent = new Someone().explaining();
        assertThat(absent.fulfils(Conditions.graded("excellent"))).isFalse();
        assertThat(absent.notes(Language.ENGLISH)).containsExactly("not assessed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90.99 | false | score 90.99, pass mark 91: missed by 0.01 | 得分 90.99，及格线 91，相差 0.01",
                "91    | true  | score 91, pass mark 91 | 得分 91，及格线 91",
                "91.01 | true  | score 91.01, pass mark 91 | 得分 91.01，及格线 91",
            })
    void passed_aroundThePassMark_holdsFromItOn(String score, boolean holds, String english, String chinese) {
        Someone agent = new Someone().scored(score, "130", "91").explaining();
        assertThat(agent.fulfils(Conditions.passed())).isEqualTo(holds);
        assertThat(agent.notes(Language.ENGLISH)).containsExactly(english);
        assertThat(agent.notes(Language.CHINESE)).containsExactly(chinese);
    }

    @Test
    void passed_noPassMark_holds() {
        Someone agent = new Someone().scored("-5", "130").explaining();
        assertThat(agent.fulfils(Conditions.passed())).isTrue();
        assertThat(agent.notes(Language.ENGLISH)).containsExactly("score -5, and the card has no pass mark");
        assertThat(agent.notes(Language.CHINESE)).containsExactly("得分 -5，考核表未设及格线");
    }

    @Test
    void passed_notAssessed_doesNotHold() {
        Someone agent = new Someone().explaining();
        assertThat(agent.fulfils(Conditions.passed())).isFalse();
        assertThat(agent.notes(Language.ENGLISH)).containsExactly("not assessed");
    }

    @Test
    void prepare_saysWhatIsRead() {
        assertThat(Someone.findings(Someone.preparing(Conditions.assessed()::prepare)))
                .containsExactly("plan.no-scorecard");
        assertThat(Someone.findings(Someone.preparing(Conditions.graded("fair")::prepare)))
                .containsExactly("plan.no-grades");
        assertThat(Someone.findings(Someone.preparing(Conditions.passed()::prepare)))
                .containsExactly("plan.no-scorecard");
    }
}
