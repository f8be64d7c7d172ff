// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static io.github.ticheng.cli.Shell.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.cli.Shell.Result;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsCommandTest {

    private static final String EXPORT = """
            2024年7月客服绩效,,,
            客服昵称,销售额,询单->最终付款转化率,备注
            小美,"¥23,450.55",6.2%,
            小王,1.82万,5.9%,
            汇总,"41,650.55",6.1%,
            """;

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        shell = new Shell(folder);
        shell.write("plan.yaml", Shop.PLAN);
        Files.writeString(shell.path("desk-2024-07.csv"), EXPORT, Charset.forName("GB18030"));
    }

    @Test
    void facts_ofAnExport_arePrintedAndTheReportIsTold() {
        Result facts = shell.run("facts ./desk-2024-07.csv --map taobao --of-team desk");

        assertThat(facts.exitCode()).isZero();
        assertThat(facts.out()).isEqualTo("""
                period,team,agent,inquiry-conversion-rate,sales
                2024-07,desk,小王,~0.059,18200
                2024-07,desk,小美,~0.062,23450.55
                """);
        assertThat(facts.err()).contains("period taken from the name of the file: 2024-07", "columns not used: 备注");
    }

    @Test
    void pay_anExport_paysWhatItsFactsPay() {
        Result made = shell.run("facts ./desk-2024-07.csv --map taobao --of-team desk --out ./july.csv");
        assertThat(made.out()).isEqualTo("written: ./july.csv\n");

        Result paid = shell.run("pay --plan ./plan.yaml --facts ./desk-2024-07.csv --map taobao --of-team desk");

        assertThat(paid.exitCode()).isZero();
        assertThat(paid.out())
                .isEqualTo(
                        shell.run("pay --plan ./plan.yaml --facts ./july.csv").out())
                .contains("小美", "388.02");
    }

    @Test
    void facts_ofTenThousandBadCells_areOneScreenAndAFileOfAll() throws IOException {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "agent-" + i + ",约" + i + ",6%\n")
                .collect(Collectors.joining());
        shell.write("bad.csv", "客服昵称,销售额,退款率\n" + rows);

        Result bad =
                shell.run("facts ./bad.csv --of-period 2024-07 --of-team desk --map taobao --report ./report.json");

        assertThat(bad.exitCode()).isEqualTo(ExitCode.FACTS);
        assertThat(bad.out()).isEmpty();
        assertThat(bad.err()).contains("\"约0\" is no value of sales", "… and 9999 more like it, up to row 10001");
        assertThat(bad.err().lines()).hasSizeLessThan(24);
        assertThat(shell.read("report.json").split("import.doubtful", -1)).hasSize(10_001);
    }

    @Test
    void facts_whoseMapIsWrong_tellThePlaceInTheMap() {
        shell.write(
                "map.yaml", "agent: 客服昵称\nmetrics:\n  salse: 销售额\n  sales: {column: 1, unit: seconds}\nseperator: ;\n");

        Result refused = shell.run("facts ./desk-2024-07.csv --map ./map.yaml");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err())
                .contains("map.yaml:3:3: error: \"salse\" is no metric", "did you mean \"sales\"?")
                .contains("map.yaml:4:28: error: \"seconds\" cannot stand here", "one of the units ten-thousands, 万")
                .contains("\"seperator\" is no key of an import map", "did you mean \"separator\"?");
    }

    @Test
    void pay_aDoubtfulExport_paysNobody() {
        assertRefused(
                        ExitCode.FACTS,
                        shell.run("pay --plan ./plan.yaml --facts ./desk-2024-07.csv --map taobao --out ./july"))
                .contains("in the import map: team: desk", "nothing was written");
        assertThat(shell.files("july")).isEmpty();
    }

    @Test
    void template_ofAPlan_isPaidOnceTheExampleIsReplaced() {
        assertThat(shell.run("template ./plan.yaml --language zh").out())
                .isEqualTo("期间,团队,员工,姓名,岗位,小组,入职日期,销售额\n2024-07,desk,example,,,,2021-03-15,23450.55\n");

        assertThat(shell.run("template ./plan.yaml --out ./sheet").exitCode()).isZero();

        assertThat(shell.files("sheet")).containsExactly("facts.csv", "facts.xlsx", "map.yaml");
        assertThat(shell.read("sheet/map.yaml"))
                .contains("sales, in the plan's currency, such as 23450.55; needed by commission\n  sales: \"sales\"");
        assertThat(shell.run("template ./plan.yaml --out ./sheet").exitCode()).isEqualTo(ExitCode.USAGE);
        Result example = shell.run("facts ./sheet/facts.xlsx");
        assertThat(example.out())
                .isEqualTo("period,team,agent,hired-on,sales\n2024-07,desk,example,2021-03-15,23450.55\n");
        assertThat(shell.run("facts ./sheet/facts.xlsx --map ./sheet/map.yaml").err())
                .contains("the map leaves it out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day         | day       | 2024-07-01,
            {week: cut} | day       | 2024-07-01,
            order       | day,order | 2024-07-01,4711,
            """)
    void template_ofAPlanThatGoesThroughItems_hasTheirColumnsAndARow(String each, String columns, String item)
            throws IOException {
        shell.write("items.yaml", """
                format: 1
                plan: items
                version: "1"
                currency: CNY
                pay:
                  - id: x
                    for-each: {each: %s, pay: {commission-ladder: {on: sales, flat: 1%%}}}
                """.formatted(each));

        String template = shell.run("template ./items.yaml").out();

        assertThat(template)
                .startsWith("period,team,agent,name,post,group,hired on," + columns + ",sales\n")
                .endsWith("2024-07,desk,example,,,,2021-03-15," + item + "23450.55\n");
        shell.write("items.csv", template);
        assertThat(shell.run("pay --plan ./items.yaml --facts ./items.csv --as text")
                        .out())
                .contains("234.51");
    }

    @Test
    void pay_forExcel_marksCsvAndWritesAWorkbook() throws IOException {
        String pay = "pay --plan ./plan.yaml --facts ./desk-2024-07.csv --map taobao --of-team desk";

        assertThat(shell.run(pay + " --out ./july --as csv,wide,xlsx,html --for excel")
                        .exitCode())
                .isZero();

        assertThat(shell.read("july/statements.csv")).startsWith("\uFEFF");
        assertThat(shell.read("july/wide/2024.csv")).startsWith("\uFEFF");
        assertThat(Files.readAllBytes(shell.path("july/statements.xlsx"))).startsWith('P', 'K');
        assertThat(shell.run(pay + " --as csv --for excel").out()).startsWith("\uFEFF");
        assertThat(shell.run(pay + " --as csv").out()).doesNotContain("\uFEFF");
        assertThat(shell.run(pay + " --as xlsx").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void schema_ofImportMaps_isPrinted() {
        assertThat(shell.run("schema --of import-map").out()).contains("\"Ticheng import map\"");
    }

    /** Nothing is paid, and nothing is written, the workbook included. */
    @Test
    void pay_asWorkbookOfTeamsThatAreRefused_isRefusedAndNoFault() {
        shell.write("plan.yaml", Shop.PLAN).write("facts.csv", Shop.facts("2024-07,desk,li-na,"));

        Shell.Result refused = shell.run("pay --plan ./plan.yaml --facts ./facts.csv --out ./out --as xlsx");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FACTS);
        assertThat(shell.files("out")).isEmpty();
    }
}
