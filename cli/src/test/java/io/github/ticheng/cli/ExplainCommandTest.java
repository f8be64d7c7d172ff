// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static io.github.ticheng.cli.Shell.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.cli.Shell.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {

    private static final String EXPLAIN = "explain --plan ./plan.yaml --facts ./facts.csv";
    private static final String SCORED = Shop.PLAN + """
            score:
              - id: assessment
                points-card:
                  criteria:
                    - criterion:
                        given: {id: total, label: total, metric: assessment-score, maximum: 100}
            """;

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder)
                .write("plan.yaml", Shop.PLAN)
                .write("facts.csv", Shop.facts(Shop.JULY, "2024-07,desk,wang-wei,15000"));
    }

    @Test
    void agent_isExplainedDownToTheFigures() {
        Result explained = shell.run(EXPLAIN + " li-na");

        assertThat(explained.out()).isEqualTo("""
                        li-na, team desk, 2024-07, paid by plan shop 2024 in CNY
                        total  388.02
                          commission  388.02
                            sales 23,450.55 reach tier 3 (above 20,000.00)
                            250.00 + 4% × 3,450.55 = 388.022
                            rounded to fen, half up → 388.02
                        """);
        assertThat(explained.exitCode()).isZero();
    }

    @Test
    void line_inChinese_isExplainedInChinese() {
        assertThat(shell.run(EXPLAIN + " li-na commission --language zh").out()).isEqualTo("""
                        li-na，团队 desk，2024-07，方案 shop 2024，币种 CNY
                        提成  388.02
                          销售额 23,450.55 达到第 3 档（超过 20,000.00）
                          250.00 + 4% × 3,450.55 = 388.022
                          取到分，四舍五入 → 388.02
                        """);
    }

    @Test
    void line_asMarkdown_isAList() {
        assertThat(shell.run(EXPLAIN + " li-na commission --as markdown").out())
                .startsWith("## li-na, team desk, 2024-07, paid by plan shop 2024 in CNY\n\n- **commission** 388.02\n");
    }

    @Test
    void agent_asJson_isAListOfTrees() {
        JsonNode trees = JsonMapper.builder()
                .build()
                .readTree(shell.run(EXPLAIN + " li-na --as json").out());

        assertThat(trees.size()).isEqualTo(1);
        assertThat(trees.get(0).path("term").path("value").asString()).isEqualTo("388.02");
    }

    @Test
    void scorecard_isExplainedWithTheTotalAndAlone() {
        shell.write("plan.yaml", SCORED)
                .write("facts.csv", "period,team,agent,sales,assessment-score\n2024-07,desk,li-na,15000,80\n");

        String whole = shell.run(EXPLAIN + " li-na").out();
        String alone = shell.run(EXPLAIN + " li-na scorecard").out();

        assertThat(whole).contains("commission  150.00", "score  80");
        assertThat(alone).contains("score  80").doesNotContain("commission");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(shell.run(EXPLAIN + " li-na --as json").out())
                        .size())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    li-naa           | such as li-na, wang-wei, but found "li-naa"
                    li-na wages      | Expected one of the lines of li-na: commission, but found "wages"
                    li/na            | Expected the id of an agent such as li-na, but found "li/na"
                    li-na --period x | Expected a period such as 2024-07 or 2024-Q3, but found "x"
                    li-na --team x | such as desk 2024-07, but found "x"
                    """)
    void unknownName_isToldWithThoseThereAre(String options, String message) {
        assertRefused(ExitCode.USAGE, shell.run(EXPLAIN + " " + options)).contains(message);
    }

    @Test
    void severalMonths_areExplainedInTheLastUnlessOneIsAskedFor() {
        shell.write("plan.yaml", Shop.PLAN_BY_QUARTER)
                .write(
                        "facts.csv",
                        Shop.facts("2024-09,desk,li-na,10000", "2024-07,desk,li-na,10000", "2024-08,desk,li-na,10000"));

        assertThat(shell.run(EXPLAIN + " li-na").out()).contains("2024-09", "commission  650.00");
        assertThat(shell.run(EXPLAIN + " li-na --period 2024-08").out()).contains("2024-08", "total  0.00");
    }

    @Test
    void ledger_isReadAndStays() {
        shell.write("plan.yaml", Shop.PLAN_BY_QUARTER)
                .write("facts.csv", Shop.facts("2024-07,desk,li-na,10000", "2024-08,desk,li-na,10000"));
        shell.run("pay --plan ./plan.yaml --facts ./facts.csv --ledger ./ledger");
        String ledger = shell.read("ledger/desk.json");
        shell.write("facts.csv", Shop.facts("2024-09,desk,li-na,10000"));

        assertThat(shell.run(EXPLAIN + " li-na --ledger ./ledger").out()).contains("commission  650.00");
        assertThat(shell.read("ledger/desk.json")).isEqualTo(ledger);
        assertThat(shell.files("ledger")).containsExactly(".lock", "desk.json");
    }

    @Test
    void badFactsOfTheAgentsTeam_areTold() {
        shell.write("facts.csv", Shop.facts(Shop.JULY, "2024-08,desk,li-na,lots", "2024-09,desk,li-na,1"));

        assertRefused(ExitCode.FACTS, shell.run(EXPLAIN + " li-na")).contains("\"lots\"");
    }

    @Test
    void missingValue_isTold() {
        shell.write("facts.csv", Shop.facts("2024-07,desk,li-na,"));

        assertRefused(ExitCode.FACTS, shell.run(EXPLAIN + " li-na"))
                .startsWith("error: ")
                .contains("agent li-na");
    }
}
