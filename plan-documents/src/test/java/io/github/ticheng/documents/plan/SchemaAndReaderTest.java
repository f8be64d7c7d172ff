// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.CoreBlocks;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schema against documents of a rule with a field of every form, judged by an independent validator. The reader takes
 * what is valid, and refuses whatever the schema refuses: an editor never marks what is right.
 */
class SchemaAndReaderTest {

    private static final Catalogue CATALOGUE =
            Catalogue.of(ImmutableList.of(new CoreBlocks(), new EveryForm.Provider()));
    private static final SchemaCheck SCHEMA = SchemaCheck.of(CATALOGUE);
    private static final PlanDocuments DOCUMENTS = PlanDocuments.of(CATALOGUE);

    private static final String HEAD = """
            format: 1
            plan: shop
            version: 2024
            currency: CNY
            metrics: [{id: live-stream-sales, kind: money, better: higher}]
            """;

    private static String entry(String line) {
        return HEAD + "pay:\n  - id: line\n    " + line + "\n";
    }

    private static void assertRefusedByTheReader(String document) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> DOCUMENTS.read(DocumentSource.yaml("plan.yaml", document)));
    }

    private static String field(String field) {
        return entry("every-form: {" + field + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number: 15000",
                "number: -0.5",
                "number: '15,000.00'",
                "number: '-1,234,567'",
                "number: 1/3",
                "number: 1.5e4",
                "number: '1e-40'",
                "amount: 12345678901234567890.12345678901234567890",
                "rate: 2%",
                "rate: 100/3%",
                "rate: -0.35%",
                "rate: '1,000%'",
                "count: 3",
                "count: '3'",
                "flag: true",
                "text: agent",
                "text: 1165",
                "label: commission",
                "label: 2024",
                "label: {en: commission, zh: 提成}",
                "metric: sales",
                "metric: live-stream-sales",
                "rating: very-good",
                "rule: commission",
                "period: 2024-07",
                "period: 2024",
                "period: 2024-Q3",
                "period: 2024-H2",
                "period: 2024-07-01/2024-07-15",
                "rounding: 0.01 half-up",
                "rounding: 1 down",
                "level: 20000",
                "level: '20,000'",
                "level: 37.5%",
                "level: 100% of live-stream-sales",
                "choice: monday",
                "list: [1, 2]",
                "list: []",
                "block: passed",
                "block: {passed: {}}",
                "block: {tenure: {months: 3}}",
                "block: {not: {condition: {any-of: {conditions: [passed, {tenure: {months: 3}}]}}}}",
                "rows: [{pays: 1}]",
                "rows: [{above: 1, up to: 2, pays: 1}, {from: 5%, below: 100% of live-stream-sales, pays: 1}]",
                "flag-with-default: true"
            })
    void field_wellWritten_valid(String field) {
        assertThat(SCHEMA.errorsOfYaml(field(field))).isEmpty();
        assertThat(DOCUMENTS
                        .read(DocumentSource.yaml("plan.yaml", field(field)))
                        .plan()
                        .entries())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            number: fifteen                                     | number            | pattern
            number: '15,00'                                     | number            | pattern
            number: '015'                                       | number            | pattern
            number: 1/0                                         | number            | pattern
            number: '1e41'                                      | number            | pattern
            number: '1.5.1'                                     | number            | pattern
            number: 2%                                          | number            | pattern
            number: true                                        | number            | type
            number: [1]                                         | number            | type
            number: null                                        | number            | type
            number: '12345678901234567890.123456789012345678901' | number           | pattern
            rate: 0.02                                          | rate              | type
            rate: '0.02'                                        | rate              | pattern
            rate: 2 %                                           | rate              | pattern
            rate: two%                                          | rate              | pattern
            count: 1.5                                          | count             | type
            count: three                                        | count             | pattern
            flag: sometimes                                     | flag              | type
            text: [agent]                                       | text              | type
            label: {en: commission}                             | label             | required
            label: {en: commission, zh: 提成, fr: commission}    | label             | additionalProperties
            label: ''                                           | label             | pattern
            metric: Sales                                       | metric            | pattern
            metric: net sales                                   | metric            | pattern
            rating: Very good                                   | rating            | pattern
            rule: Team Bonus                                    | rule              | pattern
            period: 2024-13                                     | period            | pattern
            period: July                                        | period            | pattern
            period: 2024-07-01                                  | period            | pattern
            rounding: 0.01                                      | rounding          | type
            rounding: 0.01 HALF_UP                              | rounding          | pattern
            rounding: half-up                                   | rounding          | pattern
            rounding: 1/3 half-up                               | rounding          | pattern
            level: 20000 of sales-target                        | level             | pattern
            level: 80% of                                       | level             | pattern
            choice: MONDAY                                      | choice            | enum
            choice: someday                                     | choice            | enum
            list: 1                                             | list              | type
            list: [1, x]                                        | list/1            | pattern
            block: tenure                                       | block             | enum
            block: nothing                                      | block             | enum
            block: {}                                           | block             | minProperties
            block: {passed: {}, assessed: {}}                   | block             | maxProperties
            block: {tenure: {}}                                 | block/tenure      | required
            block: {tenure: {months: 3, days: 1}}               | block/tenure      | additionalProperties
            block: {tenure: three}                              | block/tenure      | pattern
            block: {tenure: [3]}                                | block/tenure      | type
            block: {not: {condition: {tenures: {months: 3}}}}   | block/not/condition | additionalProperties
            rows: [{}]                                          | rows/0            | required
            rows: [{above: 1, from: 1, pays: 1}]                | rows/0/from       | false
            rows: [{up to: 1, below: 1, pays: 1}]               | rows/0/below      | false
            rows: [{band: 1, pays: 1}]                          | rows/0            | additionalProperties
            rows: [{above: 15,000, pays: 1}]                    | rows/0            | additionalProperties
            rows: true                                          | rows              | type
            rows: {pays: 1}                                     | rows              | propertyNames
            colour: red                                         | ''                | additionalProperties
            """)
    void field_badlyWritten_refusedAtItsPlace(String field, String place, String keyword) {
        String path = "/pay/0/every-form" + (place.equals("''") ? "" : "/" + place);
        assertThat(SCHEMA.errorsOfYaml(field(field))).anyMatch(error -> error.startsWith(path + " " + keyword));
        assertRefusedByTheReader(field(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pay: [{id: a}]                                                  | /pay/0      | oneOf
            pay: [{every-form: {}}]                                         | /pay/0      | required
            pay: [{id: A, every-form: {}}]                                  | /pay/0/id   | pattern
            pay: [{id: a, every-form: {}, other-form: {}}]                  | /pay/0      | additionalProperties
            pay: [{id: a, every-form: {}, whenever: passed}]                | /pay/0      | additionalProperties
            pay: [{id: a, every-form: {}, every: week}]                     | /pay/0/every | enum
            pay: [{id: a, every-form: {}, times: passed}]                   | /pay/0/times | enum
            pay: [{id: a, every-form: {}, at-most: lots}]                   | /pay/0/at-most | pattern
            pay: {id: a, every-form: {}}                                    | /pay        | type
            payments: []                                                    | ''          | additionalProperties
            metrics: [{id: x, kind: money}]                                 | /metrics/0  | required
            metrics: [{id: x, kind: moneys, better: higher}]                | /metrics/0/kind | enum
            metrics: [{id: x, kind: money, better: more}]                   | /metrics/0/better | enum
            metrics: [{id: x, kind: money, unit: seconds, better: higher}]  | /metrics/0/unit | enum
            metrics: [{id: x, kind: money, roll-up: parts, better: higher}] | /metrics/0/roll-up | enum
            metrics: [{id: x, kind: duration, better: lower}]               | /metrics/0  | required
            metrics: [{id: x, kind: money, better: higher, fractional: false}] | /metrics/0/fractional | const
            in-force: {from: 2024-1-1}                                      | /in-force/from | pattern
            in-force: {since: 2024-01-01}                                   | /in-force   | additionalProperties
            rounding: 0.01                                                  | /rounding   | type
            """)
    void document_badlyWritten_refusedAtItsPlace(String line, String place, String keyword) {
        String document =
                HEAD.lines().limit(line.startsWith("metrics") ? 4 : 5).collect(Collectors.joining("\n", "", "\n"))
                        + line + "\n";
        assertThat(SCHEMA.errorsOfYaml(document))
                .anyMatch(error -> error.startsWith((place.equals("''") ? "" : place) + " " + keyword));
        assertRefusedByTheReader(document);
    }

    @ParameterizedTest
    @CsvSource({
        "format: 1, format: 2, /format enum",
        "format: 1, format: '1.0', /format enum",
        "format: 1, # no format, ' required'",
        "plan: shop, plan: Corner Shop, /plan pattern",
        "plan: shop, # no plan, ' required'",
        "version: 2024, version: '', /version pattern",
        "version: 2024, version: [2024], /version type",
        "currency: CNY, currency: yuan, /currency pattern",
        "currency: CNY, # no currency, ' required'"
    })
    void head_badlyWritten_refused(String good, String bad, String error) {
        assertThat(SCHEMA.errorsOfYaml(HEAD.replace(good, bad))).contains(error);
        assertRefusedByTheReader(HEAD.replace(good, bad));
    }

    @Test
    void document_wellWritten_valid() {
        assertThat(SCHEMA.errorsOfYaml("""
                format: 1
                plan: corner-shop
                version: 2024-07
                in-force: {from: 2024-01-01, until: 2024-12-31}
                currency: CNY
                rounding: 0.1 half-even
                eligibility: {all-of: {conditions: [{post: {posts: [agent, senior]}}, {tenure: {months: 1}}]}}
                metrics:
                  - id: live-stream-sales
                    kind: money
                    better: higher
                    roll-up: sum
                    label: {en: live-stream sales, zh: 直播销售额}
                  - {id: answering-time, kind: ratio, unit: seconds, better: lower, label: answering time}
                  - {id: shared-orders, kind: count, better: higher, fractional: true}
                  - {id: training, kind: duration, unit: hours, better: higher}
                credit: []
                pay:
                  - id: line
                    label: {en: line, zh: 项目}
                    every-form: {}
                    when: {all-of: {conditions: [passed, {grade: {grades: [good]}}]}}
                    times: score-share
                    at-least: 0
                    at-most: 5,000
                    every: quarter
                """)).isEmpty();
    }

    @Test
    void document_asJson_validToo() {
        assertThat(SCHEMA.errorsOfJson("""
                {"format": 1, "plan": "shop", "version": "2024", "currency": "CNY",
                 "pay": [{"id": "a", "every-form": {"rate": "2%", "number": 15000}, "when": "passed"}]}
                """)).isEmpty();
    }

    @Test
    void scalars_allThatThereAre_areShownHere() throws IllegalAccessException {
        List<String> scalars = new ArrayList<>();
        for (java.lang.reflect.Field constant : FieldType.class.getFields()) {
            if (constant.get(null) instanceof FieldType.Scalar<?> scalar && !scalar.equals(FieldType.BAND)) {
                scalars.add(scalar.name());
            }
        }
        assertThat(scalars).hasSizeGreaterThan(12);
        assertThat(EveryForm.TYPE.fields()).extracting(Field::name).containsAll(scalars);
    }
}
