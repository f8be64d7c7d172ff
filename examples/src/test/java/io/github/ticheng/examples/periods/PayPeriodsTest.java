// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.periods;

import static io.github.ticheng.examples.periods.PaidPeriods.assertPays;
import static io.github.ticheng.examples.periods.PaidPeriods.errors;
import static io.github.ticheng.examples.periods.PaidPeriods.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.facts.FactsCsv;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks back or counts time, under pay periods of every kind: each row can be recomputed by hand. */
class PayPeriodsTest {

    private static final String FORTNIGHTS = "{two-weeks: {anchor: 2024-07-01}}";
    private static final String FORTNIGHTS_BY_START = "{two-weeks: {anchor: 2024-07-01, by: start}}";
    static final String GRADES = """
            score:
              - id: card
                points-card:
                  criteria:
                    - criterion: {given: {id: total, label: total, metric: assessment-score, maximum: 100}}
            grade:
              - id: grades
                grade-table:
                  - {from: 60, id: top, label: top}
                  - {below: 60, id: low, label: low}
            """;

    private static String share(String every) {
        return """
                pay:
                  - id: share
                    share-of-amount: {metric: sales, rate: 10%, if-negative: pays-nothing}
                    every: EVERY
                """.replace("EVERY", every);
    }

    private static String toDate(String cadence) {
        return """
                pay:
                  - id: to-date
                    commission-to-date:
                      commission:
                        commission-ladder:
                          base: {metrics: [sales]}
                          kind: marginal
                          tiers:
                            - {up to: 5000, rate: 10%}
                            - {above: 5000, rate: 20%}
                      cadence: CADENCE
                      unknown-month: counts-as-zero
                """.replace("CADENCE", cadence);
    }

    // ------------------------------------------------------------------------------------------------------ every

    @Test
    void pay_monthlyLineInUndeclaredWeeks_isPaidOnceOnTheMonth() {
        assertPays("", """
                pay:
                  - id: ladder
                    commission-ladder:
                      base: {metrics: [sales]}
                      kind: marginal
                      tiers:
                        - {up to: 5000, rate: 40%}
                        - {above: 5000, rate: 50%}
                    every: month
                  - id: weekly
                    rewards:
                      - {label: good week, when: {metric: {metric: sales, comparison: at-least, threshold: 5000}}, amount: 200}
                """, """
                period                | sales | paid
                2024-07-01/2024-07-07 | 5000  | weekly 200.00
                2024-07-08/2024-07-14 | 1000  | weekly 0.00
                2024-07-15/2024-07-21 | 1000  | weekly 0.00
                2024-07-22/2024-07-31 | 1000  | ladder 3500.00, weekly 0.00""");
    }

    /** The week that ends on 1 September is September's; the one that begins on the 30th is October's, or September's by start. */
    @Test
    void pay_monthlyInWeeks_countsThoseThatEndInTheMonthOrBeginInIt() {
        assertPays("{week: {first-day: monday}}", share("month"), """
                period                | sales | paid
                2024-08-26/2024-09-01 | 1000  |
                2024-09-02/2024-09-08 | 1000  |
                2024-09-09/2024-09-15 | 1000  |
                2024-09-16/2024-09-22 | 1000  |
                2024-09-23/2024-09-29 | 2000  | share 600.00
                2024-09-30/2024-10-06 | 5000  |""");
        assertPays("{week: {first-day: monday, by: start}}", share("month"), """
                period                | sales | paid
                2024-09-02/2024-09-08 | 1000  |
                2024-09-09/2024-09-15 | 1000  |
                2024-09-16/2024-09-22 | 1000  |
                2024-09-23/2024-09-29 | 2000  |
                2024-09-30/2024-10-06 | 5000  | share 1000.00""");
    }

    @Test
    void pay_quarterlyInTwoWeeks_theOneAcrossTheEndBelongsByEndOrStart() {
        String first = """
                period                | sales | paid
                2024-07-01/2024-07-14 | 1000  |
                2024-07-15/2024-07-28 | 1000  |
                2024-07-29/2024-08-11 | 1000  |
                2024-08-12/2024-08-25 | 1000  |
                2024-08-26/2024-09-08 | 1000  |
                """;
        assertPays(FORTNIGHTS, share("quarter"), first + """
                        2024-09-09/2024-09-22 | 1000  | share 600.00
                        2024-09-23/2024-10-06 | 1000  |""");
        assertPays(FORTNIGHTS_BY_START, share("quarter"), first + """
                        2024-09-09/2024-09-22 | 1000  |
                        2024-09-23/2024-10-06 | 1000  | share 700.00""");
    }

    @Test
    void pay_halfMonthsMonthsAndQuarters_longerLinesAreDueInTheLast() {
        assertPays("half-month", share("month"), """
                period                | sales | paid
                2024-02-01/2024-02-15 | 1000  |
                2024-02-16/2024-02-29 | 500   | share 150.00""");
        assertPays("month", share("quarter"), """
                period  | sales | paid
                2024-01 | 1000  |
                2024-02 | 500   |
                2024-03 | 0.10  | share 150.01""");
        assertPays("quarter", share("year"), """
                period  | sales | paid
                2024-Q1 | 1000  |
                2024-Q2 | 500   |
                2024-Q3 | 500   |
                2024-Q4 | 500   | share 250.00""");
    }

    @Test
    void pay_earlierPayPeriodMissing_isRefusedAtTheRule() {
        assertPays("half-month", share("month"), """
                period                | sales | paid
                2024-02-16/2024-02-29 | 500   | refused plan.months-missing""");
        assertPays("", share("month"), """
                period                | sales | paid
                2024-02-01/2024-02-10 | 500   |
                2024-02-12/2024-02-29 | 500   | refused plan.months-missing""");
    }

    @ParameterizedTest
    @CsvSource({
        "half-month, 2024-02",
        "half-month, 2024-02-01/2024-02-14",
        "month, 2024-Q1",
        "quarter, 2024-01",
        "month, 2024"
    })
    void pay_periodThatIsNone_isRefused(String payPeriod, String period) {
        assertPays(
                payPeriod,
                "pay:\n  - {id: wage, fixed-wage: 100}\n",
                "period | sales | paid\n" + period + " | 1 | refused plan.other-period");
    }

    @Test
    void check_dueMoreOftenThanPaid_isAnError() {
        assertThat(errors("quarter", share("month"))).containsExactly("plan.due-within-period pay[1].id");
        assertThat(errors("quarter", share("quarter"))).isEmpty();
    }

    /** A year, a half-year and days across the end of a quarter, beside a line that is due each quarter. */
    @ParameterizedTest
    @ValueSource(strings = {"2100", "2024-H1", "2024-03-15/2024-06-30"})
    void tryRun_periodLongerThanItsLine_isAProblemOfItsTeamAlone(String period) {
        List<TeamFacts> facts = FactsCsv.of(List.of(Metrics.SALES), Currency.getInstance("USD"))
                .read("facts.csv", """
                        period,team,agent,sales
                        %s,north,a,100
                        2024-Q1,south,b,100
                        """.formatted(period));
        List<TeamRun.Result> results = plan("", share("quarter")).plan().runEach(facts, Map.of());
        assertThat(results.get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("plan.period-crosses");
            assertThat(problem.place().toString()).contains("north", period, "share");
        });
        assertThat(results.get(1)
                        .run()
                        .orElseThrow()
                        .statement("b")
                        .amount("share")
                        .orElseThrow())
                .hasToString("USD 10.00");
    }

    // ---------------------------------------------------------------------------------------------------- to date

    @Test
    void pay_toDate_addsUpPayPeriodsOfItsQuarter() {
        assertPays(FORTNIGHTS, toDate("quarter"), """
                period                | sales | paid
                2024-08-26/2024-09-08 | 3000  | to-date 300.00
                2024-09-09/2024-09-22 | 3000  | to-date 400.00
                2024-09-23/2024-10-06 | 3000  | to-date 300.00
                2024-10-07/2024-10-20 | 3000  | to-date 400.00""");
        assertPays(FORTNIGHTS_BY_START, toDate("quarter"), """
                period                | sales | paid
                2024-09-09/2024-09-22 | 3000  | to-date 300.00
                2024-09-23/2024-10-06 | 3000  | to-date 400.00
                2024-10-07/2024-10-20 | 3000  | to-date 300.00""");
        assertPays("half-month", toDate("quarter"), """
                period                | sales | paid
                2024-03-01/2024-03-15 | 4000  | to-date 400.00
                2024-03-16/2024-03-31 | 4000  | to-date 700.00
                2024-04-01/2024-04-15 | 4000  | to-date 400.00""");
        assertPays("quarter", toDate("year"), """
                period  | sales | paid
                2024-Q1 | 3000  | to-date 300.00
                2024-Q2 | 3000  | to-date 400.00
                2024-Q3 | 3000  | to-date 600.00
                2025-Q1 | 3000  | to-date 300.00""");
    }

    @Test
    void pay_undeclaredWeekAcrossTheQuarter_isRefusedAtTheRule() {
        assertPays("", toDate("quarter"), """
                period                | sales | paid
                2024-09-23/2024-09-29 | 5000  | to-date 500.00
                2024-09-30/2024-10-06 | 5000  | refused plan.period-crosses to-date""");
    }

    @Test
    void pay_quartersOfAnUndeclaredPlan_addUpToTheYear() {
        assertPays("", """
                pay:
                  - id: to-date
                    commission-to-date:
                      commission:
                        commission-ladder:
                          base: {metrics: [sales]}
                          kind: marginal
                          tiers:
                            - {up to: 100000, rate: 1%}
                            - {above: 100000, up to: 125000, rate: 5%}
                            - {above: 125000, up to: 150000, rate: 10%}
                            - {above: 150000, rate: 15%}
                      cadence: year
                      unknown-month: problem
                """, """
                period  | sales | paid
                2024-Q1 | 60000 | to-date 600.00
                2024-Q2 | 60000 | to-date 1400.00
                2024-Q3 | 40000 | to-date 4250.00""");
    }

    // ---------------------------------------------------------------------------------------------- windows, grades

    private static String window(String every) {
        return """
                pay:
                  - id: wage
                    fixed-wage: 100
                    when: {over-months: {metric: sales, months: 2, comparison: at-least, threshold: 3000, unknown-month: counts-as-zero}}
                """ + every;
    }

    @Test
    void pay_window_countsTheMonthsOfItsPayPeriods() {
        assertPays("half-month", window("    every: month\n"), """
                period                | sales | paid
                2024-01-01/2024-01-15 | 900   |
                2024-01-16/2024-01-31 | 1000  | wage 0.00
                2024-02-01/2024-02-15 | 1000  |
                2024-02-16/2024-02-29 | 100   | wage 100.00
                2024-03-01/2024-03-15 | 1000  |
                2024-03-16/2024-03-31 | 899   | wage 0.00""");
        assertPays("month", window(""), """
                period  | sales | paid
                2024-01 | 1900  | wage 0.00
                2024-02 | 1100  | wage 100.00
                2024-03 | 1899  | wage 0.00""");
    }

    private static final String STREAK = GRADES + """
            pay:
              - id: streak
                streak-bonus: {amount: 200, months: 2, grades: [top], pays: every-time}
            """;

    @Test
    void pay_streak_aMonthsGradeIsThatOfItsLastPayPeriod() {
        assertPays("half-month", STREAK + "    every: month\n", """
                period                | assessment-score | paid
                2024-01-01/2024-01-15 | 10               |
                2024-01-16/2024-01-31 | 60               | streak 0.00
                2024-02-01/2024-02-15 | 10               |
                2024-02-16/2024-02-29 | 60               | streak 200.00
                2024-03-01/2024-03-15 | 60               |
                2024-03-16/2024-03-31 | 59.99            | streak 0.00""");
        assertPays("month", STREAK, """
                period  | assessment-score | paid
                2024-01 | 60               | streak 0.00
                2024-02 | 60               | streak 200.00
                2024-03 | 60               | streak 0.00
                2024-04 | 60               | streak 200.00""");
    }

    private static final String REVIEWS = GRADES + """
            outcome:
              - id: exit
                exit-proposal: {months: 2, grades: [low]}
                every: month
              - id: review
                post-review:
                  posts: [trainee, agent, senior]
                  up: {graded-months: {months: 2, grades: [top]}}
                  down: {graded-months: {months: 2, grades: [low]}}
                every: quarter
              - id: chance
                last-chance: {metric: sales, goal: 1000, months: 1}
                every: month
            """;

    @Test
    void pay_outcomes_countCalendarMonths() {
        assertPays("half-month", REVIEWS, """
                period                | assessment-score | sales | paid
                2024-01-01/2024-01-15 | 10               | 0     |
                2024-01-16/2024-01-31 | 10               | 999   | chance last-chance
                2024-02-01/2024-02-15 | 60               | 0     |
                2024-02-16/2024-02-29 | 10               | 999   | exit exit-proposal, chance exit-proposal
                2024-03-01/2024-03-15 | 10               | 500   |
                2024-03-16/2024-03-31 | 60               | 500   | review demotion""");
    }

    private static String diagnosis(String every) {
        return "team-outcome:\n  - id: shop\n    shop-diagnosis: {axis: {metric: sales, target: 1000}, months: 3}\n    every: "
                + every + "\n";
    }

    /** Sales are those of a whole month, in whatever pay periods; a quarter counts for its three months. */
    @Test
    void pay_shopDiagnosis_countsCalendarMonthsOfItsPayPeriods() {
        assertPays("{week: {first-day: monday}}", diagnosis("month"), """
                period                | sales | paid
                2024-02-26/2024-03-03 | 0     |
                2024-03-04/2024-03-10 | 300   |
                2024-03-11/2024-03-17 | 300   |
                2024-03-18/2024-03-24 | 300   |
                2024-03-25/2024-03-31 | 99    |
                2024-04-01/2024-04-07 | 300   |
                2024-04-08/2024-04-14 | 300   |
                2024-04-15/2024-04-21 | 300   |
                2024-04-22/2024-04-28 | 99    |
                2024-04-29/2024-05-05 | 300   |
                2024-05-06/2024-05-12 | 300   |
                2024-05-13/2024-05-19 | 300   |
                2024-05-20/2024-05-26 | 99    | shop shop-operations""");
        assertPays(FORTNIGHTS, diagnosis("month"), """
                period                | sales | paid
                2024-07-01/2024-07-14 | 900   |
                2024-07-15/2024-07-28 | 99    |
                2024-07-29/2024-08-11 | 900   |
                2024-08-12/2024-08-25 | 99    |
                2024-08-26/2024-09-08 | 900   |
                2024-09-09/2024-09-22 | 99    | shop shop-operations
                2024-09-23/2024-10-06 | 900   |
                2024-10-07/2024-10-20 | 100   |""");
        assertPays("half-month", diagnosis("month"), """
                period                | sales | paid
                2024-01-01/2024-01-15 | 500   |
                2024-01-16/2024-01-31 | 499   |
                2024-02-01/2024-02-15 | 500   |
                2024-02-16/2024-02-29 | 500   |
                2024-03-01/2024-03-15 | 500   |
                2024-03-16/2024-03-31 | 499   |
                2024-04-01/2024-04-15 | 0     |
                2024-04-16/2024-04-30 | 999   |
                2024-05-01/2024-05-15 | 999   |
                2024-05-16/2024-05-31 | 0     | shop shop-operations""");
        assertPays("month", diagnosis("month"), """
                period  | sales | paid
                2024-01 | 999   |
                2024-02 | 999   |
                2024-03 | 999   | shop shop-operations
                2024-04 | 1000  |""");
        assertPays("quarter", diagnosis("quarter"), """
                period  | sales | paid
                2024-Q1 | 999   | shop shop-operations
                2024-Q2 | 1000  |""");
    }

    private static String review(String every) {
        return GRADES + """
                pay:
                  - id: good
                    share-of-amount: {metric: sales, rate: 10%, if-negative: pays-nothing}
                    when: {graded-months: {months: 2, grades: [top]}}
                    every: EVERY
                outcome:
                  - id: review
                    post-review:
                      posts: [trainee, agent, senior]
                      up: {graded-months: {months: 2, grades: [top]}}
                      down: {graded-months: {months: 2, grades: [low]}}
                    every: EVERY
                """.replace("EVERY", every);
    }

    /** The grade of a month is that of its last pay period; what is paid is on all sales of the quarter. */
    @Test
    void pay_gradedMonthsAndReview_lookAtTheMonthsOfTheQuarter() {
        assertPays("{week: {first-day: monday}}", review("quarter"), """
                period                | assessment-score | sales | paid
                2024-01-01/2024-01-07 | 60               | 100   |
                2024-01-08/2024-01-14 | 60               | 100   |
                2024-01-15/2024-01-21 | 60               | 100   |
                2024-01-22/2024-01-28 | 10               | 100   |
                2024-01-29/2024-02-04 | 10               | 100   |
                2024-02-05/2024-02-11 | 10               | 100   |
                2024-02-12/2024-02-18 | 10               | 100   |
                2024-02-19/2024-02-25 | 60               | 100   |
                2024-02-26/2024-03-03 | 10               | 100   |
                2024-03-04/2024-03-10 | 10               | 100   |
                2024-03-11/2024-03-17 | 10               | 100   |
                2024-03-18/2024-03-24 | 10               | 100   |
                2024-03-25/2024-03-31 | 60               | 100   | good 130.00, review promotion""");
        assertPays(FORTNIGHTS, review("quarter"), """
                period                | assessment-score | sales | paid
                2024-07-01/2024-07-14 | 60               | 100   |
                2024-07-15/2024-07-28 | 10               | 100   |
                2024-07-29/2024-08-11 | 10               | 100   |
                2024-08-12/2024-08-25 | 60               | 100   |
                2024-08-26/2024-09-08 | 10               | 100   |
                2024-09-09/2024-09-22 | 60               | 100   | good 60.00, review promotion""");
        assertPays("half-month", review("quarter"), """
                period                | assessment-score | sales | paid
                2024-01-01/2024-01-15 | 60               | 100   |
                2024-01-16/2024-01-31 | 60               | 100   |
                2024-02-01/2024-02-15 | 60               | 100   |
                2024-02-16/2024-02-29 | 10               | 100   |
                2024-03-01/2024-03-15 | 60               | 100   |
                2024-03-16/2024-03-31 | 60               | 0.10  | good 50.01, review promotion""");
        assertPays("month", review("quarter"), """
                period  | assessment-score | sales | paid
                2024-01 | 60               | 100   |
                2024-02 | 10               | 100   |
                2024-03 | 60               | 100   | good 30.00, review promotion
                2024-04 | 60               | 100   |
                2024-05 | 10               | 100   |
                2024-06 | 10               | 100   | good 0.00, review demotion""");
    }

    private static String monthsOfDates() {
        return GRADES + diagnosis("month") + """
                pay:
                  - id: good
                    fixed-wage: 100
                    when: {graded-months: {months: 1, grades: [top]}}
                    every: month
                """;
    }

    /** Declared free dates are as none declared: stretches that make up months are paid, one across a month's end is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"", "free-dates"})
    void pay_freeDates_makeUpMonthsOrAreRefused(String payPeriod) {
        assertPays(payPeriod, monthsOfDates(), """
                period                | assessment-score | sales | paid
                2024-01-01/2024-01-10 | 60               | 500   |
                2024-01-11/2024-01-31 | 10               | 499   | good 0.00
                2024-02               | 60               | 999   | good 100.00
                2024-03-01/2024-03-30 | 10               | 999   |
                2024-03-31/2024-03-31 | 60               | 0     | good 100.00, shop shop-operations
                2024-04-01/2024-05-10 | 60               | 0     | refused plan.period-crosses good, refused plan.period-crosses shop""");
        assertPays(payPeriod, share("quarter"), """
                period                | sales | paid
                2024-01-01/2024-02-10 | 500   |
                2024-02-11/2024-03-31 | 500   | share 100.00
                2024-03-31/2024-04-02 | 500   | refused plan.period-crosses share, refused plan.paid-already""");
    }

    @Test
    void pay_deadlineBeyondTheCalendar_isItsLastMonth() {
        assertPays("", "outcome:\n  - {id: chance, last-chance: {metric: sales, goal: 1000, months: 1}}\n", """
                period                | sales | paid
                9999-11               | 0     | chance last-chance
                9999-12               | 0     | chance exit-proposal""");
        assertPays("", "outcome:\n  - {id: chance, last-chance: {metric: sales, goal: 1000, months: 100000}}\n", """
                period                | sales | paid
                2024-01               | 0     | chance last-chance
                2024-02               | 0     | chance last-chance""");
    }

    @Test
    void pay_steadinessAndQuadrants_countMonthsOfHalfMonths() {
        assertPays("half-month", """
                outcome:
                  - id: steady
                    steadiness: {part: sales, whole: shop-turnover, months: 2, limit: 10%}
                    every: month
                  - id: quadrant
                    quadrants:
                      first: {metric: sales, target: 2000}
                      second: {metric: orders, target: 10}
                      months: 2
                    every: month
                """, """
                period                | sales | orders | team shop-turnover | paid
                2024-01-01/2024-01-15 | 0     | 0      | 5000               |
                2024-01-16/2024-01-31 | 1000  | 9      | 5000               | quadrant quadrant-poor
                2024-02-01/2024-02-15 | 500   | 5      | 5000               |
                2024-02-16/2024-02-29 | 500   | 4      | 5000               | steady steady, quadrant quadrant-poor, quadrant exit-proposal
                2024-03-01/2024-03-15 | 1000  | 5      | 5000               |
                2024-03-16/2024-03-31 | 1000  | 5      | 5000               | steady unsteady, quadrant quadrant-best""");
    }

    @Test
    void pay_wageByLastMonthsGrade_isTheGradeOfTheLastPayPeriodBefore() {
        String wage = GRADES + """
                pay:
                  - id: wage
                    wage-by-grade:
                      rows:
                        - {grade: top, amount: 2000}
                        - {grade: low, amount: 1000}
                      month: next
                      first-wage: 1500
                """;
        assertPays("half-month", wage, """
                period                | assessment-score | paid
                2024-01-01/2024-01-15 | 60               | wage 1500.00
                2024-01-16/2024-01-31 | 10               | wage 2000.00
                2024-02-01/2024-02-15 | 60               | wage 1000.00""");
        assertPays("half-month", wage + "    every: month\n", """
                period                | assessment-score | paid
                2024-01-01/2024-01-15 | 10               |
                2024-01-16/2024-01-31 | 60               | wage 1500.00
                2024-02-01/2024-02-15 | 10               |
                2024-02-16/2024-02-29 | 10               | wage 2000.00""");
    }

    // ---------------------------------------------------------------------------------------------------- settlement

    private static String settled(String settle) {
        return """
                pay:
                  - id: share
                    share-of-amount: {metric: sales, rate: 100%, if-negative: takes-away}
                settle:
                """ + settle;
    }

    @Test
    void pay_holdback_isReleasedInTheFirstPayPeriodOfTheMonth() {
        String held = settled(
                "  - {id: held, holdback: {lines: [share], share: 10%, after-months: 1, on-leaving: released}}\n");
        assertPays("half-month", held, """
                period                | sales | paid
                2024-01-01/2024-01-15 | 1000  | share 1000.00, held -100.00
                2024-01-16/2024-01-31 | 500   | share 500.00, held -50.00
                2024-02-01/2024-02-15 | 0     | share 0.00, held 100.00, held 50.00
                2024-02-16/2024-02-29 | 0     | share 0.00""");
        assertPays("quarter", held, """
                period  | sales | paid
                2024-Q1 | 1000  | share 1000.00, held -100.00
                2024-Q2 | 500   | share 500.00, held 100.00, held -50.00""");
    }

    @Test
    void pay_drawAndFloor_areCarriedFromOnePayPeriodToTheNext() {
        assertPays(
                "{week: {first-day: monday}}",
                settled("  - {id: draw, draw: {amount: 500, recovery: recoverable, lines: [share]}}\n"),
                """
                period                | sales | paid
                2024-09-23/2024-09-29 | 200   | share 200.00, draw 300.00
                2024-09-30/2024-10-06 | 600   | share 600.00, draw -100.00
                2024-10-07/2024-10-13 | 900   | share 900.00, draw -200.00
                2024-10-14/2024-10-20 | 900   | share 900.00""");
        assertPays("{week: {first-day: monday}}", settled("  - {id: floor, pay-floor: carried}\n"), """
                period                | sales | paid
                2024-09-23/2024-09-29 | -200  | share -200.00, floor 200.00
                2024-09-30/2024-10-06 | -100  | share -100.00, floor 100.00
                2024-10-07/2024-10-13 | 250   | share 250.00, floor -200.00, floor -50.00
                2024-10-14/2024-10-20 | 250   | share 250.00, floor -50.00""");
    }

    @Test
    void pay_oneOffItem_isOfThePayPeriodOrOfTheEntrysOwn() {
        assertPays("half-month", """
                pay:
                  - {id: wage, fixed-wage: 100}
                settle:
                  - id: half
                    one-off-items:
                      - {agent: a, period: 2024-07-01/2024-07-15, amount: -5, cause: cup}
                  - id: month
                    one-off-items:
                      - {agent: a, period: 2024-07, amount: -7, cause: key}
                    every: month
                """, """
                period                | sales | paid
                2024-07-01/2024-07-15 | 0     | wage 100.00, half -5.00
                2024-07-16/2024-07-31 | 0     | wage 100.00, month -7.00""");
        assertPays("half-month", """
                pay:
                  - {id: wage, fixed-wage: 100}
                settle:
                  - id: once
                    one-off-items:
                      - {agent: a, period: 2024-07, amount: -5, cause: cup}
                """, """
                period                | sales | paid
                2024-07-01/2024-07-15 | 0     | refused wages.item-of-other-period once""");
    }

    private static String yearEnd(String basis) {
        return """
                pay:
                  - {id: wage, share-of-amount: {metric: sales, rate: 100%, if-negative: pays-nothing}}
                  - id: year-end
                    year-end-bonus: {lines: [wage], basis: BASIS, multiple: 1}
                    every: year
                """.replace("BASIS", basis);
    }

    @Test
    void pay_yearEnd_averagesMonthsNotPayPeriods() {
        String quarters = """
                period  | sales | paid
                2024-Q1 | 300   | wage 300.00
                2024-Q2 | 300   | wage 300.00
                2024-Q3 | 300   | wage 300.00
                """;
        assertPays("quarter", yearEnd("sum"), quarters + "2024-Q4 | 324 | wage 324.00, year-end 1224.00");
        assertPays("quarter", yearEnd("monthly-average"), quarters + "2024-Q4 | 324 | wage 324.00, year-end 102.00");
    }

    /** Two half-months of each month on record: the sum is of both, the average over months, the last month's of its two. */
    @ParameterizedTest
    @CsvSource({"sum, 750.00", "monthly-average, 375.00", "last-month, 450.00"})
    void pay_yearEndInHalfMonths_countsMonths(String basis, String paid) {
        assertPays("half-month", yearEnd(basis), """
                period                | sales | paid
                2024-11-01/2024-11-15 | 100   | wage 100.00
                2024-11-16/2024-11-30 | 200   | wage 200.00
                2024-12-01/2024-12-15 | 200   | wage 200.00
                2024-12-16/2024-12-31 | 250   | wage 250.00, year-end PAID""".replace("PAID", paid));
    }

    @Test
    void pay_overtime_isOfAMonthsWage() {
        String overtime = """
                pay:
                  - id: wage
                    fixed-wage: 3480
                    EVERY
                  - id: overtime
                    overtime-pay:
                      base: [wage]
                      rows:
                        - {hours: overtime-hours-workday, multiple: 1.5}
                    EVERY
                """;
        String monthly = overtime.replace("EVERY", "every: month");
        String each = overtime.replaceAll(" *EVERY\n", "");
        assertPays("half-month", monthly, """
                period                | overtime-hours-workday | paid
                2024-07-01/2024-07-15 | 3                      |
                2024-07-16/2024-07-31 | 1                      | wage 3480.00, overtime 120.00""");
        assertThat(errors("half-month", each)).containsExactly("plan.base-not-monthly pay[2].overtime-pay.base[1]");
        assertPays("", each, """
                period                | overtime-hours-workday | paid
                2024-07-01/2024-07-15 | 3                      | refused plan.base-not-monthly overtime
                2024-07               | 4                      | wage 3480.00, overtime 120.00""");
    }

    // ------------------------------------------------------------------------------------------------------ refusals

    /** What counts months, each pay period. */
    private static final String COUNTING = GRADES + """
            pay:
              - id: streak
                streak-bonus: {amount: 200, months: 2, grades: [top], pays: every-time}
              - id: window
                fixed-wage: 100
                when: {over-months: {metric: sales, months: 2, comparison: at-least, threshold: 0, unknown-month: problem}}
              - id: graded
                fixed-wage: 100
                when: {graded-months: {months: 1, grades: [top]}}
            outcome:
              - id: exit
                exit-proposal: {months: 2, grades: [low]}
              - id: chance
                last-chance: {metric: sales, goal: 1000}
              - id: steady
                steadiness: {part: sales, whole: shop-turnover, months: 6, limit: 10%}
              - id: quadrant
                quadrants: {first: {metric: sales, target: 1}, second: {metric: orders, target: 1}, months: 2}
            team-outcome:
              - id: diagnosis
                shop-diagnosis: {axis: {metric: refund-rate, target: 5%}, months: 3}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {week: {first-day: sunday}}         | 8
                    {two-weeks: {anchor: 2024-01-01}}   | 8
                    {four-weeks: {anchor: 2024-01-01}}  | 8
                    half-month                          | 8
                    month                               | 0
                    """)
    void check_countsMonthsInShorterPayPeriods_isAnErrorOfEach(String payPeriod, int count) {
        assertThat(errors(payPeriod, COUNTING))
                .hasSize(count)
                .allMatch(error -> error.startsWith("plan.counts-months "));
    }

    @Test
    void pay_countsMonthsInUndeclaredWeek_isRefusedAtEach() {
        assertPays(
                "",
                COUNTING,
                "period | sales | paid\n2024-07-01/2024-07-07 | 0 | "
                        + Stream.of("streak", "window", "graded", "exit", "chance", "steady", "quadrant", "diagnosis")
                                .map(rule -> "refused plan.counts-months " + rule)
                                .collect(Collectors.joining(", ")));
    }

    @Test
    void check_tellsMonthsApartInQuarters_isAnErrorOfWhatNeedsSingleMonths() {
        assertThat(errors("quarter", COUNTING))
                .containsExactly(
                        "plan.months-in-quarters pay[1].id",
                        "condition.window-too-short pay[2].id",
                        "plan.months-in-quarters pay[3].id",
                        "plan.months-in-quarters outcome[1].id");
    }
}
