// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayConditionTest {

    @Test
    void onDays_anyOrder_equal() {
        assertThat(Conditions.onDays("2024-11-11", "sunday", "saturday", "2024-06"))
                .isEqualTo(Conditions.onDays("saturday", "sunday", "2024-06-01/2024-06-30", "2024-11-11/2024-11-11"))
                .isNotEqualTo(Conditions.onDays("saturday", "sunday", "2024-06", "2024-11-12"));
    }

    @ParameterizedTest
    @CsvSource({
        "Saturday",
        "sat",
        "weekend",
        "11-11",
        "2024-11-31",
        "2024-1-1",
        "2024-11-11/",
        "2024-11-11/2024-11-10",
        "''",
        "2024-11-01 to 2024-11-11",
        "星期六"
    })
    void onDays_noDay_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conditions.onDays("sunday", text))
                .withMessage("Expected a weekday such as saturday, a date such as 2024-11-11, or dates such as"
                        + " 2024-11-01/2024-11-11, but found \"" + text + "\"");
    }

    @Test
    void onDays_noneOrOneTwice_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(Conditions::onDays)
                .withMessage("Expected at least one day, but found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conditions.onDays("sunday", "sunday"))
                .withMessage("Expected days that differ, but found sunday, sunday");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conditions.onDays("2024-11-11", "2024-11-11/2024-11-11"))
                .withMessage("Expected days that differ, but found 2024-11-11/2024-11-11, 2024-11-11/2024-11-11");
    }
}
