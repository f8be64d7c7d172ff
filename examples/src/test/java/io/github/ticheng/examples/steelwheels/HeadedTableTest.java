// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.examples.steelwheels.HeadedTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadedTableTest {

    @Test
    void text_headingsOfSeveralWords_stackedAtTheBottom() {
        HeadedTable table = new HeadedTable(List.of(Column.text("name"), Column.figures("post wage")));
        table.add(List.of("Foon Yue", "1,700.00"));
        table.add(List.of("Tom", "0.00"));

        assertThat(table.text()).isEqualTo("""
                                      post
                        name          wage
                        Foon Yue  1,700.00
                        Tom           0.00
                        """);
    }

    @Test
    void text_chinese_countsTwoColumnsACharacter() {
        HeadedTable table = new HeadedTable(List.of(Column.text("等级"), Column.figures("工资"), Column.text("x")));
        table.add(List.of("不及格", "1.00", "y"));
        table.add(List.of("ok", "12.00", "z"));

        assertThat(table.text()).isEqualTo("""
                        等级     工资  x
                        不及格   1.00  y
                        ok      12.00  z
                        """);
    }

    @Test
    void add_otherNumberOfCells_refused() {
        HeadedTable table = new HeadedTable(List.of(Column.text("a"), Column.text("b")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.add(List.of("1")))
                .withMessage("Expected a cell for each of 2 columns, but found [1]");
    }
}
