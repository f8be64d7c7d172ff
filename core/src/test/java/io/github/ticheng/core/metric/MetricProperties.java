// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.text.Serialized;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class MetricProperties {

    @Property
    void parse_printedValue_isTheValue(@ForAll("values") Entry entry) {
        assertThat(entry.metric().parse(entry.value().toString())).isEqualTo(entry.value());
    }

    @Property
    void rollUp_sum_isTheSumOfBigDecimals(@ForAll @Size(min = 1) List<BigDecimal> amounts) {
        assertThat(Metrics.SALES.rollUp(amounts.stream().map(Exact::of).toList()))
                .isEqualTo(Exact.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    @Property
    void rollUp_partsInAnyOrderAndGrouping_isTheSame(
            @ForAll @Size(min = 2, max = 12) List<@From("ratios") Ratio> ratios, @ForAll Random random) {
        List<Ratio> shuffled = new ArrayList<>(ratios);
        Collections.shuffle(shuffled, random);
        int cut = 1 + random.nextInt(shuffled.size() - 1);
        Metric rate = Metrics.REFUND_RATE;

        Quantity whole = rate.rollUp(ratios);

        assertThat(rate.rollUp(shuffled)).isEqualTo(whole);
        assertThat(rate.rollUp(List.of(
                        rate.rollUp(shuffled.subList(0, cut)), rate.rollUp(shuffled.subList(cut, shuffled.size())))))
                .isEqualTo(whole);
    }

    @Property
    void rollUp_parts_liesBetweenTheLeastAndTheGreatest(
            @ForAll @Size(min = 1, max = 6) List<@From("ratios") Ratio> ratios) {
        List<Exact> values =
                ratios.stream().flatMap(ratio -> ratio.value().stream()).toList();

        ((Ratio) Metrics.REFUND_RATE.rollUp(ratios))
                .value()
                .ifPresentOrElse(
                        value -> assertThat(value).isBetween(Collections.min(values), Collections.max(values)),
                        () -> assertThat(values).isEmpty());
    }

    @Property(tries = 200)
    void serialization_metric_isEqualAfterwards(@ForAll("metrics") Metric metric) {
        assertThat(Serialized.copyOf(metric)).isEqualTo(metric);
    }

    /** A metric and a value that fits it. */
    record Entry(Metric metric, Quantity value) {}

    @Provide
    Arbitrary<Metric> metrics() {
        return Arbitraries.of(Metrics.ALL);
    }

    @Provide
    Arbitrary<Ratio> ratios() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1000),
                        Arbitraries.longs().between(0, 1000))
                .as((part, whole) -> whole == 0 ? Ratio.NO_DATA : Ratio.of(part, whole));
    }

    @Provide
    Arbitrary<Entry> values() {
        return metrics().flatMap(metric -> switch (metric.kind()) {
            case RATIO -> ratios().map(ratio -> new Entry(metric, ratio));
            case RATING ->
                Arbitraries.of("excellent", "good", "fair", "poor", "a-1")
                        .map(word -> new Entry(metric, metric.parse(word)));
            case MONEY, POINTS -> Arbitraries.bigDecimals().map(number -> new Entry(metric, Exact.of(number)));
            case DURATION -> Arbitraries.bigDecimals().map(number -> new Entry(metric, Exact.of(number.abs())));
            case COUNT -> Arbitraries.longs().map(number -> new Entry(metric, Exact.of(number)));
        });
    }
}
