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

class DiffCommandTest {

    private static final String BONUS = """
              - id: bonus
                label: {en: bonus, zh: 奖金}
                share-of-amount: {metric: sales, rate: 0.1%, if-negative: pays-nothing}
            """;

    private static final String DIFFERENCES = """
            2024-07: lines 4, of which 3 differ
              team   agent     line        before   after  difference
              desk   li-na     commission  388.02  390.00       +1.98
              desk   wang-wei  commission  150.00       -     -150.00
              desk   zhao-min  commission       -   10.00      +10.00
              total                        588.02  450.00     -138.02
            """;

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder)
                .write("before.yaml", Shop.PLAN)
                .write("before.csv", Shop.facts(Shop.JULY, "2024-07,desk,wang-wei,15000", "2024-07,shop,qian-yi,5000"))
                .write(
                        "after.csv",
                        Shop.facts(
                                "2024-07,desk,li-na,23500", "2024-07,desk,zhao-min,1000", "2024-07,shop,qian-yi,5000"));
        for (String one : new String[] {"before", "after"}) {
            shell.run("pay --plan ./before.yaml --facts ./" + one + ".csv --out ./" + one + " --as csv,json --ledger ./"
                    + one + "/ledger");
        }
    }

    @Test
    void plans_thatAreEqual_doNotDiffer() {
        shell.write(
                "after.yaml",
                "# in other words\n"
                        + Shop.PLAN.replace("15000", "\"15,000.00\"").replace("[sales]", "[\"sales\"]"));

        assertThat(shell.run("diff ./before.yaml ./after.yaml")).isEqualTo(new Result(0, "no differences\n", ""));
    }

    @Test
    void plans_thatDiffer_areComparedRuleByRule() {
        shell.write(
                "after.yaml",
                Shop.PLAN
                                .replace("\"2024\"", "\"2025\"")
                                .replace("currency: CNY", "currency: CNY\nrounding: 1 half-up")
                                .replace("rate: 2%", "rate: 2.5%")
                                .replace(
                                        "- {above: 20000, rate: 4%}",
                                        "- {above: 20000, up to: 30000, rate: 4%}\n        - {above: 30000, rate: 5%}")
                        + "    at-most: 5,000\n"
                        + BONUS);

        Result compared = shell.run("diff ./before.yaml ./after.yaml");

        assertThat(compared.out()).isEqualTo("""
                        plan shop 2024 → shop 2025
                          version: 2024 → 2025
                          rounding: (nothing) → 1 half-up
                        commission (pay, commission)
                          commission-ladder, marginal, above 15000 up to 20000: 2% → 2.5%
                          commission-ladder, marginal, above 20000: 4% → (nothing)
                          commission-ladder, marginal, above 20000 up to 30000: (nothing) → 4%
                          commission-ladder, marginal, above 30000: (nothing) → 5%
                          at-most: (nothing) → 5000
                        new: bonus (pay, bonus)
                          share-of-amount: {metric: sales, rate: 0.1%, if-negative: pays-nothing}
                        """);
        assertThat(compared.exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void plans_inChinese_areComparedInChinese() {
        shell.write("before.yaml", Shop.PLAN + BONUS).write("after.yaml", Shop.PLAN.replace("rate: 2%", "rate: 2.5%"));

        assertThat(shell.run("diff ./before.yaml ./after.yaml --language zh").out())
                .isEqualTo("""
                        方案 shop 2024 → shop 2024
                        提成（pay，commission）
                          commission-ladder，marginal，above 15000 up to 20000：2% → 2.5%
                        删除：奖金（pay，bonus）
                          share-of-amount：{metric: sales, rate: 0.1%, if-negative: pays-nothing}
                        """);
    }

    @Test
    void plans_ofOtherOrder_sayTheOrder() {
        shell.write("before.yaml", Shop.PLAN + BONUS)
                .write("after.yaml", Shop.PLAN.replace("pay:\n", "pay:\n" + BONUS));

        assertThat(shell.run("diff ./before.yaml ./after.yaml").out()).isEqualTo("""
                        plan shop 2024 → shop 2024
                        order in pay: commission, bonus → bonus, commission
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "./before/statements.csv, ./after/statements.csv",
        "./before/json, ./after/json",
        "./before/ledger, ./after/ledger",
        "./before/ledger, ./after/statements.csv"
    })
    void results_thatDiffer_areComparedByAgentAndLine(String before, String after) {
        Result compared = shell.run("diff", before, after);

        assertThat(compared.out()).isEqualTo(DIFFERENCES);
        assertThat(compared.exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void results_inWideTablesOfEitherLanguage_areCompared() {
        for (String plan : List.of("before", "after")) {
            shell.run("pay --plan ./before.yaml --facts ./" + plan + ".csv --out ./" + plan + "-wide --as wide"
                    + " --for excel --language zh");
        }

        Result compared = shell.run("diff ./before-wide/wide/2024.csv ./after-wide/wide/2024.csv");

        assertThat(compared.out()).startsWith("2024-07: lines ").contains("提成");
        assertThat(shell.run("diff ./after-wide/wide/2024.csv ./after-wide/wide/2024.csv")
                        .exitCode())
                .isZero();
    }

    /** The columns of a wide table are called as the rules of the rows: what was paid is the same. JSON tells both languages. */
    @ParameterizedTest
    @CsvSource({"en, ./after/statements.csv", "en, ./after/json", "zh, ./after/json", "zh, ./after/ledger"})
    void results_inAWideTableAndInRows_areTheSame(String language, String rows) {
        shell.run("pay --plan ./before.yaml --facts ./after.csv --out ./wide --as wide --language " + language);

        Result compared = shell.run("diff", rows, "./wide/wide/2024.csv");
        assertThat(compared.out()).isEqualTo("no differences\n");
        assertThat(compared.exitCode()).isZero();
        assertThat(shell.run("diff ./wide/wide/2024.csv ./before/json").exitCode())
                .isEqualTo(ExitCode.FOUND);
    }

    @Test
    void results_inChinese_areComparedInChinese() {
        assertThat(shell.run("diff ./before/json/2024-07/desk.json ./after/json/2024-07/desk.json --language zh")
                        .out())
                .startsWith("2024-07：共 3 项，其中 3 项不同\n  团队  员工      项目")
                .contains("提成");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./before/statements.csv", "./before/json", "./before/ledger/desk.json"})
    void results_thatAreEqual_doNotDiffer(String result) {
        assertThat(shell.run("diff", result, result)).isEqualTo(new Result(0, "no differences\n", ""));
    }

    @Test
    void resultFolder_withWhatAnInterruptedRunLeft_isReadWithoutIt() {
        shell.write("before/json/.ticheng-1/2024-07/desk.json", "{\"statements\": [{");

        assertThat(shell.run("diff ./before/json ./before/json").exitCode()).isZero();
    }

    @Test
    void planAndResult_areMisunderstood() {
        assertRefused(ExitCode.USAGE, shell.run("diff ./before.yaml ./after/statements.csv"))
                .startsWith("Expected two plans, or two results of paying, but found one of each");
    }

    @ParameterizedTest
    @CsvSource({
        "./entries.json, 4, Expected statements in JSON or CSV",
        "./before.csv, 4, './before.csv:1:1: error: these are not the titles of statements'",
        "./none.csv, 2, there is none: ./none.csv",
        "./empty, 4, Expected statements or ledgers in JSON in the folder ./empty"
    })
    void resultThatIsNone_isRefused(String result, int exitCode, String message) {
        shell.write("empty/readme.txt", "").write("entries.json", "{\"entries\": 5}");

        Result refused = shell.run("diff", result, "./after/statements.csv");

        assertThat(refused.err()).contains(message);
        assertThat(refused.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void badAmount_namesTheRow() {
        shell.write("before/statements.csv", shell.read("before/statements.csv").replace("150.00", "much"));

        assertRefused(ExitCode.FACTS, shell.run("diff ./before/statements.csv ./after/statements.csv"))
                .contains("./before/statements.csv:3:58: error: \"much\" cannot be read as amount");
    }
}
