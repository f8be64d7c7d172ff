// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.ProblemsException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanBookTest {

    /** A version that goes on, a promotion of two months, one of a week within it, and a successor. */
    private static final PlanBook BOOK = new PlanBook(ImmutableList.of(
            version("base", "2024-02-01", null),
            version("autumn", "2024-10-01", "2024-11-30"),
            version("week", "2024-11-05", "2024-11-11"),
            version("next", "2025-02-01", null)));

    private static CompensationPlan version(String name, String from, @Nullable String until) {
        PlanBuilder plan = CompensationPlan.builder("shop", name, "CNY").inForceFrom(LocalDate.parse(from));
        return (until == null ? plan : plan.inForceUntil(LocalDate.parse(until))).build();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02, base",
        "2024-09, base",
        "2024-10, autumn",
        "2024-10-01/2024-11-04, autumn",
        "2024-11-05/2024-11-11, week",
        "2024-11-06/2024-11-06, week",
        "2024-11-12/2024-11-30, autumn",
        "2024-12, base",
        "2025-01, base",
        "2025-02, next",
        "2031, next",
    })
    void planFor_periodWithinOneVersion_latestInForce(Period period, String version) {
        assertThat(BOOK.planFor(period).ref().version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01",
        "2024-01-31/2024-02-29",
        "2024-09-30/2024-10-01",
        "2024-11",
        "2024-11-04/2024-11-05",
        "2024-11-11/2024-11-12",
        "2024-11-30/2024-12-01",
        "2024-Q4",
        "2025-01-31/2025-02-01",
    })
    void planFor_periodWithinWhichAVersionBeginsOrEnds_refused(Period period) {
        assertThatThrownBy(() -> BOOK.planFor(period))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("shop");
    }
}
