// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static io.github.ticheng.cli.Shell.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import io.github.ticheng.cli.Shell.Result;
import io.github.ticheng.core.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
        assertThat(shell.run("--help pay").out()).isEqualTo(help.out());
        assertThat(shell.run("help").out()).isEqualTo(help.out());
        assertThat(help.exitCode()).isZero();
    }

    @Test
    void help_inChinese_isPinned() {
        assertThat(shell.run("--language zh --help").out()).isEqualTo(Shell.resource("help.zh.txt"));
        assertThat(shell.run("--language=zh --help").out()).isEqualTo(Shell.resource("help.zh.txt"));
        assertThat(shell.run("--language zh help").out()).isEqualTo(Shell.resource("help.zh.txt"));
    }

    /** What stands for itself is written twice: the texts are formats. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void help_percentSigns_areOnesThatAFormatHas(Language language) {
        ResourceBundle texts = Help.texts(language);

        assertThat(texts.keySet())
                .allSatisfy(key ->
                        assertThat(texts.getString(key).replaceAll("%[%n]", "")).doesNotContain("%"));
    }

    @Test
    void help_inChinese_hasWhatTheEnglishHas() {
        ResourceBundle english = Help.texts(Language.ENGLISH);
        ResourceBundle chinese = Help.texts(Language.CHINESE);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(key -> {
            String text = english.getString(key);
            if (text.isEmpty() || text.startsWith("  ")) {
                assertThat(chinese.getString(key)).isEqualTo(text);
            } else {
                assertThat(chinese.getString(key)).containsPattern("\\p{IsHan}");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init", "pay", "explain", "facts", "attribute", "compare",
                "ledger", "template", "blocks", "check", "curve", "diff",
                "what-if", "impact", "reach", "standings", "forecast", "targets",
                "dispute", "test", "letter", "schema", "completion"
            })
    void help_ofEachCommand_hasExamplesOptionsAndExitCodes(String command) {
        Result help = shell.run(command, "--help");

        assertThat(shell.run("help", command).out()).isEqualTo(help.out());
        assertThat(help.out()).contains("\n  ticheng " + command, "--language=<language>", "Exit codes:", "\n   0 ");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(help.out()).doesNotContainPattern("(?m)^ {2,6}(-|\\[?<)\\S+(, -\\S+)?\\n( {2,6}\\S|\\n|$)");
        assertThat(help.exitCode()).isZero();
    }

    /** What the help lists is taken: no option of it is refused as such, and a value that makes no sense is seen. */
    @ParameterizedTest
    @CsvSource({
        "init, ''",
        "pay, ''",
        "explain, li-na",
        "facts, ./none.csv",
        "attribute, ''",
        "compare, ''",
        "ledger, ./none",
        "template, ''",
        "blocks, ''",
        "check, ./none.yaml",
        "curve, ./none.yaml",
        "diff, ./none.yaml ./none.yaml",
        "what-if, --set sales=1",
        "impact, --old ./plan.yaml --new ./plan.yaml",
        "reach, --agent li-na --metric sales --for total=1",
        "standings, ''",
        "forecast, --known-to 2024-07-15",
        "targets, --metric sales",
        "dispute, --disputed 2024-07 --set sales=1",
        "test, ./none",
        "letter, ./none.yaml",
        "schema, ''",
        "completion, ''"
    })
    void help_ofEachCommand_listsOptionsThatItTakes(String command, String needed) {
        shell.write("plan.yaml", Shop.PLAN);
        shell.write("facts.csv", Shop.facts(Shop.JULY));
        String help = shell.run(command, "--help").out();
        Matcher option =
                Pattern.compile("(?m)^ {2,6}(?:-[a-zA-Z], )?(--[a-z-]+)(=?)").matcher(help);
        while (option.find()) {
            String name = option.group(1);
            List<String> line = new ArrayList<>(List.of(command));
            if (help.contains("--in=") && !name.equals("--in")) {
                line.addAll(List.of("--in", "./"));
            }
            Splitter.on(' ').omitEmptyStrings().split(needed).forEach(line::add);
            boolean isBlankSeen =
                    !option.group(2).isEmpty() && !Set.of("--plan", "--shop").contains(name);
            if (!Set.of("--in", "--out", "--errors", "--ledger").contains(name)) {
                line.add(name + (isBlankSeen ? "= " : name.equals("--plan") ? "=./plan.yaml" : option.group(2)));
                Result run = shell.run(line.toArray(String[]::new));
                assertThat(run.err()).as(name).doesNotContain("Unknown option: '" + name, "found \"" + name);
                assertThat(run.exitCode() == 0 && isBlankSeen).as(name).isFalse();
            }
        }
    }

    @Test
    void version_isPrinted() {
        assertThat(shell.run("--version").out()).startsWith("ticheng ");
    }

    @Test
    void noCommand_isMisunderstood() {
        assertRefused(ExitCode.USAGE, shell.run(new String[0]))
                .startsWith("Expected a command: init, pay, ")
                .contains("test, letter, schema, completion");
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

    /** bash itself reads the script, and completes by it. */
    @Test
    void completion_inBash_completesCommandsAndOptions(@TempDir Path folder) throws Exception {
        Path bash = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(bash), "bash is not installed: completion is not tried");
        Path script = Files.writeString(
                folder.resolve("ticheng"), shell.run("completion").out());

        String completed = completed(bash, script, "ticheng st") + completed(bash, script, "ticheng schema --o");

        assertThat(completed).contains("standings", "--of");
    }

    private static String completed(Path bash, Path script, String line) throws IOException {
        Process process = new ProcessBuilder(
                        bash.toString(),
                        "-c",
                        "source " + script + "; COMP_WORDS=(" + line
                                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='" + line
                                + "'; _complete_ticheng; echo ${COMPREPLY[@]}")
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void manual_hasASectionOfEachCommandAndNoLineThatIsAnInstructionByChance() {
        String page = shell.run("completion --of man").out();

        assertThat(page).startsWith(".TH TICHENG 1\n.SH ticheng\n").contains(".SH ticheng pay\n", "\\-\\-language");
        assertThat(page.lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                .allMatch(line -> line.matches("\\.(TH|SH|nf|fi).*"));
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
