// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import org.junit.jupiter.api.Test;

class DiagnosticTest {

    private static final Phrase PHRASE =
            Phrase.of("document.unknown-metric", "\"{found}\" is no metric", "没有名为“{found}”的指标");
    private static final Message MESSAGE =
            Message.saying(PHRASE).with("found", "shaes").build();

    private static Diagnostic at(int line, int column, int length, String sourceLine) {
        return new Diagnostic(
                Severity.ERROR,
                "pay[1].base",
                line,
                column,
                length,
                MESSAGE,
                Label.of("the id of a metric", "指标的 id"),
                "sales",
                "plan.yaml",
                sourceLine);
    }

    @Test
    void text_inEnglish_isThatOfACompiler() {
        assertThat(at(12, 11, 5, "    base: shaes").text(Language.ENGLISH)).isEqualTo("""
                        plan.yaml:12:11: error: "shaes" is no metric (document.unknown-metric)
                           12 |     base: shaes
                              |           ^^^^^
                            at pay[1].base · expected the id of a metric · did you mean "sales"?
                        """);
    }

    @Test
    void text_inChinese_isThatOfACompiler() {
        assertThat(at(12, 11, 5, "    base: shaes").text(Language.CHINESE)).isEqualTo("""
                        plan.yaml:12:11：错误：没有名为“shaes”的指标（document.unknown-metric）
                           12 |     base: shaes
                              |           ^^^^^
                            位于 pay[1].base · 应为指标的 id · 是否想写“sales”？
                        """);
    }

    /** A terminal shows a Chinese character in two columns. */
    @Test
    void text_ofWideCharacters_hasTwoColumnsForEach() {
        assertThat(at(1, 5, 2, "工资: 三千 x")
                        .text(Language.ENGLISH)
                        .lines()
                        .toList()
                        .subList(1, 3))
                .containsExactly("    1 | 工资: 三千 x", "      |       ^^^^");
    }

    @Test
    void text_ofTabsBeforeThePlace_keepsThem() {
        assertThat(at(1, 4, 1, "\ta\tb").text(Language.ENGLISH).lines().toList().subList(1, 3))
                .containsExactly("    1 | \ta\tb", "      | \t \t^");
    }

    @Test
    void text_ofALongLine_isCutAroundThePlace() {
        String line = "a".repeat(500) + "bcd" + "e".repeat(500);
        assertThat(at(1, 501, 3, line).text(Language.ENGLISH).lines().toList().subList(1, 3))
                .containsExactly(
                        "    1 | …" + "a".repeat(60) + "bcd" + "e".repeat(60) + "…",
                        "      | " + " ".repeat(61) + "^^^");
    }

    @Test
    void text_ofAPlaceBehindTheLine_pointsToItsEnd() {
        assertThat(at(1, 4, 1, "a:").text(Language.ENGLISH).lines().toList().subList(1, 3))
                .containsExactly("    1 | a:", "      |   ^");
    }

    @Test
    void text_ofTheWholeDocument_hasNoLine() {
        Diagnostic whole = new Diagnostic(Severity.WARNING, "", 0, 0, 0, MESSAGE, null, null, "plan.yaml", "");
        assertThat(whole.text(Language.ENGLISH))
                .isEqualTo("plan.yaml: warning: \"shaes\" is no metric (document.unknown-metric)\n");
        assertThat(whole.location()).isEqualTo(Location.WHOLE);
        assertThat(whole.isError()).isFalse();
    }

    @Test
    void in_aLanguage_isTheFirstLine() {
        Diagnostic diagnostic = at(3, 1, 5, "shaes");
        assertThat(diagnostic.in(Language.ENGLISH))
                .isEqualTo("plan.yaml:3:1: error: \"shaes\" is no metric (document.unknown-metric)");
        assertThat(diagnostic.code()).isEqualTo("document.unknown-metric");
        assertThat(diagnostic).hasToString(diagnostic.text(Language.ENGLISH));
    }
}
