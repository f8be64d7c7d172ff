// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows and the head of a plan in other words than the writer's. */
class SharedBoundsTest {

    private static final String EVERY_BLOCK = Samples.everyBlockInTheLongForm();
    private static final String NAMED = """
            format: 1
            plan: %s
            version: 1
            currency: CNY
            pay: [{id: %s, fixed-wage: 1}]
            """;

    private static CompensationPlan read(String text) {
        return Samples.DOCUMENTS.read(DocumentSource.yaml("plan.yaml", text)).plan();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {above: 1000, at: 1000                | {at: 1000
            {up to: 1000, at: 0                   | {at: 0
            {from: 60, below: 90, factor: 1}      | {factor: 1}
            {from: 60, below: 90, factor: 1}      | {from: 60, factor: 1}
            {from: 90, factor: 1.5}               | {factor: 1.5}
            {below: 60, factor: 0.25}             | {factor: 0.25}
            {above: 15000, up to: 20000, rate: 2%} | {up to: 20000, rate: 2%}
            {from: 60, below: 90, id: good        | {from: 60, id: good
            {above: 2%, up to: 5%, points: 20}    | {up to: 5%, points: 20}
            """)
    void read_boundThatTheNeighbourSays_isTheSamePlan(String written, String shorter) {
        assertThat(EVERY_BLOCK).contains(written);
        assertThat(read(EVERY_BLOCK.replace(written, shorter))).isEqualTo(read(EVERY_BLOCK));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from 60%: 40, from 50%: 30, below 50%: 0      | below 50%: 0, from 50%: 30, from 60%: 40
            from 90: a, from 70: b, below 70: c           | below 70: c, from 70: b, from 90: a
            above 1000: 1.2, up to 1000: 1, below 500: 0  | below 500: 0, up to 1000: 1, above 1000: 1.2
            """)
    void read_tableFromTheOtherEnd_isTheSamePlan(String falling, String rising) {
        String text = """
                format: 1
                plan: p
                version: 1
                currency: CNY
                score:
                  - {id: card, points-card: [bands: {id: c, measure: inquiry-conversion-rate, rows: {from 60%: 40, from 50%: 30, below 50%: 0}}]}
                grade: [{id: g, grade-table: {from 90: a, from 70: b, below 70: c}}]
                pay:
                  - {id: w, fixed-wage: 1, times: {by-metric: {metric: sales, rows: {above 1000: 1.2, up to 1000: 1, below 500: 0}}}}
                """;

        assertThat(text).contains(falling);
        assertThat(read(text.replace(falling, rising))).isEqualTo(read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "RMB, CNY",
        "cny, CNY",
        "CNH, CNY",
        "¥, CNY",
        "￥, CNY",
        "元, CNY",
        "人民币, CNY",
        "YEN, JPY",
        "Euro, EUR",
        "€, EUR",
        "$, USD",
        "HK$, HKD",
        "NTD, TWD",
        "usd, USD"
    })
    void read_currencyInOtherWords_tellsTheCode(String written, String code) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(EVERY_BLOCK.replace("currency: CNY", "currency: '" + written + "'")))
                .satisfies(refused -> {
                    assertThat(refused.diagnostics()).hasSize(1);
                    assertThat(refused.diagnostics().get(0).text(Language.ENGLISH))
                            .endsWith("did you mean \"" + code + "\"?\n");
                    assertThat(refused.diagnostics().get(0).text(Language.CHINESE))
                            .endsWith("是否想写“" + code + "”？\n");
                });
    }

    @Test
    void read_flagAsText_saysWhatToWrite() {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(NAMED.formatted("p", "true")))
                .satisfies(refused -> {
                    assertThat(refused.diagnostics().get(0).message().in(Language.ENGLISH))
                            .isEqualTo("Expected the id of a rule such as team-bonus, but found true without quotes:"
                                    + " if it is a text, write it in quotes");
                    assertThat(refused.diagnostics().get(0).message().in(Language.CHINESE))
                            .isEqualTo("应为规则的 id，如 team-bonus，但写的是不带引号的 true：如果是文字，请加引号");
                });
        assertThat(read(NAMED.formatted("'true'", "'true'")).entries()).hasSize(1);
    }
}
