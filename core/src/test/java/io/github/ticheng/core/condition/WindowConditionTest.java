// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowConditionTest {

    private static final Metric ABSENT = Metrics.DAYS_ABSENT;

    private static Condition atMost60In(int months, UnknownMonth unknown) {
        return Conditions.overMonths(ABSENT, months, Comparison.AT_MOST, "60", unknown);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 121})
    void new_monthsOutOfRange_refused(int months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> atMost60In(months, UnknownMonth.PROBLEM))
                .withMessage("Expected a window of 1 month to 120 months, but found " + months);
        assertThat(atMost60In(120, UnknownMonth.PROBLEM)).isNotEqualTo(atMost60In(1, UnknownMonth.PROBLEM));
    }

    @Test
    void new_metricThatDoesNotSumUp_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowCondition(
                        Metrics.REFUND_RATE, 3, Comparison.AT_MOST, Exact.ONE, UnknownMonth.PROBLEM))
                .withMessage(
                        "Expected a metric that sums up over months, but found metric refund-rate of kind ratio in percent, better lower");
    }

    @ParameterizedTest
    @CsvSource({"20, true", "20.01, false", "19.99, true"})
    void holds_threeMonths_sumsTheMonthsUpToThePeriod(String july, boolean holds) {
        Someone agent = new Someone()
                .with(ABSENT, july)
                .earlier("2024-06", "15")
                .earlier("2024-05", "25")
                .earlier("2024-04", "31");
        assertThat(agent.fulfils(atMost60In(3, UnknownMonth.PROBLEM))).isEqualTo(holds);
    }

    @Test
    void holds_oneMonth_looksAtThePeriodAlone() {
        Someone agent = new Someone().with(ABSENT, "31").earlier("2024-06", "30");
        assertThat(agent.fulfils(atMost60In(1, UnknownMonth.PROBLEM))).isTrue();
    }

    @Test
    void holds_acrossTheYear_readsDecember() {
        Someone agent = new Someone().period("2024-01").with(ABSENT, "31").earlier("2023-12", "30");
        assertThat(agent.fulfils(atMost60In(2, UnknownMonth.PROBLEM))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, 60, true", "3, 60.5, false", "4, 60, true", "5, 59.5, false"})
    void holds_quarter_takesUpThreeMonthsOfTheWindow(int months, String quarter, boolean holds) {
        Someone agent = new Someone()
                .period("2024-Q3")
                .with(ABSENT, quarter)
                .earlier("2024-06", "0")
                .earlier("2024-05", "1");
        assertThat(agent.fulfils(atMost60In(months, UnknownMonth.PROBLEM))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"2, 2024-Q3", "1, 2024"})
    void holds_periodThatDoesNotFit_problem(int months, String period) {
        Someone agent = new Someone().period(period).with(ABSENT, "1");
        Problem problem = agent.problemOf(() -> agent.fulfils(atMost60In(months, UnknownMonth.COUNTS_AS_ZERO)));
        assertThat(problem.code()).isEqualTo("condition.window-within");
        assertThat(problem.in(Language.ENGLISH))
                .isEqualTo("Expected a period of at most " + months + (months == 1 ? " whole month" : " whole months")
                        + ", over which days absent is summed, but found " + period);
    }

    @Test
    void holds_unknownMonthCountsAsZero_notesIt() {
        Someone agent =
                new Someone().with(ABSENT, "10").earlier("2024-05", "50").explaining();
        assertThat(agent.fulfils(atMost60In(3, UnknownMonth.COUNTS_AS_ZERO))).isTrue();
        assertThat(agent.notes(Language.ENGLISH))
                .containsExactly(
                        "days absent of 2024-06 is not on record, counted as 0",
                        "days absent 60 d in 2024-05 to 2024-07, required at most 60 d");
        assertThat(agent.notes(Language.CHINESE))
                .containsExactly("2024-06 没有未到岗天数记录，按 0 计", "2024-05 至 2024-07 的未到岗天数 60 天，要求不高于 60 天");
    }

    @Test
    void holds_unknownMonthIsProblem_namesMetricAndMonth() {
        Someone agent = new Someone().with(ABSENT, "10").earlier("2024-05", "50");
        Problem problem = agent.problemOf(() -> agent.fulfils(atMost60In(3, UnknownMonth.PROBLEM)));
        assertThat(problem.in(Language.ENGLISH))
                .isEqualTo("Expected days absent on record for 2024-06, but found none");
        assertThat(problem.in(Language.CHINESE)).isEqualTo("应有 2024-06 的未到岗天数记录，但没有");
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, true", "2024-06-01, true", "2024-07-01, false"})
    void holds_monthBeforeHiring_neverAProblem(String hired, boolean juneIsAProblem) {
        Someone agent = new Someone().hiredOn(hired).with(ABSENT, "10").explaining();
        Condition condition = atMost60In(2, UnknownMonth.PROBLEM);
        if (juneIsAProblem) {
            assertThat(agent.problemOf(() -> agent.fulfils(condition)).code()).isEqualTo("condition.window-unknown");
        } else {
            assertThat(agent.fulfils(condition)).isTrue();
            assertThat(agent.notes(Language.ENGLISH))
                    .containsExactly("days absent 10 d in 2024-06 to 2024-07, required at most 60 d");
        }
    }

    @Test
    void holds_valueOfAnotherKindOnRecord_problemOfTheMetric() {
        Someone agent = new Someone().with(ABSENT, "10").earlier("2024-06", Ratio.of(1, 2));
        Problem problem = agent.problemOf(() -> agent.fulfils(atMost60In(2, UnknownMonth.COUNTS_AS_ZERO)));
        assertThat(problem.code()).isEqualTo("metric.unfit");
    }

    @Test
    void holds_missed_notesTheDistance() {
        Someone agent =
                new Someone().with(ABSENT, "20.5").earlier("2024-06", "40").explaining();
        assertThat(agent.fulfils(atMost60In(2, UnknownMonth.PROBLEM))).isFalse();
        assertThat(agent.notes(Language.ENGLISH))
                .containsExactly("days absent 60.5 d in 2024-06 to 2024-07, required at most 60 d: missed by 0.5 d");
        assertThat(agent.notes(Language.CHINESE))
                .containsExactly("2024-06 至 2024-07 的未到岗天数 60.5 天，要求不高于 60 天，相差 0.5 天");
    }

    @Test
    void holds_strictAtTheThreshold_notesThatItIsNotEnough() {
        Someone agent = new Someone().with(ABSENT, "60").explaining();
        agent.fulfils(Conditions.overMonths(ABSENT, 1, Comparison.BELOW, "60", UnknownMonth.PROBLEM));
        assertThat(agent.notes(Language.ENGLISH))
                .containsExactly("days absent 60 d in 2024-07 to 2024-07, required below 60 d: exactly there, which is"
                        + " not enough");
        assertThat(agent.notes(Language.CHINESE)).containsExactly("2024-07 至 2024-07 的未到岗天数 60 天，要求低于 60 天，恰好相等不算达标");
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, false", "4, false"})
    void prepare_windowShorterThanWhatTheEntryPays_isFound(int months, boolean isFound) {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(Entry.of("bonus", (PayRule) preparation -> agent -> Exact.ONE)
                        .every(Cadence.QUARTER)
                        .when(atMost60In(months, UnknownMonth.PROBLEM)))
                .build();
        assertThat(Someone.findings(plan).contains("condition.window-too-short"))
                .isEqualTo(isFound);
    }

    @Test
    void prepare_asksForOneSlot() {
        assertThat(Someone.preparing(atMost60In(3, UnknownMonth.PROBLEM)::prepare)
                        .reads())
                .containsExactly(ABSENT);
    }
}
