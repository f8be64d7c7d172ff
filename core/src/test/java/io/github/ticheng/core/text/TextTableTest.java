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
    @CsvSource({"abc, 3", "等级, 4", "（含）, 6", "–, 1", "“x”, 3", "🎉, 2", "'', 0"})
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
