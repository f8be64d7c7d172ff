// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.imports.log.LogTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportMapTest {

    private static List<Diagnostic> wrong(String map) {
        try {
            ImportMap.read(DocumentSource.yaml("map.yaml", map), Metrics.ALL);
            return List.of();
        } catch (DocumentException refused) {
            return refused.diagnostics();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period: July                                                | 1:9",
                "period: { column: 月份, row: 1 }                             | 1:23",
                "team: a  b                                                  | 1:7",
                "preset: tabao                                               | 1:9",
                "metrics: [sales]                                            | 1:10",
                "metrics: { sales: { column: a, printed: true } }            | 1:19",
                "metrics: { sales: { unit: 万 } }                             | 1:19",
                "metrics: { sales: { column: a, unit: 秒 } }                  | 1:38",
                "metrics: { refund-rate: { numerator: a } }                  | 1:25",
                "metrics: { refund-rate: { column: a, denominator: b, numerator: c } } | 1:25",
                "metrics: { refund-rate: { numerator: a, denominator: b, printed: true } } | 1:25",
                "metrics: { refund-rate: { column: a, printed: yes } }       | 1:47",
                "ids: { x: a  b }                                            | 1:11",
                "ids: x                                                      | 1:6",
                "first-row: 0                                                | 1:12",
                "separator: ',,'                                             | 1:12",
                "encoding: GBX                                               | 1:11",
                "formulas: 'yes'                                             | 1:11",
                "absent: [[a]]                                               | 1:10",
                "rows: 1                                                     | 1:1",
                "zone: Asia/Beijing                                          | 1:7",
                "words: [a]                                                  | 1:8",
                "orders: 1                                                   | 1:9",
                "orders: { agent: 客服 }                                       | 1:11",
                "orders: { goods: { column: a, value: 1 } }                  | 1:18",
                "orders: { goods: { unit: minutes } }                        | 1:18",
                "orders: { first-row: x }                                    | 1:22",
                "conversations: { all-responses: { column: a, unit: 万 } }    | 1:52",
                "- a                                                         | 1:1",
            })
    void read_wrongMap_tellsThePlace(String map, String place) {
        assertThat(wrong(map))
                .extracting(one -> one.line() + ":" + one.column())
                .containsExactly(place);
    }

    @Test
    void read_everyPreset_isARightMap() {
        for (String preset : ImportMap.PRESETS) {
            assertThat(wrong(ImportMap.presetText(preset))).as(preset).isEmpty();
            assertThat(wrong("preset: " + preset)).as(preset).isEmpty();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportMap.preset("ebay", Metrics.ALL))
                .withMessage("Expected one of the presets [taobao, jd, pinduoduo, douyin, helpdesk], but found ebay");
    }

    @Test
    void read_presetAndOwnWords_ownWordsCount() {
        ImportMap map = ImportMap.read(
                DocumentSource.yaml("map.yaml", "preset: taobao\nagent: 旺旺\nmetrics: { sales: 付款金额 }"), Metrics.ALL);

        assertThat(map.texts).containsEntry("agent", "旺旺");
        assertThat(map.metrics.get(Metrics.SALES).column()).isEqualTo("付款金额");
        assertThat(map.metrics).containsKey(Metrics.INQUIRIES);
    }

    @Test
    void schema_hasEveryKeyAndUnit() {
        String schema = ImportMap.schema();

        for (String key : ImportMapReader.KEYS) {
            assertThat(schema).contains("\n    \"" + key + "\": {");
        }
        for (LogTable table : LogTable.values()) {
            String ofTable = schema.substring(schema.indexOf("\"" + table.id() + "\": {"));
            table.labels()
                    .keySet()
                    .forEach(column -> assertThat(ofTable.substring(0, ofTable.indexOf("    },\n")))
                            .contains("\"" + column + "\": {"));
        }
        for (String unit : CellUnit.WORDS.keySet()) {
            assertThat(schema).contains("\"" + unit + "\"");
        }
        for (String preset : ImportMap.PRESETS) {
            assertThat(schema).contains("\"" + preset + "\"");
        }
    }
}
