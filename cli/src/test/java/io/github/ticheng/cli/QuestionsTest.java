// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of plans. */
class QuestionsTest {

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder)
                .write("plan.yaml", Shop.PLAN)
                .write("newer.yaml", Shop.PLAN.replace("\"2024\"", "\"2025\"").replace("4%", "5%"))
                .write("facts.csv", Shop.facts(Shop.JULY, "2024-07,desk,wang-wei,15000", Shop.AUGUST));
    }

    @Test
    void whatIf_showsBothStatementsAndTheDifference() {
        assertThat(shell.run(
                                "what-if --plan ./plan.yaml --facts ./facts.csv --period 2024-07 --agent wang-wei --set sales=+100")
                        .out())
                .isEqualTo("""
                        as it is:
                        wang-wei
                          commission  150.00
                          total       150.00  CNY
                        as it would be:
                        wang-wei
                          commission  152.00
                          total       152.00  CNY

                        2024-07: lines 2, of which 1 differ
                          team   agent     line        before   after  difference
                          desk   wang-wei  commission  150.00  152.00       +2.00
                          total                        538.02  540.02       +2.00

                        what each change adds to those before it
                          cause                                  agent     line        difference
                          wang-wei: sales 15,000.00 → 15,100.00  wang-wei  commission       +2.00
                        """);
    }

    @Test
    void whatIf_inJson_hasTheSame() {
        assertThat(shell.run(
                                "what-if --plan ./plan.yaml --facts ./facts.csv --agent li-na --set sales=20000 --order-free --as json")
                        .out())
                .startsWith("{\n  \"before\"")
                .contains("\"order-free\": true", "\"difference\": \"80.00\"");
    }

    @Test
    void reach_saysHowFarItIs() {
        String asked =
                "reach --plan ./plan.yaml --facts ./facts.csv --period 2024-07 --agent wang-wei --metric sales --for ";

        assertThat(shell.run(asked + "total=200").out()).isEqualTo("""
                a total of 200.00: sales of 17,499.75 is enough, 2,499.75 from 15,000.00
                with sales of 15,001.00: +0.02
                """);
        assertThat(shell.run(asked + "next-tier --language zh").out()).isEqualTo("""
                下一档从销售额 15,000.01 起，相差 0.01：合计 0.00
                销售额为 15,001.00 时：+0.02
                """);
        assertThat(shell.run(asked + "total=200 --as json").out()).contains("\"from\": \"17499.75\"");
    }

    @Test
    void standings_sayWhatIsEarnedAndWhatIsNext() {
        assertThat(shell.run("standings --plan ./plan.yaml --facts ./facts.csv").out())
                .isEqualTo("""
                        where team desk stands in 2024-08, in CNY
                          li-na: 170.00 so far
                            the next tier begins at sales of 20,000.01, 4,000.01 away: +80.00 in all
                        """);
    }

    @Test
    void forecast_saysWhatThePeriodWillCost() {
        List<String> rows = new ArrayList<>();
        for (int month = 1; month <= 9; month++) {
            rows.add("2024-0" + month + ",desk,li-na," + month * 1000);
        }
        rows.add("2024-10,desk,li-na,0");
        shell.write("facts.csv", Shop.facts(rows.toArray(String[]::new)));
        String asked = "forecast --plan ./plan.yaml --facts ./facts.csv --known-to ";

        assertThat(shell.run(asked + "2024-09-30").out()).isEqualTo("""
                what 2024-10 will cost team desk, in CNY, known up to 2024-09-30; 9 tries
                  line        1 in 10 less than  median  1 in 10 more than
                  commission              10.00   50.00              90.00
                  total                   10.00   50.00              90.00
                """);
        assertThat(shell.run(asked + "2024-10-31 --as json --seed 7").out())
                .contains("\"seed\": \"7\"", "\"median\": \"0.00\"");
    }

    @Test
    void targets_ofThePast_areToldWithWhatTheyPay() {
        List<String> rows = new ArrayList<>();
        for (int month = 1; month <= 5; month++) {
            rows.add("2024-0" + month + ",desk,li-na," + month * 1000);
        }
        shell.write("facts.csv", Shop.facts(rows.toArray(String[]::new)));
        String asked = "targets --plan ./plan.yaml --facts ./facts.csv --period 2024-05 --metric sales";

        assertThat(shell.run(asked).out()).contains("""
                agent  past  guaranteed  reached   pays  challenge  reached   pays
                li-na     4        2000        3  20.00       4000        1  40.00
                """.indent(2));
        assertThat(shell.run(asked + " --growth 10% --as json").out()).contains("\"value\": \"2200\"");
        assertThat(shell.run(asked + " --growth 10").err()).contains("a percentage such as 5%");
    }

    @Test
    void pay_withNextSteps_saysWhatTheyTake_whereThereAreAny() throws IOException {
        String asked = "pay --plan ./plan.yaml --facts ./facts.csv";

        assertThat(shell.run(asked + " --next-step").out()).contains("""
                wang-wei
                  commission  150.00
                  total       150.00  CNY

                Team desk, 2024-08, paid by plan shop 2024 in CNY

                li-na
                  commission  170.00
                  total       170.00  CNY
                  commission: 4,000.01 more in sales reach the next tier: +80.00
                """);
        assertThat(slip(asked + " --language zh --next-step"))
                .contains(
                        "<small>销售额再增 4,000.01 即达下一档：+80.00</small>",
                        "<line x1=\"250\"",
                        "<figcaption>销售额 16,000.00</");
        assertThat(slip(asked)).contains("the next step begins at 20,000.00").doesNotContain("next tier", "<line");
    }

    private String slip(String asked) throws IOException {
        shell.run(asked + " --as html --out ./slips");
        return Files.readString(shell.path("slips/html/2024-08/desk/li-na.html"));
    }

    @Test
    void dispute_replaysAndSaysWhatWouldBePosted() {
        shell.write("plan.yaml", Shop.PLAN_WITH_CORRECTIONS);

        assertThat(shell.run(
                                "dispute --plan ./plan.yaml --facts ./facts.csv --disputed 2024-07 --agent li-na --set sales=-1200")
                        .out())
                .contains("li-na: sales 23,450.55 → 22,250.55")
                .endsWith("""
                        what 2024-08 would pay or take back
                        2024-08: lines 2, of which 1 differ
                          team   agent  line         before   after  difference
                          desk   li-na  corrections       -  -48.00      -48.00
                          total                      170.00  122.00      -48.00
                        """);
    }

    @Test
    void dispute_asKnownOnADay_countsWhatWasKnown() {
        shell.write("plan.yaml", Shop.PLAN_WITH_CORRECTIONS)
                .write(
                        "corrections.csv",
                        List.of(
                                "known-in,team,key,period,cause,agent,metric,change,value,known-on",
                                "2024-08,desk,order-1,2024-07,refund,li-na,sales,added,-1200,2024-08-10"));
        String asked = "dispute --plan ./plan.yaml --facts ./facts.csv --corrections ./corrections.csv"
                + " --disputed 2024-07 --as-known-on ";

        assertThat(shell.run(asked + "2024-08-09").out())
                .startsWith("2024-07 by what was known on 2024-08-09\n")
                .contains("  commission  388.02\n")
                .endsWith("as it was paid\n");
        assertThat(shell.run(asked + "2024-08-10 --language zh").out()).contains("340.02", "-48.00");
    }

    @Test
    void impact_asWorkbook_hasNumbersThatAreNumbers() throws IOException {
        String asked = "impact --old ./plan.yaml --new ./newer.yaml --facts ./facts.csv --as xlsx";

        assertThat(shell.run(asked + " --out ./impact.xlsx").out()).contains("written: ./impact.xlsx");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(shell.path("impact.xlsx").toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "plan shop 2025 instead of shop ",
                            "who gains and who loses",
                            "what each change adds to those ",
                            "2024-07");
            Row row = workbook.getSheet(1).orElseThrow().read().get(3);
            assertThat(row.getCellText(1)).isEqualTo("li-na");
            assertThat(row.getCellAsNumber(4))
                    .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("34.51"));
        }
        assertThat(shell.run(asked + " --language zh").err()).contains("请给出 --out <文件>");
    }

    @Test
    void impact_ofMonthsThatAreRefused_saysSoInEachForm() {
        shell.write(
                "newer.yaml",
                Shop.PLAN.replace("\"2024\"", "\"2025\"").replace("metrics: [sales]", "metrics: [net-sales]"));
        String asked = "impact --old ./plan.yaml --new ./newer.yaml --facts ./facts.csv";

        assertThat(shell.run(asked).out())
                .contains("\nleft out: 2024-07, team desk, refused by the new plan: Expected");
        assertThat(shell.run(asked + " --as html").out())
                .contains("<p class=\"hint\">left out: 2024-08, team desk, refused by the new plan: Expected")
                .doesNotContain("<svg");
    }

    @Test
    void impact_inEachForm_saysWhatANewPlanCosts() throws IOException {
        String asked = "impact --old ./plan.yaml --new ./newer.yaml --facts ./facts.csv";

        assertThat(shell.run(asked).out()).startsWith("""
                plan shop 2025 instead of shop 2024, in CNY
                in all +34.51; 1 agent with more, 0 with less, 1 with the same
                """);
        assertThat(shell.run(asked + " --as csv").out()).isEqualTo("""
                period,team,agent,rule,label,before,after,difference,currency
                2024-07,desk,li-na,commission,commission,388.02,422.53,34.51,CNY
                """);
        String page = shell.run(asked + " --as html --language zh").out();
        assertThat(page)
                .contains("<p>合计 +34.51；1 人增加，0 人减少，1 人不变</p>", "<rect x=\"500\" width=\"500\"", ">desk · li-na</th>")
                .doesNotContain("desk · wang-wei", "class=\"hint\"");
        assertThat(shell.run(asked + " --as html --out ./impact.html --language zh")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(Files.readString(shell.path("impact.html"))).isEqualTo(page);
        // The other way round something is lost: a true minus in the summary, the bars and the tables.
        assertThat(shell.run("impact --old ./newer.yaml --new ./plan.yaml --facts ./facts.csv --as html")
                        .out()
                        .replaceAll("(?s)<style>.*</style>|<[^>]*>", " "))
                .contains("in all \u221234.51; 0 agents with more")
                .doesNotContainPattern("(?<![\\p{L}\\p{N}_.~-])-[0-9]");
        assertThat(shell.run(asked + " --as json --language zh").out()).contains("\"difference\": \"34.51\"");
        assertThat(shell.run(asked + " --language zh").out()).startsWith("以方案 shop 2025 代替 shop 2024，币种 CNY\n");
    }

    @Test
    void check_provesOrRefutesWithFactsThatFail() {
        // As printed: 750.00 at 15,000.00, one fen later 150.00; above 25,000 2% of everything.
        shell.write("printed.yaml", """
                format: 1
                plan: shop
                version: printed
                currency: CNY
                pay:
                  - id: commission
                    commission-ladder:
                      on: sales
                      base-and-excess:
                        - {up to: 15000, rate: 5%}
                        - {above: 15000, up to: 20000, rate: 2%, flat: 150}
                        - {above: 20000, up to: 25000, rate: 4%, flat: 250}
                        - {above: 25000, rate: 2%, on: everything}
                """);
        String asked = " --facts ./facts.csv --prove --over sales=0..50000 --agent wang-wei";

        Shell.Result refuted = shell.run("check ./printed.yaml" + asked + " --no-jump 50.00");
        assertThat(refuted.out()).endsWith("""
                over sales=0..50000, all else as in the facts of wang-wei for 2024-07
                proved: can always be paid
                refuted: pay never falls as sales improves: 600.00 less
                  sales 15000: 750.00
                  sales 15000.01: 150.00
                refuted: one step of sales changes pay by at most 50.00: -600.00 in one step
                  sales 15000: 750.00
                  sales 15000.01: 150.00
                """);
        assertThat(refuted.exitCode()).isEqualTo(1);

        Shell.Result proved = shell.run("check ./plan.yaml" + asked + " --at-least 0");
        assertThat(proved.out()).contains("proved: pay is at least 0.00");
        assertThat(proved.exitCode()).isEqualTo(0);
    }

    @Test
    void prove_badlyAsked_saysWhatWasExpected() {
        for (String apart : List.of(
                "--prove",
                "./plan.yaml --facts ./facts.csv --prove",
                "--facts ./facts.csv --over sales=0..1",
                "--facts ./facts.csv --agent li-na",
                "--at-least 1",
                "--at-most 1%",
                "--no-jump 1")) {
            Shell.Result refused = shell.run("check ./plan.yaml " + apart);
            assertThat(refused.exitCode()).as(apart).isEqualTo(ExitCode.USAGE);
            assertThat(refused.err()).contains("Expected one plan, --facts and --prove together");
            assertThat(refused.out()).isEmpty();
        }
        String asked = "check ./plan.yaml --facts ./facts.csv --prove ";
        assertThat(shell.run(asked + "--over sales=5..4").err()).contains("but found \"sales=5..4\"");
        assertThat(shell.run(asked + "--agent nobody").err()).contains("li-na", "but found \"nobody\"");
        assertThat(shell.run(asked + "--at-least much --language zh").err()).contains("金额（如 2000）", "much");
        assertThat(shell.run(asked + "--at-most much").err()).contains("a share of a metric such as 20% of sales");
    }
}
