// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.team.FactColumn.LongColumn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongColumnTest {

    /** A sum that no long holds is a hole, and so is what a hole is added to: it is calculated otherwise, never wrong. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 3",
        "-1, -2, -3",
        "5, -7, -2",
        "9223372036854775806, 1, 9223372036854775807",
        "9223372036854775807, 1, hole",
        "9223372036854775807, 9223372036854775807, hole",
        "-9223372036854775807, -2, hole",
        "-9223372036854775807, 9223372036854775807, 0",
        "hole, 1, hole",
        "hole, 9223372036854775807, hole",
        "hole, hole, hole",
    })
    void plus_sumOrHole_neverAnotherNumber(String left, String right, String sum) {
        assertThat(LongColumn.plus(number(left), number(right))).isEqualTo(number(sum));
        assertThat(LongColumn.plus(number(right), number(left))).isEqualTo(number(sum));
    }

    private static long number(String text) {
        return text.equals("hole") ? LongColumn.HOLE : Long.parseLong(text);
    }
}
