// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Serialized;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    private static final Message MESSAGE = Message.saying(
                    Phrase.of("ladder.falls", "Expected pay to rise, but found a fall of {fall}", "应逐档上升，但下降了 {fall}"))
            .with("fall", "600.00")
            .build();
    private static final Place RULE = Place.of(Part.RULE, "personal-commission");
    private static final Place PLAN = Place.of(Part.PLAN, "taobao-kpi");

    @Test
    void in_placed_saysSentenceAndPlace() {
        Problem problem = new Problem(RULE, MESSAGE).within(PLAN);

        assertThat(problem)
                .hasToString("Expected pay to rise, but found a fall of 600.00"
                        + " (plan taobao-kpi, rule personal-commission)");
        assertThat(problem.in(Language.CHINESE)).isEqualTo("应逐档上升，但下降了 600.00（方案 taobao-kpi，规则 personal-commission）");
        assertThat(problem.code()).isEqualTo("ladder.falls");
        assertThat(problem.place().get(Part.PLAN)).contains("taobao-kpi");
    }

    @Test
    void in_withoutPlace_isTheSentence() {
        assertThat(Problem.of(MESSAGE)).hasToString("Expected pay to rise, but found a fall of 600.00");
        assertThat(Problem.of(MESSAGE).in(Language.CHINESE)).isEqualTo("应逐档上升，但下降了 600.00");
    }

    @ParameterizedTest
    @CsvSource({"ERROR, error, 错误, true", "WARNING, warning, 警告, false", "NOTE, note, 提示, false"})
    void finding_severity_leadsTheSentence(Severity severity, String english, String chinese, boolean error) {
        Finding finding = Finding.of(severity, MESSAGE).within(RULE);

        assertThat(finding)
                .hasToString(english + ": Expected pay to rise, but found a fall of 600.00 (rule personal-commission)");
        assertThat(finding.in(Language.CHINESE)).isEqualTo(chinese + "：应逐档上升，但下降了 600.00（规则 personal-commission）");
        assertThat(finding.isError()).isEqualTo(error);
        assertThat(finding.code()).isEqualTo("ladder.falls");
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(severity.in(Language.ENGLISH)).isEqualTo(english);
    }

    @Test
    void finding_withoutPlace_isSeverityAndSentence() {
        assertThat(Finding.of(Severity.NOTE, MESSAGE))
                .hasToString("note: Expected pay to rise, but found a fall of 600.00")
                .isEqualTo(new Finding(Severity.NOTE, Place.NOWHERE, MESSAGE));
    }

    @Test
    void exception_problems_keepsAllInOrder() {
        Problem first = new Problem(RULE, MESSAGE);
        Problem second = new Problem(PLAN, MESSAGE);

        ProblemsException exception = new ProblemsException(List.of(first, second));

        assertThat(exception.problems()).containsExactly(first, second);
        assertThat(exception).hasMessage(first + "\n" + second).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void serialization_each_isEqualAfterwards() {
        Problem problem = new Problem(RULE, MESSAGE);
        Finding finding = new Finding(Severity.ERROR, RULE, MESSAGE);

        assertThat(Serialized.copyOf(problem)).isEqualTo(problem);
        assertThat(Serialized.copyOf(finding)).isEqualTo(finding);
        assertThat(Serialized.copyOf(new ProblemsException(List.of(problem))).problems())
                .containsExactly(problem);
    }
}
