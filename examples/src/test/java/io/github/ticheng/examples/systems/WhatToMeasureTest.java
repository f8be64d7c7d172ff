// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.attribution.compare.TeamComparison;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The cases of S10: what the figures of a team say side by side, from {@code months.txt}. */
class WhatToMeasureTest {

    static final Path FOLDER = PublishedCase.SYSTEMS.resolve("s10-what-to-measure");

    private static TeamFacts month(String period) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", period, "CNY");
        for (Map<String, String> row : PipeTable.read(FOLDER.resolve("months.txt"))) {
            if (period.equals(row.get("period"))) {
                facts.agent(
                        requireNonNull(row.get("agent")),
                        sheet -> sheet.put(Metrics.INQUIRIES, cell(row, "inquiries"))
                                .put(Metrics.INQUIRY_CONVERSION_RATE, cell(row, "conversion"))
                                .put(Metrics.SALES, cell(row, "sales"))
                                .put(Metrics.AVERAGE_RESPONSE_TIME, cell(row, "response"))
                                .put(Metrics.UNANSWERED_INQUIRIES, cell(row, "unanswered")));
            }
        }
        return facts.build();
    }

    private static String cell(Map<String, String> row, String column) {
        return requireNonNull(row.get(column)).replace(",", "");
    }

    @Test
    void conversion_overTwoMonths_isBuiltFromItsParts() {
        TeamFacts both =
                TeamFacts.rolledUp(Period.parse("2024-07-01/2024-08-31"), List.of(month("2024-07"), month("2024-08")));
        Ratio rate = (Ratio)
                both.value(AgentId.of("An"), Metrics.INQUIRY_CONVERSION_RATE).orElseThrow();

        assertThat(rate).hasToString("120/300");
        assertThat(rate.value()).contains(Exact.of("0.4"));
    }

    /** The desk in July, side by side, in both languages. */
    static String comparison() {
        TeamComparison comparison = TeamComparison.of(month("2024-07"));
        StringBuilder text = new StringBuilder();
        for (Language language : Language.values()) {
            text.append(comparison.in(language))
                    .append("\n\n")
                    .append(TeamComparison.text(comparison.pairings(Exact.of("0.1"), 2), language))
                    .append(language == Language.CHINESE ? "\n" : "\n\n");
        }
        return text.toString();
    }

    @Test
    void comparison_ofTheDesk_isThatOfTheFolder() {
        assertThat(comparison()).isEqualTo(PublishedCase.expected(FOLDER.resolve("comparison.txt"), comparison()));
    }
}
