// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.INQUIRY_CONVERSION_RATE;
import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.WorkUnit;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.rules.tieredcommission.CommissionToDate.AddsUp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Ladders on the quarter or year to date, paid month by month from the ledger. */
class CommissionToDateTest {

    private static final PayRule QUARTER = Ladders.quarterToDate(Desk.REPAIRED);

    static TeamRun run(PayRule rule, Ledger ledger, String month, Map<Metric, String> values) {
        return Desk.plan(rule)
                .run(
                        TeamFacts.builder("desk", month, "CNY")
                                .agent("li-na", facts -> values.forEach(facts::put))
                                .build(),
                        ledger);
    }

    private static String paid(TeamRun run) {
        return run.statement("li-na").total().amount().toString();
    }

    @Test
    void run_monthsOfAQuarter_sumToTheQuarterAndStartAnew() {
        TeamRun july = run(QUARTER, Ledger.empty(), "2024-07", Map.of(SALES, "9000"));
        TeamRun august = run(QUARTER, july.ledger(), "2024-08", Map.of(SALES, "9000"));
        TeamRun september = run(QUARTER, august.ledger(), "2024-09", Map.of(SALES, "5450.55"));
        TeamRun october = run(QUARTER, september.ledger(), "2024-10", Map.of(SALES, "9000"));

        assertThat(paid(july)).isEqualTo("90"); // of 9,000.00
        assertThat(paid(august)).isEqualTo("120"); // of 18,000.00: 210.00
        assertThat(paid(september)).isEqualTo("178.02"); // of 23,450.55: 388.02
        assertThat(paid(october)).isEqualTo("90");
    }

    @Test
    void run_yearToDate_goesOnThroughTheQuarters() {
        PayRule year = Ladders.yearToDate(Desk.REPAIRED);
        Ledger ledger = Ledger.empty();
        for (String month : new String[] {"2024-01", "2024-02", "2024-03"}) {
            ledger = run(year, ledger, month, Map.of(SALES, "5000")).ledger();
        }

        assertThat(paid(run(year, ledger, "2024-04", Map.of(SALES, "5000")))).isEqualTo("100"); // 2% above 15,000.00
        assertThat(paid(run(QUARTER, ledger, "2024-04", Map.of(SALES, "5000")))).isEqualTo("50");
    }

    @Test
    void run_ordersToDate_aMonthThatListsNone_isAProblem() {
        Condition sold = Conditions.forAtLeast(2, WorkUnit.order(), Conditions.atLeast(SALES, "3000"));
        PayRule gated = Ladders.gated(Desk.REPAIRED, Ladders.toDate(sold, AddsUp.QUARTER, UnknownMonth.COUNTS_AS_ZERO));
        Ledger july =
                run(QUARTER, Ledger.empty(), "2024-07", Map.of(SALES, "9000")).ledger();
        TeamFacts august = TeamFacts.builder("desk", "2024-08", "CNY")
                .agent(
                        "li-na",
                        facts ->
                                facts.put(SALES, "9000").order("no-1", "2024-08-02", order -> order.put(SALES, "9000")))
                .build();

        assertThatThrownBy(() -> Desk.plan(gated).run(august, july))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected facts of 2024-07 that list orders or days, but found none");
    }

    /** Tiers of a month, paid in pay periods shorter than it: each belongs to the month in which it ends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            half-month | 2024-07-01/2024-07-15 9000 90, 2024-07-16/2024-07-31 9000 120, 2024-08-01/2024-08-15 9000 90
            week       | 2024-07-22/2024-07-28 9000 90, 2024-07-29/2024-08-04 9000 90, 2024-08-05/2024-08-11 9000 120
            month      | 2024-07 9000 90, 2024-08 9000 90
            """)
    void run_monthToDate_sumsToTheMonthAndStartsAnew(String payPeriod, String periods) {
        PayRule month = new CommissionToDate(Desk.REPAIRED, AddsUp.MONTH, UnknownMonth.COUNTS_AS_ZERO);
        CompensationPlan plan = CompensationPlan.builder("to-date", "1", "CNY")
                .payPeriod(
                        switch (payPeriod) {
                            case "week" -> PayPeriod.week(DayOfWeek.MONDAY);
                            case "half-month" -> PayPeriod.halfMonth();
                            default -> PayPeriod.month();
                        })
                .pay("commission", month)
                .build();
        Ledger ledger = Ledger.empty();
        for (String period : Splitter.on(", ").split(periods)) {
            List<String> row = Splitter.on(' ').splitToList(period);
            TeamRun run = plan.run(desk(row.get(0), row.get(1)), ledger);

            assertThat(paid(run)).as(row.get(0)).isEqualTo(row.get(2));
            ledger = run.ledger();
        }
    }

    private static Agent hired(@Nullable String day) {
        Agent.Builder agent = Agent.builder().id(AgentId.of("li-na")).team(TeamId.of("desk"));
        return (day == null ? agent : agent.hiredOn(LocalDate.parse(day))).build();
    }

    /** Each month sells 9,000.00: 90 in the first month of a stretch, 120 in its second one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            YEAR            | JANUARY |            | 2024-11 2024-12 2025-01 2025-02 | 90 120 90 120
            YEAR            | DECEMBER |           | 2024-10 2024-11 2024-12 2025-01 | 90 120 90 120
            YEAR            | NOVEMBER |           | 2023-09 2023-10 2023-11 2023-12 | 90 120 90 120
            HALF_YEAR       | JANUARY |            | 2024-05 2024-06 2024-07 2024-08 | 90 120 90 120
            EMPLOYMENT_YEAR | JANUARY | 2022-03-15 | 2024-01 2024-02 2024-03 2024-04 | 90 120 90 120
            EMPLOYMENT_YEAR | JANUARY | 2024-03-31 | 2024-03 2024-04                 | 90 120
            EMPLOYMENT_YEAR | JANUARY | 2024-02-29 | 2025-01 2025-02 2025-03 2025-04 | 90 120 90 120
            EMPLOYMENT_YEAR | JANUARY | 2024-02-29 | 2028-01 2028-02 2028-03         | 90 90 120
            EMPLOYMENT_YEAR | JANUARY | 2023-02-28 | 2024-01 2024-02 2024-03         | 90 90 120
            EMPLOYMENT_YEAR | JANUARY | 2023-03-01 | 2024-02 2024-03 2024-04         | 90 90 120
            LIFETIME        | JANUARY |            | 2023-12 2024-01                 | 90 120
            """)
    void run_stretches_beginAnewWhereTheyEnd(
            AddsUp stretch, Month begins, @Nullable String hiredOn, String months, String paid) {
        PayRule rule = new CommissionToDate(Desk.REPAIRED, stretch, UnknownMonth.COUNTS_AS_ZERO).yearBegins(begins);
        Ledger ledger = Ledger.empty();
        List<String> all = new ArrayList<>();
        for (String month : Splitter.on(' ').split(months)) {
            TeamRun run = Desk.plan(rule)
                    .run(
                            TeamFacts.builder("desk", month, "CNY")
                                    .agent(hired(hiredOn), facts -> facts.put(SALES, "9000"))
                                    .build(),
                            ledger);
            ledger = run.ledger();
            all.add(paid(run));
        }

        assertThat(all).containsExactly(paid.split(" "));
    }

    /** Whenever somebody was hired, a month counts in one year of employment: what is paid is the first of a year, or its next. */
    @Property
    void run_yearsOfEmployment_shareNoMonth(
            @ForAll @IntRange(min = 2023, max = 2024) int year, @ForAll @IntRange(max = 8) int days) {
        LocalDate day = LocalDate.of(year, 2, 25).plusDays(days);
        PayRule rule = new CommissionToDate(
                Ladders.marginal(SALES).upTo("9000", percent("1")).above(percent("2")),
                AddsUp.EMPLOYMENT_YEAR,
                UnknownMonth.COUNTS_AS_ZERO);
        Ledger ledger = Ledger.empty();
        int ofYear = 0;
        for (int i = 0; i < 27; i++) {
            String month = YearMonth.from(day).plusMonths(i).toString();
            TeamRun run = Desk.plan(rule)
                    .run(
                            TeamFacts.builder("desk", month, "CNY")
                                    .agent(hired(day.toString()), facts -> facts.put(SALES, "9000"))
                                    .build(),
                            ledger);
            ledger = run.ledger();
            ofYear = paid(run).equals("90") ? 1 : ofYear + 1;
            assertThat(paid(run)).as(month).isEqualTo(ofYear == 1 ? "90" : "180");
            // A year that begins on 29 February ends with a thirteenth one.
            assertThat(ofYear).as(month).isLessThanOrEqualTo(13);
        }
    }

    /** Due by the quarter, a year of employment is four whole quarters, from that of the anniversary on. */
    @Property(tries = 30)
    void run_yearOfEmploymentDueByTheQuarter_sumsToTheYear(@ForAll @IntRange(min = 1, max = 365) int dayOf2023) {
        LocalDate hired = LocalDate.ofYearDay(2023, dayOf2023);
        PayRule rule = new CommissionToDate(
                Ladders.marginal(SALES).upTo("20000", percent("1")).above(percent("2")),
                AddsUp.EMPLOYMENT_YEAR,
                UnknownMonth.COUNTS_AS_ZERO);
        CompensationPlan plan = CompensationPlan.builder("by-quarter", "1", "CNY")
                .pay(Entry.of("commission", rule).every(Cadence.QUARTER))
                .build();
        Ledger ledger = Ledger.empty();
        Exact sold = Exact.ZERO;
        Exact paid = Exact.ZERO;
        int first = 1 + (hired.getMonthValue() - 1) / 3 * 3;
        for (int month = 1; month < first + 12; month++) {
            Exact sales = Exact.of(1000 * (30 - month));
            String period = YearMonth.of(2024, 1).plusMonths(month - 1).toString();
            TeamRun run = plan.run(
                    TeamFacts.builder("desk", period, "CNY")
                            .agent(hired(hired.toString()), facts -> facts.put(SALES, sales))
                            .build(),
                    ledger);
            ledger = run.ledger();
            if (month >= first) {
                sold = sold.plus(sales);
                paid = paid.plus(run.statement("li-na").total().amount());
            }
        }

        assertThat(paid).isEqualTo(Exact.of(200).plus(percent("2").of(sold.minus(Exact.of(20_000)))));
    }

    @Test
    void run_yearOfEmploymentWithoutADay_problemNamesTheAgent() {
        PayRule rule = new CommissionToDate(Desk.REPAIRED, AddsUp.EMPLOYMENT_YEAR, UnknownMonth.COUNTS_AS_ZERO);

        assertThatThrownBy(() -> run(rule, Ledger.empty(), "2024-08", Map.of(SALES, "9000")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("li-na");
    }

    /** A month on record in which the agent was not there is as one that is not on record. */
    @Test
    void run_monthOnRecordWithoutTheAgent_problemOrNothingAsDeclared() {
        Ledger ledger = Desk.plan(QUARTER)
                .run(TeamFacts.builder("desk", "2024-07", "CNY")
                        .agent("wu-yu", facts -> facts.put(SALES, "9000"))
                        .build())
                .ledger();

        assertThatThrownBy(() -> run(QUARTER, ledger, "2024-08", Map.of(SALES, "9000")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected 2024-07 on record for the agent, but found nothing");
        CommissionToDate lenient = Ladders.quarterToDate(Desk.REPAIRED).unknownMonth(UnknownMonth.COUNTS_AS_ZERO);
        assertThat(paid(run(lenient, ledger, "2024-08", Map.of(SALES, "9000")))).isEqualTo("90");
    }

    /** A week in two months is of neither, where the plan does not say what its weeks are. */
    @Test
    void run_periodAcrossTheStretch_problem() {
        PayRule month = new CommissionToDate(Desk.REPAIRED, AddsUp.MONTH, UnknownMonth.COUNTS_AS_ZERO);
        PayRule gated = Ladders.gated(
                Ladders.flat(SALES, percent("1")),
                Ladders.toDate(Conditions.atLeast(SALES, "1"), AddsUp.MONTH, UnknownMonth.COUNTS_AS_ZERO));
        for (PayRule rule : List.of(month, gated)) {
            assertThat(Desk.plan(rule)
                            .tryRun(desk("2024-07-29/2024-08-04", "9000"), Ledger.empty())
                            .problems())
                    .extracting(Problem::code)
                    .contains("plan.period-crosses");
            assertThat(Desk.plan(rule)
                            .tryRun(desk("2024-07-22/2024-07-28", "9000"), Ledger.empty())
                            .problems())
                    .isEmpty();
        }
    }

    /** Without a target in every month the declared attainment counts; 1% of 1,000.00 a month below it, else 3%. */
    @ParameterizedTest
    @CsvSource({"1000, 1000, 30, 30", "1000, , 30, -10", ", , 10, 10", "1001, 999, 10, 50"})
    void run_targetOfOneMonthMissing_asDeclared(String july, String august, String first, String second) {
        PayRule rule = Ladders.quarterToDate(Ladders.wholeAmount(SALES)
                .chosenBy(Base.attainment(SALES, Metrics.TARGET_BASE, "0%"))
                .below("100%", percent("1"))
                .from(percent("3")));
        Map<Metric, String> values =
                july == null ? Map.of(SALES, "1000") : Map.of(SALES, "1000", Metrics.TARGET_BASE, july);
        Map<Metric, String> then =
                august == null ? Map.of(SALES, "1000") : Map.of(SALES, "1000", Metrics.TARGET_BASE, august);
        TeamRun run = run(rule, Ledger.empty(), "2024-07", values);

        assertThat(paid(run)).isEqualTo(first);
        assertThat(paid(run(rule, run.ledger(), "2024-08", then))).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({"9999, 1, 0.01", "9999, 0.99, 0", "0, 10000, 100", "9000, 1000.01, 10", "10000, -0.01, 0"})
    void run_conditionToDate_judgedOnTheQuarterAndNothingElseIs(String july, String august, String paid) {
        TeamRun first = gated().run(desk("2024-07", july), Ledger.empty());

        assertThat(paid(gated().run(desk("2024-08", august), first.ledger()))).isEqualTo(paid);
        assertThatThrownBy(() -> gated().run(desk("2024-08", august)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected 2024-07 on record for the agent");
    }

    /** Weeks by their last day take days of the period before, which values to date have already. */
    @ParameterizedTest
    @CsvSource({"BY_LAST_DAY, true, true", "CUT, true, false", "BY_LAST_DAY, false, false", "CUT, false, false"})
    void check_weeksToDate_onlyWithinTheirPeriods(WorkUnit.Edge edge, boolean toDate, boolean found) {
        Condition busy = Conditions.forAtLeast(2, WorkUnit.week(edge), Conditions.atLeast(SALES, "3000"));
        CompensationPlan plan = CompensationPlan.builder("weeks", "1", "CNY")
                .pay(Entry.of("commission", Ladders.flat(SALES, percent("1")))
                        .when(toDate ? Ladders.toDate(busy, AddsUp.QUARTER, UnknownMonth.PROBLEM) : busy))
                .build();

        assertThat(plan.check().stream().map(Finding::code).anyMatch("plan.earlier-twice"::equals))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @EnumSource(AddsUp.class)
    void check_monthWithWhichAYearBeginsBesideAnotherStretch_warned(AddsUp stretch) {
        UnknownMonth zero = UnknownMonth.COUNTS_AS_ZERO;
        PayRule onePercent = Ladders.flat(SALES, percent("1"));
        CompensationPlan plan = CompensationPlan.builder("stretch", "1", "CNY")
                .pay("january", new CommissionToDate(onePercent, stretch, zero))
                .pay("february", new CommissionToDate(onePercent, stretch, zero).yearBegins(Month.FEBRUARY))
                .pay(Entry.of("since-march", onePercent)
                        .when(Ladders.toDate(Conditions.atLeast(SALES, "1"), stretch, zero, Month.MARCH)))
                .build();

        assertThat(plan.check().stream()
                        .filter(finding -> finding.code().equals("to-date.no-year"))
                        .map(finding -> finding.place().get(Place.Part.RULE).orElse("")))
                .isEqualTo(stretch == AddsUp.YEAR ? List.of() : List.of("february", "since-march"));
    }

    /** A quarter does not lie in one month, and a half-year not in one year from April. */
    @ParameterizedTest
    @CsvSource({
        "MONTH, JANUARY, , false",
        "MONTH, JANUARY, QUARTER, true",
        "QUARTER, JANUARY, QUARTER, false",
        "QUARTER, JANUARY, HALF_YEAR, true",
        "YEAR, JANUARY, YEAR, false",
        "YEAR, APRIL, QUARTER, false",
        "YEAR, MAY, , false",
        "YEAR, MAY, QUARTER, true",
        "YEAR, APRIL, HALF_YEAR, true",
        "YEAR, JULY, HALF_YEAR, false",
        "QUARTER, MAY, QUARTER, false",
        "LIFETIME, JANUARY, YEAR, false"
    })
    void check_periodOfTheEntryAcrossTheStretch_isAnError(
            AddsUp stretch, Month begins, @Nullable Cadence every, boolean found) {
        CommissionToDate toDate =
                new CommissionToDate(Ladders.flat(SALES, percent("1")), stretch, UnknownMonth.COUNTS_AS_ZERO, begins);
        Entry<PayRule> entry = Entry.of("commission", toDate);
        CompensationPlan plan = CompensationPlan.builder("stretch", "1", "CNY")
                .pay(every == null ? entry : entry.every(every))
                .build();

        assertThat(plan.check().stream().map(Finding::code).anyMatch("to-date.not-whole"::equals))
                .isEqualTo(found);
    }

    private static CompensationPlan gated() {
        return CompensationPlan.builder("gated", "1", "CNY")
                .pay(Entry.of("commission", Ladders.flat(SALES, percent("1")))
                        .when(Ladders.toDate(Conditions.atLeast(SALES, "10000"), AddsUp.QUARTER, UnknownMonth.PROBLEM)))
                .build();
    }

    private static TeamFacts desk(String month, String sales) {
        return TeamFacts.builder("desk", month, "CNY")
                .agent("li-na", facts -> facts.put(SALES, sales))
                .build();
    }

    @Test
    void run_plainRuleInside_seesItsMetricsToDate() {
        record Tenth(Metric base) implements PayRule.Plain {
            @Override
            public ImmutableSet<Metric> needs() {
                return ImmutableSet.of(base);
            }

            @Override
            public Exact amount(ScoredAgent agent) {
                Exact sales = agent.number(base);
                assertThat(agent.value(base)).isEqualTo(sales);
                return sales.isGreaterThan(Exact.of(10000))
                        ? agent.rate(percent("10")).times(sales)
                        : Exact.ZERO;
            }
        }
        PayRule plain = Ladders.quarterToDate(new Tenth(SALES));
        TeamRun july = run(plain, Ledger.empty(), "2024-07", Map.of(SALES, "6000"));

        assertThat(paid(july)).isEqualTo("0");
        assertThat(paid(run(plain, july.ledger(), "2024-08", Map.of(SALES, "6000"))))
                .isEqualTo("1200");
    }

    @Test
    void explain_secondMonth_toDateLessBefore() {
        TeamRun july = run(QUARTER, Ledger.empty(), "2024-07", Map.of(SALES, "9000"));
        TeamRun august = run(QUARTER, july.ledger(), "2024-08", Map.of(SALES, "14450.55"));

        assertThat(august.explain("li-na", "commission").text(Language.ENGLISH)).isEqualTo("""
                        personal commission  298.02
                          sales to date: 9,000.00 + 14,450.55 = 23,450.55
                          sales 23,450.55 reach tier 3 (above 20,000.00 to 25,000.00)
                          commission to date: 250.00 + 4% × 3,450.55 = 388.022
                          commission of the earlier months: 1% × 9,000.00 = 90.00
                          388.02 − 90.00 = 298.02
                        """);
        assertThat(august.explain("li-na", "commission").text(Language.CHINESE)).isEqualTo("""
                        个人提成  298.02
                          累计销售额：9,000.00 + 14,450.55 = 23,450.55
                          销售额 23,450.55 达到第 3 档（超过 20,000.00 至 25,000.00（含））
                          累计提成：250.00 + 4% × 3,450.55 = 388.022
                          前几个月的提成：1% × 9,000.00 = 90.00
                          388.02 − 90.00 = 298.02
                        """);
        assertThat(august.explain("li-na", "commission").term().recomputed()).hasToString("298.02");
    }

    /** What a rule inside only tries is not told. */
    @Test
    void explain_triedInside_keptToItself() {
        PayRule trying = preparation -> {
            Slot<Exact> sales = preparation.number(SALES);
            return agent -> {
                agent.silent().note(Words.verbatim("tried"));
                return agent.rate(percent("1")).times(agent.number(sales));
            };
        };
        PayRule rule = Ladders.quarterToDate(trying);
        TeamRun july = run(rule, Ledger.empty(), "2024-07", Map.of(SALES, "9000"));
        TeamRun august = run(rule, july.ledger(), "2024-08", Map.of(SALES, "9000"));

        assertThat(august.explain("li-na", "commission").text(Language.ENGLISH))
                .contains("sales to date")
                .doesNotContain("tried");
    }

    @Test
    void run_ratioChooses_rebuiltFromItsParts() {
        CommissionLadder ladder = Ladders.wholeAmount(SALES)
                .chosenBy(Base.of(INQUIRY_CONVERSION_RATE))
                .below("40%", percent("1"))
                .from(percent("2"));
        PayRule quarter = Ladders.quarterToDate(ladder);

        TeamRun july =
                run(quarter, Ledger.empty(), "2024-07", Map.of(SALES, "1000", INQUIRY_CONVERSION_RATE, "30/100"));
        TeamRun august =
                run(quarter, july.ledger(), "2024-08", Map.of(SALES, "1000", INQUIRY_CONVERSION_RATE, "90/200"));

        assertThat(paid(july)).isEqualTo("10");
        assertThat(paid(august)).isEqualTo("30"); // 2% of 2,000.00, since 120 of 300 is 40%
    }

    @Test
    void run_monthNotOnRecord_problemOrNothingAsDeclared() {
        assertThatThrownBy(() -> run(QUARTER, Ledger.empty(), "2024-08", Map.of(SALES, "9000")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected 2024-07 on record for the agent, but found nothing");

        CommissionToDate lenient = Ladders.quarterToDate(Desk.REPAIRED).unknownMonth(UnknownMonth.COUNTS_AS_ZERO);
        TeamRun august = run(lenient, Ledger.empty(), "2024-08", Map.of(SALES, "9000"));
        assertThat(paid(august)).isEqualTo("90");
        assertThat(august.explain("li-na", "commission").text(Language.ENGLISH))
                .contains("2024-07 is not on record and counts as nothing\n");
    }

    @Test
    void run_hiredDuringTheQuarter_monthsBeforeCountAsNothing() {
        Agent newcomer = Agent.builder()
                .id(AgentId.of("li-na"))
                .team(TeamId.of("desk"))
                .hiredOn(LocalDate.of(2024, 8, 12))
                .build();
        TeamRun august = Desk.plan(QUARTER)
                .run(TeamFacts.builder("desk", "2024-08", "CNY")
                        .agent(newcomer, facts -> facts.put(SALES, "9000"))
                        .build());

        assertThat(paid(august)).isEqualTo("90");
    }

    @Test
    void run_metricNotOnRecord_problemNamesMonthAndMetric() {
        CompensationPlan other = Desk.plan(Ladders.perUnit(ORDERS, "1"));
        TeamRun july = other.run(TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", facts -> facts.put(ORDERS, "3"))
                .build());

        assertThatThrownBy(() -> run(QUARTER, july.ledger(), "2024-08", Map.of(SALES, "9000")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Expected sales of 2024-07 on record, but found none");
    }
}
