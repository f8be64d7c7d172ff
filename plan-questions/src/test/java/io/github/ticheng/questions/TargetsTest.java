// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.text.Language.CHINESE;
import static io.github.ticheng.core.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.questions.Targets.Method;
import io.github.ticheng.rules.tieredcommission.Ladders;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    private static final PlanBook BOOK = PlanBook.of(Shop.plan());

    /** What was paid for sales of li-na in the months up to 2024-06; the others sold 23,000.00 together each month. */
    private static Ledger paid(String... sales) {
        Ledger ledger = Ledger.empty();
        Period period = Period.parse("2024-07");
        for (int i = 0; i < sales.length; i++) {
            period = period.previous();
        }
        for (String one : sales) {
            ledger = BOOK.run(Shop.facts(period.toString(), one), ledger).ledger();
            period = period.next();
        }
        return ledger;
    }

    private static Targets of(Ledger ledger, Metric metric, Method method) {
        return Targets.of(BOOK, Shop.july(), ledger, metric, method);
    }

    private static Method method(int guaranteed, int challenge, String growth, boolean seasonal) {
        return new Method(guaranteed, challenge, Rate.percent(growth), seasonal);
    }

    @ParameterizedTest
    @CsvSource({
        // The least value that as many percent of 10, 20, 30, 40 thousand do not exceed; 25% is one of four.
        "1, 0, 10000",
        "25, 0, 10000",
        "26, 0, 20000",
        "50, 0, 20000",
        "75, 0, 30000",
        "76, 0, 40000",
        "100, 0, 40000",
        "50, 5, 21000",
        "50, -50, 10000",
        "50, 0.000025, 20000.01",
        "50, 0.000024, 20000"
    })
    void guaranteed_isThePercentileWithGrowth(int percentile, String growth, String target) {
        Targets targets = of(paid("40000", "10000", "30000", "20000"), SALES, method(percentile, 100, growth, false));

        assertThat(targets.rows().get(0).guaranteed().value()).isEqualTo(Exact.parse(target));
    }

    @Test
    void pay_isWhatTheFactsWithTheTargetPay() {
        Targets.Target challenge = of(paid("10000", "20000", "30000"), SALES, method(50, 100, "0", false))
                .rows()
                .get(0)
                .challenge();

        assertThat(challenge.reached()).isEqualTo(1);
        assertThat(challenge.pays())
                .isEqualTo(BOOK.run(Shop.facts("2024-07", "30000"), Ledger.empty())
                        .statement("li-na")
                        .total());
    }

    @Test
    void season_isTheSameMonthAYearBeforeOverTheMean() {
        // The team sold 23,000 + 24,000 in 2023-07 and 23,000 + 12,000 in each other month: 47 over 36.
        String[] sales = new String[12];
        Arrays.fill(sales, "12000");
        sales[0] = "24000";

        assertThat(of(paid(sales), SALES, method(50, 50, "0", true))
                        .rows()
                        .get(0)
                        .guaranteed()
                        .value())
                .isEqualTo(Exact.parse("15666.67"));
    }

    /** What was said and paid of one agent for values of a metric in three months, the worst of which is the guaranteed one. */
    private static Targets ofThree(PlanBook book, Metric metric, String... values) {
        Ledger ledger = Ledger.empty();
        Period period = Period.parse("2024-04");
        for (String value : values) {
            ledger = book.run(one(metric, period, value), ledger).ledger();
            period = period.next();
        }
        return Targets.of(book, one(metric, period, values[0]), ledger, metric, method(33, 100, "10", false));
    }

    private static TeamFacts one(Metric metric, Period period, String value) {
        return TeamFacts.builder("desk", period.toString(), "CNY")
                .agent("li-na", a -> a.put(metric, value))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        // Worst first; ten percent more is worse where less is better. A case; a hundredth of an order that is shared,
        // of a day, of a point.
        "complaints, 3, 7, 5, 8, 3, 3, 1",
        "orders, 3, 7, 5, 3.3, 2, 7.7, 0",
        "days-present, 20, 22, 21, 22, 1, 24.2, 0",
        "duty-points, 3.33, 7.5, 5.01, 3.66, 2, 8.25, 0"
    })
    void target_isRoundedToWhatTheMetricCountsIn_whicheverWayIsBetter(
            String id,
            String first,
            String second,
            String third,
            String guaranteed,
            int reached,
            String challenge,
            int challengeReached) {
        Metric metric = Metrics.find(id).orElseThrow();
        PlanBook book = PlanBook.of(CompensationPlan.builder("shop", "1", "CNY")
                .pay("pay", Ladders.perUnit(metric, "1"))
                .build());

        Targets.Row row = ofThree(book, metric, first, second, third).rows().get(0);

        assertThat(row.guaranteed().value()).isEqualTo(Exact.parse(guaranteed));
        assertThat(row.guaranteed().reached()).isEqualTo(reached);
        assertThat(row.challenge().value()).isEqualTo(Exact.parse(challenge));
        assertThat(row.challenge().reached()).isEqualTo(challengeReached);
    }

    @Test
    void tree_hasEachTargetWithWhatItPays_andWhoIsTooNew() {
        Targets targets = of(paid("10000", "20000", "30000"), SALES, method(50, 80, "0", false));

        assertThat(targets.tree().line())
                .startsWith(
                        "{\"team\":\"desk\",\"period\":\"2024-07\",\"metric\":\"sales\",\"agents\":[{\"agent\":\"li-na\","
                                + "\"past\":3,\"guaranteed\":{\"value\":\"20000\",\"reached\":2,\"pays\":\"2010.67\"},"
                                + "\"challenge\":{\"value\":\"30000\",\"reached\":1,\"pays\":\"2410.67\"}}")
                .contains("\"too-new\":[]}");
    }

    @Test
    void text_isInBothLanguages() {
        Targets targets = of(paid("10000", "20000", "30000"), SALES, method(50, 80, "0", false));

        assertThat(targets.text(ENGLISH))
                .startsWith("2024-07, team desk: targets of ")
                .contains("guaranteed", "li-na");
        assertThat(targets.text(CHINESE)).contains("保底目标", "挑战目标");
    }

    @Test
    void whatCannotBeAnswered_isRefused() {
        Method plain = method(50, 80, "0", false);

        assertThatThrownBy(() -> of(paid("1", "2"), SALES, plain))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith("Expected at least 3 past values of sales");
        assertThatThrownBy(() -> of(paid("1", "2", "3"), REFUND_RATE, plain)).hasMessageContaining("metric of numbers");
        assertThatThrownBy(() -> of(paid("1", "2", "3"), SALES, method(50, 80, "0", true)))
                .hasMessage(
                        "Expected values of sales in each of the twelve months before 2024-07, but found none in 2024-03");
        assertThatThrownBy(() -> of(paid("1", "2", "3"), PUBLIC_SALES, plain))
                .hasMessage("Expected a metric of agents for targets, but found public sales, which is the team's own");
        assertThatThrownBy(() -> Targets.of(
                        BOOK,
                        Shop.facts("2024-07-01/2024-07-15", "1"),
                        paid("1", "2", "3"),
                        SALES,
                        method(50, 80, "0", true)))
                .hasMessage("Expected a month for a season, but found 2024-07-01/2024-07-15");
        assertThatThrownBy(() -> method(81, 80, "0", false)).hasMessageContaining("81 and 80");
        assertThatThrownBy(() -> method(0, 80, "0", false)).isInstanceOf(ProblemsException.class);
        assertThatThrownBy(() -> method(50, 101, "0", false)).isInstanceOf(ProblemsException.class);
        assertThatThrownBy(() -> method(50, 80, "-100", false)).hasMessageContaining("-100");
    }
}
