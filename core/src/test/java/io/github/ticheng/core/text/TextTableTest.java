// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    @Test
    void toString_chineseAndFigures_standInColumns() {
        TextTable table = TextTable.of("  ", "lrl").row("不及格", "1.00", "y").row("ok", "12.00", "");

        assertThat(table).hasToString("  不及格   1.00  y\n  ok      12.00\n");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "等级, 4",
        "（含）, 6",
        "–, 1",
        "“x”, 3",
        "🎉, 2",
        "'', 0",
        // The first and the last character of each wide block, and their neighbours.
        "\u1100\u115F⺀〾ぁ\uA4CF가\uD7A3\uF900\uFAFF︰\uFE6F\uFF00｠￠￦🌀\uD83E\uDEFF𠀀\uD8BF\uDFFD, 40",
        "\u10FF\u1160\u2E7F\u303F\u3040\uA4D0\uABFF\uD7A4\uF8FF\uFB00\uFE2F\uFE70\uFEFF｡\uFFDF\uFFE7\uD83C\uDEFF\uD83E\uDF00, 18"
    })
    void width_text_placesOfATerminal(String text, int width) {
        assertThat(TextTable.width(text)).isEqualTo(width);
    }

    @Test
    void row_otherNumberOfCells_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextTable.of("", "ll").row("1"))
                .withMessage("Expected 2 cells, but found [1]");
    }

    @Test
    void of_otherLetter_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextTable.of("", "lc"))
                .withMessage("Expected l or r for each column, but found \"lc\"");
    }
}
