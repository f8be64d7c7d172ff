// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.ASSESSMENT_SCORE;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;
import static io.github.ticheng.core.text.Language.CHINESE;
import static io.github.ticheng.core.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.questions.FillUp.Draws;
import io.github.ticheng.questions.Forecast.Past;
import io.github.ticheng.rules.tieredcommission.Ladders;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    private static final LocalDate NOTHING_KNOWN = LocalDate.parse("2024-10-31");
    private static final CompensationPlan TWO_PERCENT = CompensationPlan.builder("shop", "1", "CNY")
            .pay("commission", Ladders.flat(SALES, percent("2")))
            .build();

    private static TeamFacts sold(Period period, String agent, String sales) {
        return TeamFacts.builder("desk", period.toString(), "CNY")
                .agent(agent, a -> a.put(SALES, sales))
                .build();
    }

    /** A thousand more in each month, up to October 2024. */
    private static Ledger months(int count) {
        Ledger ledger = Ledger.empty();
        Period month = Period.parse("2024-10");
        for (int i = count; i > 0; i--) {
            TeamFacts facts = sold(month, "li-na", 1000 * i + ".00");
            ledger = ledger.plus(new LedgerEntry(facts, TWO_PERCENT.run(facts).teamStatement()));
            month = month.previous();
        }
        return ledger;
    }

    private static Forecast forecast(TeamFacts facts, Ledger before, LocalDate known) {
        return Forecast.of(PlanBook.of(TWO_PERCENT), facts, before, Past.ALL, known, 1, 50);
    }

    private static TeamFacts november(String agent) {
        return sold(Period.parse("2024-11"), agent, "0.00");
    }

    @Test
    void draws_areThoseThatArePublished() {
        Draws draws = new Draws(1234567);

        assertThat(IntStream.range(0, 3).mapToObj(i -> Long.toUnsignedString(draws.next())))
                .containsExactly("6457827717110365317", "3203168211198807973", "9817491932198370423");
    }

    @ParameterizedTest
    @CsvSource({"9, 20.00, 100.00, 180.00", "18, 20.00, 180.00, 360.00", "19, 40.00, 200.00, 360.00"})
    void range_ofPastMonths_holdsFourInFive(int months, String from, String median, String to) {
        Forecast.Range total =
                forecast(november("li-na"), months(months), NOTHING_KNOWN).total();

        assertThat(total.from().digits()).isEqualTo(from);
        assertThat(total.median().digits()).isEqualTo(median);
        assertThat(total.to().digits()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"9, 9, 200.00", "10, 10, 180.00", "40, 18, 20.00"})
    void latestMonths_areTheOnlyPast(int latest, int tries, String from) {
        Forecast forecast = Forecast.of(
                PlanBook.of(TWO_PERCENT), november("li-na"), months(18), new Past(latest, false), NOTHING_KNOWN, 1, 50);

        assertThat(forecast.tries()).isEqualTo(tries);
        assertThat(forecast.total().to().digits()).isEqualTo("360.00");
        assertThat(forecast.total().from().digits()).isEqualTo(from);
    }

    @Test
    void season_isTheMonthOfEachYearAndThoseBesideIt() {
        Past season = new Past(40, true);
        Ledger four = months(48);

        // October, November and December of four years: the latest October has 48 thousand.
        Forecast forecast =
                Forecast.of(PlanBook.of(TWO_PERCENT), november("li-na"), four, season, NOTHING_KNOWN, 1, 50);

        assertThat(forecast.tries()).isEqualTo(12);
        assertThat(forecast.total().to().digits()).isEqualTo("960.00");
        assertThatThrownBy(() -> Forecast.of(
                        PlanBook.of(TWO_PERCENT), november("li-na"), months(24), season, NOTHING_KNOWN, 1, 50))
                .hasMessageContaining("at least 9");
        assertThatThrownBy(() -> new Past(0, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void restOfAMonth_isAsMuchOfAPastOne() {
        TeamFacts soFar = sold(Period.parse("2024-11"), "li-na", "500.00");

        Forecast forecast = forecast(soFar, months(9), LocalDate.parse("2024-11-15"));

        // 500.00 and the half of 1,000.00, of 5,000.00, of 9,000.00.
        assertThat(forecast.text(ENGLISH)).isEqualTo("""
                what 2024-11 will cost team desk, in CNY, known up to 2024-11-15; 9 tries
                  line        1 in 10 less than  median  1 in 10 more than
                  commission              20.00   60.00             100.00
                  total                   20.00   60.00             100.00
                """);
        assertThat(forecast.text(CHINESE)).startsWith("团队 desk 在 2024-11 的预计成本，币种 CNY，已知至 2024-11-15；共试算 9 次\n");
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1001, 501", "KWD, 1.001, 0.501", "CNY, 1.01, 0.51"})
    void restOfAMonth_isRoundedToTheMinorUnitOfTheCurrency(String currency, String sales, String half) {
        CompensationPlan all = CompensationPlan.builder("shop", "1", currency)
                .pay("commission", Ladders.flat(SALES, percent("100")).times("1000"))
                .build();
        Function<String, TeamFacts> month = of -> TeamFacts.builder("desk", of, currency)
                .agent("li-na", a -> a.put(SALES, of.endsWith("11") ? "0" : sales))
                .build();
        Ledger ledger = Ledger.empty();
        for (int past = 1; past <= 9; past++) {
            TeamFacts facts = month.apply("2024-0" + past);
            ledger = ledger.plus(new LedgerEntry(facts, all.run(facts).teamStatement()));
        }

        Forecast forecast = Forecast.of(
                PlanBook.of(all), month.apply("2024-11"), ledger, Past.ALL, LocalDate.parse("2024-11-15"), 1, 50);

        assertThat(forecast.total().median().amount()).isEqualTo(Exact.of(half).times(Exact.of(1000)));
    }

    @Test
    void monthThatIsOver_costsWhatItsStatementSays() {
        TeamFacts july = Shop.july();
        Ledger past = IntStream.rangeClosed(1, 9)
                .mapToObj(month -> Shop.facts("2023-0" + month, "1000.00"))
                .map(facts -> new LedgerEntry(facts, Shop.plan().run(facts).teamStatement()))
                .reduce(Ledger.empty(), Ledger::plus, (a, b) -> b);

        Forecast forecast =
                Forecast.of(PlanBook.of(Shop.plan()), july, past, Past.ALL, LocalDate.parse("2024-07-31"), 1, 50);

        assertThat(forecast.total())
                .extracting(Forecast.Range::from, Forecast.Range::median, Forecast.Range::to)
                .containsOnly(Shop.plan().run(july).teamStatement().total());
    }

    @Test
    void valuesThatDoNotAddUp_standAsKnown_andAsInThePastIfNot() {
        Ledger past = IntStream.rangeClosed(1, 9)
                .mapToObj(month -> Shop.facts("2024-0" + month, "20000.00"))
                .map(facts -> new LedgerEntry(facts, Shop.plan().run(facts).teamStatement()))
                .reduce(Ledger.empty(), Ledger::plus, (a, b) -> b);
        TeamFacts soFar = TeamFacts.builder("desk", "2024-10", "CNY")
                .agent("li-na", a -> a.put(SALES, "0").put(ASSESSMENT_SCORE, "60"))
                .agent("wang-wei", a -> a.put(REFUND_RATE, "0/0"))
                .team(PUBLIC_SALES, "0")
                .build();

        Forecast forecast =
                Forecast.of(PlanBook.of(Shop.plan()), soFar, past, Past.ALL, LocalDate.parse("2024-09-30"), 1, 50);

        // Li Na at 60 is silver, Wang Wei at 75 as before: 1,600.00 each.
        assertThat(forecast.lines())
                .extracting(
                        line -> line.label().in(ENGLISH) + " " + line.median().digits())
                .containsExactly("post wage 3200.00", "commission 400.00", "team pool 182.00");
    }

    @Test
    void agentWhoIsNew_isAsAColleagueWas() {
        assertThat(forecast(november("new"), months(9), NOTHING_KNOWN)
                        .total()
                        .median()
                        .digits())
                .isEqualTo("100.00");
    }

    @Test
    void tryThatCannotBePaid_isToldAndLeftOut() {
        TeamFacts unknown = TeamFacts.builder("desk", "2023-01", "CNY")
                .agent("li-na", a -> a.put(ASSESSMENT_SCORE, "60"))
                .build();
        Ledger past = months(9)
                .plus(new LedgerEntry(
                        unknown,
                        CompensationPlan.builder("shop", "0", "CNY")
                                .build()
                                .run(unknown)
                                .teamStatement()));
        TeamFacts nobodyKnows = TeamFacts.builder("desk", "2024-11", "CNY")
                .agent("li-na", a -> {})
                .build();

        Forecast forecast = forecast(nobodyKnows, past, NOTHING_KNOWN);

        assertThat(forecast.tries()).isEqualTo(9);
        assertThat(forecast.text(ENGLISH)).contains("left out where it cannot be paid: ", "sales");
        assertThat(forecast.total().to().digits()).isEqualTo("180.00");
    }

    // ------------------------------------------------------------------------------------------ days

    /** What is sold on the days of a month: a hundred for each day of the week gone, and something more by the day. */
    private static TeamFacts days(String month, int last, int more) {
        Period period = Period.parse(month);
        int sum = IntStream.rangeClosed(1, last)
                .map(day -> sales(period, day, more))
                .sum();
        return TeamFacts.builder("desk", month, "CNY")
                .listsItems()
                .agent("li-na", a -> {
                    a.put(SALES, Integer.toString(sum));
                    for (int day = 1; day <= last; day++) {
                        int sold = sales(period, day, more);
                        a.day(period.firstDay().withDayOfMonth(day).toString(), d -> d.put(SALES, "" + sold));
                    }
                })
                .build();
    }

    private static int sales(Period period, int day, int more) {
        return 100 * period.firstDay().withDayOfMonth(day).getDayOfWeek().getValue() + more * day;
    }

    private static Ledger byDays(int more) {
        return IntStream.rangeClosed(8, 10)
                .mapToObj(month -> Period.ofMonth(2024, month))
                .map(month -> days(month.toString(), month.days(), more))
                .map(facts -> new LedgerEntry(facts, TWO_PERCENT.run(facts).teamStatement()))
                .reduce(Ledger.empty(), Ledger::plus, (a, b) -> b);
    }

    @Test
    void rest_byDays_isMadeOfPastDaysOfTheSameDayOfTheWeek() {
        Forecast forecast = forecast(days("2024-11", 10, 0), byDays(0), LocalDate.parse("2024-11-10"));

        assertThat(forecast.tries()).isEqualTo(50);
        assertThat(forecast.total())
                .extracting(Forecast.Range::from, Forecast.Range::median, Forecast.Range::to)
                .containsOnly(
                        TWO_PERCENT.run(days("2024-11", 30, 0)).teamStatement().total());
    }

    @Test
    void pastMonth_thatTellsOfOrdersWhatIsNowToldOfDays_lendsNoDays() {
        TeamFacts july = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", a -> a.put(SALES, "9").order("4711", "2024-07-01", o -> o.put(SALES, "9")))
                .build();
        Ledger before =
                Ledger.empty().plus(new LedgerEntry(july, TWO_PERCENT.run(july).teamStatement()));
        for (LedgerEntry entry : byDays(0).entries()) {
            before = before.plus(entry);
        }

        Forecast forecast = forecast(days("2024-11", 10, 0), before, LocalDate.parse("2024-11-10"));

        assertThat(forecast.refused()).isEmpty();
        assertThat(forecast.total().from())
                .isEqualTo(
                        TWO_PERCENT.run(days("2024-11", 30, 0)).teamStatement().total());
    }

    @Test
    void seed_decidesTheDraws_andNothingElseDoes() {
        TeamFacts soFar = days("2024-11", 10, 7);
        LocalDate known = LocalDate.parse("2024-11-10");
        Forecast forecast = forecast(soFar, byDays(7), known);

        assertThat(forecast(soFar, byDays(7), known)).isEqualTo(forecast);
        assertThat(Forecast.of(PlanBook.of(TWO_PERCENT), soFar, byDays(7), Past.ALL, known, 2, 50)
                        .total())
                .isNotEqualTo(forecast.total());
        assertThat(forecast.total().from()).isLessThan(forecast.total().to());
    }

    // ------------------------------------------------------------------------------------------ bad questions

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8 | 2024-10-31 | 9 | Expected at least 9 periods to fill up from, but found 8 | 用于补足的期间应至少有 9 个，但为 8
            9 | 2024-12-01 | 9 | Expected facts of 2024-11 that are known up to a day in it or before it, but found 2024-12-01 | 2024-11 的数据应已知至该期间内或之前的某日，但为 2024-12-01
            9 | 2024-10-31 | 8 | Expected at least 9 tries, but found 8 | 试算应至少 9 次，但为 8
            """)
    void question_thatMakesNoSense_isAnswered(int months, LocalDate known, int tries, String english, String chinese) {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> Forecast.of(
                        PlanBook.of(TWO_PERCENT), november("li-na"), months(months), Past.ALL, known, 1, tries));

        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).in(ENGLISH)).isEqualTo(english);
        assertThat(refused.problems().get(0).in(CHINESE)).isEqualTo(chinese);
    }

    @Test
    void tooFewDays_areRefused() {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> forecast(
                        days("2024-09", 0, 0),
                        new Ledger(byDays(0).entries().subList(0, 1)),
                        LocalDate.parse("2024-08-31")));

        assertThat(refused.problems().get(0).in(ENGLISH))
                .isEqualTo("Expected at least 9 weeks with facts of each day, but found 4");
    }
}
