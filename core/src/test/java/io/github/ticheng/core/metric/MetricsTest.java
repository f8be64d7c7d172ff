// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.text.Language;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    @Test
    void all_constants_areInOrderOfDeclaration() {
        List<Metric> constants = Arrays.stream(Metrics.class.getFields())
                .filter(field -> field.getType() == Metric.class)
                .map(MetricsTest::valueOf)
                .toList();

        assertThat(Metrics.ALL).isEqualTo(constants).hasSizeGreaterThan(60);
    }

    @Test
    void id_eachConstant_isItsNameInKebabCase() {
        for (Field field : Metrics.class.getFields()) {
            if (field.getType() == Metric.class) {
                assertThat(Modifier.isFinal(field.getModifiers())).isTrue();
                assertThat(valueOf(field).id())
                        .isEqualTo(field.getName().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
    }

    @Test
    void ids_all_areDistinct() {
        assertThat(Metrics.ALL).extracting(Metric::id).doesNotHaveDuplicates();
    }

    @Test
    void labels_all_areDistinctInBothLanguages() {
        assertThat(Metrics.ALL)
                .extracting(Metric::label)
                .extracting(label -> label.in(Language.ENGLISH))
                .doesNotHaveDuplicates();
        assertThat(Metrics.ALL)
                .extracting(Metric::label)
                .extracting(label -> label.in(Language.CHINESE))
                .doesNotHaveDuplicates()
                .allMatch(chinese -> HAN.matcher(chinese).matches());
    }

    @Test
    void find_eachId_isTheConstant() {
        for (Metric metric : Metrics.ALL) {
            assertThat(Metrics.find(metric.id())).containsSame(metric);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sales", "sale", "sales ", "销售额"})
    void find_anotherText_isEmpty(String id) {
        assertThat(Metrics.find(id)).isEmpty();
    }

    // The conditions of the published systems read these metrics this way round; a slip here turns a gate around.
    @ParameterizedTest
    @CsvSource({
        "sales, MONEY, MONEY, HIGHER, SUM, 销售额",
        "closed-sales, MONEY, MONEY, LOWER, SUM, 关闭金额",
        "net-sales, MONEY, MONEY, HIGHER, SUM, 净销售额",
        "public-sales, MONEY, MONEY, NEITHER, SUM, 公共销售额",
        "after-sales-cost, MONEY, MONEY, LOWER, SUM, 售后成本",
        "orders, COUNT, NUMBER, HIGHER, SUM, 订单数",
        "inquiry-conversion-rate, RATIO, PERCENT, HIGHER, PARTS, 询单转化率",
        "average-order-value, RATIO, MONEY, HIGHER, PARTS, 客单价",
        "repurchase-rate, RATIO, PERCENT, HIGHER, PARTS, 复购率",
        "positive-review-rate, RATIO, PERCENT, HIGHER, PARTS, 好评率",
        "bad-review-rate, RATIO, PERCENT, LOWER, PARTS, 差评率",
        "refund-rate, RATIO, PERCENT, LOWER, PARTS, 退款率",
        "order-loss-rate, RATIO, PERCENT, LOWER, PARTS, 订单流失率",
        "first-response-time, RATIO, SECONDS, LOWER, PARTS, 首次响应时间",
        "average-response-time, RATIO, SECONDS, LOWER, PARTS, 平均响应时间",
        "receptions, COUNT, NUMBER, HIGHER, SUM, 接待量",
        "unanswered-inquiries, COUNT, NUMBER, LOWER, SUM, 未回复咨询数",
        "praises, COUNT, NUMBER, HIGHER, SUM, 客户表扬次数",
        "lateness, COUNT, NUMBER, LOWER, SUM, 迟到次数",
        "days-absent, DURATION, DAYS, LOWER, SUM, 未到岗天数",
        "overtime-hours-holiday, DURATION, HOURS, NEITHER, SUM, 法定节假日加班时长",
        "months-of-service, DURATION, MONTHS, NEITHER, LAST, 司龄月数",
        "trained-managers, COUNT, NUMBER, HIGHER, LAST, 培养店长人数",
        "cooperation, RATING, NUMBER, HIGHER, NONE, 团队协作",
        "complaint-severity, POINTS, POINTS, LOWER, SUM, 投诉扣分",
        "assessment-score, POINTS, POINTS, HIGHER, NONE, 考核得分",
    })
    void metric_ofSystems_meansWhatTheySay(
            String id, MetricKind kind, String unit, Better better, RollUp rollUp, String chinese) {
        Metric metric = Metrics.find(id).orElseThrow();

        assertThat(metric.kind()).isEqualTo(kind);
        assertThat(metric.unitKind()).hasToString(unit);
        assertThat(metric.better()).isEqualTo(better);
        assertThat(metric.rollUp()).isEqualTo(rollUp);
        assertThat(metric.label().in(Language.CHINESE)).isEqualTo(chinese);
    }

    private static Metric valueOf(Field field) {
        try {
            return (Metric) Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException inaccessible) {
            throw new AssertionError(inaccessible);
        }
    }
}
