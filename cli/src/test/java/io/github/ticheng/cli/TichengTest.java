// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.cli.Shell.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TichengTest {

    private Shell shell;

    @BeforeEach
    void open(@TempDir Path folder) {
        shell = new Shell(folder);
    }

    @Test
    void help_ofTheCommand_isPinned() {
        Result help = shell.run("--help");

        assertThat(help.out()).isEqualTo(Shell.resource("help.txt"));
        assertThat(help.exitCode()).isZero();
    }

    @Test
    void help_inChinese_isPinned() {
        assertThat(shell.run("--language zh --help").out()).isEqualTo(Shell.resource("help.zh.txt"));
        assertThat(shell.run("--language=zh --help").out()).isEqualTo(Shell.resource("help.zh.txt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init",
                "pay",
                "explain",
                "facts",
                "attribute",
                "compare",
                "ledger",
                "template",
                "blocks",
                "check",
                "curve",
                "diff",
                "what-if",
                "impact",
                "reach",
                "standings",
                "dispute",
                "test",
                "letter",
                "schema"
            })
    void help_ofEachCommandInChinese_hasWhatTheEnglishHas(String command) {
        String english = shell.run(command, "--help").out();
        String chinese = shell.run(command, "--help", "--language", "zh").out();

        assertThat(chinese.lines().filter(line -> line.startsWith("  ticheng ")))
                .containsExactlyElementsOf(english.lines()
                        .filter(line -> line.startsWith("  ticheng "))
                        .toList());
        assertThat(chinese.lines()
                        .filter(line -> line.matches("( {2}-h| {6}(--|<|\\[<)).*"))
                        .map(TichengTest::named))
                .containsExactlyElementsOf(english.lines()
                        .filter(line -> line.matches("( {2}-h| {6}(--|<|\\[<)).*"))
                        .map(TichengTest::named)
                        .toList());
        assertThat(chinese.lines().filter(line -> line.matches(" +\\d+  .*")))
                .hasSameSizeAs(english.lines()
                        .filter(line -> line.matches(" +\\d+  .*"))
                        .toList())
                .allMatch(line -> line.matches(".*\\p{IsHan}.*"));
        assertThat(chinese).doesNotContain("Options:", "Arguments:", "Print this", "plan, in YAML");
    }

    /** The name of an option or argument at the start of a line of help. */
    private static String named(String line) {
        return line.strip().replaceFirst(" {2,}.*", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init",
                "pay",
                "explain",
                "facts",
                "attribute",
                "compare",
                "ledger",
                "template",
                "blocks",
                "check",
                "curve",
                "diff",
                "what-if",
                "impact",
                "reach",
                "standings",
                "dispute",
                "test",
                "letter",
                "schema"
            })
    void help_ofEachCommand_hasExamplesOptionsAndExitCodes(String command) {
        Result help = shell.run(command, "--help");

        assertThat(help.out()).contains("\n  ticheng " + command, "--language=<language>", "Exit codes:", "\n   0 ");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(help.exitCode()).isZero();
    }

    @Test
    void version_isPrinted() {
        assertThat(shell.run("--version").out()).startsWith("ticheng ");
    }

    @Test
    void noCommand_isMisunderstood() {
        Result refused = shell.run(new String[0]);

        assertThat(refused.err())
                .startsWith(
                        "Expected a command: init, pay, explain, facts, attribute, compare, ledger, template, blocks, check, curve, diff, what-if, impact, reach, standings, dispute or schema");
        assertThat(refused.out()).isEmpty();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pya",
                "check",
                "check x.yaml --strickt",
                "pay --plan x.yaml july.csv",
                "diff x.yaml",
                "--language fr schema"
            })
    void badCommandLine_isMisunderstoodInAFewLines(String line) {
        Result refused = shell.run(line);

        assertThat(refused.err().lines()).hasSizeLessThan(5);
        assertThat(refused.err()).contains("--help\" explains the options.");
        assertThat(refused.out()).isEmpty();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void language_beforeOrBehindTheCommand_isTheSame() {
        shell.write("plan.yaml", Shop.PLAN);

        Result before = shell.run("--language zh check ./plan.yaml");

        assertThat(before.out()).isEqualTo("./plan.yaml：错误 0，警告 0，提示 0\n");
        assertThat(shell.run("check ./plan.yaml --language zh")).isEqualTo(before);
    }

    @Test
    void schema_isPrintedWhole() {
        Result schema = shell.run("schema");

        assertThat(schema.out())
                .startsWith("{")
                .endsWith("}\n")
                .contains(
                        "https://json-schema.org/draft/2020-12/schema",
                        "commission-ladder",
                        "points-card",
                        "team-pool");
        assertThat(schema.exitCode()).isZero();
    }
}
