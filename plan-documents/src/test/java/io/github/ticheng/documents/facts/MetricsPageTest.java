// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** METRICS.md, and METRICS.zh.md in Chinese, list the metrics that ship, each with what may stand in its column. */
class MetricsPageTest {

    private static final String AMOUNT = "amount";

    /** The words of METRICS.md in those of METRICS.zh.md. */
    private static final Map<String, String> CHINESE = Map.ofEntries(
            entry(AMOUNT, "金额"),
            entry("part/whole", "部分/整体"),
            entry("amount/number", "金额/数量"),
            entry("number/number", "数量/数量"),
            entry("seconds/number", "秒数/数量"),
            entry("points/number", "分数/数量"),
            entry("number, fractions too", "数字，可有小数"),
            entry("whole number", "整数"),
            entry("days", "天数"),
            entry("hours", "小时数"),
            entry("months", "月数"),
            entry("word", "评语"),
            entry("points", "分数"),
            entry("higher", "越高越好"),
            entry("lower", "越低越好"),
            entry("neither", "不分高低"));

    @Test
    void page_table_hasARowForEachShippedMetric() throws IOException {
        assertHasTable(
                Path.of("METRICS.md"),
                metric -> row(
                        metric,
                        metric.label().in(Language.ENGLISH) + " | "
                                + metric.label().in(Language.CHINESE),
                        UnaryOperator.identity()));
        assertHasTable(
                Path.of("METRICS.zh.md"),
                metric -> row(metric, metric.label().in(Language.CHINESE), MetricsPageTest::chinese));
    }

    private static void assertHasTable(Path file, Function<Metric, String> row) throws IOException {
        String table = Metrics.ALL.stream().map(row).collect(Collectors.joining());
        String page = Files.readString(file, UTF_8);
        String above = page.substring(0, page.indexOf('\n', page.indexOf("|---")) + 1);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, above + table);
        }

        assertThat(Files.readString(file, UTF_8)).isEqualTo(above + table);
    }

    private static String row(Metric metric, String called, UnaryOperator<String> language) {
        return "| `" + metric.id() + "` | " + called + " | " + language.apply(written(metric)) + " | "
                + language.apply(metric.better().name().toLowerCase(Locale.ROOT)) + " |\n";
    }

    private static String chinese(String word) {
        return Objects.requireNonNull(CHINESE.get(word), word);
    }

    private static String written(Metric metric) {
        return switch (metric.kind()) {
            case MONEY -> AMOUNT;
            case RATIO -> metric.unitKind() == Unit.Kind.PERCENT ? "part/whole" : unit(metric) + "/number";
            case COUNT -> metric.fractional() ? "number, fractions too" : "whole number";
            case DURATION -> unit(metric);
            case RATING -> "word";
            case POINTS -> "points";
        };
    }

    private static String unit(Metric metric) {
        return metric.unitKind() == Unit.Kind.MONEY
                ? AMOUNT
                : metric.unitKind().name().toLowerCase(Locale.ROOT);
    }

    @Test
    void kinds_ofShippedMetrics_areAllThere() {
        assertThat(Metrics.ALL).extracting(Metric::kind).contains(MetricKind.values());
    }
}
