// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.documents.DocumentSource;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of everything that ships. */
class ShippedSchemaTest {

    private static final Catalogue CATALOGUE = Catalogue.load(ShippedSchemaTest.class.getClassLoader());
    private static final String SCHEMA = PlanDocuments.of(CATALOGUE).schema();
    private static final SchemaCheck CHECK = SchemaCheck.of(CATALOGUE);

    @Test
    void schema_everythingThatShips_isASchemaOfLessThan235Kilobytes() {
        assertThat(SchemaCheck.ofSchemas().errorsOfJson(SCHEMA)).isEmpty();
        assertThat(SCHEMA).hasSizeBetween(100_000, 235_000).doesNotContain("\r");
    }

    @Test
    void schema_providersInAnotherOrder_sameText() {
        ImmutableList<BlockProvider> providers =
                ImmutableList.copyOf(ServiceLoader.load(BlockProvider.class, ShippedSchemaTest.class.getClassLoader()));
        assertThat(PlanDocuments.of(Catalogue.of(providers.reverse())).schema()).isEqualTo(SCHEMA);
    }

    @Test
    void document_withEveryBlockThatShips_valid() {
        assertThat(CHECK.errorsOfYaml(Samples.EVERY_BLOCK)).isEmpty();
    }

    @Test
    void schema_everyTypeThatShips_hasADefinition() {
        List<String> types = CATALOGUE.types().stream().map(BlockType::name).toList();
        JsonNode definitions = JsonMapper.shared().readTree(SCHEMA).get("$defs");
        List<String> defined = definitions.propertyNames().stream()
                .filter(name -> name.contains("."))
                .map(name -> name.substring(name.indexOf('.') + 1))
                .toList();
        assertThat(types).hasSizeGreaterThan(80);
        assertThat(defined).containsAll(types);
    }

    @Test
    void schema_everyMap_isClosed() {
        JsonNode definitions = JsonMapper.shared().readTree(SCHEMA).get("$defs");
        List<String> open = definitions
                .propertyStream()
                .flatMap(definition -> StreamSupport.stream(
                                definition.getValue().findParents("properties").spliterator(), false)
                        .filter(map -> "object".equals(map.path("type").asString("")))
                        .filter(map -> map.path("additionalProperties").asBoolean(true))
                        .map(map -> definition.getKey()))
                .collect(Collectors.toList());
        assertThat(open).isEmpty();
    }

    @Test
    void schema_someOfIt_readsLikeThis() {
        assertThat(SCHEMA)
                .startsWith("""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "Ticheng plan",
                """)
                .contains("""
                    "factor.constant": {
                      "title": "constant",
                      "description": "Always the same factor.",
                      "anyOf": [
                        {
                          "$ref": "#/$defs/number"
                        },
                        {
                          "type": "object",
                          "properties": {
                            "factor": {
                              "$ref": "#/$defs/number",
                              "description": "The factor, such as 1.5 or 2/3."
                            }
                          },
                          "required": ["factor"],
                          "additionalProperties": false
                        }
                      ]
                    },
                """)
                .contains("""
                        "every": {
                          "enum": ["month", "quarter", "half-year", "year"],
                          "description": "How often the rule runs, in the last pay period of each; in every pay period unless written."
                        }
                """)
                .contains("""
                      "dependentSchemas": {
                        "past-corrections": {
                          "properties": {
                            "when": false,
                            "every": false
                          }
                        }
                      }
                """)
                .contains("""
                    "rounding": {
                      "description": "A unit and a mode, such as 0.01 half-up.",
                      "type": "string",
                """);
    }

    private static final String SHOP = """
            format: 1
            plan: corner-shop
            version: "2024"
            currency: CNY
            score:
              - id: assessment
                points-card:
                  criteria:
                    - criterion: {given: {id: given, label: {en: assessment, zh: 考核}, metric: assessment-score, maximum: 100}}
            grade:
              - id: grades
                grade-table:
                  rows:
                    - {from: 85, id: gold, label: {en: gold, zh: 金牌}}
                    - {from: 60, id: silver, label: {en: silver, zh: 银牌}}
                    - {below: 60, id: trainee, label: {en: trainee, zh: 见习}}
            pay:
              - id: post-wage
                wage-by-grade:
                  rows:
                    - {grade: gold, amount: 1700}
                    - {grade: silver, amount: 1600}
                    - {grade: trainee, amount: 1400}
              - id: commission
                commission-ladder:
                  base: {metrics: {metrics: [sales]}}
                  kind: marginal
                  tiers:
                    - {up to: 15000, rate: 1%}
                    - {above: 15000, up to: 20000, rate: 2%}
                    - {above: 20000, rate: 4%}
                when: {metric: {metric: refund-rate, comparison: at-most, threshold: 5%}}
                times: score-share
            share:
              - id: team-pool
                team-pool:
                  pool: {rate: {rate: 0.5%, metric: public-sales, base: team-value}}
                  split: by-head
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            commission-ladder:        | comission-ladder:       | /pay/1 additionalProperties
            kind: marginal            | kind: progressive       | /pay/1/commission-ladder/kind enum
            kind: marginal            | # none                  | /pay/1/commission-ladder required
            rate: 1%                  | rate: 0.01              | /pay/1/commission-ladder/tiers/0/rate type
            up to: 15000              | upto: 15000             | /pay/1/commission-ladder/tiers/0 additionalProperties
            above: 15000              | above: 15,000           | /pay/1/commission-ladder/tiers/1 additionalProperties
            threshold: 5%             | threshold: five percent | /pay/1/when/metric/threshold pattern
            times: score-share        | times: score-shares     | /pay/1/times enum
            split: by-head            | split: by-metric        | /share/0/team-pool/split enum
            - id: team-pool           | - name: team-pool       | /share/0 required
            grade: silver, amount     | grade: silver, pays     | /pay/0/wage-by-grade/rows/1 additionalProperties
            score:                    | scores:                 | ` additionalProperties`
            """)
    void plan_withAMistake_refusedAtItsPlace(String good, String bad, String error) {
        assertThat(SHOP).contains(good);
        assertThat(CHECK.errorsOfYaml(SHOP.replace(good, bad))).contains(error);
        assertThat(PlanDocuments.of(CATALOGUE).check(DocumentSource.yaml("shop.yaml", SHOP.replace(good, bad))))
                .anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    @Test
    void plan_wellWritten_valid() {
        assertThat(CHECK.errorsOfYaml(SHOP)).isEmpty();
        assertThat(PlanDocuments.of(CATALOGUE).check(DocumentSource.yaml("shop.yaml", SHOP)))
                .noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
