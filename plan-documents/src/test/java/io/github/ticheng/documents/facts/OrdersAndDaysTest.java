// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.documents.statement.LedgerJson;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders and days among facts, and plans that pay for each of them. */
class OrdersAndDaysTest {

    private static final FactsCsv CSV = FactsCsv.of(Metrics.ALL, Currency.getInstance("CNY"));
    private static final FactsJson JSON = FactsJson.of(Metrics.ALL);
    private static final String JULY = """
            period,team,agent,name,day,order,sales,receptions
            2024-07,desk,li-na,李娜,,,5200,
            2024-07,desk,li-na,,2024-07-02,4713,2500,
            2024-07,desk,li-na,,2024-07-01,4711,200,
            2024-07,desk,li-na,,2024-07-01,4712,2500,
            2024-07,desk,li-na,,2024-07-01,,,80
            2024-07,desk,wang-wei,,,,0,
            """;

    private static CompensationPlan plan(String pay) {
        return PlanDocuments.of(Catalogue.load(OrdersAndDaysTest.class.getClassLoader()))
                .read(DocumentSource.yaml("plan.yaml", "format: 1\nplan: desk\nversion: '1'\ncurrency: CNY\n" + pay))
                .plan();
    }

    private static TeamFacts july() {
        return CSV.read("july.csv", JULY).get(0);
    }

    // The month has orders of 200, 2,500 and 2,500, in this order; the first of July has sales of 2,700.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{each: order, pay: {fixed-wage: 100}, when: sales at least 2000} | 200.00",
                "{each: order, pay: {commission-ladder: {on: sales, flat: [5%]}}, at-least: 50} | 300.00",
                "{each: order, pay: {commission-ladder: {on: sales, flat: [5%]}}, at-least: 50, at-most: 100} | 250.00",
                "{each: order, pay: {commission-ladder: {on: sales, flat: [3%]}}, when: place above 2} | 75.00",
                "{each: order, pay: {commission-ladder: {on: sales, chosen-by: place, whole-amount: {up to 1: 1%, above 1"
                        + " up to 2: 2%, above 2: 3%}}}} | 127.00",
                "{each: day, pay: {fixed-wage: 200}, when: sales at least 2700} | 200.00",
                "{each: day, pay: {commission-ladder: {on: sales, marginal: {up to 2500: 1%, above 2500: 10%}}}} | 70.00",
                "{each: {week: cut}, pay: {commission-ladder: {on: sales, flat: [1%]}}} | 52.00",
                "{each: {week: cut}, pay: {fixed-wage: 100}, when: {for-at-least: {count: 2, each: day, when: sales above"
                        + " 0}}} | 100.00"
            })
    void plan_forEach_paysTheMonth(String rule, String paid) {
        TeamRun run = plan("pay: [{id: bonus, for-each: " + rule + "}]").run(july());

        assertThat(run.statement("li-na").total()).hasToString("CNY " + paid);
        assertThat(run.statement("wang-wei").total()).hasToString("CNY 0.00");
        assertThat(run.explain("li-na", "bonus").text(Language.ENGLISH)).endsWith("\n");
    }

    @Test
    void facts_throughBothForms_areTheSame() {
        TeamFacts july = july();

        assertThat(july.listsItems()).isTrue();
        assertThat(CSV.read("again.csv", CSV.write(List.of(july)))).containsExactly(july);
        assertThat(JSON.read("july.json", JSON.write(List.of(july)))).containsExactly(july);
        assertThat(JSON.write(List.of(july))).contains("\"day\": \"2024-07-01\"", "\"order\": \"4711\"");
    }

    @Test
    void rows_inAnyOrder_areTheSameFacts() {
        List<String> lines = JULY.lines().toList();
        String turned = String.join(
                "\n", lines.get(0), lines.get(5), lines.get(4), lines.get(3), lines.get(6), lines.get(2), lines.get(1));

        assertThat(CSV.read("turned.csv", turned)).containsExactly(july());
    }

    @Test
    void rows_thatRepeatTheNameOfTheirAgent_areTheSameFacts() {
        assertThat(CSV.read("july.csv", JULY.replace("desk,li-na,,", "desk,li-na,李娜,")))
                .containsExactly(july());
    }

    @Test
    void ledger_keepsOrdersAndDays() {
        Ledger ledger = plan("pay: [{id: x, fixed-wage: 1}]").run(july()).ledger();

        assertThat(LedgerJson.read("ledger.json", LedgerJson.write(ledger))).isEqualTo(ledger);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07,desk,li-na,,2024-08-01,1,5, | july.csv:8:21 | 2024-08-01",
                "2024-07,desk,li-na,,2024-07-01,4711,5, | july.csv:8:32 | order 4711 of 2024-07-01 is there twice",
                "2024-07,desk,li-na,,,9,5, | july.csv:8 | \"day\" is empty",
                "2024-07,desk,li-na,,2024-7-1,9,5, | july.csv:8 | is no day",
                "2024-07,desk,,,2024-07-01,9,5, | july.csv:8 | order 9 of 2024-07-01 has no agent",
                "2024-07,desk,nobody,,2024-07-01,9,5, | july.csv:8 | agent nobody has no row of the whole period",
                "2024-07,desk,li-na,王伟,2024-07-01,9,5, | july.csv:8:20 | has another name than its agent's row",
                "2024-07,desk,li-na,,2024-07-03,9,,7 | july.csv | of orders or of days"
            })
    void row_thatIsWrong_isToldByItsPlace(String row, String place, String message) {
        assertThatThrownBy(() -> CSV.read("july.csv", JULY + row + "\n"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"day\": \"2024-08-01\"} | items[1].day | is not in 2024-07",
                "{\"day\": \"2024-07-01\"}, {\"day\": \"2024-07-01\"} | items[2].day | is there twice",
                "{\"order\": \"4711\"} | items[1] | there is no \"day\"",
                "{\"day\": \"2024-07-01\", \"order\": \"\"} | items[1].order | is empty",
                "{\"day\": \"2024-07-01\", \"values\": {\"sails\": 1}} | items[1].values.sails | is no metric"
            })
    void item_thatIsWrong_isToldByItsPlace(String items, String place, String message) {
        String json =
                "{\"format\": 1, \"facts\": [{\"team\": \"desk\", \"period\": \"2024-07\", \"currency\": \"CNY\", "
                        + "\"agents\": [{\"id\": \"li-na\", \"values\": {}, \"items\": [" + items + "]}]}]}";

        assertThatThrownBy(() -> JSON.read("july.json", json))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(message);
    }

    @Test
    void correction_ofAnOrder_changesWhatItEarnedThen() {
        CompensationPlan plan =
                plan("pay: [{id: bonus, for-each: {each: order, pay: {fixed-wage: 100}, when: sales at least 2000}}]\n"
                        + "settle: [{id: corrections, past-corrections: {}}]");
        String corrections = """
                known-in,team,key,period,cause,agent,day,order,metric,change,value
                2024-08,desk,r-1,2024-07,refund,li-na,2024-07-02,4713,sales,added,-500.01
                2024-08,desk,r-2,2024-07,found,li-na,2024-07-05,4720,sales,replaced,2000
                2024-08,desk,r-3,2024-07,found,li-na,2024-07-06,4721,sales,replaced,9000
                """;
        KnownCorrections known = CorrectionsCsv.of(Metrics.ALL).read("corrections.csv", corrections);
        Ledger ledger = plan.run(july()).ledger();
        TeamFacts august = CSV.withCorrections(known)
                .read("august.csv", "period,team,agent,day,order\n2024-08,desk,li-na,,\n")
                .get(0);

        assertThat(plan.run(august, ledger).statement("li-na").total()).hasToString("CNY 100.00");
        assertThat(CorrectionsCsv.of(Metrics.ALL)
                        .read("again.csv", CorrectionsCsv.of(Metrics.ALL).write(List.of(august))))
                .extracting(KnownCorrections::addresses)
                .isEqualTo(known.addresses());
        assertThat(JSON.read("august.json", JSON.write(List.of(august)))).containsExactly(august);
    }
}
