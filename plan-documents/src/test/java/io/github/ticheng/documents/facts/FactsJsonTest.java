// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsJsonTest {

    private static final FactsJson JSON = FactsJson.of(Metrics.ALL);
    private static final String DESK = """
            {
              "format": 1,
              "facts": [
                {
                  "team": "desk",
                  "period": "2024-07",
                  "currency": "CNY",
                  "agents": [
                    {
                      "id": "li-na",
                      "name": "李娜",
                      "post": "senior",
                      "hired-on": "2021-03-15",
                      "values": {
                        "refund-rate": "12/240",
                        "sales": "23450.55"
                      }
                    },
                    {
                      "id": "wang-wei",
                      "left-on": "2024-07-20",
                      "values": {}
                    }
                  ],
                  "team-values": {
                    "public-sales": "84000"
                  },
                  "corrections": [
                    {
                      "key": "order-4711",
                      "period": "2024-03",
                      "cause": "buyer-refund",
                      "label": {
                        "en": "buyer's refund",
                        "zh": "买家退款"
                      },
                      "changes": [
                        {
                          "agent": "li-na",
                          "metric": "sales",
                          "change": "added",
                          "value": "-1200"
                        },
                        {
                          "metric": "public-sales",
                          "change": "replaced",
                          "value": "80000"
                        }
                      ]
                    }
                  ]
                }
              ]
            }
            """;

    @Test
    void read_written_sameText() {
        assertThat(JSON.write(JSON.read("desk.json", DESK))).isEqualTo(DESK);
    }

    @Test
    void read_numbersAndGroups_understood() {
        TeamFacts facts = JSON.read(
                        "desk.json", DESK.replace("\"23450.55\"", "23450.55").replace("\"84000\"", "\"84,000.00\""))
                .get(0);

        assertThat(facts).isEqualTo(JSON.read("desk.json", DESK).get(0));
    }

    @Test
    void write_metricsOfOneself_definedAndReadBackEqual() {
        Metric halves = Metric.count("shared-orders", Better.HIGHER, Label.of("shared orders", "分摊订单"))
                .withFractions()
                .withRollUp(RollUp.LAST);
        Metric speed = Metric.average("answer-time", Unit.Kind.SECONDS, Better.LOWER, Label.of("answer time", "响应"));
        Metric other = Metric.money("sales", Better.NEITHER, Label.of("own sales", "自有销售额"));
        TeamFacts facts = TeamFacts.builder("desk", "2024-Q3", "CNY")
                .agent("a", sheet -> sheet.put(halves, Exact.of("0.5")).put(speed, "600/17"))
                .team(other, "5")
                .build();

        assertThat(JSON.read("desk.json", JSON.write(List.of(facts)))).containsExactly(facts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"23450.55\"          | \"23450,55\"        | facts.unreadable-value      | agents[1].values.sales",
                "\"23450.55\"          | 1e5                 | facts.unreadable-value      | agents[1].values.sales",
                "\"23450.55\"          | true                | facts.unreadable-value      | agents[1].values.sales",
                "\"23450.55\"          | null                | json.null                   | agents[1].values.sales",
                "\"23450.55\"          | {}                  | json.other-kind             | agents[1].values.sales",
                "\"12/240\"            | \"0.05\"            | facts.unreadable-value      | agents[1].values.refund-rate",
                "\"sales\": \"2        | \"slaes\": \"2      | facts.unknown-metric        | agents[1].values.slaes",
                "\"wang-wei\"          | \"li-na\"           | facts.agent-twice           | agents[1]",
                "\"wang-wei\"          | \"wang  wei\"       | json.unreadable             | agents[2].id",
                "\"2024-07-20\"        | \"2024-06-20\"      | facts.not-employed          | agents[2]",
                "\"2021-03-15\"        | \"2021-03-35\"      | json.unreadable             | agents[1].hired-on",
                "\"2024-07\"           | \"July\"            | json.unreadable             | period",
                "\"2024-03\"           | \"2024-08\"         | facts.correction-not-earlier | ``",
                "\"order-4711\"        | \" \"               | facts.empty-cell            | corrections[1].key",
                "\"buyer-refund\"      | \"Buyer\"           | facts.unreadable-cause      | corrections[1].cause",
                "\"metric\": \"sales\" | \"metric\": \"refund-rate\" | facts.unreadable-value | corrections[1].changes[1].value",
                "\"-1200\"             | \"\"                | facts.unreadable-value      | corrections[1].changes[1].value",
                "\"left-on\"           | \"hired-on\": \"2024-07-21\", \"left-on\" | facts.left-before-hired | agents[2].left-on",
                "\"CNY\"               | \"RMB\"             | json.unreadable             | currency",
                "\"added\"             | \"plus\"            | json.unreadable             | corrections[1].changes[1].change",
                "\"post\"              | \"psot\"            | json.unknown-key            | agents[1].psot",
                "\"team\": \"desk\",   | ``                  | json.missing-key            | ``",
            })
    void read_wrong_told(String written, String changed, String code, String path) {
        List<Diagnostic> found = wrong(DESK.replace(written.strip(), changed.strip()));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo(code);
        assertThat(found.get(0).path()).isEqualTo(path.isEmpty() ? "facts[1]" : "facts[1]." + path);
    }

    @Test
    void read_manyWrong_allTold() {
        List<Diagnostic> found = wrong(DESK.replace("\"23450.55\"", "\"x\"")
                .replace("\"84000\"", "\"y\"")
                .replace("\"12/240\"", "5"));

        assertThat(found).hasSize(3);
        assertThat(found.get(1).text(Language.ENGLISH)).isEqualTo("""
                        desk.json:16:22: error: "x" is no value of sales (facts.unreadable-value)
                           16 |             "sales": "x"
                              |                      ^^^
                            at facts[1].agents[1].values.sales · expected an amount such as 23450.55
                        """);
    }

    @Test
    void read_headAndAgentsWrong_allTold() {
        assertThat(wrong("""
                        {"format": 1, "facts": [
                          {"team": "desk", "period": "2024-77", "agents": [
                            {"id": "x!", "hired-on": "2024-13-01", "values": {"sales": "1x"}},
                            {"id": "y", "left-on": "soon", "values": {"foo": "1"}}
                          ], "team-values": {"public-sales": "z"}}
                        ]}
                        """))
                .extracting(Diagnostic::path)
                .containsExactly(
                        "facts[1].period",
                        "facts[1]",
                        "facts[1].agents[1].id",
                        "facts[1].agents[1].hired-on",
                        "facts[1].agents[1].values.sales",
                        "facts[1].agents[2].left-on",
                        "facts[1].agents[2].values.foo",
                        "facts[1].team-values.public-sales");
    }

    @Test
    void read_noFacts_told() {
        assertThat(wrong("{\"format\": 1}").get(0).code()).isEqualTo("json.missing-key");
        assertThat(wrong("").get(0).code()).isEqualTo("json.syntax");
        assertThat(wrong("[]").get(0).code()).isEqualTo("json.other-kind");
        assertThat(wrong("{\"format\": 1, \"facts\": []} x").get(0).code()).isEqualTo("json.syntax");
    }

    private static List<Diagnostic> wrong(String text) {
        return catchThrowableOfType(DocumentException.class, () -> JSON.read("desk.json", text))
                .diagnostics();
    }

    @Test
    void read_ofManyErrorsInOneLongLine_tellsThemSoon() {
        String values = IntStream.range(0, 60_000)
                .mapToObj(i -> "\"unknown-" + i + "\":1")
                .collect(Collectors.joining(","));
        String text = "{\"format\":1,\"facts\":[{\"team\":\"a\",\"period\":\"2024-07\",\"currency\":\"CNY\","
                + "\"agents\":[{\"id\":\"x\",\"values\":{" + values + "}}]}]}";

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> FactsJson.of(Metrics.ALL).read("x", text))
                        .isInstanceOfSatisfying(
                                DocumentException.class,
                                refused -> assertThat(refused.text(Language.ENGLISH))
                                        .contains("and 59500 more")));
    }
}
