// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, false, true,  true,  at least, 不低于",
        "ABOVE,    false, false, true,  above,    高于",
        "AT_MOST,  true,  true,  false, at most,  不高于",
        "BELOW,    true,  false, false, below,    低于",
    })
    void holds_belowAtAbove_asNamed(
            Comparison comparison, boolean below, boolean at, boolean above, String english, String chinese) {
        assertThat(comparison.holds(-1)).isEqualTo(below);
        assertThat(comparison.holds(0)).isEqualTo(at);
        assertThat(comparison.holds(1)).isEqualTo(above);
        assertThat(comparison.in(Language.ENGLISH)).isEqualTo(english);
        assertThat(comparison.in(Language.CHINESE)).isEqualTo(chinese);
    }
}
