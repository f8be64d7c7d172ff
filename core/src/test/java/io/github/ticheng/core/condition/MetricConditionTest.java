// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricConditionTest {

    private static Metric metric(String id) {
        return Metrics.ALL.stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void new_rating_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetricCondition(Metrics.ATTITUDE, Comparison.AT_LEAST, Level.parse("1"), false))
                .withMessage(
                        "Expected a metric that is a number or a ratio to compare, but found metric attitude of kind rating in number, better higher");
    }

    @ParameterizedTest
    @CsvSource({
        // just below, at and just above the threshold
        "sales, AT_LEAST, 20000, 19999.99, 20000.00, 20000.01, false, true,  true",
        "sales, ABOVE,    20000, 19999.99, 20000.00, 20000.01, false, false, true",
        "sales, AT_MOST,  20000, 19999.99, 20000.00, 20000.01, true,  true,  false",
        "sales, BELOW,    20000, 19999.99, 20000.00, 20000.01, true,  false, false",
        "sales, AT_LEAST, -5,    -5.01,    -5,       -4.99,    false, true,  true",
        // 12 of 240 is 5%
        "refund-rate, AT_LEAST, 0.05, 11/240, 12/240, 13/240, false, true,  true",
        "refund-rate, ABOVE,    0.05, 11/240, 12/240, 13/240, false, false, true",
        "refund-rate, AT_MOST,  0.05, 11/240, 12/240, 13/240, true,  true,  false",
        "refund-rate, BELOW,    0.05, 11/240, 12/240, 13/240, true,  false, false",
        // one third, which no decimal is
        "refund-rate, AT_MOST,  1/3,  33333333/100000000, 1/3, 33333334/100000000, true, true, false",
    })
    void holds_aroundTheThreshold_exact(
            String id,
            Comparison comparison,
            String threshold,
            String below,
            String at,
            String above,
            boolean holdsBelow,
            boolean holdsAt,
            boolean holdsAbove) {
        Metric metric = metric(id);
        Condition condition =
                new MetricCondition(metric, comparison, Level.of(Exact.of(threshold), metric.unitKind()), false);
        assertThat(new Someone().with(metric, below).fulfils(condition)).isEqualTo(holdsBelow);
        assertThat(new Someone().with(metric, at).fulfils(condition)).isEqualTo(holdsAt);
        assertThat(new Someone().with(metric, above).fulfils(condition)).isEqualTo(holdsAbove);
    }

    @ParameterizedTest
    @CsvSource({"true, met, 达标", "false, not met, 未达标"})
    void holds_ratioWithoutData_asDeclared(boolean ifNoData, String english, String chinese) {
        Condition condition = new MetricCondition(Metrics.REFUND_RATE, Comparison.AT_MOST, Level.parse("5%"), ifNoData);
        assertThat(new Someone().with(Metrics.REFUND_RATE, "0/0").fulfils(condition))
                .isEqualTo(ifNoData);

        Someone explained = new Someone().with(Metrics.REFUND_RATE, "0/0").explaining();
        assertThat(explained.fulfils(condition)).isEqualTo(ifNoData);
        assertThat(explained.notes(Language.ENGLISH))
                .containsExactly("refund rate has no data (0 of 0), taken as " + english);
        assertThat(explained.notes(Language.CHINESE)).containsExactly("退款率 无数据（0/0），视为" + chinese);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sales | AT_LEAST | 20000 | 20000 | sales 20,000.00, required at least 20,000.00"
                        + " | 销售额 20,000.00，要求不低于 20,000.00",
                "sales | AT_LEAST | 20000 | 19999.99 | sales 19,999.99, required at least 20,000.00: missed by 0.01"
                        + " | 销售额 19,999.99，要求不低于 20,000.00，相差 0.01",
                "sales | ABOVE | 20000 | 20000 | sales 20,000.00, required above 20,000.00: exactly there, which is"
                        + " not enough | 销售额 20,000.00，要求高于 20,000.00，恰好相等不算达标",
                "refund-rate | AT_MOST | 0.05 | 13/240 | refund rate ≈5.42%, required at most 5%: missed by"
                        + " ≈0.42% | 退款率 ≈5.42%，要求不高于 5%，相差 ≈0.42%",
                "average-response-time | AT_MOST | 40 | 4001/100 | average response time 40.01 s, required at most 40 s:"
                        + " missed by 0.01 s | 平均响应时间 40.01 秒，要求不高于 40 秒，相差 0.01 秒",
                "average-order-value | AT_LEAST | 95 | 189/2 | average order value 94.50, required at least 95.00:"
                        + " missed by 0.50 | 客单价 94.50，要求不低于 95.00，相差 0.50",
            })
    void holds_explaining_notesTheFiguresInTheirUnits(
            String id, Comparison comparison, String threshold, String value, String english, String chinese) {
        Metric metric = metric(id);
        Someone agent = new Someone().with(metric, value).explaining();
        agent.fulfils(new MetricCondition(metric, comparison, Level.of(Exact.of(threshold), metric.unitKind()), false));
        assertThat(agent.notes(Language.ENGLISH)).containsExactly(english);
        assertThat(agent.notes(Language.CHINESE)).containsExactly(chinese);
    }

    @ParameterizedTest
    @CsvSource({
        // own value, comparison, share, metric and value that it is compared with
        "new-customer-sales, 90,      AT_LEAST, 90%,  sales, 100, true",
        "new-customer-sales, 89.99,   AT_LEAST, 90%,  sales, 100, false",
        "new-customer-sales, 100,     AT_LEAST, 100%, sales, 100, true",
        "new-customer-sales, 100,     ABOVE,    100%, sales, 100, false",
        "new-customer-sales, 99.99,   BELOW,    100%, sales, 100, true",
        "refund-rate,        1/3,     AT_MOST,  100%, inquiry-conversion-rate, 1000/3000, true",
        "refund-rate,        334/1000, AT_MOST, 100%, inquiry-conversion-rate, 1000/3000, false",
        "refund-rate,        1/6,     AT_MOST,  50%,  inquiry-conversion-rate, 1/3, true",
        "refund-rate,        167/1000, AT_MOST, 50%,  inquiry-conversion-rate, 1/3, false",
    })
    void holds_againstAnotherMetric_exact(
            String id, String own, Comparison comparison, String share, String otherId, String value, boolean holds) {
        Metric metric = metric(id);
        Metric other = metric(otherId);
        Condition condition = Conditions.compare(metric, comparison, share, other);
        Someone agent = new Someone().with(metric, own).with(other, value);
        assertThat(agent.fulfils(condition)).isEqualTo(holds);
        assertThat(agent.explaining().fulfils(condition)).isEqualTo(holds);
        assertThat(agent.notes(Language.ENGLISH))
                .singleElement()
                .asString()
                .contains((share.equals("100%") ? "" : share + " of ")
                        + other.label().in(Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"0/0, 1/3", "1/3, 0/0", "0/0, 0/0"})
    void holds_againstAnotherRatioWithoutData_asDeclared(String own, String other) {
        Someone agent = new Someone().with(Metrics.REFUND_RATE, own).with(Metrics.INQUIRY_CONVERSION_RATE, other);
        for (boolean ifNoData : new boolean[] {false, true}) {
            assertThat(agent.fulfils(new MetricCondition(
                            Metrics.REFUND_RATE,
                            Comparison.AT_LEAST,
                            Level.shareOf(Exact.ONE, Metrics.INQUIRY_CONVERSION_RATE),
                            ifNoData)))
                    .isEqualTo(ifNoData);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conditions.compare(Metrics.SALES, Comparison.ABOVE, "1%", Metrics.REFUND_RATE));
        assertThatIllegalArgumentException().isThrownBy(() -> Conditions.againstTeam(Metrics.SALES, Comparison.ABOVE));
    }

    @Test
    void prepare_anyKind_asksForOneSlot() {
        assertThat(Someone.preparing(Conditions.atLeast(Metrics.SALES, "1")::prepare)
                        .reads())
                .containsExactly(Metrics.SALES);
        assertThat(Someone.preparing(Conditions.atLeast(Metrics.REFUND_RATE, "1%")::prepare)
                        .reads())
                .containsExactly(Metrics.REFUND_RATE);
    }
}
