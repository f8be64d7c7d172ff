// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static io.github.ticheng.core.metric.Metrics.INQUIRIES;
import static io.github.ticheng.core.metric.Metrics.PRAISES;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.text.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan never pays, and facts that it never reads, are found before anybody is paid. */
class NeverPaidTest {

    private static final Map<String, PayPeriod> PAY_PERIODS = Map.of(
            "month", PayPeriod.month(),
            "half-month", PayPeriod.halfMonth(),
            "week", PayPeriod.week(DayOfWeek.MONDAY),
            "week-by-start", PayPeriod.week(DayOfWeek.MONDAY).byStart(),
            "quarter", PayPeriod.quarter(),
            "free-dates", PayPeriod.freeDates());

    private static PlanBuilder shop() {
        return CompensationPlan.builder("corner-shop", "2024", "CNY");
    }

    private static Entry<TestRules.Flat> commission() {
        return Entry.of("commission", new TestRules.Flat(SALES, percent("1")));
    }

    private static List<String> found(CompensationPlan plan, Metric... supplied) {
        return (supplied.length == 0 ? plan.check() : plan.check(List.of(supplied)))
                .stream()
                        .filter(finding -> finding.code().matches("plan.never.*|plan.facts.*|condition.never.*"))
                        .map(NeverPaidTest::said)
                        .toList();
    }

    private static String said(Finding finding) {
        return finding.severity() + " " + finding.code() + ": "
                + finding.message().in(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "month,         2024-01-01, 2024-01-31, true",
        "month,         2024-01-01, 2024-01-30, false",
        "month,         2024-01-02, 2024-02-28, false",
        "month,         2024-01-02, 2024-02-29, true",
        "half-month,    2024-01-02, 2024-01-30, false",
        "half-month,    2024-01-02, 2024-01-31, true",
        "week,          2024-07-02, 2024-07-13, false",
        "week,          2024-07-02, 2024-07-14, true",
        "quarter,       2024-02-01, 2024-06-29, false",
        "quarter,       2024-02-01, 2024-06-30, true",
        "free-dates,    2024-01-02, 2024-01-02, true",
    })
    void check_periodsInForce_findsAPlanThatPaysNone(String kind, LocalDate from, LocalDate until, boolean pays) {
        CompensationPlan plan = shop().payPeriod(PAY_PERIODS.get(kind))
                .inForceFrom(from)
                .inForceUntil(until)
                .pay(commission())
                .build();

        assertThat(found(plan).stream().noneMatch(line -> line.startsWith("WARNING plan.never-in-force")))
                .isEqualTo(pays);
    }

    /** A week belongs to the quarter in which it ends, or begins: the last of 2024-Q1 ends on 31 March or 7 April. */
    @ParameterizedTest
    @CsvSource({
        "month,         2024-01-01, 2024-02-29, QUARTER,   false",
        "month,         2024-01-01, 2024-03-30, QUARTER,   false",
        "month,         2024-01-01, 2024-03-31, QUARTER,   true",
        "month,         2024-03-01, 2024-03-31, QUARTER,   true",
        "month,         2024-04-01, 2024-05-31, QUARTER,   false",
        "month,         2024-01-01, 2024-11-30, YEAR,      false",
        "month,         2023-07-01, 2024-06-30, YEAR,      true",
        "half-month,    2024-01-01, 2024-01-15, MONTH,     false",
        "half-month,    2024-01-01, 2024-01-31, MONTH,     true",
        "week,          2024-02-05, 2024-03-30, QUARTER,   false",
        "week,          2024-02-05, 2024-03-31, QUARTER,   true",
        "week-by-start, 2024-03-04, 2024-03-30, QUARTER,   false",
        "week-by-start, 2024-03-04, 2024-03-31, QUARTER,   true",
        "free-dates,    2024-01-01, 2024-03-30, QUARTER,   false",
        "free-dates,    2024-01-01, 2024-03-31, QUARTER,   true",
        "quarter,       2024-01-01, 2024-06-30, HALF_YEAR, true",
        "quarter,       2024-01-01, 2024-03-31, HALF_YEAR, false",
    })
    void check_cadenceInForce_notesAnEntryThatIsNeverDue(
            String kind, LocalDate from, LocalDate until, Cadence cadence, boolean isDue) {
        CompensationPlan plan = shop().payPeriod(PAY_PERIODS.get(kind))
                .inForceFrom(from)
                .inForceUntil(until)
                .pay(commission().every(cadence))
                .build();

        assertThat(found(plan).stream().noneMatch(line -> line.startsWith("NOTE plan.never-due")))
                .isEqualTo(isDue);
    }

    @Test
    void check_neverDue_saysWhenAndWhere() {
        CompensationPlan plan = shop().inForceFrom(LocalDate.of(2024, 1, 1))
                .inForceUntil(LocalDate.of(2024, 11, 30))
                .pay(commission().every(Cadence.YEAR))
                .build();

        assertThat(found(plan))
                .containsExactly("NOTE plan.never-due: The entry is never due: no year ends within 2024"
                        + " 2024-01-01/2024-11-30, when the plan is in force");
        assertThat(shop().inForceFrom(LocalDate.of(2024, 1, 1))
                        .pay(commission().every(Cadence.YEAR))
                        .build()
                        .check())
                .extracting(Finding::code)
                .doesNotContain("plan.never-due");
    }

    @Test
    void check_entryForNobodyEligible_isFound() {
        String never =
                "WARNING condition.never-holds: Expected what some agent can meet, but found post one of agent, post"
                        + " one of lead: it can never hold";
        Entry<TestRules.Flat> ofLeads = commission().when(Conditions.inPost("lead"));

        assertThat(found(shop().eligibility(Conditions.inPost("agent"))
                        .pay(ofLeads)
                        .build()))
                .containsExactly(never);
        assertThat(found(shop().eligibility(Conditions.inPost("agent", "lead"))
                        .pay(ofLeads)
                        .build()))
                .isEmpty();
    }

    /** A quarter's sales are not those of the month by which eligibility goes. */
    @Test
    void check_eligibilityByOtherFacts_isNotCompared() {
        Entry<TestRules.Flat> much = commission().when(Conditions.atLeast(SALES, "3000"));
        PlanBuilder few = shop().eligibility(Conditions.below(SALES, "2000"));

        assertThat(found(few.pay(much.every(Cadence.QUARTER)).build())).isEmpty();
        assertThat(found(shop().eligibility(Conditions.below(SALES, "2000"))
                        .pay(much)
                        .build()))
                .hasSize(1);
    }

    @Test
    void check_suppliedFactsThatNobodyReads_areNotedAtOnce() {
        CompensationPlan plan = shop().eligibility(Conditions.atMost(REFUND_RATE, "5%"))
                .pay(commission().when(Conditions.above(INQUIRIES, "3")))
                .share("pool", new TestRules.Pool(PUBLIC_SALES))
                .build();

        assertThat(plan.reads()).containsExactlyInAnyOrder(REFUND_RATE, INQUIRIES, SALES, PUBLIC_SALES);
        assertThat(found(plan, SALES, REFUND_RATE, INQUIRIES, PUBLIC_SALES)).isEmpty();
        assertThat(found(shop().pay(commission()).build(), PRAISES, SALES, INQUIRIES))
                .containsExactly("NOTE plan.facts-unread: No rule reads inquiries, praises");
    }
}
