// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureConditionTest {

    @Test
    void new_noMonth_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TenureCondition(0))
                .withMessage("Expected 1 full month of service or more, but found 0");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-01,               1",
        "2024-01-02, 2024-01,               0",
        "2024-01-15, 2024-02-01/2024-02-13, 0",
        "2024-01-15, 2024-02-01/2024-02-14, 1",
        "2024-01-15, 2024-02-01/2024-02-15, 1",
        "2024-01-31, 2024-02-01/2024-02-28, 0",
        "2024-01-31, 2024-02,               1",
        "2024-01-31, 2024-03-01/2024-03-29, 1",
        "2024-01-31, 2024-03-01/2024-03-30, 2",
        "2023-01-30, 2023-02,               1",
        "2024-03-31, 2024-04-01/2024-04-29, 0",
        "2024-03-31, 2024-04,               1",
        "2024-02-29, 2025-02-01/2025-02-27, 11",
        "2024-02-29, 2025-02,               12",
        "2023-05-01, 2024-06,               14",
        "2024-07-31, 2024-07,               0",
    })
    void holds_monthsServed_countsFullMonthsWithBothDays(String hired, String period, int months) {
        Someone agent = new Someone().hiredOn(hired).period(period);
        assertThat(agent.fulfils(Conditions.servedMonths(months + 1))).isFalse();
        if (months > 0) {
            assertThat(agent.fulfils(Conditions.servedMonths(months))).isTrue();
        }
    }

    @Test
    void holds_noDayOfHiring_problem() {
        Someone agent = new Someone();
        Problem problem = agent.problemOf(() -> agent.fulfils(Conditions.servedMonths(3)));
        assertThat(problem.in(Language.ENGLISH)).isEqualTo("Expected a day of hiring for agent li-na, but found none");
        assertThat(problem.in(Language.CHINESE)).isEqualTo("员工 li-na 应有入职日期，但没有");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | full months of service: 3, required at least 3 | 工龄满 3 个月，要求至少 3 个月",
                "5 | full months of service: 3, required at least 5: missed by 2 | 工龄满 3 个月，要求至少 5 个月，还差 2 个月",
            })
    void holds_explaining_notesTheMonths(int required, String english, String chinese) {
        Someone agent = new Someone().hiredOn("2024-05-01").explaining();
        agent.fulfils(Conditions.servedMonths(required));
        assertThat(agent.notes(Language.ENGLISH)).containsExactly(english);
        assertThat(agent.notes(Language.CHINESE)).containsExactly(chinese);
    }
}
