// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static io.github.ticheng.cli.Shell.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.cli.Shell.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayCommandTest {

    private static final String PAY = "pay --plan ./plan.yaml --facts ./facts.csv";

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder)
                .write("plan.yaml", Shop.PLAN)
                .write("facts.csv", Shop.facts(Shop.JULY, "2024-07,desk,wang-wei,15000"));
    }

    @Test
    void pay_withoutFolder_printsStatementsAndTotals() {
        Result paid = shell.run(PAY);

        assertThat(paid.out()).isEqualTo("""
                        Team desk, 2024-07, paid by plan shop 2024 in CNY

                        li-na
                          commission  388.02
                          total       388.02  CNY

                        wang-wei
                          commission  150.00
                          total       150.00  CNY

                        2024-07, paid by plan shop 2024: teams 1, agents 2
                          commission  538.02
                          total       538.02  CNY
                        """);
        assertThat(paid.err()).isEmpty();
        assertThat(paid.exitCode()).isZero();
        assertThat(shell.files("")).containsExactly("facts.csv", "plan.yaml");
    }

    @Test
    void pay_factsThatNoRuleReads_areNotedOnce() {
        shell.write(
                "facts.csv", List.of(Shop.HEADER + ",praises,inquiries", Shop.JULY + ",3,200", Shop.AUGUST + ",1,"));

        Result paid = shell.run(PAY);

        assertThat(paid.err()).isEqualTo("note: no rule of the plan reads inquiries, praises\n");
        assertThat(paid.exitCode()).isZero();
    }

    @Test
    void pay_agentInTwoTeamsInOnePeriod_isPaidInBothAndNoted() {
        shell.write("facts.csv", Shop.facts(Shop.JULY, "2024-07,night,li-na,15000", "2024-08,night,li-na,15000"));

        Result paid = shell.run(PAY);

        assertThat(paid.err())
                .isEqualTo("note: 1 agent in two teams in one period, paid in each as if there were no other: li-na"
                        + " (2024-07: desk, night)\n");
        assertThat(paid.out()).contains("538.02");
        assertThat(paid.exitCode()).isZero();
    }

    @Test
    void pay_manyAgentsInTwoTeams_areCountedAndTheFirstTold() {
        StringBuilder rows = new StringBuilder(Shop.HEADER + "\n");
        for (String team : List.of("desk", "night")) {
            for (int i = 10; i <= 20; i++) {
                rows.append("2024-07,").append(team).append(",a").append(i).append(",100\n");
            }
        }
        shell.write("facts.csv", rows.toString());

        assertThat(shell.run(PAY + " --language zh").err())
                .startsWith("提示：11 名员工在同一期间属于两个团队，分别计薪：a10 (2024-07: desk, night), a11")
                .endsWith("a19 (2024-07: desk, night), …\n");
    }

    @Test
    void pay_inChinese_speaksChinese() {
        assertThat(shell.run(PAY + " --language zh").out()).isEqualTo("""
                        团队 desk，2024-07，方案 shop 2024，币种 CNY

                        li-na
                          提成  388.02
                          合计  388.02  CNY

                        wang-wei
                          提成  150.00
                          合计  150.00  CNY

                        2024-07，方案 shop 2024：团队 1 个，员工 2 人
                          提成  538.02
                          合计  538.02  CNY
                        """);
    }

    @Test
    void pay_twice_printsTheSameBytes() {
        assertThat(shell.run(PAY)).isEqualTo(shell.run(PAY));
    }

    @Test
    void pay_asCsvWithoutFolder_printsRowsOnly() {
        assertThat(shell.run(PAY + " --as csv").out()).isEqualTo("""
                        period,team,agent,name,rule,room,label,amount,currency,note
                        2024-07,desk,li-na,li-na,commission,pay,commission,388.02,CNY,
                        2024-07,desk,wang-wei,wang-wei,commission,pay,commission,150.00,CNY,
                        """);
    }

    @Test
    void pay_inEveryForm_writesFilesAndTotals() {
        Result paid = shell.run(PAY + " --out ./out --as text,csv,wide,json,html");

        assertThat(paid.out()).isEqualTo("""
                        2024-07, paid by plan shop 2024: teams 1, agents 2
                          commission  538.02
                          total       538.02  CNY
                        written: ./out/statements.txt
                        written: ./out/statements.csv
                        written: ./out/wide
                        written: ./out/json
                        written: ./out/html
                        """);
        assertThat(shell.files("out"))
                .containsExactly(
                        "html/2024-07/desk.html",
                        "html/2024-07/desk/li-na.html",
                        "html/2024-07/desk/wang-wei.html",
                        "json/2024-07/desk.json",
                        "statements.csv",
                        "statements.txt",
                        "wide/2024.csv");
        assertThat(shell.read("out/html/2024-07/desk/li-na.html")).contains("388.02");
        assertThat(shell.read("out/json/2024-07/desk.json")).contains("\"explanation\"");
        assertThat(shell.read("out/wide/2024.csv")).contains("2024-07,desk,li-na,li-na,388.02,388.02,CNY");
    }

    @Test
    void pay_letterhead_standsOnSlipsAndSheets() {
        shell.write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");

        shell.run(PAY
                + " --out ./out --as html --shop Corner<Shop --logo ./logo.svg --colour #7a1020 --pay-day 2024-08-05"
                + " --sign Employee --sign Employer");

        assertThat(shell.read("out/html/2024-07/desk/li-na.html"))
                .contains(
                        "Corner&lt;Shop",
                        "data:image/svg+xml;base64,",
                        "#7a1020",
                        "5 August 2024",
                        "Employee",
                        "Employer");
        assertThat(shell.read("out/html/2024-07/desk.html")).contains("Corner&lt;Shop", "#7a1020");
    }

    @Test
    void pay_templateOfOnesOwn_isFilledAndEscapes() {
        shell.write("slip.mustache", "<p>{{shop}}: {{name}} {{net}}</p>");

        shell.run(PAY + " --out ./out --as html --shop Corner<Shop --template ./slip.mustache");

        assertThat(shell.read("out/html/2024-07/desk/li-na.html")).isEqualTo("<p>Corner&lt;Shop: li-na 388.02</p>");
        assertThat(shell.read("out/html/2024-07/desk.html")).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#parts}}", "{{name", "{{>none}}", "{{/parts}}", "{{}}"})
    void pay_templateThatCannotBeRead_isRefusedAndNothingWritten(String wrong) {
        shell.write("slip.mustache", "<p>\n" + wrong + "\n</p>");

        Result refused = shell.run(PAY + " --out ./out --as html --template ./slip.mustache");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("Expected a Mustache template", wrong);
        assertThat(shell.files("")).doesNotContain("out/html/2024-07/desk.html");
    }

    @ParameterizedTest
    @CsvSource({
        "--colour #ffff00, dark enough to be read on white",
        "--colour red, dark enough to be read on white",
        "--pay-day 5.8.2024, a day such as 2024-08-05",
        "--logo logo.gif, .png",
        "--sign=, a name"
    })
    void pay_letterheadThatDoesNotFit_isRefusedAndNothingWritten(String option, String expected) {
        Result refused = shell.run(PAY + " --out ./out --as html " + option);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains(expected);
        assertThat(shell.files("")).doesNotContain("out/html/2024-07/desk.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text,csv", "wide", "json", "html"})
    void pay_formThatCannotBePrinted_isMisunderstood(String form) {
        assertRefused(ExitCode.USAGE, shell.run(PAY + " --as " + form)).startsWith("Expected --out <folder>");
    }

    @Test
    void pay_badValue_namesFileRowColumnValueAndExpectation() {
        shell.write("facts.csv", Shop.facts(Shop.JULY, "2024-07,desk,wang-wei,lots"));

        assertRefused(ExitCode.FACTS, shell.run(PAY + " --out ./out --ledger ./ledger"))
                .isEqualTo("""
                        ./facts.csv:3:23: error: "lots" is no value of sales (facts.unreadable-value)
                            3 | 2024-07,desk,wang-wei,lots
                              |                       ^^^^
                            at sales · expected an amount such as 23450.55
                        Nothing was paid and nothing written; problems: 1
                        """);
        assertThat(shell.path("out")).doesNotExist();
        assertThat(shell.path("ledger")).doesNotExist();
    }

    @Test
    void pay_badValueInChinese_isToldInChinese() {
        shell.write("facts.csv", Shop.facts("2024-07,desk,wang-wei,lots"));

        assertThat(shell.run(PAY + " --language zh").err())
                .contains("错误", "“lots”")
                .endsWith("未支付也未写入任何内容；问题数：1\n");
    }

    @Test
    void pay_missingValue_isToldOfEveryAgentAndNothingIsWritten() {
        shell.write(
                "facts.csv", Shop.facts("2024-07,desk,li-na,", "2024-07,desk,wang-wei,", "2024-07,shop,zhao-min,1"));

        assertRefused(ExitCode.FACTS, shell.run(PAY + " --out ./out"))
                .contains("agent li-na", "agent wang-wei", "problems: 2");
        assertThat(shell.path("out")).doesNotExist();
    }

    @Test
    void pay_keepGoing_paysTheOtherTeamsAndTells() {
        shell.write(
                "facts.csv",
                Shop.facts(
                        "2024-07,east,li-na,15000",
                        "2024-07,north,wang-wei,lots",
                        "2024-07,south,zhao-min,",
                        "2024-07,west,qian-yi,20000"));

        Result paid = shell.run(PAY + " --keep-going --out ./out --as csv --ledger ./ledger");

        assertThat(paid.out()).contains("teams 2, agents 2", "400.00");
        assertThat(paid.err())
                .contains("\"lots\"", "agent zhao-min")
                .endsWith("Teams refused: 2; all others are paid\n");
        assertThat(paid.exitCode()).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(shell.read("out/statements.csv")).contains("east", "west").doesNotContain("north", "south");
        assertThat(shell.files("ledger")).containsExactly(".lock", "east.json", "west.json");
    }

    @Test
    void pay_keepGoingWithNobodyToPay_writesNothing() {
        shell.write("facts.csv", Shop.facts("2024-07,desk,li-na,lots"));

        Result refused = shell.run(PAY + " --keep-going --out ./out");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FACTS);
        assertThat(shell.path("out")).doesNotExist();
    }

    @Test
    void pay_keepGoing_doesNotPayATeamWhoseRowsComeBack() {
        shell.write(
                "facts.csv",
                Shop.facts("2024-07,east,li-na,15000", "2024-07,west,qian-yi,20000", "2024-07,east,wang-wei,15000"));

        Result paid = shell.run(PAY + " --keep-going --as csv");

        assertThat(paid.out()).contains("west").doesNotContain("east");
        assertThat(paid.err()).contains("facts.csv:4");
        assertThat(paid.exitCode()).isEqualTo(ExitCode.SOME_REFUSED);
    }

    @Test
    void pay_keepGoingWithAFileThatHasNoHeader_paysNobody() {
        shell.write("months/2024-07.csv", "period,team,agent,salse\n2024-07,desk,li-na,1\n")
                .write("months/2024-08.csv", Shop.facts(Shop.AUGUST));

        assertRefused(ExitCode.FACTS, shell.run("pay --plan ./plan.yaml --facts ./months --keep-going --as csv"))
                .contains("did you mean \"sales\"?");
    }

    @Test
    void pay_keepGoingWithARowOfNoTeam_tells() {
        shell.write("facts.csv", Shop.facts("2024-07,east,li-na,1", "2024-07,west,qian-yi,2", "2024-07,,wang-wei,3"));

        Result paid = shell.run(PAY + " --keep-going --as csv");

        assertThat(paid.out()).contains("east").doesNotContain("west");
        assertThat(paid.exitCode()).isEqualTo(ExitCode.SOME_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "--plan ./none.yaml --facts ./facts.csv, ./none.yaml",
        "--plan ./plan.yaml --facts ./none.csv, ./none.csv"
    })
    void pay_fileThatIsNotThere_isNamed(String options, String name) {
        assertRefused(ExitCode.USAGE, shell.run("pay " + options))
                .isEqualTo("error: Expected a file, but there is none: " + name + "\n");
    }

    @Test
    void pay_planOfAnotherFormat_isRefused() {
        assertRefused(ExitCode.USAGE, shell.run("pay --plan ./facts.csv --facts ./facts.csv"))
                .contains("*.yaml, *.yml or *.json");
    }

    @Test
    void pay_planThatIsAFolder_isRefused() {
        shell.write("folder.yaml/x", "");

        assertRefused(ExitCode.USAGE, shell.run("pay --plan ./folder.yaml --facts ./facts.csv"))
                .endsWith("but found ./folder.yaml/\n");
    }

    @Test
    void pay_planWithErrors_isRefusedAtItsPlace() {
        shell.write("plan.yaml", Shop.PLAN.replace("rate: 4%", "rate: 0.04"));

        assertRefused(ExitCode.PLAN, shell.run(PAY)).contains("./plan.yaml:", "did you mean \"4%\"?");
    }

    @Test
    void pay_folderThatIsAFile_isRefused() {
        shell.write("notes.txt", "a file of somebody's");

        assertRefused(ExitCode.USAGE, shell.run(PAY + " --out ./notes.txt"))
                .isEqualTo("error: Expected a folder, but found a file: ./notes.txt\n");
    }

    @Test
    void pay_json_paysAsCsvDoes() {
        shell.write("facts.json", """
                {"format": 1, "facts": [{"team": "desk", "period": "2024-07", "currency": "CNY", "agents": [
                  {"id": "li-na", "values": {"sales": "23450.55"}},
                  {"id": "wang-wei", "values": {"sales": "15000"}}]}]}
                """);

        assertThat(shell.run("pay --plan ./plan.yaml --facts ./facts.json")).isEqualTo(shell.run(PAY));
    }

    @Test
    void pay_unreadableJson_isRefusedAlsoWhenKeepingGoing() {
        shell.write("facts.json", "{\"format\": 1, \"facts\": [{]}");

        assertRefused(ExitCode.FACTS, shell.run("pay --plan ./plan.yaml --facts ./facts.json --keep-going"))
                .contains("./facts.json:1:");
    }

    @Test
    void pay_aRatioGivenAsPrinted_isSaidOnTheStatement() {
        shell.write(
                "gated.yaml",
                Shop.PLAN + "    when: {metric: {metric: refund-rate, comparison: at-most, threshold: 6%}}\n");
        shell.write(
                "printed.csv",
                Shop.HEADER
                        + ",refund-rate,bad-review-rate\n"
                        + "2024-07,desk,li-na,1000,~0.05,~0.1\n"
                        + "2024-07,desk,wang,1000,5/100,~0.1\n");
        Result result = shell.run("pay --plan ./gated.yaml --facts ./printed.csv");

        // only what the plan reads, and only where the parts are missing
        assertThat(result.out()).contains("""
                li-na
                  commission  10.00
                  total       10.00  CNY
                  as it was printed, its parts are not known: refund rate

                wang
                  commission  10.00
                  total       10.00  CNY

                """);
        assertThat(shell.run("pay --plan ./gated.yaml --facts ./printed.csv --language zh")
                        .out())
                .contains("  按照录的数值计算，分子分母未知：退款率\n");
    }

    @Test
    void pay_tenThousandBadCells_areOneScreenAndAFileWithAll() {
        StringBuilder facts = new StringBuilder(Shop.HEADER + "\n");
        for (int i = 0; i < 10_000; i++) {
            facts.append("2024-07,desk,agent-" + i + ",much\n");
        }
        shell.write("bad.csv", facts.toString());
        shell.write("plan.yaml", Shop.PLAN);
        Result result = shell.run("pay --plan ./plan.yaml --facts ./bad.csv --errors ./errors.txt");

        assertThat(result.exitCode()).isEqualTo(ExitCode.FACTS);
        assertThat(result.err().lines().count()).isLessThan(60);
        assertThat(result.err()).contains("and 9990 more like them");
        assertThat(shell.read("errors.txt").lines().filter(line -> line.contains("is no value of sales")))
                .hasSize(10_000)
                .first()
                .asString()
                .contains("bad.csv:2:");

        shell.write("bad.csv", Shop.HEADER + "\n2024-07,desk,li-na,1\n");
        assertThat(shell.run("pay --plan ./plan.yaml --facts ./bad.csv --errors ./errors.txt")
                        .exitCode())
                .isZero();
        assertThat(shell.read("errors.txt")).isEmpty();
    }

    /** A file may hold a later period before an earlier one: each is paid as in their order. */
    @Test
    void pay_laterPeriodBeforeAnEarlierOne_paysBothInOrder() {
        String july = "2024-07,desk,li-na,20000";
        String august = "2024-08,desk,li-na,23000";
        shell.write("plan.yaml", Shop.PLAN)
                .write("rising.csv", Shop.facts(july, august))
                .write("falling.csv", Shop.facts(august, july));

        Result falling = shell.run("pay --plan ./plan.yaml --facts ./falling.csv");

        assertThat(falling.out()).contains("2024-07").contains("2024-08");
        assertThat(falling).isEqualTo(shell.run("pay --plan ./plan.yaml --facts ./rising.csv"));
    }
}
