// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastPeriodTest {

    private static PastPeriod quarter(String now) {
        return PastPeriod.of(Ledger.empty(), PayPeriod.month(), Period.parse("2024-Q3"), Period.parse(now));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-08 | found no 2024-07: pay",
                "2024-09 | found no 2024-07, 2024-08: pay",
                "2024-10 | found no 2024-07, 2024-08, 2024-09: pay",
            })
    void all_ofWhichMonthsAreMissing_tellsEachOfThem(String now, String told) {
        assertThatThrownBy(() -> quarter(now).all())
                .isInstanceOf(ProblemSignal.class)
                .hasMessageContaining("Expected all of 2024-Q3 on record")
                .hasMessageContaining(told);
    }

    @Test
    void all_inTheFirstMonth_isNothing() {
        assertThat(quarter("2024-07").all()).isEmpty();
    }
}
