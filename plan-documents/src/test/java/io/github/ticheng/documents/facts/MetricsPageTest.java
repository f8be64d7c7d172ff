// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** METRICS.md lists the metrics that ship, each with what may stand in its column. */
class MetricsPageTest {

    private static final Path PAGE = Path.of("METRICS.md");

    @Test
    void page_table_hasARowForEachShippedMetric() throws IOException {
        String table = Metrics.ALL.stream().map(MetricsPageTest::row).collect(Collectors.joining());
        String page = Files.readString(PAGE, UTF_8);
        int begin = page.indexOf("|---");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page.substring(0, page.indexOf('\n', begin) + 1) + table);
        }

        assertThat(page.substring(page.indexOf('\n', begin) + 1)).isEqualTo(table);
    }

    private static String row(Metric metric) {
        return "| `" + metric.id() + "` | " + metric.label().in(Language.ENGLISH) + " | "
                + metric.label().in(Language.CHINESE) + " | " + written(metric) + " | "
                + metric.better().name().toLowerCase(Locale.ROOT) + " |\n";
    }

    private static String written(Metric metric) {
        return switch (metric.kind()) {
            case MONEY -> "amount";
            case RATIO -> metric.unitKind() == Unit.Kind.PERCENT ? "part/whole" : unit(metric) + "/number";
            case COUNT -> metric.fractional() ? "number, fractions too" : "whole number";
            case DURATION -> unit(metric);
            case RATING -> "word";
            case POINTS -> "points";
        };
    }

    private static String unit(Metric metric) {
        return metric.unitKind() == Unit.Kind.MONEY
                ? "amount"
                : metric.unitKind().name().toLowerCase(Locale.ROOT);
    }

    @Test
    void kinds_ofShippedMetrics_areAllThere() {
        assertThat(Metrics.ALL).extracting(Metric::kind).contains(MetricKind.values());
    }
}
