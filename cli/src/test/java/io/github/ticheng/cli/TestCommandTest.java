// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static io.github.ticheng.cli.Shell.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    private static final String FACTS = "period,team,agent,sales\n2024-07,desk,li-na,20000\n";

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder)
                .write("cases/plan.yaml", """
                        format: 1
                        plan: shop
                        version: "1"
                        currency: CNY
                        pay:
                          - {id: commission, commission-ladder: {on: sales, flat: [2%]}}
                        """)
                .write("cases/plain/facts.csv", FACTS)
                .write("cases/refused/facts.csv", "period,team,agent,receptions\n2024-07,desk,li-na,3\n");
    }

    @Test
    void test_newCases_areWrittenAndThenHold() {
        Result missing = shell.run("test ./cases");
        Result written = shell.run("test ./cases --update");
        Result again = shell.run("test ./cases");

        assertThat(missing.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(missing.out()).endsWith("2 cases, of which 2 not as expected\n");
        assertThat(written.exitCode()).isZero();
        assertThat(written.out()).endsWith("2 cases, of which 2 changed\n");
        assertThat(shell.files("cases"))
                .containsExactly(
                        "plain/expected.txt",
                        "plain/facts.csv",
                        "plan.yaml",
                        "refused/facts.csv",
                        "refused/problems.txt");
        assertThat(shell.read("cases/plain/expected.txt")).contains("  commission  400.00\n", "team desk 400.00\n");
        assertThat(shell.read("cases/refused/problems.txt")).contains("sales", "销售额");
        assertThat(again.out()).isEqualTo("2 cases, of which 0 not as expected\n");
        assertThat(again.exitCode()).isZero();
    }

    @Test
    void test_changedDigit_isToldByItsLine() {
        shell.run("test ./cases --update");
        shell.write(
                "cases/plain/expected.txt",
                shell.read("cases/plain/expected.txt").replace("commission  400.00", "commission  400.01"));

        Result found = shell.run("test ./cases/plain --language zh");

        assertThat(found.out()).isEqualTo("""
                        ./cases/plain/expected.txt:4: -   commission  400.01
                        ./cases/plain/expected.txt:4: +   commission  400.00
                        1 个用例，其中 1 个与预期不符
                        """);
        assertThat(found.exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void test_textsThatAnEditorOfWindowsSaved_areTheSame() {
        shell.write("cases/plain/explanation.txt", "=== 2024-07, , li-na, commission\n");
        shell.run("test ./cases --update");
        for (String name : new String[] {"plain/expected.txt", "plain/explanation.txt", "refused/problems.txt"}) {
            shell.write("cases/" + name, "\uFEFF" + shell.read("cases/" + name).replace("\n", "\r\n"));
        }

        assertThat(shell.run("test ./cases").out()).isEqualTo("2 cases, of which 0 not as expected\n");
    }

    @Test
    void test_textThatCannotBeRead_isToldWithItsPlace() throws IOException {
        shell.write("cases/plain/expected.txt/x", "");
        assertRefused(ExitCode.USAGE, shell.run("test ./cases/plain"))
                .contains("./cases/plain/expected.txt: Is a directory");

        shell.write("cases/refused/problems.txt", "");
        Files.write(shell.path("cases/refused/problems.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertRefused(ExitCode.USAGE, shell.run("test ./cases/refused"))
                .contains("./cases/refused/problems.txt: it is not in UTF-8");
    }

    @Test
    void test_expectedWithControlCharacters_printsThemAsEscapes() {
        shell.write("cases/plain/expected.txt", "\u001b[2Jpaid\n");

        assertThat(shell.run("test ./cases/plain").out())
                .contains("- \\u001b[2Jpaid")
                .doesNotContain("\u001b");
    }

    @Test
    void test_factsThatCanBePaidNow_dropTheirProblems() {
        shell.run("test ./cases --update");
        shell.write("cases/refused/facts.csv", FACTS);

        assertThat(shell.run("test ./cases/refused").out())
                .contains("problems.txt:1: - ", "expected.txt:4: +   commission  400.00");
        shell.run("test ./cases/refused --update");

        assertThat(shell.files("cases/refused")).containsExactly("expected.txt", "facts.csv");
    }

    @Test
    void test_explanationAndFindings_areComparedWhereTheyAre() {
        shell.write("cases/plain/explanation.txt", "=== 2024-07, , li-na, commission\n")
                .write("cases/plain/findings.txt", "");
        shell.run("test ./cases/plain --update");

        assertThat(shell.read("cases/plain/explanation.txt"))
                .contains("=== 2024-07, , li-na, commission\n", "2% × 20,000.00 = 400.00");
        assertThat(shell.run("test ./cases/plain").exitCode()).isZero();
    }

    @Test
    void letter_ofThePlan_inEachForm() {
        assertThat(shell.run("letter ./cases/plan.yaml --agent Anna --language zh")
                        .out())
                .startsWith("薪酬方案：shop（版本 1）\n致：Anna\n")
                .contains("任意数值：2%");
        assertThat(shell.run("letter ./cases/plan.yaml --as markdown").out())
                .startsWith("# How you are paid: shop, version 1\n");
        assertThat(shell.run("letter ./cases/plan.yaml --as html").out()).startsWith("<!DOCTYPE html>");
        assertThat(shell.run("letter ./cases/plan.yaml --since ./cases/plan.yaml")
                        .out())
                .contains("what changes after version 1");
    }

    @Test
    void test_folderWithoutCases_isRefused() {
        Result refused = shell.write("empty/notes.txt", "").run("test ./empty");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("plan*.yaml");
    }
}
