// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import static io.github.ticheng.core.metric.Metrics.ATTITUDE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastPeriodTest {

    private static PastPeriod quarter(String now) {
        return past("", "month", "2024-Q3", now);
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

    private static PastPeriod past(@Nullable String paid, String payPeriod, String stretch, String now) {
        PayPeriod by = switch (payPeriod) {
            case "month" -> PayPeriod.month();
            case "quarter" -> PayPeriod.quarter();
            case "week" -> PayPeriod.week(DayOfWeek.SUNDAY);
            default -> PayPeriod.freeDates();
        };
        return PastPeriod.of(ledger(paid), by, Period.parse(stretch), Period.parse(now));
    }

    /** A ledger of some periods, each with the sales of Li Na behind a colon: none for ?, without herself for –. */
    private static Ledger ledger(@Nullable String periods) {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY").build();
        Ledger ledger = Ledger.empty();
        for (String each : Splitter.on(' ').omitEmptyStrings().split(Strings.nullToEmpty(periods))) {
            List<String> parts = Splitter.on(':').splitToList(each);
            String sales = parts.size() == 1 ? "1" : parts.get(1);
            TeamFactsBuilder facts = TeamFacts.builder("desk", parts.get(0), "CNY");
            if (!sales.equals("–")) {
                facts.agent(
                        "li-na",
                        values -> (sales.equals("?") ? values : values.put(SALES, sales)).put(ATTITUDE, "good"));
            }
            ledger = plan.run(facts.build(), ledger).ledger();
        }
        return ledger;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # pay period | stretch | paid now | on record | of it | missing
            month   | 2024-Q3 | 2024-10 | 2024-06 2024-07 2024-08 2024-09 2024-10 | 2024-07 2024-08 2024-09 |
            month   | 2024-Q3 | 2024-09 | 2024-07 2024-08 2024-09 | 2024-07 2024-08 |
            month   | 2024-Q3 | 2024-11 | 2024-08 | 2024-08 | 2024-07 2024-09
            month   | 2024-07 | 2024-09 | 2024-07-01/2024-07-15 2024-07-16/2024-07-31 | 2024-07-01/2024-07-15 2024-07-16/2024-07-31 |
            month   | 2024-07 | 2024-09 | 2024-07-01/2024-07-15 | 2024-07-01/2024-07-15 | 2024-07
            quarter | 2024-09 | 2025-Q1 | 2024-Q3 2024-Q4 | 2024-Q3 |
            quarter | 2024-08 | 2025-Q1 | 2024-Q3 2024-Q4 | |
            week    | 2024-07 | 2024-09 | 2024-06-30/2024-07-06 2024-07-07/2024-07-13 2024-07-14/2024-07-20 2024-07-21/2024-07-27 2024-07-28/2024-08-03 | 2024-06-30/2024-07-06 2024-07-07/2024-07-13 2024-07-14/2024-07-20 2024-07-21/2024-07-27 |
            # Before, weeks began on Mondays.
            week    | 2024-07 | 2024-07-14/2024-07-20 | 2024-06-24/2024-06-30 2024-07-01/2024-07-07 2024-07-08/2024-07-13 | 2024-07-01/2024-07-07 2024-07-08/2024-07-13 |
            free    | 2024-Q3 | 2024-10 | 2024-07 2024-09 | 2024-07 2024-09 | 2024-08
            free    | 2024-07 | 2024-08 | 2024-07-05/2024-07-20 | 2024-07-05/2024-07-20 | 2024-07-01/2024-07-04 2024-07-21/2024-07-31
            free    | 2024-07 | 2024-07-30/2024-08-05 | 2024-07-01/2024-07-20 | 2024-07-01/2024-07-20 | 2024-07-21/2024-07-29
            """)
    void of_payPeriodsOnRecord_areThoseOfTheStretchBeforeNow(
            String kind, String stretch, String now, String paid, @Nullable String entries, @Nullable String missing) {
        PastPeriod past = past(paid, kind, stretch, now);

        assertThat(past.entries())
                .map(entry -> entry.period().toString())
                .isEqualTo(Splitter.on(' ').omitEmptyStrings().splitToList(Strings.nullToEmpty(entries)));
        assertThat(past.missing())
                .map(Period::toString)
                .isEqualTo(Splitter.on(' ').omitEmptyStrings().splitToList(Strings.nullToEmpty(missing)));
    }

    @Test
    void of_aPeriodWithAPartInTheStretch_isAProblem() {
        assertThatThrownBy(() -> past("2024-06-20/2024-07-10", "free", "2024-07", "2024-08"))
                .isInstanceOf(ProblemSignal.class)
                .hasMessageContaining("found 2024-06-20/2024-07-10");
    }

    /** A value of a quarter is known where each month has it, or has nobody who could have it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-07:10 2024-08:20 2024-09:30 | 60 | good
            2024-07:10 2024-08:– 2024-09:30  | 40 | good
            2024-07:– 2024-08:– 2024-09:30   | 30 | good
            2024-07:10 2024-08:? 2024-09:30  |    | good
            2024-07:– 2024-08:– 2024-09:–    |    |
            2024-08:20 2024-09:30            |    | good
            2024-07:10 2024-08:20            |    |
                                             |    |
            """)
    void value_ofAStretch_isThatOfAllItsPeriods(
            @Nullable String paid, @Nullable String sales, @Nullable String atItsEnd) {
        PastPeriod past = past(paid, "month", "2024-Q3", "2024-10");
        AgentId liNa = AgentId.of("li-na");

        assertThat(past.value(liNa, SALES).map(Object::toString)).isEqualTo(Optional.ofNullable(sales));
        assertThat(past.value(liNa, ATTITUDE).isPresent()).isEqualTo("30".equals(sales));
        assertThat(past.statement(liNa).isPresent()).isEqualTo(atItsEnd != null);
        assertThat(past.facts().isPresent()).isEqualTo(past.missing().isEmpty());
    }

    @Test
    void all_inTheFirstMonth_isNothing() {
        assertThat(quarter("2024-07").all()).isEmpty();
    }
}
