// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.text.Language.CHINESE;
import static io.github.ticheng.core.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.questions.Targets.Method;
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
                .hasMessageContaining("2024-03");
        assertThatThrownBy(() -> method(81, 80, "0", false)).hasMessageContaining("81 and 80");
        assertThatThrownBy(() -> method(0, 80, "0", false)).isInstanceOf(ProblemsException.class);
        assertThatThrownBy(() -> method(50, 101, "0", false)).isInstanceOf(ProblemsException.class);
        assertThatThrownBy(() -> method(50, 80, "-100", false)).hasMessageContaining("-100");
    }
}
