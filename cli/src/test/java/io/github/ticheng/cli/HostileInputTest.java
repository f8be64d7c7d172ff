// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static io.github.ticheng.cli.Shell.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import io.github.ticheng.core.text.Visible;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans, facts and arguments that come from strangers: what is shown of them, and where they may write. */
class HostileInputTest {

    private static final String ESCAPES = "\\e[31m\\a\\u202E\\uFFFF";
    private static final String PLAN = """
            format: 1
            plan: p
            version: "../../x%s"
            currency: CNY
            pay:
              - id: c
                label: {en: "a<b>%s", zh: "=1%s"}
                commission-ladder: {base: {metrics: [sales]}, kind: marginal, tiers: [{up to: 100, rate: 1%%}, {above: 100, rate: 2%%}]}
            """.formatted(ESCAPES, ESCAPES, ESCAPES);
    private static final String NAME = "[pay](x)\u001b[31m\u202E\u0007";

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder.resolve("inner/most"))
                .write("plan.yaml", PLAN)
                .write("facts.csv", "period,team,agent,name,sales\n2024-07,desk,a," + NAME + ",150\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pay --plan ./plan.yaml --facts ./facts.csv",
                "pay --plan ./plan.yaml --facts ./facts.csv --as csv",
                "explain --plan ./plan.yaml --facts ./facts.csv a",
                "explain --plan ./plan.yaml --facts ./facts.csv --as markdown a",
                "explain --plan ./plan.yaml --facts ./facts.csv --as json a",
                "check ./plan.yaml",
                "check --as json ./plan.yaml",
                "curve ./plan.yaml c",
                "pay --plan ./plan.yaml --facts ./\u001b.csv",
                "pay --\u001b[31m",
                "pay --plan ./plan.yaml --facts ./facts.csv --as \u202Exyz",
                "\u0007",
            })
    void output_ofAnyCommand_hasNothingUnseen(String line) {
        for (String language : new String[] {"en", "zh"}) {
            String shown = shell.run(line + " --language " + language).shown();

            assertThat(shown).isNotEmpty().isEqualTo(Visible.lines(shown));
        }
    }

    @Test
    void files_ofAnyForm_standInTheFolderWithNothingUnseen() throws Exception {
        shell.write("../../x.csv", "mine");
        Shell.Result paid = shell.run(
                "pay --plan ./plan.yaml --facts ./facts.csv --out ./out --as text,csv,wide,json,html --ledger ./ledger");

        assertThat(paid.exitCode()).as(paid.err()).isZero();
        assertThat(shell.read("../../x.csv")).isEqualTo("mine");
        assertThat(shell.files("out")).hasSize(6).anyMatch(name -> name.matches("wide/[^/]*~[0-9a-f]{8}\\.csv"));
        for (String file : shell.files("out")) {
            assertThat(shell.read("out/" + file)).as(file).isEqualTo(Visible.lines(shell.read("out/" + file)));
        }
    }

    @Test
    void heading_inMarkdown_isNoLink() {
        assertThat(shell.run("explain --plan ./plan.yaml --facts ./facts.csv --as markdown a")
                        .out())
                .startsWith("## \\[pay\\](x)");
    }

    @Test
    void missingValue_isToldWithFileLineAndColumn() {
        shell.write("facts.csv", "period,team,agent,sales\n2024-07,desk,a,150\n2024-07,desk,b,\n");

        assertThat(shell.run("pay --plan ./plan.yaml --facts ./facts.csv").err())
                .contains("file ./facts.csv, line 3, column sales");
    }

    @Test
    void folderOfFacts_isReadOrToldWhole() {
        shell.write("months/july.csv", "period,team,agent,sales\n2024-07,desk,a,150\n")
                .write("months/notes.txt", "x");
        assertThat(shell.run("pay --plan ./plan.yaml --facts ./months").err())
                .contains("note: not read")
                .contains("months/notes.txt");

        shell.write("months/august.xlsx", "x");
        assertRefused(ExitCode.FACTS, shell.run("pay --plan ./plan.yaml --facts ./months"))
                .contains("august.xlsx", "facts.unread-file");
    }

    @Test
    void correctionsInTheFolder_areReadWithoutBeingNamed() {
        shell.write("months/july.csv", "period,team,agent,sales\n2024-07,desk,a,150\n")
                .write("months/corrections.csv", "no header of corrections\n");

        assertThat(shell.run("pay --plan ./plan.yaml --facts ./months").exitCode())
                .isEqualTo(ExitCode.FACTS);
    }

    @Test
    void folderOfCorrections_ofWhichNothingIsRead_isRefused() {
        shell.write("none/notes.txt", "x").write("sheets/corrections.xlsx", "x");
        String line = "pay --plan ./plan.yaml --facts ./facts.csv --corrections ";

        assertRefused(ExitCode.FACTS, shell.run(line + "./none")).contains("./none", "facts.no-files");
        assertRefused(ExitCode.FACTS, shell.run(line + "./sheets")).contains("corrections.xlsx", "facts.unread-file");
    }

    @Test
    void template_thatCannotBeRead_isToldWithItsPlace() throws IOException {
        String line = "pay --plan ./plan.yaml --facts ./facts.csv --as html --out ./out --template ";
        Files.write(shell.path("slip.hbs"), new byte[] {(byte) 0xFF, (byte) 0xFE});

        assertRefused(ExitCode.USAGE, shell.run(line + "./")).contains("most: Is a directory");
        assertRefused(ExitCode.USAGE, shell.run(line + "./slip.hbs")).contains("./slip.hbs: it is not in UTF-8");
        assertThat(shell.files("out")).isEmpty();
    }

    @Test
    void totalRow_isRefusedUnlessItIsSaidToBeAnAgent() {
        shell.write("facts.csv", "period,team,agent,sales\n2024-07,desk,a,150\n2024-07,desk,合计,150\n");

        assertRefused(ExitCode.FACTS, shell.run("pay --plan ./plan.yaml --facts ./facts.csv"))
                .contains("facts.csv:3:14", "facts.summary-row", "--is-agent 合计");
        assertThat(shell.run("pay --plan ./plan.yaml --facts ./facts.csv --is-agent 合计")
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pay ./plan.yaml --facts ./facts.csv --is-agent x/y   | agent such as li-na, but found "x/y"
                    pay ./plan.yaml --facts ./facts.csv --is-agent ''    | agent such as li-na, but found ""
                    facts ./facts.csv --is-agent x/y                     | agent such as li-na, but found "x/y"
                    pay ./plan.yaml --facts ''                           | file or folder, but found ""
                    pay ./plan.yaml --facts ./facts.csv --out ''         | file or folder, but found ""
                    pay ./plan.yaml --facts ./facts.csv --ledger ''      | file or folder, but found ""
                    pay ./plan.yaml --facts ./facts.csv --errors a\0b   | file or folder, but found "a\\u0000b"
                    pay ./plan.yaml --facts ./facts.csv --map a\0b      | name of a file, but found "a\\u0000b"
                    explain --order 1 --orders ./facts.csv --conversations ./facts.csv --rules a\0b | name of a file
                    compare --facts ./facts.csv --behind -1%             | of 0 or more, but found "-1%"
                    facts ./facts.csv --map tabao                        | one of taobao, jd, pinduoduo, douyin, helpdesk, or a file *.yaml
                    facts ./facts.csv --map ./                           | or a file *.yaml, *.yml or *.json, but found
                    explain --order 1 --orders ./facts.csv --conversations ./facts.csv --rules tabao | one of taobao, jd
                    explain --order 1 --orders ./facts.csv --conversations ./facts.csv --choose window=7 | "window=7" is no answer
                    ledger close ./ --of-period 2024-07                  | ledgers of teams in
                    ledger verify ./                                     | ledgers of teams in
                    explain --order 1 --orders ./ --conversations ./facts.csv                       | most: Is a directory
                    pay ./plan.yaml --facts /dev/null                    | a pipe or device: /dev/null
                    facts /dev/null                                      | a pipe or device: /dev/null
                    explain ./plan.yaml --facts ./facts.csv a --team t   | such as desk 2024-07, but found "t"
                    explain ./plan.yaml --facts ./facts.csv a --team t --period 2024 | but found "t 2024"
                    """)
    void argument_thatNobodyMeant_isTold(String line, String told) {
        Shell.Result result = run(line);

        assertRefused(ExitCode.USAGE, result).contains(told).doesNotContain("java.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rules taobao",
                "--choose x",
                "--zone UTC",
                "--until 2024-08-05",
                "--owners ./o.csv",
                "--log-map taobao",
                "--later-wins",
                "--hold 8",
                "--report ./report.json",
            })
    void option_ofWhatIsNotThere_isNoSilence(String option) {
        assertRefused(ExitCode.USAGE, run("pay ./plan.yaml --facts ./facts.csv " + option))
                .contains("Expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts ./facts.csv --map taobao --out ./facts.csv",
                "facts ./facts.csv --map taobao --out ./x.csv --report ./x.csv",
                "facts ./facts.csv --map taobao --report ./../most/facts.csv",
                "pay ./plan.yaml --facts ./facts.csv --errors ./facts.csv",
                "pay ./plan.yaml --facts ./ --out ./ --as csv",
                "pay ./plan.yaml --facts ./facts.csv --ledger ./ledger --out ./ledger --as csv",
            })
    void place_thatIsReadOrWrittenBesides_isNotWrittenTo(String line) {
        List<String> before = shell.files(".");

        assertRefused(ExitCode.USAGE, run(line)).contains("Expected another place for --");
        assertThat(shell.files(".")).isEqualTo(before);
    }

    @Test
    void results_thatNobodyTakes_areTold() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        String[] args = {"check", shell.path("plan.yaml").toString()};
        for (OutputStream out : List.of(full, new PrintStream(full))) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();

            assertThat(Ticheng.run(out, err, false, args)).isEqualTo(ExitCode.USAGE);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("they are not whole");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pay ./plan.yaml",
                "explain ./plan.yaml a",
                "compare",
                "standings ./plan.yaml",
                "forecast ./plan.yaml --known-to 2024-07-10",
                "targets ./plan.yaml --metric sales",
                "reach ./plan.yaml --agent a --metric sales --for total=9",
                "what-if ./plan.yaml --set sales=5",
                "dispute ./plan.yaml --disputed 2024-07 --set sales=5",
                "impact --old .//plan.yaml --new .//plan.yaml",
                "check --prove .//plan.yaml",
                "check .//plan.yaml",
            })
    void facts_ofNobody_areRefusedByWhateverReadsThem(String line) {
        shell.write("header.csv", "period,team,agent,sales\n");

        assertThat(run(line + " --facts ./header.csv"))
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.FACTS))
                .extracting(Shell.Result::err)
                .asString()
                .contains("Expected facts of at least one team, but found none in ./header.csv");
    }

    @Test
    void place_thatCannotBeWrittenTo_isCalledByTheNameThatWasGiven() {
        shell.write("taken/x.csv", "");
        String line = "impact --old ./plan.yaml --new ./plan.yaml --facts ./facts.csv --as html --out ";

        assertRefused(ExitCode.USAGE, shell.run(line + "./taken"))
                .contains("./taken: Is a directory")
                .doesNotContain(".ticheng-");
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is no /proc, which takes no files");
        assertRefused(ExitCode.USAGE, shell.run(line + "/proc/x.html"))
                .contains("/proc")
                .doesNotContain(".ticheng-");
    }

    @Test
    void export_withoutAgents_isNoFacts() {
        shell.write("empty.csv", "员工,销售额\n");

        assertRefused(ExitCode.FACTS, run("facts ./empty.csv --of-period 2024-07 --of-team desk"))
                .contains("at least one team");
    }

    private Shell.Result run(String line) {
        return shell.run(Splitter.on(' ')
                .splitToStream(line.replace(" ./plan.yaml", " --plan ./plan.yaml"))
                .map(word -> word.equals("''") ? "" : word.replace("\\0", "\0"))
                .toArray(String[]::new));
    }
}
